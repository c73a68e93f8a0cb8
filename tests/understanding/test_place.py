"""Where an activity is, where its participants live, and whose municipality it is."""

from __future__ import annotations

import pytest

from tests.understanding.given import Reader


@pytest.mark.parametrize(
    ("text", "held", "living"),
    [
        ("Alles speelt zich af in het focusgebied.", True, None),
        ("Alles binnen het focusgebied, geen ander geld.", True, None),
        ("Wij doen dit overal binnen de grenzen van het focusgebied.", True, None),
        ("Het buurthuis staat midden in de focuswijk.", True, None),
        ("Het buurthuis staat in een andere wijk.", False, None),
        (
            "De bibliotheek staat in het centrum, alleen ligt het centrum niet in het focusgebied.",
            False,
            None,
        ),
        (
            "Die hal staat op het bedrijventerrein, een kilometer of vier buiten het focusgebied.",
            False,
            None,
        ),
        (
            (
                "Ons gebouw staat aan de overkant van de weg, "
                "nét buiten het focusgebied Groningen-Noord."
            ),
            False,
            None,
        ),
        ("De mensen over wie het gaat wonen allemaal in het focusgebied.", None, True),
        (
            "Zij gaan 45 bewoners van het focusgebied met een bijstandsuitkering begeleiden.",
            None,
            True,
        ),
        ("Alle deelnemers komen uit het focusgebied.", None, True),
        ("De deelnemers zijn inwoners van Presikhaaf, ons focusgebied.", None, True),
        (
            "Er zijn 5 mensen in dezelfde situatie uit een buurt buiten het focusgebied.",
            None,
            False,
        ),
        ("Vijf bijstandsgerechtigden uit een buurgemeente draaien mee.", None, False),
        ("Vijf deelnemers komen niet uit het focusgebied.", None, False),
        ("Of het gebouw in het focusgebied staat, weten we nog niet.", None, None),
        ("Ik weet niet of het buurthuis binnen het focusgebied ligt.", None, None),
        ("Het is nog onduidelijk of de deelnemers in het focusgebied wonen.", None, None),
        ("Misschien wordt het in het focusgebied, misschien ook niet.", None, None),
        (
            (
                "Geldt die eis dat het binnen het focusgebied "
                "gebeurt ook voor Veerkracht en Weerbaarheid?"
            ),
            None,
            None,
        ),
        ("Moet een activiteit ook per se in het focusgebied zijn?", None, None),
        ("We don't know yet whether the venue is in the focus area.", None, None),
        ("Wie bepaalt wat er in het focusgebied gebeurt?", None, None),
        ("De alliantie van ons focusgebied heeft ingestemd.", None, None),
        ("De programmamanager van het focusgebied stuurde mij door.", None, None),
        ("The lessons are given in a community centre inside the focus area.", True, None),
        ("The venue is not in the focus area.", False, None),
        ("All participants live in the focus area.", None, True),
        ("Mensen zonder uitkering die in het focusgebied wonen.", None, True),
        ("Bewoners die geen uitkering hebben en in het focusgebied wonen.", None, True),
        ("Jongeren zonder werk uit het focusgebied.", None, True),
        ("Mensen die niet in het focusgebied wonen.", None, False),
        ("Het loket komt in het focusgebied te staan.", True, None),
        ("We doen het in ons eigen buurthuis, binnen het focusgebied.", True, None),
        ("Alles in het stedelijk focusgebied, in onze goedgekeurde aanvraag.", True, None),
        ("Op een plein in het focusgebied.", True, None),
        ("De zaal ligt vlak buiten ons focusgebied.", False, None),
        ("De cursus is in een wijk die niet bij het focusgebied hoort.", False, None),
        ("De locatie valt net niet binnen het focusgebied.", False, None),
        ("Alle bezoekers wonen in het focusgebied.", None, True),
        ("Het is voor bewoners uit het focusgebied.", None, True),
        ("De kinderen wonen buiten het focusgebied.", None, False),
        ("Waar ligt de grens van het focusgebied?", None, None),
        ("Ik moet nog nagaan of het buurthuis in het focusgebied staat.", None, None),
    ],
)
def test_where_it_is_and_where_people_live_is_read(
    reader: Reader, text: str, held: bool | None, living: bool | None
) -> None:
    facts = reader.facts(text)

    assert (facts.plaats_in_focusgebied, facts.deelnemers_uit_focusgebied) == (held, living)


@pytest.mark.parametrize(
    ("text", "municipality"),
    [
        ("Eén dag naar het Spoorwegmuseum in Utrecht, mag dat wel uit School en Omgeving?", None),
        ("Een dagje naar Amsterdam met groep 7, uit School en Omgeving?", None),
        ("Een excursie naar het museum in Den Haag voor onze leerlingen.", None),
        ("Mogen we naar een theater in Rotterdam met de klas?", None),
        ("We gaan met de kinderen naar Artis in Amsterdam.", None),
        ("Een bezoek aan NEMO in Amsterdam uit School en Omgeving.", None),
        ("Voor het uitstapje naar Den Haag huren we een bus.", None),
        ("A day trip to the railway museum in Utrecht, is that allowed?", None),
        ("We visit the Anne Frank House in Amsterdam with the pupils.", None),
        ("Een trainer uit Eindhoven geeft de lessen.", None),
        ("De muziekschool uit Tilburg verzorgt de lessen.", None),
        ("De kinderen uit Groningen gaan een dag naar Utrecht.", "Groningen"),
        ("In Utrecht willen we naar het Spoorwegmuseum met de kinderen.", "Utrecht"),
        ("Een museum in Utrecht wil meedoen in Overvecht.", "Utrecht"),
        ("Wij in Zaanstad gaan naar het Spoorwegmuseum in Utrecht.", "Zaanstad"),
        ("Een basisschool in Rotterdam bezoekt het Rijksmuseum in Amsterdam.", "Rotterdam"),
        ("Een school in Den Haag wil sportles uit School en Omgeving.", "Den Haag"),
        ("Gebeld door beleidsmedewerker onderwijs, gemeente Tilburg.", "Tilburg"),
        ("Heerlen: mogen wij naar Den Haag met groep 8?", "Heerlen"),
    ],
)
def test_where_a_trip_goes_is_not_the_municipality_that_asks(
    reader: Reader, text: str, municipality: str | None
) -> None:
    assert reader.facts(text).gemeente == municipality
