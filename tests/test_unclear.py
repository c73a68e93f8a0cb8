"""An amount that can mean two magnitudes is asked back where it decides the answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.bootstrap import build
from assistant.domain import Outcome, Question, Turn
from assistant.errors import InvalidInput
from assistant.pipeline import Assistant
from assistant.settings import Settings

SHIFT = "Moeten we een wijziging aanvragen als we {} verschuiven van een budget van 800.000?"


@pytest.fixture(scope="module")
def assistant(project: Path, shipped_index: Path) -> Assistant:
    return build(Settings(corpus=project / "corpus", index=shipped_index))


@pytest.mark.parametrize(
    ("written", "small"),
    [("250.00", "€ 250"), ("250,000", "€ 250"), ("€ 250.00", "€ 250"), ("€ 31 6100", "€ 31")],
)
def test_both_readings_are_named_and_can_be_chosen(
    assistant: Assistant, written: str, small: str
) -> None:
    answer = assistant.ask(Question(SHIFT.format(written)))

    assert answer.outcome is Outcome.NEEDS_INFORMATION
    [ask] = answer.follow_ups
    assert ask.fact == "bedrag"
    assert [text for _, text in ask.options][-1] == small
    assert all(text in answer.text for _, text in ask.options)
    assert "verschuiving" not in {fact.name for fact in answer.facts}


@pytest.mark.parametrize(
    ("meant", "outcome"), [("€ 250", Outcome.CONDITIONAL), ("€ 250.000", Outcome.YES)]
)
def test_the_chosen_reading_settles_it(assistant: Assistant, meant: str, outcome: Outcome) -> None:
    answer = assistant.ask(Question(SHIFT.format("250.00"), facts={"bedrag": meant}))

    assert answer.outcome is outcome
    assert answer.question == SHIFT.format("250.00")


def test_two_unclear_amounts_are_asked_one_after_the_other(assistant: Assistant) -> None:
    question = "Is een wijziging nodig als we 250.00 verschuiven van een budget van 800.00?"
    facts: dict[str, str] = {}
    for _ in range(2):
        answer = assistant.ask(Question(question, facts=facts))
        assert answer.outcome is Outcome.NEEDS_INFORMATION
        facts = {"bedrag": answer.follow_ups[0].options[0][0]}

    assert assistant.ask(Question(question, facts=facts)).outcome is Outcome.YES


@pytest.mark.parametrize(
    "question",
    [
        "Mag een warme lunch van € 2.50 uit School en Omgeving in 2024?",
        "Is een wijzigingsaanvraag nodig voor een volledig nieuwe activiteit van 250.00?",
    ],
)
def test_an_unclear_amount_that_decides_nothing_is_not_asked_back(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(Question(question)).outcome in (Outcome.NO, Outcome.YES)


def test_an_english_question_is_read_in_english(assistant: Assistant) -> None:
    text = "Do we need a change request if we shift 250,000 of a budget of 800,000?"

    assert assistant.ask(Question(text)).outcome is Outcome.YES


def test_an_unclear_amount_of_an_earlier_turn_is_asked_back_too(assistant: Assistant) -> None:
    earlier = (Turn("user", SHIFT.format("250.00")), Turn("assistant", "Welk bedrag bedoelt u?"))

    unclear = assistant.ask(Question("En geldt dat ook in 2024?", earlier))
    clear = assistant.ask(Question("En bij 300.000?", earlier))

    assert unclear.outcome is Outcome.NEEDS_INFORMATION
    assert clear.outcome is Outcome.YES


def test_what_is_meant_must_be_an_amount(assistant: Assistant) -> None:
    with pytest.raises(InvalidInput, match="bedrag"):
        assistant.ask(Question(SHIFT.format("250.00"), facts={"bedrag": "veel"}))
