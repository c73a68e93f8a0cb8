"""What of an answer may not change unseen, and how two of them differ."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct

from assistant.domain import Answer, Question, Step
from assistant.errors import InvalidInput, SpukwijzerError
from corpus.model import HEADING_SEPARATOR

FAILED = "fout"  # the outcome where no answer can be given at all

_T = TypeVar("_T")


class Cited(Struct, frozen=True):
    """A proof: the source, the place, and the words shown."""

    source: str
    heading: str
    text: str

    @property
    def place(self) -> str:
        """Source and heading on one line."""
        return f"{self.source}{HEADING_SEPARATOR}{self.heading or 'begin van de tekst'}"


class Shown(Struct, frozen=True):
    """An answer without its id and receipt, or the reason that there is none."""

    outcome: str
    tranche: str | None = None
    amounts: tuple[tuple[str, int], ...] = ()
    citations: tuple[Cited, ...] = ()
    text: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    steps: tuple[Step, ...] = ()
    error: str = ""


class StepChange(Struct, frozen=True):
    """A step of the rules that came out differently, or is there only once."""

    label: str
    old: str | None
    new: str | None
    place: str


class Difference(Struct, frozen=True):
    """How two answers to one question differ."""

    outcome: tuple[str, str] | None
    tranche: tuple[str | None, str | None] | None
    amounts_gone: tuple[tuple[str, int], ...]
    amounts_new: tuple[tuple[str, int], ...]
    citations_gone: tuple[str, ...]
    citations_new: tuple[str, ...]
    citations_changed: tuple[str, ...]
    words: bool
    facts: tuple[tuple[str, str | None, str | None], ...]
    steps: tuple[StepChange, ...]
    error: str

    @property
    def only_words(self) -> bool:
        """Whether outcome, amounts and places of proof are the same."""
        return not (
            self.outcome
            or self.tranche
            or self.amounts_gone
            or self.amounts_new
            or self.citations_gone
            or self.citations_new
            or self.citations_changed
        )


def shown(ask: Callable[[Question], Answer], question: Question) -> Shown:
    """The answer to a question; an error that a person can mend is an outcome too."""
    try:
        answer = ask(question)
    except InvalidInput as error:
        return Shown(FAILED, error=error.message)
    except SpukwijzerError as error:
        return Shown(FAILED, error=f"{error.message} ({error.detail.partition(';')[0]})")
    return Shown(
        outcome=answer.outcome.value,
        tranche=answer.tranche,
        amounts=tuple((amount.label, amount.eur) for amount in answer.amounts),
        citations=tuple(Cited(c.source_id, c.locator.heading, c.text) for c in answer.citations),
        text=answer.text,
        facts=tuple((fact.label, fact.value) for fact in answer.facts),
        steps=answer.trace,
    )


def same(one: Shown, other: Shown) -> bool:
    """Whether a reader gets the same answer with the same proof."""
    return (one.outcome, one.tranche, one.amounts, one.citations, one.text, one.error) == (
        (other.outcome, other.tranche, other.amounts, other.citations, other.text, other.error)
    )


def difference(old: Shown, new: Shown) -> Difference:
    """What is different, for two answers that are not the same."""
    gone = _without(old.citations, new.citations)
    come = _without(new.citations, old.citations)
    changed = {c.place for c in gone} & {c.place for c in come}
    return Difference(
        outcome=_pair(old.outcome, new.outcome),
        tranche=_pair(old.tranche, new.tranche),
        amounts_gone=_without(old.amounts, new.amounts),
        amounts_new=_without(new.amounts, old.amounts),
        citations_gone=tuple(c.place for c in gone if c.place not in changed),
        citations_new=tuple(c.place for c in come if c.place not in changed),
        citations_changed=tuple(sorted(changed)),
        words=old.text != new.text,
        facts=tuple(_facts(dict(old.facts), dict(new.facts))),
        steps=tuple(_steps(old.steps, new.steps)),
        error=new.error or old.error,
    )


def _pair(old: _T, new: _T) -> tuple[_T, _T] | None:
    return None if old == new else (old, new)


def _without(those: tuple[_T, ...], others: tuple[_T, ...]) -> tuple[_T, ...]:
    return tuple(one for one in dict.fromkeys(those) if one not in others)


def _facts(old: dict[str, str], new: dict[str, str]) -> list[tuple[str, str | None, str | None]]:
    names = dict.fromkeys((*old, *new))
    return [(n, old.get(n), new.get(n)) for n in names if old.get(n) != new.get(n)]


def _steps(old: tuple[Step, ...], new: tuple[Step, ...]) -> list[StepChange]:
    before, after = _by_label(old), _by_label(new)
    found = []
    for label in dict.fromkeys((*before, *after)):
        was, now = before.get(label), after.get(label)
        values = (was.value if was else None, now.value if now else None)
        if values[0] != values[1]:
            found.append(StepChange(label, *values, _place(now) or _place(was)))
    return found


def _by_label(steps: tuple[Step, ...]) -> dict[str, Step]:
    """Steps by label; the second of a label is "label (2)"."""
    found: dict[str, Step] = {}
    for step in steps:
        label, number = step.label, 1
        while label in found:
            number += 1
            label = f"{step.label} ({number})"
        found[label] = step
    return found


def _place(step: Step | None) -> str:
    if step is None or step.cite is None:
        return ""
    return f"{step.cite.bron}{HEADING_SEPARATOR}{step.cite.kop or 'begin van de tekst'}"
