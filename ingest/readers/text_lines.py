"""Plain text -> lines with their page, grouped as they stand together on it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median

from msgspec import Struct

_MOST_RUNNING = 2  # lines at the head or foot of a page that can be running heads
_FEWEST_PAGES = 3
_PAGE_NUMBER = 20  # signs that a line with the number of the page can have


class Line(Struct, frozen=True):
    """One line that is not empty.

    `gap` counts the empty lines before it, `indent` the spaces in front; `number` and `page` count
    from 1, and there is no page in a file without form feeds.
    """

    text: str
    number: int
    page: int | None
    gap: int
    indent: int


def lines_of(text: str) -> list[Line]:
    """The lines in order; running heads are left out, a line space of two is taken for one."""
    pages = text.split("\f")
    # Where nothing but heads would be left out, they are what the file says.
    return _lines(_without_running_heads(pages)) or _lines([page.split("\n") for page in pages])


def _lines(pages: list[list[str]]) -> list[Line]:
    found: list[Line] = []
    number, gap = 0, 1
    for page, content in enumerate(pages, start=1):
        for raw in content:
            number += 1
            if not (words := raw.strip()):
                gap += 1
                continue
            in_table = gap == 0 and found and "\t" in found[-1].text
            if "\t" in words or (
                in_table and raw.startswith("\t")
            ):  # an empty first cell is one too
                words = raw.rstrip().lstrip(" ")
            expanded = raw.expandtabs(2)
            indent = len(expanded) - len(expanded.lstrip())
            found.append(Line(words, number, page if len(pages) > 1 else None, gap, indent))
            gap = 0
        gap = max(gap, 1)
        number -= 1  # a form feed ends a page, not a line
    return _narrowed(found) if _is_widely_spaced(found) else found


def _without_running_heads(pages: list[str]) -> list[list[str]]:
    """The pages as lines, without the lines at head and foot that return on most pages."""
    split = [page.split("\n") for page in pages]
    if len(pages) < _FEWEST_PAGES:
        return split
    edges = [_edges(lines) for lines in split]
    counts = Counter(
        shape
        for page, edge in zip(split, edges, strict=True)
        for shape in {_shape(page[at]) for at in edge}
    )
    running = {s for s, count in counts.items() if count >= max(_FEWEST_PAGES, len(pages) / 2)}
    for page, edge in zip(split, edges, strict=True):
        for at in edge:
            if _shape(page[at]) in running:
                page[at] = ""
    return split


def _edges(lines: list[str]) -> set[int]:
    filled = [at for at, line in enumerate(lines) if line.strip()]
    return {*filled[:_MOST_RUNNING], *filled[-_MOST_RUNNING:]}


def _shape(line: str) -> str:
    """The line; a short one with its figures alike, so that a page number returns too."""
    words = " ".join(line.split())
    return re.sub(r"\d+", "0", words) if len(words) <= _PAGE_NUMBER else words


def _is_widely_spaced(lines: list[Line]) -> bool:
    """Whether an empty line stands between the lines of one paragraph, as PDF programs write it."""
    pairs = list(pairwise(lines))
    single = [(one, other) for one, other in pairs if other.gap == 1]
    if len(single) < 4 or len(single) < 0.6 * len(pairs):
        return False
    running = sum(one.text[-1] not in ".:;?!" and other.text[0].islower() for one, other in single)
    return running >= 0.3 * len(single) and median(len(line.text) for line in lines) <= 110


def _narrowed(lines: list[Line]) -> list[Line]:
    return [
        Line(line.text, line.number, line.page, max(line.gap - 1, 0), line.indent) for line in lines
    ]
