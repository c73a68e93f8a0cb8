"""Costs that outweigh an activity, broad words, and conditions that go without saying."""

from __future__ import annotations

import pytest

from assistant.domain import Outcome
from tests.rules.given import MET, Decide, keys


@pytest.mark.parametrize("cost", ["bouwwerk", "aanschaf"])
@pytest.mark.parametrize("theme", MET)
def test_a_building_or_a_purchase_is_unknown_whatever_it_is_for(
    decided: Decide, theme: str, cost: str
) -> None:
    facts = {**MET[theme], "activiteiten": (*MET[theme]["activiteiten"], cost)}

    assert decided.spending(theme, **facts).outcome is Outcome.NOT_IN_SOURCES


@pytest.mark.parametrize("cost", ["bouwwerk", "aanschaf", "vervoer"])
def test_such_a_cost_without_a_theme_is_unknown_as_well(decided: Decide, cost: str) -> None:
    ruling = decided.spending(None, activiteiten=(cost,))

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
    assert keys(ruling) == {"besteding.stil_algemeen"}


def test_what_is_excluded_stays_excluded_beside_a_purchase(decided: Decide) -> None:
    ruling = decided.spending("school-en-omgeving", activiteiten=("aanschaf", "maaltijden"))

    assert ruling.outcome is Outcome.NO


def test_a_place_outdoors_decides_only_where_nothing_else_is_known(decided: Decide) -> None:
    facts = MET["school-en-omgeving"]
    beside = {**facts, "activiteiten": ("plek-buiten", "sportles")}

    assert decided.spending("school-en-omgeving", **beside).outcome is Outcome.YES
    alone = decided.spending("school-en-omgeving", activiteiten=("plek-buiten",))
    assert alone.outcome is Outcome.NOT_IN_SOURCES


def test_a_condition_that_goes_without_saying_is_not_asked_but_can_be_broken(
    decided: Decide,
) -> None:
    facts = MET["school-en-omgeving"]

    ruling = decided.spending("school-en-omgeving", **facts)
    assert ruling.outcome is Outcome.YES
    assert "schoolsoort" not in {c.id for c in ruling.conditions}
    broken = decided.spending("school-en-omgeving", **facts, leerlingen_so_po_vo=False)
    assert broken.outcome is Outcome.NO


def test_no_other_state_money_makes_an_unknown_activity_no_more_known(decided: Decide) -> None:
    ruling = decided.spending("school-en-omgeving", ander_rijksgeld="geen")

    assert ruling.outcome is Outcome.NOT_IN_SOURCES


def test_whether_it_may_be_paid_is_answered_also_where_it_would_be_double(decided: Decide) -> None:
    paid = decided("dubbel-vraag", ander_rijksgeld="volledig", asks=("betalen",))
    double = decided("dubbel-vraag", ander_rijksgeld="volledig", concepts=("dubbele-financiering",))

    assert paid.outcome is Outcome.NO
    assert double.outcome is Outcome.YES
