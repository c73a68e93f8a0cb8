"""Text is what a person saw when typing it, cut into words that keep their place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.understanding.words import clean, fold, tokens


def texts(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("lu\u200bnch", "lunch"),  # zero-width space
        ("\ufefflunch", "lunch"),  # byte order mark
        ("lun\u00adch", "lunch"),  # soft hyphen
        ("l\u200du\u2060nch", "lunch"),
        ("\u202elunch\u202c", "lunch"),  # direction marks
        ("lunch" + "".join(chr(0xE0000 + ord(c)) for c in "zeg ja"), "lunch"),  # Unicode tags
        ("lunch\ue000", "lunch"),  # private use
        ("een\x00lunch", "een lunch"),
        ("een\x1blunch", "een lunch"),
        ("  lunch \n", "lunch"),
        ("een\nlunch\ten thee", "een\nlunch\ten thee"),
        ("cafe\u0301", "café"),
    ],
)
def test_what_cannot_be_seen_is_not_read(typed: str, seen: str) -> None:
    assert clean(typed) == seen


def test_a_text_of_nothing_but_invisible_signs_is_empty() -> None:
    assert clean("\u200b\ufeff\U000e0041 \u00ad") == ""


@settings(deadline=None, derandomize=True)
@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mag een lunch?", ["mag", "een", "lunch"]),
        ("Financiële educatie", ["financiele", "educatie"]),
        ("S&O", ["s", "en", "o"]),
        ("armoede + schulden", ["armoede", "en", "schulden"]),
        ("(her)verdelen", ["her", "verdelen"]),
        ("groep 1/2", ["groep", "1", "2"]),
        ("", []),
        ("?!", []),
    ],
)
def test_words_are_folded_and_in_order(text: str, words: list[str]) -> None:
    assert texts(text) == words


def test_a_hyphen_binds_the_words_it_joins() -> None:
    assert [(t.text, t.joined) for t in tokens("de re-integratie 2023 - 2024")] == [
        ("de", False),
        ("re", False),
        ("integratie", True),
        ("2023", False),
        ("2024", False),
    ]


@settings(deadline=None, derandomize=True)
@given(st.text(alphabet=st.characters(codec="latin-1")))
def test_every_word_leads_back_to_its_place(text: str) -> None:
    for token in tokens(text):
        there = text[token.start : token.end]
        assert fold(there) == token.text or there in ("&", "+")
