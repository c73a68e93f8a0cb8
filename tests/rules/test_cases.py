"""A question near a statement of the sources that gives a case: the rule decides it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from assistant.domain import Form, Outcome
from tests.rules.given import Decide

GROUP = "stelling:2023-2025/doelgroep-re-integratie"
PLAN = "stelling:2023-2025/gezonde-leefomgeving-plan"
HEALTHY = "stelling:2023-2025/gezonde-leefomgeving"
IN_2023 = "stelling:2023-2025/niet-verplicht-2023"


@pytest.mark.parametrize("group", ["ww", "nug", "bijstand", "statushouder"])
def test_whether_a_group_may_take_part_depends_on_the_conditions(
    decided: Decide, group: str
) -> None:
    ruling = decided(GROUP, doelgroep=group)

    assert ruling.topic == "besteding"
    assert ruling.outcome is Outcome.CONDITIONAL


def test_people_on_benefit_of_uwv_are_named_as_outside_the_group(decided: Decide) -> None:
    keys = {point.key for point in decided(GROUP, doelgroep="ww").points}

    assert "besteding.ww" in keys


def test_a_named_group_that_meets_every_condition_may_take_part(decided: Decide) -> None:
    outcome = decided.outcome(
        GROUP,
        doelgroep="nug",
        doelgroep_participatiewet=True,
        deelnemers_uit_focusgebied=True,
        gericht_op_betaald_werk=True,
        ander_rijksgeld="geen",
    )

    assert outcome is Outcome.YES


def test_for_whom_the_line_is_stays_a_statement(decided: Decide) -> None:
    assert decided(GROUP, form=Form.OPEN, doelgroep="ww").topic == GROUP.replace("2023-2025/", "")


@pytest.mark.parametrize("topic", [PLAN, HEALTHY])
@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({"alleen_voorbereiding": True, "ander_rijksgeld": "geen"}, Outcome.YES),
        ({"alleen_voorbereiding": True}, Outcome.CONDITIONAL),
        ({"alleen_voorbereiding": False, "ander_rijksgeld": "geen"}, Outcome.NO),
    ],
)
def test_vws_money_is_for_preparation_only(
    decided: Decide, topic: str, facts: dict[str, Any], outcome: Outcome
) -> None:
    assert decided.outcome(topic, **facts) is outcome


def test_whether_a_plan_had_to_be_handed_in_stays_a_statement(decided: Decide) -> None:
    ruling = decided(PLAN, concepts=("plan-inleveren",), alleen_voorbereiding=True)

    assert ruling.outcome is Outcome.NO


@pytest.mark.parametrize(
    ("source", "target", "outcome"),
    [(2023, 2024, Outcome.YES), (2023, 2025, Outcome.YES), (2024, 2023, Outcome.NO)],
)
def test_money_of_one_year_in_another_is_about_carrying_forward(
    decided: Decide, source: int, target: int, outcome: Outcome
) -> None:
    ruling = decided(IN_2023, jaren=(source, target), van_jaar=source, naar_jaar=target)

    assert ruling.outcome is outcome
    assert ruling.topic == "doorschuiven"


@pytest.mark.parametrize(
    ("concepts", "outcome"),
    [
        (("verplicht", "besteden"), Outcome.NO),
        (("hoeft-niet", "besteden"), Outcome.YES),
        (("hoeft-niet", "verplicht", "besteden"), Outcome.YES),
    ],
)
def test_spending_in_2023_was_not_obligatory_however_it_is_claimed(
    decided: Decide, concepts: tuple[str, ...], outcome: Outcome
) -> None:
    assert decided.outcome(IN_2023, concepts=concepts, jaren=(2023,)) is outcome


@pytest.mark.parametrize("theme", [(), ("school-en-omgeving",)])
def test_a_school_of_the_coalition_may_join_from_outside_the_area(
    decided: Decide, theme: tuple[str, ...]
) -> None:
    ruling = decided(
        "besteding", hoofdthemas=theme, school_in_coalitie=True, plaats_in_focusgebied=False
    )

    assert ruling.outcome is Outcome.YES
    assert ruling.points[0].key == "plaats.school_buiten"


def test_a_school_outside_the_area_and_the_coalition_gets_no_such_yes(decided: Decide) -> None:
    outcome = decided.outcome(
        "besteding",
        hoofdthemas=("school-en-omgeving",),
        school_in_coalitie=False,
        plaats_in_focusgebied=False,
    )

    assert outcome is Outcome.NO


@pytest.mark.parametrize("theme", [None, "veerkracht-en-weerbaarheid", "integraal"])
def test_homes_and_facades_are_another_purpose_within_the_nplv(
    decided: Decide, theme: str | None
) -> None:
    facts = {"activiteiten": ("fysieke-ingreep",)}
    themes = (theme,) if theme else ()

    said = decided("besteding", concepts=("nplv",), hoofdthemas=themes, **facts)
    unsaid = decided("besteding", hoofdthemas=themes, **facts)

    assert said.outcome is Outcome.NO
    assert unsaid.outcome is Outcome.NOT_IN_SOURCES


@pytest.mark.parametrize(
    ("share", "outcome"), [("0.30", Outcome.NO), ("0.20", Outcome.YES), ("0.25", Outcome.YES)]
)
def test_a_claim_that_no_wijzigingsaanvraag_is_needed_is_checked(
    decided: Decide, share: str, outcome: Outcome
) -> None:
    found = decided.outcome(
        "wijziging",
        form=Form.CHECK,
        concepts=("wijzigingsaanvraag", "geen-aanvraag-nodig", "verplicht"),
        verschuiving_aandeel=Decimal(share),
        nieuwe_activiteit=False,
    )

    assert found is outcome
