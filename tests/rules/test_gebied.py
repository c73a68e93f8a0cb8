"""Twenty areas in nineteen municipalities, five of them with a coalition paid by the SPUK."""

from __future__ import annotations

import pytest

from assistant.domain import Outcome
from tests.rules.given import SECOND, Decide

COALITION = ("Groningen", "Heerlen", "Leeuwarden", "Rotterdam", "Zaanstad")
OTHERS = (
    "Amsterdam",
    "Arnhem",
    "Breda",
    "Delft",
    "Den Haag",
    "Dordrecht",
    "Eindhoven",
    "Lelystad",
    "Nieuwegein",
    "Roosendaal",
    "Schiedam",
    "Tilburg",
    "Utrecht",
    "Vlaardingen",
)


def test_the_areas_are_those_of_the_programme(decided: Decide) -> None:
    areas = decided.rulebook.gebieden.gebied

    assert len(areas) == 20
    assert sorted({a.gemeente for a in areas}) == sorted(COALITION + OTHERS)
    assert sorted(a.naam for a in areas if a.gemeente == "Amsterdam") == [
        "Amsterdam Nieuw-West",
        "Amsterdam Zuidoost",
    ]


@pytest.mark.parametrize("municipality", COALITION)
def test_five_municipalities_have_a_coalition_paid_by_the_spuk(
    decided: Decide, municipality: str
) -> None:
    ruling = decided("coalitie-gemeente", gemeente=municipality)

    assert ruling.outcome is Outcome.YES
    assert ruling.points[0].cites


@pytest.mark.parametrize("municipality", [*OTHERS, "Maastricht"])
def test_no_other_municipality_has_one(decided: Decide, municipality: str) -> None:
    assert decided.outcome("coalitie-gemeente", gemeente=municipality) is Outcome.NO


def test_a_no_names_the_five(decided: Decide) -> None:
    ruling = decided("coalitie-gemeente", gemeente="Den Haag")

    told = " ".join(v for p in ruling.points for v in p.values.values())
    assert all(name in told for name in COALITION)


def test_the_five_of_the_first_tranche_are_not_those_of_the_second(decided: Decide) -> None:
    ruling = decided.maybe("coalitie-gemeente", tranche=SECOND, gemeente="Rotterdam")

    assert ruling is None or ruling.outcome is Outcome.NOT_IN_SOURCES


@pytest.mark.parametrize("municipality", COALITION + OTHERS)
def test_nineteen_municipalities_take_part(decided: Decide, municipality: str) -> None:
    assert decided.outcome("gebied-lid", gemeente=municipality) is Outcome.YES


@pytest.mark.parametrize("municipality", ["Maastricht", "Almere"])
def test_no_other_municipality_takes_part(decided: Decide, municipality: str) -> None:
    assert decided.outcome("gebied-lid", gemeente=municipality) is Outcome.NO
