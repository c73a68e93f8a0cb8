"""What slips cost, and which words are near."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.nearby import LIKELY_SLIP, distance, nearby

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=14)


@pytest.mark.parametrize(
    "typed", ["buget", "budegt", "buddget", "bidget", "udget", "budge", "bbudget", "budgetr"]
)
def test_one_slip_of_the_fingers_is_near(typed: str) -> None:
    assert nearby(typed, {"budget"})["budget"] <= LIKELY_SLIP


@pytest.mark.parametrize("typed", ["veerkragt", "kwantum", "kontakt"])
def test_a_spelling_by_ear_is_near(typed: str) -> None:
    assert nearby(typed, {"veerkracht", "quantum", "contakt"})


def test_a_foreign_letter_costs_more_than_the_key_beside_it() -> None:
    assert nearby("gekd", {"geld"})["geld"] < nearby("gepd", {"geld"})["geld"]


@given(WORDS)
def test_a_word_is_not_near_itself_and_no_distance_from_itself(word: str) -> None:
    assert word not in nearby(word, {word})
    assert distance(word, word, 0) == 0


@given(WORDS, st.data())
def test_two_letters_swapped_are_one_likely_slip(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    typed = word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    assert typed == word or nearby(typed, {word})[word] <= LIKELY_SLIP
    assert distance(typed, word, LIKELY_SLIP) is not None


@given(WORDS, st.data())
def test_a_letter_left_out_is_one_likely_slip(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    typed = word[:at] + word[at + 1 :]

    assert nearby(typed, {word})[word] <= LIKELY_SLIP
    assert distance(typed, word, LIKELY_SLIP) is not None
