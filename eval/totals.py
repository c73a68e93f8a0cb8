"""Scores added up: shares with their interval, and the counts that must be zero."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from eval.items import Item
from eval.properties import Unproven
from eval.score import Score

_Z = 1.959964  # two-sided 95%


class Judged(Struct, frozen=True):
    """One item with its answer's text and everything found in judging it."""

    item: Item
    score: Score
    outcome: str
    text: str
    unproven: tuple[Unproven, ...]
    seconds: float


def percent(fraction: float, digits: int = 1) -> str:
    """A fraction as a percentage in Dutch notation."""
    return f"{fraction:.{digits}%}".replace(".", ",")


class Share(Struct, frozen=True):
    """How many of how many were right."""

    right: int
    of: int

    @property
    def fraction(self) -> float:
        """Between 0 and 1; 1 where nothing was asked."""
        return self.right / self.of if self.of else 1.0

    def interval(self) -> tuple[float, float]:
        """Wilson's 95% interval, which stays within 0 and 1 and is fair for small numbers."""
        if not self.of:
            return (0.0, 1.0)
        share, n = self.fraction, self.of
        middle = share + _Z**2 / (2 * n)
        spread = _Z * math.sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
        bottom = 1 + _Z**2 / n
        return (max(0.0, (middle - spread) / bottom), min(1.0, (middle + spread) / bottom))


class Totals(Struct, frozen=True):
    """The figures of one run. The last three are counts of what may not happen."""

    outcome: Share
    best_outcome: Share
    fully: Share
    tranche: Share
    amounts: Share
    citation: Share
    words: Share
    kind: Share
    flips: int
    answered_where_silent: int
    unproven: int


def add_up(judged: Sequence[Judged]) -> Totals:
    """The totals of these items; a share counts only the items that ask for that thing."""
    scores = [one.score for one in judged]
    return Totals(
        outcome=_share(score.outcome for score in scores),
        best_outcome=_share(score.best_outcome for score in scores),
        fully=_share(score.fully for score in scores),
        tranche=_share(score.tranche for score in scores),
        amounts=_share(score.amounts for score in scores),
        citation=_share(score.citation for score in scores),
        words=_share(score.words for score in scores),
        kind=_share(score.kind for score in scores),
        flips=sum(score.flip for score in scores),
        answered_where_silent=sum(score.answered_where_silent for score in scores),
        unproven=sum(len(one.unproven) for one in judged),
    )


def by(judged: Iterable[Judged], key: Callable[[Item], str]) -> dict[str, list[Judged]]:
    """The items in groups, in alphabetical order of the group."""
    groups: dict[str, list[Judged]] = {}
    for one in judged:
        groups.setdefault(key(one.item), []).append(one)
    return dict(sorted(groups.items()))


def _share(checks: Iterable[bool | None]) -> Share:
    asked = [check for check in checks if check is not None]
    return Share(right=sum(asked), of=len(asked))
