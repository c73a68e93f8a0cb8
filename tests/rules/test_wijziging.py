"""A wijzigingsaanvraag is for more than a quarter of one main theme, or for something new."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain import Form, Outcome
from tests.rules.given import Decide, euros

RANK = {Outcome.NO: 0, Outcome.CONDITIONAL: 1, Outcome.YES: 2}
shares = st.decimals(min_value=0, max_value=1, places=4)
novelty = st.sampled_from([True, False, None])


@pytest.mark.parametrize(
    ("share", "outcome"),
    [
        ("0", Outcome.NO),
        ("0.01", Outcome.NO),
        ("0.24", Outcome.NO),
        ("0.25", Outcome.NO),
        ("0.2500001", Outcome.YES),
        ("0.2501", Outcome.YES),
        ("0.26", Outcome.YES),
        ("1", Outcome.YES),
    ],
)
def test_only_a_shift_above_the_drempel_needs_a_wijzigingsaanvraag(
    decided: Decide, share: str, outcome: Outcome
) -> None:
    found = decided.outcome(
        "wijziging", verschuiving_aandeel=Decimal(share), nieuwe_activiteit=False
    )

    assert found is outcome


@pytest.mark.parametrize(
    ("moved", "budget", "outcome"),
    [
        ("180_000", "800_000", Outcome.NO),
        ("200_000", "800_000", Outcome.NO),
        ("200_001", "800_000", Outcome.YES),
        ("250_000", "1_000_000", Outcome.NO),
        ("250_000.01", "1_000_000", Outcome.YES),
        ("1", "3", Outcome.YES),
        ("83.25", "333", Outcome.NO),
    ],
)
def test_amounts_are_compared_exactly(
    decided: Decide, moved: str, budget: str, outcome: Outcome
) -> None:
    found = decided.outcome(
        "wijziging",
        verschuiving=Decimal(moved),
        budget=Decimal(budget),
        nieuwe_activiteit=False,
    )

    assert found is outcome


@pytest.mark.parametrize("facts", [{}, {"verschuiving_aandeel": Decimal("0.02")}])
def test_a_new_activity_always_needs_one(decided: Decide, facts: dict[str, Any]) -> None:
    assert decided.outcome("wijziging", nieuwe_activiteit=True, **facts) is Outcome.YES


def test_an_unknown_share_is_asked_for_and_never_a_no(decided: Decide) -> None:
    ruling = decided("wijziging")

    assert ruling.outcome is Outcome.CONDITIONAL
    assert set(ruling.missing) >= {"verschuiving_aandeel", "nieuwe_activiteit"}


def test_an_unknown_share_of_a_known_activity_is_asked_for(decided: Decide) -> None:
    ruling = decided("wijziging", nieuwe_activiteit=False)

    assert ruling.outcome is Outcome.CONDITIONAL
    assert "verschuiving_aandeel" in ruling.missing


def test_below_the_drempel_a_new_activity_would_still_turn_it(decided: Decide) -> None:
    ruling = decided("wijziging", verschuiving_aandeel=Decimal("0.1"))

    assert ruling.outcome in (Outcome.NO, Outcome.CONDITIONAL)
    assert ruling.outcome is Outcome.NO or "nieuwe_activiteit" in ruling.missing


def test_above_the_drempel_nothing_more_is_asked(decided: Decide) -> None:
    ruling = decided("wijziging", verschuiving_aandeel=Decimal("0.3"))

    assert ruling.outcome is Outcome.YES
    assert ruling.missing == ()


def test_the_turning_point_is_named_in_euros(decided: Decide) -> None:
    ruling = decided("wijziging", verschuiving=Decimal(180_000), budget=Decimal(800_000))

    assert Decimal(200_000) in euros(ruling)
    [flip] = ruling.flips
    written = {v.removeprefix("§eur:") for v in flip.values.values() if v.startswith("§eur:")}
    assert {Decimal(v) for v in written} >= {Decimal(200_000), Decimal(180_000), Decimal(20_000)}


def test_the_trace_holds_the_drempel_with_its_place(decided: Decide) -> None:
    ruling = decided("wijziging", verschuiving_aandeel=Decimal("0.3"))

    assert any(step.value == "25%" and step.cite for step in ruling.steps)


@pytest.mark.parametrize(
    ("budget", "limit"),
    [("800_000", "200_000"), ("1_067_800", "266_950"), ("333", "83.25"), ("4", "1")],
)
def test_the_limit_is_a_quarter_of_the_budget(decided: Decide, budget: str, limit: str) -> None:
    ruling = decided("drempel", form=Form.OPEN, asks=("hoeveel",), budget=Decimal(budget))

    assert ruling.outcome is Outcome.ANSWERED
    assert Decimal(limit) in euros(ruling)


def test_the_limit_of_an_equal_share_follows_from_the_table(decided: Decide) -> None:
    """850.000 for each area, so 212.500 may be shifted."""
    ruling = decided(
        "drempel", form=Form.OPEN, asks=("hoeveel",), hoofdthemas=("armoede-en-schulden",)
    )

    assert Decimal(212_500) in euros(ruling)


def test_without_a_budget_the_limit_is_the_percentage(decided: Decide) -> None:
    ruling = decided("drempel", form=Form.OPEN, asks=("hoeveel",))

    assert ruling.outcome is Outcome.ANSWERED
    assert euros(ruling) == set()
    assert any(step.value == "25%" for step in ruling.steps)


@settings(deadline=None, derandomize=True)
@given(one=shares, other=shares, new=novelty)
def test_a_larger_shift_never_needs_less(
    decided: Decide, one: Decimal, other: Decimal, new: bool | None
) -> None:
    small, large = sorted((one, other))

    before, after = (
        RANK[decided.outcome("wijziging", verschuiving_aandeel=s, nieuwe_activiteit=new)]
        for s in (small, large)
    )

    assert before <= after


@settings(deadline=None, derandomize=True)
@given(
    budget=st.integers(min_value=1, max_value=300_000_000),
    moved=st.integers(min_value=0, max_value=300_000_000),
)
def test_euros_and_percentages_of_the_same_shift_agree(
    decided: Decide, budget: int, moved: int
) -> None:
    outcome = decided.outcome(
        "wijziging",
        verschuiving=Decimal(moved),
        budget=Decimal(budget),
        nieuwe_activiteit=False,
    )

    assert outcome is (Outcome.YES if moved * 4 > budget else Outcome.NO)
