"""A table of an official publication (CALS: tgroup, row, entry) -> rows of cells."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ingest.readers.safe_xml import name

_WIDEST = 100


def rows(table: Any, words: Callable[[Any], str]) -> list[list[str]]:
    """The rows of all groups, heads first; spanned cells leave their neighbours empty."""
    found: list[list[str]] = []
    for group in _named(table, "tgroup") or [table]:
        columns = {spec.get("colname", ""): at for at, spec in enumerate(_named(group, "colspec"))}
        for part in ("thead", "tbody", "tfoot"):
            for body in _named(group, part):
                covered: dict[int, int] = {}
                for row in _named(body, "row"):
                    cells, covered = _row(row, columns, covered, words)
                    found.append(cells)
    return found


def _row(
    row: Any, columns: dict[str, int], covered: dict[int, int], words: Callable[[Any], str]
) -> tuple[list[str], dict[int, int]]:
    cells: list[str] = []
    below = {column: left - 1 for column, left in covered.items() if left > 1}
    for entry in _named(row, "entry"):
        start = columns.get(entry.get("namest") or entry.get("colname") or "", len(cells))
        while len(cells) < start or covered.get(len(cells), 0):
            cells.append("")
        end = columns.get(entry.get("nameend") or "", len(cells))
        wide = min(max(end - len(cells) + 1, 1), _WIDEST)
        more = entry.get("morerows") or "0"
        if more.isdecimal() and len(more) < 6 and int(more):
            below.update(dict.fromkeys(range(len(cells), len(cells) + wide), int(more)))
        cells.extend([words(entry), *[""] * (wide - 1)])
    return cells, below


def _named(element: Any, tag: str) -> list[Any]:
    return [child for child in element if name(child) == tag]
