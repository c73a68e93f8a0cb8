"""The words of a question that may describe an activity."""

from __future__ import annotations

import pytest

from assistant.understanding.described import descriptions, unexplained
from tests.understanding.given import Reader


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Mogen we schapen scheren met kinderen na school uit S&O betalen?",
            "schapen scheren met kinderen na school",
        ),
        (
            "Is boogschieten voor bewoners in Heerlen te betalen uit V&W in 2024?",
            "boogschieten voor bewoners",
        ),
        ("Can we pay for falconry with pupils from School en Omgeving?", "falconry with pupils"),
    ],
)
def test_what_is_left_when_the_rest_is_known_describes_the_activity(
    reader: Reader, text: str, first: str
) -> None:
    assert descriptions(text, reader.vocabulary)[0] == first


def test_themes_places_years_and_amounts_describe_nothing(reader: Reader) -> None:
    text = "Mag dat uit School en Omgeving in Rotterdam in 2024 voor € 10.000?"

    assert all(
        "rotterdam" not in run and "omgeving" not in run
        for run in descriptions(text, reader.vocabulary)
    )
    assert all(not any(c.isdigit() for c in run) for run in descriptions(text, reader.vocabulary))


@pytest.mark.parametrize(
    "text",
    [
        "Hoeveel is er in 2024 landelijk voor Jonge Kind?",
        "Is cofinanciering verplicht bij de SPUK?",
    ],
)
def test_a_question_in_words_of_the_field_leaves_nothing_unexplained(
    reader: Reader, text: str
) -> None:
    assert unexplained(text, reader.vocabulary) == ()


def test_a_word_that_no_term_holds_is_left_over(reader: Reader) -> None:
    assert "strooizout" in unexplained("Is strooizout verplicht bij de SPUK?", reader.vocabulary)
