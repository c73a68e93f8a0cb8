"""Answers to the questions of one message -> one answer, numbered, with one list of proof."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from assistant.answer.cite import Numbering
from assistant.answer.compose import new_id
from assistant.domain import (
    VERDICTS,
    Answer,
    AnswerAmount,
    AnswerPart,
    Claim,
    Fact,
    Origin,
    Outcome,
)

_T = TypeVar("_T")
_LONGEST = 200  # characters of a question that are repeated above its answer


def together(
    answers: Sequence[Answer], question: str, proof: Numbering, *, in_conversation: bool
) -> Answer:
    """One answer out of several that share the numbering of `proof`, in the order of asking."""
    first = answers[0]
    blocks = [_block(number, answers) for number in range(len(answers))]
    tranches = {answer.tranche for answer in answers}
    return replace(
        first,
        id=new_id(),
        question=question,
        outcome=_outcome([answer.outcome for answer in answers]),
        tranche=first.tranche if len(tranches) == 1 else None,
        tranche_basis=first.tranche_basis if len(tranches) == 1 else None,
        text="\n\n".join(_text(block) for block in blocks),
        claims=tuple(claim for block in blocks for claim in block),
        facts=_facts(answers, in_conversation=in_conversation),
        conditions=_unique(c for a in answers for c in a.conditions),
        amounts=_amounts(answers),
        follow_ups=tuple(
            {f.fact: f for a in reversed(answers) for f in reversed(a.follow_ups)}.values()
        )[::-1],
        flip_points=_unique(point for a in answers for point in a.flip_points),
        citations=proof.citations(),
        contact=next((a.contact for a in answers if a.contact), None),
        trace=_unique(step for a in answers for step in a.trace),
        parts=tuple(AnswerPart(a.question, a.kind, a.outcome, a.tranche) for a in answers),
    )


def _outcome(outcomes: Sequence[Outcome]) -> Outcome:
    """The outcome of all: what they have in common, else the verdict, else that there is an answer.

    A yes beside a no is neither: it depends on which question is meant.
    """
    verdicts = {outcome for outcome in outcomes if outcome in VERDICTS}
    if len(verdicts) == 1:
        return verdicts.pop()
    if verdicts:
        return Outcome.CONDITIONAL
    return Outcome.ANSWERED if Outcome.ANSWERED in outcomes else outcomes[0]


def _block(number: int, answers: Sequence[Answer]) -> tuple[Claim, ...]:
    """The question with its number, and its claims; a closing line that comes again waits."""
    answer = answers[number]
    later = {claim for other in answers[number + 1 :] for claim in other.claims}
    asked = " ".join(answer.question.split())
    shown = asked if len(asked) <= _LONGEST else asked[:_LONGEST].rstrip() + "…"
    shown = shown[:1].upper() + shown[1:]
    heading = Claim(f"**{number + 1}. {shown}**", "connective")
    kept = (c for c in answer.claims if c.kind != "connective" or c not in later)
    return (heading, *kept)


def _text(block: Sequence[Claim]) -> str:
    heading, *rest = block
    lines = [heading.text]
    for claim in rest:
        glue = "\n" if claim.text.startswith("- ") or lines[-1].endswith(":") else " "
        if len(lines) == 1 or claim.kind == "connective":
            glue = "\n\n"
        lines.append(glue + claim.text)
    return "".join(lines)


def _facts(answers: Sequence[Answer], *, in_conversation: bool) -> tuple[Fact, ...]:
    """Every fact once. What an earlier sentence of the same message said is said, not earlier."""
    found: dict[tuple[str, str], Fact] = {}
    for answer in answers:
        for fact in answer.facts:
            earlier = fact.origin is Origin.EARLIER_TURN and not in_conversation
            known = replace(fact, origin=Origin.SAID) if earlier else fact
            found.setdefault((fact.name, fact.value), known)
    return tuple(found.values())


def _amounts(answers: Sequence[Answer]) -> tuple[AnswerAmount, ...]:
    """Every amount once, as the first question that needs it names it."""
    found: dict[tuple[int, str | None, int | None], AnswerAmount] = {}
    for answer in answers:
        for amount in answer.amounts:
            found.setdefault((amount.eur, amount.hoofdthema, amount.jaar), amount)
    by_sum: dict[int, AnswerAmount] = {}
    for amount in found.values():
        by_sum.setdefault(amount.eur, amount)
    return tuple(by_sum.values())


def _unique(values: Iterable[_T]) -> tuple[_T, ...]:
    found: list[_T] = []
    for value in values:
        if value not in found:
            found.append(value)
    return tuple(found)
