"""Rows in the order in which they are read: columns of text one after the other."""

from __future__ import annotations

from statistics import median

from ingest.readers.pdf.page import Line, Row

_LINES = 3  # a column has at least this many lines
_LETTERS = 12  # of so many letters, in the middle
_SPACED = 1.5  # letter sizes between lines of one text, at most
_PLACES = 12  # where a second column can begin; the likeliest are looked at
_EVEN = 3.0  # letter sizes by which columns of one height may differ
_RUNNING = 0.25  # of the lines that begin in the middle of a sentence
_FILLED = 0.5  # that fill so much of its width


def in_order(rows: list[Row]) -> list[list[Line]]:
    """The columns of the page, each with its lines; pieces in one column are one line again."""
    if not rows:
        return []
    found = _gutter(rows)
    if found is None:
        return [[one_line(row) for row in rows]]
    start, end, x = found
    band = rows[start:end]
    left = [part for row in band if (part := _part([n for n in row.lines if n.x1 <= x + 1]))]
    right = [part for row in band if (part := _part([n for n in row.lines if n.x1 > x + 1]))]
    return [*in_order(rows[:start]), *in_order(left), *in_order(right), *in_order(rows[end:])]


def _gutter(rows: list[Row]) -> tuple[int, int, float] | None:
    """The rows between which a white strip divides two columns of text, and where it is."""
    begins: dict[int, int] = {}
    for row in rows:
        for line in row.lines:
            begins[round(line.x0 / 4)] = begins.get(round(line.x0 / 4), 0) + 1
    leftmost = min(line.x0 for row in rows for line in row.lines)
    best: tuple[int, int, int, float] | None = None
    places = [
        (count, -place)
        for place, count in begins.items()
        if count >= _LINES and place * 4 - 5.0 >= leftmost + 60
    ]
    for place in sorted(-place for _, place in sorted(places, reverse=True)[:_PLACES]):
        x = place * 4 - 5.0
        for start, end in _bands(rows, x):
            trimmed = _columns(rows, start, end, x)
            if trimmed is not None and (best is None or trimmed[2] > best[0]):
                best = (trimmed[2], trimmed[0], trimmed[1], x)
    return None if best is None else best[1:]


def _bands(rows: list[Row], x: float) -> list[tuple[int, int]]:
    """Runs of rows of which nothing crosses this place."""
    found = []
    start = 0
    for index, row in enumerate(rows):
        if any(line.x0 < x and line.x1 > x + 1 for line in row.lines):
            if index - start >= _LINES:
                found.append((start, index))
            start = index + 1
    if len(rows) - start >= _LINES:
        found.append((start, len(rows)))
    return found


def _columns(rows: list[Row], start: int, end: int, x: float) -> tuple[int, int, int] | None:
    """The band without what stands above both columns, and how many lines support it."""
    rights = [n for n in range(start, end) if any(line.x0 >= x for line in rows[n].lines)]
    lefts = [n for n in range(start, end) if any(line.x1 <= x + 1 for line in rows[n].lines)]
    if len(rights) < _LINES or len(lefts) < _LINES:
        return None
    top = rows[rights[0]]
    while start < end and rows[start].y > top.y + 1.0 * top.size:
        start += 1
    end = _below(rows, rights[-1], end)
    lefts = [n for n in lefts if start <= n < end]
    left = [line for n in lefts for line in rows[n].lines if line.x1 <= x + 1]
    right = [line for n in rights for line in rows[n].lines if line.x0 >= x]
    if len(left) < _LINES or not (_is_text(left) and _is_text(right)):
        return None
    both = len(set(lefts) & set(rights))
    if both >= 0.5 * min(len(lefts), len(rights)) and not (_flows(left) and _flows(right)):
        return None  # labels with what belongs to them beside them
    overlap = min(left[0].y, right[0].y) - max(left[-1].y, right[-1].y)
    shortest = min(left[0].y - left[-1].y, right[0].y - right[-1].y)
    if overlap < 0.5 * shortest:
        return None
    return start, end, min(len(left), len(right))


def _below(rows: list[Row], last: int, end: int) -> int:
    """Where the rows begin that stand below both columns, though they do not cross the gutter.

    White space keeps them from the left column, and either that column ends where the right one
    does, or lines over the full width follow. Otherwise they are the rest of the left column.
    """
    for n in range(last + 1, end):
        above, row = rows[n - 1], rows[n]
        size = max(row.size, above.size)
        even = rows[last].y - above.y < _EVEN * above.size
        if above.y - row.y > _SPACED * size and (even or end < len(rows)):
            return n
    return end


def _is_text(lines: list[Line]) -> bool:
    width = max(line.x1 - line.x0 for line in lines)
    return (
        median(len(line.text) for line in lines) >= _LETTERS
        and median(line.x1 - line.x0 for line in lines) >= _FILLED * width
    )


def _flows(lines: list[Line]) -> bool:
    """Whether sentences go on from line to line."""
    return sum(line.text[:1].islower() for line in lines) >= _RUNNING * len(lines)


def _part(lines: list[Line]) -> Row | None:
    return Row(lines[0].y, max(line.size for line in lines), lines) if lines else None


def one_line(row: Row) -> Line:
    """The pieces of a row as one line."""
    first, *others = row.lines
    for line in others:
        size = first.size if len(first.text) >= len(line.text) else line.size
        first = Line(
            f"{first.text} {line.text}",
            first.x0,
            line.x1,
            first.y,
            size,
            first.bold and line.bold,
            first.page,
        )
    return first
