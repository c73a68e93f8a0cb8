"""The conditions of a ruling: as a list in the text, and as data beside it."""

from __future__ import annotations

from assistant.answer.cite import Numbering
from assistant.answer.render import Wording
from assistant.domain import AnswerCondition, Claim, Condition, Outcome, Point, Ruling, Status


def condition_claims(ruling: Ruling, words: Wording, proof: Numbering) -> list[Claim]:
    """What must still be known, or what a yes rests on, as a list."""
    if ruling.outcome not in (Outcome.CONDITIONAL, Outcome.YES):
        return []
    open_ends = [c for c in ruling.conditions if c.status is Status.UNKNOWN]
    met = [c for c in ruling.conditions if c.status is Status.MET]
    if not open_ends:
        return _listed("slot.voldaan", met, words, proof)
    if ruling.outcome is Outcome.YES:
        return _listed("slot.nog_nodig", open_ends, words, proof)
    return [
        *_listed("slot.voorwaarden", open_ends, words, proof),
        *_listed("slot.al_genoemd", met, words, proof),
    ]


def _listed(
    opening: str, conditions: list[Condition], words: Wording, proof: Numbering
) -> list[Claim]:
    """The conditions under their heading; nothing where there are none."""
    if not conditions:
        return []
    return [
        Claim(words.sentence(Point(opening)), "connective"),
        *(_item(condition, words, proof) for condition in conditions),
    ]


def _item(condition: Condition, words: Wording, proof: Numbering) -> Claim:
    numbers = proof.numbers(condition.cites)
    marks = "".join(f" [{n}]" for n in numbers)
    return Claim(f"- {words.condition(condition.id)}{marks}", "rule", numbers, condition.id)


def shown_conditions(
    ruling: Ruling, words: Wording, proof: Numbering
) -> tuple[AnswerCondition, ...]:
    """The conditions that matter: an exclusion does not depend on any."""
    broken = any(c.status is Status.NOT_MET for c in ruling.conditions)
    if ruling.outcome is Outcome.NO and not broken:
        return ()
    return tuple(
        AnswerCondition(c.id, words.condition(c.id), c.status, proof.numbers(c.cites))
        for c in ruling.conditions
    )
