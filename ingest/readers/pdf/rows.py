"""Spans -> rows: what stands at one height, in pieces that are kept apart by white space."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ingest.readers.pdf.page import Line, Page, Row, Rule, Span

APART = 1.0  # a gap of this many times the letter size divides a row
_FIGURES_APART = 0.75  # before a figure less will do
_SPACE = 0.16  # and of this many times is a space between words
_SAME_HEIGHT = 0.42
_MARKER = re.compile(
    r"(?:[•▪◦‣●○■□◆❖➢➤✓✔→·*–—-]|o|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)°]|\d{1,2}(?:\.\d{1,2}){1,4}\.?)"
)
_FIGURE = re.compile(r"\s*[€-]?\s?\d")
_MARKER_APART = 5.0
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def rows(page: Page) -> list[Row]:
    """The rows of a page from top to bottom; text in another direction comes after the rest."""
    found: list[Row] = []
    for turn, spans in enumerate(page.spans):
        walls = sorted(
            (rule for rule in page.rules if rule.x0 == rule.x1), key=lambda rule: rule.x0
        )
        found += [_row(level, page.number, walls if turn == 0 else []) for level in _levels(spans)]
    return found


def is_marker(text: str) -> bool:
    """Whether this is only the sign or number before an item or a heading."""
    return _MARKER.fullmatch(text.strip()) is not None


def _levels(spans: Sequence[Span]) -> list[list[Span]]:
    """Spans by height; what is raised or lowered a little belongs to the line it stands in."""
    levels: list[list[Span]] = []
    y = size = 0.0
    for span in sorted(spans, key=lambda span: (-span.y, span.x0)):
        if levels and y - span.y <= _SAME_HEIGHT * max(size, span.size):
            levels[-1].append(span)
            if span.size > size:
                y, size = span.y, span.size
        else:
            levels.append([span])
            y, size = span.y, span.size
    return levels


def _row(spans: list[Span], page: int, walls: Sequence[Rule]) -> Row:
    size = max(span.size for span in spans)
    y = next(span.y for span in spans if span.size == size)
    lines: list[Line] = []
    letters: list[tuple[int, float, bool, float]] = []
    at = [wall.x0 for wall in walls]
    last: Span | None = None
    for span in sorted(spans, key=lambda span: span.x0):
        text = span.text
        if last is not None and _is_twice(last, span):
            letters[-1] = (letters[-1][0], letters[-1][1], True, letters[-1][3])
            continue
        if _is_raised(span, y, size):
            text = text.translate(_RAISED)
        gap = span.x0 - last.x1 if last is not None else 0.0
        if last is None or (
            _divides(lines[-1], gap / min(last.size, span.size), text)
            or _wall_between(at, walls, last.x1, span.x0, y + 0.3 * size)
        ):
            if lines:
                _finish(lines[-1], letters)
            lines.append(Line(text.lstrip(), span.x0, span.x1, y, 0.0, bold=False, page=page))
            letters = []
        else:
            line = lines[-1]
            space = gap > _SPACE * span.size and not line.text.endswith(" ")
            line.text += (" " if space and not text.startswith(" ") else "") + text
            line.x1 = max(line.x1, span.x1)
        letters.append((len(text.strip()), span.size, span.bold, span.y))
        last = span
    _finish(lines[-1], letters)
    return Row(y, size, lines)


def _divides(line: Line, gap: float, text: str) -> bool:
    """Whether a gap, in letter sizes, keeps the text apart from the piece before it."""
    if gap <= (_FIGURES_APART if _FIGURE.match(text) else APART):
        return False
    return not (is_marker(line.text) and gap < _MARKER_APART)


def _wall_between(
    at: Sequence[float], walls: Sequence[Rule], left: float, right: float, y: float
) -> bool:
    """Whether a drawn vertical line stands between two pieces of text."""
    first, last = bisect_left(at, left - 1.5), bisect_right(at, right + 1.5)
    return any(wall.y0 <= y <= wall.y1 for wall in walls[first:last])


def _finish(line: Line, letters: list[tuple[int, float, bool, float]]) -> None:
    """The size and height of most letters, and whether they are all bold."""
    line.text = unicodedata.normalize("NFC", " ".join(line.text.split()))
    sizes: dict[float, int] = {}
    for count, size, _, _ in letters:
        sizes[size] = sizes.get(size, 0) + count
    line.size = max(sizes, key=lambda size: (sizes[size], size))
    line.y = next(y for _, size, _, y in letters if size == line.size)
    total = sum(count for count, _, _, _ in letters)
    line.bold = sum(count for count, _, bold, _ in letters if bold) > 0.9 * total


def _is_twice(last: Span, span: Span) -> bool:
    """Text that is written twice with a small shift, to look bold."""
    near = 0.2 * span.size
    return span.text == last.text and abs(span.x0 - last.x0) < near and abs(span.y - last.y) < near


def _is_raised(span: Span, y: float, size: float) -> bool:
    return span.size < 0.9 * size and span.y > y + 0.15 * size and span.text.strip().isdecimal()
