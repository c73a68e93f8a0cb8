"""Reads which hoofdthema's, ministries, activities, areas and municipalities are named."""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from assistant.understanding.calculation import left_out
from assistant.understanding.clauses import Clause
from assistant.understanding.vocabulary import (
    ACTIVITEIT,
    GEBIED,
    GEMEENTE,
    MINISTERIE,
    THEMA,
    Vocabulary,
)
from assistant.understanding.words import fold

# "Armoede" alone names no hoofdthema, and neither does "veerkracht"; side by side they name two.
_NAMED_TOGETHER = re.compile(
    r"\b(veerkracht|weerbaarheid)\b.{0,6}\b(en|&|\+|plus)\b.{0,4}\barmoede\b(?!\s*en\s*schuld)|"
    r"\barmoede\b(?!\s*en\s*schuld).{0,6}\b(en|&|\+|plus)\b.{0,4}\b(veerkracht)\b"
)
_FROM = frozenset("uit onder vanuit from under".split())
_NEAR = _FROM | frozenset("bij van binnen bedoelde via in".split())
_OFFICE = "programmaondersteuning"


def named(text: str, parts: tuple[Clause, ...], vocabulary: Vocabulary) -> dict[str, Any]:
    """Names as the rules know them; of several places the first counts."""
    themes = _after(THEMA, tuple(map(_without_left_out, parts)))
    if _NAMED_TOGETHER.search(fold(text)):
        themes = _unique([*themes, "armoede-en-schulden", "veerkracht-en-weerbaarheid"])
    areas = _after(GEBIED, parts)
    municipalities = [
        *(vocabulary.municipality_names[name] for name in _after(GEMEENTE, parts)),
        *(vocabulary.municipality_of[area] for area in areas),
    ]
    return {
        "hoofdthemas": _asked_first(themes, parts),
        "ministeries": _after(MINISTERIE, parts),
        "activiteiten": _after(ACTIVITEIT, parts),
        "gemeente": municipalities[0] if municipalities else None,
        "gebied": areas[0] if areas else None,
    }


def _without_left_out(part: Clause) -> Clause:
    """The clause without the themes that a sum leaves out ("zonder de integrale middelen")."""
    out = left_out(part)
    kept = tuple(m for m in part.mentions if m.concept.removeprefix(THEMA) not in out)
    return replace(part, mentions=kept) if len(kept) < len(part.mentions) else part


def _after(prefix: str, parts: tuple[Clause, ...]) -> tuple[str, ...]:
    """What is named with this prefix, without it, in order of place."""
    mentions = [mention for part in parts for mention in part.mentions]
    return _unique([m.concept[len(prefix) :] for m in mentions if m.concept.startswith(prefix)])


def _unique(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _asked_first(themes: tuple[str, ...], parts: tuple[Clause, ...]) -> tuple[str, ...]:
    """The theme that follows "uit" or "onder" first: that is the line the question is about.

    Programme support is named beside a theme more often than asked about: it goes last.
    """
    if len(themes) < 2:
        return themes
    if _OFFICE in themes:
        themes = (*(t for t in themes if t != _OFFICE), _OFFICE)
    others = tuple(t for t in themes if t != _OFFICE)
    first = _last_behind(_FROM, themes, parts) or _last_behind(_NEAR, others, parts)
    return (first, *(t for t in themes if t != first)) if first else themes


def _last_behind(
    markers: frozenset[str], themes: tuple[str, ...], parts: tuple[Clause, ...]
) -> str | None:
    """The theme with a marker in the three words before it, in the last clause that has one."""
    for part in reversed(parts):
        for mention in part.mentions:
            name = mention.concept.removeprefix(THEMA)
            if not mention.concept.startswith(THEMA) or name not in themes:
                continue
            before = part.words[max(0, mention.first - 3) : mention.first]
            if any(word.text in markers for word in before):
                return name
    return None
