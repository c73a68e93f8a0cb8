"""Which lines of a plain text are the rows of a table, and their cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest.readers.text_lines import Line

_FEWEST = 3  # rows from which columns of figures or of spaces are taken for a table
_FIGURE = re.compile(r"[-–]?€?\d[\d.,]*%?")
_MARKED = re.compile(r"\S{1,3}\t")
_Cells = Callable[[str], tuple[str, ...]]


def rows(lines: Sequence[Line], start: int) -> list[tuple[str, ...]]:
    """The table that begins at this line, row by row; nothing where none begins here.

    Columns are made by tabs, by figures at the end of the lines, or by runs of spaces.
    """
    by_tabs = _run(lines, start, _tabbed, same=False)
    if len(by_tabs) > 1 or (by_tabs and len(by_tabs[0]) > 2):
        return by_tabs
    for cells in (_figures, _spaced):
        found = _run(lines, start, cells, same=True)
        if len(found) >= _FEWEST:
            return found
    if start + 1 < len(lines) and lines[start + 1].gap == 0:
        found = _run(lines, start + 1, _figures, same=True)
        if len(found) >= _FEWEST and (head := _head(lines[start].text, len(found[0]) - 1)):
            return [head, *found]
    return []


def _run(lines: Sequence[Line], start: int, cells: _Cells, *, same: bool) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for at in range(start, len(lines)):
        row = cells(lines[at].text) if at == start or lines[at].gap == 0 else ()
        if not row or (same and found and len(row) != len(found[0])):
            break
        found.append(row)
    return found


def _tabbed(text: str) -> tuple[str, ...]:
    """Cells between tabs; a mark or number with a tab behind it is an item, not a row."""
    cells = tuple(text.split("\t"))
    return () if len(cells) < 2 or (len(cells) == 2 and _MARKED.match(text)) else cells


def _figures(text: str) -> tuple[str, ...]:
    """A label and the figures behind it, two or more."""
    words = text.split()
    first = len(words)
    while first and _FIGURE.fullmatch(words[first - 1]):
        first -= 1
    return (" ".join(words[:first]), *words[first:]) if first < len(words) - 1 else ()


def _head(text: str, columns: int) -> tuple[str, ...]:
    """A row of heads over columns of figures: years, and perhaps a word for the total."""
    words = text.split()
    last = words[-columns:]
    if len(words) < columns or 2 * sum(bool(_FIGURE.fullmatch(word)) for word in last) < columns:
        return ()
    return (" ".join(words[:-columns]), *last)


def _spaced(text: str) -> tuple[str, ...]:
    cells = tuple(re.split(r" {2,}", text))
    if len(cells) >= 3:
        return cells
    cells = tuple(re.split(r" {3,}", text))
    return cells if len(cells) == 2 else ()
