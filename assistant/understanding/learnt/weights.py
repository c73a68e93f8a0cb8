"""The tracked weights of the learnt parts, and whether they belong to the model in use."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from assistant.understanding.learnt.features import Vector
from corpus.errors import CorpusError

FOLDER = "learnt"
_ARRAYS, _NAMES = "weights.npz", "weights.json"


class Names(Struct, frozen=True, forbid_unknown_fields=True):
    """What the rows and columns of the weights stand for, and what they were made from.

    `examples` is the hash of the examples, `model` the embedding model of the vectors. `figures`
    are shares right on examples that were left out while fitting.
    """

    model: str
    examples: str
    subjects: tuple[str, ...]
    columns: tuple[str, ...]
    activities: tuple[str, ...]
    figures: dict[str, float]


class Weights(Struct, frozen=True):
    """Linear models: a row a class, a column a feature, and the constant of each class.

    `statements` holds the vector of each subject that has a text; `ranking` weighs the evidence
    for one subject (see `subjects.evidence`), its constant last.
    """

    names: Names
    mean: Vector
    subject: NDArray[np.float32]
    subject_constant: Vector
    statements: NDArray[np.float32]
    ranking: Vector
    activity_mean: Vector
    activity: NDArray[np.float32]
    activity_constant: Vector


def load(corpus_dir: Path) -> Weights | None:
    """The weights beside the corpus, or None where it has none. Raises CorpusError."""
    folder = corpus_dir / FOLDER
    if not (folder / _NAMES).is_file():
        return None
    try:
        names = msgspec.json.decode((folder / _NAMES).read_bytes(), type=Names)
        with np.load(folder / _ARRAYS, allow_pickle=False) as arrays:
            found = {name: arrays[name].astype(np.float32) for name in arrays.files}
        return Weights(names=names, **found)
    except (OSError, ValueError, TypeError, msgspec.MsgspecError) as error:
        raise CorpusError(
            "De geleerde gewichten zijn niet te lezen. Maak ze opnieuw met: spukwijzer leer",
            detail=f"{folder}: {error}",
        ) from error


def save(corpus_dir: Path, weights: Weights) -> None:
    """Writes the weights in half precision, which changes no figure that is kept of them."""
    folder = corpus_dir / FOLDER
    arrays = {
        name: getattr(weights, name).astype(np.float16)
        for name in Weights.__struct_fields__
        if name != "names"
    }
    np.savez(folder / _ARRAYS, **arrays)
    text = msgspec.json.format(msgspec.json.encode(weights.names), indent=1)
    (folder / _NAMES).write_bytes(text + b"\n")
