"""Spending: a condition that is not met is a no, all met a yes, one unknown a yes-provided."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain import Outcome, Status
from tests.rules.given import BREAKS, MET, SECOND, Decide, keys

EXCLUDED = ("maaltijden", "buitenlandse-reis", "citotraining")
OTHER_MONEY = ("volledig", "deels", "geen", "vervallen", "onbekend", None)
maybe = st.sampled_from([True, False, None])
# Everything an asker may state about a case, besides the line and the activity.
stated = st.fixed_dictionaries(
    {
        "plaats_in_focusgebied": maybe,
        "deelnemers_uit_focusgebied": maybe,
        "doelgroep_participatiewet": maybe,
        "gericht_op_betaald_werk": maybe,
        "school_in_coalitie": maybe,
        "past_bij_overkoepelend_doel": maybe,
        "alleen_voorbereiding": maybe,
        "naast_gewone_leerkracht": maybe,
        "goed_onderbouwd": maybe,
        "nieuwe_activiteit": maybe,
        "ander_geld": maybe,
        "ander_rijksgeld": st.sampled_from(OTHER_MONEY),
        "groep": st.sampled_from([None, 1, 2, 3, 5, 8]),
        "mbo_niveau": st.sampled_from([None, 2, 3, 4, 5]),
        "jaren": st.sampled_from([(), (2023,), (2024,), (2025,)]),
    }
)


def without(facts: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if name not in names}


def test_the_activities_of_these_tests_are_in_the_catalogue(decided: Decide) -> None:
    """A name that is no longer there would make a test pass for the wrong reason."""
    catalogue = decided.rulebook.tranches["2023-2025"].activiteiten
    assert catalogue is not None
    used = {name for facts in MET.values() for name in facts["activiteiten"]} | {
        *EXCLUDED,
        *("schulden-afkopen", "inkomenssteun", "fysieke-ingreep"),
        *("extra-beroepskracht", "training-pm", "vervangingskosten", "eigen-aanpak-jk"),
    }

    assert used <= {a.id for a in catalogue.activiteit}


def conditions_of(theme: str) -> list[str]:
    return [name for name in MET[theme] if name != "activiteiten"]


CONDITIONS = [(theme, fact) for theme in MET for fact in conditions_of(theme)]


@pytest.mark.parametrize("theme", MET)
def test_a_named_activity_with_every_condition_met_is_a_yes(decided: Decide, theme: str) -> None:
    ruling = decided.spending(theme, **MET[theme])

    assert ruling.outcome is Outcome.YES
    assert {c.status for c in ruling.conditions} == {Status.MET}
    assert ruling.missing == ()
    assert ruling.flips


@pytest.mark.parametrize(("theme", "fact"), CONDITIONS)
def test_a_condition_that_is_not_met_is_a_no(decided: Decide, theme: str, fact: str) -> None:
    ruling = decided.spending(theme, **{**MET[theme], fact: BREAKS[fact]})

    assert ruling.outcome is Outcome.NO
    [broken] = [c for c in ruling.conditions if c.status is Status.NOT_MET]
    assert broken.cites
    assert ruling.flips


@pytest.mark.parametrize(
    ("theme", "fact"),
    [(t, f) for t, f in CONDITIONS if f != "past_bij_overkoepelend_doel"],
)
def test_a_condition_that_is_unknown_is_asked_for(decided: Decide, theme: str, fact: str) -> None:
    ruling = decided.spending(theme, **without(MET[theme], fact))

    assert ruling.outcome is Outcome.CONDITIONAL
    asked = {"ander_rijksgeld": "vrij_van_ander_rijksgeld"}.get(fact, fact)
    assert ruling.missing == (asked,)
    [unknown] = [c for c in ruling.conditions if c.status is Status.UNKNOWN]
    assert unknown.cites


@pytest.mark.parametrize("theme", MET)
def test_a_named_activity_without_any_further_fact_is_a_yes_provided(
    decided: Decide, theme: str
) -> None:
    ruling = decided.spending(theme, activiteiten=MET[theme]["activiteiten"])

    assert ruling.outcome is Outcome.CONDITIONAL
    assert ruling.missing


@pytest.mark.parametrize("activity", EXCLUDED)
def test_school_en_omgeving_excludes_meals_trips_abroad_and_cito_training(
    decided: Decide, activity: str
) -> None:
    facts = {**MET["school-en-omgeving"], "activiteiten": (activity,)}

    ruling = decided.spending("school-en-omgeving", **facts)

    assert ruling.outcome is Outcome.NO
    assert any(c.kop.startswith("Hoofdthema School en Omgeving") for c in ruling.points[0].cites)


def test_a_meal_beside_a_named_activity_is_still_excluded(decided: Decide) -> None:
    facts = {**MET["school-en-omgeving"], "activiteiten": ("sportles", "maaltijden")}

    assert decided.spending("school-en-omgeving", **facts).outcome is Outcome.NO


@pytest.mark.parametrize("theme", ["jonge-kind", "armoede-en-schulden", "integraal"])
def test_the_exclusions_of_school_en_omgeving_are_no_exclusions_elsewhere(
    decided: Decide, theme: str
) -> None:
    facts = {**MET[theme], "activiteiten": ("maaltijden",)}

    assert decided.spending(theme, **facts).outcome not in (Outcome.NO, Outcome.YES)


def test_the_area_decides_what_the_integral_budget_is_for(decided: Decide) -> None:
    for facts in ({}, MET["integraal"]):
        ruling = decided.spending("integraal", **without(facts, "activiteiten"))

        assert ruling.outcome is Outcome.CONDITIONAL


@pytest.mark.parametrize("theme", [theme for theme in MET if theme != "integraal"])
def test_what_the_sources_do_not_name_is_unknown_not_forbidden(decided: Decide, theme: str) -> None:
    facts = without(MET[theme], "activiteiten", "ander_rijksgeld")

    assert decided.spending(theme, **facts).outcome is Outcome.NOT_IN_SOURCES


@pytest.mark.parametrize("theme", MET)
def test_no_other_fact_settles_an_activity_that_the_sources_do_not_name(
    decided: Decide, theme: str
) -> None:
    facts = without(MET[theme], "activiteiten")

    assert decided.spending(theme, **facts).outcome not in (Outcome.YES, Outcome.NO)


@pytest.mark.parametrize("activity", ["schulden-afkopen", "inkomenssteun"])
def test_where_the_sources_are_silent_nothing_is_decided(decided: Decide, activity: str) -> None:
    facts = {**MET["armoede-en-schulden"], "activiteiten": (activity,)}

    ruling = decided.spending("armoede-en-schulden", **facts)

    assert ruling.outcome is Outcome.NOT_IN_SOURCES


def test_no_other_purposes_within_the_programme(decided: Decide) -> None:
    left = {"activiteiten": ("fysieke-ingreep",), "concepts": ("onderbesteding",)}

    assert decided.spending(None, **left).outcome is Outcome.NO
    assert decided.outcome("besteding", concepts=("andere-doelen",)) is Outcome.NO


def test_what_no_main_theme_names_is_not_forbidden_by_that(decided: Decide) -> None:
    ruling = decided.spending("veerkracht-en-weerbaarheid", activiteiten=("fysieke-ingreep",))

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
    assert "andere_doelen.stil" in keys(ruling)


@pytest.mark.parametrize("theme", ["school-en-omgeving", "re-integratie"])
def test_an_activity_of_another_theme_does_not_fit(decided: Decide, theme: str) -> None:
    facts = {**MET[theme], "activiteiten": MET["jonge-kind"]["activiteiten"]}

    assert decided.spending(theme, **facts).outcome is Outcome.NO


def test_the_integral_budget_may_strengthen_a_main_theme(decided: Decide) -> None:
    facts = {**MET["integraal"], "activiteiten": ("sportles",)}

    assert decided.spending("integraal", **facts).outcome is Outcome.YES


def test_there_is_no_reintegration_money_in_2023(decided: Decide) -> None:
    facts = MET["re-integratie"]

    assert decided.spending("re-integratie", **facts, jaren=(2023,)).outcome is Outcome.NO
    assert decided.spending("re-integratie", **facts, jaren=(2024,)).outcome is Outcome.YES
    assert decided.spending("re-integratie", **facts, jaren=(2023, 2024)).outcome is Outcome.YES


def test_where_a_reintegration_activity_takes_place_does_not_matter(decided: Decide) -> None:
    ruling = decided.spending("re-integratie", **MET["re-integratie"], plaats_in_focusgebied=False)

    assert ruling.outcome is Outcome.YES


@pytest.mark.parametrize("theme", ["jonge-kind", "armoede-en-schulden", "integraal"])
def test_where_participants_live_is_no_condition_of_an_activity_in_the_area(
    decided: Decide, theme: str
) -> None:
    ruling = decided.spending(theme, **MET[theme], deelnemers_uit_focusgebied=False)

    assert ruling.outcome is Outcome.YES


@pytest.mark.parametrize(
    ("groep", "niveau", "beside", "outcome"),
    [
        (1, 3, True, Outcome.YES),
        (2, 4, True, Outcome.YES),
        (3, 3, True, Outcome.NO),
        (5, 3, True, Outcome.NO),
        (1, 2, True, Outcome.NO),
        (1, 3, False, Outcome.NO),
        (None, 3, True, Outcome.CONDITIONAL),
        (2, None, True, Outcome.CONDITIONAL),
        (2, 3, None, Outcome.CONDITIONAL),
    ],
)
def test_an_extra_professional_works_in_groups_one_and_two_beside_the_teacher_from_mbo_three(
    decided: Decide, groep: int | None, niveau: int | None, beside: bool | None, outcome: Outcome
) -> None:
    facts = {**MET["jonge-kind"], "activiteiten": ("extra-beroepskracht",)}

    ruling = decided.spending(
        "jonge-kind", **facts, groep=groep, mbo_niveau=niveau, naast_gewone_leerkracht=beside
    )

    assert ruling.outcome is outcome


@pytest.mark.parametrize(
    ("sound", "outcome"),
    [(True, Outcome.YES), (False, Outcome.NO), (None, Outcome.CONDITIONAL)],
)
def test_an_own_approach_needs_a_sound_reasoning(
    decided: Decide, sound: bool | None, outcome: Outcome
) -> None:
    facts = {**MET["jonge-kind"], "activiteiten": ("eigen-aanpak-jk",)}

    assert decided.spending("jonge-kind", **facts, goed_onderbouwd=sound).outcome is outcome


@pytest.mark.parametrize("activity", ["training-pm", "vervangingskosten"])
@pytest.mark.parametrize(
    ("groep", "outcome"),
    [
        (1, Outcome.YES),
        (3, Outcome.YES),
        (4, Outcome.NO),
        (8, Outcome.NO),
        (None, Outcome.CONDITIONAL),
    ],
)
def test_training_and_replacement_are_for_groups_one_to_three(
    decided: Decide, activity: str, groep: int | None, outcome: Outcome
) -> None:
    facts = {**MET["jonge-kind"], "activiteiten": (activity,)}

    assert decided.spending("jonge-kind", **facts, groep=groep).outcome is outcome


# --- double funding -----------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [*MET, None])
def test_costs_that_are_fully_paid_with_other_state_money_are_a_no(
    decided: Decide, theme: str | None
) -> None:
    facts = MET[theme] if theme else {}

    ruling = decided.spending(theme, **{**facts, "ander_rijksgeld": "volledig"})

    assert ruling.outcome is Outcome.NO


@pytest.mark.parametrize("theme", [*MET, None])
def test_costs_that_are_partly_paid_with_other_state_money_are_no_plain_no(
    decided: Decide, theme: str | None
) -> None:
    facts = MET[theme] if theme else {}

    ruling = decided.spending(theme, **{**facts, "ander_rijksgeld": "deels"})

    assert ruling.outcome is Outcome.CONDITIONAL


@pytest.mark.parametrize("theme", [*MET, None])
def test_an_activity_whose_funding_lapsed_may_go_on(decided: Decide, theme: str | None) -> None:
    facts = MET[theme] if theme else {}

    ruling = decided.spending(theme, **{**facts, "ander_rijksgeld": "vervallen"})

    assert ruling.outcome is Outcome.YES


@pytest.mark.parametrize("theme", [*MET, None])
def test_money_of_the_municipality_is_no_double_funding(decided: Decide, theme: str | None) -> None:
    facts = {**(MET[theme] if theme else {}), "ander_rijksgeld": None, "ander_geld": True}

    ruling = decided.spending(theme, **facts)

    assert ruling.outcome is Outcome.CONDITIONAL


def test_whether_state_money_covers_the_costs_is_asked_where_it_is_not_said(
    decided: Decide,
) -> None:
    ruling = decided.spending(None, ander_rijksgeld="onbekend")

    assert ruling.outcome is Outcome.CONDITIONAL
    assert ruling.missing == ("vrij_van_ander_rijksgeld",)


def test_without_an_activity_and_a_theme_it_is_asked_what_is_meant(decided: Decide) -> None:
    ruling = decided.spending(None)

    assert ruling.outcome is Outcome.NEEDS_INFORMATION
    assert set(ruling.missing) >= {"activiteit", "hoofdthema"}


# --- the later theme ----------------------------------------------------------------------------


def test_gezonde_leefomgeving_is_only_for_preparation(decided: Decide) -> None:
    ruling = decided.spending("gezonde-leefomgeving", alleen_voorbereiding=False)

    assert ruling.outcome is Outcome.NO


# --- 2026-2028 ----------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [t for t in MET if t != "programmaondersteuning"])
def test_no_verdict_of_the_first_tranche_is_given_for_the_second(
    decided: Decide, theme: str
) -> None:
    for facts in (MET[theme], {**MET[theme], "ander_rijksgeld": "volledig"}):
        ruling = decided.spending(theme, tranche=SECOND, **facts)

        assert ruling.outcome in (Outcome.NOT_IN_SOURCES, Outcome.CONDITIONAL)


@pytest.mark.parametrize("activity", EXCLUDED)
def test_the_exclusions_of_the_first_tranche_are_not_known_for_the_second(
    decided: Decide, activity: str
) -> None:
    ruling = decided.spending("school-en-omgeving", tranche=SECOND, activiteiten=(activity,))

    assert ruling.outcome is Outcome.NOT_IN_SOURCES


@pytest.mark.parametrize(
    ("theme", "activity"),
    [
        ("maatschappelijke-samenhang", "voedseltuin"),
        ("school-en-omgeving", "naschools-t2"),
        ("jonge-kind", "extra-beroepskracht-t2"),
    ],
)
def test_an_example_of_the_second_tranche_is_never_a_permission(
    decided: Decide, theme: str, activity: str
) -> None:
    ruling = decided.spending(theme, tranche=SECOND, activiteiten=(activity,))

    assert ruling.outcome is Outcome.CONDITIONAL


# --- for all cases ------------------------------------------------------------------------------


@settings(deadline=None, derandomize=True)
@given(activity=st.sampled_from(EXCLUDED), other=st.sampled_from(["sportles", None]), facts=stated)
def test_no_fact_turns_an_exclusion_into_a_yes(
    decided: Decide, activity: str, other: str | None, facts: dict[str, Any]
) -> None:
    named = (activity, other) if other else (activity,)

    ruling = decided.spending("school-en-omgeving", activiteiten=named, **facts)

    assert ruling.outcome is Outcome.NO


@settings(deadline=None, derandomize=True)
@given(theme=st.sampled_from(sorted(MET)), facts=stated)
def test_no_fact_makes_another_purpose_a_yes(
    decided: Decide, theme: str, facts: dict[str, Any]
) -> None:
    for line in (theme, None):
        ruling = decided.spending(line, activiteiten=("fysieke-ingreep",), **facts)

        assert ruling.outcome is not Outcome.YES


@settings(deadline=None, derandomize=True, max_examples=300)
@given(theme=st.sampled_from(sorted(MET)), data=st.data())
def test_a_fact_that_is_not_stated_never_gives_a_no(
    decided: Decide, theme: str, data: st.DataObject
) -> None:
    left_out = data.draw(st.sets(st.sampled_from(sorted(MET[theme]))))

    ruling = decided.spending(theme, **without(MET[theme], *left_out))

    assert ruling.outcome is not Outcome.NO


@settings(deadline=None, derandomize=True, max_examples=300)
@given(theme=st.sampled_from(sorted(MET)), facts=stated, data=st.data())
def test_leaving_out_a_fact_never_turns_another_outcome_into_a_no(
    decided: Decide, theme: str, facts: dict[str, Any], data: st.DataObject
) -> None:
    case = {**facts, "activiteiten": MET[theme]["activiteiten"]}
    before = decided.spending(theme, **case).outcome
    names = sorted(name for name, value in facts.items() if value is not None)
    left_out = data.draw(st.sets(st.sampled_from(names)))

    after = decided.spending(theme, **without(case, *left_out)).outcome

    assert before is Outcome.NO or after is not Outcome.NO


@settings(deadline=None, derandomize=True, max_examples=300)
@given(theme=st.sampled_from(sorted(MET)), facts=stated)
def test_the_outcome_follows_from_the_conditions_that_are_shown(
    decided: Decide, theme: str, facts: dict[str, Any]
) -> None:
    ruling = decided.spending(theme, activiteiten=MET[theme]["activiteiten"], **facts)
    statuses = {c.status for c in ruling.conditions}

    if ruling.outcome is Outcome.YES:
        assert statuses == {Status.MET}
    elif ruling.outcome is Outcome.CONDITIONAL:
        assert Status.UNKNOWN in statuses
        assert ruling.missing
    else:
        assert ruling.outcome is Outcome.NO
        assert Status.NOT_MET in statuses or facts["jaren"] == (2023,)
