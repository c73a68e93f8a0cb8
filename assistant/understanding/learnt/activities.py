"""Which known activity a description stands for, learnt from examples; unknown where none.

The examples hold many descriptions of things that no known activity covers. What resembles those,
or nothing at all, is unknown: never the nearest thing.
"""

from __future__ import annotations

import numpy as np

from assistant.domain import Guess
from assistant.understanding.learnt.features import Vector, centred
from assistant.understanding.learnt.weights import Weights

UNKNOWN = "onbekend"
SURE = 0.55  # chance from which a description counts as an activity


def activity(weights: Weights, vector: Vector, words: str) -> Guess | None:
    """The activity that `words` describe, of which `vector` is the meaning; None if not sure."""
    seen = centred(vector, weights.activity_mean)
    points = (weights.activity @ seen + weights.activity_constant).astype(np.float64)
    shares = np.exp(points - points.max())
    shares /= shares.sum()
    best = int(shares.argmax())
    name, certainty = weights.names.activities[best], round(float(shares[best]), 4)
    return Guess(name, words, certainty) if name != UNKNOWN and certainty >= SURE else None
