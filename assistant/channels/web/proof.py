"""The numbered proof of a page: each passage once, with the words to look for in it."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, urlencode

from msgspec import Struct

from assistant.answer.cite import Library, Numbering
from assistant.channels.web.site import Site
from assistant.domain import Citation
from corpus.model import Cite

SEPARATOR = "|"  # between the words in an address


class Mark(Struct, frozen=True):
    """A number in the text and the address of the passage it stands for, words included."""

    n: int
    address: str
    title: str


class Proof:
    """Numbers the references of one page in the order in which they are first used.

    `cites` are all that may be numbered: only their sources are read.
    """

    def __init__(self, site: Site, cites: Iterable[Cite]) -> None:
        names = dict.fromkeys(cite.bron for cite in cites)
        self._library = Library(site.sources, [p for name in names for p in site.passages(name)])
        self._numbering = Numbering(self._library)

    def marks(self, cites: Iterable[Cite]) -> tuple[Mark, ...]:
        """The marks of these references, one for each passage."""
        words: dict[int, list[str]] = {}
        for cite in cites:
            n = self._numbering.number(self._library.find(cite))
            words.setdefault(n, []).extend([cite.bij] if cite.bij else [])
        citations = self._numbering.citations()
        return tuple(mark(citations[n - 1], sought) for n, sought in words.items())

    def citations(self) -> tuple[Citation, ...]:
        """All passages that were numbered."""
        return self._numbering.citations()


def mark(citation: Citation, sought: Iterable[str] = ()) -> Mark:
    """The mark of a citation that leads straight to its passage."""
    address = reading_address(citation.source_id, citation.passage_id, sought)
    return Mark(citation.n, address, citation.title)


def reading_address(source_id: str, passage_id: str, sought: Iterable[str] = ()) -> str:
    """Where a passage can be read with these words marked in it."""
    words = SEPARATOR.join(dict.fromkeys(sought))
    query = "?" + urlencode({"passage": passage_id, "woorden": words}) if words else ""
    return f"/bronnen/{quote(source_id, safe='')}{query}#{quote(passage_id, safe='')}"
