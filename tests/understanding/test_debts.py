"""Residents' own debts, and wages for residents, are no activity that the sources name."""

from __future__ import annotations

import pytest

from assistant.domain import Outcome, Question
from assistant.rules.decide import decide
from assistant.understanding.debts import pays_debts, pays_residents
from assistant.understanding.understand import understand
from tests.understanding.given import Reader


@pytest.mark.parametrize(
    "text",
    [
        "Kunnen we de huurachterstand van een gezin in één keer wegwerken uit A&S?",
        "Er staat een achterstand open. Mogen we die uit hetzelfde potje wegstrepen?",
        "Mogen we de schulden van bewoners uit Armoede en Schulden betalen?",
        "We willen de openstaande energierekeningen van tien gezinnen voldoen.",
        "Kan de huurschuld van deze mevrouw worden afgelost?",
        "Mogen we hun boetes betalen uit dit budget?",
        "Mogen we bij het geldloket ook iemands huurschuld betalen?",
        "May we pay off the debts of residents?",
    ],
)
def test_debts_are_paid_however_that_is_put(text: str) -> None:
    assert pays_debts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Een cursus waarin mensen leren hun schulden af te lossen.",
        "Mogen we hulp bij schulden betalen uit Armoede en Schulden?",
        "Kan de gemeente ons dit uit Armoede en Schulden vergoeden?",
        "We willen een cursus betalen voor mensen met schulden.",
        "Medewerkers leren huurachterstanden vroeg te signaleren.",
        "Mag een training over schulden uit A&S worden betaald?",
    ],
)
def test_helping_people_with_debts_pays_none(text: str) -> None:
    assert not pays_debts(text)


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("Mogen ze zichzelf een uurloon uitbetalen voor het schoffelen?", True),
        ("De buren willen loon voor hun koffieochtend.", True),
        ("De bewoners organiseren zelf een koffieochtend.", False),
        ("Deelnemers vinden een baan met een loon.", False),
    ],
)
def test_wages_for_what_residents_do_themselves(text: str, paid: bool) -> None:
    assert pays_residents(text) is paid


@pytest.mark.parametrize("theme", ["Armoede en Schulden", "Veerkracht en Weerbaarheid"])
def test_paying_debts_is_never_a_yes_whatever_else_is_told(reader: Reader, theme: str) -> None:
    text = (
        "Bij het geldloket in het focusgebied komen huurders met een achterstand. Geen ander "
        f"rijksgeld. Mogen we die in één keer wegwerken uit {theme}?"
    )
    understood = understand(Question(text), reader.rulebook, reader.vocabulary)
    ruling = decide(understood, reader.rulebook)
    assert understood.facts.activiteiten == ("schulden-afkopen",)
    assert ruling is not None
    assert ruling.outcome is Outcome.NOT_IN_SOURCES
