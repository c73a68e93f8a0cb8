"""Two runs over the same questions: how much more of the one is right, with a 95% interval.

The questions are the same, so their difficulty is no part of the doubt: only those on which the
two runs differ count. That makes the interval narrower than those of two separate shares.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from statistics import fmean

from msgspec import Struct

from eval.totals import Share

_DRAWS = 4_000


class Difference(Struct, frozen=True):
    """A difference between two shares with its interval, all between -1 and 1.

    `won` and `lost` are how many questions only the first or only the second had right.
    """

    mean: float
    low: float
    high: float
    won: int
    lost: int


def difference(first: Sequence[bool], second: Sequence[bool]) -> Difference:
    """First minus second, with Newcombe's interval for paired shares (1998, his method 10).

    It joins the Wilson intervals of both shares, allowing for their correlation, so that runs
    that never differ have an interval too.
    """
    pairs = list(zip(first, second, strict=True))
    n = len(pairs)
    if not n:
        return Difference(0.0, -1.0, 1.0, 0, 0)
    one, other = Share(sum(first), n), Share(sum(second), n)
    mean = one.fraction - other.fraction
    (low_1, high_1), (low_2, high_2) = one.interval(), other.interval()
    phi = _correlation(pairs)
    below = _joined(one.fraction - low_1, high_2 - other.fraction, phi)
    above = _joined(high_1 - one.fraction, other.fraction - low_2, phi)
    won, lost = pairs.count((True, False)), pairs.count((False, True))
    return Difference(mean, max(-1.0, mean - below), min(1.0, mean + above), won, lost)


def mean_interval(values: Sequence[float]) -> tuple[float, float]:
    """The interval of a mean of one value a question, by drawing the questions again and again.

    The draws are the same every time.
    """
    chance = random.Random(1998)
    means = sorted(fmean(chance.choices(values, k=len(values))) for _ in range(_DRAWS))
    edge = round(_DRAWS * 0.025)
    return means[edge], means[-edge - 1]


def _correlation(pairs: Sequence[tuple[bool, bool]]) -> float:
    """Phi of the two runs, with Newcombe's correction towards zero."""
    n = len(pairs)
    both, neither = pairs.count((True, True)), pairs.count((False, False))
    only_first, only_second = pairs.count((True, False)), pairs.count((False, True))
    margins = math.prod(
        (
            both + only_first,
            neither + only_second,
            both + only_second,
            neither + only_first,
        )
    )
    if not margins:
        return 0.0
    cross = float(both * neither - only_first * only_second)
    if cross > 0:
        cross = max(cross - n / 2, 0.0)
    return cross / math.sqrt(margins)


def _joined(one: float, other: float, phi: float) -> float:
    return math.sqrt(max(0.0, one**2 - 2 * phi * one * other + other**2))
