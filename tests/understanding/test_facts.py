"""Facts of a case are read from what is said; what is not said stays open."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from assistant.domain import Facts
from tests.understanding.given import Reader


def read(reader: Reader, text: str, *names: str) -> tuple[Any, ...]:
    facts = reader.facts(text)
    return tuple(getattr(facts, name) for name in names)


@pytest.mark.parametrize(
    "text",
    [
        "Mag een lunch?",
        "Hoe zit het met de voorwaarden?",
        "Wat is de SPUK Kansrijke Wijk?",
        "Moet er een wijzigingsaanvraag komen?",
    ],
)
def test_nothing_is_filled_in_that_is_not_said(reader: Reader, text: str) -> None:
    facts = reader.facts(text)
    stated = {n for n in Facts.__struct_fields__ if getattr(facts, n) not in (None, ())}

    assert stated <= {"activiteiten"}


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("uit School en Omgeving", "school-en-omgeving"),
        ("uit het Jonge Kind budget", "jonge-kind"),
        ("onder re-integratie", "re-integratie"),
        ("van armoede en schulden", "armoede-en-schulden"),
        ("uit Veerkracht & Weerbaarheid", "veerkracht-en-weerbaarheid"),
        ("uit het integrale budget", "integraal"),
    ],
)
def test_the_line_is_read(reader: Reader, text: str, theme: str) -> None:
    assert read(reader, f"Mag dit {text}?", "hoofdthemas") == ((theme,),)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("De activiteit is in het focusgebied.", True),
        ("De spelochtend vindt plaats binnen het focusgebied.", True),
        ("Het buurthuis staat in Arnhem-Oost, binnen het focusgebied.", True),
        ("De activiteit is buiten het focusgebied.", False),
        ("De activiteit vindt niet in het focusgebied plaats.", False),
        ("Het gebouw ligt net buiten het gebied.", False),
        ("The activity takes place outside the focus area.", False),
        ("The activity takes place in the focus area.", True),
    ],
)
def test_the_place_of_the_activity_is_read(reader: Reader, text: str, inside: bool) -> None:
    assert read(reader, text, "plaats_in_focusgebied") == (inside,)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("De deelnemers wonen in het focusgebied.", True),
        ("De deelnemers wonen buiten het focusgebied.", False),
        ("De deelnemers wonen niet in het focusgebied.", False),
        ("Het gaat om mensen die in het focusgebied wonen.", True),
        ("The participants live outside the focus area.", False),
    ],
)
def test_where_participants_live_is_read(reader: Reader, text: str, inside: bool) -> None:
    assert read(reader, text, "deelnemers_uit_focusgebied", "plaats_in_focusgebied") == (
        inside,
        None,
    )


def test_place_and_living_are_told_apart(reader: Reader) -> None:
    text = "De deelnemers wonen in het focusgebied, maar de training is buiten het focusgebied."

    assert read(reader, text, "deelnemers_uit_focusgebied", "plaats_in_focusgebied") == (
        True,
        False,
    )


@pytest.mark.parametrize(
    ("text", "takes_part"),
    [
        ("De school doet mee in de lokale coalitie School en Omgeving.", True),
        ("Onze school zit in de coalitie.", True),
        ("De school doet niet mee in de coalitie.", False),
        ("Onze school zit niet in de coalitie School en Omgeving.", False),
        ("De school is geen lid van de coalitie.", False),
        ("The school does not take part in the coalition.", False),
        ("The school takes part in the local coalition.", True),
    ],
)
def test_whether_the_school_takes_part_is_read(reader: Reader, text: str, takes_part: bool) -> None:
    assert read(reader, text, "school_in_coalitie") == (takes_part,)


def test_whether_a_school_must_take_part_states_nothing(reader: Reader) -> None:
    text = "Moet de school meedoen in de coalitie voor School en Omgeving?"

    assert read(reader, text, "school_in_coalitie") == (None,)


def test_a_school_elsewhere_is_in_none_of_the_five_coalitions(reader: Reader) -> None:
    text = "Een school in Den Haag wil sportles uit School en Omgeving."

    assert read(reader, text, "gemeente", "school_in_coalitie") == ("Den Haag", False)


def test_a_school_in_one_of_the_five_is_not_thereby_in_the_coalition(reader: Reader) -> None:
    text = "Een school in Rotterdam wil sportles uit School en Omgeving."

    assert read(reader, text, "gemeente", "school_in_coalitie") == ("Rotterdam", None)


@pytest.mark.parametrize(
    ("text", "funding"),
    [
        ("De kosten worden al volledig uit de Regio Deal betaald.", "volledig"),
        ("Het rijk betaalt deze kosten al helemaal.", "volledig"),
        ("De helft komt al uit de Regio Deal.", "deels"),
        ("Een deel wordt betaald met ander rijksgeld.", "deels"),
        ("De subsidie van het rijk is gestopt.", "vervallen"),
        ("De financiering is vervallen.", "vervallen"),
        ("Er is geen ander rijksgeld voor.", "geen"),
        ("The costs are already fully paid from the Regio Deal.", "volledig"),
    ],
)
def test_other_state_money_is_read(reader: Reader, text: str, funding: str) -> None:
    assert read(reader, text, "ander_rijksgeld") == (funding,)


@pytest.mark.parametrize(
    "text",
    [
        "De gemeente betaalt zelf mee.",
        "De provincie geeft ook subsidie.",
        "Er is een bijdrage van een fonds.",
    ],
)
def test_money_of_others_is_no_state_money(reader: Reader, text: str) -> None:
    money, state = read(reader, text, "ander_geld", "ander_rijksgeld")

    assert money is True
    assert state not in ("volledig", "deels")


@pytest.mark.parametrize(
    ("text", "group", "entitled"),
    [
        ("Het gaat om mensen in de bijstand.", "bijstand", True),
        ("Het gaat om niet-uitkeringsgerechtigden.", "nug", True),
        ("Het gaat om mensen met een WW-uitkering.", "ww", None),
        ("Het gaat om werkenden.", "werkenden", None),
    ],
)
def test_the_target_group_is_read(
    reader: Reader, text: str, group: str, entitled: bool | None
) -> None:
    assert read(reader, text, "doelgroep", "doelgroep_participatiewet") == (group, entitled)


@pytest.mark.parametrize(
    ("text", "aimed"),
    [
        ("De begeleiding is gericht op betaald werk.", True),
        ("Betaald werk is niet het doel.", False),
        ("De dagbesteding is zonder betaald werk als doel.", False),
    ],
)
def test_whether_paid_work_is_the_aim_is_read(reader: Reader, text: str, aimed: bool) -> None:
    assert read(reader, text, "gericht_op_betaald_werk") == (aimed,)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Het gaat om een nieuwe activiteit.", True),
        ("De activiteit stond niet in de aanvraag.", True),
        ("Het zijn bestaande activiteiten.", False),
        ("Er is geen nieuwe activiteit bij.", False),
        ("It is an entirely new activity.", True),
    ],
)
def test_novelty_is_read(reader: Reader, text: str, new: bool) -> None:
    assert read(reader, text, "nieuwe_activiteit") == (new,)


@pytest.mark.parametrize(
    ("text", "moved", "budget"),
    [
        ("Wij schuiven € 180.000 van ons budget van € 800.000.", 180_000, 800_000),
        ("Van de € 800.000 verschuiven we € 180.000.", 180_000, 800_000),
        ("We herverdelen 2 ton van de 1,2 miljoen.", 200_000, 1_200_000),
        ("We want to shift € 180.000 of a budget of € 800.000.", 180_000, 800_000),
    ],
)
def test_what_is_moved_and_what_there_is_are_told_apart(
    reader: Reader, text: str, moved: int, budget: int
) -> None:
    assert read(reader, text, "verschuiving", "budget") == (Decimal(moved), Decimal(budget))


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("We verschuiven 30% binnen Jonge Kind.", "0.3"),
        ("We verdelen een kwart anders.", "0.25"),
        ("We schuiven 25,01 procent.", "0.2501"),
        ("De grens is 25%, wij verschuiven 20%.", "0.2"),
    ],
)
def test_the_share_that_is_moved_is_read(reader: Reader, text: str, share: str) -> None:
    assert read(reader, text, "verschuiving_aandeel") == (Decimal(share),)


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Mag geld van 2023 in 2024 worden uitgegeven?", 2023, 2024),
        ("Mogen we in 2023 al geld van 2024 gebruiken?", 2024, 2023),
        ("Kan het budget uit 2025 mee naar 2026?", 2025, 2026),
        ("May we spend money from 2024 in 2025?", 2024, 2025),
    ],
)
def test_the_year_of_the_money_and_of_the_spending_are_told_apart(
    reader: Reader, text: str, source: int, target: int
) -> None:
    assert read(reader, text, "van_jaar", "naar_jaar") == (source, target)


@pytest.mark.parametrize(
    ("text", "group", "level"),
    [
        ("Een onderwijsassistent met mbo 3 in groep 1", 1, 3),
        ("een assistent mbo-niveau 2 in groep 2", 2, 2),
        ("een pedagogisch medewerker in groep 2", 2, 3),
        ("training voor leraren van groep 5", 5, None),
    ],
)
def test_class_and_level_are_read(reader: Reader, text: str, group: int, level: int | None) -> None:
    assert read(reader, text, "groep", "mbo_niveau") == (group, level)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Wij dienden de aanvraag in op 30 september 2023.", "2023-09-30"),
        ("Is 1 oktober 2023 te laat voor de aanvraag?", "2023-10-01"),
        ("Was applying on 1 August 2023 in time?", "2023-08-01"),
    ],
)
def test_a_date_is_read(reader: Reader, text: str, day: str) -> None:
    assert read(reader, text, "aanvraagdatum") == (day,)


def test_amounts_beside_the_names_of_lines_are_read_together(reader: Reader) -> None:
    text = "Wij krijgen 600.000 voor re-integratie en 400.000 voor jonge kind."

    assert read(reader, text, "bedrag_per_thema") == (
        (("re-integratie", Decimal(600_000)), ("jonge-kind", Decimal(400_000))),
    )


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("Het Rijk betaalt het tot eind 2025 al voor 100%.", "volledig"),
        ("Het Rijk betaalde het tot eind 2023.", "vervallen"),
        ("Staat tot en met 2025 al helemaal op een andere uitkering van het Rijk.", "volledig"),
        ("De cursus is nieuw en het Rijk betaalt er verder niets aan.", "geen"),
        ("De kosten worden door OCW al geheel vergoed.", "volledig"),
        ("De kosten worden door OCW voor een klein deel vergoed.", "deels"),
        ("Vorig jaar deden we het met NPO-geld, dat is nu op.", "vervallen"),
        ("De Regio Deal betaalt alles al, verder betaalt niemand.", "volledig"),
        ("Er is geen andere geldstroom.", "geen"),
    ],
)
def test_what_the_state_pays_already_is_read(reader: Reader, text: str, money: str) -> None:
    assert read(reader, text, "ander_rijksgeld") == (money,)


@pytest.mark.parametrize(
    "text",
    [
        "Het spreekuur is in een wijk die niet bij het focusgebied hoort.",
        "In een jongerencentrum in een andere wijk dan het focusgebied.",
        "In een stadsdeel dat niet tot het focusgebied behoort.",
    ],
)
def test_a_place_that_is_no_part_of_the_area_is_outside(reader: Reader, text: str) -> None:
    assert read(reader, text, "plaats_in_focusgebied") == (False,)


def test_what_is_added_to_where_people_live_is_about_them(reader: Reader) -> None:
    text = "Ze wonen aan de overkant van het kanaal, dus buiten het focusgebied."

    assert read(reader, text, "deelnemers_uit_focusgebied", "plaats_in_focusgebied") == (
        False,
        None,
    )


@pytest.mark.parametrize(
    ("text", "entitled"),
    [
        ("Mensen die geen recht hebben op steun volgens de Participatiewet.", False),
        ("Iemand die niet onder de Participatiewet valt.", False),
        ("Mensen die onder de Participatiewet vallen.", True),
        ("Moeten ze niet onder de Participatiewet vallen?", True),
    ],
)
def test_who_is_said_not_to_fall_under_the_act_does_not(
    reader: Reader, text: str, entitled: bool
) -> None:
    assert read(reader, text, "doelgroep_participatiewet") == (entitled,)


@pytest.mark.parametrize(
    ("text", "pupils"),
    [
        ("Mbo-studenten willen een schrijfclub.", False),
        ("Mbo-studenten geven les aan kinderen van de basisschool.", None),
        ("Een club voor vmbo-leerlingen.", None),
    ],
)
def test_students_are_no_pupils(reader: Reader, text: str, pupils: bool | None) -> None:
    assert read(reader, text, "leerlingen_so_po_vo") == (pupils,)


@pytest.mark.parametrize(
    "text",
    [
        "Een pm'er die de juf vervangt.",
        "Een pm'er, want er is geen vaste leerkracht.",
    ],
)
def test_who_replaces_the_teacher_does_not_work_beside_one(reader: Reader, text: str) -> None:
    assert read(reader, text, "naast_gewone_leerkracht") == (False,)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Een betaalde baan is niet het einddoel.", "gericht_op_betaald_werk", False),
        ("In ons focusgebied een steunpunt zonder afspraak", "plaats_in_focusgebied", True),
        ("een deelnemende Rotterdamse school", "school_in_coalitie", True),
        ("It is fully paid by another ministry.", "ander_rijksgeld", "volledig"),
        ("Het past bij geen enkel hoofdthema.", "past_bij_overkoepelend_doel", False),
        ("Een feest dat niets met de thema's heeft te maken", "past_bij_overkoepelend_doel", False),
        ("Het past bij de doelen van twee thema's.", "past_bij_overkoepelend_doel", None),
    ],
)
def test_what_settles_a_condition_is_read_in_everyday_words(
    reader: Reader, text: str, name: str, value: object
) -> None:
    assert read(reader, text, name) == (value,)
