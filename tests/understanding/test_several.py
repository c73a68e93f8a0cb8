"""A message with several questions is cut into them, each with what it shares."""

from __future__ import annotations

import pytest

from assistant.understanding.several import parts


def asked(text: str) -> list[str]:
    return [part.asked for part in parts(text)]


def test_each_question_sentence_is_one_question() -> None:
    assert asked("Is cofinanciering verplicht? En hoeveel is er in 2024?") == [
        "Is cofinanciering verplicht?",
        "En hoeveel is er in 2024?",
    ]


def test_a_second_question_in_one_sentence_is_one_of_its_own() -> None:
    assert asked("Hoeveel is er in 2024 voor S&O, en wanneer moet het geld op zijn?") == [
        "Hoeveel is er in 2024 voor S&O?",
        "wanneer moet het geld op zijn?",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mogen we sport en muziek betalen uit S&O?",
        "Wij zijn van Heerlen en willen zwemles geven, mag dat uit S&O?",
        "Geldt dat voor 2023 en 2024?",
        "Wat is het budget van School en Omgeving en van Jonge Kind in 2024?",
    ],
)
def test_one_question_stays_one(text: str) -> None:
    assert asked(text) == [text]


def test_a_question_keeps_the_statements_just_before_it() -> None:
    first, second = parts(
        "Onze school zit in de coalitie. Mag zwemles uit S&O? "
        "Er blijft geld over. Mag dat naar 2025?"
    )

    assert first.text == "Onze school zit in de coalitie. Mag zwemles uit S&O?"
    assert second.text == "Er blijft geld over. Mag dat naar 2025?"
    assert second.opening == "Onze school zit in de coalitie."
    assert second.before == first.text


def test_a_numbered_list_is_read_without_its_numbers() -> None:
    assert asked("1. Is cofinanciering verplicht?\n2. Hoeveel is er in 2024?") == [
        "Is cofinanciering verplicht?",
        "Hoeveel is er in 2024?",
    ]


def test_what_is_said_after_the_last_question_belongs_to_it() -> None:
    assert parts("Mag zwemles? Mag muziekles? De school doet mee.")[-1].text == (
        "De school doet mee. Mag muziekles?"
    )


def test_more_than_eight_questions_are_read_as_one_message() -> None:
    text = "Mag dit? " * 9

    assert len(parts(text.strip())) == 1
