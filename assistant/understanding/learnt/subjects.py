"""Which rule or statement a question is about, learnt from examples, with how sure that is.

Two steps. A linear model gives every subject a chance, from the meaning of the question and the
concepts read in it. Then the best few are weighed one by one: that chance, the points that the
words gave (`scores`, `statements`), and how near the question is to the statement's own text.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.understanding.learnt.features import Vector
from assistant.understanding.learnt.protocol import Subject, Subjects
from assistant.understanding.learnt.weights import Weights

SILENT, OUTSIDE, TALK, VAGUE = "stil", "buiten", "praat", "vaag"
NO_SUBJECT = frozenset((SILENT, OUTSIDE, TALK, VAGUE))
RULE = "rule:"

_LEAST_CHANCE = 1e-3
_WEIGHED = 6  # subjects that are weighed one by one
_CHANCE_IN_POINTS = 1.5  # what a factor e of chance is worth, to choose those few


def chances(weights: Weights, features: NDArray[np.float32]) -> NDArray[np.float64]:
    """The chance of each subject; together 1."""
    points = (weights.subject @ features + weights.subject_constant).astype(np.float64)
    shares = np.exp(points - points.max())
    return np.asarray(shares / shares.sum())


def subjects(
    weights: Weights,
    vector: Vector,
    features: NDArray[np.float32],
    points: Mapping[str, float],
    beside: frozenset[str],
    words: int,
) -> Subjects:
    """The subjects of one question; `points` are those that its words gave, by subject.

    Subjects in `beside` do not say the kind of thing that is asked for.
    """
    names = weights.names.subjects
    chance = chances(weights, features)
    given = np.array([points.get(name, 0.0) for name in names])
    nearness = weights.statements @ vector
    of = dict(zip(names, chance, strict=True))
    outside = of.get(OUTSIDE, 0.0) + of.get(TALK, 0.0)
    ranked = []
    for at in shortlist(names, chance, given):
        row = evidence(names, chance, given, nearness, beside, at, words)
        certainty = _share(float(np.dot(weights.ranking[:-1], row) + weights.ranking[-1]))
        ranked.append(Subject(names[at], round(certainty, 4)))
    return Subjects(
        tuple(sorted(ranked, key=lambda s: (-s.certainty, s.name))),
        round(of.get(SILENT, 0.0), 4),
        round(outside, 4),
        round(of.get(VAGUE, 0.0), 4),
        frozenset(points) - frozenset(names),
    )


def shortlist(
    names: Sequence[str], chance: NDArray[np.float64], points: NDArray[np.float64]
) -> list[int]:
    """The few subjects that are worth weighing, by chance and points together."""
    together = points + _CHANCE_IN_POINTS * np.log(chance + _LEAST_CHANCE)
    order = np.argsort(-together, kind="stable")
    return [int(at) for at in order if names[at] not in NO_SUBJECT][:_WEIGHED]


def evidence(
    names: Sequence[str],
    chance: NDArray[np.float64],
    points: NDArray[np.float64],
    nearness: NDArray[np.float32],
    beside: frozenset[str],
    at: int,
    words: int,
) -> NDArray[np.float64]:
    """What speaks for one subject, as the ranking weighs it."""
    others = np.delete(points, at)
    of = dict(zip(names, chance, strict=True))
    outside = of.get(OUTSIDE, 0.0) + of.get(TALK, 0.0)
    return np.array(
        [
            math.log(chance[at] + _LEAST_CHANCE),
            points[at],
            points[at] - (others.max() if len(others) else 0.0),
            float(points[at] > 0),
            float(nearness[at]),
            math.log(of.get(SILENT, 0.0) + _LEAST_CHANCE),
            math.log(outside + _LEAST_CHANCE),
            float(names[at].startswith(RULE)),
            float(names[at] in beside),
            math.log(max(words, 1)),
        ]
    )


def _share(points: float) -> float:
    return 1.0 / (1.0 + math.exp(-points))
