"""Whether one may shift money is another question than whether it must be applied for."""

from __future__ import annotations

import pytest

from assistant.domain import Outcome
from assistant.rules.decide import decide
from assistant.understanding.form import form
from assistant.understanding.leave import asks_leave, refuses_leave
from tests.understanding.given import Reader


@pytest.mark.parametrize(
    ("text", "outcome", "key"),
    [
        ("Mogen we 20% verschuiven binnen Re-integratie?", Outcome.CONDITIONAL, "onder_mits_mag"),
        ("Mogen we 30% verschuiven binnen Re-integratie?", Outcome.CONDITIONAL, "boven_alleen"),
        ("Mogen we meer dan 25% verschuiven binnen A&S?", Outcome.CONDITIONAL, "boven_zo_alleen"),
        (
            "Mag ik € 100.000 van € 800.000 binnen Jonge Kind verschuiven tussen bestaande posten?",
            Outcome.YES,
            "onder_bedrag_mag",
        ),
        ("Moeten we 30% verschuiven aanvragen als wijziging?", Outcome.YES, "boven"),
        ("Mogen we 30% verschuiven zonder wijzigingsaanvraag?", Outcome.NO, "boven_mag"),
    ],
)
def test_the_verdict_is_on_what_is_asked(
    reader: Reader, text: str, outcome: Outcome, key: str
) -> None:
    ruling = decide(reader(text), reader.rulebook)

    assert ruling is not None
    assert ruling.outcome is outcome
    assert ruling.points[0].key == f"wijziging.{key}"


@pytest.mark.parametrize(
    "claim",
    [
        "Vervangers mogen niet uit dit geld worden betaald",
        "Klopt het dat we geen lunch mogen betalen uit School en Omgeving?",
        "Citotraining is uitgesloten bij School en Omgeving",
        "Jobcoaching is niet toegestaan uit Re-integratie",
        "Meals may not be paid from School en Omgeving",
    ],
)
def test_a_claim_may_say_that_something_may_not_be(claim: str) -> None:
    assert refuses_leave(claim)


@pytest.mark.parametrize(
    "claim",
    [
        "Een jobcoach mag ook voor mensen die niet in de bijstand zitten",
        "Klopt het dat we een loket mogen betalen als er geen ander rijksgeld in zit?",
        "Kinderen die niet naar de voorschool gaan mogen naar de spelinloop",
        "Klopt het dat een loket uit Armoede en Schulden mag en niet elders wordt betaald?",
        "Een training mag niet alleen voor leerkrachten",
        "Het is niet zo dat een loket niet mag",
    ],
)
def test_what_is_denied_beside_it_is_no_refusal(claim: str) -> None:
    assert not refuses_leave(claim)


@pytest.mark.parametrize(
    "text",
    [
        "Zij heeft alleen mbo niveau 2. Kan dat?",
        "Mogen we dat uit Jonge Kind betalen?",
        "Ik wil weten of dat uit Jonge Kind mag.",
        "Is dat toegestaan?",
    ],
)
def test_leave_is_asked_for_a_plan(text: str) -> None:
    assert asks_leave(text, form(text))


@pytest.mark.parametrize("text", ["Dat mag, klopt dat?", "Hoeveel mag dat kosten?", "Is dat zo?"])
def test_checking_and_asking_how_much_ask_no_leave(text: str) -> None:
    assert not asks_leave(text, form(text))
