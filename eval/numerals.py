"""Numbers as people write them, Dutch and English, read exactly.

Written apart from the assistant's own `dutch.py` on purpose: what checks an answer should not
share a mistake with what wrote it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from msgspec import Struct

Notation = Literal["nl", "en", "both"]

_SPACE = "\u00a0\u202f\u2009"
_NUMERAL = rf"\d{{1,3}}(?:[.,{_SPACE}]\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"
_MULTIPLIER = r"miljoen|million|mln|mio|miljard|billion|mld|duizend|thousand|ton|k"
_UNIT = rf"(?<!\w)[x×*]\s*(?:€|EUR|euro)?\s*1[.,{_SPACE}]?000\b"
_THOUSANDS = re.compile(rf"(?:{_UNIT}|\b(?:in|bedragen\s+in)\s+duizenden\b)", re.IGNORECASE)
_QUANTITY = re.compile(
    rf"(?P<unit>{_UNIT})"
    rf"|(?P<before>€|\bEUR|\beuro)?\s*(?<![\w.,])(?P<number>{_NUMERAL})"
    rf"(?:\s*(?P<multiplier>{_MULTIPLIER})(?!\w))?"
    r"(?:\s*(?P<percent>%|procent|per\s?cent|percent|pct\b))?"
    r"(?:\s*(?P<after>€|euro|EUR)(?!\w))?"
    rf"(?P<thousands>\s*\(?{_UNIT}\)?)?",
    re.IGNORECASE,
)
_SIGNS = {"nl": (".", ","), "en": (",", ".")}  # thousands, decimal
_FACTORS = {
    "k": 1_000,
    "duizend": 1_000,
    "thousand": 1_000,
    "ton": 100_000,
    "mln": 1_000_000,
    "mio": 1_000_000,
    "miljoen": 1_000_000,
    "million": 1_000_000,
    "mld": 1_000_000_000,
    "miljard": 1_000_000_000,
    "billion": 1_000_000_000,
}


class Quantity(Struct, frozen=True):
    """A number in a text with every value it may mean; `unit` says what stood beside it."""

    printed: str
    values: frozenset[Decimal]
    unit: Literal["amount", "percent", "plain"]


def readings(numeral: str, notation: Notation) -> frozenset[Decimal]:
    """What a numeral may mean: `31.610` is 31610 in Dutch, 31.61 in English, either for "both".

    A numeral that is none in its own notation is read in the other: 1.1 in a Dutch text.
    """
    digits = re.sub(f"[{_SPACE}]", "", numeral)
    own = tuple(_SIGNS) if notation == "both" else (notation,)
    return _readings(digits, own) or _readings(digits, tuple(_SIGNS))


def _readings(digits: str, languages: tuple[str, ...]) -> frozenset[Decimal]:
    values = (_reading(digits, *_SIGNS[language]) for language in languages)
    return frozenset(value for value in values if value is not None)


def _reading(digits: str, thousands: str, decimal: str) -> Decimal | None:
    groups = rf"[1-9]\d{{0,2}}(?:{re.escape(thousands)}\d{{3}})+|\d+"
    if not re.fullmatch(rf"(?:{groups})(?:{re.escape(decimal)}\d+)?", digits):
        return None
    return Decimal(digits.replace(thousands, "").replace(decimal, "."))


def quantities(text: str, notation: Notation) -> list[Quantity]:
    """Every number of a text. An amount has a euro sign, a word like miljoen, or thousands marks.

    The "x 1.000" above or behind a figure is a unit and no number. Behind the figure itself it
    adds the reading in whole euros: `31.610 (x 1.000)` may mean 31610 and 31610000.
    """
    found: list[Quantity] = []
    for match in _QUANTITY.finditer(text):
        if match["unit"]:
            continue
        values = readings(match["number"], notation)
        multiplier = (match["multiplier"] or "").lower()
        if multiplier:
            values = frozenset(value * _FACTORS[multiplier] for value in values)
        if match["thousands"]:
            values |= {value * 1_000 for value in values}
        found.append(Quantity(match.group().strip(), values, _unit_of(match, multiplier)))
    return found


def in_thousands(text: str) -> bool:
    """Whether a text declares that its figures are in thousands."""
    return _THOUSANDS.search(text) is not None


def states_euros(text: str, euros: int) -> bool:
    """Whether a text states exactly this number of euros, in Dutch or English notation."""
    return any(
        euros in quantity.values
        for quantity in quantities(text, "both")
        if quantity.unit != "percent"
    )


def _unit_of(match: re.Match[str], multiplier: str) -> Literal["amount", "percent", "plain"]:
    if match["percent"]:
        return "percent"
    grouped = re.fullmatch(rf"[1-9]\d{{0,2}}(?:[.,{_SPACE}]\d{{3}})+(?:[.,]\d+)?", match["number"])
    if match["before"] or match["after"] or multiplier or grouped:
        return "amount"
    return "plain"
