"""Opens the index that is served: once for a command, or following new generations in a server."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from assistant.errors import SpukwijzerError
from assistant.retrieval import embedding, vectors
from assistant.retrieval.embedding import Embedder
from assistant.retrieval.generation import (
    POINTER,
    Generation,
    aligned,
    current,
    mismatch,
    passages,
)
from assistant.retrieval.hybrid import HybridIndex, Meaning
from assistant.retrieval.index import Hit, PassageIndex
from assistant.retrieval.keyword import Keywords

PATIENCE = 1.0  # seconds that a server goes on with the old generation while the new one opens

Load = Callable[[], Embedder | None]

_log = logging.getLogger(__name__)


def open_index(index_dir: Path, *, cold: bool, load: Load = embedding.load) -> PassageIndex:
    """The index in this directory.

    `cold` is for one question in one process: it looks at all vectors, which costs less than
    importing a database. Otherwise Chroma finds them, and new generations are followed.
    Raises IndexMissing, IndexCorrupt or IndexMismatch.
    """
    embedder = load()
    if cold:
        return open_generation(current(index_dir), embedder, cold=True)
    return FollowingIndex(index_dir, embedder)


def open_generation(
    generation: Generation, embedder: Embedder | None, *, cold: bool
) -> HybridIndex:
    """One generation, whatever the pointer says later."""
    found = passages(generation)
    meaning: Meaning | None = None
    if embedder is not None and generation.manifest.model is not None:
        _refuse_other_model(generation, embedder)
        nodes = vectors.load(generation)
        if cold:
            meaning = Meaning(embedder, nodes, nodes.nearest)
        else:
            from assistant.retrieval.chroma import ChromaNearest

            meaning = Meaning(embedder, nodes, ChromaNearest(generation, found))
    return HybridIndex(generation.name, found, Keywords(generation), meaning, aligned(generation))


def _refuse_other_model(generation: Generation, embedder: Embedder) -> None:
    made = generation.manifest
    if (made.model, made.dimension) != (embedder.model, embedder.dimension):
        raise mismatch(f"gemaakt met model {made.model}, hier draait {embedder.model}")
    if (made.query_prefix, made.passage_prefix) != (
        embedder.query_prefix,
        embedder.passage_prefix,
    ):
        raise mismatch("gemaakt met andere voorvoegsels voor vraag en passage")


class FollowingIndex:
    """A PassageIndex for a process that lives long: it moves on to each new generation.

    Each search looks at the pointer file. A new generation is opened in a thread, and the old one
    answers meanwhile, but only while the swap is fresh: after `PATIENCE` a search waits for it.
    """

    def __init__(self, index_dir: Path, embedder: Embedder | None) -> None:
        self._dir = index_dir
        self._embedder = embedder
        self._lock = threading.Lock()
        self._opening: threading.Thread | None = None
        self._seen = self._look()
        self._index = open_generation(current(index_dir), embedder, cold=False)

    @property
    def generation(self) -> str:
        """Name of the generation that answers now."""
        return self._index.generation

    @property
    def degraded(self) -> bool:
        """Whether that generation is searched on words alone."""
        return self._index.degraded

    def search(self, query: str, limit: int = 8) -> list[Hit]:
        """The best hits of the newest generation, or of the one before while that opens."""
        self._follow()
        index = self._index
        try:
            return index.search(query, limit)
        except SpukwijzerError:
            # Two swaps in a row may have removed the files under the index in use.
            self._follow(patience=0.0)
            if self._index is index:
                raise
            return self._index.search(query, limit)

    def _follow(self, patience: float | None = None) -> None:
        while (seen := self._look()) != self._seen:
            opening = self._start(seen)
            age = time.time() - seen.written_ns / 1e9
            if age < (PATIENCE if patience is None else patience):
                return
            opening.join()

    def _start(self, seen: _Pointer) -> threading.Thread:
        """The thread that opens the newest generation: the one at work already, or a new one."""
        with self._lock:
            if self._opening is None or not self._opening.is_alive():
                self._opening = threading.Thread(target=self._open, args=(seen,), daemon=True)
                self._opening.start()
            return self._opening

    def _open(self, seen: _Pointer) -> None:
        try:
            generation = current(self._dir)
            if generation.name != self._index.generation:
                self._index = open_generation(generation, self._embedder, cold=False)
        except SpukwijzerError as error:
            _log.error("cannot open the new index, going on with the old one: %s", error.detail)
        finally:
            self._seen = seen

    def _look(self) -> _Pointer:
        try:
            stat = (self._dir / POINTER).stat()
        except OSError:
            return _Pointer(0, 0)
        return _Pointer(stat.st_mtime_ns, stat.st_ino)


class _Pointer(NamedTuple):
    """When the pointer file was written, and which file it is; zeros where there is none."""

    written_ns: int
    inode: int
