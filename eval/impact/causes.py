"""Which difference between the corpora makes an answer change: found by trying, not by guessing.

A changed entry of the rules is a cause where putting it alone into the old rules changes the
answer, or where the new answer changes without it. The other differences (passages, sources, the
catalogue, learnt parts) are tried together: the old rules on the new texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec
from msgspec import Struct

from assistant.domain import Answer, Question
from assistant.errors import SpukwijzerError
from corpus.model import HEADING_SEPARATOR
from eval.impact import tree as trees
from eval.impact.changes import Change, in_units
from eval.impact.questions import Asked
from eval.impact.shown import Difference, Shown, difference, same, shown
from eval.impact.sides import Side
from eval.impact.vectors import KeptVectors

_ONE_BY_ONE = 24  # more changed entries than this are tried file by file

Ask = Callable[[Question], Answer]
Units = tuple[trees.Keys, ...]


class Changed(Struct, frozen=True):
    """A question whose answer changes."""

    asked: Asked
    old: Shown
    new: Shown
    difference: Difference


def causes(
    old: Side,
    new: Side,
    changes: Sequence[Change],
    changed: Sequence[Changed],
    embedder: KeptVectors | None,
) -> list[tuple[Change, ...]]:
    """For each changed answer the differences that it follows from."""
    found: list[list[Change]] = [[] for _ in changed]
    before, after = trees.tree(old.rulebook), trees.tree(new.rulebook)
    elsewhere = [change for change in changes if not change.unit]

    def ask(made: trees.Tree) -> Ask | None:
        return _assistant(new, made, embedder)

    halfway = [one.old for one in changed]  # the old rules on the new texts
    if elsewhere:
        halfway = _answers(ask(before), changed, halfway)
    for units in _groups(list(in_units(changes))):
        ours = [change for change in changes if change.unit in units]
        alone = _answers(ask(_with(before, after, units)), changed, halfway)
        without = _answers(ask(_with(after, before, units)), changed, [one.new for one in changed])
        for number, one in enumerate(changed):
            if not same(alone[number], halfway[number]) or not same(without[number], one.new):
                found[number].extend(ours)
    for number, one in enumerate(changed):
        found[number].extend(_elsewhere(elsewhere, one, halfway[number]))
        if not found[number]:
            found[number].extend(changes)  # only all of them together do it
    return [tuple(dict.fromkeys(those)) for those in found]


def _groups(units: Sequence[trees.Keys]) -> Iterator[Units]:
    if len(units) <= _ONE_BY_ONE:
        yield from ((unit,) for unit in units)
        return
    files = dict.fromkeys(unit[:3] if unit[0] == "tranches" else unit[:1] for unit in units)
    for file in files:
        yield tuple(unit for unit in units if unit[: len(file)] == file)


def _with(base: trees.Tree, other: trees.Tree, units: Units) -> trees.Tree:
    for unit in units:
        base = trees.with_unit(base, other, unit)
    return base


def _assistant(side: Side, made: trees.Tree, embedder: KeptVectors | None) -> Ask | None:
    """None where these rules cannot stand by themselves: an entry needs another one."""
    try:
        return side.assistant(embedder, trees.rulebook(made, side.rulebook)).ask
    except (msgspec.ValidationError, SpukwijzerError, KeyError):
        return None


def _answers(ask: Ask | None, changed: Sequence[Changed], otherwise: list[Shown]) -> list[Shown]:
    if ask is None:
        return otherwise
    return [_tried(ask, one.asked.question) for one in changed]


def _tried(ask: Ask, question: Question) -> Shown:
    """The answer with rules that were put together for a trial; they may not fit each other."""
    try:
        return shown(ask, question)
    except (LookupError, AttributeError, StopIteration, ValueError) as error:
        return Shown("fout", error=f"{type(error).__name__}: {error}")


def _elsewhere(others: Sequence[Change], one: Changed, halfway: Shown) -> Iterator[Change]:
    """The passages and sources that the answer shows or misses; all where none is shown."""
    touched = one.difference
    if not same(halfway, one.old):
        touched = difference(one.old, halfway)
    errors = one.difference.error + touched.error
    places = {
        place
        for those in (one.difference, touched)
        for place in (*those.citations_changed, *those.citations_gone, *those.citations_new)
    }
    sources = {place.partition(HEADING_SEPARATOR)[0] for place in places}
    shown_here = [
        change
        for change in others
        if (change.kind == "passage" and f"{change.place}{HEADING_SEPARATOR}{change.key}" in places)
        or (change.kind == "bron" and change.source in sources)
        or (change.source and change.source in errors)
    ]
    if shown_here:
        yield from shown_here
    elif not same(halfway, one.old):
        yield from others
