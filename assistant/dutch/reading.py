"""Every number of a text with what it means: amount, share, year or count."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from assistant.dutch.dates import dates
from assistant.dutch.labels import labels
from assistant.dutch.model import Number
from assistant.dutch.neighbours import shared_units
from assistant.dutch.quantities import Quantity, quantities
from assistant.dutch.shares import fractions
from assistant.dutch.years import years

_UNIT = r"(?:[x×*]\s*(?:€|eur(?:o)?)?\s*1(?:[.,]?000|k)\b|[x×*]\s*(?:€\s*)?duizend\b)"
_TABLE = re.compile(
    rf"(?P<inside>[(\[]\s*(?:bedragen\s+|alles\s+)?(?:in\s+)?{_UNIT}[^)\]]{{0,15}}[)\]])"
    rf"|(?P<times>(?<=\d)\s?{_UNIT})|(?P<loose>{_UNIT})"
    r"|(?P<thousands>\b(?:bedragen\s+)?in\s+duizenden(?:\s+euro(?:'s|’s)?)?\b)",
    re.IGNORECASE,
)
_THOUSAND = Decimal(1_000)
_FIRST_YEAR, _LAST_YEAR = 2010, 2049
_KEPT = 512  # texts; one takes a few hundred bytes
_LONGEST = 8  # digits; what is longer without a mark or a currency is a number of a file or person


def numbers(text: str) -> list[Number]:
    """All amounts (euros), shares (fractions), years and counts of `text`, in order of place.

    Those of the last texts are kept: one question is read several times over.
    """
    return list(_numbers(text))


@lru_cache(maxsize=_KEPT)
def _numbers(text: str) -> tuple[Number, ...]:
    tables = list(_TABLE.finditer(text))
    when = [(date.start, date.end) for date in dates(text)]
    found = [n for n in years(text) if _free(n.start, n.end, [t.span() for t in tables])]
    taken = [*when, *(t.span() for t in tables), *((n.start, n.end) for n in found)]
    names = [span for span in labels(text) if _free(*span, taken)]
    taken += names
    parts = [n for n in fractions(text) if _free(n.start, n.end, taken)]
    found += parts
    taken += [(n.start, n.end) for n in parts]
    written = [q for q in quantities(text) if _free(q.start, q.end, taken)]
    for quantity in shared_units(text, written):
        number = _number(quantity, text, tables)
        if number is not None:
            found.append(number)
    return tuple(sorted(found, key=lambda n: (n.start, n.value)))


def _free(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    return all(end <= a or start >= b for a, b in taken)


def _number(q: Quantity, text: str, tables: list[re.Match[str]]) -> Number | None:
    """What a quantity means; None for a small number in words, which may be an article."""
    in_words = not q.raw[:1].isdigit()
    kind, values = q.kind, q.values
    if kind == "bare":
        kind = _kind_of_bare(q)
        if in_words and kind == "count":
            return None
    if q.kind in ("bare", "euro") and kind != "year" and q.unit == 1 and not in_words:
        thousands = _in_table(q, text, tables)
        kind, values = ("euro", thousands) if thousands else (kind, values)
    if kind in ("count", "year"):
        return Number(kind, values[-1], q.start, q.end, q.raw)
    if q.negative:
        values = tuple(-value for value in values)
    return Number(kind, values[0], q.start, q.end, q.raw, values[1:])


def _kind_of_bare(q: Quantity) -> str:
    """A number without any unit: a year, an amount from a thousand on, else a count."""
    if re.fullmatch(r"\d+", q.raw) or not q.raw[:1].isdigit():
        value = q.values[0]
        whole = q.raw.isdigit() and len(q.raw) == 4
        if (whole or not q.raw[:1].isdigit()) and _FIRST_YEAR <= value <= _LAST_YEAR:
            return "year"
        if q.raw.startswith("0") or (len(q.raw) > _LONGEST and q.raw.isdigit()):
            return "count"
    return "euro" if q.values[0] >= _THOUSAND else "count"


def _in_table(q: Quantity, text: str, tables: list[re.Match[str]]) -> tuple[Decimal, ...]:
    """The values where figures are given in thousands, and nothing where they are not.

    Right before "x € 1.000" that is certain; elsewhere in such a text an amount with a euro sign
    can be meant either way.
    """
    times = tuple(value * _THOUSAND for value in q.values)
    if any(t.start() >= q.end and not text[q.end : t.start()].strip() for t in tables):
        return times
    if all(table.lastgroup == "times" for table in tables):
        return ()
    return tuple(sorted({*q.values, *times}, reverse=True)) if q.currency else times
