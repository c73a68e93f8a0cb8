"""The whole comparison: open both corpora, ask everything of both, explain what changed."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from assistant.errors import InvalidInput
from assistant.settings import Settings
from eval.impact import vectors
from eval.impact.causes import Changed, causes
from eval.impact.changes import Change
from eval.impact.questions import Asked
from eval.impact.report import Impact
from eval.impact.shown import difference, same, shown
from eval.impact.sides import Indexer, Place, Side, differences, open_both
from eval.impact.vectors import KeptVectors

Progress = Callable[[str, int, int], None]  # what is done, how many are done, out of how many

ASKING = "Vragen opnieuw stellen"


def compare(
    old: Place,
    new: Place,
    questions: Sequence[Asked],
    people: Sequence[Asked],
    settings: Settings,
    indexer: Indexer,
    progress: Progress | None = None,
) -> Impact:
    """What changes in the answers to `questions`, and to those of `people`.

    Corpora that do not differ in anything that an answer is made of are asked nothing: the same
    rules, passages and weights give the same answer. Otherwise every question is asked, because
    an answer does not tell which values it did not need. What people asked leaves no trace.
    """
    with tempfile.TemporaryDirectory(prefix="spukwijzer-impact-") as scratch:
        first, second = open_both(old, new, settings, indexer, Path(scratch))
        changes = tuple(differences(first, second))
        if not changes:
            return Impact((), 0, ())
        if not questions and not people:
            raise InvalidInput("Er zijn geen vragen om opnieuw te stellen. Noem er met --vragen.")
        embedder = vectors.shared(settings.data / "impact")
        total = len(questions) + len(people)
        counted = _Counter(progress, total)
        changed = _changed(first, second, questions, embedder, counted)
        if embedder is not None:
            embedder.forgetting()
        changed += _changed(first, second, people, embedder, counted)
        found = causes(first, second, changes, changed, embedder)
        return Impact(changes, total, _grouped(changed, found))


class _Counter:
    """Tells how far the asking is."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def one_more(self) -> None:
        self._done += 1
        if self._progress is not None:
            self._progress(ASKING, self._done, self._total)


def _changed(
    old: Side,
    new: Side,
    questions: Iterable[Asked],
    embedder: KeptVectors | None,
    counted: _Counter,
) -> list[Changed]:
    before, after = old.assistant(embedder).ask, new.assistant(embedder).ask
    found = []
    for asked in questions:
        was, now = shown(before, asked.question), shown(after, asked.question)
        if not same(was, now):
            found.append(Changed(asked, was, now, difference(was, now)))
        counted.one_more()
    return found


def _grouped(
    changed: Sequence[Changed], found: Sequence[tuple[Change, ...]]
) -> tuple[tuple[tuple[Change, ...], tuple[Changed, ...]], ...]:
    """Answers with the same causes together, the largest group first."""
    groups: dict[tuple[Change, ...], list[Changed]] = {}
    for one, why in zip(changed, found, strict=True):
        groups.setdefault(why, []).append(one)
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    return tuple((why, tuple(members)) for why, members in ordered)
