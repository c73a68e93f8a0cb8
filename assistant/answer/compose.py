"""Ruling -> answer: claims with their proof, in order, verdict first."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Sequence

from assistant.answer.amounts import shown_amounts
from assistant.answer.cite import Library, Numbering
from assistant.answer.closing import closing, nearest
from assistant.answer.conditions import condition_claims, shown_conditions
from assistant.answer.fact_card import fact_card
from assistant.answer.follow_up import follow_ups
from assistant.answer.render import Wording
from assistant.domain import (
    Answer,
    Claim,
    Kind,
    Outcome,
    Point,
    Receipt,
    Ruling,
    Understanding,
)
from corpus.model import Passage
from corpus.rulebook import Rulebook

_count = itertools.count()


def compose(
    understanding: Understanding,
    ruling: Ruling,
    library: Library,
    rulebook: Rulebook,
    *,
    question: str,
    contact: str,
    receipt: Receipt,
    near: Sequence[Passage] = (),
    proof: Numbering | None = None,
) -> Answer:
    """The answer to one question; the same ruling gives the same text, claims and numbers.

    Citations are numbered in the order in which they are first used; with `proof` the numbering
    goes on from another answer. Raises CorpusError where a reference of the rules leads nowhere.
    """
    words = Wording(rulebook, understanding.language)
    proof = proof or Numbering(library)
    tranche, basis = _tranche(understanding, ruling)
    unsettled = ruling.outcome is Outcome.NOT_IN_SOURCES
    claims = [_claim(point, words, proof, ruling.topic) for point in ruling.points]
    claims += condition_claims(ruling, words, proof)
    last = closing(ruling, words, tranche, basis, contact, understanding.guess)
    conditions = shown_conditions(ruling, words, proof)
    amounts = shown_amounts(ruling, claims, words, proof)
    if unsettled and near:
        last.append(nearest(near, words, proof, library))
    return Answer(
        id=new_id(),
        question=question,
        language=understanding.language,
        kind=understanding.kind,
        outcome=ruling.outcome,
        tranche=tranche,
        tranche_basis=basis,
        text="\n\n".join((_text(claims), *(claim.text for claim in last))),
        claims=(*claims, *last),
        facts=fact_card(understanding, words, tranche, basis),
        conditions=conditions,
        amounts=amounts,
        follow_ups=follow_ups(ruling, rulebook, words),
        flip_points=tuple(words.sentence(point) for point in ruling.flips),
        citations=proof.citations(),
        contact=contact if unsettled else None,
        receipt=receipt,
        trace=ruling.steps,
    )


def out_of_scope(
    understanding: Understanding, rulebook: Rulebook, *, question: str, receipt: Receipt
) -> Answer:
    """The answer to a question that is not about the SPUK."""
    text = Wording(rulebook, understanding.language).sentence(
        Point(f"buiten.{understanding.outside}")
    )
    return Answer(
        id=new_id(),
        question=question,
        language=understanding.language,
        kind=Kind.OUT_OF_SCOPE,
        outcome=Outcome.OUT_OF_SCOPE,
        tranche=None,
        tranche_basis=None,
        text=text,
        claims=(Claim(text, "connective"),),
        facts=(),
        conditions=(),
        amounts=(),
        follow_ups=(),
        flip_points=(),
        citations=(),
        contact=None,
        receipt=receipt,
    )


def _tranche(understanding: Understanding, ruling: Ruling) -> tuple[str | None, str | None]:
    """The tranche of the answer and its basis; a ruling of another than the stated one wins."""
    if ruling.tranche == "beide":
        return None, None
    if understanding.tranche and ruling.tranche in (None, "", understanding.tranche):
        return understanding.tranche, understanding.tranche_basis
    return (ruling.tranche, "assumed") if ruling.tranche else (None, None)


def _claim(point: Point, words: Wording, proof: Numbering, rule: str) -> Claim:
    numbers = proof.numbers(point.cites)
    marks = "".join(f" [{n}]" for n in numbers)
    rule_id = rule if point.kind in ("rule", "calculation") else None
    return Claim(words.sentence(point) + marks, point.kind, numbers, rule_id)


def _text(claims: Sequence[Claim]) -> str:
    """The claims joined: short ones follow each other, lists get their own lines."""
    text = ""
    for claim in claims:
        if not text:
            text = claim.text
        elif claim.text.startswith("- "):
            text += "\n" + claim.text
        elif claim.text.endswith(":"):
            text += "\n\n" + claim.text + "\n"
        else:
            text += " " + claim.text
    return text


def new_id() -> str:
    """The id of an answer: unique and sortable: milliseconds, then process and counter."""
    return f"{int(time.time() * 1000):012x}-{os.getpid() & 0xFFFF:04x}{next(_count) & 0xFFFF:04x}"
