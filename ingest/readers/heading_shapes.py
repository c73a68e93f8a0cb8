"""Which lines of a text without layout look like headings: numbered, in capitals or alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.readers.known_headings import Found
from ingest.readers.text_lines import Line

_LONGEST = 100
_SHORT = 90
_WRAPPED = 50  # signs from which lines are broken off and not ended
_SENTENCE = 60  # signs from which a line can be running prose
_END = ".,;:!?…"
_LOWEST = 9  # the level of a line that merely stands alone

_LEVELS = (
    (1, re.compile(r"(?:hoofdstuk|deel|bijlage|toelichting)(?:\s+[\dA-Z]+)?(?:[.:]?\s|$)", re.I)),
    (2, re.compile(r"(?:paragraaf|afdeling|§)\s*[\dA-Z][\w.]*", re.I)),
    (3, re.compile(r"artikel\s+[\dIVXLC][\w.:]*(?:\s|$)", re.I)),
)
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+[^\W\d_]")
_ADDRESS = re.compile(r"\S+@\S+|https?://|www\.|mailto:")
_ITEM = re.compile(r"(?:[-–—•·*▪◦o✓✔➢►]|\d{1,2}[.)]|[a-z][.)])\s")


def detect(lines: Sequence[Line]) -> list[Found]:
    """The headings of a text of which nothing is known; its first line is rather its title."""
    found: list[Found] = []
    width = _width(lines)
    for at, line in enumerate(lines):
        level = _level(lines, at, width)
        if level and not (at == 0 and level == _LOWEST):
            found.append(Found(level, line.text, at, at))
    return found


def strong(lines: Sequence[Line], known: Sequence[Found]) -> list[Found]:
    """Headings beside the known ones: a short line alone over running prose, or over another such.

    Without them the words of another subject would stand under the last known heading.
    """
    taken = {at for found in known for at in range(found.first, found.last + 1)}
    found: list[Found] = []
    over = False  # whether what follows is prose, or a heading over prose
    for at in range(len(lines) - 1, 0, -1):
        if at in taken:
            over = False
        elif _stands_alone(lines, at) and _is_short(lines[at].text) and over:
            found.append(Found(1, lines[at].text, at, at))
        else:
            over = lines[at].gap > 0 and _is_prose(lines, at)
    return found[::-1]


def title(lines: Sequence[Line]) -> str:
    """The first line where it stands alone and is no sentence, else ""."""
    first = lines[0].text
    if _stands_alone(lines, 0) and len(first) <= 2 * _LONGEST and first[-1] not in _END:
        return first
    return ""


def _width(lines: Sequence[Line]) -> int:
    """How long a line can be where lines are broken off, else 0."""
    broken = sorted(len(one.text) for one, after in pairwise(lines) if not after.gap)
    width = broken[len(broken) * 3 // 4] if broken else 0
    return width if width >= _WRAPPED else 0


def _level(lines: Sequence[Line], at: int, width: int) -> int:
    """How deep the heading is, or 0 where the line is none."""
    line = lines[at]
    text = line.text
    if line.gap == 0 or len(text) > _LONGEST or "\t" in text or _ADDRESS.search(text):
        return 0
    if text[-1] in ",;" or not any(sign.isalpha() for sign in text):
        return 0
    alone = _stands_alone(lines, at) or _ends_early(lines, at, width)
    if text[-1] not in ".!?…:":
        for level, shape in _LEVELS:
            if shape.match(text) and (alone or level == 3):
                return level
        numbered = _NUMBERED.match(text)
        # "11 juli 2023" is a day and no heading.
        if alone and numbered and numbered.group()[-1].isupper() and not _in_list(lines, at):
            return 4 + numbered.group(1).count(".")
        if _is_capitals(text) and len(text) <= _SHORT:
            return 1
    is_title = _is_short(text) or (text[-1] == "?" and line.gap > 1 and _is_short(text[:-1] + "x"))
    if alone and is_title and at + 1 < len(lines) and not _ITEM.match(text):
        return _LOWEST
    return 0


def _ends_early(lines: Sequence[Line], at: int, width: int) -> bool:
    """Whether the line was ended where more words had fitted, and prose begins on the next."""
    if not width or at + 1 >= len(lines) or len(lines[at].text) > _SHORT:
        return False
    after = lines[at + 1].text
    fits = len(lines[at].text) + 1 + len(after.split(maxsplit=1)[0]) <= width
    return fits and after[0].isupper() and _is_prose(lines, at + 1)


def _in_list(lines: Sequence[Line], at: int) -> bool:
    """Whether the next or previous line is numbered too: then they are items."""
    near = [lines[other].text for other in (at - 1, at + 1) if 0 <= other < len(lines)]
    return any(_NUMBERED.match(text) for text in near)


def _is_capitals(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) >= 4 and all(sign.isupper() for sign in letters)


def _is_short(text: str) -> bool:
    return (
        len(text) <= _SHORT
        and text[-1] not in _END
        and (text[0].isupper() or text[0].isdigit() or text[0] in "‘“'\"€")
        and any(sign.isalpha() for sign in text)
        and "\t" not in text
        and not _ADDRESS.search(text)
    )


def _is_prose(lines: Sequence[Line], at: int) -> bool:
    """Whether a paragraph of whole sentences begins here."""
    text, last = lines[at].text, at
    if _ITEM.match(text):
        return False
    while last + 1 < len(lines) and lines[last + 1].gap == 0 and len(text) < 400:
        last += 1
        text += " " + lines[last].text
    return len(text) >= _SENTENCE and re.search(r"[^\W\d_][.!?…](?:\s|$)", text) is not None


def _stands_alone(lines: Sequence[Line], at: int) -> bool:
    return lines[at].gap > 0 and (at + 1 == len(lines) or lines[at + 1].gap > 0)
