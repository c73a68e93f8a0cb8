"""Tables on a page: rows in columns, with drawn lines around them or only white space between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.readers.pdf.hyphens import joined
from ingest.readers.pdf.page import Line, Row, Rule
from ingest.readers.pdf.rows import is_marker

_NEAR = 4.0  # points within which two edges are the same edge
_PITCH = 2.6  # rows of a table without lines are at most this many letter sizes apart
_FIGURE = re.compile(
    r"[€$]?\s*[-+–]?\s*[\d.,]*\d[\d.,]*\s*%?\*?|[€$]|[-–x✓✔]|n\.?v\.?t\.?|ja|nee|pm|p\.m\.", re.I
)
_LEADER = re.compile(r"(?:\.\s?){4,}|…{2,}|_{4,}")

Cells = list[list[list[Line]]]  # rows of columns of pieces


def with_tables(rows: list[Row], rules: Sequence[Rule]) -> list[Row]:
    """The rows, where those of a table are replaced by one row that holds the whole table."""
    done: list[Row] = []
    rest = rows
    for low, high, bands, walls in _grids(rules):
        inside = [row for row in rest if low < row.y + 0.3 * row.size < high]
        cells = _ruled(inside, bands, walls)
        if cells is None:
            continue
        place = rest.index(inside[0])
        done += [*_plain(rest[:place]), _table(cells)]
        rest = [row for row in rest[place:] if row not in inside]
    return done + _plain(rest)


def markdown(cells: Sequence[Sequence[str]]) -> str:
    """The table as Markdown, its first row as the heads."""
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in cells]
    lines.insert(1, "|" + " --- |" * len(cells[0]))
    return "\n".join(lines)


def _grids(rules: Sequence[Rule]) -> list[tuple[float, float, list[float], list[float]]]:
    """Regions between drawn lines of one width: bottom, top, heights of lines, places of walls."""
    groups: list[list[Rule]] = []
    for rule in _whole_lines([rule for rule in rules if rule.y0 == rule.y1]):
        for group in groups:
            same = abs(group[-1].x0 - rule.x0) < _NEAR and abs(group[-1].x1 - rule.x1) < _NEAR
            if same:
                group.append(rule)
                break
        else:
            groups.append([rule])
    grids = []
    walls = [rule for rule in rules if rule.x0 == rule.x1]
    for group in groups:
        left, right = group[0].x0, group[0].x1
        for part in _connected(group, walls):
            high, low = part[0].y0, part[-1].y0
            inner = sorted(
                wall.x0
                for wall in walls
                if left - _NEAR < wall.x0 < right + _NEAR
                and wall.y0 < high - 2
                and wall.y1 > low + 2
            )
            if len(part) >= 3 or (len(part) == 2 and len(_apart(inner)) >= 3):
                grids.append((low, high, [rule.y0 for rule in part], _apart(inner)))
    grids.sort(key=lambda grid: -grid[1])
    return [
        grid for n, grid in enumerate(grids) if not any(_holds(other, grid) for other in grids[:n])
    ]


def _holds(
    outer: tuple[float, float, list[float], list[float]],
    inner: tuple[float, float, list[float], list[float]],
) -> bool:
    return outer[0] < inner[1] - 2


def _whole_lines(rules: list[Rule]) -> list[Rule]:
    """Lines that were drawn cell by cell, as the lines that one sees; from top to bottom."""
    whole: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (-round(rule.y0 / 1.5), rule.x0)):
        last = whole[-1] if whole else None
        if (
            last is not None
            and abs(last.y0 - rule.y0) < 3
            and rule.x0 <= last.x1 + _NEAR
            and rule.x0 >= last.x0 - _NEAR
        ):
            whole[-1] = last._replace(x1=max(last.x1, rule.x1))
        else:
            whole.append(rule)
    return sorted(whole, key=lambda rule: -rule.y0)


def _connected(group: list[Rule], walls: Sequence[Rule]) -> list[list[Rule]]:
    """Where there are walls, only lines that a wall joins are of one table."""
    if not walls:
        return [group]
    parts = [[group[0]]]
    for rule in group[1:]:
        above = parts[-1][-1]
        middle = (above.y0 + rule.y0) / 2
        joined = any(
            wall.y0 <= middle <= wall.y1 and rule.x0 - _NEAR < wall.x0 < rule.x1 + _NEAR
            for wall in walls
        )
        if joined or abs(above.y0 - rule.y0) < 3:
            parts[-1].append(rule)
        else:
            parts.append([rule])
    return parts


def _apart(places: list[float]) -> list[float]:
    found: list[float] = []
    for place in places:
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


def _ruled(rows: list[Row], heights: list[float], walls: list[float]) -> Cells | None:
    """The cells between drawn lines, or None where the lines hold no table."""
    lines = [line for row in rows for line in row.lines]
    if len(lines) < 4 or any(line.cells for line in lines):
        return None
    edges = walls[1:-1] if len(walls) >= 3 else _gutters(lines)
    if not edges:
        return None
    found: Cells = []
    for high, low in pairwise(heights):
        band = [row for row in rows if low < row.y + 0.3 * row.size <= high]
        if band:
            found += _band(band, edges, walls=len(walls) >= 3)
    filled = sum(1 for row in found if sum(1 for cell in row if cell) > 1)
    if len(found) < 2 or filled < 0.5 * len(found):
        return None
    if len(walls) < 3 and len(found) <= 2 and not _has_figures(found):
        return None
    return found


def _band(band: list[Row], edges: list[float], *, walls: bool) -> Cells:
    """The rows of a table between two lines: one, or several where only the head is underlined."""
    per_row = [_columns(row, edges) for row in band]
    several = len(band) > 1 and not walls and all(sum(1 for c in r if c) > 1 for r in per_row)
    if several:
        return per_row
    return [[[line for row in per_row for line in row[n]] for n in range(len(edges) + 1)]]


def _columns(row: Row, edges: list[float]) -> list[list[Line]]:
    cells: list[list[Line]] = [[] for _ in range(len(edges) + 1)]
    for line in row.lines:
        middle = line.x0 + min(0.5 * (line.x1 - line.x0), 12.0)
        cells[sum(1 for edge in edges if edge < middle)].append(line)
    return cells


def _gutters(lines: Sequence[Line]) -> list[float]:
    """Places between columns: white from top to bottom."""
    edges: list[float] = []
    right = None
    for line in sorted(lines, key=lambda line: line.x0):
        if right is not None and line.x0 > right + 3:
            edges.append((right + line.x0) / 2)
        right = line.x1 if right is None else max(right, line.x1)
    return edges


def _plain(rows: list[Row]) -> list[Row]:
    """Finds the tables without drawn lines among these rows."""
    found: list[Row] = []
    at = 0
    while at < len(rows):
        end = _run(rows, at)
        cells = _unruled(rows[at:end]) if end - at >= 2 else None
        if cells is None:
            found.append(rows[at])
            at += 1
        else:
            found.append(_table(cells))
            at = end
    return found


def _run(rows: list[Row], start: int) -> int:
    """Where the rows end that stand in columns one below the other, from this one on."""
    if not _is_columnar(rows[start]):
        return start
    end = start + 1
    while end < len(rows):
        row, above = rows[end], rows[end - 1]
        if not 0 < above.y - row.y < _PITCH * max(row.size, above.size):
            break
        if abs(row.size - above.size) > 2.5 or not (
            _is_columnar(row) or _is_wrapped(row, rows[start:end])
        ):
            break
        end += 1
    while end > start and not _is_columnar(rows[end - 1]) and not _tight(rows[start:end]):
        end -= 1
    return end


def _is_columnar(row: Row) -> bool:
    lines = row.lines
    return len(lines) > 1 and not any(line.cells or _LEADER.search(line.text) for line in lines)


def _is_wrapped(row: Row, above: list[Row]) -> bool:
    """One piece that goes on below a cell, or a label of its own, within one column."""
    if len(row.lines) != 1 or row.lines[0].cells:
        return False
    line = row.lines[0]
    columns = _gutters([line for row in above for line in row.lines])
    return bool(columns) and not any(line.x0 < edge < line.x1 for edge in columns)


def _tight(rows: list[Row]) -> bool:
    return len(rows) > 1 and rows[-2].y - rows[-1].y < 1.3 * rows[-1].size


def _unruled(rows: list[Row]) -> Cells | None:
    lines = [line for row in rows for line in row.lines]
    edges = _gutters(lines)
    if not edges or is_marker(rows[0].lines[0].text):
        return None
    cells = [_columns(row, edges) for row in rows]
    full = [row for row in cells if sum(1 for cell in row if cell) > 1]
    if len(full) < 2 or 2 * len(full) < len(cells):
        return None
    lengths = sorted(len(line.text) for line in lines)
    short = lengths[len(lengths) // 2] <= 28 and lengths[int(0.9 * len(lengths))] <= 60
    regular = len(edges) >= 2 and len(full) >= 3 and short and not _flows(lines)
    if not (_has_figures(cells) or regular):
        return None
    return _with_wrapped(cells)


def _flows(lines: Sequence[Line]) -> bool:
    """Whether many pieces begin in the middle of a sentence: columns of text, not cells."""
    return sum(line.text[:1].islower() for line in lines) > 0.4 * len(lines)


def _has_figures(cells: Cells) -> bool:
    """Whether most of what stands beside the first column, below the first row, is a figure."""
    beside = [" ".join(line.text for line in cell) for row in cells[1:] for cell in row[1:] if cell]
    figures = sum(1 for text in beside if _FIGURE.fullmatch(text))
    return bool(beside) and figures >= 0.6 * len(beside)


def _with_wrapped(cells: Cells) -> Cells:
    """A row of one piece close below another one is the rest of the cell above it."""
    found: Cells = []
    for row in cells:
        filled = [n for n, cell in enumerate(row) if cell]
        if found and len(filled) == 1:
            [only] = filled
            above = found[-1][only]
            line = row[only][0]
            lowest = min((piece.y for cell in found[-1] for piece in cell), default=line.y)
            if above and lowest - line.y < 1.3 * line.size:
                above += row[only]
                continue
        found.append(row)
    return found


def _table(cells: Cells) -> Row:
    lines = [line for row in cells for cell in row for line in cell]
    used = [n for n in range(len(cells[0])) if any(row[n] for row in cells)]
    texts = tuple(tuple(_cell(row[n]) for n in used) for row in cells if any(row[n] for n in used))
    first = lines[0]
    whole = Line(
        text="",
        x0=min(line.x0 for line in lines),
        x1=max(line.x1 for line in lines),
        y=max(line.y for line in lines),
        size=first.size,
        bold=False,
        page=first.page,
        cells=texts,
    )
    return Row(whole.y, first.size, [whole])


def _cell(lines: list[Line]) -> str:
    return joined([line.text for line in lines])
