"""Two texts side by side: what was taken out, what was put in."""

from __future__ import annotations

from difflib import SequenceMatcher, ndiff

from msgspec import Struct

SIGNS = {"+": "added", "-": "removed", " ": "same"}


class Line(Struct, frozen=True):
    """A line of a comparison; `kind` is "same", "added" or "removed"."""

    kind: str
    text: str


def lines(before: str, after: str) -> tuple[Line, ...]:
    """The lines of both texts, each once where it is the same."""
    compared = ndiff(_lines(before), _lines(after))
    return tuple(Line(SIGNS[row[0]], row[2:]) for row in compared if row[0] in SIGNS)


def alike(before: str, after: str) -> float:
    """How much of two texts is the same, word by word, from 0 to 1."""
    return SequenceMatcher(None, before.split(), after.split(), autojunk=False).ratio()


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]
