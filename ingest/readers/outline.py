"""Headings, blocks and items as they come -> a Document with nested sections."""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import Struct

from corpus.model import HEADING_SEPARATOR, Locator
from ingest.document import Block, Document, Section
from ingest.errors import Unreadable
from ingest.readers.clean import clean, has_words, tidy

NO_WORDS = (
    "Er staat geen leesbare tekst in dit bestand. Kies een bestand waarin de tekst als tekst "
    "staat en niet als afbeelding."
)
_DEEPEST = 12  # headings over each other; what is nested deeper stands at this depth
_DEEPEST_ITEM = 8


class _Open(Struct, eq=False):
    """A block that still grows: the items under an item are lines of it."""

    kind: Literal["paragraph", "item", "table"]
    lines: list[str]
    line: int
    page: int | None


class _Part(Struct, eq=False):
    """A section that still grows; `path` are the headings over it, each a value of its own."""

    path: list[_Heading]
    place: Locator
    line: int
    blocks: list[_Open]
    continues: bool = False  # another place under the heading of the part before it


class _Heading(Struct, eq=False):
    level: int
    words: str


class Outline:
    """Takes in one document from top to bottom.

    Where no line is given, headings and blocks are counted.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._count = 0
        self._parts = [_Part([], Locator(""), 1, [])]

    def heading(
        self,
        level: int,
        words: str,
        *,
        place: Locator | None = None,
        line: int | None = None,
        page: int | None = None,
    ) -> None:
        """Begins a section; it lies in the nearest heading before it of a smaller level."""
        self._count += 1
        # The sign that joins a path means something in a locator, and so cannot stand in a heading.
        words = tidy(words).replace(HEADING_SEPARATOR, " > ").strip("› ")
        if not has_words(words):
            return
        path = [one for one in self._parts[-1].path if one.level < level]
        path = [*path[: _DEEPEST - 1], _Heading(level, words)]
        place = place or Locator("", page=page)
        self._parts.append(_Part(path, place, line or self._count, []))

    def part(self, place: Locator, *, under: int = 99, line: int | None = None) -> None:
        """Begins another place under the headings up to level `under`: a lid, an onderdeel."""
        self._count += 1
        path = [one for one in self._parts[-1].path if one.level <= under]
        self._parts.append(_Part(path, place, line or self._count, [], continues=True))

    def paragraph(self, text: str, *, line: int | None = None, page: int | None = None) -> None:
        """Adds a paragraph; one without any words is left out."""
        self._add("paragraph", tidy(text), line, page)

    def table(self, rows: str, *, line: int | None = None, page: int | None = None) -> None:
        """Adds a table that is written as pipe rows already."""
        self._add("table", clean(rows), line, page)

    def item(
        self, text: str, depth: int = 0, *, line: int | None = None, page: int | None = None
    ) -> None:
        """Adds an item with its mark; an item of a list within a list joins the one over it."""
        text = tidy(text)
        blocks = self._parts[-1].blocks
        if depth and blocks and blocks[-1].kind == "item" and has_words(text):
            self._count += 1
            blocks[-1].lines.append("  " * min(depth, _DEEPEST_ITEM) + text)
        else:
            self._add("item", text, line, page)

    def document(self, title: str, *, source: str | None = None) -> Document:
        """All that was taken in; raises Unreadable where there is not one word."""
        sections = [
            self._section(part, self._parts[index + 1] if index + 1 < len(self._parts) else None)
            for index, part in enumerate(self._parts)
        ]
        kept = tuple(section for section in sections if section.blocks)
        if not kept:
            raise Unreadable(NO_WORDS)
        return Document(source or self._source, tidy(title), kept, verbatim=True)

    def _add(
        self,
        kind: Literal["paragraph", "item", "table"],
        text: str,
        line: int | None,
        page: int | None,
    ) -> None:
        self._count += 1
        if has_words(text):
            self._parts[-1].blocks.append(_Open(kind, [text], line or self._count, page))

    def _section(self, part: _Part, after: _Part | None) -> Section:
        heading = HEADING_SEPARATOR.join(one.words for one in part.path)
        locator = msgspec.structs.replace(part.place, heading=heading)
        blocks = tuple(
            Block(block.kind, "\n".join(block.lines), block.line, block.page)
            for block in part.blocks
        )
        if not blocks and part.path and not part.continues and not _leads(part, after):
            # A heading with nothing under it is itself what the file says there.
            blocks = (Block("paragraph", part.path[-1].words, part.line, part.place.page),)
        return Section(locator, blocks, part.line)


def _leads(part: _Part, after: _Part | None) -> bool:
    """Whether the next part lies in this one, so that its heading stands in that path."""
    return after is not None and any(one is part.path[-1] for one in after.path)
