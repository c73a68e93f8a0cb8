"""No code of the answer format is ever shown to a reader."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from assistant.channels.web.words import authority, dutch_date, verdict, words
from assistant.domain import Kind, Origin, Outcome, Question, Status
from corpus.model import AUTHORITIES
from tests.channels.web.fakes import FakeAssistant


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_code_has_words_in_both_languages(language: str) -> None:
    spoken = words(language)

    assert set(spoken.outcomes) == set(Outcome)
    assert set(spoken.origins) == set(Origin)
    assert set(spoken.statuses) == set(Status)
    assert all("_" not in text for text in spoken.outcomes.values())


def test_an_unknown_language_is_answered_in_dutch() -> None:
    assert words("fy") is words("nl")


@pytest.mark.parametrize(
    ("kind", "said"),
    [(Kind.ELIGIBILITY, "Ja, mits"), (Kind.PROCEDURE, "Dat hangt ervan af")],
)
def test_yes_provided_that_is_only_said_of_what_is_allowed(kind: Kind, said: str) -> None:
    answer = FakeAssistant().ask(Question("Mag een lunch?"))

    assert verdict(replace(answer, kind=kind, outcome=Outcome.CONDITIONAL)) == said


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        ("2023-07-11", "11 juli 2023"),
        ("2023-07", "juli 2023"),
        ("2023-12-01", "1 december 2023"),
        ("2023", "2023"),
        ("2023-13", "2023-13"),
        ("2023-2025", "2023-2025"),
        ("zomer 2023", "zomer 2023"),
        ("z.d.", "z.d."),
        ("", ""),
    ],
)
def test_dates_are_shown_as_precise_as_they_are_known(date: str, shown: str) -> None:
    assert dutch_date(date) == shown


def test_every_authority_has_a_word() -> None:
    assert all(authority(code)[0].isupper() for code in AUTHORITIES)
    assert authority("verslag") == "Verslag"
