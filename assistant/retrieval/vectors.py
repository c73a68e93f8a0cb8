"""The vectors of a generation: one a passage, then one a sentence, and likeness to a question.

A passage is as like a question as the mean of its own cosine and that of its best sentence; one
with a single sentence has no sentence vectors. Rows: all passages, then all sentences in order.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.arrays import array
from assistant.retrieval.generation import Generation, corrupt

VECTORS = "vectors.npy"
STARTS = "sentence-starts.npy"
ROWS_AT_ONCE = 1 << 16  # of 384 numbers: 100 MB in single precision

Numbers = NDArray[np.int64]
Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


class NodeVectors:
    """`matrix` is float16, a row a node; `starts[i]:starts[i+1]` are the sentences of passage i."""

    def __init__(self, matrix: NDArray[np.float16], starts: NDArray[np.int32]) -> None:
        self.matrix = matrix
        self.starts = starts
        self.passages = len(starts) - 1
        sentences = np.repeat(np.arange(self.passages), np.diff(starts))
        self.owners = np.concatenate([np.arange(self.passages), sentences])

    def likeness(self, passages: Numbers, query: Floats) -> Doubles:
        """Likeness of each of these passages to the question."""
        return self.prepared(passages)(query)

    def prepared(self, passages: Numbers) -> _Likeness:
        """`likeness` of the same passages for many questions."""
        begins = self.starts[passages].astype(np.int64) + self.passages
        ends = self.starts[passages + 1].astype(np.int64) + self.passages
        single = begins == ends
        begins, ends = np.where(single, passages, begins), np.where(single, passages + 1, ends)
        counts = ends - begins
        firsts = np.cumsum(counts) - counts
        rows = np.arange(int(counts.sum())) + np.repeat(begins - firsts, counts)
        return _Likeness(
            self.matrix[passages].astype(np.float64),
            self.matrix[rows].astype(np.float64),
            firsts,
        )

    def nearest(self, query: Floats, count: int) -> Numbers:
        """The passages that own the `count` nodes nearest to the question, by looking at all."""
        cosines = np.empty(len(self.matrix), dtype=np.float32)
        for start in range(0, len(cosines), ROWS_AT_ONCE):
            rows = slice(start, start + ROWS_AT_ONCE)
            cosines[rows] = self.matrix[rows].astype(np.float32) @ query
        if count >= len(cosines):
            return np.arange(self.passages)
        return self.owners[np.argpartition(-cosines, count - 1)[:count]]


class _Likeness:
    # In double precision: a float32 product depends, in its last digits, on which other
    # passages are multiplied along with it, and the same question would score differently.
    def __init__(self, passages: Doubles, sentences: Doubles, firsts: Numbers) -> None:
        self._passages = passages
        self._sentences = sentences
        self._firsts = firsts

    def __call__(self, query: Floats) -> Doubles:
        exact = query.astype(np.float64)
        best: Doubles = np.maximum.reduceat(self._sentences @ exact, self._firsts)
        likeness: Doubles = 0.5 * (self._passages @ exact) + 0.5 * best
        return likeness


def load(generation: Generation) -> NodeVectors:
    """The vectors on disk, compared with the manifest."""
    manifest = generation.manifest
    matrix, starts = array(generation, VECTORS), array(generation, STARTS)
    if matrix.shape != (manifest.passages + manifest.sentences, manifest.dimension):
        raise corrupt(f"{generation.directory / VECTORS}: shape {matrix.shape}")
    if starts.shape != (manifest.passages + 1,) or starts[-1] != manifest.sentences:
        raise corrupt(f"{generation.directory / STARTS}: does not count the sentences")
    return NodeVectors(matrix, starts)
