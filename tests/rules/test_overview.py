"""All figures at once are those of the rules, one by one."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from assistant.rules.overview import COMPUTED, PRINTED, Figure, overview, periods
from assistant.rules.tranches import FIRST, SECOND
from corpus.load import load
from corpus.rulebook import Rulebook, TrancheRules


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load(Path(__file__).resolve().parents[2] / "corpus")


@pytest.fixture(scope="module")
def figures(rulebook: Rulebook) -> dict[tuple[str, str, str, str], Figure]:
    found = overview(rulebook)
    by_place = {(f.tranche, f.line, f.period, f.measure): f for f in found}
    assert len(by_place) == len(found)
    return by_place


def test_every_printed_figure_is_there_as_it_is_printed(
    rulebook: Rulebook, figures: dict[tuple[str, str, str, str], Figure]
) -> None:
    data = rulebook.tranches[FIRST].budget
    assert data is not None

    for row in (*data.regel, data.totaal):
        for period in periods(data):
            figure = figures[FIRST, row.id, period, "netto"]
            assert figure.eur == row.eur[period]
            assert figure.how == PRINTED
            assert {cite.bij for cite in figure.cites} == {row.printed[period]}


def test_what_is_paid_out_and_what_goes_through_the_fund_are_the_printed_figure(
    rulebook: Rulebook, figures: dict[tuple[str, str, str, str], Figure]
) -> None:
    rules = rulebook.tranches[FIRST]
    assert rules.budget is not None
    assert rules.bcf is not None

    for row in rules.budget.regel:
        for period in periods(rules.budget):
            fund = figures[FIRST, row.id, period, "via-bcf"]
            paid = figures[FIRST, row.id, period, "uitbetaald"]
            assert fund.eur + paid.eur == row.eur[period]
            assert fund.eur == row.eur[period] * rules.bcf.aandeel[row.id]
            assert fund.how == COMPUTED
            assert len({cite.bron for cite in paid.cites}) == 2


def test_gross_less_the_integral_part_is_the_printed_figure_of_each_theme(
    rulebook: Rulebook, figures: dict[tuple[str, str, str, str], Figure]
) -> None:
    rules = rulebook.tranches[FIRST]
    assert rules.budget is not None
    assert rules.integraal is not None

    for row in rules.budget.regel:
        for period in periods(rules.budget):
            gross = figures.get((FIRST, row.id, period, "bruto"))
            assert (gross is not None) is row.thema
            if gross is not None:
                part = figures[FIRST, row.id, period, "integraal-deel"].eur
                assert gross.eur - part == row.eur[period]
                assert abs(part - gross.eur * rules.integraal.aandeel) <= 1


def test_a_source_that_prints_the_gross_figure_goes_before_a_computed_one(
    figures: dict[tuple[str, str, str, str], Figure],
) -> None:
    assert figures[FIRST, "re-integratie", "2024", "bruto"].how == PRINTED
    assert figures[FIRST, "re-integratie", "2024", "bruto"].eur == 11_000_000
    assert figures[FIRST, "jonge-kind", "2024", "bruto"].how == COMPUTED


def test_one_area_gets_an_equal_share_only_where_the_key_says_so(
    rulebook: Rulebook, figures: dict[tuple[str, str, str, str], Figure]
) -> None:
    rules = rulebook.tranches[FIRST]
    assert rules.budget is not None
    assert rules.verdeling is not None
    rows = {row.id: row for row in rules.budget.regel}

    for key in rules.verdeling.sleutel:
        for period in periods(rules.budget):
            whole = figures.get((FIRST, key.id, period, "per-gebied"))
            half = figures.get((FIRST, key.id, period, "gelijke-helft"))
            assert (whole is not None) is (key.soort == "gelijk")
            assert (half is not None) is (key.soort == "helft-gelijk")
            printed = Decimal(rows[key.id].eur[period])
            if whole is not None:
                assert whole.eur * rules.verdeling.gebieden == printed
            if half is not None:
                assert half.eur * rules.verdeling.gebieden * 2 == printed


def test_the_later_tranche_has_its_ministries_and_no_line_or_year(
    rulebook: Rulebook, figures: dict[tuple[str, str, str, str], Figure]
) -> None:
    data = rulebook.tranches[SECOND].inleg
    assert data is not None
    of_second = [f for f in figures.values() if f.tranche == SECOND]

    assert {f.line: f.eur for f in of_second if f.measure == "inleg"} == data.ministerie
    assert {f.measure for f in of_second} == {
        "inleg",
        "inleg-som",
        "tranche-totaal",
        "gereserveerd",
    }
    for figure in of_second:
        if figure.measure != "gereserveerd":
            assert figure.period == SECOND


def test_every_figure_has_proof_and_none_is_negative(
    figures: dict[tuple[str, str, str, str], Figure],
) -> None:
    for figure in figures.values():
        assert figure.cites, figure
        assert figure.eur >= 0


def test_without_rules_there_are_no_figures(rulebook: Rulebook) -> None:
    from msgspec.structs import replace

    empty = replace(rulebook, tranches={FIRST: TrancheRules(), SECOND: TrancheRules()})

    assert overview(empty) == ()
