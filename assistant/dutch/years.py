"""Reads years: "2024", "'24", "24/25", "2023-2025", "eind '23" and lists of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.dutch.dates import MONTH, dates
from assistant.dutch.model import DayMonth, Number

_UNIT = r"\s*(?:k\b|€(?!\s?\d)|eur|%|ton\b|mln|mio|milj|mld|duizend|dzd|procent|percent|pct)"
_TO = r"\s*(?:-|–|—|/|t/m|tot\s+en\s+met|tot|through|until|to)\s*"
_FULL = r"20[1-4]\d"
_SHORT = r"['’‘]?[2-4]\d"
_END = rf"(?!\w|[.,]\d|{_UNIT})"
_RANGE = re.compile(
    rf"(?<![\w.,€])(?<!€\s)(?P<first>{_FULL}){_TO}(?P<last>{_FULL}|{_SHORT}){_END}", re.IGNORECASE
)
_SHORT_RANGE = re.compile(
    rf"(?<![\w.,/€])(?<!€\s)(?:(?P<first>['’‘][2-4]\d){_TO}(?P<last>{_SHORT})"
    rf"|(?P<school>[2-4]\d)/(?P<school_end>[2-4]\d)"
    rf"|(?P<from>[2-4]\d)\s*(?:t/m|tot\s+en\s+met)\s*(?P<until>[2-4]\d)"
    rf"|\b(?:schooljaar|jaren|jaar|periode|tranche)\s+(?P<named>[2-4]\d)\s*-\s*(?P<named_end>[2-4]\d))"
    rf"{_END}(?!\s+(?:{MONTH}|[a-z]{{4,}}en\b|keer|maal|uur|jaar\b))(?!/\d)",
    re.IGNORECASE,
)
_LIST = re.compile(rf"(?<![\w.,€])(?<!€\s)(?:{_FULL}(?:,{_FULL})+|{_FULL}(?:/{_FULL}){{2,}}){_END}")
_ONE_SHORT = re.compile(
    rf"(?<!\w)['’‘](?P<year>[2-4]\d){_END}|"
    rf"\b(?:begin|medio|eind|einde|halverwege|voorjaar|najaar|zomer|herfst|winter|{MONTH})\s+"
    rf"(?P<part>[2-4]\d){_END}(?!\s+(?:{MONTH}|[a-z]{{4,}}en\b|keer|maal|uur|jaar\b|/))",
    re.IGNORECASE,
)
_MOST_YEARS = 6
_EARLIER = re.compile(
    rf"(?:\b(?:in|sinds|jaar|anno|eind|begin|medio|vanaf|since|{MONTH})\s+)(?P<year>(?:19|20)\d\d)"
    rf"(?!\w|[.,]\d|{_UNIT})",
    re.IGNORECASE,
)


def years(text: str) -> list[Number]:
    """Years in ranges, in lists, in short, and of dates; those between stand at the last."""
    found: list[Number] = []
    taken: list[tuple[int, int]] = []
    for start, end, written in _groups(text):
        if written and all(end <= a or start >= b for a, b in taken):
            found += written
            taken.append((start, end))
    return found


def _groups(text: str) -> Iterator[tuple[int, int, list[Number]]]:
    """What belongs together, with its place; of two in one place the first counts."""
    for date in dates(text):
        yield date.start, date.end, _of_date(date, text)
    for match in _LIST.finditer(text):
        yield (
            *match.span(),
            [
                Number(
                    "year",
                    Decimal(y.group()),
                    match.start() + y.start(),
                    match.start() + y.end(),
                    y.group(),
                )
                for y in re.finditer(r"\d{4}", match.group())
            ],
        )
    for form in (_RANGE, _SHORT_RANGE):
        for match in form.finditer(text):
            yield *match.span(), list(_range(match))
    for match in _ONE_SHORT.finditer(text):
        name = "year" if match["year"] else "part"
        yield *match.span(name), [_year(match, name)]
    for match in _EARLIER.finditer(text):
        yield *match.span("year"), [_year(match, "year")]


def _of_date(date: DayMonth, text: str) -> list[Number]:
    if not date.year:
        return []
    full = text.find(str(date.year), date.start, date.end)
    start, end = (date.end - 2, date.end) if full < 0 else (full, full + 4)
    return [Number("year", Decimal(date.year), start, end, text[start:end])]


def _range(match: re.Match[str]) -> Iterator[Number]:
    names = [name for name in match.re.groupindex if match[name]]
    first, last = (_full(match[name]) for name in names)
    adjacent = match.re is _RANGE or names[0] != "school" or last == first + 1
    if first < last <= first + _MOST_YEARS and adjacent:
        yield _year(match, names[0])
        for year in range(first + 1, last + 1):
            yield Number("year", Decimal(year), *match.span(names[1]), match[names[1]])


def _year(match: re.Match[str], name: str) -> Number:
    return Number("year", Decimal(_full(match[name])), *match.span(name), match[name])


def _full(written: str) -> int:
    digits = re.sub(r"\D", "", written)
    return int(digits) if len(digits) == 4 else 2000 + int(digits)
