"""Gives a bare number the unit of its neighbour: "van 8 naar 6 ton", "100, 200 en 300 duizend".

Where that would make the two differ more than people mean, the bare number keeps both readings.
"""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from assistant.dutch.quantities import Quantity

_JOIN = re.compile(
    r"\s*(?:-\s?)?(?P<link>[-–—/,à]|á|a|tot(?:\s+en\s+met|\s+aan)?|t/m|of|en|naar|to|or|and|through)"
    r"\s*(?:de|het|ongeveer|circa|ca\.?|zo'n|maximaal|hooguit|misschien|bijna|about|€|the)?\s*",
    re.IGNORECASE,
)
_RANGE = frozenset(("-", "–", "—", "à", "á", "tot", "t/m"))
_BACKWARD = frozenset(("naar", "to", "tot", "t/m", "à", "á", "-", "–", "—"))
_SENTENCE_GOES_ON = re.compile(
    r"\s*(?:[?.!;:)]|$|,\s|(?:te|gaan?|gaat|brengen|brengt|verlag\w+|verhog\w+|schui\w+|verschui\w+|"
    r"will?en|wil|in|voor|en|of|dan|is|zijn|zou|zouden|wordt|worden|mag|mogen|moet|moeten|kan|"
    r"kunnen|euro|for|is|do|must)\b)",
    re.IGNORECASE,
)
_FAR_APART = 20  # times
_NO_COUNT = 10_000  # from here on a bare number is an amount of its own


def shared_units(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities, in the same order, each with the unit it shares and its own sign."""
    known = [_unsigned(q, text, found[:at]) for at, q in enumerate(found)]
    known = _added_up(text, known)
    before, handed_on = tuple(known), False
    for at in range(len(known) - 2, -1, -1):  # from the end, so that a list passes it on
        link = _link(text, known[at], known[at + 1])
        if link and (link != "," or handed_on):
            known[at] = _with_scale_behind(known[at], known[at + 1], link)
        handed_on = known[at] is not before[at]
    for at in range(1, len(known)):
        link = _link(text, known[at - 1], known[at])
        if link in _BACKWARD and _SENTENCE_GOES_ON.match(text, known[at].end):
            known[at] = _with_unit_of(known[at], known[at - 1])
    return known


def _link(text: str, first: Quantity, second: Quantity) -> str | None:
    """What stands between two numbers where they belong together."""
    match = _JOIN.fullmatch(text, first.end, _start(text, second))
    return match["link"].lower().split()[0] if match else None


def _start(text: str, quantity: Quantity) -> int:
    """Where a number starts, with the sign and the currency before it."""
    before = text[: quantity.start]
    return len(re.sub(r"(?:€|eur(?:o)?)?\s?$", "", before, flags=re.IGNORECASE))


def _unsigned(quantity: Quantity, text: str, before: list[Quantity]) -> Quantity:
    """A dash right behind another number joins a range and is no minus."""
    if quantity.negative and before:
        between = text[before[-1].end : quantity.start]
        if re.fullmatch(r"\s*[-−–‐]\s*(?:€\s*)?", between):
            return replace(quantity, negative=False)
    return quantity


def _added_up(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "1 miljoen 200 duizend" is one amount: a smaller scale right behind a larger one."""
    known: list[Quantity] = []
    for quantity in found:
        last = known[-1] if known else None
        if last is not None and _goes_on(text, last, quantity):
            value = last.values[0] + quantity.values[0]
            raw = text[last.start : quantity.end]
            written = (value / last.unit,)
            known[-1] = replace(
                last,
                values=(value,),
                written=written,
                end=quantity.end,
                raw=raw,
                currency=quantity.currency,
            )
        else:
            known.append(quantity)
    return known


def _goes_on(text: str, last: Quantity, quantity: Quantity) -> bool:
    between = text[last.end : quantity.start]
    return (
        last.kind == quantity.kind == "euro"
        and between != ""
        and not between.strip(" \u00a0")
        and last.unit > quantity.unit >= 1_000
        and quantity.values[0] < last.unit
        and len(last.values) == len(quantity.values) == 1
        and not re.search(r"(?:€|euro?)", last.raw + between, re.IGNORECASE)
    )


def _with_scale_behind(first: Quantity, second: Quantity, link: str) -> Quantity:
    """ "€ 8 à 9 ton": the euro sign is of both, and so is the scale.

    In "€ 8 of 9 ton" it may be, so that both readings are kept.
    """
    small = first.kind == "euro" and first.unit == 1 and len(first.values) == 1
    if not small or second.kind != "euro" or second.unit == 1 or first.values[0] >= 1_000:
        return _with_unit_of(first, second)
    plain = first.values[0]
    value = plain * second.unit
    if not _near(value, second.values[0]) or _near(plain, second.values[0]):
        return first
    values = (value,) if link in _RANGE else (value, plain)
    return replace(first, values=values, unit=second.unit)


def _with_unit_of(bare: Quantity, other: Quantity) -> Quantity:
    """The bare number in the unit of the other, or unchanged where it has one itself."""
    if bare.kind != "bare" or other.kind not in ("euro", "share"):
        return bare
    if other.kind == "share":
        part = other.values[0] / other.written[0] if other.written[0] else Decimal("0.01")
        values = tuple(value * Decimal("0.01") for value in bare.values)
        return bare if part == 0 else replace(bare, kind="share", values=values, unit=other.unit)
    plain = bare.values[0]
    if other.unit == 1:
        return replace(bare, kind="euro", currency=True) if other.currency else bare
    if len(bare.values) > 1 or re.search(r"[.,]\d{3}", bare.raw) or plain == 0:
        return bare
    for unit in _units(other):
        if _near(plain * unit, other.values[0]):
            return replace(bare, kind="euro", values=(plain * unit,), unit=unit)
    if plain >= _NO_COUNT or _near(plain, other.values[0]):
        return bare
    both = sorted({plain * other.unit, plain * 1_000, plain}, reverse=True)
    return replace(bare, kind="euro", values=tuple(both), unit=other.unit)


def _units(other: Quantity) -> tuple[Decimal, ...]:
    """The scale of the other; "honderd tot driehonderdduizend" are both in thousands."""
    inside = other.unit == 100_000 and "duizend" in other.raw.lower()
    return (other.unit, Decimal(1_000)) if inside else (other.unit,)


def _near(value: Decimal, other: Decimal) -> bool:
    low, high = sorted((abs(value), abs(other)))
    return low > 0 and high / low <= _FAR_APART
