"""The national table as printed, what its parts add up to, and where integraal comes from."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.rulebook import Budget, Rulebook

YEARS = ("2023", "2024", "2025")
CUMULATIVE = "cumulatief"

# In thousands of euros, as the letter and the slide print it, column by column.
LINES = (
    "armoede-en-schulden",
    "re-integratie",
    "veerkracht-en-weerbaarheid",
    "school-en-omgeving",
    "jonge-kind",
    "integraal",
    "programmaondersteuning",
    "totaal",
)
COLUMNS = {
    "2023": "10.200 0 1.700 13.066 10.444 6.249 10.000 51.660",
    "2024": "3.400 9.350 1.700 31.610 31.333 13.658 10.000 101.051",
    "2025": "3.400 9.775 1.700 28.049 31.333 13.104 10.000 97.361",
    CUMULATIVE: "17.000 19.125 5.100 72.727 73.110 33.010 30.000 250.072",
}
PRINTED = {
    line: {key: column.split()[number] for key, column in COLUMNS.items()}
    for number, line in enumerate(LINES)
}
THEMES = LINES[:5]


def rows(table: Budget) -> dict[str, dict[str, int]]:
    return {row.id: dict(row.eur) for row in (*table.regel, table.totaal)}


@pytest.mark.parametrize("line", PRINTED)
def test_a_row_is_what_the_letter_prints(table: Budget, line: str) -> None:
    [row] = [r for r in (*table.regel, table.totaal) if r.id == line]

    assert row.printed == PRINTED[line]


def test_a_printed_figure_is_the_amount_in_thousands(table: Budget) -> None:
    for row in (*table.regel, table.totaal):
        assert row.eur.keys() == row.printed.keys() == {*YEARS, CUMULATIVE}
        for key, printed in row.printed.items():
            assert row.eur[key] == int(printed.replace(".", "")) * 1_000


def test_there_are_no_other_rows(table: Budget) -> None:
    assert {row.id for row in table.regel} == set(PRINTED) - {"totaal"}
    assert {row.id for row in table.regel if row.thema} == set(THEMES)


def test_columns_differ_from_the_printed_total_only_in_2023(table: Budget) -> None:
    eur = rows(table)
    total = eur.pop("totaal")
    differ = {
        key: (sum(row[key] for row in eur.values()), total[key])
        for key in (*YEARS, CUMULATIVE)
        if sum(row[key] for row in eur.values()) != total[key]
    }

    assert differ == {"2023": (51_659_000, 51_660_000)}


def test_rows_differ_from_the_printed_total_only_in_two_lines(table: Budget) -> None:
    differ = {
        name: (sum(row[year] for year in YEARS), row[CUMULATIVE])
        for name, row in rows(table).items()
        if sum(row[year] for year in YEARS) != row[CUMULATIVE]
    }

    assert differ == {
        "school-en-omgeving": (72_725_000, 72_727_000),
        "integraal": (33_011_000, 33_010_000),
    }


@pytest.mark.parametrize("year", YEARS)
def test_integraal_is_fifteen_parts_to_the_themes_eighty_five(table: Budget, year: str) -> None:
    eur = rows(table)
    themes = Decimal(sum(eur[name][year] for name in THEMES))

    assert abs(themes * 15 / 85 - eur["integraal"][year]) <= 1_000  # one in the last digit


@pytest.mark.parametrize(("year", "gross"), [("2024", 11_000_000), ("2025", 11_500_000)])
def test_the_row_of_re_integratie_is_eighty_five_percent_of_its_gross_budget(
    rulebook: Rulebook, table: Budget, year: str, gross: int
) -> None:
    integraal = rulebook.tranches["2023-2025"].integraal
    assert integraal is not None
    [series] = [b for b in integraal.bruto if b.id == "re-integratie"]

    assert series.eur[year] == gross
    assert gross * (1 - integraal.aandeel) == rows(table)["re-integratie"][year]


def test_each_ministry_pays_its_own_rows(table: Budget) -> None:
    payers = {row.id: row.ministerie for row in table.regel}

    assert payers == {
        "armoede-en-schulden": "szw",
        "re-integratie": "szw",
        "veerkracht-en-weerbaarheid": "szw",
        "school-en-omgeving": "ocw",
        "jonge-kind": "ocw",
        "integraal": None,
        "programmaondersteuning": "bzk",
    }


def test_the_later_vws_money_is_no_part_of_the_table(table: Budget) -> None:
    added = table.toegevoegd

    assert (added.per_jaar, added.cumulatief) == (2_400_000, 7_200_000)
    assert added.id not in {row.id for row in table.regel}
    assert added.cumulatief == added.per_jaar * len(table.jaren)


def test_the_shares_of_the_second_tranche_are_four_hundred_and_eight_million(
    rulebook: Rulebook,
) -> None:
    inleg = rulebook.tranches["2026-2028"].inleg
    assert inleg is not None

    assert inleg.ministerie == {"ocw": 327_000_000, "szw": 51_000_000, "vro": 30_000_000}
    assert sum(inleg.ministerie.values()) == 408_000_000
    assert inleg.totaal == 400_000_000
