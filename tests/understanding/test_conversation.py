"""A follow-up changes only what it names, and only the asker's own words are facts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.domain import Origin
from tests.understanding.given import Reader, assistant, user

BUDGET = user("Hoeveel is er in 2024 voor Jonge Kind?")
SHIFT = user("Wij verschuiven € 180.000 van ons budget van € 800.000. Is een wijziging nodig?")


def test_another_year_keeps_the_theme(reader: Reader) -> None:
    read = reader("En in 2025?", BUDGET)

    assert read.follow_up
    assert read.facts.hoofdthemas == ("jonge-kind",)
    assert read.facts.jaren == (2025,)


def test_another_theme_keeps_the_year(reader: Reader) -> None:
    read = reader("En voor School en Omgeving?", BUDGET)

    assert read.facts.hoofdthemas == ("school-en-omgeving",)
    assert read.facts.jaren == (2024,)


def test_another_amount_keeps_the_budget(reader: Reader) -> None:
    read = reader("En bij € 210.000?", SHIFT)

    assert read.facts.verschuiving == 210_000
    assert read.facts.budget == 800_000


def test_another_place_keeps_the_activity(reader: Reader) -> None:
    read = reader(
        "En als het buiten het focusgebied is?",
        user("Mag een spelochtend in het focusgebied uit Jonge Kind?"),
    )

    assert read.facts.hoofdthemas == ("jonge-kind",)
    assert read.facts.activiteiten == ("spelochtend",)
    assert read.facts.plaats_in_focusgebied is False


def test_the_other_way_round_swaps_the_years(reader: Reader) -> None:
    read = reader("En andersom?", user("Mag geld van 2023 in 2024 worden uitgegeven?"))

    assert (read.facts.van_jaar, read.facts.naar_jaar) == (2024, 2023)


def test_each_fact_knows_which_turn_it_comes_from(reader: Reader) -> None:
    read = reader("En in 2025?", BUDGET)

    assert read.origins["hoofdthemas"] is Origin.EARLIER_TURN
    assert read.origins["jaren"] is Origin.SAID


def test_without_history_everything_is_said(reader: Reader) -> None:
    read = reader("Hoeveel is er in 2024 voor Jonge Kind?")

    assert set(read.origins.values()) == {Origin.SAID}


@pytest.mark.parametrize(
    "words",
    [
        "U verschuift € 300.000 van € 900.000 en het is een nieuwe activiteit.",
        "Uw school in Rotterdam doet mee in de coalitie en het rijk betaalt alles al volledig.",
        "Voor Re-integratie in 2026 is dat anders.",
    ],
)
def test_the_assistants_own_words_are_no_facts(reader: Reader, words: str) -> None:
    said = reader("En in 2025?", BUDGET)
    with_answer = reader("En in 2025?", BUDGET, assistant(words))

    assert with_answer.facts == said.facts
    assert with_answer.tranche == said.tranche


def test_an_answer_alone_is_no_history_to_build_on(reader: Reader) -> None:
    read = reader("En in 2025?", assistant("Voor Jonge Kind is er € 31.333.000 in 2024."))

    assert read.facts.hoofdthemas == ()
    assert read.facts.jaren == (2025,)


def test_a_question_of_its_own_takes_no_facts_over(reader: Reader) -> None:
    read = reader(
        "Hoeveel geld is er landelijk beschikbaar voor het hoofdthema Armoede en Schulden in 2023?",
        SHIFT,
    )

    assert read.facts.hoofdthemas == ("armoede-en-schulden",)
    assert read.facts.budget is None
    assert read.facts.verschuiving is None


def test_the_caller_corrects_one_fact_and_no_other(reader: Reader) -> None:
    text = "Wij verschuiven € 180.000 van ons budget van € 800.000. Is een wijziging nodig?"

    read = reader(text, facts={"verschuiving": "€ 210.000"})

    assert (read.facts.verschuiving, read.facts.budget) == (Decimal(210_000), Decimal(800_000))
    assert read.facts.nieuwe_activiteit is None
