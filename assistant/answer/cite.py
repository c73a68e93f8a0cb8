"""Finds the passage that a reference means, and numbers the proof of an answer once, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from assistant.domain import Citation
from corpus.errors import CorpusError
from corpus.model import Cite, Passage, Source

_WORD = re.compile(r"\w+(?:[.,]\w+)*%?")


class Library:
    """The sources and their passages, looked up by reference.

    `aligned` names, for a passage in our own words, those of the original that say the same. What
    is cited is the original wherever there is one. `own` are sources of the organisation itself.
    """

    def __init__(
        self,
        sources: Mapping[str, Source],
        passages: Iterable[Passage],
        aligned: Mapping[str, Sequence[str]] | None = None,
        own: Iterable[str] = (),
    ) -> None:
        self.sources = sources
        self.own = frozenset(own)
        self._by_source: dict[str, list[Passage]] = {}
        for passage in passages:
            self._by_source.setdefault(passage.source, []).append(passage)
        self._aligned = aligned or {}
        self._originals = {
            passage.id: passage
            for source in {name.partition("#")[0] for name in self._aligned}
            for passage in self._by_source.get(source, ())
            if passage.verbatim
        }
        self._renderings: dict[str, list[Passage]] = {}
        for source in {name.partition("#")[0] for name in self._aligned}:
            for passage in self._by_source.get(source, ()):
                for name in self._aligned.get(passage.id, ())[:1]:
                    self._renderings.setdefault(name, []).append(passage)
        self._found: dict[Cite, Passage] = {}  # as many as there are references in the rules

    def passages(self, source: str) -> tuple[Passage, ...]:
        """The passages of one source as a reader sees it, in reading order.

        The words of the source itself first; in our own words only what was not found in them.
        """
        every = self._by_source.get(source, ())
        return (
            *(passage for passage in every if passage.verbatim),
            *(p for p in every if not p.verbatim and p.id not in self._aligned),
        )

    def find(self, cite: Cite) -> Passage:
        """The passage meant by `cite`; raises CorpusError where there is none.

        Of several under the heading, the one that holds the words; the heading itself goes before
        those below it, and a verbatim passage before our rendering.
        """
        found = self._found.get(cite)
        if found is None:
            found = self._found[cite] = self._find(cite)
        return found

    def _find(self, cite: Cite) -> Passage:
        heading = _plain(cite.kop)
        under = [
            p
            for p in self._by_source.get(cite.bron, ())
            if _under(heading, _plain(p.locator.heading))
        ]
        words = _plain(cite.bij or "")
        holding = [p for p in under if words in _plain(p.text)]
        if not holding:
            raise CorpusError(
                "Een vindplaats in de regels klopt niet meer met de bronnen.",
                detail=f"{cite.bron} › {cite.kop} # {cite.bij}: no such passage; "
                "correct the reference or rebuild the index with `spukwijzer ingest`",
            )
        ours = _first((p for p in holding if not p.verbatim), heading)
        theirs = _first((p for p in holding if p.verbatim), heading)
        if ours is None:
            return theirs or holding[0]
        beside = self._beside(ours)
        saying = [p for p in beside if _bare(words) in _bare(p.text)]
        if saying:
            return saying[0]
        if theirs is not None and _ends(heading, _plain(theirs.locator.heading)):
            return theirs
        return beside[0] if beside else ours

    def original(self, passage: Passage) -> Passage:
        """The words of the source itself for a passage, or that passage where there are none."""
        beside = self._beside(passage)
        return beside[0] if beside else passage

    def in_our_words(self, passages: Iterable[Passage]) -> list[Passage]:
        """The same passages, those of originals as we restate them: in plain words, to answer with.

        What has no rendering stays as it is; each passage is there once.
        """
        found: dict[str, Passage] = {}
        for passage in passages:
            for one in self._renderings.get(passage.id, (passage,)):
                found.setdefault(one.id, one)
        return list(found.values())

    def _beside(self, passage: Passage) -> list[Passage]:
        names = self._aligned.get(passage.id, ())
        return [self._originals[name] for name in names if name in self._originals]


def _first(passages: Iterable[Passage], heading: str) -> Passage | None:
    """The first directly under the heading, else the first below it."""
    return min(passages, key=lambda p: not _ends(heading, _plain(p.locator.heading)), default=None)


def _under(wanted: str, heading: str) -> bool:
    """Whether each part of the wanted path stands in the heading path, in order."""
    if not wanted:
        return not heading
    parts = iter(heading.split("›"))
    return all(any(part.strip() in step for step in parts) for part in wanted.split("›"))


def _ends(wanted: str, heading: str) -> bool:
    return heading.rpartition("›")[2].strip().startswith(wanted.rpartition("›")[2].strip())


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").replace("‘", "'").split())


def _bare(text: str) -> str:
    """Words and figures without the signs around them: "€ 250 miljoen" is "€250 miljoen"."""
    return " ".join(_WORD.findall(text.casefold()))


class Numbering:
    """The citations of one answer: each passage gets its number when it is first used."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._numbers: dict[str, int] = {}
        self._passages: list[Passage] = []

    def numbers(self, cites: Iterable[Cite]) -> tuple[int, ...]:
        """The numbers of these references, new ones added at the end."""
        return tuple(dict.fromkeys(self.number(self._library.find(cite)) for cite in cites))

    def number(self, passage: Passage) -> int:
        """The number of a passage, or of the original that says the same."""
        passage = self._library.original(passage)
        if passage.id not in self._numbers:
            self._passages.append(passage)
            self._numbers[passage.id] = len(self._passages)
        return self._numbers[passage.id]

    def citations(self) -> tuple[Citation, ...]:
        """All numbered passages, as the answer shows them."""
        return tuple(
            self._citation(n, passage) for n, passage in enumerate(self._passages, start=1)
        )

    def _citation(self, n: int, passage: Passage) -> Citation:
        source = self._library.sources[passage.source]
        place = passage.locator.heading or "inleiding"
        return Citation(
            n=n,
            source_id=source.id,
            title=source.title,
            authority=source.authority,
            tranche=source.tranches[0] if len(source.tranches) == 1 else None,
            locator=passage.locator,
            label=f"{_short(source)}, {place}",
            text=passage.text,
            verbatim=passage.verbatim,
            url=source.url,
            date=source.date,
            passage_id=passage.id,
        )


def _short(source: Source) -> str:
    """A source by kind and date: "Brief, 2023-07"."""
    return f"{source.kind[:1].upper()}{source.kind[1:]} {source.date}"
