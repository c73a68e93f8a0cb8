"""Reads the amounts and shares, and which amount belongs to which budget line."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from msgspec import Struct

from assistant.dutch import Number
from assistant.understanding.clauses import Clause
from assistant.understanding.vocabulary import THEMA

_LOOSE = "zwak:"
_NEXT_TO = 4  # letters: "Armoede: € 180.000"
_REACH = 30  # letters between an amount and the name of its line
_BREAK = re.compile(r"[,;](?!-)|[.?!]\s")


class _Line(Struct, frozen=True):
    """The name of a budget line and its place in the text."""

    name: str
    start: int
    end: int


def amounts(text: str, found: list[Number], parts: tuple[Clause, ...]) -> dict[str, Any]:
    """All amounts in euros, all shares as fractions, and the amounts per hoofdthema."""
    euros = [n for n in found if n.kind == "euro" and n.value != 0]
    return {
        "bedragen": tuple(n.value for n in euros),
        "aandelen": tuple(n.value for n in found if n.kind == "share"),
        "bedrag_per_thema": _by_theme(text, euros, parts),
    }


def _by_theme(
    text: str, euros: list[Number], parts: tuple[Clause, ...]
) -> tuple[tuple[str, Decimal], ...]:
    """Amounts that stand next to the name of a budget line ("600.000 voor re-integratie")."""
    if not euros:
        return ()
    lines = _named(parts, THEMA)
    lines += _loosely_named(euros, lines, parts)
    if len(lines) < 2 and len(euros) < 2:
        return ()
    behind = _pairs(euros, lines, text, name_first=False)
    ahead = _pairs(euros, lines, text, name_first=True)
    return tuple(dict.fromkeys(ahead if len(ahead) > len(behind) else behind))


def _named(parts: tuple[Clause, ...], prefix: str) -> list[_Line]:
    """The lines that concepts of a kind name, with their places in the text."""
    return [
        _Line(m.concept.removeprefix(prefix), part.start + m.start, part.start + m.end)
        for part in parts
        for m in part.mentions
        if m.concept.startswith(prefix)
    ]


def _loosely_named(
    euros: list[Number], lines: list[_Line], parts: tuple[Clause, ...]
) -> list[_Line]:
    """Lines named by one loose word before an amount, beside others: "Armoede € 180.000"."""
    if not lines:
        return []
    known = {line.name for line in lines}
    return [
        line
        for line in _named(parts, _LOOSE)
        if line.name not in known and any(0 < n.start - line.end <= _NEXT_TO for n in euros)
    ]


def _pairs(
    euros: list[Number], lines: list[_Line], text: str, *, name_first: bool
) -> list[tuple[str, Decimal]]:
    """Each amount with the nearest free name on one side of it, within reach."""
    pairs: list[tuple[str, Decimal]] = []
    used: set[int] = set()
    for number in euros:
        near = []
        for i, line in enumerate(lines):
            start, end = (line.end, number.start) if name_first else (number.end, line.start)
            if i not in used and 0 <= end - start <= _REACH and not _BREAK.search(text[start:end]):
                near.append((end - start, i))
        if near:
            _, best = min(near)
            used.add(best)
            pairs.append((lines[best].name, number.value))
    return pairs
