"""Finds the headings that a source is known to have in a text without layout, in their order.

A heading may be broken over lines, carry a number more or less, or be longer in print. What is
found is a chain: as many headings as can stand in the known order. A heading of the open path
that comes again (the title of a next slide) is found too.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from corpus.model import HEADING_SEPARATOR
from ingest.readers.text_lines import Line

_MOST_LINES = 4  # over which a heading is broken
_LONGEST = 200
_SURE = 16  # signs of a known heading with which a longer printed one begins
_NUMBER = re.compile(r"^\W*(?:\d+(?:\.\d+)*|[a-z])[.)]\s+(?=\S)")


class Found(Struct, frozen=True):
    """A known heading at the lines `first` up to and including `last` (indexes from 0)."""

    level: int
    words: str
    first: int
    last: int


class _Expected(Struct, frozen=True):
    path: tuple[str, ...]


def find(lines: Sequence[Line], headings: Iterable[str]) -> list[Found]:
    """The known headings, top to bottom, with the parents that their paths name.

    `headings` are paths as a locator has them; a path that is given more than once is expected
    that often.
    """
    expected = _expected(headings)
    places = _places(lines, expected)
    chain = _chain(places)
    taken = {first: (last, index) for index, first, last in chain}
    repeated = defaultdict(list)
    for index, first, last in places:
        repeated[first].append((last, index))
    found: list[Found] = []
    path: tuple[str, ...] = ()
    free = 0
    for first in sorted(repeated):
        if first < free:
            continue
        if first in taken:
            last, index = taken[first]
            path = expected[index].path
        else:
            again = _again(repeated[first], expected, path)
            if again is None:
                continue
            last, path = again
        free = last + 1
        found.append(Found(len(path), path[-1], first, last))
    return found


def _expected(headings: Iterable[str]) -> list[_Expected]:
    """Each heading once where it begins, parents without words of their own among them."""
    found: list[_Expected] = []
    open_path: tuple[str, ...] = ()
    for heading in headings:
        path = tuple(heading.split(HEADING_SEPARATOR)) if heading else ()
        shared = 0
        while shared < min(len(path), len(open_path)) and path[shared] == open_path[shared]:
            shared += 1
        if shared == len(path) == len(open_path):
            shared -= 1
        found.extend(_Expected(path[: depth + 1]) for depth in range(max(shared, 0), len(path)))
        open_path = path
    return found


def _places(lines: Sequence[Line], expected: Sequence[_Expected]) -> list[tuple[int, int, int]]:
    """(index of the heading, first line, last line), the surest way of matching first."""
    texts = [one.path[-1] for one in expected]
    by_form = _by_form(texts)
    places: list[tuple[int, int, int]] = []
    inside = 0
    for first in range(len(lines)):
        if first < inside:
            continue
        for last in range(min(first + _MOST_LINES, len(lines)) - 1, first - 1, -1):
            if (indexes := by_form.get(_form(_joined(lines, first, last)))) is not None:
                places.extend((index, first, last) for index in indexes)
                inside = last + 1
                break
    seen = {index for index, _, _ in places}
    used = {first for _, first, _ in places}
    rest = [index for index in range(len(texts)) if index not in seen]
    return sorted(places + _loosely(lines, texts, rest, used), key=lambda place: place[1:])


def _loosely(
    lines: Sequence[Line], texts: Sequence[str], rest: Sequence[int], used: set[int]
) -> list[tuple[int, int, int]]:
    """Places of headings that stand nowhere as they are: another number, or more words."""
    by_name: dict[str, list[int]] = defaultdict(list)
    by_start: dict[str, list[int]] = defaultdict(list)
    for index in rest:
        by_name[_unnumbered(texts[index])].append(index)
        if len(_form(texts[index])) >= _SURE:
            by_start[_form(texts[index])[:_SURE]].append(index)
    if not rest:
        return []
    places: list[tuple[int, int, int]] = []
    for first in range(len(lines)):
        last = _end(lines, first)
        if first in used or last is None or not (printed := _joined(lines, first, last)):
            continue
        form = _form(printed)
        longer = (
            index
            for index in by_start.get(form[:_SURE], ())
            if form.startswith(_form(texts[index])) and len(form) <= 2 * len(_form(texts[index]))
        )
        places.extend((index, first, last) for index in by_name.get(_unnumbered(printed), ()))
        places.extend((index, first, last) for index in longer)
    return places


def _chain(places: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The longest run of places whose headings follow each other in the known order."""
    tails: list[int] = []  # the smallest heading with which a run of this length ends
    ends: list[int] = []
    before: list[int | None] = []
    order = sorted(range(len(places)), key=lambda at: (places[at][1], -places[at][0]))
    for at in order:
        index = places[at][0]
        length = bisect_left(tails, index)
        before.append(ends[length - 1] if length else None)
        if length == len(tails):
            tails.append(index)
            ends.append(len(before) - 1)
        elif index < tails[length]:
            tails[length] = index
            ends[length] = len(before) - 1
    chain = []
    step = ends[-1] if ends else None
    while step is not None:
        chain.append(places[order[step]])
        step = before[step]
    return chain[::-1]


def _again(
    here: Iterable[tuple[int, int]], expected: Sequence[_Expected], path: tuple[str, ...]
) -> tuple[int, tuple[str, ...]] | None:
    """The path where a heading that is open comes once more, the deepest of that name."""
    for last, index in here:
        words = expected[index].path[-1]
        for depth in range(len(path), 0, -1):
            if path[depth - 1] == words:
                return last, path[:depth]
    return None


def _end(lines: Sequence[Line], first: int) -> int | None:
    """The last of a few lines that stand together, apart from the others; None for more lines."""
    if lines[first].gap == 0:
        return None
    for last in range(first, min(first + _MOST_LINES, len(lines))):
        if last + 1 == len(lines) or lines[last + 1].gap > 0:
            return last
    return None


def _joined(lines: Sequence[Line], first: int, last: int) -> str:
    """The lines as one where nothing stands between them, else "" (which no heading is)."""
    if any(line.gap or line.page != lines[first].page for line in lines[first + 1 : last + 1]):
        return ""
    if sum(len(line.text) for line in lines[first : last + 1]) > _LONGEST:
        return ""
    return " ".join(line.text for line in lines[first : last + 1])


def _by_form(texts: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        found[_form(text)].append(index)
    found.pop("", None)
    return found


def _form(text: str) -> str:
    """Letters and figures only: blind to case, line breaks, hyphens, quotes and bold marks."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in plain if sign.isalnum() or sign in "%€&+")


def _unnumbered(text: str) -> str:
    return _form(_NUMBER.sub("", text.casefold()))
