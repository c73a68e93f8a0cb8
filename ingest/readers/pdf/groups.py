"""Lines in reading order -> groups: a paragraph, an item of a list, a heading's lines, a table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from ingest.readers.pdf.page import Line

_BULLET = re.compile(r"([•▪◦‣●○■□◆❖➢➤✓✔→·*–—-]|o(?= [a-zA-Z]))\s+(?=\S)")
_NUMBER = re.compile(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)°]|\((?:\d{1,2}|[a-z])\))\s+(?=\S)")
_PARTS = re.compile(r"\d{1,2}(?:\.\d{1,3})+\.?\s+[A-Z]")
_CLOSED = re.compile(r"[.!?:;][\"'’”)\]]?$")
_LOOSE = 1.3  # so many times the usual step down, and a new paragraph begins
_SPACED = 1.35  # the step in letter sizes where a document has too little text to tell


class Group(Struct):
    """Lines of one page that belong together; `start` is the number of the first of them."""

    lines: list[Line]
    kind: str
    start: int
    left: float = 0.0

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        sizes: Counter[float] = Counter()
        for line in self.lines:
            sizes[line.size] += len(line.text)
        return max(sizes, key=lambda size: (sizes[size], size))

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)


def groups(columns: Sequence[Sequence[Line]]) -> list[Group]:
    """The groups of a document, of which each column is given line by line."""
    step = usual_step(columns)
    found: list[Group] = []
    number = 0
    for column in columns:
        right = max((line.x1 for line in column), default=0.0)
        left = min((line.x0 for line in column), default=0.0)
        group = found[-1] if found and column and _goes_on(found[-1], column[0]) else None
        for line in column:
            number += 1
            if line.cells:
                found.append(Group([line], "table", number))
                group = None
            elif group is None or (
                line is not column[0] and _begins(group, line, step, (left, right))
            ):
                kind, indent = _kind(line)
                group = Group([line], kind, number, indent)
                found.append(group)
            else:
                group.lines.append(line)
    return found


def _goes_on(group: Group, line: Line) -> bool:
    """Whether the sentence that ends a column goes on at the top of the next one on the page."""
    last = group.lines[-1]
    return (
        group.kind != "table"
        and last.page == line.page
        and abs(last.size - line.size) < 0.3
        and last.bold == line.bold
        and line.text[:1].islower()
        and not _CLOSED.search(last.text)
    )


def usual_step(columns: Sequence[Sequence[Line]]) -> float:
    """From line to line within running text, in letter sizes."""
    steps: Counter[float] = Counter()
    for column in columns:
        for above, line in pairwise(column):
            if above.size == line.size and not above.cells and not line.cells and line.size:
                step = round((above.y - line.y) / line.size, 1)
                if 0.8 <= step <= 2.4:
                    steps[step] += len(line.text)
    if not steps:
        return _SPACED
    most = max(steps.values())
    return min(step for step, letters in steps.items() if letters >= 0.3 * most)


def body_size(found: Sequence[Group]) -> float:
    """The size in which most of the document is set."""
    sizes: Counter[float] = Counter()
    for group in found:
        for line in group.lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], -size)) if sizes else 0.0


def _kind(line: Line) -> tuple[str, float]:
    marker = _BULLET.match(line.text) or _NUMBER.match(line.text)
    return ("item", line.x0) if marker is not None else ("paragraph", line.x0)


def _begins(group: Group, line: Line, step: float, edges: tuple[float, float]) -> bool:
    above = group.lines[-1]
    down = above.y - line.y
    size = max(above.size, line.size)
    if down <= 0 or down > step * _LOOSE * size + 0.5:
        return True
    if abs(above.size - line.size) > 0.7:
        return True
    if above.bold != line.bold and (group.bold or line.bold) and not _runs_on(above, line):
        return True
    if line.bold and _PARTS.match(line.text):
        return True
    if _kind(line)[0] == "item" and _is_new_item(group, line):
        return True
    if group.kind == "item":
        return line.x0 < group.left - 1 or (
            line.x0 < group.left + 2 and bool(_CLOSED.search(above.text))
        )
    closed = bool(_CLOSED.search(above.text))
    indented = line.x0 > above.x0 + 0.8 * size and above.x0 < edges[0] + 2 and closed
    width = edges[1] - edges[0]
    short = closed and above.x1 < edges[1] - 0.3 * width and width > 20 * size
    return indented or short


def _runs_on(above: Line, line: Line) -> bool:
    """Whether a line goes on in the middle of a sentence, whatever its weight."""
    return bool(above.text) and not _CLOSED.search(above.text) and line.text[:1].islower()


def _is_new_item(group: Group, line: Line) -> bool:
    """A sign before a word begins an item; a number does so only where one can begin."""
    if _BULLET.match(line.text) and line.text[0] not in "-–—*o":
        return True
    above = group.lines[-1]
    if group.kind == "item" and line.x0 < group.left + 3:
        return True
    return bool(_CLOSED.search(above.text)) or line.x0 > group.lines[0].x0 + 4


def tidy_marker(text: str) -> str:
    """A bullet of whatever shape is written `- `; a number or letter stays as it is."""
    bullet = _BULLET.match(text)
    return "- " + text[bullet.end() :] if bullet else text
