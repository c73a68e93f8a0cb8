"""A figure in an answer is proven by the question, a cited passage or the trace, or it is named."""

from __future__ import annotations

import msgspec
import pytest

from assistant.domain import Turn
from eval.properties import unproven
from tests.eval.given import answer, citation, item


def bare(text: str, **fields):
    """An answer without any proof of its own."""
    return answer(text=text, **{"citations": [], "trace": [], "amounts": [], **fields})


def printed(item_, answer_) -> list[tuple[str, str]]:
    return [(found.kind, found.printed) for found in unproven(item_, answer_)]


def asked(question: str, history: tuple[Turn, ...] = ()):
    return msgspec.structs.replace(item(), question=question, history=history)


def step(value: str, label: str = "Stap"):
    return {"trace": [{"label": label, "value": value}]}


def test_the_right_answer_has_no_figure_without_proof():
    assert unproven(item(), answer()) == ()


@pytest.mark.parametrize(
    ("text", "kind", "figure"),
    [
        ("U krijgt € 85.000 [1].", "bedrag", "€ 85.000"),
        ("U krijgt 1,2 miljoen.", "bedrag", "1,2 miljoen"),
        ("| 2024 | 85.000 |", "bedrag", "85.000"),
        ("Het is 15%.", "percentage", "15%"),
        ("Het is 1,1 procent.", "percentage", "1,1 procent"),
        ("Het moet voor 1 augustus.", "datum", "1 augustus"),
        ("Het was in december 2025.", "datum", "december 2025"),
    ],
)
def test_a_figure_that_stands_nowhere_is_an_exception(text, kind, figure):
    assert printed(asked("Hoe zit dat?"), bare(text)) == [(kind, figure)]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Dat is € 250.000.", "Wij hebben 250.000 euro, mag dat?"),
        ("Dat is € 250.000.", "Wij hebben 2,5 ton, mag dat?"),
        ("Dat is € 250.000.", "we hebbe 250k, mag dat?"),
        ("Dat is 25%.", "Mogen we een kwart schuiven?"),
        ("Dat is 50%.", "Mogen we de helft schuiven?"),
        ("Dat is 15%.", "Is dat vijftien procent?"),
        ("Uiterlijk 31 december 2026.", "Mag het tot 31-12-2026?"),
    ],
)
def test_what_the_asker_said_proves_it(text, question):
    assert unproven(asked(question), bare(text)) == ()


def test_what_was_said_in_an_earlier_turn_proves_it():
    history = (Turn(role="user", text="Wij schuiven € 180.000."),)

    assert unproven(asked("Mag dat?", history), bare("Dat is € 180.000.")) == ()


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Er is € 31.610.000.", "Bedragen x € 1.000: 13.066 en 31.610."),
        ("Er is € 1.700.000.", "| (x 1.000) | 1.700 |"),
        ("Het is 5%.", "Het tarief is 5 procent."),
        ("Van 1 augustus 2023 af.", "Van 1 augustus tot en met 30 september 2023."),
    ],
)
def test_a_cited_passage_proves_it(text, passage):
    cited = {"citations": [citation(text=passage)]}

    assert unproven(asked("Hoe?"), bare(text, **cited)) == ()


def test_a_table_that_does_not_say_thousands_does_not_prove_millions():
    cited = {"citations": [citation(text="Het bedrag is 31.610.")]}

    assert printed(asked("Hoe?"), bare("Er is € 31.610.000.", **cited)) == [
        ("bedrag", "€ 31.610.000")
    ]


def test_the_date_of_a_cited_source_proves_it():
    cited = {"citations": [citation(date="2023-07-11")]}

    assert unproven(asked("Hoe?"), bare("De dia's zijn van 11 juli 2023.", **cited)) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Het is € 242.250.", "€ 242.250"),
        ("Het is 25%.", "0.25"),
        ("Het is 1,1%.", "0,011"),
        ("Het is 25%.", "25%"),
        ("Tot 31 december 2026.", "31 december 2026"),
    ],
)
def test_a_step_of_the_trace_proves_it(text, value):
    assert unproven(asked("Hoe?"), bare(text, **step(value))) == ()


def test_the_label_of_a_step_proves_it_too():
    assert unproven(asked("Hoe?"), bare("Meer dan 25%.", **step("ja", "Meer dan 25%?"))) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Het is 25%.", "25,01%"),
        ("Het is 25,01%.", "25%"),
        ("Het is 25%.", "25"),
        ("Het is 2.500%.", "25"),
        ("Het is € 242.251.", "€ 242.250"),
        ("Het is € 31,6 miljoen.", "€ 31.610.000"),
        ("Tot 31 december 2026.", "31 december"),
        ("Tot 31 december 2026.", "31 december 2025"),
    ],
)
def test_nothing_is_rounded_and_nothing_is_filled_in(text, value):
    assert len(unproven(asked("Hoe?"), bare(text, **step(value)))) == 1


def test_citation_marks_units_years_and_counts_are_no_figures():
    text = "In 2024 doen 20 gebieden mee [12]. Bedragen zijn x € 1.000. Tranche 2023-2025."

    assert unproven(asked("Hoe?"), bare(text)) == ()


def test_an_english_answer_is_read_in_english_and_its_sources_in_dutch():
    cited = {"citations": [citation(text="Er is € 31.610, dat is 1,1%.")]}
    english = bare("There is €31,610, which is 1.1%.", language="en", **cited)

    assert unproven(asked("How much?"), english) == ()


def test_each_figure_is_named_once():
    assert len(unproven(asked("Hoe?"), bare("Het is € 85.000, dus € 85.000."))) == 1
