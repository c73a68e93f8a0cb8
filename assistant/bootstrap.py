"""Chooses the concrete parts of an assistant; the only place that knows them all.

Everything heavy is opened on first use: a question that the rules settle never loads the
embedding model or a database.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from assistant.answer.cite import Library
from assistant.domain import Receipt
from assistant.pipeline import Assistant
from assistant.retrieval import generation as generations
from assistant.retrieval.index import PassageIndex
from assistant.settings import Settings
from corpus import catalogue
from corpus.load import load

VERSION = "0.1.0"

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


def build(settings: Settings, *, cold: bool = False) -> Assistant:
    """An assistant as the settings describe it; `cold` for one question in one process."""
    rulebook = load(settings.corpus, settings.index)

    def index() -> PassageIndex:
        from assistant.retrieval.open import open_index

        return open_index(settings.index, cold=cold)

    def receipt() -> Receipt:
        manifest = generations.current(settings.index).manifest
        return Receipt(
            version=VERSION,
            corpus=manifest.corpus,
            rules=rulebook.digest,
            index=manifest.fingerprint,
            retrieval=manifest.model or "bm25",
        )

    return Assistant(settings, rulebook, _Current(settings), _Once(index), receipt)
