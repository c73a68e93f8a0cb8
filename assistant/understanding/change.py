"""Reads a change of one activity: "van 8 naar 6 ton", "met 30% verlagen", "een derde minder"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from assistant.dutch import Number

_FROM = re.compile(
    r"\b(?:van|from)\s+(?:(?:ongeveer|circa|ca\.?|about|nu)\s+)?(?:€\s*|eur(?:o)?\s*)?$"
)
_TO = re.compile(
    r"\s*(?:naar|to)\s+(?:(?:ongeveer|circa|ca\.?|maar|nog|about|only)\s+)?(?:€\s*|eur(?:o)?\s*)?"
)
_ARROW = re.compile(r"\s*(?:[-=–—]*>|→|⇒)\s*(?:€\s*|eur(?:o)?\s*)?")
_BY = re.compile(r"\b(?:met|by)\s+(?:ruim\s+|bijna\s+|ongeveer\s+)?$")
_CHANGES = re.compile(
    r"\s*(?:te\s+)?(?:verlag\w*|verlaagd?|vermind\w+|verhog\w*|verhoogd?|kort\w*|inkort\w*|krimp\w*|"
    r"afnem\w*|toenem\w*|terugbreng\w*|uitbreid\w*|reduc\w+|cut\w*|increas\w+|lower\w*)\b"
)
_LESS = re.compile(r"\s*(?:minder|meer|lager|hoger|less|more|lower|higher)\b(?!\s+dan)")
_ACTIVITY = re.compile(
    r"\b(?:activiteit\w*|project\w*|post|onderdeel|lessen|taalles\w*|activity)\b"
)
_BUDGET = re.compile(r"\b(?:\w*budget\w*|hoofdthema\w*|thema\w*|theme\w*)\b")
_NEAR = 60  # letters before the share in which its activity is named


class Change(Struct, frozen=True):
    """What an amount or share was and becomes."""

    before: Number
    after: Number


def changes(flat: str, found: Sequence[Number]) -> list[Change]:
    """Each "van X naar Y" of the numbers, which are in order of place."""
    return [
        Change(first, second)
        for first, second in pairwise(found)
        if _ARROW.fullmatch(flat, first.end, second.start)
        or (_FROM.search(flat[: first.start]) and _TO.fullmatch(flat, first.end, second.start))
    ]


def moved(found: Sequence[Change]) -> Decimal:
    """How much moves: what some lose others get, so that the larger side counts once."""
    steps = [change.after.value - change.before.value for change in found]
    down = -sum((step for step in steps if step < 0), Decimal(0))
    return max(down, sum((step for step in steps if step > 0), Decimal(0)))


def is_of_activity(flat: str, share: Number) -> bool:
    """Whether a share says how much one activity changes; of the budget that is another share."""
    by = _BY.search(flat[: share.start]) and _CHANGES.match(flat, share.end)
    if not by and not _LESS.match(flat, share.end):
        return False
    named = flat[max(0, share.start - _NEAR) : share.start]
    budget, activity = _last(_BUDGET, named), _last(_ACTIVITY, named)
    if budget < 0 and activity < 0:
        rest = re.split(r"[.?!]", flat[share.end :])[0]
        return bool(_ACTIVITY.search(rest)) and not _BUDGET.search(rest)
    return activity > budget


def _last(form: re.Pattern[str], text: str) -> int:
    """Where the last match starts, or -1."""
    return max((match.start() for match in form.finditer(text)), default=-1)
