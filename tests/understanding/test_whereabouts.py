"""What is only a place or a distance is no activity; what nobody knows of a plan describes none."""

from __future__ import annotations

import pytest

from assistant.domain import Outcome, Question
from assistant.rules.decide import decide
from assistant.understanding.described import asks_for_unsaid, without_name
from assistant.understanding.understand import understand
from tests.understanding.given import Reader, user


@pytest.mark.parametrize(
    "text",
    [
        "We doen de inloopochtend in de bibliotheek.",
        "De bibliotheek in het centrum heeft een gratis zaal aangeboden.",
        "Het spreekuur is in hun eigen bibliotheek.",
        "De bijeenkomst is naast het theater.",
    ],
)
def test_a_library_or_theatre_as_a_place_is_no_cultural_activity(reader: Reader, text: str) -> None:
    assert "cultuur" not in reader.facts(text).activiteiten


@pytest.mark.parametrize(
    "text",
    [
        "De leerlingen gaan naar de bibliotheek.",
        "Een bezoek aan het theater met groep 7.",
        "Een theaterproject met leerlingen na school.",
    ],
)
def test_going_to_a_library_or_making_theatre_is_one(reader: Reader, text: str) -> None:
    assert "cultuur" in reader.facts(text).activiteiten


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Wij staan elke ochtend met koffie op het schoolplein.", False),
        ("Ouders praten met elkaar op het plein.", False),
        ("We willen het schoolplein opknappen.", True),
        ("Mogen we een speeltuin aanleggen?", True),
    ],
)
def test_being_on_a_square_is_not_making_one(reader: Reader, text: str, named: bool) -> None:
    found = set(reader.facts(text).activiteiten)
    assert bool(found & {"plek-buiten", "bouwwerk", "fysieke-ingreep"}) is named


@pytest.mark.parametrize(
    "text",
    [
        "De kleuterleerkrachten volgen samen een taaltraining.",
        "Een taalcursus voor pedagogisch medewerkers.",
    ],
)
def test_a_language_training_of_staff_takes_no_obstacle_to_work(reader: Reader, text: str) -> None:
    assert "belemmeringen" not in reader.facts(text).activiteiten


def test_a_language_course_for_people_without_work_does(reader: Reader) -> None:
    found = reader.facts("Een taalcursus voor mensen in de bijstand.").activiteiten
    assert "belemmeringen" in found


@pytest.mark.parametrize(
    "text",
    [
        "De zieke juf van groep 1 laten vervangen.",
        "De leerkracht van groep 2 is zwanger, kan haar vervanging ook?",
    ],
)
def test_replacing_somebody_on_leave_is_not_replacing_who_is_trained(
    reader: Reader, text: str
) -> None:
    assert "vervangingskosten" not in reader.facts(text).activiteiten


def test_how_far_away_it_is_says_nothing_of_a_plan() -> None:
    assert "straten" not in without_name("Een tweede school, drie straten verderop.")
    assert "kwartier" not in without_name("Een zaal, een kwartier fietsen.")


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        ("Kan dat andere project ook uit de SPUK?", True),
        ("Wist zelf niet wat het inhield. Kan het tweede plan van de jeugd er ook uit?", True),
        ("Wij hebben een geweldig idee voor onze wijk. Kunnen we daar geld voor krijgen?", True),
        ("Kan dat andere project met paardenmassage ook uit de SPUK?", False),
        ("Kunnen we geld krijgen voor een kookcursus?", False),
    ],
)
def test_a_plan_that_is_not_described_is_asked_back(
    reader: Reader, text: str, unsaid: bool
) -> None:
    assert asks_for_unsaid(text, reader.vocabulary) is unsaid


@pytest.mark.parametrize("place", ["Mechelen", "Kortrijk", "Bochum", "Keulen", "de Ardennen"])
def test_a_trip_to_a_town_across_the_border_is_one_abroad(reader: Reader, place: str) -> None:
    text = f"Een bezoek aan een museum in {place} met groep 8, mag dat uit School en Omgeving?"
    assert "buitenlandse-reis" in reader.facts(text).activiteiten


def test_the_place_decides_for_what_was_asked_before(reader: Reader) -> None:
    before = user(
        "Een inloopochtend voor ouders met hun peuter in het focusgebied, mag dat uit Jonge Kind?"
    )
    asked = "En zo'n ochtend in hun eigen bibliotheek, buiten het gebied: mag dat ook?"
    understood = understand(Question(asked, (before,)), reader.rulebook, reader.vocabulary)
    ruling = decide(understood, reader.rulebook)
    assert ruling is not None
    assert ruling.outcome is Outcome.NO
