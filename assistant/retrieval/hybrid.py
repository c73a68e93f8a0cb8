"""Search in one generation: likeness of meaning and of words, fused.

Candidates are the passages of the nearest vectors and those that share most words. They are
then scored exactly, from the generation's own vectors, whoever proposed them: the server (Chroma)
and the one-shot command (all vectors) differ only in how they find candidates.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.embedding import Embedder, EmbeddingError
from assistant.retrieval.index import Hit
from assistant.retrieval.keyword import Keywords
from assistant.retrieval.vectors import NodeVectors
from corpus.model import Passage

# Measured on our questions: 0.8 and 0.2 beat 0.9/0.1, 0.7/0.3 and rank fusion.
DENSE_SHARE = 0.8
NODES = 64  # nearest vectors asked for, at least: the first eight are then those of all
BY_WORDS = 16  # candidates by words alone
YARDSTICK = 256  # passages whose lowest likeness is the zero of the dense score
DECIMALS = 6  # scores that differ by less are equal, and go by passage id

Nearest = Callable[[NDArray[np.float32], int], NDArray[np.int64]]

_log = logging.getLogger(__name__)


class HybridIndex:
    """A PassageIndex over the passages of one generation."""

    def __init__(
        self,
        generation: str,
        passages: tuple[Passage, ...],
        keywords: Keywords,
        meaning: Meaning | None,
        aligned: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self.generation = generation
        self.degraded = meaning is None
        self._passages = passages
        self._keywords = keywords
        self._meaning = meaning
        self._beside = _beside(passages, aligned or {})

    def search(self, query: str, limit: int = 8) -> list[Hit]:
        """The best hits; on words alone where the model is absent or fails."""
        if limit < 1 or not self._passages or not query.strip():
            return []
        by_words = self._keywords.scores(query)
        best = by_words.max()
        words = by_words / best if best > 0 else by_words
        if self._meaning is not None:
            try:
                return self._fused(query, words, limit, self._meaning)
            except EmbeddingError as error:
                _log.error("the embedding model failed on a question: %s", error)
                self.degraded = True
        found = np.flatnonzero(words)
        return self._hits(found, words[found], None, words, limit)

    def _fused(
        self, query: str, words: NDArray[np.float32], limit: int, meaning: Meaning
    ) -> list[Hit]:
        vector = meaning.embedder.query(query)
        near = meaning.nearest(vector, max(NODES, 8 * limit))
        wordy = _largest(words, BY_WORDS)
        # Not np.union1d: it imports numpy.ma, 10 ms of a one-shot command.
        candidates = np.array(sorted({*near.tolist(), *wordy.tolist()}))
        likeness = meaning.vectors.likeness(candidates, vector)
        zero, one = meaning.zero(vector), likeness.max()
        dense = np.clip((likeness - zero) / max(one - zero, 1e-6), 0.0, 1.0)
        scores = DENSE_SHARE * dense + (1 - DENSE_SHARE) * words[candidates]
        return self._hits(candidates, scores, dense, words, limit)

    def _hits(
        self,
        numbers: NDArray[np.int64],
        scores: NDArray[np.float32],
        dense: NDArray[np.float32] | None,
        words: NDArray[np.float32],
        limit: int,
    ) -> list[Hit]:
        rounded = np.round(scores.astype(np.float64), DECIMALS)
        kept = np.arange(len(rounded))
        if not self._beside and limit < len(rounded):  # all that can be among the first, and ties
            kept = np.flatnonzero(rounded >= np.partition(rounded, -limit)[-limit])
        found, values, places = numbers[kept].tolist(), rounded[kept].tolist(), kept.tolist()
        if self._beside:
            found, values, places = self._once(found, values)
        order = sorted(range(len(found)), key=lambda i: (-values[i], self._passages[found[i]].id))[
            :limit
        ]
        return [
            Hit(
                passage=self._passages[found[i]],
                score=values[i],
                dense=None if dense is None else round(float(dense[places[i]]), DECIMALS),
                keyword=round(float(words[numbers[places[i]]]), DECIMALS),
            )
            for i in order
        ]

    def _once(
        self, numbers: list[int], scores: list[float]
    ) -> tuple[list[int], list[float], list[int]]:
        """Our rendering and the original of it as one: the original, with the better score.

        Returns the passages, their scores, and the places in `numbers` where the scores stood.
        """
        own = dict(zip(numbers, range(len(numbers)), strict=True))
        best: dict[int, int] = {}
        for place, number in enumerate(numbers):
            beside = self._beside.get(number)
            shown = number
            if beside:
                shown = min(beside, key=lambda n: -scores[own[n]] if n in own else 1.0)
            if shown not in best or scores[place] > scores[best[shown]]:
                best[shown] = place
        return list(best), [scores[place] for place in best.values()], list(best.values())


def _beside(
    passages: Sequence[Passage], aligned: Mapping[str, Sequence[str]]
) -> dict[int, list[int]]:
    """`aligned` in numbers of passages."""
    if not aligned:
        return {}
    numbers = {passage.id: number for number, passage in enumerate(passages)}
    return {
        numbers[ours]: [numbers[name] for name in theirs if name in numbers]
        for ours, theirs in aligned.items()
        if ours in numbers
    }


class Meaning:
    """The dense part of an index: the model, the vectors, and a way to find the nearest ones."""

    def __init__(self, embedder: Embedder, vectors: NodeVectors, nearest: Nearest) -> None:
        self.embedder = embedder
        self.vectors = vectors
        self.nearest = nearest
        count = min(YARDSTICK, vectors.passages)
        spread = np.linspace(0, vectors.passages - 1, count).astype(np.int64)
        self._yardstick = vectors.prepared(spread)

    def zero(self, query: NDArray[np.float32]) -> float:
        """What "not alike" is for this question; cosines of this model never come near zero."""
        return float(self._yardstick(query).min())


def _largest(values: NDArray[np.float32], count: int) -> NDArray[np.int64]:
    if count >= len(values):
        return np.arange(len(values))
    return np.argpartition(values, -count)[-count:]
