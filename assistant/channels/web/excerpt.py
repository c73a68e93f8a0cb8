"""The piece of a passage that says most of what is sought, as plain text."""

from __future__ import annotations

import re

from assistant.channels.web.highlighting import Finder

LONGEST = 420  # characters

_RULE = re.compile(r"^\s*\|?[\s:|-]+\|?\s*$")
_SIGNS = re.compile(r"^\s*(?:[-*+]\s+|\d+\.\s+|>\s?|#+\s*)|\*\*|__|`")
_CELLS = re.compile(r"\s*\|\s*")
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+(?=[A-Z0-9€‘“(])")


def excerpt(text: str, finder: Finder) -> str:
    """Whole sentences and lines around the best one, no longer than `LONGEST` characters."""
    pieces = _pieces(text)
    if not pieces:
        return ""
    weights = [finder.weight(piece) for piece in pieces]
    first = last = max(range(len(pieces)), key=lambda i: (weights[i], -i))
    length = len(pieces[first])
    while True:
        after = last + 1 < len(pieces) and length + len(pieces[last + 1]) <= LONGEST
        before = first > 0 and length + len(pieces[first - 1]) <= LONGEST
        if not after and not before:
            break
        forward = after and (not before or weights[last + 1] >= weights[first - 1])
        last, first = (last + 1, first) if forward else (last, first - 1)
        length += len(pieces[last] if forward else pieces[first]) + 1
    found = _joined(pieces[first : last + 1])
    if len(found) > LONGEST:
        found = found[: found.rfind(" ", 0, LONGEST) + 1 or LONGEST].rstrip() + " …"
    elif last + 1 < len(pieces):
        found += " …"
    return ("… " if first else "") + found


def _joined(pieces: list[str]) -> str:
    """One after another; what does not end as a sentence is set apart."""
    text = pieces[0]
    for piece in pieces[1:]:
        text += (" " if text.endswith((".", "!", "?", ":", ";", ",")) else " · ") + piece
    return text


def _pieces(text: str) -> list[str]:
    """Sentences, list items and rows, without the signs of Markdown."""
    pieces: list[str] = []
    for line in text.splitlines():
        if not line.strip() or _RULE.match(line):
            continue
        plain = " · ".join(cell for cell in _CELLS.split(_SIGNS.sub("", line).strip()) if cell)
        pieces.extend(part.strip() for part in _SENTENCE.split(plain) if part.strip())
    return pieces
