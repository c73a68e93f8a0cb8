"""Money goes forward within the tranche, never backward, and past it only with an extension."""

from __future__ import annotations

import pytest

from assistant.domain import Form, Outcome, Ruling
from tests.rules.given import SECOND, Decide


def says(ruling: Ruling, text: str) -> bool:
    """Whether a step or a value of the ruling holds this."""
    values = [v for p in (*ruling.points, *ruling.flips) for v in p.values.values()]
    return any(text in v for v in (*values, *(step.value for step in ruling.steps)))


@pytest.mark.parametrize(
    ("source", "target", "outcome"),
    [
        (2023, 2024, Outcome.YES),
        (2023, 2025, Outcome.YES),
        (2024, 2025, Outcome.YES),
        (2024, 2023, Outcome.NO),
        (2025, 2023, Outcome.NO),
        (2025, 2024, Outcome.NO),
        (2023, 2026, Outcome.CONDITIONAL),
        (2025, 2026, Outcome.CONDITIONAL),
        (2024, 2027, Outcome.NO),
        (2025, 2027, Outcome.NO),
        (2025, 2028, Outcome.NO),
    ],
)
def test_money_goes_forward_within_the_tranche(
    decided: Decide, source: int, target: int, outcome: Outcome
) -> None:
    assert decided.outcome("doorschuiven", van_jaar=source, naar_jaar=target) is outcome


def test_past_the_tranche_the_extension_is_named_with_its_last_day(decided: Decide) -> None:
    ruling = decided("doorschuiven", van_jaar=2025, naar_jaar=2026)

    assert says(ruling, "2026-12-31")


@pytest.mark.parametrize("hoofdthemas", [("jonge-kind",), ("jonge-kind", "re-integratie")])
def test_the_narrower_reading_of_the_faq_is_told_where_it_makes_a_difference(
    decided: Decide, hoofdthemas: tuple[str, ...]
) -> None:
    ruling = decided("doorschuiven", van_jaar=2023, naar_jaar=2025, hoofdthemas=hoofdthemas)

    assert any(c.bron.startswith("faq-") for p in ruling.points for c in p.cites)


def test_the_letter_decides_though_the_faq_reads_it_more_narrowly(decided: Decide) -> None:
    ruling = decided("doorschuiven", van_jaar=2023, naar_jaar=2025)

    assert ruling.outcome is Outcome.YES
    assert ruling.points[0].cites[0].bron == "brief-alliantiebesturen-2023"


def test_carrying_forward_in_general_is_allowed(decided: Decide) -> None:
    assert decided.outcome("doorschuiven") is not Outcome.NO
    assert decided.outcome("doorschuiven", form=Form.OPEN) is Outcome.ANSWERED


def test_an_extension_must_be_asked_for(decided: Decide) -> None:
    ruling = decided("verlenging")

    assert ruling.outcome is Outcome.CONDITIONAL
    assert says(ruling, "2026-12-31")


@pytest.mark.parametrize(
    ("years", "outcome"), [(1, Outcome.CONDITIONAL), (2, Outcome.NO), (3, Outcome.NO)]
)
def test_an_extension_is_one_year_at_most(decided: Decide, years: int, outcome: Outcome) -> None:
    assert decided.outcome("verlenging", verlenging_jaren=years) is outcome


@pytest.mark.parametrize(
    ("year", "outcome"), [(2026, Outcome.CONDITIONAL), (2027, Outcome.NO), (2028, Outcome.NO)]
)
def test_no_extension_reaches_past_2026(decided: Decide, year: int, outcome: Outcome) -> None:
    assert decided.outcome("verlenging", naar_jaar=year) is outcome


def test_until_when_is_answered_with_the_last_day(decided: Decide) -> None:
    ruling = decided("verlenging", form=Form.OPEN, asks=("wanneer",))

    assert ruling.outcome is Outcome.ANSWERED
    assert says(ruling, "2026-12-31")


@pytest.mark.parametrize("topic", ["doorschuiven", "verlenging"])
def test_the_second_tranche_has_no_rule_for_it_yet(decided: Decide, topic: str) -> None:
    ruling = decided(topic, tranche=SECOND, van_jaar=2026, naar_jaar=2027)

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
