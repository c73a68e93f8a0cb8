"""Two answers to one question set beside each other: what differs and what is not known."""

from __future__ import annotations

from msgspec import Struct

from assistant.channels.web import words_compare as said
from assistant.channels.web.words import verdict
from assistant.domain import Answer, Outcome, Status

_WHOLE = " cumulatief"  # all years together, as the total of the other tranche is
_SILENT = (Outcome.NOT_IN_SOURCES, Outcome.OUT_OF_SCOPE)


class Side(Struct, frozen=True):
    """What the assistant says for one tranche; `other` is the tranche it speaks of instead."""

    tranche: str
    answer: Answer
    other: str | None

    @property
    def known(self) -> bool:
        """Whether this is an answer for this tranche."""
        return self.other is None and self.answer.outcome not in _SILENT


class AmountRow(Struct, frozen=True):
    """An amount by its label: what it is in each tranche, or in words why it is not there."""

    label: str
    first: int | str
    second: int | str


def side(tranche: str, answer: Answer) -> Side:
    """The answer as that of this tranche; one of another tranche is never taken for it."""
    other = answer.tranche if answer.tranche not in (None, tranche) else None
    return Side(tranche, answer, other)


def differs(first: Side, second: Side) -> tuple[str, ...]:
    """What is different, in sentences."""
    if all(s.answer.outcome is Outcome.OUT_OF_SCOPE for s in (first, second)):
        return (said.OUT_OF_SCOPE,)
    known = [s.tranche for s in (first, second) if s.known]
    silent = [s.tranche for s in (first, second) if not s.known]
    if not known:
        return (said.NONE_KNOWN,)
    if silent:
        return (said.ONE_KNOWN.format(known=known[0], silent=silent[0]),)
    if first.answer.outcome is not second.answer.outcome:
        return (
            said.OUTCOMES_DIFFER.format(
                first=first.tranche,
                second=second.tranche,
                one=verdict(first.answer),
                other=verdict(second.answer),
            ),
        )
    return (said.SAME if _told(first) == _told(second) else said.SAME_OUTCOME,)


def amounts(first: Side, second: Side) -> tuple[AmountRow, ...]:
    """The amounts of both by label, in the order of the answers."""
    one, other = _amounts(first), _amounts(second)
    return tuple(
        AmountRow(label, one.get(label, _absent(first)), other.get(label, _absent(second)))
        for label in dict.fromkeys([*one, *other])
    )


def _absent(one: Side) -> str:
    """An answer that names no such amount does not say that the sources have none."""
    return said.AMOUNT_NOT_HERE if one.known else said.AMOUNT_NOT_NAMED


def unknown(first: Side, second: Side) -> tuple[str, ...]:
    """What is not known of each tranche, in sentences."""
    found: list[str] = []
    for shown in (first, second):
        tranche = shown.tranche
        if shown.answer.outcome is Outcome.OUT_OF_SCOPE:
            continue
        if not shown.known:
            found.append(said.UNKNOWN_ANSWER.format(tranche=tranche))
        else:
            found += [
                said.UNKNOWN_CONDITION.format(tranche=tranche, label=condition.label)
                for condition in shown.answer.conditions
                if condition.status is Status.UNKNOWN
            ]
            found += [
                said.UNKNOWN_FACT.format(tranche=tranche, question=ask.question)
                for ask in shown.answer.follow_ups
            ]
    return tuple(dict.fromkeys(found))


def _told(one: Side) -> tuple[str, ...]:
    """What the answer says with proof: how it closes differs by tranche of itself."""
    return tuple(claim.text for claim in one.answer.claims if claim.citations)


def _amounts(one: Side) -> dict[str, int]:
    """The amounts that this answer proves with sources of its own tranche."""
    if one.other is not None:
        return {}
    of = {citation.n: citation.tranche for citation in one.answer.citations}
    return {
        amount.label.removesuffix(_WHOLE): amount.eur
        for amount in one.answer.amounts
        if not amount.citations or any(of.get(n) in (None, one.tranche) for n in amount.citations)
    }
