"""The two corpora, each with an index, opened so that they can be asked side by side."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from assistant.bootstrap import build
from assistant.errors import InvalidInput
from assistant.pipeline import Assistant
from assistant.retrieval import generation as generations
from assistant.settings import Settings
from corpus import catalogue
from corpus.load import load
from corpus.model import Passage, Source
from corpus.rulebook import Rulebook
from eval.impact.changes import Change, of_passages, of_rules, of_sources
from eval.impact.tree import tree
from eval.impact.vectors import KeptVectors

Indexer = Callable[[Path, Path], object]  # (corpus, index): makes the index follow the corpus

_RULES = ("rules", "terms.toml", "gebieden.toml")
_LEARNT = "learnt"
_NO_TEXT = (*_RULES, _LEARNT, "vectors", "__pycache__")  # what no passage is made of


class Side(Struct, frozen=True):
    """A corpus with its index. `digests` are the hashes of its other files, by their names."""

    settings: Settings
    rulebook: Rulebook
    sources: dict[str, Source]
    passages: tuple[Passage, ...]
    digests: dict[str, str]

    def assistant(
        self, embedder: KeptVectors | None, rulebook: Rulebook | None = None
    ) -> Assistant:
        """An assistant on this side, with other rules where they are given."""
        return build(self.settings, cold=True, embedder=lambda: embedder, rulebook=rulebook)


class Place(Struct, frozen=True):
    """A corpus directory and, where a person names one, the index that belongs to it."""

    corpus: Path
    index: Path | None = None


def open_both(
    old: Place, new: Place, settings: Settings, indexer: Indexer, scratch: Path
) -> tuple[Side, Side]:
    """Both sides. An index that is not given is made in `scratch`, with the vectors there are.

    Corpora that differ in rules alone share one index.
    """
    for place in (old, new):
        if not (place.corpus / catalogue.FILE).is_file():
            raise InvalidInput(
                f"{place.corpus}: geen map met bronnen. Noem een map zoals corpus/, "
                f"met {catalogue.FILE}, rules en texts."
            )
    texts = [dict(_files(place.corpus, _is_text)) for place in (old, new)]
    same = texts[0] == texts[1] and old.index is None and new.index is None
    known = (old.corpus / "vectors").is_dir() or same
    order = (old, new) if known else (new, old)
    indexes: dict[Place, Path] = {}
    for place in order:
        index = place.index or scratch / f"index-{len(indexes)}"
        if indexes and place.index is None:
            first = next(iter(indexes.values()))
            if same:
                indexes[place] = first
                continue
            shutil.copytree(first, index)  # the build takes over the vectors that it knows
        indexer(place.corpus, index)
        indexes[place] = index
    opened = [_open(place, indexes[place], settings) for place in (old, new)]
    return opened[0], opened[1]


def differences(old: Side, new: Side) -> list[Change]:
    """Everything in which the two differ: rules, catalogue, passages, learnt parts."""
    found = of_rules(tree(old.rulebook), tree(new.rulebook))
    found += of_sources(old.sources, new.sources)
    found += of_passages(old.passages, new.passages)
    for name in dict.fromkeys((*old.digests, *new.digests)):
        was, now = old.digests.get(name), new.digests.get(name)
        if was != now:
            found.append(Change("geleerd", name, "", was, now))
    return found


def _open(place: Place, index: Path, settings: Settings) -> Side:
    made = Settings(
        corpus=place.corpus,
        index=index,
        data=settings.data,
        contact=settings.contact,
        learnt=settings.learnt,
    )
    return Side(
        settings=made,
        rulebook=load(place.corpus, index),
        sources=catalogue.load(place.corpus),
        passages=generations.passages(generations.current(index)),
        digests=dict(_files(place.corpus, _is_learnt)) if settings.learnt else {},
    )


def _files(corpus: Path, wanted: Callable[[Path], bool]) -> Iterator[tuple[str, str]]:
    for path in sorted(corpus.rglob("*")):
        name = path.relative_to(corpus)
        if path.is_file() and wanted(name):
            yield name.as_posix(), hashlib.blake2b(path.read_bytes(), digest_size=8).hexdigest()


def _is_text(name: Path) -> bool:
    return name.parts[0] not in _NO_TEXT and name.suffix != ".py"


def _is_learnt(name: Path) -> bool:
    """The weights; the examples that they were fitted on are not read when answering."""
    return name.parts[0] == _LEARNT and name.suffix in (".json", ".npz")
