"""Fits which subject a question is about, and how the evidence for one is weighed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from assistant.understanding.learnt import subjects as ranking
from assistant.understanding.learnt.features import Vector, row

_PARTS = 5  # each left out once, so that a question is weighed by a model that has not seen it
_STRENGTH = 8.0  # how closely the model follows the examples
_STEPS = 500


class ReadQuestion(Struct, frozen=True):
    """An example as it was read: its meaning, what was read, and the points of its words."""

    vector: Vector
    read: tuple[tuple[str, float], ...]
    points: dict[str, float]
    beside: frozenset[str]
    words: int
    subject: str


def _matrix(questions: Sequence[ReadQuestion], columns: Sequence[str]) -> NDArray[np.float32]:
    at = {name: number for number, name in enumerate(columns)}
    return np.array([row(q.vector, q.read, at) for q in questions])


def linear(
    questions: Sequence[ReadQuestion], classes: Sequence[str], columns: Sequence[str]
) -> tuple[NDArray[np.float32], Vector]:
    """A row of weights and a constant for each class."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=_STRENGTH, max_iter=_STEPS)
    model.fit(_matrix(questions, columns), [q.subject for q in questions])
    weights = np.zeros((len(classes), model.coef_.shape[1]), dtype=np.float32)
    constant = np.full(len(classes), -30.0, dtype=np.float32)  # a class that was not seen
    for number, name in enumerate(model.classes_):
        weights[classes.index(name)] = model.coef_[number]
        constant[classes.index(name)] = model.intercept_[number]
    return weights, constant


def order(
    questions: Sequence[ReadQuestion],
    classes: tuple[str, ...],
    columns: tuple[str, ...],
    statements: NDArray[np.float32],
) -> tuple[Vector, dict[str, float]]:
    """The weights of the evidence, and how often the surest subject is the right one."""
    from sklearn.linear_model import LogisticRegression

    rows, right, of = [], [], []
    for part in range(_PARTS):
        kept = [q for n, q in enumerate(questions) if n % _PARTS != part]
        weights, constant = linear(kept, classes, columns)
        for number in range(part, len(questions), _PARTS):
            question = questions[number]
            chance = _chances(weights, constant, _matrix([question], columns)[0])
            points = np.array([question.points.get(name, 0.0) for name in classes])
            near = statements @ question.vector
            for at in ranking.shortlist(classes, chance, points):
                rows.append(
                    ranking.evidence(
                        classes, chance, points, near, question.beside, at, question.words
                    )
                )
                right.append(classes[at] == question.subject)
                of.append(number)
    table, truth, owner = np.array(rows), np.array(right), np.array(of)
    spread = table.std(axis=0) + 1e-9
    sure = np.zeros(len(truth))
    for part in range(_PARTS):
        inside = owner % _PARTS != part
        model = LogisticRegression(max_iter=_STEPS).fit(table[inside] / spread, truth[inside])
        sure[~inside] = model.predict_proba(table[~inside] / spread)[:, 1]
    model = LogisticRegression(max_iter=_STEPS).fit(table / spread, truth)
    order = np.append(model.coef_[0] / spread, model.intercept_[0]).astype(np.float32)
    return order, _figures(questions, sure, truth, owner)


def _figures(
    questions: Sequence[ReadQuestion],
    sure: NDArray[np.float64],
    truth: NDArray[np.bool_],
    owner: NDArray[np.int64],
) -> dict[str, float]:
    best = {}
    for at in np.argsort(sure, kind="stable"):
        best[int(owner[at])] = bool(truth[at])
    known = [n for n, q in enumerate(questions) if q.subject not in ranking.NO_SUBJECT]
    by_words = [
        max(q.points, key=lambda s: q.points[s], default="") == q.subject for q in questions
    ]
    return {
        "subject_right": round(float(np.mean([best[n] for n in known])), 3),
        "subject_right_by_words_alone": round(float(np.mean([by_words[n] for n in known])), 3),
    }


def _chances(
    weights: NDArray[np.float32], constant: Vector, features: NDArray[np.float32]
) -> NDArray[np.float64]:
    points = (weights @ features + constant).astype(np.float64)
    shares = np.exp(points - points.max())
    return np.asarray(shares / shares.sum())
