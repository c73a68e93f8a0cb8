"""Whom an activity is for, and whether paid work is its aim."""

from __future__ import annotations

import pytest

from tests.understanding.given import Reader


@pytest.mark.parametrize(
    ("text", "group", "entitled"),
    [
        (
            (
                "Tot slot meldde zich een aantal buurtbewoners "
                "met een WW-uitkering die graag zouden aansluiten."
            ),
            "ww",
            None,
        ),
        ("Mensen met een WW-uitkering willen meedoen.", "ww", None),
        ("Er doen bewoners mee die WW krijgen.", "ww", None),
        ("Zij ontvangen een uitkering van het UWV.", "ww", None),
        ("Participants receive unemployment benefit.", "ww", None),
        ("mensen uit Presikhaaf die zonder werk zitten maar geen uitkering hebben", "nug", True),
        ("Niet-uitkeringsgerechtigden uit de wijk (nuggers).", "nug", True),
        (
            "Ze heeft geen uitkering omdat haar man werkt en staat ingeschreven als werkzoekende.",
            "nug",
            True,
        ),
        ("Werkzoekenden zonder uitkering uit het focusgebied.", "nug", True),
        ("Zij krijgen geen bijstand omdat hun partner verdient, maar zoeken wel werk.", None, None),
        ("They have no benefit but are registered as jobseekers.", "nug", True),
        ("De deelnemers hebben een bijstandsuitkering.", "bijstand", True),
        ("Alle deelnemers zitten in de bijstand.", "bijstand", True),
        ("Deze mensen hebben geen WW-uitkering.", None, None),
        ("De deelnemers hebben geen WW maar bijstand.", "bijstand", True),
        ("Wij krijgen nog geen uitkering van het Rijk.", None, None),
        ("Wij krijgen deze specifieke uitkering in termijnen.", None, None),
    ],
)
def test_the_group_is_read(
    reader: Reader, text: str, group: str | None, entitled: bool | None
) -> None:
    facts = reader.facts(text)

    assert (facts.doelgroep, facts.doelgroep_participatiewet) == (group, entitled)


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("Mensen die zonder werk zitten krijgen begeleiding naar een vaste betaalde baan.", True),
        ("Bewoners die nu geen baan hebben worden begeleid naar betaald werk.", True),
        ("Residents without work are guided to a lasting paid job; paid work is the goal.", True),
        ("Werkzoekenden zonder werk en zonder uitkering.", None),
        ("Het gaat om mensen zonder baan.", None),
        ("Betaald werk is daar niet de bedoeling.", False),
        ("Een betaalde baan is niet het doel.", False),
        ("De deelnemers gaan niet naar betaald werk.", False),
    ],
)
def test_being_without_work_is_not_the_aim(reader: Reader, text: str, paid: bool | None) -> None:
    assert reader.facts(text).gericht_op_betaald_werk is paid
