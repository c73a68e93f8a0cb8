"""Lines under one heading -> paragraphs, items and tables, with broken lines made whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.readers import text_tables
from ingest.readers.hyphens import Joiner
from ingest.readers.outline import Outline
from ingest.readers.tables import pipe_rows
from ingest.readers.text_lines import Line

_MARK = re.compile(r"(?:[-–—•·*▪◦✓✔➢►]|o(?=\s)|(\d{1,2})[.)]|([a-z])[.)])\s+(?=\S)")
_LINK = re.compile(r"(?:https?://|mailto:)\S+")
_CLOSED = '.:;?!”")'


class _Writer:
    """Gathers the lines of one block and hands it on when the next begins."""

    def __init__(self, outline: Outline, joiner: Joiner) -> None:
        self._outline = outline
        self._joiner = joiner
        self._lines: list[Line] = []
        self._links: list[Line] = []  # addresses at the foot of a page, amid a sentence
        self._is_item = False
        self._indents: list[int] = []  # of the items that are open

    def start(self, line: Line, *, item: bool) -> None:
        self.finish()
        self._is_item = item
        self._lines = [line]
        if not item:
            self._indents = []
            return
        while self._indents and self._indents[-1] >= line.indent:
            self._indents.pop()
        self._indents.append(line.indent)

    def go_on(self, line: Line) -> None:
        self._lines.append(line)

    def link(self, line: Line) -> None:
        self._links.append(line)

    def table(self, lines: Sequence[Line], rows: Sequence[Sequence[str]]) -> None:
        self.finish()
        self._indents = []
        self._outline.table(pipe_rows(rows), line=lines[0].number, page=lines[0].page)

    def finish(self) -> None:
        if self._lines:
            first = self._lines[0]
            text = self._joiner.join([line.text for line in self._lines])
            if self._is_item:
                depth = len(self._indents) - 1
                self._outline.item(text, depth, line=first.number, page=first.page)
            else:
                self._outline.paragraph(text, line=first.number, page=first.page)
        for link in self._links:
            self._outline.paragraph(link.text, line=link.number, page=link.page)
        self._lines, self._links = [], []

    def takes(self, line: Line) -> bool:
        """Whether a line without a mark belongs to the block that is open."""
        if not self._lines:
            return False
        last = self._lines[-1]
        is_open = last.text[-1] not in _CLOSED
        if line.gap or self._links:
            # A sentence goes on past the foot of a page; past an empty line nothing goes on.
            turned = line.page != last.page or bool(self._links)
            return turned and is_open and line.text[0].islower()
        if self._is_item and line.indent <= self._lines[0].indent and not is_open:
            return not line.text[0].isupper()
        return True


def write(outline: Outline, lines: Sequence[Line], joiner: Joiner) -> None:
    """Hands the blocks of these lines to the outline."""
    writer = _Writer(outline, joiner)
    count = 0  # the number of the last numbered item
    at = 0
    while at < len(lines):
        line = lines[at]
        mark = _MARK.match(line.text)
        if mark is None and (rows := text_tables.rows(lines, at)):
            writer.table(lines[at : at + len(rows)], rows)
            at += len(rows)
            continue
        if mark and _begins(mark, line, count, first=at == 0):
            count = int(mark.group(1) or 0)
            writer.start(line, item=True)
        elif _LINK.fullmatch(line.text) and line.gap == 0:
            writer.link(line)
        elif writer.takes(line):
            writer.go_on(line)
        else:
            writer.start(line, item=False)
        at += 1
    writer.finish()


def _begins(mark: re.Match[str], line: Line, count: int, *, first: bool) -> bool:
    """Whether the mark begins an item; a number amid a paragraph must follow the one before it."""
    if mark.group(1) and line.gap == 0 and not first:
        return int(mark.group(1)) in (1, count + 1)
    return True
