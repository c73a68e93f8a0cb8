"""Whether a school takes part in a coalition, and whether students are taught or help."""

from __future__ import annotations

import pytest

from tests.understanding.given import Reader


@pytest.mark.parametrize(
    ("text", "takes_part"),
    [
        ("Het gaat steeds om scholen die meedoen. Mag judo uit School en Omgeving?", True),
        (
            "Wij doen mee in de lokale coalitie School en Omgeving, de gemeente regelt het geld.",
            True,
        ),
        (
            (
                "Drie scholen (allemaal in onze lokale coalitie) "
                "willen huiswerkles uit School en Omgeving."
            ),
            True,
        ),
        ("Alle vier de scholen horen bij de lokale coalitie.", True),
        ("Onze school is partner in de coalitie.", True),
        ("De school in de coalitie ligt net buiten het focusgebied.", True),
        ("Het is een coalitieschool.", True),
        ("Our school belongs to the local coalition.", True),
        ("Alle scholen maken deel uit van de coalitie.", True),
        ("De school heeft zich aangesloten bij de coalitie.", True),
        ("Onze school hoort niet bij de coalitie.", False),
        ("De school is niet aangesloten bij de lokale coalitie.", False),
        ("Geen van de scholen zit in de coalitie.", False),
        ("De school doet niet mee met School en Omgeving.", False),
        ("Our school is not part of the coalition.", False),
        ("De school valt buiten de coalitie.", False),
        (
            (
                "Of de school zelf bij de lokale coalitie van Zaanstad "
                "hoort, zoekt mijn collega nog uit, dus dat weet ik nu niet."
            ),
            None,
        ),
        ("We weten nog niet of de school meedoet in de coalitie.", None),
        ("Misschien zit de school in de coalitie.", None),
        ("Het is onduidelijk of onze school in de lokale coalitie zit.", None),
        ("We don't know whether the school is in the coalition.", None),
        ("Moet de school in de coalitie zitten?", None),
        ("De coalitie vergadert dinsdag over School en Omgeving.", None),
        ("Een school wil sportles uit School en Omgeving.", None),
        ("Wie zit er in de coalitie?", None),
        ("De voorzitter van de coalitie heeft gebeld.", None),
        ("Basisschool De Linde is onderdeel van de lokale coalitie.", True),
        ("Wij zijn een coalitieschool in Heerlen.", True),
        ("De drie scholen nemen deel aan de coalitie School en Omgeving.", True),
        ("De school zit bij de lokale coalitie van Zaanstad.", True),
        ("Het gaat om scholen die aan onze lokale coalitie meedoen.", True),
        ("Onze school maakt geen deel uit van de coalitie.", False),
        ("De school is nooit toegetreden tot de coalitie.", False),
        ("De school zit niet in de lokale coalitie.", False),
        ("Deze school behoort niet tot de coalitie.", False),
        ("Ik weet niet zeker of de school in de coalitie zit.", None),
        ("Hoort de school bij de coalitie? Dat moet ik nog navragen.", None),
        ("Mijn collega vraagt na of de school bij de coalitie hoort.", None),
        ("De coalitie heeft besloten om door te gaan.", None),
    ],
)
def test_whether_a_school_takes_part_in_the_coalition(
    reader: Reader, text: str, takes_part: bool | None
) -> None:
    assert reader.facts(text).school_in_coalitie is takes_part


@pytest.mark.parametrize(
    ("text", "pupils"),
    [
        ("Huiswerkbegeleiding op woensdagmiddag door studenten?", None),
        ("Studenten helpen de kinderen met hun huiswerk.", None),
        ("Mbo-studenten geven de sportlessen aan de leerlingen.", None),
        ("Met hulp van studenten van de hogeschool.", None),
        ("De lessen worden gegeven door hbo-studenten.", None),
        ("Twee studenten begeleiden de huiswerkklas.", None),
        ("Stagiairs en studenten van het ROC draaien mee als begeleider.", None),
        ("Studenten als mentor voor scholieren.", None),
        ("We zetten studenten in voor de bijles.", None),
        ("Homework help by students from the university.", None),
        ("Students of the academy teach the dance lessons.", None),
        ("Vrijwilligers en studenten koken samen met de buurt.", None),
        ("Een cursus voor mbo-studenten uit School en Omgeving.", False),
        ("Sportlessen voor studenten van het ROC.", False),
        ("Mogen mbo-studenten meedoen aan de sportlessen uit School en Omgeving?", False),
        ("Het is voor hbo-studenten bedoeld.", False),
        ("Dance lessons for university students.", False),
        ("Mbo-studenten krijgen muziekles uit School en Omgeving.", False),
        ("Mogen studenten deelnemen?", False),
        ("Leerlingen van groep 8 krijgen les.", None),
    ],
)
def test_students_who_help_are_not_who_it_is_for(
    reader: Reader, text: str, pupils: bool | None
) -> None:
    assert reader.facts(text).leerlingen_so_po_vo is pupils
