"""Finds the passage that a reference means, and numbers the proof of an answer once, in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assistant.domain import Citation
from corpus.errors import CorpusError
from corpus.model import Cite, Passage, Source


class Library:
    """The sources and their passages, looked up by reference."""

    def __init__(self, sources: Mapping[str, Source], passages: Iterable[Passage]) -> None:
        self.sources = sources
        self._by_source: dict[str, list[Passage]] = {}
        for passage in passages:
            self._by_source.setdefault(passage.source, []).append(passage)
        self._found: dict[Cite, Passage] = {}  # as many as there are references in the rules

    def passages(self, source: str) -> tuple[Passage, ...]:
        """The passages of one source, in reading order."""
        return tuple(self._by_source.get(source, ()))

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
        if cite.bij is not None:
            words = _plain(cite.bij)
            under = [p for p in under if words in _plain(p.text)]
        if not under:
            raise CorpusError(
                "Een vindplaats in de regels klopt niet meer met de bronnen.",
                detail=f"{cite.bron} › {cite.kop} # {cite.bij}: no such passage; "
                "correct the reference or rebuild the index with `spukwijzer ingest`",
            )
        return min(
            under,
            key=lambda p: (not _ends(heading, _plain(p.locator.heading)), not p.verbatim),
        )


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
        """The number of a passage."""
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
