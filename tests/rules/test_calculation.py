"""What is worked out from the table: courses, orders, what is left out, and claims with a bound."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from assistant.domain import Form, Outcome
from assistant.rules.claim import holds, share_holds
from tests.rules.given import Decide, euros, keys

HOW_MUCH: dict[str, Any] = {"form": Form.OPEN, "asks": ("hoeveel",)}


def test_the_ministries_are_set_side_by_side_as_a_whole(decided: Decide) -> None:
    ruling = decided(
        "budget", **HOW_MUCH, concepts=("verschil",), ministeries=("ocw", "szw"), jaren=(2024,)
    )

    assert [a.eur for a in ruling.amounts] == [48_493_000, 62_943_000, 14_450_000]


def test_a_change_is_also_given_as_a_share_of_what_it_was(decided: Decide) -> None:
    ruling = decided(
        "budget",
        **HOW_MUCH,
        concepts=("verschil", "daling"),
        hoofdthemas=("school-en-omgeving",),
        jaren=(2024, 2025),
    )

    assert ruling.amounts[0].eur == 3_561_000
    assert ruling.points[1].values["aandeel"] == "§pct:0.113"


def test_of_nothing_a_change_is_no_share(decided: Decide) -> None:
    ruling = decided(
        "budget",
        **HOW_MUCH,
        concepts=("verschil",),
        hoofdthemas=("re-integratie",),
        jaren=(2023, 2024),
    )

    assert keys(ruling) == {"budget.stijgt"}


def test_the_year_before_is_the_one_to_compare_with(decided: Decide) -> None:
    ruling = decided(
        "budget",
        **HOW_MUCH,
        concepts=("verschil", "jaar-ervoor"),
        hoofdthemas=("re-integratie",),
        jaren=(2025,),
    )

    assert ruling.amounts[0].eur == 425_000


@pytest.mark.parametrize(
    ("years", "concepts", "outcome"),
    [
        ((2025, 2024), ("verschil", "meer"), Outcome.NO),
        ((2024, 2025), ("verschil", "meer"), Outcome.YES),
        ((2025, 2024), ("verschil", "minder"), Outcome.YES),
        ((2024, 2025), ("verschil", "stijging"), Outcome.NO),
        ((2025, 2024), ("verschil", "daling"), Outcome.YES),
    ],
)
def test_a_claim_is_of_the_year_named_first_but_a_rise_is_of_the_later_year(
    decided: Decide, years: tuple[int, ...], concepts: tuple[str, ...], outcome: Outcome
) -> None:
    ruling = decided(
        "budget",
        form=Form.YES_NO,
        concepts=concepts,
        hoofdthemas=("integraal",),
        jaren=years,
    )

    assert ruling.outcome is outcome


@pytest.mark.parametrize(
    ("line", "outcome"),
    [("veerkracht-en-weerbaarheid", Outcome.YES), ("integraal", Outcome.NO)],
)
def test_a_line_stays_the_same_only_if_every_year_is_equal(
    decided: Decide, line: str, outcome: Outcome
) -> None:
    ruling = decided(
        "budget",
        form=Form.YES_NO,
        concepts=("gelijk-gebleven", "geld", "per-jaar"),
        hoofdthemas=(line,),
    )

    assert ruling.outcome is outcome


def test_what_is_left_out_is_taken_off_the_total(decided: Decide) -> None:
    ruling = decided("budget", **HOW_MUCH, concepts=("totaal", "zonder:programmaondersteuning"))

    assert ruling.amounts[0].eur == 220_072_000


def test_lines_that_the_total_takes_in_are_no_lines_of_their_own(decided: Decide) -> None:
    ruling = decided(
        "budget",
        **HOW_MUCH,
        concepts=("totaal", "met:integraal", "met:programmaondersteuning"),
        hoofdthemas=("integraal", "programmaondersteuning"),
        jaren=(2025,),
    )

    assert ruling.amounts[0].eur == 97_361_000


def test_the_lines_can_be_put_in_order(decided: Decide) -> None:
    ruling = decided("budget", **HOW_MUCH, concepts=("volgorde",), jaren=(2024,))

    assert [a.hoofdthema for a in ruling.amounts] == [
        "school-en-omgeving",
        "jonge-kind",
        "re-integratie",
        "armoede-en-schulden",
        "veerkracht-en-weerbaarheid",
    ]


def test_the_money_is_not_divided_by_school_or_resident(decided: Decide) -> None:
    ruling = decided(
        "budget", **HOW_MUCH, concepts=("per-eenheid",), hoofdthemas=("school-en-omgeving",)
    )

    assert ruling.outcome is Outcome.NOT_IN_SOURCES


def test_a_figure_of_the_later_tranche_is_not_held_against_the_table(decided: Decide) -> None:
    ruling = decided(
        "budget",
        **HOW_MUCH,
        tranche=None,
        ministeries=("szw",),
        activiteiten=("financiele-educatie",),
        bedragen=(Decimal(51_000_000),),
    )

    assert (ruling.outcome, ruling.tranche) == (Outcome.NOT_IN_SOURCES, "2026-2028")


@pytest.mark.parametrize(
    ("claimed", "real", "bound", "right"),
    [
        (31_000_000, 31_333_000, "ruim", True),
        (31_000_000, 32_333_000, "ruim", False),
        (31_000_000, 30_900_000, "ruim", False),
        (10_000_000, 9_775_000, "bijna", True),
        (7_000_000, 6_249_000, "minder", True),
        (7_000_000, 7_000_000, "minder", False),
        (11_000_000, 10_444_000, "meer", False),
        (31_000_000, 31_333_000, "ongeveer", True),
        (31_000_000, 31_333_000, None, False),
        (31_610, 31_610_000, None, True),
    ],
)
def test_a_claim_is_held_against_the_figure_with_the_word_before_it(
    claimed: int, real: int, bound: str | None, right: bool
) -> None:
    assert holds(Decimal(claimed), Decimal(real), bound) is right


@pytest.mark.parametrize(
    ("claimed", "bound", "right"),
    [("0.5", "meer", True), ("0.6", "meer", False), ("0.58", None, True), ("0.57", None, False)],
)
def test_a_share_that_is_claimed_may_be_rounded(claimed: str, bound: str, right: bool) -> None:
    assert share_holds(Decimal(claimed), Decimal("0.583"), bound) is right


@pytest.mark.parametrize(
    ("share", "new", "outcome"),
    [
        ("0.26", False, Outcome.NO),
        ("0.25", False, Outcome.YES),
        ("0.20", False, Outcome.YES),
        ("0.20", None, Outcome.CONDITIONAL),
        ("0.10", True, Outcome.NO),
    ],
)
def test_whether_it_may_without_a_change_request_is_the_other_way_round(
    decided: Decide, share: str, new: bool | None, outcome: Outcome
) -> None:
    ruling = decided(
        "wijziging",
        form=Form.YES_NO,
        concepts=("zonder-aanvraag", "verschuiven"),
        verschuiving_aandeel=Decimal(share),
        nieuwe_activiteit=new,
    )

    assert ruling.outcome is outcome
    assert ruling.points[0].key.endswith("_mag")


def test_how_large_a_shift_is_gets_its_share_and_no_yes(decided: Decide) -> None:
    ruling = decided(
        "wijziging",
        **HOW_MUCH,
        concepts=("aandeel", "verschuiven"),
        verschuiving=Decimal(75_000),
        budget=Decimal(250_000),
        bedragen=(Decimal(75_000), Decimal(250_000)),
    )

    assert ruling.outcome is Outcome.ANSWERED
    assert ruling.points[0].values["aandeel"] == "§pct:0.3"


def test_the_reserved_series_knows_its_own_differences(decided: Decide) -> None:
    ruling = decided(
        "reeks",
        **HOW_MUCH,
        concepts=("gereserveerd", "verschil"),
        hoofdthemas=("re-integratie",),
        jaren=(2024, 2025),
    )

    assert 500_000 in euros(ruling)


def test_an_area_hears_the_total_of_all_years_first(decided: Decide) -> None:
    ruling = decided(
        "gebied-bedrag", **HOW_MUCH, concepts=("per-gebied",), hoofdthemas=("armoede-en-schulden",)
    )

    assert [a.eur for a in ruling.amounts] == [850_000, 510_000, 170_000, 170_000]
