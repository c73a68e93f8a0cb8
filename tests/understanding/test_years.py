"""Years that money moves between and dates of applying, apart from what only happened then."""

from __future__ import annotations

import pytest

from tests.understanding.given import Reader


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        (
            (
                "Geld dat in 2023 is uitgekeerd zouden wij "
                "ook in 2024 nog mogen uitgeven. Is dat juist?"
            ),
            2023,
            2024,
        ),
        ("Mogen we geld dat in 2023 is toegekend ook in 2024 nog besteden?", 2023, 2024),
        ("Het in 2023 uitbetaalde bedrag willen we in 2024 gebruiken. Mag dat?", 2023, 2024),
        ("Wij ontvingen in 2023 geld en willen dat pas in 2024 uitgeven.", 2023, 2024),
        ("Geld dat we in 2023 kregen, mogen we dat in 2024 ook nog uitgeven?", 2023, 2024),
        ("Mag wat in 2023 is overgebleven in 2024 worden besteed?", 2023, 2024),
        (
            "We houden in 2024 iets over, mogen we dat in 2025 opmaken aan hetzelfde thema?",
            2024,
            2025,
        ),
        (
            (
                "stel we houden in 2024 iets over mogen we dat "
                "dan gewoon in 2025 opmaken aan hetzelfde thema"
            ),
            2024,
            2025,
        ),
        ("Het geld dat eind 2024 resteert nemen wij mee naar 2025.", 2024, 2025),
        (
            (
                "Van het geld dat eind 2023 binnenkwam is nog "
                "niets uitgegeven; mogen we dat in 2024 besteden?"
            ),
            2023,
            2024,
        ),
        ("May money that was paid out in 2023 still be spent in 2024?", 2023, 2024),
        ("Can we spend in 2024 what we received in 2023?", 2023, 2024),
        ("In 2024 willen we het geld van 2023 uitgeven.", 2023, 2024),
        ("Wat we in 2023 niet hebben uitgegeven, mogen we in 2024 inzetten?", 2023, 2024),
        ("Geld dat in 2023 is binnengekomen mogen we in 2025 nog inzetten?", 2023, 2025),
        ("Mag geld van 2024 in 2023 worden uitgegeven?", 2024, 2023),
        ("Mogen we in 2024 alvast een voorschot nemen op het geld van 2025?", 2025, 2024),
        ("Mogen wij alvast een deel van het geld van 2025 in 2024 uitgeven?", 2025, 2024),
        ("Mag geld dat we pas in 2025 ontvangen al in 2024 worden uitgegeven?", 2025, 2024),
        ("We willen in 2024 al geld uitgeven dat in 2025 wordt uitgekeerd.", 2025, 2024),
        ("May we spend money of 2025 already in 2024?", 2025, 2024),
        (
            (
                "als wij verlenging krijgen voor ons geld van "
                "2025, mogen we dat dan tot eind 2026 uitgeven?"
            ),
            2025,
            2026,
        ),
        ("We hebben geld over van 2023. Mag dat in 2024?", 2023, 2024),
        ("Er is nog budget van 2023. En in 2024?", 2023, 2024),
        ("Wij schuiven het restant van 2024 door naar 2025.", 2024, 2025),
        ("Kan het budget 2023 worden meegenomen naar 2024?", 2023, 2024),
    ],
)
def test_money_of_one_year_is_spent_in_another(
    reader: Reader, text: str, source: int, target: int
) -> None:
    facts = reader.facts(text)

    assert (facts.van_jaar, facts.naar_jaar) == (source, target)


@pytest.mark.parametrize(
    "text",
    [
        "Het project loopt van 2024 tot 2025. Mag dat uit Re-integratie?",
        "Het traject loopt van 2024 tot en met 2025.",
        "De cursus duurt van 2023 tot 2025.",
        "We hebben een plan voor 2024-2025 gemaakt.",
        "Van 2024 tot 2025 geven wij spaarlessen op de basisschool.",
        "De lessen starten in 2024 en eindigen in 2025.",
        "The course runs from 2024 to 2025.",
        (
            "Fijn om te weten dat het thema per 1 oktober 2023 is "
            "toegevoegd. Dan nog een vraag voor ons gebied in 2024."
        ),
        "De aanvraag is in 2023 goedgekeurd en de lessen beginnen in 2024.",
        "In 2023 zijn we begonnen en in 2024 willen we uitbreiden.",
        "Tussen 2023 en 2025 werken twee jobcoaches in de wijk.",
        "Wij ontvingen in 2023 een brief en starten in 2024.",
        "Het programma is van september 2024 tot juli 2025.",
        "De raad besloot in 2023 tot dit plan; de bouw is in 2024.",
    ],
)
def test_what_only_runs_or_happens_in_two_years_moves_no_money(reader: Reader, text: str) -> None:
    facts = reader.facts(text)

    assert (facts.van_jaar, facts.naar_jaar) == (None, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Wij dienden de aanvraag in op 15 september 2023. Was dat op tijd?", "2023-09-15"),
        ("Onze aanvraag van 15 september 2023, was die op tijd?", "2023-09-15"),
        ("Mag de aanvraag nog op 1 oktober 2023 worden ingediend?", "2023-10-01"),
        ("Kunnen we tot 20 september 2023 aanvragen?", "2023-09-20"),
        ("Is 15 september 2023 de deadline om aan te vragen?", "2023-09-15"),
        ("We submitted the application on 5 October 2023. Is that in time?", "2023-10-05"),
        ("Is indienen op 1 oktober 2023 te laat?", "2023-10-01"),
        ("De aanvraag ging op 14 september 2023 de deur uit.", "2023-09-14"),
        ("En op 2 oktober 2023?", "2023-10-02"),
        ("Wij waren laat. Kan 1 oktober 2023 nog?", "2023-10-01"),
    ],
)
def test_a_date_of_applying_is_read(reader: Reader, text: str, day: str) -> None:
    assert reader.facts(text).aanvraagdatum == day


@pytest.mark.parametrize(
    "text",
    [
        "Ik was er op 11 juli 2023 zelf niet bij en hoor verschillende dingen. Mag het?",
        "Fijn om te weten dat het thema per 1 oktober 2023 is toegevoegd.",
        (
            "Wij maken bezwaar tegen uw besluit van 3 juni, waarbij "
            "een deel van de uitkering 2024 wordt teruggevorderd."
        ),
        "De brief van 29 juni 2023 is duidelijk. Mag een lunch?",
        "Op 12 maart 2024 was de leerkring.",
        "De lessen beginnen op 1 september 2024.",
        "Ik ga per 1 mei 2025 met pensioen.",
        "Gebeld op 14 februari 2024 door de projectleider.",
        "Het besluit is van 5 december 2023.",
        "De startbijeenkomst op 11 juli 2023 was nuttig.",
        "De cursus loopt tot 31 december 2025.",
        "Since 1 October 2023 the theme has been added.",
    ],
)
def test_a_date_told_of_something_else_is_no_date_of_applying(reader: Reader, text: str) -> None:
    assert reader.facts(text).aanvraagdatum is None


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Mag geld dat we voor 2024 kregen nog in 2025 op?", 2024, 2025),
        ("Mag het geld dat we over 2023 ontvingen ook nog in 2025 besteed worden?", 2023, 2025),
        ("Kunnen we wat we voor 2025 krijgen al in 2024 uitgeven?", 2025, 2024),
        ("Mogen we het geld dat we in 2024 krijgen al in 2023 besteden?", 2024, 2023),
    ],
)
def test_money_is_of_the_year_that_it_was_received_for(
    reader: Reader, text: str, source: int, target: int
) -> None:
    facts = reader.facts(text)

    assert (facts.van_jaar, facts.naar_jaar) == (source, target)
