"""A table of a web page -> rows of cells; spanned cells leave their neighbours empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.readers.html_nodes import is_hidden, own_text
from ingest.readers.tables import pipe_rows

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["pipe_rows", "read"]

_WIDEST = 100  # columns that one cell may span


def read(table: LexborNode) -> tuple[str, list[list[str]], bool]:
    """The caption, the rows, and whether the table only lays out the page (one row or column)."""
    caption = ""
    rows: list[list[str]] = []
    spans: dict[int, int] = {}  # column -> rows that a cell from above still covers
    for node in _rows(table):
        if node.tag == "caption":
            caption = own_text(node)
            continue
        row, spans = _row(node, spans)
        rows.append(row)
    is_layout = len(rows) < 2 or max(map(len, rows), default=0) < 2
    return caption, rows, is_layout and not table.css_first("th")


def _rows(table: LexborNode) -> list[LexborNode]:
    """The rows in print order; those of a table within a cell belong to that cell."""
    head: list[LexborNode] = []
    body: list[LexborNode] = []
    foot: list[LexborNode] = []
    for child in _children(table):
        if child.tag in ("tr", "caption"):
            body.append(child)
        elif child.tag in ("thead", "tbody", "tfoot"):
            part = {"thead": head, "tbody": body, "tfoot": foot}[child.tag]
            part.extend(row for row in _children(child) if row.tag == "tr")
    return head + body + foot


def _row(node: LexborNode, spans: dict[int, int]) -> tuple[list[str], dict[int, int]]:
    cells: list[str] = []
    below = {column: left - 1 for column, left in spans.items() if left > 1}
    for cell in _children(node):
        if cell.tag not in ("td", "th"):
            continue
        while spans.get(len(cells), 0):
            cells.append("")
        wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
        if high > 1:
            below.update(dict.fromkeys(range(len(cells), len(cells) + wide), high - 1))
        cells.extend([own_text(cell), *[""] * (wide - 1)])
    return cells, below


def _span(cell: LexborNode, name: str) -> int:
    value = (cell.attributes.get(name) or "1").strip()
    return min(max(int(value), 1), _WIDEST) if value.isdecimal() and len(value) < 6 else 1


def _children(node: LexborNode) -> list[LexborNode]:
    found = []
    child = node.first_child
    while child is not None:
        if not is_hidden(child):
            found.append(child)
        child = child.next
    return found
