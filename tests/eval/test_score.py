"""An answer that is wrong in one way is wrong for that reason, and for no other."""

from __future__ import annotations

import pytest

from eval.score import no_answer, score
from tests.eval.given import answer, citation, item


def only_failure(item_, answer_) -> str:
    [failure] = score(item_, answer_).failures
    return failure


def test_the_right_answer_is_right_in_every_way():
    found = score(item(), answer())

    assert found.fully
    assert found.failures == ()
    assert (found.outcome, found.best_outcome, found.kind) == (True, True, True)
    assert (found.tranche, found.amounts, found.citation, found.words) == (True, True, True, True)
    assert not found.flip
    assert not found.answered_where_silent


def test_another_listed_outcome_is_right_but_not_the_best():
    found = score(item(), answer(outcome="conditional"))

    assert found.outcome
    assert not found.best_outcome
    assert found.fully


def test_an_outcome_that_is_not_listed_is_wrong():
    assert not score(item(), answer(outcome="not_in_sources")).outcome
    assert only_failure(item(), answer(outcome="not_in_sources")).startswith("uitkomst:")


def test_another_kind_is_reported_but_costs_nothing():
    found = score(item(), answer(kind="information"))

    assert not found.kind
    assert found.fully


@pytest.mark.parametrize("tranche", ["2026-2028", None])
def test_another_tranche_or_none_is_wrong_where_one_is_expected(tranche):
    assert score(item(), answer(tranche=tranche)).tranche is False
    assert only_failure(item(), answer(tranche=tranche)).startswith("tranche:")


def test_any_tranche_is_fine_where_none_is_expected():
    found = score(item(tranche=None), answer(tranche="2026-2028"))

    assert found.tranche is None
    assert found.fully


def test_an_amount_that_is_not_declared_is_missing_though_the_text_states_it():
    assert only_failure(item(), answer(amounts=[])) == "bedragen: 31610000 (niet in amounts)"
    assert score(item(), answer(amounts=[])).amounts is False


def test_an_amount_that_the_text_does_not_state_is_missing_though_it_is_declared():
    silent = answer(text="In 2024 is er geld [1].")

    assert only_failure(item(), silent) == "bedragen: 31610000 (niet in de tekst)"


def test_an_amount_of_a_euro_more_is_another_amount():
    other = answer(amounts=[{"eur": 31_610_001}], text="In 2024 is er € 31.610.001 [1].")

    assert score(item(), other).amounts is False


def test_every_expected_amount_is_needed():
    found = score(item(amounts_eur=[31_610_000, 28_049_000]), answer())

    assert found.amounts is False
    assert found.failures == ("bedragen: 28049000 (niet in amounts)",)


@pytest.mark.parametrize(
    "text",
    [
        "2024: € 31.610.000.",
        "In 2024 it is €31,610,000, incl. VAT",
        "2024: 31610000 euro",
        "2024: € 31,61 miljoen",
        "2024: 31.61 million euros",
        "2024: 31.610 (x € 1.000)",
        "2024: **€ 31.610.000**",
        "2024: € 31.610.000,-",
        "2024: € 31.610.000,00",
    ],
)
def test_an_amount_may_be_stated_in_dutch_and_english_notation(text):
    assert score(item(), answer(text=text)).amounts


@pytest.mark.parametrize(
    "text",
    [
        "2024: € 31.610",
        "2024: € 131.610.000",
        "2024: € 31.610.000.000",
        "2024: € 31,6 miljoen",
        "2024: € 316.100.00",
        "2024: 31.610.000%",
    ],
)
def test_what_only_looks_like_the_amount_does_not_state_it(text):
    assert score(item(), answer(text=text)).amounts is False


def test_nothing_is_asked_of_amounts_where_none_is_expected():
    found = score(item(amounts_eur=[]), answer(amounts=[], text="In 2024 wel [1]."))

    assert found.amounts is None
    assert found.fully


def test_no_citation_is_wrong_where_one_is_expected():
    assert only_failure(item(), answer(citations=[])).startswith("bron:")


def test_the_right_heading_of_another_source_is_the_wrong_citation():
    wrong = answer(citations=[citation(source_id="nieuws-sbo-2024")])

    assert score(item(), wrong).citation is False
    assert only_failure(item(), wrong).startswith("bron:")


def test_another_heading_of_the_right_source_is_the_wrong_citation():
    wrong = answer(citations=[citation(heading="Inleiding")])

    assert only_failure(item(), wrong).startswith("bron:")


def test_one_right_citation_among_others_is_enough():
    found = score(item(), answer(citations=[citation(heading="Inleiding"), citation()]))

    assert found.citation


def test_one_of_the_expected_places_is_enough():
    places = [
        {"source": "nieuws-sbo-2024", "heading": ""},
        {"source": "brief-alliantiebesturen-2023", "heading": "budget"},
    ]

    assert score(item(cite_any=places), answer()).citation


def test_an_empty_heading_is_anywhere_in_that_source_but_only_there():
    anywhere = item(cite_any=[{"source": "brief-alliantiebesturen-2023", "heading": ""}])

    assert score(anywhere, answer()).citation
    assert score(anywhere, answer(citations=[citation(source_id="iets-anders")])).citation is False


@pytest.mark.parametrize(
    ("expected", "printed"),
    [
        ("programma's voor ouders", "Programma’s voor ouders"),
        ("Programma’s voor ouders", "PROGRAMMA'S  VOOR\nOUDERS"),
        ("BIJLAGE 1", "Bijlage 1 Verdeelsleutel"),
    ],
)
def test_headings_are_compared_without_regard_to_case_quotes_and_white_space(expected, printed):
    place = item(cite_any=[{"source": "brief-alliantiebesturen-2023", "heading": expected}])

    assert score(place, answer(citations=[citation(heading=printed)])).citation


def test_no_expected_place_asks_nothing():
    found = score(item(cite_any=[]), answer(citations=[]))

    assert found.citation is None
    assert found.fully


def test_a_pattern_that_must_match_and_does_not_is_wrong():
    found = score(item(must_mention=["2024", "coalitie"]), answer())

    assert found.failures == ("woorden: ontbreekt 'coalitie'",)
    assert not found.words


def test_a_pattern_that_must_not_match_and_does_is_wrong():
    found = score(item(must_not_mention=[r"school\s+en"]), answer())

    assert found.failures == (r"woorden: verboden 'school\\s+en'",)


def test_patterns_ignore_case():
    assert score(item(must_mention=["SCHOOL EN OMGEVING"]), answer()).fully


def test_bold_does_not_hide_a_forbidden_opening():
    bold = answer(text="**Nee**, in 2024 is er € 31.610.000 [1].")

    assert only_failure(item(), bold).startswith("woorden: verboden")


@pytest.mark.parametrize(
    ("expected", "got", "flip"),
    [
        (["yes"], "no", True),
        (["no"], "yes", True),
        (["yes"], "yes", False),
        (["yes"], "conditional", False),
        (["no"], "not_in_sources", False),
        (["yes", "conditional"], "no", False),
        (["no", "yes"], "yes", False),
    ],
)
def test_a_flip_is_no_where_only_yes_is_right_or_the_reverse(expected, got, flip):
    assert score(item(outcome=expected), answer(outcome=got)).flip is flip


@pytest.mark.parametrize(
    ("expected", "got", "claimed"),
    [
        (["not_in_sources"], "answered", True),
        (["not_in_sources"], "yes", True),
        (["not_in_sources"], "no", True),
        (["not_in_sources"], "not_in_sources", False),
        (["not_in_sources"], "needs_information", False),
        (["not_in_sources", "no"], "no", False),
        (["out_of_scope"], "answered", False),
    ],
)
def test_answering_where_the_sources_are_silent_is_counted(expected, got, claimed):
    found = score(item(outcome=expected), answer(outcome=got))

    assert found.answered_where_silent is claimed


def test_an_error_instead_of_an_answer_is_right_in_nothing_but_no_flip():
    found = no_answer(item(), "IndexMissing: er is geen index")

    assert not any((found.outcome, found.best_outcome, found.kind, found.words, found.fully))
    assert (found.tranche, found.amounts, found.citation) == (False, False, False)
    assert not found.flip
    assert found.failures == ("geen antwoord: IndexMissing: er is geen index",)
