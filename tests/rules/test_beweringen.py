"""The verdict on a claim: yes or no first, then what is so, by a statement, a rule or own words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from assistant.domain import Claimed, Form, Outcome, Ruling
from assistant.rules.decide import decide
from corpus.rulebook import Rulebook
from tests.rules.given import FIRST, Decide, situation


def claim(rulebook: Rulebook, entry: str, *, right: bool, **given: Any) -> Ruling:
    """The ruling on a claim that this entry settles."""
    understood = situation("te-vaag", form=Form.CHECK, **given)
    ruling = decide(replace(understood, claimed=Claimed(entry, right)), rulebook)
    assert ruling is not None
    return ruling


@pytest.mark.parametrize(("right", "outcome"), [(True, Outcome.YES), (False, Outcome.NO)])
def test_the_verdict_comes_before_the_statement(
    rulebook: Rulebook, *, right: bool, outcome: Outcome
) -> None:
    ruling = claim(rulebook, f"{FIRST}/leerkring-verplicht", right=right)

    assert ruling.outcome is outcome
    assert [p.key for p in ruling.points] == [
        "check.ja" if right else "check.nee",
        f"stelling:{FIRST}/leerkringen",
    ]
    assert ruling.points[1].cites


def test_a_rule_says_what_is_so_about_the_year_of_the_claim(rulebook: Rulebook) -> None:
    ruling = claim(
        rulebook,
        f"{FIRST}/re-integratie-2023",
        right=False,
        hoofdthemas=("re-integratie",),
        jaren=(2023,),
    )

    assert ruling.outcome is Outcome.NO
    assert {amount.jaar for amount in ruling.amounts} == {2023}


def test_a_claim_may_have_an_answer_of_its_own(rulebook: Rulebook) -> None:
    ruling = claim(rulebook, f"{FIRST}/nieuw-aanvragen", right=True)

    assert ruling.outcome is Outcome.YES
    assert ruling.points[-1].key == f"bewering:{FIRST}/nieuw-aanvragen"
    assert ruling.points[-1].cites


def test_what_the_sources_leave_out_is_neither_yes_nor_no(rulebook: Rulebook) -> None:
    ruling = claim(rulebook, f"{FIRST}/beslistermijn", right=False)

    assert ruling.outcome is Outcome.NOT_IN_SOURCES


@pytest.mark.parametrize(
    ("theme", "concept", "outcome"),
    [
        ("jonge-kind", "meeste", Outcome.YES),
        ("school-en-omgeving", "meeste", Outcome.NO),
        ("veerkracht-en-weerbaarheid", "minste", Outcome.YES),
        ("re-integratie", "minste", Outcome.NO),
    ],
)
def test_a_line_that_is_said_to_be_first_is_held_against_the_table(
    decided: Decide, theme: str, concept: str, outcome: Outcome
) -> None:
    ruling = decided("budget", form=Form.CHECK, concepts=(concept,), hoofdthemas=(theme,))

    assert ruling.outcome is outcome


def test_how_an_unknown_key_divides_is_not_confirmed(decided: Decide) -> None:
    ruling = decided("verdeelsleutel", form=Form.CHECK, hoofdthemas=("programmaondersteuning",))

    assert ruling.outcome is Outcome.NOT_IN_SOURCES


@pytest.mark.parametrize(("moved", "outcome"), [(40_000, Outcome.NO), (20_000, Outcome.YES)])
def test_that_no_wijzigingsaanvraag_is_needed_is_judged_as_it_is_said(
    rulebook: Rulebook, moved: int, outcome: Outcome
) -> None:
    understood = situation(
        "wijziging",
        form=Form.CHECK,
        budget=Decimal(100_000),
        verschuiving=Decimal(moved),
        nieuwe_activiteit=False,
    )
    ruling = decide(replace(understood, denied=frozenset({"wijzigingsaanvraag"})), rulebook)

    assert ruling is not None
    assert ruling.outcome is outcome
