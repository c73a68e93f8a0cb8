"""What is read of amounts, years and terms that a question tells of."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.domain import Form
from tests.understanding.given import Reader


@pytest.mark.parametrize(
    "text",
    [
        "Voor Jonge Kind staat er € 1.240.000 in. Gaat daar iets van af?",
        "Wij houden eind 2025 € 64.000 over op Veerkracht. Tot wanneer kan verlenging lopen?",
        "De cursus kost € 15.000. Kan die naar Jonge Kind?",
        "Wij kregen een beschikking van € 850.000 voor School en Omgeving. Gaat daar iets af?",
        "In de beschikking staat € 912.000 en op de bank € 866.400. Waar gaat het verschil heen?",
        "Toegekend is € 300.000 voor Re-integratie. Gaan wij dat helemaal krijgen?",
        "Er kwam € 38.000 binnen. Om hoeveel bruto gaat het?",
        "Het materiaal kost maar € 2.500. Gaat dat uit het integrale budget?",
        "We houden € 40.000 over van armoede, mag dat naar handhaving?",
    ],
)
def test_an_amount_that_is_only_told_is_no_shift(reader: Reader, text: str) -> None:
    assert reader.facts(text).verschuiving is None


@pytest.mark.parametrize(
    ("text", "shifted"),
    [
        ("Wij schuiven € 60.000 naar sport. Wijzigingsaanvraag nodig?", 60000),
        ("€ 290.000 gaat van de consulenten naar de spelochtenden. Moet dat gemeld?", 290000),
        ("Als we € 79.500 anders verdelen, moeten we dat dan melden?", 79500),
        ("20.000 ervan naar een andere activiteit, moeten we iets indienen?", 20000),
        ("Kunnen we € 50.000 anders inzetten?", 50000),
        ("Wij willen € 30.000 overhevelen. Mag dat?", 30000),
        ("We brengen € 45.000 over naar de muzieklessen. Mag dat?", 45000),
        ("Is een wijzigingsaanvraag nodig voor € 70.000?", 70000),
    ],
)
def test_an_amount_that_moves_is_a_shift(reader: Reader, text: str, shifted: int) -> None:
    assert reader.facts(text).verschuiving == Decimal(shifted)


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("We hadden in 2023 geld, mag wat over is in 2025 nog op?", 2023, 2025),
        ("In 2023 hadden wij geld voor Veerkracht, kan het restant in 2025 nog op?", 2023, 2025),
        ("Wij hadden in 2023 € 200.000. Mag wat er van over is in 2024 op?", 2023, 2024),
        ("Wij kregen in 2023 € 85.000, mag de rest in 2024 worden opgemaakt?", 2023, 2024),
        ("Wat we in 2023 niet hebben opgemaakt, mag dat in 2025 nog op?", 2023, 2025),
        ("In 2024 kregen we geld, mag het overschot in 2025 op?", 2024, 2025),
        ("We hebben van 2023 nog geld liggen, mag dat in 2025 op?", 2023, 2025),
        ("We hadden in 2025 geld, mag dat in 2024 al op?", 2025, 2024),
    ],
)
def test_money_is_of_the_year_in_which_it_was_had(
    reader: Reader, text: str, source: int, target: int
) -> None:
    facts = reader.facts(text)
    assert (facts.van_jaar, facts.naar_jaar) == (source, target)


@pytest.mark.parametrize(
    "text",
    [
        "Het totaal van alle middelen in 2025?",
        "Totaal van alles in 2025?",
        "Daarnaast het totaal van alle middelen in 2025?",
        "Het bedrag voor Jonge Kind in 2024?",
        "De landelijke bedragen voor Armoede en Schulden in 2023?",
        "Ook het landelijke budget voor Re-integratie in 2024?",
        "Verder de bedragen per thema in 2025?",
        "En het totaal voor het integrale deel in 2023?",
    ],
)
def test_a_figure_that_is_only_named_is_asked_openly(reader: Reader, text: str) -> None:
    assert reader(text).form is Form.OPEN


@pytest.mark.parametrize(
    "text",
    [
        "Het totaal in 2025 is 97 miljoen, toch?",
        "Is het totaal in 2025 hoger dan in 2024?",
        "Het budget voor 2024 mag in 2025 op?",
        "Dat kan vast zonder wijzigingsaanvraag?",
        "Dat mag toch zonder wijzigingsaanvraag?",
    ],
)
def test_a_claim_is_not_open(reader: Reader, text: str) -> None:
    assert reader(text).form is not Form.OPEN


@pytest.mark.parametrize(
    "story",
    [
        "Onze projectleider is met zwangerschapsverlof.",
        "De printer doet het niet meer.",
        "Ik zat vast in de trein.",
        "De dokter heeft mij rust voorgeschreven.",
        "Mijn dochter was ziek.",
        "Mijn wachtwoord was verlopen.",
        "Wij hadden een wedstrijd in de wijk.",
        "Het regent hier al dagen.",
    ],
)
def test_a_story_before_the_question_does_not_put_it_out_of_scope(
    reader: Reader, story: str
) -> None:
    assert reader(f"{story} Via welk systeem loopt de verantwoording van de SPUK?").in_scope
