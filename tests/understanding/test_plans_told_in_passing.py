"""Plans in everyday words, with the place and the money told in passing: what the rules decide."""

from __future__ import annotations

import pytest

from assistant.domain import Question, Turn
from assistant.rules.decide import decide
from assistant.understanding.understand import understand
from tests.understanding.given import Reader

# What is stated around the question, what was said before it, the question, and the outcome.
CASES: list[tuple[str, tuple[str, ...], str, str]] = [
    (
        "",
        (),
        (
            "Een bureau maakt met bewoners een plan: waar kan het "
            "groener, waar kunnen mensen sporten. "
            "Nog niet gefinancierd. Past dat bij gezonde leefomgeving?"
        ),
        "yes",
    ),
    ("", (), "Een beweegroute uitzetten met bordjes uit gezonde leefomgeving, mag dat?", "no"),
    (
        "",
        (),
        (
            "Een onderwijsassistent met mbo 4 naast de juf in groep 1, onze school staat in het "
            "focusgebied. Dat valt buiten onze gewone bekostiging. Past dat bij Jonge Kind?"
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Dezelfde aanpak uit de integrale middelen aanbieden in een "
            "kern buiten het focusgebied. "
            "Is dat mogelijk?"
        ),
        "no",
    ),
    (
        "",
        (),
        (
            "De slotavond is in de schouwburg, buiten het focusgebied. "
            "Kan de zaalhuur uit de SPUK betaald worden?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Een kookclub van oudere vrouwen is zelf buurtactiviteiten begonnen en wil naar drie "
            "andere straten in het focusgebied. Geen ander rijksgeld. Mag dat uit Veerkracht en "
            "Weerbaarheid?"
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Bewoners zijn zelf een buurttuin begonnen en willen van een naar vier tuinen, in het "
            "focusgebied, verder geen cent van het rijk. Kan dat uit Veerkracht en Weerbaarheid?"
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Een peuterconsulent gaat langs gezinnen. Zij wonen in Lelystad-Oost en de voorschool "
            "staat daar ook. Geen ander rijksgeld. Mag dat uit Jonge Kind?"
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "2024. Focusgebied. Geen ander rijksgeld. IPS voor mensen "
            "met psychische klachten. Wonen in "
            "de wijk, bijstand, einddoel een betaalde baan. Uit Re-integratie. Mag dat?"
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Vier kandidaten wonen net over de grens van het gebied. Zij "
            "hebben bijstand en het doel is "
            "een vaste baan. Geldt uw antwoord ook voor hen?"
        ),
        "no",
    ),
    (
        "",
        (),
        (
            "Ons plan voor het integrale budget past bij geen enkel "
            "hoofdthema helemaal: ouders krijgen "
            "geldles terwijl hun kinderen na school sporten. In het "
            "focusgebied, geen ander rijksgeld. "
            "Mag dat?"
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "De tweede school heeft zich niet bij de coalitie "
            "aangesloten. Mag de club daar ook draaien "
            "op dit budget?"
        ),
        "no",
    ),
    ("", (), "Ondersteuning van werkgevers: staat dat als mogelijkheid in de brief?", "yes"),
    ("", (), "Wordt nazorg in de brief genoemd?", "yes"),
    (
        "",
        (),
        (
            "In 2025 mocht begeleiding naar een vaste baan voor jongvolwassenen in de bijstand uit "
            "Re-integratie. Geldt dat in 2027 ook nog?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Een folder en een broodje, meer zagen wij niet. Nu hoorde "
            "ik dat ze van de SPUK de gevels "
            "van de flats willen schilderen, omdat dat ook NPLV is. Mag dat?"
        ),
        "no",
    ),
    (
        "",
        (
            (
                "Ons team in het focusgebied. Thema Jonge Kind, 2024, geen "
                "ander rijksgeld. Mag coaching?"
            ),
        ),
        (
            "Mag de invaller die de kleuterjuf vervangt op haar "
            "coachingsdagen er ook uit betaald worden?"
        ),
        "yes",
    ),
]


@pytest.mark.parametrize(("around", "before", "text", "outcome"), CASES)
def test_a_plan_told_in_passing(
    reader: Reader, around: str, before: tuple[str, ...], text: str, outcome: str
) -> None:
    turns = tuple(Turn("user", said) for said in before)
    question = Question(text, turns, setting=around)
    ruling = decide(understand(question, reader.rulebook, reader.vocabulary), reader.rulebook)
    assert ruling is not None
    assert ruling.outcome == outcome
