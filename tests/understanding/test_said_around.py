"""What is said around a question does not turn what is asked."""

from __future__ import annotations

import pytest

from assistant.domain import Form, Outcome
from assistant.rules.decide import decide
from assistant.understanding.form import form
from tests.understanding.given import Reader

_SHIFT = "Re-integratie is € 720.000. Wij leggen € 190.000 van jobcoaching naar taal. "
_BOTH = "Beide activiteiten staan in onze aanvraag. "


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (_SHIFT + "Moet daar nu wel of geen wijzigingsaanvraag voor komen?", Outcome.YES),
        (_SHIFT + "Is er wel of geen wijzigingsaanvraag nodig?", Outcome.YES),
        (
            "De accountant zegt dat er geen wijzigingsaanvraag nodig is. "
            + _SHIFT
            + "Is een wijzigingsaanvraag nodig?",
            Outcome.YES,
        ),
        (
            "Iedereen zegt dat we mogen schuiven. "
            + _SHIFT
            + "Moet ik dan een wijziging aanvragen?",
            Outcome.YES,
        ),
        (
            "A&S is € 400.000; wij schuiven € 40.000. "
            + _BOTH
            + "Moet er nu wel of geen wijzigingsaanvraag komen?",
            Outcome.NO,
        ),
        (_SHIFT + "Hoeft er dus geen wijzigingsaanvraag te komen?", Outcome.NO),
        (
            (
                "Er komt een heel nieuwe activiteit van € 5.000 bij. "
                "Is dat bedrag te klein voor een wijzigingsaanvraag?"
            ),
            Outcome.NO,
        ),
        (
            (
                "We beginnen een volledig nieuwe activiteit van € 2.000. "
                "Is dat te weinig voor een wijzigingsaanvraag?"
            ),
            Outcome.NO,
        ),
        (
            "We start an entirely new activity of € 3,000. Is that too small for a change request?",
            Outcome.NO,
        ),
        (
            (
                "S&O 2024: 2,4 mln. 600.000 schuift van sport naar muziek. Beide in aanvraag. "
                "Wijzigingsaanvraag ja/nee?"
            ),
            Outcome.NO,
        ),
    ],
)
def test_whether_to_apply_is_judged_by_the_question_itself(
    reader: Reader, text: str, outcome: Outcome
) -> None:
    ruling = decide(reader(text), reader.rulebook)

    assert ruling is not None
    assert ruling.outcome is outcome


@pytest.mark.parametrize(
    "said",
    [
        "Vier kandidaten wonen net over de spoorlijn, dat is geen focusgebied meer.",
        "Twee deelnemers wonen in Zuid, dat is geen focusgebied.",
        "De mensen wonen in de straat ernaast; die is geen focusgebied meer.",
        "Drie kandidaten wonen over de brug, dat is niet meer het focusgebied.",
        "Vijf mensen wonen in de buurt verderop, dat is geen NPLV-gebied en geen focusgebied.",
    ],
)
def test_a_place_that_is_no_focus_area_lies_outside(reader: Reader, said: str) -> None:
    facts = reader(f"{said} Mogen zij mee met de begeleiding uit Re-integratie?").facts

    assert facts.deelnemers_uit_focusgebied is False


@pytest.mark.parametrize(
    "said",
    [
        "Onze stad hoort niet bij de School en Omgeving-coalities in de SPUK.",
        "De school hoort niet bij de coalities.",
        "Onze gemeente hoort helaas niet bij een van die coalities.",
        "Wij zitten niet in een van de School en Omgeving-coalities.",
        "Wij zitten niet in een van de vijf coalities.",
        "Onze school maakt geen deel uit van de vijf School en Omgeving-coalities.",
        "Our school does not belong to one of the coalitions.",
    ],
)
def test_a_school_outside_the_coalitions_takes_no_part(reader: Reader, said: str) -> None:
    facts = reader(f"{said} Mag een huiswerkclub uit School en Omgeving?").facts

    assert facts.school_in_coalitie is False


@pytest.mark.parametrize(
    "said",
    [
        "Of die in of buiten het focusgebied bijeenkomt, staat nog niet vast.",
        "Of dat in of buiten het focusgebied is, is nog niet besloten.",
        "Of het buiten het focusgebied komt, staat niet vast.",
        "Of de plek in het focusgebied ligt, is nog niet bepaald.",
        "Of wij buiten het focusgebied zitten, blijft open.",
    ],
)
def test_a_place_that_is_not_settled_is_left_open(reader: Reader, said: str) -> None:
    facts = reader(f"{said} Mag een meidengroep uit Veerkracht en Weerbaarheid?").facts

    assert facts.plaats_in_focusgebied is None


@pytest.mark.parametrize(
    "said",
    [
        "betaald werk is uitdrukkelijk niet aan de orde",
        "een betaalde baan is niet in beeld",
        "betaald werk is hier helemaal niet beoogd",
        "een baan is voor hen niet in zicht",
        "betaald werk speelt geen rol",
        "paid work is out of the question",
    ],
)
def test_work_that_is_not_in_view_is_no_aim(reader: Reader, said: str) -> None:
    text = f"Een club voor mensen in de bijstand; {said}. Mag dat uit Re-integratie?"

    assert reader(text).facts.gericht_op_betaald_werk is False


@pytest.mark.parametrize(
    "said",
    [
        "daarvan liep de rijkssubsidie eind 2023 af",
        "de rijkssubsidie daarvoor hield in december op",
        "de rijksbijdrage viel vorig jaar weg",
        "de rijksregeling daarvoor loopt dit jaar af",
        "het rijksgeld ervoor viel in 2023 helemaal weg",
    ],
)
def test_money_of_the_state_that_ended_has_lapsed(reader: Reader, said: str) -> None:
    text = f"Het buurtlab: {said}. Mogen we er uit Veerkracht en Weerbaarheid mee doorgaan?"

    assert reader(text).facts.ander_rijksgeld == "vervallen"


@pytest.mark.parametrize(
    "text",
    [
        "Als er iets overblijft, mag het naar de renovatie van het plein? Dat is immers ook NPLV.",
        (
            "Mogen we overgebleven geld aan de herinrichting van het plein besteden, "
            "want dat is ook NPLV?"
        ),
        "Mag het restant naar de renovatie van de straat, dat hoort ook bij het NPLV?",
        "We houden geld over. Mag dat naar een ander NPLV-project?",
        "Mag het restant naar iets anders, als het ook onder het NPLV valt?",
    ],
)
def test_what_is_of_the_nplv_too_is_another_purpose(reader: Reader, text: str) -> None:
    ruling = decide(reader(text), reader.rulebook)

    assert ruling is not None
    assert ruling.outcome is Outcome.NO


@pytest.mark.parametrize(
    "text",
    [
        "Hoeveel had elk gebied landelijk gezien van de 1,7 miljoen in 2024, gelijk verdeeld toch?",
        "Hoeveel kreeg elk gebied van de 1,7 mln voor Veerkracht en Weerbaarheid in 2024?",
        "Hoeveel is dat per gebied, die € 1.700.000 van 2024 in gelijke delen?",
        "Die 1,7 miljoen van V&W in 2024: hoeveel was dat per gebied, gelijk verdeeld toch?",
        "How much did each area get of the € 1,700,000 for Resilience in 2024, divided equally?",
    ],
)
def test_the_whole_that_is_divided_is_no_claim_of_a_share(reader: Reader, text: str) -> None:
    ruling = decide(reader(text), reader.rulebook)

    assert ruling is not None
    assert ruling.outcome is Outcome.ANSWERED
    assert [amount.eur for amount in ruling.amounts] == [85_000]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Wij hebben een te gek idee voor de jeugd en de alliantie is enthousiast. "
            "Mag dat uit de SPUK betaald worden?"
        ),
        "Er ligt een gaaf plan voor jongeren. Mag dat uit de SPUK?",
        "Wij hebben een briljant idee voor de bewoners. Mag dat uit de SPUK betaald worden?",
        "Een super project voor de kinderen. Kan dat uit de SPUK?",
        "We have a great idea for our neighbourhood. May it be paid from the SPUK?",
    ],
)
def test_a_plan_that_is_only_praised_is_asked_after(reader: Reader, text: str) -> None:
    ruling = decide(reader(text), reader.rulebook)

    assert ruling is not None
    assert ruling.outcome is Outcome.NEEDS_INFORMATION


@pytest.mark.parametrize(
    "text",
    [
        "Is S&O alleen voor gewone basisscholen?",
        "Is School en Omgeving uitsluitend voor het basisonderwijs?",
        "Mogen alleen basisscholen meedoen aan School en Omgeving?",
        "Is School en Omgeving beperkt tot basisscholen?",
        "Is School en Omgeving only for primary schools?",
    ],
)
def test_only_one_kind_of_school_is_not_confirmed(reader: Reader, text: str) -> None:
    ruling = decide(reader(text), reader.rulebook)

    assert ruling is not None
    assert ruling.outcome in (Outcome.NO, Outcome.ANSWERED)


@pytest.mark.parametrize(
    "text",
    [
        "Mag een activiteit die al helemaal door een ander rijksfonds is betaald, ook uit SPUK?",
        "Mag iets wat volledig uit een rijksfonds komt ook nog uit de SPUK betaald worden?",
        "Mag een activiteit die volledig uit een fonds van het Rijk wordt betaald ook uit de SPUK?",
        "Een rijksfonds betaalt deze activiteit al helemaal. Mag die ook uit de SPUK?",
        "Deze kosten worden al volledig uit een rijkspotje betaald. Mogen ze ook uit de SPUK?",
    ],
)
def test_a_fund_of_the_state_is_money_of_the_state(reader: Reader, text: str) -> None:
    ruling = decide(reader(text), reader.rulebook)

    assert ruling is not None
    assert ruling.outcome is Outcome.NO


@pytest.mark.parametrize(
    "text",
    [
        "Graag informatie over de samenstelling van de commissie die de aanvragen toetst?",
        "Ik ontvang graag uitleg over de verdeling van het geld?",
        "Zou ik graag vernemen aan welke bewindspersoon de commissie adviseert?",
        "Zouden wij ook nog graag weten wie de aanvragen beoordeelt?",
        (
            "Waar krijgt de gemeente dat deel terug, want het staat nu in de boeken en dat lijkt "
            "mij niet juist?"
        ),
    ],
)
def test_what_is_to_be_told_is_no_question_of_yes_or_no(text: str) -> None:
    assert form(text) is Form.OPEN


@pytest.mark.parametrize(
    "said",
    [
        "Achter het schoolgebouw willen de kinderen insectenhotels bouwen.",
        "In het gebouw gaan leerlingen robots bouwen.",
        "De kinderen gaan bij het buurthuis vogelhuisjes bouwen.",
        "Rond het schoolgebouw gaan ze nestkastjes bouwen.",
        "In de aula bouwen leerlingen instrumenten.",
    ],
)
def test_a_small_thing_that_is_built_is_no_building(reader: Reader, said: str) -> None:
    facts = reader(f"{said} Mag dat uit School en Omgeving?").facts

    assert "bouwwerk" not in facts.activiteiten


@pytest.mark.parametrize(
    "named",
    ["Het bewonersinitiatief", "Dit bewonersproject", "Het burgerinitiatief"],
)
def test_an_initiative_of_residents_in_the_area_is_there_itself(reader: Reader, named: str) -> None:
    facts = reader(f"{named} in het focusgebied groeit. Mag dat uit V&W?").facts

    assert facts.plaats_in_focusgebied is True
