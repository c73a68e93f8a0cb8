"""An embedder that keeps the vectors of the last questions: reading and searching embed once."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Sequence

from assistant.retrieval.embedding import Advance, Embedder, Vectors

_KEPT = 256  # questions; a vector is 1.5 kB


class Remembering:
    """The embedder it is given, with a memory for questions. Threads may share it."""

    def __init__(self, embedder: Embedder, kept: int = _KEPT, at_once: int | None = None) -> None:
        self._embedder = embedder
        # More at once than there are cores gains nothing and keeps rules-only questions waiting.
        self._turns = threading.BoundedSemaphore(at_once or os.cpu_count() or 1)
        self._kept = kept
        self._vectors: OrderedDict[str, Vectors] = OrderedDict()
        self._lock = threading.Lock()
        self.model = embedder.model
        self.dimension = embedder.dimension
        self.query_prefix = embedder.query_prefix
        self.passage_prefix = embedder.passage_prefix

    def query(self, text: str) -> Vectors:
        with self._lock:
            if text in self._vectors:
                self._vectors.move_to_end(text)
                return self._vectors[text]
        with self._turns:
            vector = self._embedder.query(text)
        vector.flags.writeable = False
        with self._lock:
            self._vectors[text] = vector
            if len(self._vectors) > self._kept:
                self._vectors.popitem(last=False)
        return vector

    def passages(self, texts: Sequence[str], advance: Advance | None = None) -> Vectors:
        return self._embedder.passages(texts, advance)
