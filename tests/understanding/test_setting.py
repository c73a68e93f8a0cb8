"""What a longer text states for all of its questions fills what one of them leaves unsaid."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.bootstrap import build
from assistant.domain import Outcome, Question
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.understanding.several import Part

AROUND = (
    "Het gaat om Armoede en Schulden in 2024. Alles speelt zich af in het focusgebied, het is "
    "nieuw en er zit geen ander rijksgeld in."
)


@pytest.fixture(scope="module")
def assistant(project: Path, shipped_index: Path) -> Assistant:
    return build(Settings(corpus=project / "corpus", index=shipped_index), cold=True)


def answered(assistant: Assistant, text: str, setting: str) -> tuple[Outcome, str | None]:
    [answer] = assistant.ask_each([Part(text, text, setting=setting)], Question(""))
    return answer.outcome, answer.tranche


def test_facts_around_a_question_settle_its_conditions(assistant: Assistant) -> None:
    asked = "Mag een loket voor geldvragen?"

    assert answered(assistant, asked, AROUND) == (Outcome.YES, "2023-2025")
    assert answered(assistant, asked, "")[0] is not Outcome.YES


@pytest.mark.parametrize(
    "asked",
    [
        "Mag een loket voor geldvragen buiten het focusgebied?",
        "Mag een loket voor geldvragen dat al helemaal met ander rijksgeld wordt betaald?",
    ],
)
def test_what_the_question_says_itself_wins(assistant: Assistant, asked: str) -> None:
    assert answered(assistant, asked, AROUND)[0] is Outcome.NO


def test_the_tranche_around_a_question_holds_for_it(assistant: Assistant) -> None:
    asked = "Welke ministeries betalen mee en hoeveel?"

    assert answered(assistant, asked, "Wij kijken naar de tranche 2026-2028.")[1] == "2026-2028"


def test_the_theme_around_a_question_about_all_money_is_not_taken(assistant: Assistant) -> None:
    [answer] = assistant.ask_each(
        [Part("Hoeveel geld is er in totaal in 2024?", "", setting=AROUND)], Question("")
    )

    assert [amount.eur for amount in answer.amounts][:1] == [101_051_000]


def test_without_a_setting_nothing_is_filled(assistant: Assistant) -> None:
    assert answered(assistant, "Mag dat?", "")[0] is Outcome.NEEDS_INFORMATION
