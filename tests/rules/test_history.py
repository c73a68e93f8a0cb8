"""A question for 2026-2028 never gets a rule of 2023-2025, but is told what it was."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from assistant.domain import Form, Outcome, Ruling
from assistant.rules.decide import RULES
from corpus.load import load
from corpus.rulebook import Stelling
from tests.conftest import PROJECT
from tests.rules.given import FIRST, MET, SECOND, Decide

FIRST_RULES = load(PROJECT / "corpus").tranches[FIRST]
assert FIRST_RULES.stellingen is not None
STATEMENTS = [s for s in FIRST_RULES.stellingen.stelling if not s.tranche_open]
ASKED_BACK_OR_OF_BOTH = {"te-vaag", "gebied-lid", "reeks", "coalitie-gemeente"}
CASES: dict[str, dict[str, Any]] = {
    "wijziging": {"hoofdthemas": ("jonge-kind",), "verschuiving_aandeel": Decimal("0.3")},
    "wijziging-regel": {},
    "drempel": {"budget": Decimal(400_000)},
    "overhevelen": {},
    "doorschuiven": {"van_jaar": 2026, "naar_jaar": 2027},
    "verlenging": {"naar_jaar": 2029},
    "bcf": {"hoofdthemas": ("re-integratie",), "bedragen": (Decimal(100_000),)},
    "gebied-bedrag": {"hoofdthemas": ("veerkracht-en-weerbaarheid",)},
    "verdeelsleutel": {"hoofdthemas": ("jonge-kind",)},
    "budget": {"hoofdthemas": ("jonge-kind",), "jaren": (2027,)},
    "integraal": {},
    "dubbel-vraag": {"ander_rijksgeld": "volledig"},
    "besteding": {"hoofdthemas": ("school-en-omgeving",), "activiteiten": ("maaltijden",)},
    "plaats-regel": {"hoofdthemas": ("re-integratie",)},
    "aanvraag-datum": {"aanvraagdatum": "2025-09-30"},
}
OWN_EXAMPLES = {"jonge-kind", "school-en-omgeving"}  # the second tranche names its own here


def tells_what_was(ruling: Ruling) -> bool:
    """Whether the rule of the first tranche is told, with its place."""
    return any("toen" in point.key and point.cites for point in ruling.points)


def test_every_rule_has_a_case_here() -> None:
    assert set(CASES) | ASKED_BACK_OR_OF_BOTH == set(RULES)


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("topic", sorted(CASES))
def test_a_rule_is_told_as_history_to_a_question_for_the_second_tranche(
    decided: Decide, topic: str, form: Form
) -> None:
    ruling = decided(topic, tranche=SECOND, form=form, **CASES[topic])

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
    assert tells_what_was(ruling)


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("data", STATEMENTS, ids=lambda s: s.id)
def test_a_statement_is_told_as_history_to_a_question_for_the_second_tranche(
    decided: Decide, data: Stelling, form: Form
) -> None:
    ruling = decided(f"stelling:{FIRST}/{data.id}", tranche=SECOND, form=form)

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
    assert ruling.amounts == ()
    silent_too = any(point.key == "stil.ook_toen" for point in ruling.points)
    assert silent_too if data.uitkomst == Outcome.NOT_IN_SOURCES else tells_what_was(ruling)


@pytest.mark.parametrize("theme", sorted(set(MET) - OWN_EXAMPLES))
def test_an_activity_that_was_fine_then_is_not_approved_for_the_second_tranche(
    decided: Decide, theme: str
) -> None:
    ruling = decided("besteding", tranche=SECOND, hoofdthemas=(theme,), **MET[theme])

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
    assert tells_what_was(ruling)


@pytest.mark.parametrize("topic", sorted(CASES))
def test_no_amount_of_the_first_tranche_is_given_for_the_second(
    decided: Decide, topic: str
) -> None:
    ruling = decided(topic, tranche=SECOND, **CASES[topic])

    table = FIRST_RULES.budget
    assert table is not None
    then = {Decimal(v) for row in (*table.regel, table.totaal) for v in row.eur.values() if v}
    later = {Decimal(30_000_000)}  # VRO's share now, by chance BZK's sum then
    assert not {amount.eur for amount in ruling.amounts} & (then - later)
