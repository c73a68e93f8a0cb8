"""One model for both corpora, with the vectors of questions kept on disk for the next time."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.retrieval import embedding
from assistant.retrieval.embedding import Advance, Embedder, Vectors

_MOST = 20_000  # questions; about 30 MB
_KEY = 16


class KeptVectors:
    """The embedder it is given; each question is embedded once, over both corpora and over runs.

    Only what is asked before `forgetting` is written: questions of people are not kept here.
    """

    def __init__(self, embedder: Embedder, file: Path) -> None:
        self._embedder = embedder
        self._file = file
        self._known = _read(file, embedder.dimension)
        self._written = len(self._known)
        self._more: dict[bytes, Vectors] = {}
        self._keeps = True
        self.embedded = 0
        self.model = embedder.model
        self.dimension = embedder.dimension
        self.query_prefix = embedder.query_prefix
        self.passage_prefix = embedder.passage_prefix

    def query(self, text: str) -> Vectors:
        """The vector of a question, from memory where it is known."""
        name = hashlib.blake2b(f"{self.model}\0{text}".encode(), digest_size=_KEY).digest()
        for known in (self._known, self._more):
            if name in known:
                return known[name]
        vector = self._embedder.query(text)
        vector.flags.writeable = False
        self.embedded += 1
        (self._known if self._keeps else self._more)[name] = vector
        return vector

    def passages(self, texts: Sequence[str], advance: Advance | None = None) -> Vectors:
        """As the model makes them: passages have their own memory, the index."""
        return self._embedder.passages(texts, advance)

    def forgetting(self) -> None:
        """Writes what is known; what is embedded from now on is forgotten with the process."""
        self._keeps = False
        if len(self._known) == self._written:
            return
        names = list(self._known)[-_MOST:]
        records = np.empty(len(names), dtype=_record(self.dimension))
        for row, name in enumerate(names):
            records[row] = (name, self._known[name])
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside = self._file.with_suffix(".new.npy")
            np.save(beside, records, allow_pickle=False)
            beside.replace(self._file)
        except OSError:
            return  # a folder that cannot be written to only costs time


def shared(folder: Path) -> KeptVectors | None:
    """The model of this machine with its memory in `folder`; None where there is no model."""
    embedder = embedding.load()
    return KeptVectors(embedder, folder / "vraagvectoren.npy") if embedder is not None else None


def _read(file: Path, dimension: int) -> dict[bytes, Vectors]:
    try:
        records = np.load(file, allow_pickle=False)
        if records.dtype != _record(dimension):
            return {}
    except (OSError, ValueError, EOFError):
        return {}
    names = records["text"].tobytes()
    return {
        names[row * _KEY : (row + 1) * _KEY]: vector for row, vector in enumerate(records["vector"])
    }


def _record(dimension: int) -> np.dtype[np.void]:
    return np.dtype([("text", f"V{_KEY}"), ("vector", "<f4", (dimension,))])
