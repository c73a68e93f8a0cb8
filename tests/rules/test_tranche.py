"""Never across tranches; and what is not stated never settles anything against the asker."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain import Form, Outcome, Ruling
from assistant.rules.decide import RULES
from corpus.model import Cite
from tests.rules.given import FIRST, MET, SECOND, THEMES, Decide

FLAGS = (
    "aandeel",
    "bcf",
    "bruto",
    "cumulatief",
    "gelijk-verdeeld",
    "geld",
    "landelijk",
    "meeste",
    "minste",
    "netto",
    "per-gebied",
    "plaatsvinden",
    "samen",
    "totaal",
    "verschil",
    "vijf-themas",
    "wonen",
)
LINES = (*THEMES, "integraal", "programmaondersteuning", "gezonde-leefomgeving")
# Asking back, the areas of the programme, and a printed series that runs to 2028.
OF_BOTH = {"te-vaag", "gebied-lid", "reeks"}
amounts = st.sampled_from([(), (Decimal(100_000),), (Decimal(850_000), Decimal(51_000_000))])
cases: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "form": st.sampled_from(list(Form)),
        "concepts": st.sets(st.sampled_from(FLAGS), max_size=4),
        "asks": st.sampled_from([(), ("hoeveel",), ("welke",), ("wanneer",)]),
        "hoofdthemas": st.lists(st.sampled_from(LINES), max_size=2, unique=True).map(tuple),
        "activiteiten": st.sampled_from([(), *(MET[t]["activiteiten"] for t in MET)]),
        "ministeries": st.sampled_from([(), ("szw",), ("ocw",), ("vro",), ("vws",)]),
        "jaren": st.sampled_from([(), (2026,), (2027, 2028), (2025,)]),
        "van_jaar": st.sampled_from([None, 2025, 2026]),
        "naar_jaar": st.sampled_from([None, 2026, 2028]),
        "gemeente": st.sampled_from([None, "Rotterdam", "Utrecht"]),
        "bedragen": amounts,
        "budget": st.sampled_from([None, Decimal(800_000)]),
        "verschuiving": st.sampled_from([None, Decimal(300_000)]),
        "verschuiving_aandeel": st.sampled_from([None, Decimal("0.3")]),
        "nieuwe_activiteit": st.sampled_from([None, True]),
        "ander_rijksgeld": st.sampled_from([None, "volledig", "vervallen"]),
        "aanvraagdatum": st.sampled_from([None, "2025-09-30"]),
    }
)


def cites(ruling: Ruling) -> list[tuple[str, Cite]]:
    """Everything that an answer would cite, with the key of what it proves."""
    found = [(p.key, c) for p in (*ruling.points, *ruling.flips) for c in p.cites]
    found += [(c.id, cite) for c in ruling.conditions for cite in c.cites]
    return found + [(a.label, cite) for a in ruling.amounts for cite in a.cites]


@pytest.mark.parametrize("topic", sorted(RULES))
@settings(deadline=None, derandomize=True, max_examples=40)
@given(case=cases)
def test_the_second_tranche_never_rests_on_a_source_of_the_first_alone(
    decided: Decide, only_first: frozenset[str], topic: str, case: dict[str, Any]
) -> None:
    """Except as history ("in 2023-2025 it was ...") and for what was reserved back then."""
    ruling = decided.maybe(topic, tranche=SECOND, **case)
    if ruling is None or ruling.tranche == FIRST or ruling.topic == "reservering":
        return

    borrowed = [
        (key, cite) for key, cite in cites(ruling) if cite.bron in only_first and "toen" not in key
    ]
    assert borrowed == []


@pytest.mark.parametrize("topic", sorted(set(RULES) - OF_BOTH))
@settings(deadline=None, derandomize=True, max_examples=40)
@given(case=cases)
def test_an_answer_of_the_first_tranche_is_not_given_for_the_second(
    decided: Decide, topic: str, case: dict[str, Any]
) -> None:
    """A ruling says whose it is; one of another tranche is only given where that was asked."""
    ruling = decided.maybe(topic, tranche=SECOND, **case)

    assert ruling is None or ruling.tranche == SECOND


@pytest.mark.parametrize("topic", sorted(set(RULES) - {"dubbel-vraag"}))  # itself states the case
@pytest.mark.parametrize("tranche", [FIRST, SECOND])
def test_where_nothing_is_stated_nothing_is_refused(
    decided: Decide, topic: str, tranche: str
) -> None:
    ruling = decided.maybe(topic, tranche=tranche)

    assert ruling is None or ruling.outcome is not Outcome.NO


@pytest.mark.parametrize("topic", sorted(RULES))
@settings(deadline=None, derandomize=True, max_examples=20)
@given(case=cases)
def test_the_same_case_gets_the_same_ruling(
    decided: Decide, topic: str, case: dict[str, Any]
) -> None:
    assert decided.maybe(topic, **case) == decided.maybe(topic, **case)


@pytest.mark.parametrize("topic", sorted(RULES))
@settings(deadline=None, derandomize=True, max_examples=40)
@given(case=cases)
def test_every_verdict_has_proof(decided: Decide, topic: str, case: dict[str, Any]) -> None:
    ruling = decided.maybe(topic, **case)

    if ruling is not None and ruling.outcome in (Outcome.YES, Outcome.NO, Outcome.ANSWERED):
        assert cites(ruling)


def test_a_tranche_without_any_rules_gets_nothing_decided(decided: Decide) -> None:
    for topic in sorted(set(RULES) - OF_BOTH):
        ruling = decided.maybe(topic, tranche="2029-2031", hoofdthemas=("jonge-kind",))
        assert ruling is None or ruling.outcome is Outcome.NOT_IN_SOURCES, topic
