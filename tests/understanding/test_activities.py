"""Which activity a question is about: places, buildings and words that count only together."""

from __future__ import annotations

import pytest

from tests.understanding.given import Reader


def activities(reader: Reader, text: str) -> tuple[str, ...]:
    return reader.facts(text).activiteiten


@pytest.mark.parametrize(
    ("text", "activity"),
    [
        ("Mogen we huisartsen leren om geldzorgen te herkennen?", "professionals-geldzorgen"),
        ("Een balie voor vragen over rekeningen", "loket"),
        ("Een coach voor mensen in de bijstand, op weg naar een baan", "jobcoach"),
        ("Een cursus voor pm'ers", "training-pm"),
        ("Vervanging van de leerkracht tijdens de training", "vervangingskosten"),
        ("Leerlingen op bezoek bij het ziekenhuis", "beroepen-zorg-natuur"),
    ],
)
def test_an_ambiguous_word_counts_beside_a_word_of_its_subject(
    reader: Reader, text: str, activity: str
) -> None:
    assert activity in activities(reader, text)
    assert f"activiteit:{activity}" in reader(text).concepts


@pytest.mark.parametrize(
    "text",
    [
        "Een huisarts in de wijk",
        "Een balie voor paspoorten uit Armoede en Schulden",
        "Een coach voor onze wethouder",
        "Een externe deskundige voor de subsidieaanvraag",
        "Vervanging van de verwarming door warmtepompen",
        "Een bos bloemen voor de vrijwilligers",
        "Een identiteitsbewijs voor bewoners",
        "Een stage voor een student op het gemeentehuis",
        "De techniek achter het gemeentelijke netwerk",
    ],
)
def test_an_ambiguous_word_alone_names_no_activity(reader: Reader, text: str) -> None:
    assert activities(reader, text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Schoolreis naar Aken, dat is vlakbij",
        "Een dagje Antwerpen met de klas",
        "Met groep 8 naar een museum in Brussel",
        "A class trip to Cologne",
        "en Gent?",
    ],
)
def test_a_place_across_the_border_is_a_trip_abroad(reader: Reader, text: str) -> None:
    assert "buitenlandse-reis" in activities(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Leerlingen uit Polen krijgen na school sportles",
        "Ouders die in hun jeugd uit Marokko kwamen, leren de school kennen",
        "Met de klas naar Maastricht",
    ],
)
def test_where_people_come_from_is_no_trip(reader: Reader, text: str) -> None:
    assert "buitenlandse-reis" not in activities(reader, text)


def test_what_is_called_absent_is_not_what_is_asked(reader: Reader) -> None:
    text = "We geven kookles. Het is geen lunch of avondeten. Mag dat?"

    assert activities(reader, text) == ("kookles",)


def test_a_place_to_play_is_not_the_activity_that_happens_there(reader: Reader) -> None:
    assert activities(reader, "Voetballes op het schoolplein")[0] == "sportles"


@pytest.mark.parametrize(
    "text",
    ["De bouw van een extra lokaal bij de peuteropvang", "Een lekkend dak op de muziekschool"],
)
def test_building_is_read_beside_the_activity_it_is_for(reader: Reader, text: str) -> None:
    assert "bouwwerk" in activities(reader, text)
