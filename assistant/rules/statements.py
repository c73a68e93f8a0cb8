"""Statements of the sources found by name, and two tranches compared by theirs."""

from __future__ import annotations

from msgspec.structs import replace

from assistant.domain import Form, Outcome, Ruling, Understanding
from assistant.rules.conflicten import with_versions
from assistant.rules.stelling import stelling
from assistant.rules.values import checked
from corpus.rulebook import Rulebook, Stelling

_PREFIX = "stelling:"
_SEVERAL = 3  # a statement that names more municipalities is not about one of them


def statement_topic(topic: str) -> tuple[str, str] | None:
    """Tranche and id of the statement that a topic names, None where it names a rule."""
    if not topic.startswith(_PREFIX):
        return None
    tranche, _, name = topic[len(_PREFIX) :].partition("/")
    return tranche, name


def statement(rulebook: Rulebook, tranche: str, name: str) -> Stelling | None:
    """The statement of that name, if the tranche has it."""
    data = rulebook.tranches[tranche].stellingen if tranche in rulebook.tranches else None
    return next((s for s in data.stelling if s.id == name), None) if data else None


def stated(
    data: Stelling, tranche: str, understanding: Understanding, rulebook: Rulebook
) -> Ruling:
    """The statement as an answer; a claim about another area than the one it names is not true."""
    by_example = f"{_PREFIX}{tranche}/{data.id}" in understanding.by_example
    ruling = stelling(
        data,
        tranche,
        understanding.form,
        understanding.concepts,
        by_example=by_example,
        denied=understanding.denied,
        asks_leave=understanding.asks_leave,
    )
    if data.conflict:
        return with_versions(ruling, tranche, data.conflict, rulebook)
    if understanding.form is Form.OPEN or ruling.outcome is not Outcome.ANSWERED:
        return ruling
    asked = understanding.facts.gemeente
    named = {g.gemeente for g in rulebook.gebieden.gebied if g.gemeente.split()[0] in data.nl}
    if by_example or asked is None or not named or len(named) > _SEVERAL:
        return ruling
    asks = understanding.form is Form.YES_NO
    outcome, verdict = checked(right=asked in named, short=asks)
    return replace(ruling, outcome=outcome, points=(verdict, *ruling.points))


def compared(understanding: Understanding, rulebook: Rulebook) -> Ruling | None:
    """The best statement of each tranche, side by side; None where only one has any."""
    found: dict[str, Ruling] = {}
    for topic in understanding.topics:
        place = statement_topic(topic)
        data = statement(rulebook, *place) if place else None
        if place and data is not None and place[0] not in found:
            found[place[0]] = stelling(data, place[0], Form.OPEN, understanding.concepts)
    if len(found) < 2:
        return None
    parts = [found[t] for t in sorted(found)]
    return Ruling(
        topic="vergelijking",
        outcome=Outcome.ANSWERED,
        points=tuple(p for part in parts for p in part.points if p.kind != "connective"),
        steps=tuple(s for part in parts for s in part.steps),
        amounts=tuple(a for part in parts for a in part.amounts),
        tranche="beide",
    )
