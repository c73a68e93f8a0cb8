"""What is asked comes from the question itself; what is told around it gives facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.bootstrap import build
from assistant.domain import Answer, Kind, Outcome, Question
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.understanding.ended import other_money

PLAN = (
    "In ons focusgebied begint in 2024 een rapworkshop waarin jongeren ontdekken wie zij zijn, uit "
    "Veerkracht en Weerbaarheid, zonder ander rijksgeld. "
)


@pytest.fixture(scope="module")
def assistant(project: Path, shipped_index: Path) -> Assistant:
    return build(Settings(corpus=project / "corpus", index=shipped_index), cold=True)


@pytest.fixture
def ask(assistant: Assistant) -> object:
    return lambda text, setting="": assistant.ask(Question(text, setting=setting))


@pytest.mark.parametrize(
    ("question", "kind", "outcome"),
    [
        ("Mag dat?", Kind.ELIGIBILITY, Outcome.YES),
        ("Gaat er van het bedrag nog iets af voor de btw?", Kind.BUDGET, Outcome.YES),
        ("Kan geld dat onrechtmatig is gebruikt worden teruggehaald?", Kind.PROCEDURE, Outcome.YES),
        ("Is cofinanciering verplicht?", Kind.PROCEDURE, Outcome.NO),
        ("Wie toetst de aanvragen?", Kind.PROCEDURE, Outcome.ANSWERED),
    ],
)
def test_a_plan_that_is_told_does_not_change_what_is_asked(  # type: ignore[no-untyped-def]
    ask, question: str, kind: Kind, outcome: Outcome
) -> None:
    answer: Answer = ask(PLAN + question)

    assert (answer.kind, answer.outcome) == (kind, outcome)


def test_a_plan_may_be_paid_from_the_hoofdthema_that_the_question_names(ask) -> None:  # type: ignore[no-untyped-def]
    answer: Answer = ask(
        "Onze school doet mee in de coalitie School en Omgeving en staat in het focusgebied. Mogen "
        "wij in 2024 een peuterconsulent uit Jonge Kind betalen, zonder ander rijksgeld?"
    )

    assert answer.outcome is Outcome.YES


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("Tot en met 2024 betaalt de Regio Deal alles. Mag het in 2024 ook?", "volledig"),
        ("Tot en met 2024 betaalt de Regio Deal alles. Mag het in 2025?", "vervallen"),
        ("De Regio Deal betaalt alles. Per 1 januari 2025 stopt dat. En in 2025?", "vervallen"),
        ("Tot eind 2025 wordt het volledig uit de Regio Deal betaald. Mag het ook?", "volledig"),
        ("De Regio Deal betaalt alles. Mag het in 2024 ook?", None),
        ("Tot en met 2024 betaalt de gemeente een deel. Mag het in 2025?", None),
    ],
)
def test_other_money_counts_in_the_years_in_which_it_pays(text: str, then: str | None) -> None:
    assert other_money(text) == then


def test_money_that_is_left_is_not_about_the_plan_it_was_meant_for(ask) -> None:  # type: ignore[no-untyped-def]
    answer: Answer = ask(
        "Van Veerkracht en Weerbaarheid is € 20.000 eind 2025 nog niet op, omdat het toneelproject "
        "met jongeren later begint. Mogen wij dat bedrag in 2026 nog besteden?"
    )

    assert answer.outcome is Outcome.CONDITIONAL
    assert "verlenging" in answer.text


@pytest.mark.parametrize(
    ("question", "tranche"),
    [
        ("Mogen wij geld van de eerste tranche tot maart 2027 verlengen?", "2023-2025"),
        ("Moeten deelnemers in 2027 in het gebied wonen, net als in de eerste ronde?", "2026-2028"),
    ],
)
def test_the_tranche_is_that_of_the_money_or_of_the_years(  # type: ignore[no-untyped-def]
    ask, question: str, tranche: str
) -> None:
    assert ask(f"Re-integratie. {question}").tranche == tranche


def test_of_two_ways_the_right_one_is_told(ask) -> None:  # type: ignore[no-untyped-def]
    answer: Answer = ask("Vraagt een school de SPUK zelf aan of doet de gemeente dat?")

    assert answer.outcome is Outcome.ANSWERED
    assert answer.text.startswith("De gemeente vraagt")


def test_a_place_that_is_still_to_be_chosen_is_not_known(ask) -> None:  # type: ignore[no-untyped-def]
    answer: Answer = ask(
        "Geldlessen voor jongeren uit Armoede en Schulden in 2024, zonder ander rijksgeld. Het "
        "wordt een zaal in het focusgebied of een wijk aan de andere kant van de stad. Mag dat?"
    )

    assert answer.outcome is Outcome.CONDITIONAL
