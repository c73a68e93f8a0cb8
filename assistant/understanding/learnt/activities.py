"""Which known activity a description stands for, learnt from examples; unknown where none.

The examples hold many descriptions of things that no known activity covers. What resembles those,
or nothing at all, is unknown: never the nearest thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from assistant.domain import Guess
from assistant.understanding.alike import Alike
from assistant.understanding.learnt.features import Vector, centred
from assistant.understanding.learnt.weights import Weights

UNKNOWN = "onbekend"
SURE = 0.55  # chance from which a description counts as an activity
_LEAST = 0.2  # of the one that stands for a group
_EXPECTED = 4.0  # how much likelier an activity is where its theme is named


def activity(weights: Weights, vector: Vector, words: str, alike: Alike) -> Guess | None:
    """The activity that `words` describe, of which `vector` is the meaning; None if not sure.

    Chances of activities with one verdict count together: then the likeliest of them stands for
    all. Activities that the named themes speak of are likelier than others.
    """
    seen = centred(vector, weights.activity_mean)
    points = (weights.activity @ seen + weights.activity_constant).astype(np.float64)
    names = weights.names.activities
    shares = np.exp(points - points.max())
    shares *= [_EXPECTED if name in alike.expected else 1.0 for name in names]
    shares /= shares.sum()
    chance = dict(zip(names, shares.tolist(), strict=True))
    return max(
        (guess for group in _groups(alike, names) if (guess := _of(group, chance, words))),
        key=lambda guess: (guess.certainty, guess.activity),
        default=None,
    )


def _groups(alike: Alike, names: Iterable[str]) -> Iterator[frozenset[str]]:
    """Those given, and each activity that is in none of them."""
    yield from alike.groups
    grouped = frozenset().union(*alike.groups)
    yield from (frozenset({name}) for name in names if name not in grouped | {UNKNOWN})


def _of(group: frozenset[str], chance: dict[str, float], words: str) -> Guess | None:
    """The likeliest of a group, with the chance of the whole group."""
    known = sorted(group & chance.keys())
    together = sum(chance[name] for name in known)
    if together < SURE or together <= chance.get(UNKNOWN, 0.0):
        return None
    best = max(known, key=lambda name: chance[name])
    return Guess(best, words, round(together, 4)) if chance[best] >= _LEAST else None
