"""The national table: figures, sums, differences, ranks and shares, and the money of 2026-2028."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from assistant.domain import Form, Outcome
from tests.rules.given import SECOND, THEMES, Decide, euros, keys

HOW_MUCH: dict[str, Any] = {"form": Form.OPEN, "asks": ("hoeveel",)}
# In thousands of euros, column by column; None is the three years together.
LINES = (*THEMES, "integraal", "programmaondersteuning")
COLUMNS = {
    2023: (10_200, 0, 1_700, 13_066, 10_444, 6_249, 10_000),
    2024: (3_400, 9_350, 1_700, 31_610, 31_333, 13_658, 10_000),
    2025: (3_400, 9_775, 1_700, 28_049, 31_333, 13_104, 10_000),
    None: (17_000, 19_125, 5_100, 72_727, 73_110, 33_010, 30_000),
}
TOTALS = {2023: 51_660, 2024: 101_051, 2025: 97_361, None: 250_072}
CELLS = [
    (line, year, thousands * 1_000)
    for year, column in COLUMNS.items()
    for line, thousands in zip(LINES, column, strict=True)
]


def years(year: int | None) -> tuple[int, ...]:
    return () if year is None else (year,)


@pytest.mark.parametrize(("line", "year", "eur"), CELLS)
def test_a_line_and_a_year_give_the_printed_figure(
    decided: Decide, line: str, year: int | None, eur: int
) -> None:
    ruling = decided("budget", **HOW_MUCH, hoofdthemas=(line,), jaren=years(year))

    assert ruling.outcome is Outcome.ANSWERED
    assert ruling.amounts[0].eur == eur
    assert ruling.amounts[0].cites


@pytest.mark.parametrize(("year", "thousands"), TOTALS.items())
def test_without_a_line_the_total_is_given(
    decided: Decide, year: int | None, thousands: int
) -> None:
    ruling = decided("budget", **HOW_MUCH, concepts=("totaal",), jaren=years(year))

    assert ruling.amounts[0].eur == thousands * 1_000


def test_where_the_column_adds_up_to_something_else_both_figures_are_told(decided: Decide) -> None:
    ruling = decided("budget", **HOW_MUCH, concepts=("totaal",), jaren=(2023,))

    told = {v for p in ruling.points for v in p.values.values()}
    assert {"§eur:51660000", "§eur:51659000"} <= told
    assert ruling.amounts[0].eur == 51_660_000


@pytest.mark.parametrize(
    ("line", "printed", "summed"),
    [("school-en-omgeving", 72_727, 72_725), ("integraal", 33_010, 33_011)],
)
def test_where_a_row_adds_up_to_something_else_both_figures_are_told(
    decided: Decide, line: str, printed: int, summed: int
) -> None:
    ruling = decided("budget", **HOW_MUCH, hoofdthemas=(line,))

    told = {v for p in ruling.points for v in p.values.values()}
    assert {f"§eur:{printed}000", f"§eur:{summed}000"} <= told
    assert ruling.amounts[0].eur == printed * 1_000


def test_the_whole_tranche_is_told_with_the_money_that_came_later(decided: Decide) -> None:
    ruling = decided("budget", **HOW_MUCH, concepts=("totaal",))

    assert ruling.amounts[0].eur == 250_072_000
    assert Decimal(7_200_000) in euros(ruling)


@pytest.mark.parametrize(
    ("lines", "year", "eur"),
    [
        (("armoede-en-schulden", "veerkracht-en-weerbaarheid"), 2024, 5_100),
        (("school-en-omgeving", "jonge-kind"), None, 145_837),
        (("re-integratie", "jonge-kind"), 2023, 10_444),
    ],
)
def test_several_lines_are_added(
    decided: Decide, lines: tuple[str, ...], year: int | None, eur: int
) -> None:
    ruling = decided(
        "budget", **HOW_MUCH, concepts=("samen",), hoofdthemas=lines, jaren=years(year)
    )

    assert Decimal(eur * 1_000) in euros(ruling)


@pytest.mark.parametrize(("ministry", "eur"), [("szw", 41_225), ("ocw", 145_837), ("bzk", 30_000)])
def test_a_ministry_pays_its_lines_together(decided: Decide, ministry: str, eur: int) -> None:
    ruling = decided("budget", **HOW_MUCH, ministeries=(ministry,))

    assert Decimal(eur * 1_000) in euros(ruling)


def test_of_a_ministry_without_a_row_the_table_says_nothing(decided: Decide) -> None:
    ruling = decided("budget", **HOW_MUCH, ministeries=("vro",))

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
    assert ruling.amounts == ()
    assert all(point.cites for point in ruling.points)


def test_all_five_main_themes_are_added_without_integraal_and_support(decided: Decide) -> None:
    ruling = decided("budget", **HOW_MUCH, concepts=("vijf-themas", "samen"), jaren=(2024,))

    assert Decimal(77_393_000) in euros(ruling)


def test_two_years_of_a_line_are_added(decided: Decide) -> None:
    ruling = decided(
        "budget", **HOW_MUCH, concepts=("samen",), hoofdthemas=("jonge-kind",), jaren=(2024, 2025)
    )

    assert Decimal(62_666_000) in euros(ruling)


@pytest.mark.parametrize(
    ("facts", "gap"),
    [
        ({"hoofdthemas": ("school-en-omgeving",), "jaren": (2024, 2025)}, 3_561),
        ({"hoofdthemas": ("re-integratie",), "jaren": (2023, 2024)}, 9_350),
        ({"hoofdthemas": ("school-en-omgeving", "jonge-kind"), "jaren": (2024,)}, 277),
        ({"hoofdthemas": ("jonge-kind", "armoede-en-schulden")}, 56_110),
    ],
)
def test_a_difference_is_computed(decided: Decide, facts: dict[str, Any], gap: int) -> None:
    ruling = decided("budget", **HOW_MUCH, concepts=("verschil",), **facts)

    assert Decimal(gap * 1_000) in euros(ruling)


@pytest.mark.parametrize(
    ("which", "year", "line"),
    [
        ("meeste", None, "jonge-kind"),
        ("minste", None, "veerkracht-en-weerbaarheid"),
        ("meeste", 2023, "school-en-omgeving"),
        ("meeste", 2024, "school-en-omgeving"),
        ("meeste", 2025, "jonge-kind"),
        ("minste", 2023, "re-integratie"),
        ("minste", 2024, "veerkracht-en-weerbaarheid"),
    ],
)
def test_the_theme_with_most_or_least_money_is_found(
    decided: Decide, which: str, year: int | None, line: str
) -> None:
    ruling = decided(
        "budget", form=Form.OPEN, asks=("welke",), concepts=(which,), jaren=years(year)
    )

    assert ruling.amounts[0].hoofdthema == line


def test_the_year_with_most_money_is_found(decided: Decide) -> None:
    ruling = decided(
        "budget",
        form=Form.OPEN,
        asks=("welke",),
        concepts=("meeste", "jaar"),
        hoofdthemas=("armoede-en-schulden",),
    )

    assert (ruling.amounts[0].jaar, ruling.amounts[0].eur) == (2023, Decimal(10_200_000))


def test_the_ministry_with_most_money_is_found(decided: Decide) -> None:
    ruling = decided("budget", form=Form.OPEN, asks=("welke",), concepts=("meeste", "ministerie"))

    assert ruling.amounts[0].eur == 145_837_000


@pytest.mark.parametrize(
    ("line", "share"),
    [
        ("school-en-omgeving", "0.291"),
        ("jonge-kind", "0.292"),
        ("integraal", "0.132"),
        ("veerkracht-en-weerbaarheid", "0.020"),
    ],
)
def test_a_share_of_the_total_is_rounded_to_a_tenth_of_a_percent(
    decided: Decide, line: str, share: str
) -> None:
    ruling = decided("budget", **HOW_MUCH, concepts=("aandeel",), hoofdthemas=(line,))

    told = {v.removeprefix("§pct:") for p in ruling.points for v in p.values.values()}
    assert share in told


def test_a_year_without_money_is_told_with_the_years_that_have_it(decided: Decide) -> None:
    ruling = decided("budget", **HOW_MUCH, hoofdthemas=("re-integratie",), jaren=(2023,))

    told = {v for p in ruling.points for v in p.values.values()}
    assert ruling.amounts[0].eur == 0
    assert {"§eur:9350000", "§eur:9775000"} <= told


def test_whether_there_is_money_is_no_for_a_year_without(decided: Decide) -> None:
    facts = {"hoofdthemas": ("re-integratie",)}

    assert decided.outcome("budget", **facts, jaren=(2023,)) is Outcome.NO
    assert decided.outcome("budget", **facts, jaren=(2024,)) is Outcome.YES


@pytest.mark.parametrize(
    ("claimed", "outcome"),
    [
        (31_610_000, Outcome.YES),
        (31_610, Outcome.YES),  # as the table prints it
        (31_600_000, Outcome.NO),
        (27_749_000, Outcome.NO),
    ],
)
def test_a_claimed_amount_is_confirmed_or_corrected(
    decided: Decide, claimed: int, outcome: Outcome
) -> None:
    ruling = decided(
        "budget",
        form=Form.CHECK,
        hoofdthemas=("school-en-omgeving",),
        jaren=(2024,),
        bedragen=(Decimal(claimed),),
    )

    assert ruling.outcome is outcome
    assert Decimal(31_610_000) in euros(ruling)


def test_the_average_is_the_cumulative_amount_over_three_years(decided: Decide) -> None:
    ruling = decided(
        "budget", **HOW_MUCH, concepts=("gemiddeld",), hoofdthemas=("veerkracht-en-weerbaarheid",)
    )

    assert Decimal(1_700_000) in euros(ruling)


def test_the_later_theme_has_its_own_money(decided: Decide) -> None:
    ruling = decided("budget", **HOW_MUCH, hoofdthemas=("gezonde-leefomgeving",))

    assert Decimal(7_200_000) in euros(ruling)


# --- 2026-2028 ----------------------------------------------------------------------------------


def later(decided: Decide, **given: Any) -> Any:
    return decided("budget", tranche=SECOND, **{**HOW_MUCH, **given})


def test_of_the_second_tranche_the_total_and_the_sum_of_its_parts_are_told(
    decided: Decide,
) -> None:
    ruling = later(decided, concepts=("totaal",))

    assert ruling.outcome is Outcome.ANSWERED
    assert euros(ruling) >= {Decimal(400_000_000), Decimal(408_000_000)}
    assert Decimal(250_072_000) not in euros(ruling)


@pytest.mark.parametrize(("ministry", "million"), [("ocw", 327), ("szw", 51), ("vro", 30)])
def test_each_ministry_has_its_share_of_the_second_tranche(
    decided: Decide, ministry: str, million: int
) -> None:
    ruling = later(decided, ministeries=(ministry,))

    assert ruling.outcome is Outcome.ANSWERED
    assert Decimal(million * 1_000_000) in euros(ruling)


def test_two_ministries_of_the_second_tranche_are_added(decided: Decide) -> None:
    assert Decimal(81_000_000) in euros(later(decided, ministeries=("szw", "vro")))


def test_vws_pays_nothing_in_the_second_tranche(decided: Decide) -> None:
    ruling = later(decided, ministeries=("vws",))

    assert ruling.outcome is not Outcome.YES
    assert Decimal(7_200_000) not in euros(ruling)


@pytest.mark.parametrize("theme", [t for t in THEMES if t != "re-integratie"])
@pytest.mark.parametrize("year", [None, 2026])
def test_no_amount_per_theme_is_known_of_the_second_tranche(
    decided: Decide, theme: str, year: int | None
) -> None:
    ruling = later(decided, hoofdthemas=(theme,), jaren=years(year))

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
    assert not any(a.hoofdthema == theme for a in ruling.amounts)


def test_no_amount_of_a_single_year_is_known_of_the_second_tranche(decided: Decide) -> None:
    assert later(decided, concepts=("totaal",), jaren=(2027,)).outcome is Outcome.NOT_IN_SOURCES


@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_what_was_only_reserved_is_never_told_as_granted(decided: Decide, year: int) -> None:
    """Re-integratie had gross money reserved for these years in 2023."""
    ruling = later(decided, hoofdthemas=("re-integratie",), jaren=(year,))

    reserved = {2026: 12_370_000, 2027: 13_000_000, 2028: 13_000_000}[year]
    if Decimal(reserved) in euros(ruling):
        assert ruling.topic == "reservering"
        assert any("voorbehoud" in key for key in keys(ruling))
    else:
        assert ruling.outcome is Outcome.NOT_IN_SOURCES


@pytest.mark.parametrize(
    ("claimed", "outcome"), [(51_000_000, Outcome.YES), (81_000_000, Outcome.NO)]
)
def test_a_claim_about_the_second_tranche_is_confirmed_or_corrected(
    decided: Decide, claimed: int, outcome: Outcome
) -> None:
    ruling = decided(
        "budget",
        tranche=SECOND,
        form=Form.CHECK,
        ministeries=("szw",),
        bedragen=(Decimal(claimed),),
    )

    assert ruling.outcome is outcome
