"""Running heads, running feet and page numbers: what comes back on page after page is left out."""

from __future__ import annotations

import re
from collections import Counter

from ingest.readers.pdf.page import Row

_EDGE = 3  # rows at the top and at the bottom that can be such lines
_PAGES = 3  # so often, at least, a line comes back
_SHARE = 0.5  # of the pages: there, one that changes (a chapter's name) is taken out as well
_STEP = 4.0  # points within which a place is the same place
_LARGER = 1.5  # points above running text: a heading, however often one stands at the top
_NUMBER = re.compile(r"\W*(?:pagina|blad|page|p\.?)?\W*(?:#-?)?\d+(?:\W*(?:van|/|of|-)\W*\d+)?\W*")
_DIGITS = re.compile(r"\d{1,6}")

Key = tuple[str, int, str]


def without_running(pages: list[list[Row]]) -> list[list[Row]]:
    """The pages without them; in a file of one or two pages everything is kept but its numbers."""
    largest = _usual_size(pages) + _LARGER
    edges = [_edges(rows, number, largest) for number, rows in enumerate(pages, 1)]
    often = Counter(
        key for rows in edges for key in {key for keys in rows.values() for key in keys}
    )
    enough = max(_PAGES, len(pages) // 20) if len(pages) > 2 else 2
    repeated = {key for key, count in often.items() if count >= enough}
    if len(pages) <= 2:
        repeated = {key for key in repeated if _is_number(key[2])}
    places = Counter(
        place
        for rows in edges
        for place in {key[:2] for keys in rows.values() for key in keys if key in repeated}
    )
    fixed = {place for place, count in places.items() if count >= _SHARE * len(pages)}
    kept = []
    for rows, found in zip(pages, edges, strict=True):
        gone = {
            index
            for index, keys in found.items()
            if not repeated.isdisjoint(keys)
            or (len(pages) > 2 and keys[0][:2] in fixed and _stands_apart(rows, index))
        }
        gone = _from_the_edges(gone, len(rows))
        kept.append([row for index, row in enumerate(rows) if index not in gone])
    return kept


def _from_the_edges(gone: set[int], count: int) -> set[int]:
    """Those of them with nothing that stays between them and the edge of the page."""
    top = next((n for n in range(count) if n not in gone), count)
    bottom = next((n for n in range(count - 1, -1, -1) if n not in gone), -1)
    return {n for n in gone if n < top or n > bottom}


def _usual_size(pages: list[list[Row]]) -> float:
    letters: Counter[float] = Counter()
    for rows in pages:
        for row in rows:
            letters[row.size] += sum(len(line.text) for line in row.lines)
    return max(letters, key=lambda size: (letters[size], size)) if letters else 0.0


def _edges(rows: list[Row], number: int, largest: float) -> dict[int, list[Key]]:
    """What the rows at the edges of a page say and where, but for those that stand in a table."""
    found: dict[int, list[Key]] = {}
    ends = [
        *((index, "top") for index in range(min(_EDGE, len(rows)))),
        *((index, "bottom") for index in range(max(_EDGE, len(rows) - _EDGE), len(rows))),
    ]
    for index, side in ends:
        row = rows[index]
        if row.size <= largest and not _in_table(rows, index):
            words = " ".join(line.text for line in row.lines).casefold()
            place = round(row.y / _STEP)
            found[index] = [(side, place, said) for said in _said(words, number)]
    return found


def _said(words: str, page: int) -> list[str]:
    """The words as they are, and with each number that may follow the pages as its distance."""
    found = [words]
    for match in list(_DIGITS.finditer(words))[:3]:
        follows = f"#{int(match.group()) - page}"
        found.append(words[: match.start()] + follows + words[match.end() :])
    return found


def _in_table(rows: list[Row], index: int) -> bool:
    """Whether the row and one next to it are both in columns and close together."""
    row = rows[index]
    return len(row.lines) > 1 and any(
        len(other.lines) > 1 and abs(other.y - row.y) < 2.2 * row.size
        for other in rows[max(0, index - 1) : index] + rows[index + 1 : index + 2]
    )


def _stands_apart(rows: list[Row], index: int) -> bool:
    """Whether white space keeps the row from its neighbours, wider than between lines of text."""
    row = rows[index]
    inward = (
        rows[index + 1 : index + 2] if index < len(rows) / 2 else rows[max(0, index - 1) : index]
    )
    return all(abs(other.y - row.y) > 1.9 * max(row.size, 1.0) for other in inward)


def _is_number(words: str) -> bool:
    return _NUMBER.fullmatch(words) is not None
