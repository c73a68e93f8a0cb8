"""Questions about money and procedure as they are typed, and what the rules make of them."""

from __future__ import annotations

import pytest

from assistant.domain import Outcome, Question, Ruling, Turn
from assistant.rules.decide import decide
from assistant.understanding.understand import understand
from assistant.understanding.vocabulary import Vocabulary
from corpus.rulebook import Rulebook


def ruled(rulebook: Rulebook, text: str, setting: str = "", before: str = "") -> Ruling:
    """The ruling on a question, with what was stated around or asked before it."""
    history = (Turn("user", before),) if before else ()
    question = Question(text, history, setting=setting)
    found = decide(understand(question, rulebook, Vocabulary(rulebook)), rulebook)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Voor Jonge Kind staat € 1.240.000. Gaat daar iets van af?", Outcome.NO),
        ("Gaat er van Jonge Kind iets af?", Outcome.NO),
        ("Gaat er van Re-integratie iets af?", Outcome.YES),
        ("Wordt er op School en Omgeving iets ingehouden?", Outcome.NO),
        ("Voor School en Omgeving is € 640.000. Krijgen wij dat helemaal?", Outcome.YES),
        ("Voor Armoede en Schulden is € 640.000. Krijgen wij dat helemaal?", Outcome.NO),
        ("Voor Veerkracht staat € 100.000. Gaat daar nog iets vanaf?", Outcome.YES),
        ("Krijgen we het geld voor Jonge Kind volledig uitbetaald?", Outcome.YES),
        ("Geldt die 5% ook voor Jonge Kind?", Outcome.NO),
        ("Geldt die 5% ook voor Veerkracht?", Outcome.YES),
    ],
)
def test_what_is_taken_off_is_of_the_fund(rulebook: Rulebook, text: str, outcome: Outcome) -> None:
    found = ruled(rulebook, text)
    assert (found.topic, found.outcome) == ("bcf", outcome)


@pytest.mark.parametrize(
    "text",
    [
        "Wij ontvingen voor Veerkracht € 80.750 van de € 85.000, waar moeten we de rest halen?",
        "Wij kregen € 80.750 van de € 85.000 voor Veerkracht. Waar halen we het verschil?",
        "Voor Veerkracht € 85.000 toegekend, € 80.750 binnen. Waar kunnen we de rest ophalen?",
    ],
)
def test_the_rest_is_had_from_the_fund_of_what_was_granted(rulebook: Rulebook, text: str) -> None:
    found = ruled(rulebook, text)
    assert found.topic == "bcf"
    assert 4250 in [amount.eur for amount in found.amounts]


@pytest.mark.parametrize(
    "text",
    [
        "Tot welke datum zou zo'n verlenging op zijn laatst kunnen lopen?",
        "Tot wanneer kan de bestedingstermijn verlengd worden?",
        "Tot welke datum kan een verlenging ten hoogste lopen?",
        "Tot wanneer loopt zo'n verlenging maximaal?",
        "Tot en met wanneer kan de termijn worden verlengd?",
        "Tot welk jaar kan de bestedingstermijn verlengd worden?",
        "Hoe lang kan een verlenging duren?",
        "Until when can the spending period be extended?",
    ],
)
def test_until_when_an_extension_runs_is_known(rulebook: Rulebook, text: str) -> None:
    found = ruled(rulebook, text)
    assert found.outcome is Outcome.ANSWERED
    assert found.topic in ("verlenging", "stelling:looptijd")


@pytest.mark.parametrize(
    ("text", "setting", "outcome"),
    [
        ("Was er in 2023 niets voor dit thema?", "Het gaat om Re-integratie.", Outcome.YES),
        ("Was er in 2023 niets voor dit thema?", "Het gaat om Jonge Kind.", Outcome.NO),
        ("Was er in 2023 al geld voor dit thema?", "Het gaat om Re-integratie.", Outcome.NO),
        ("Kregen gebieden in 2023 al geld voor Re-integratie?", "", Outcome.NO),
        ("Kregen gebieden in 2023 al geld voor Jonge Kind?", "", Outcome.YES),
        ("Klopt het dat er in 2023 niets voor Re-integratie was?", "", Outcome.YES),
        ("Klopt het dat er in 2023 geen geld voor Jonge Kind was?", "", Outcome.NO),
        ("Was er in 2024 geld voor Re-integratie?", "", Outcome.YES),
    ],
)
def test_whether_there_was_money_is_of_the_table(
    rulebook: Rulebook, text: str, setting: str, outcome: Outcome
) -> None:
    assert ruled(rulebook, text, setting).outcome is outcome


@pytest.mark.parametrize(
    ("text", "setting", "outcome"),
    [
        (
            (
                "Als we € 79.500 anders verdelen over bestaande activiteiten, is een "
                "wijzigingsaanvraag nodig?"
            ),
            "Voor het integrale budget staat € 318.000 in de beschikking.",
            Outcome.NO,
        ),
        (
            (
                "Als we € 90.000 anders verdelen over bestaande activiteiten, is een "
                "wijzigingsaanvraag nodig?"
            ),
            "Voor het integrale budget staat € 318.000 in de beschikking.",
            Outcome.YES,
        ),
        (
            (
                "Het ging om € 79.000 van de € 255.000 binnen dit thema, van de ene bestaande "
                "activiteit naar de andere. Was die aanvraag wel nodig?"
            ),
            "",
            Outcome.YES,
        ),
        (
            (
                "Het ging om € 50.000 van de € 255.000 binnen dit thema, van de ene bestaande "
                "activiteit naar de andere. Was die aanvraag wel nodig?"
            ),
            "",
            Outcome.NO,
        ),
        (
            (
                "Een helemaal nieuwe activiteit kost € 15.000. Dat kan vast zonder "
                "wijzigingsaanvraag, toch?"
            ),
            "Het gaat om Jonge Kind, budget € 1.480.000.",
            Outcome.NO,
        ),
        (
            "Iets helemaal nieuws voor € 5.000 mag toch zonder wijzigingsaanvraag?",
            "",
            Outcome.NO,
        ),
    ],
)
def test_whether_a_change_must_be_applied_for(
    rulebook: Rulebook, text: str, setting: str, outcome: Outcome
) -> None:
    found = ruled(rulebook, text, setting)
    assert (found.topic, found.outcome) == ("wijziging", outcome)


def test_a_change_after_a_question_about_payment_is_of_the_change(rulebook: Rulebook) -> None:
    found = ruled(
        rulebook,
        "En als we € 79.500 anders verdelen over bestaande activiteiten, hebben we dan een "
        "wijzigingsaanvraag nodig?",
        before="Hoeveel komt er op onze rekening van de € 318.000 voor integraal?",
    )
    assert (found.topic, found.outcome) == ("wijziging", Outcome.NO)


@pytest.mark.parametrize(
    "text",
    [
        "Loopt de tweede ronde tot en met 2028 of 2029?",
        "Tot en met welk jaar loopt de tweede tranche?",
        "Wanneer eindigt de nieuwe ronde?",
        "Loopt de nieuwe tranche tot en met 2027 of 2028?",
        "Until which year does the second round run?",
    ],
)
def test_the_second_tranche_runs_to_2028(rulebook: Rulebook, text: str) -> None:
    assert ruled(rulebook, text).topic == "stelling:t2-looptijd"


@pytest.mark.parametrize(
    "text",
    [
        "Was het de gemeente die de aanvraag deed of hadden wij dat als stichting ook mogen doen?",
        "Doet de gemeente de aanvraag of mogen wij dat als stichting ook?",
        "Vraagt de gemeente de SPUK aan of kunnen wij dat als school ook?",
        "Deed de gemeente de aanvraag of hadden we dat als vereniging ook mogen doen?",
    ],
)
def test_a_choice_of_who_applies_is_answered(rulebook: Rulebook, text: str) -> None:
    found = ruled(rulebook, text)
    assert (found.topic, found.outcome) == ("stelling:aanvraag-wie", Outcome.ANSWERED)
