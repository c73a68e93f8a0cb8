"""A statement of the sources as an answer: open, or as yes or no where it settles that."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.domain import Form, Outcome
from assistant.rules.stelling import stelling
from corpus.rulebook import Stelling
from tests.rules.given import FIRST, Decide


def statement(**fields: Any) -> Stelling:
    given = {
        "id": "leerkring",
        "kind": "procedure",
        "als": ("leerkring",),
        "nl": "Meedoen aan een leerkring moet.",
        "en": "Taking part in a leerkring is required.",
        "bronnen": ("brief-alliantiebesturen-2023 › Leerkringen",),
    }
    return Stelling(**{**given, **fields})


def outcome(data: Stelling, form: Form, *concepts: str) -> Outcome:
    return stelling(data, FIRST, form, frozenset(concepts)).outcome


SETTLES = {"ja": ("verplicht",), "nee": ("vrijwillig",)}


@pytest.mark.parametrize("form", [Form.YES_NO, Form.CHECK])
def test_a_question_in_the_sense_of_the_statement_is_a_yes(form: Form) -> None:
    assert outcome(statement(**SETTLES), form, "leerkring", "verplicht") is Outcome.YES


@pytest.mark.parametrize("form", [Form.YES_NO, Form.CHECK])
def test_a_question_in_the_opposite_sense_is_a_no(form: Form) -> None:
    assert outcome(statement(**SETTLES), form, "leerkring", "vrijwillig") is Outcome.NO


@pytest.mark.parametrize("concepts", [("verplicht",), ("vrijwillig",), ()])
def test_an_open_question_is_answered_without_a_verdict(concepts: tuple[str, ...]) -> None:
    assert outcome(statement(**SETTLES), Form.OPEN, *concepts) is Outcome.ANSWERED


def test_a_question_that_the_statement_does_not_settle_gets_no_verdict() -> None:
    assert outcome(statement(**SETTLES), Form.YES_NO, "leerkring") is Outcome.ANSWERED


@pytest.mark.parametrize(("usual", "expected"), [("ja", Outcome.YES), ("nee", Outcome.NO)])
def test_the_usual_verdict_holds_where_no_sense_is_named(usual: str, expected: Outcome) -> None:
    data = statement(**SETTLES, standaard=usual)

    assert outcome(data, Form.YES_NO, "leerkring") is expected


@pytest.mark.parametrize("form", list(Form))
def test_what_the_sources_leave_out_is_never_decided(form: Form) -> None:
    data = statement(**SETTLES, uitkomst="not_in_sources")

    assert outcome(data, form, "verplicht") is Outcome.NOT_IN_SOURCES


@pytest.mark.parametrize("form", [Form.YES_NO, Form.CHECK])
def test_a_statement_with_conditions_is_never_a_plain_yes_or_no(form: Form) -> None:
    data = statement(voorwaardelijk=True)

    assert outcome(data, form, "leerkring") is Outcome.CONDITIONAL


def test_a_statement_brings_its_proof_and_its_amounts(decided: Decide) -> None:
    ruling = decided("stelling:2023-2025/gezonde-leefomgeving", form=Form.OPEN)

    assert ruling.outcome is Outcome.ANSWERED
    assert all(p.cites for p in ruling.points if p.kind == "source")
    assert 7_200_000 in {a.eur for a in ruling.amounts}


@pytest.mark.parametrize(
    ("name", "concepts", "expected"),
    [
        ("cofinanciering", ("cofinanciering", "verplicht"), Outcome.NO),
        ("leerkringen", ("leerkring", "verplicht"), Outcome.YES),
        ("leerkringen", ("leerkring", "vrijwillig"), Outcome.NO),
        ("aanvraag-uitstel", ("aanvraag", "uitstel"), Outcome.NO),
        ("een-aanvraag", ("aanvraag", "apart"), Outcome.NO),
        ("een-aanvraag", ("aanvraag", "een-aanvraag"), Outcome.YES),
    ],
)
def test_shipped_statements_have_the_right_sense(
    decided: Decide, name: str, concepts: tuple[str, ...], expected: Outcome
) -> None:
    statements = decided.rulebook.tranches[FIRST].stellingen
    assert statements is not None
    known = {s.id for s in statements.stelling}
    assert name in known, f"no statement {name}; there are {sorted(known)}"

    assert decided.outcome(f"stelling:{FIRST}/{name}", concepts=concepts) is expected
