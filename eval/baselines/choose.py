"""The baselines by name; each is made, and where it has a policy fitted, when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from assistant.errors import InvalidInput
from assistant.retrieval import embedding
from assistant.retrieval.generation import current, passages
from assistant.settings import Settings
from corpus import catalogue
from corpus.model import Passage
from eval.baselines.policy import Search, asking, fit
from eval.items import Item
from eval.records import Ask

Make = Callable[[Settings, Sequence[Item]], Ask]


def _bm25(settings: Settings, train: Sequence[Item]) -> Ask:
    from eval.baselines import bm25

    return _searching(settings, train, bm25.search)


def _llamaindex_chroma(settings: Settings, train: Sequence[Item]) -> Ask:
    from eval.baselines import llamaindex_chroma

    embedder = embedding.load()
    if embedder is None:
        raise InvalidInput("er is geen embeddingmodel op deze machine")
    return _searching(
        settings, train, lambda passages: llamaindex_chroma.search(passages, embedder)
    )


def _without_learnt(settings: Settings, train: Sequence[Item]) -> Ask:
    from eval.baselines import without_learnt

    del train  # the product without its learnt parts has nothing to fit
    return without_learnt.ask(settings)


def _searching(
    settings: Settings, train: Sequence[Item], make: Callable[[Sequence[Passage]], Search]
) -> Ask:
    search = make(passages(current(settings.index)))
    return asking(search, fit(train, search), catalogue.load(settings.corpus))


BASELINES: Mapping[str, Make] = {
    "bm25": _bm25,
    "llamaindex-chroma": _llamaindex_chroma,
    "zonder-geleerd": _without_learnt,
}
