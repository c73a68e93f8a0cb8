"""Which groups are headings, and how they nest: by size, by weight, by their own numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from ingest.readers.pdf.groups import Group, body_size

_LARGER = 0.9  # points above the size of running text, for what is bold
_MUCH_LARGER = 1.15  # times that size, for what is not
_LONG = 200  # characters; a heading is shorter
_LINES = 4
_PARTS = re.compile(r"(\d{1,2}(?:\.\d{1,3})*)[.)]?\s+\S")
_NAMED = re.compile(
    r"(Hoofdstuk|Titel|Afdeling|Paragraaf|§|Bijlage|Artikel)\s*"
    r"(\d{1,3}[a-z]{0,2}|[IVXLC]{1,6}|[A-Z])(?=[\s.:]|$)[.:]?\s*(?P<rest>[^a-z].{0,120})?"
)
_DEPTHS = {
    "Hoofdstuk": 1,
    "Bijlage": 1,
    "Titel": 2,
    "Afdeling": 2,
    "Paragraaf": 3,
    "§": 3,
    "Artikel": 4,
}
_LEADER = re.compile(r"(?:\.\s?){4,}|…{2,}")
_CLAUSE = re.compile(r"[.;,]$")

Style = tuple[float, bool]


class Heading(Struct, frozen=True):
    """A heading with its level: a smaller one stands above a larger one."""

    text: str
    level: tuple[int, int]
    artikel: str | None


def styles(found: Sequence[Group], texts: Sequence[str]) -> list[Style | None]:
    """For each group the style that makes it a heading, or None; (0, False) is by name alone."""
    body = body_size(found)
    letters: Counter[bool] = Counter()
    for group in found:
        letters[group.bold] += sum(len(line.text) for line in group.lines)
    bold_says_something = letters[True] < letters[False]
    return [
        _style(group, text, body, bold=bold_says_something)
        for group, text in zip(found, texts, strict=True)
    ]


def _style(group: Group, text: str, body: float, *, bold: bool) -> Style | None:
    if group.kind == "table" or len(text) > _LONG or len(group.lines) > _LINES:
        return None
    if sum(letter.isalpha() for letter in text) < 2 or _LEADER.search(text):
        return None
    numbered = _PARTS.match(text) is not None
    if group.kind == "item" and not numbered:
        return None
    size = round(group.size * 2) / 2
    large = size >= body + _LARGER and (group.bold or size >= _MUCH_LARGER * body)
    if large and not (_CLAUSE.search(text) and len(text) > 60):
        return size, group.bold
    weighty = bold and group.bold and size >= body - 0.6 and len(group.lines) <= 2
    if weighty and not _CLAUSE.search(text) and not text.endswith(":") and text[0] not in "-•":
        return size, True
    if len(group.lines) == 1 and not _CLAUSE.search(text):
        named = _NAMED.fullmatch(text)
        if named is not None and len(text) <= 120:
            return 0.0, False
    return None


def levels(chosen: Sequence[Style | None]) -> dict[Style, int]:
    """The rank of each style, the largest and heaviest first."""
    used = sorted({style for style in chosen if style is not None}, key=lambda s: (-s[0], not s[1]))
    return {style: rank for rank, style in enumerate(used)}


def heading(text: str, rank: int) -> Heading:
    """The heading with the depth that its number or name gives it within its style."""
    named = _NAMED.match(text)
    parts = _PARTS.match(text)
    depth = 1
    if named is not None:
        depth = _DEPTHS[named.group(1)]
    elif parts is not None:
        depth = parts.group(1).rstrip(".").count(".") + 1
    artikel = named.group(2) if named is not None and named.group(1) == "Artikel" else None
    return Heading(text.replace(" › ", " > "), (rank, depth), artikel)
