"""A shift that is only bounded: more than, at least, less than, at most, about a share."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.domain import Outcome
from tests.rules.given import Decide


@pytest.mark.parametrize(
    ("bound", "share", "outcome"),
    [
        ("meer", "0.25", Outcome.YES),
        ("meer", "0.24", Outcome.CONDITIONAL),
        ("minstens", "0.25", Outcome.CONDITIONAL),
        ("minstens", "0.26", Outcome.YES),
        ("minder", "0.25", Outcome.NO),
        ("minder", "0.26", Outcome.CONDITIONAL),
        ("hoogstens", "0.25", Outcome.NO),
        ("hoogstens", "0.3", Outcome.CONDITIONAL),
        ("ongeveer", "0.25", Outcome.CONDITIONAL),
        ("ongeveer", "0.4", Outcome.YES),
        ("ongeveer", "0.1", Outcome.NO),
    ],
)
def test_a_bound_settles_only_what_it_excludes(
    decided: Decide, bound: str, share: str, outcome: Outcome
) -> None:
    ruling = decided(
        "wijziging",
        verschuiving_aandeel=Decimal(share),
        verschuiving_grens=bound,
        nieuwe_activiteit=False,
    )

    assert ruling.outcome is outcome


@pytest.mark.parametrize(("bound", "share"), [("minder", "0.25"), ("hoogstens", "0.1")])
def test_below_the_drempel_a_new_activity_may_still_need_it(
    decided: Decide, bound: str, share: str
) -> None:
    facts = {"verschuiving_aandeel": Decimal(share), "verschuiving_grens": bound}

    ruling = decided("wijziging", **facts)

    assert ruling.outcome is Outcome.CONDITIONAL
    assert ruling.missing == ("nieuwe_activiteit",)
