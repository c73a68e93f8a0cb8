"""What stands on one page: runs of text and drawn lines, in coordinates that follow the reader."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct


class Span(NamedTuple):
    """Words written in one go: x runs with the reading direction, y upward, both in points."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool


class Rule(NamedTuple):
    """A drawn horizontal line (y0 == y1) or vertical line (x0 == x1)."""

    x0: float
    x1: float
    y0: float
    y1: float


class Page(Struct, frozen=True):
    """A page: its spans by the direction in which they are written, the commonest first.

    `lost` counts the codes of letters whose font is missing.
    """

    number: int
    spans: tuple[tuple[Span, ...], ...]
    rules: tuple[Rule, ...]
    images: int
    lost: int = 0


class Line(Struct):
    """A piece of a line of text that belongs together, or a whole table of the page.

    `cells` holds the rows of a table; a line of text has none.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    page: int = 0
    cells: tuple[tuple[str, ...], ...] = ()


class Row(Struct):
    """The pieces that stand beside each other at one height, from left to right."""

    y: float
    size: float
    lines: list[Line]
