"""Reads whether what is planned is said to serve none of the main themes."""

from __future__ import annotations

import re
from typing import Any

from assistant.understanding.clauses import Clause
from assistant.understanding.words import fold

_THEMES = r"\b(hoofd)?(thema'?s?|doelen|doel|themes?|goals?)\b"
_NONE = re.compile(
    rf"\b(geen|geen enkele?|niets|niks)\b[^.,;]{{0,15}}{_THEMES}[^.,;]{{0,25}}"
    r"\b(te maken|past|passen|hoort|horen|bij ?draagt|aan bij|raakt)\b|"
    rf"\b(past|hoort|passen|horen|draagt)\b[^.,;]{{0,10}}\b(geen|geen enkele?)\b"
    rf"[^.,;]{{0,15}}{_THEMES}|"
    rf"\b(niets|niks|nothing)\b[^.,;]{{0,25}}\b(met|with)\b[^.,;]{{0,12}}{_THEMES}|"
    rf"\b(fits?|serves?|under)\b[^.,;]{{0,6}}\bnone of\b[^.,;]{{0,12}}{_THEMES}"
)


def purpose(parts: tuple[Clause, ...]) -> dict[str, Any]:
    """`past_bij_overkoepelend_doel`: False where that is denied; that it fits is not read here."""
    denied = any(_NONE.search(fold(part.text)) for part in parts)
    return {"past_bij_overkoepelend_doel": False} if denied else {}
