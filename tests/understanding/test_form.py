"""How a question is asked: yes or no, open, or a claim to check; in Dutch and in English."""

from __future__ import annotations

import pytest

from assistant.domain import Form
from assistant.understanding.form import form, question_words
from tests.understanding.given import Reader


@pytest.mark.parametrize(
    "text",
    [
        "Mag een warme lunch uit School en Omgeving?",
        "Kan geld van 2023 mee naar 2024?",
        "Moeten we een wijzigingsaanvraag doen?",
        "Is cofinanciering verplicht?",
        "Valt huiswerkhulp onder School en Omgeving?",
        "Wij verschuiven 30% van het budget. Moet daar een wijzigingsaanvraag voor?",
        "We willen een excursie naar Artis doen, mag dat?",
        "excursie naar artis uit s&o, mag dat",
        "Beste collega, kunnen wij de training uit Jonge Kind betalen?",
        "May we pay a warm lunch from School en Omgeving?",
        "Is co-financing required?",
    ],
)
def test_a_yes_no_question_is_read_as_such(text: str) -> None:
    assert form(text) is Form.YES_NO


@pytest.mark.parametrize(
    "text",
    [
        "Hoeveel geld is er in 2024 voor Jonge Kind?",
        "Wanneer sluit de aanvraagperiode?",
        "Wie adviseert de minister over de aanvraag?",
        "Welke coalities doen mee?",
        "Wat mag er uit het integrale budget?",
        "Hoe wordt het geld verdeeld?",
        "How much money is there for re-integration in 2025?",
        "Who advises the minister?",
    ],
)
def test_an_open_question_is_read_as_such(text: str) -> None:
    assert form(text) is Form.OPEN


@pytest.mark.parametrize(
    "text",
    [
        "Er is in 2024 € 31.610.000 voor School en Omgeving, klopt dat?",
        "Klopt het dat cofinanciering verplicht is?",
        "De grens is toch 25%?",
        "The limit is 25%, is that correct?",
    ],
)
def test_a_claim_is_to_be_checked(text: str) -> None:
    assert form(text) is Form.CHECK


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Hoeveel is er?", "hoeveel"),
        ("Hoe hoog is het budget?", "hoeveel"),
        ("How much is there?", "hoeveel"),
        ("Welk bedrag krijgen we?", "hoeveel"),
        ("Wie beslist?", "wie"),
        ("Who decides?", "wie"),
        ("Wanneer moet dat binnen zijn?", "wanneer"),
        ("Op welke datum sluit het?", "wanneer"),
        ("Until when can we spend it?", "wanneer"),
        ("Hoeveel weken hebben we?", "wanneer"),
        ("Waar vinden we het formulier?", "waar"),
        ("Where is the form?", "waar"),
        ("Waarom is het gebundeld?", "waarom"),
        ("Welke gemeenten doen mee?", "welke"),
        ("Wat is een leerkring?", "wat"),
        ("Hoe vragen we aan?", "hoe"),
        ("Valt een museumbezoek onder School en Omgeving?", "past"),
    ],
)
def test_the_question_word_is_found(text: str, word: str) -> None:
    assert word in question_words(text)


def test_how_many_weeks_asks_for_a_time_not_for_an_amount() -> None:
    assert "hoeveel" not in question_words("Hoeveel weken duurt de beoordeling?")


def test_only_the_asking_sentence_counts() -> None:
    text = "Ik weet niet wie het weet. Hoeveel is er in 2024 voor Jonge Kind?"

    assert question_words(text) & {"wie", "hoeveel"} == {"hoeveel"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mag een lunch uit School en Omgeving?", "nl"),
        ("May we pay for a lunch from School en Omgeving?", "en"),
        ("How much is there for Jonge Kind in 2024?", "en"),
        ("Hoeveel is er voor Jonge Kind in 2024?", "nl"),
        ("school en omgeving lunch", "nl"),
        ("Wat is IPS (individual placement and support)?", "nl"),
    ],
)
def test_the_language_of_the_question_is_known(reader: Reader, text: str, language: str) -> None:
    assert reader(text).language == language
