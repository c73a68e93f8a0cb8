"""Applications were open from 1 August up to and including 30 September 2023."""

from __future__ import annotations

import pytest

from assistant.domain import Outcome
from tests.rules.given import SECOND, Decide


@pytest.mark.parametrize(
    ("day", "outcome"),
    [
        ("2022-09-01", Outcome.NO),
        ("2023-07-31", Outcome.NO),
        ("2023-08-01", Outcome.YES),
        ("2023-08-31", Outcome.YES),
        ("2023-09-30", Outcome.YES),
        ("2023-10-01", Outcome.NO),
        ("2024-09-01", Outcome.NO),
    ],
)
def test_both_ends_of_the_window_are_in_time(decided: Decide, day: str, outcome: Outcome) -> None:
    ruling = decided("aanvraag-datum", aanvraagdatum=day)

    assert ruling.outcome is outcome
    assert ruling.points[0].cites


def test_the_window_of_the_first_tranche_says_nothing_of_the_second(decided: Decide) -> None:
    ruling = decided.maybe("aanvraag-datum", tranche=SECOND, aanvraagdatum="2025-09-30")

    assert ruling is None or ruling.outcome is Outcome.NOT_IN_SOURCES
