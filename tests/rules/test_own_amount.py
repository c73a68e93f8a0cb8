"""An amount of one's own follows the same rules as a question about it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain import Outcome
from assistant.rules.own_amount import OwnAmount, Told, own_amount
from assistant.rules.tranches import FIRST, SECOND
from corpus.load import load
from corpus.rulebook import Rulebook

RULES = load(Path(__file__).resolve().parents[2] / "corpus")
LINES = [row.id for row in RULES.tranches[FIRST].budget.regel]  # type: ignore[union-attr]


def told(asked: OwnAmount, subject: str, rulebook: Rulebook = RULES) -> list[Told]:
    found = own_amount(asked, rulebook.tranches[FIRST])
    return [one for one in found if one.subject == subject]


@settings(deadline=None, derandomize=True)
@given(
    amount=st.decimals("0.01", "1000000000", places=2),
    line=st.sampled_from(LINES),
)
def test_net_and_the_part_for_the_fund_make_the_amount(amount: Decimal, line: str) -> None:
    [one] = told(OwnAmount(bedrag=amount, thema=line), "uitbetaald")
    paid, fund = one.ruling.amounts[:2]

    assert paid.eur + fund.eur == amount
    assert fund.eur == amount * RULES.tranches[FIRST].bcf.aandeel[line]  # type: ignore[union-attr]


@settings(deadline=None, derandomize=True)
@given(amount=st.decimals("0.01", "1000000000", places=2))
def test_a_quarter_may_be_shifted_and_not_a_cent_more(amount: Decimal) -> None:
    [margin] = told(OwnAmount(bedrag=amount), "ruimte")
    limit = margin.ruling.amounts[0].eur
    assert limit == amount / 4

    for shifted, outcome in ((limit, Outcome.NO), (limit + Decimal("0.01"), Outcome.YES)):
        asked = OwnAmount(bedrag=amount, verschuiving=shifted, nieuw=False)
        [one] = told(asked, "verschuiving")
        assert one.ruling.outcome is outcome


def test_a_shift_to_a_new_activity_always_needs_an_application() -> None:
    asked = OwnAmount(bedrag=Decimal(1000), verschuiving=Decimal(1), nieuw=True)

    assert told(asked, "verschuiving")[0].ruling.outcome is Outcome.YES


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2023, {2024: Outcome.YES, 2025: Outcome.YES, 2026: Outcome.CONDITIONAL, 2027: Outcome.NO}),
        (2024, {2025: Outcome.YES, 2026: Outcome.CONDITIONAL, 2027: Outcome.NO}),
        (2025, {2026: Outcome.CONDITIONAL, 2027: Outcome.NO}),
    ],
)
def test_money_goes_on_to_later_years_up_to_the_extension(
    year: int, expected: dict[int, Outcome]
) -> None:
    found = told(OwnAmount(jaar=year), "doorschuiven")

    assert {one.naar: one.ruling.outcome for one in found} == expected


@settings(deadline=None, derandomize=True)
@given(amount=st.decimals("0.01", "1000000000", places=2))
def test_the_integral_part_and_the_rest_make_the_amount(amount: Decimal) -> None:
    [one] = told(OwnAmount(bedrag=amount, thema="jonge-kind"), "integraal")
    part, rest = (a.eur for a in one.ruling.amounts)

    assert part + rest == amount
    assert part == amount * Decimal("0.15")


def test_no_integral_part_is_taken_from_lines_that_are_no_theme() -> None:
    asked = OwnAmount(bedrag=Decimal(1000), thema="programmaondersteuning")

    assert told(asked, "integraal") == []


def test_the_later_tranche_has_no_rules_for_an_amount() -> None:
    asked = OwnAmount(bedrag=Decimal(1000), thema="jonge-kind", jaar=2026)

    assert own_amount(asked, RULES.tranches[SECOND]) == ()
