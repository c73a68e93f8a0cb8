"""A Word document -> Document: headings by style, lists with their marks, tables, footnotes.

Deleted text, headers, footers and comments are left out; text boxes come after their paragraph.
"""

from __future__ import annotations

import io
import re
from typing import Any

from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers import docx_words, safe_zip
from ingest.readers.docx_words import W, words
from ingest.readers.numbering import Numbering
from ingest.readers.outline import Outline
from ingest.readers.tables import pipe_rows

_HEADING = re.compile(r"(?:heading|kop|überschrift|titre)\s*([1-9])\b", re.I)
_TITLES = ("title", "titel")
_DEEPEST_BASE = 10  # styles that a style builds on
_WIDEST = 100


def read(source: str, data: bytes) -> Document:
    """The document of a .docx; the paragraph of style Title (Titel) is its title."""
    safe_zip.check(data, "word/document.xml")
    import docx
    from lxml import etree

    try:
        file = docx.Document(io.BytesIO(data))
        body = file.element.body
        if body is None or docx_words.depth(body) > docx_words.DEEPEST:
            raise Unreadable(safe_zip.broken())
        reading = _Reading(source, file)
        reading.container(body)
        reading.notes()
    except Unreadable:
        raise
    # Damage shows itself in any of these, wherever in the package it is.
    except (
        ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NotImplementedError,
        OSError, RuntimeError, TypeError, ValueError, etree.Error, *docx_words.package_errors(),
    ):  # fmt: skip
        raise Unreadable(safe_zip.broken()) from None
    return reading.outline.document(reading.title or reading.property_title() or source)


class _Reading:
    def __init__(self, source: str, file: Any) -> None:
        self.outline = Outline(source)
        self.title = ""
        self._file = file
        self._styles = {style.style_id: style.element for style in file.styles}
        self._levels: dict[str, int | None] = {}
        self._numbering = Numbering(docx_words.part_root(file, "/numbering"))

    def container(self, element: Any) -> None:
        """Takes in paragraphs and tables, also within content controls and insertions."""
        for child in element:
            if child.tag == f"{W}p":
                self._paragraph(child)
            elif child.tag == f"{W}tbl":
                self._table(child)
            elif child.tag in docx_words.WRAPPERS:
                self.container(child)

    def notes(self) -> None:
        """Takes in footnotes and endnotes, each under its number, after the text."""
        for kind, tag, name in (
            ("/footnotes", f"{W}footnote", "Voetnoten"),
            ("/endnotes", f"{W}endnote", "Eindnoten"),
        ):
            root = docx_words.part_root(self._file, kind)
            found = [] if root is None else [
                note for note in root.iter(tag) if note.get(f"{W}type") in (None, "normal")
            ]  # fmt: skip
            texts = [" ".join(words(p) for p in note.iter(f"{W}p")) for note in found]
            if any(text.strip() for text in texts):
                self.outline.heading(1, name)
                for number, text in enumerate(texts, start=1):
                    if text.strip():
                        self.outline.item(f"{number}. {text}")

    def property_title(self) -> str:
        """The title that the file has among its properties."""
        return str(self._file.core_properties.title or "")

    def _paragraph(self, element: Any) -> None:
        text = words(element).strip()
        properties = element.find(f"{W}pPr")
        style = _value(properties, "pStyle")
        level = self._heading_level(style, properties)
        if text:
            mark, depth = self._mark(properties, style)
            if level == 0 and not self.title:
                self.title = text
            elif level is not None:
                self.outline.heading(max(level, 1), f"{mark} {text}" if mark else text)
            elif mark is not None:
                self.outline.item(f"{mark} {text}", depth)
            else:
                self.outline.paragraph(text)
        for box in docx_words.text_boxes(element):
            self.container(box)

    def _heading_level(self, style: str, properties: Any) -> int | None:
        """1-9 for a heading, 0 for the title, None for other text."""
        direct = _value(properties, "outlineLvl")
        if direct.isdecimal():
            return int(direct) + 1 if int(direct) < 9 else None
        if style not in self._levels:
            self._levels[style] = self._level_of_style(style)
        return self._levels[style]

    def _level_of_style(self, style: str) -> int | None:
        for element in self._with_bases(style):
            name = _value(element, "name")
            if name.casefold() in _TITLES:
                return 0
            if found := _HEADING.fullmatch(name.strip()):
                return int(found.group(1))
            outline = _value(element.find(f"{W}pPr"), "outlineLvl")
            if outline.isdecimal():
                return int(outline) + 1 if int(outline) < 9 else None
        return None

    def _mark(self, properties: Any, style: str) -> tuple[str | None, int]:
        """The printed mark or number and how deep the list is; None where it is no item."""
        sources = [properties, *(one.find(f"{W}pPr") for one in self._with_bases(style))]
        for one in sources:
            numbered = one.find(f"{W}numPr") if one is not None else None
            if numbered is None:
                continue
            level = _value(numbered, "ilvl")
            depth = int(level) if level.isdecimal() and len(level) == 1 else 0
            if number := _value(numbered, "numId"):
                return (None if number == "0" else self._numbering.mark(number, depth)), depth
        return None, 0

    def _with_bases(self, style: str) -> list[Any]:
        found: list[Any] = []
        while (element := self._styles.get(style)) is not None and len(found) < _DEEPEST_BASE:
            found.append(element)
            style = _value(element, "basedOn")
        return found

    def _table(self, element: Any) -> None:
        rows = [
            _row(row) for row in docx_words.within(element, f"{W}tr") if not docx_words.deleted(row)
        ]
        if len(rows) == 1 and len(rows[0]) == 1:
            for cell in element.iter(f"{W}tc"):
                self.container(cell)
                return
        self.outline.table(pipe_rows(rows))


def _row(row: Any) -> list[str]:
    """The cells; what is merged with a cell before or above it stays empty."""
    cells: list[str] = []
    before = _value(row.find(f"{W}trPr"), "gridBefore")
    cells.extend([""] * (min(int(before), _WIDEST) if before.isdecimal() else 0))
    for cell in docx_words.within(row, f"{W}tc"):
        properties = cell.find(f"{W}tcPr")
        merged = properties.find(f"{W}vMerge") if properties is not None else None
        covered = merged is not None and merged.get(f"{W}val") != "restart"
        span = _value(properties, "gridSpan")
        wide = min(int(span), _WIDEST) if span.isdecimal() and int(span) else 1
        text = " ".join(docx_words.words(p) for p in docx_words.paragraphs(cell))
        cells.extend(["" if covered else text, *[""] * (wide - 1)])
    return cells


def _value(element: Any, tag: str) -> str:
    found = element.find(W + tag) if element is not None else None
    return "" if found is None else str(found.get(f"{W}val", ""))
