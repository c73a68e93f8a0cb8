"""Fits which activity a description stands for, or that it stands for none that is known."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from assistant.understanding.learnt.activities import SURE, UNKNOWN
from assistant.understanding.learnt.features import Embed, Vector, centred
from corpus.rulebook import Rulebook

_PARTS = 5
_STRENGTH = 30.0  # how closely the model follows the examples
_STEPS = 500


class Activities(Struct, frozen=True):
    """The weights of each activity, a row a class, with how often they are right when left out."""

    classes: tuple[str, ...]
    mean: Vector
    weights: NDArray[np.float32]
    constant: Vector
    figures: dict[str, float]


def activities(
    described: Sequence[tuple[str, str]], rulebook: Rulebook, embed: Embed
) -> Activities:
    """The weights for these descriptions and for the words that the rules list.

    `described` are pairs of a description and its activity, or "onbekend".
    """
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import KFold

    examples = [*described, *_listed(rulebook)]
    vectors = vectors_of([text for text, _ in examples], embed)
    mean = vectors.mean(axis=0)
    seen = np.array([centred(vector, mean) for vector in vectors])
    truth = np.array([name for _, name in examples])

    def model() -> LogisticRegression:
        return LogisticRegression(C=_STRENGTH, max_iter=_STEPS)

    chosen, sure = truth.copy(), np.zeros(len(truth))
    for inside, outside in KFold(_PARTS, shuffle=True, random_state=0).split(seen):
        fitted = model().fit(seen[inside], truth[inside])
        shares = fitted.predict_proba(seen[outside])
        chosen[outside], sure[outside] = fitted.classes_[shares.argmax(1)], shares.max(1)
    taken = (chosen != UNKNOWN) & (sure >= SURE)
    known = truth != UNKNOWN
    fitted = model().fit(seen, truth)
    return Activities(
        tuple(str(name) for name in fitted.classes_),
        mean.astype(np.float32),
        fitted.coef_.astype(np.float32),
        fitted.intercept_.astype(np.float32),
        {
            "activity_recognised": round(float(taken[known].mean()), 3),
            "activity_right": round(float((chosen == truth)[taken & known].mean()), 3),
            "unknown_taken_for_known": round(float(taken[~known].mean()), 3),
        },
    )


def _listed(rulebook: Rulebook) -> list[tuple[str, str]]:
    """The words that the rules list for each activity, without their wildcards."""
    return [
        (word.replace("*", "").replace(" .. ", " "), activity.id)
        for rules in rulebook.tranches.values()
        for activity in (rules.activiteiten.activiteit if rules.activiteiten else ())
        for word in (*activity.woorden_nl, *activity.woorden_en)
    ]


def vectors_of(texts: Sequence[str], embed: Embed) -> NDArray[np.float32]:
    """A row a text; the engine works without Python's lock, so that threads use every core."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return np.array(list(pool.map(embed, texts)))
