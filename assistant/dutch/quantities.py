"""Finds what is written as an amount or a percentage, in digits and in words, each by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from assistant.dutch import separators
from assistant.dutch.counted import COUNTED, WEIGHED
from assistant.dutch.separators import GAP
from assistant.dutch.spelled import SCALE_WORDS, Spelled, spelled

_SCALES = {**SCALE_WORDS, "dzd": 1_000, "k": 1_000, "milj": 1_000_000, "mio": 1_000_000}
_SCALES |= {"m": 1_000_000, "tonnen": 100_000, "bln": 1_000_000_000}
_SHORT = r"(?:mln|milj|mld|mio|dzd|bln)\.(?=\s|$|,|\?)|k|m"
_SCALE = (
    rf"(?:(?:{'|'.join(sorted((s for s in _SCALES if len(s) > 1), key=len, reverse=True))})\b\.?"
    r"|(?:k|m)(?![\w²]))"
)
_EURO = r"(?:euro(?:'s|’s|s)?\b|eur\b|€)"
_PERCENT = r"(?:%(?!\s?-?punt)|procent\b|percent\b|per\s?cent\b|pct\b\.?|‰|promille\b)"
_POINTS = r"(?:%\s?-?punt(?:en)?|procent-?punt(?:en)?|percentage\s+points?)\b"
_MINUS = "[-−–‐]"
_DIGITS = (
    rf"(?:\d{{1,3}}(?:{GAP}\d{{3}})+|\d{{4,}}(?:{GAP}0{{3}})+)(?:[.,]\d\d?)?(?![.,'’]?\d)"
    r"|\d{1,3}(?:['’]\d{3})+(?:[.,]\d\d?)?(?!\d)"
    r"|\d+(?:[.,]\d+)*"
)
_DIGIT_AMOUNT = re.compile(
    rf"""(?<!\w)(?<!\d[.,/])
    (?P<sign>{_MINUS}(?=[\d€e])|min\s+(?=[\d€e]))?
    (?:(?P<cur>(?:(?P<front>[km]|mln|mio)\s?)?(?:€|euro?s?\b|eur(?=\d))
        (?:\s?(?P<front2>k|m|mln|mio|miljoen|ton)\.?(?=\s))?)\s*(?P<sign2>{_MINUS}\s?)?)?
    (?P<num>{_DIGITS}|[½¼¾](?=\s?{_SCALE}))
    (?P<half>\s?[½¼¾]|\s+en\s+een\s+(?:half|halve)\b(?=\s+{_SCALE}))?
    (?:\s?[,.]\s?(?:{_MINUS}{{1,2}}|—|=)|=(?!\d))?
    (?:\s*(?P<scale>{_SCALE}))?
    (?:\s*(?P<points>{_POINTS})|\s*(?P<cur2>(?!€\s?\d){_EURO})(?:\s?,?-)?|\s*(?P<pct>{_PERCENT}))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEHIND_WORDS = re.compile(
    rf"\s*(?:(?P<points>{_POINTS})|(?P<cur>{_EURO})|(?P<pct>{_PERCENT}))", re.IGNORECASE
)
_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_COUNTED = re.compile(COUNTED, re.IGNORECASE)
_WEIGHED = re.compile(WEIGHED, re.IGNORECASE)
_BROKEN_OFF = re.compile(rf"{GAP}(?:\d{{4,}}|00)(?![\d.,]\d|\w)")
_YEAR_LIKE = re.compile(rf"{GAP}20[1-4]\d(?!\d)")
_ONE_PERCENT, _ONE_PROMILLE = Decimal("0.01"), Decimal("0.001")


class Quantity(Struct, frozen=True):
    """A number as written. `kind` is "euro", "share", "count" or "bare" (it may be any).

    `unit` is the scale that was written with it, and 1 where there was none; `written` is the
    value before scale, sign and percent, for a neighbour that shares its unit.
    """

    kind: str
    values: tuple[Decimal, ...]
    unit: Decimal
    written: tuple[Decimal, ...]
    start: int
    end: int
    raw: str
    currency: bool = False
    negative: bool = False


def quantities(text: str) -> list[Quantity]:
    """All of them in order of place, still without what they mean to each other."""
    in_digits = list(_in_digits(text))
    in_digits = [
        q for n, q in enumerate(in_digits) if not any(q.end <= o.end for o in in_digits[:n])
    ]
    taken = [(q.start, q.end) for q in in_digits]
    in_words = [
        quantity
        for quantity in _in_words(text)
        if all(quantity.end <= start or quantity.start >= end for start, end in taken)
    ]
    return sorted((*in_digits, *in_words), key=lambda q: q.start)


def _in_digits(text: str) -> Iterator[Quantity]:
    for match in _DIGIT_AMOUNT.finditer(text):
        quantity = _digits(match)
        yield _not_counted(quantity, text)


def _digits(match: re.Match[str]) -> Quantity:
    """What one match in digits is, apart from its neighbours."""
    raw, scale = (
        str(_SIGNS.get(match["num"], match["num"])),
        (match["scale"] or match["front"] or match["front2"] or "").lower(),
    )
    currency = bool(match["cur"] or match["cur2"])
    start, end = match.start("num"), match.end()
    behind = match.string[match.end("num") : match.end("num") + 40]
    if scale == "m" and not currency and not (match["scale"] or "").isupper():
        scale, end = "", match.end("num")  # 50 m is a length, € 50 m an amount
    unit = Decimal(_SCALES[scale.rstrip(".")]) if scale else Decimal(1)
    if match["points"]:
        return _quantity(match, "count", separators.plain(raw), start, end)
    if match["pct"]:
        part = _ONE_PROMILLE if match["pct"].lower() in ("‰", "promille") else _ONE_PERCENT
        values = tuple(v * 100 * part for v in separators.percentage(raw))
        return _quantity(match, "share", values, start, end)
    values = separators.scaled(raw, unit) if scale else separators.plain(raw)
    if match["half"]:
        more = _SIGNS.get(match["half"].strip(), Decimal("0.5"))
        values = tuple(value + more * unit for value in values)
    if currency and not scale and _BROKEN_OFF.match(behind) and not _YEAR_LIKE.match(behind):
        rest = _BROKEN_OFF.match(behind)
        digits = re.sub(r"\D", "", raw + (rest.group() if rest else ""))
        values = tuple(sorted({Decimal(digits), *values}, reverse=True))
        end = max(end, match.end("num") + (rest.end() if rest else 0))
    kind = "euro" if currency or scale else "bare"
    return _quantity(match, kind, values, start, end, unit=unit, currency=currency)


def _quantity(
    match: re.Match[str],
    kind: str,
    values: tuple[Decimal, ...],
    start: int,
    end: int,
    *,
    unit: Decimal = Decimal(1),
    currency: bool = False,
) -> Quantity:
    raw = match.string[start:end].strip()
    return Quantity(
        kind,
        values,
        unit,
        tuple(value / unit for value in values),
        start,
        start + len(raw),
        raw,
        currency,
        bool(match["sign"] or match["sign2"]),
    )


def _in_words(text: str) -> Iterator[Quantity]:
    for number in spelled(text):
        yield _not_counted(_words(number, text), text)


def _words(number: Spelled, text: str) -> Quantity:
    behind = _BEHIND_WORDS.match(text, number.end)
    end = behind.end() if behind else number.end
    kind, value = "bare", number.value
    if behind and behind["pct"]:
        promille = behind["pct"].lower() in ("‰", "promille")
        kind, value = "share", value * (_ONE_PROMILLE if promille else _ONE_PERCENT)
    elif behind and behind["points"]:
        kind = "count"
    elif behind or number.unit > 1 or value >= 1_000:
        kind = "euro"
    raw = text[number.start : end]
    currency = bool(behind and behind["cur"])
    written = (number.value / number.unit,)
    return Quantity(kind, (value,), number.unit, written, number.start, end, raw, currency)


def _not_counted(quantity: Quantity, text: str) -> Quantity:
    """With people or hours behind it, a number without a currency is a count."""
    if quantity.currency or quantity.kind in ("share", "count"):
        return quantity
    heavy = quantity.raw.endswith("ton") and _WEIGHED.match(text, quantity.end)
    if not heavy and not _COUNTED.match(text, quantity.end):
        return quantity
    return Quantity("count", *(getattr(quantity, n) for n in Quantity.__struct_fields__[1:]))
