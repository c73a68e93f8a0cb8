"""What is said of other money for the same costs: denied, partly, fully, or left open."""

from __future__ import annotations

import pytest

from tests.understanding.given import Reader


@pytest.mark.parametrize(
    "text",
    [
        "Niets hiervan wordt uit ander rijksgeld betaald.",
        "Geen van deze kosten wordt uit andere rijksmiddelen vergoed.",
        "Nergens krijgen we er ander rijksgeld voor.",
        "Wij krijgen hier nergens ander rijksgeld voor.",
        "Hiervoor ontvangen wij van het Rijk verder niets.",
        "Van het Rijk ontvangen wij hiervoor geen andere bijdrage.",
        "Er zit nergens ander rijksgeld in.",
        "Ander rijksgeld zit er niet in.",
        "Ander rijksgeld hebben we er niet voor.",
        "De training kent geen andere geldschieter.",
        "Het traject wordt verder nergens uit bekostigd.",
        "Het wordt verder nergens van betaald.",
        "Wordt nergens anders uit gefinancierd.",
        "Het gaat om drie scholen en alleen SPUK-geld.",
        "We betalen dit uitsluitend uit de SPUK.",
        "Het wordt enkel en alleen met SPUK-geld betaald.",
        "De SPUK is de enige geldbron.",
        "De SPUK is de enige financier van dit project.",
        "Andere rijksmiddelen worden hiervoor niet gebruikt.",
        "Er is geen enkele andere subsidie of rijksbijdrage bij betrokken.",
        "Geen cent hiervan komt uit een andere rijksregeling.",
        "Het Rijk betaalt hier verder niet aan mee.",
        "Andere rijksregelingen dragen er niet aan bij.",
        "Er is geen subsidie of ander rijksgeld voor.",
        "We ontvangen er geen ander geld voor.",
        "We krijgen er nergens anders geld voor.",
        "Niemand anders betaalt het (ook geen rijksgeld).",
        "Er staat geen andere financiering tegenover.",
        "Er komt geen cent van een ander ministerie bij.",
        "Er is niemand die eraan meebetaalt.",
        "Er is verder niemand die eraan meebetaalt.",
        "Er betaalt niemand anders aan mee.",
        "Ander rijksgeld is er niet mee gemoeid.",
        "Dit wordt niet al met ander rijksgeld gefinancierd.",
        "Noch het Rijk, noch een ander fonds betaalt hieraan mee.",
        "Er loopt geen andere rijkssubsidie voor deze activiteit.",
        "De kosten worden op geen enkele andere manier gedekt.",
        "None of this is paid from other state money.",
        "We do not receive any other central government money for it.",
        "There is no other state funding involved.",
        "It is paid solely from SPUK money.",
        "Nothing here is funded by the central government otherwise.",
        "The central government does not pay for any of it.",
        "Other government funding is not involved.",
        "Er is verder geen enkele subsidie bij betrokken.",
        "Wij krijgen er van niemand anders geld voor.",
        "Het Rijk draagt er niet aan bij.",
        "Er gaat geen ander rijksgeld naartoe.",
        "Er gaat verder geen cent rijksgeld in om.",
        "Van andere rijksmiddelen is geen sprake.",
        "Van ander rijksgeld is bij ons geen sprake.",
        "Alle kosten komen voor rekening van de SPUK; andere geldstromen zijn er niet.",
        "Andere geldstromen zijn er niet.",
        "Wij hebben er geen andere potjes voor.",
        "Dit wordt nog nergens door gefinancierd.",
        "Het project draait volledig op SPUK-geld.",
        "Het wordt helemaal uit de SPUK betaald, zonder ander rijksgeld.",
        "Geen van beide wordt nu ergens anders uit betaald.",
        "Er is in beide gevallen geen subsidie of ander rijksgeld voor.",
        "Een andere bekostiging is er niet.",
        "Tot nu toe betaalt niemand hieraan mee.",
        "Dat wordt door geen enkel ministerie betaald.",
        "De kosten staan niet al op een andere rijksregeling.",
        "Hier zit nul ander rijksgeld in.",
        "Ik heb gecheckt dat er geen ander rijksgeld bij zit.",
        "Voor zover wij weten zit er geen ander rijksgeld in.",
        "We weten zeker dat er geen ander rijksgeld in zit.",
        "No other subsidy pays for this.",
        "We get nothing else from the state for this.",
    ],
)
def test_nothing_else_pays(reader: Reader, text: str) -> None:
    assert reader.facts(text).ander_rijksgeld == "geen"


@pytest.mark.parametrize(
    "text",
    [
        "Dit wordt al volledig uit ander rijksgeld betaald.",
        "Alles wordt al uit de Regio Deal betaald.",
        "De kosten worden al helemaal door het Rijk vergoed.",
        "Het is in dat jaar volledig vergoed uit de Regio Deal.",
        "Dit jaar wordt het geheel betaald uit een andere rijksregeling.",
        "OCW betaalt de lessen al volledig met rijksgeld.",
        "De Regio Deal dekt alle kosten al.",
        "It is already fully funded from other state money.",
        "Everything is already paid by the central government.",
        "Niets hoeft de gemeente te betalen: het Rijk betaalt alles al.",
        "Daar gaat geen euro van ons in: het wordt volledig uit rijksmiddelen betaald.",
        "De lessen worden al betaald uit het Nationaal Programma Onderwijs.",
        (
            "Die wordt dit jaar al helemaal betaald uit de "
            "Regio Deal, maar extra geld is altijd welkom."
        ),
        "Dezelfde uren zijn ook ingediend bij de Regio Deal en daar helemaal vergoed.",
        "Niemand van de gemeente betaalt iets: het wordt volledig uit de Regio Deal betaald.",
        "Er is geen eigen geld nodig, want het Rijk vergoedt alles al via de Regio Deal.",
        "De Regio Deal betaalt alles al, verder betaalt niemand mee.",
    ],
)
def test_all_of_it_is_paid_already(reader: Reader, text: str) -> None:
    assert reader.facts(text).ander_rijksgeld == "volledig"


@pytest.mark.parametrize(
    "text",
    [
        "Niet alles wordt uit ander rijksgeld betaald, alleen de helft.",
        "Het wordt deels uit ander rijksgeld betaald.",
        "De Regio Deal betaalt de helft.",
        "Een deel van de kosten komt uit een rijkssubsidie.",
        "Het wordt voor 40% uit een andere rijksregeling betaald.",
        "Het wordt niet volledig uit ander rijksgeld betaald.",
        "Het wordt niet helemaal door het Rijk vergoed.",
        "Half of it is paid by the central government.",
        "It is partly paid from other state money.",
        "De gemeente legt niets bij, maar de Regio Deal betaalt de helft.",
        "De Regio Deal betaalt de helft, verder betaalt niemand mee.",
    ],
)
def test_a_part_of_it_is_paid_already(reader: Reader, text: str) -> None:
    assert reader.facts(text).ander_rijksgeld == "deels"


@pytest.mark.parametrize(
    "text",
    [
        "Ik weet niet of daar al rijksgeld in zit.",
        "weet niet of daar al rijksgeld in zit.",
        "Of er ander rijksgeld bij zit, zoek ik nog uit.",
        "Of het al uit ander rijksgeld wordt betaald weet ik nog niet.",
        "Misschien zit er ander rijksgeld in.",
        "Het is nog onduidelijk of er geen ander rijksgeld in zit.",
        "We don't know yet whether other state money is involved.",
        "Zou het misschien al uit een rijksregeling betaald worden?",
    ],
)
def test_what_is_not_known_settles_nothing(reader: Reader, text: str) -> None:
    assert reader.facts(text).ander_rijksgeld not in ("geen", "volledig")


@pytest.mark.parametrize(
    "text",
    [
        "De gemeente betaalt niets.",
        "Nergens in de aanvraag staat hoeveel het kost.",
        "Niets is nog zeker.",
        "Er is geen busje voor vervoer.",
        "Niemand weet wie de penningmeester is.",
        "Wij betalen dit uit de SPUK.",
        "Het geld staat al op onze rekening.",
        "Alleen SPUK-gebieden mogen meedoen.",
        "We hebben niets met het schoolbestuur afgesproken.",
        "Hiervoor ontvangen de vrijwilligers verder niets.",
        "Moet ik verder niets doen?",
        "Het is uitsluitend voor SPUK-medewerkers.",
        "Wij horen verder niemand klagen.",
        "Verder niets te melden.",
        "Er is nergens genoeg geld voor de speeltuin.",
        "Nergens staat dat ander geld verboden is.",
        "Niemand heeft nog betaald gekregen.",
        "We mogen alleen uit de SPUK betalen wat in het gebied gebeurt.",
        "De SPUK is niet de enige geldbron.",
        "Niet alleen de SPUK betaalt dit.",
        "Er is geen geld meer.",
    ],
)
def test_what_denies_something_else_is_no_denial_of_other_money(reader: Reader, text: str) -> None:
    assert reader.facts(text).ander_rijksgeld != "geen"


@pytest.mark.parametrize(
    "text",
    [
        "De portieken van de corporatie opknappen.",
        "De vraag is of de gemeente zelf moet meebetalen.",
        "Optie B is een plan van de woningcorporatie.",
    ],
)
def test_a_party_or_a_duty_is_no_money_of_others(reader: Reader, text: str) -> None:
    assert reader.facts(text).ander_geld is None


@pytest.mark.parametrize(
    "text",
    [
        "De woningcorporatie betaalt de helft van de zaal.",
        "De provincie geeft er subsidie voor.",
        "Een sponsor betaalt de trofeeën.",
    ],
)
def test_money_of_others_is_read(reader: Reader, text: str) -> None:
    assert reader.facts(text).ander_geld is True
