"""What the learnt parts look at: the meaning of a text as a vector, and what was read in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
Embed = Callable[[str], Vector]

MEANING = 3.0  # weight of the vector beside the concepts


def centred(vector: Vector, mean: Vector) -> Vector:
    """The vector seen from the mean of all examples, of length 1.

    Vectors of this model all point roughly the same way; what tells texts apart is the rest.
    """
    away = vector - mean
    return np.asarray(away / max(float(np.linalg.norm(away)), 1e-9), dtype=np.float32)


def row(
    vector: Vector, found: Iterable[tuple[str, float]], columns: Mapping[str, int]
) -> NDArray[np.float32]:
    """The vector followed by a column for each name known from the examples."""
    values = np.zeros(len(vector) + len(columns), dtype=np.float32)
    values[: len(vector)] = MEANING * vector
    for name, weight in found:
        if name in columns:
            values[len(vector) + columns[name]] = weight
    return values
