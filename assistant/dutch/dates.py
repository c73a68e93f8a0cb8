"""Reads dates: "30 september 2023", "30-09-2023", "1 sept. '23", "2023-09-30"."""

from __future__ import annotations

import re
from calendar import monthrange

from assistant.dutch.model import DayMonth

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_OTHER_NAMES = (
    ("january", "jan"),
    ("february", "feb", "febr"),
    ("march", "mrt", "mar"),
    ("apr",),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("sept", "sep"),
    ("october", "okt", "oct"),
    ("nov",),
    ("dec",),
)
_NUMBER_OF = {
    name: number
    for number, (dutch, others) in enumerate(zip(MONTHS, _OTHER_NAMES, strict=True), start=1)
    for name in (dutch, *others)
}
MONTH = rf"(?:{'|'.join(sorted(_NUMBER_OF, key=len, reverse=True))})\b\.?"
_YEAR = r"(?:20\d\d|['’][2-4]\d)(?!\d)"
_DATE = re.compile(
    rf"""(?<![\w.,/-])(?:
    (?P<iso_year>20\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)
    |(?P<num_day>\d\d?)(?P<mark>[-/.])(?P<num_month>\d\d?)(?P=mark)(?P<num_year>20\d\d|[2-4]\d)
    |(?P<day>\d\d?)(?:ste|de|st|nd|rd|th|e)?\s+(?:of\s+)?(?P<month>{MONTH})
        (?:,?\s+(?P<year>{_YEAR}))?
    |(?P<en_month>{MONTH})\s+(?P<en_day>\d\d?)(?:st|nd|rd|th)?\b(?![.,]\d|\s?%|\s(?:procent|percent)\b)
        (?:,?\s+(?P<en_year>{_YEAR}))?
    )(?![\w/]|[.,-]\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE = r"\b(?:op|v[oó][oó]r|per|tot|uiterlijk|vanaf|sinds|t/m|d\.d\.|dd\.?|datum:?)\s+"
_SHORT = re.compile(
    rf"{_BEFORE}(?P<date>(?P<day>\d\d?)[-/](?P<month>\d\d?))"
    r"(?![\w/%]|[.,-]\d|\s*(?:%|€|van|of|deel|procent|euro|ton|mln|miljoen|duizend|k\b))",
    re.IGNORECASE,
)
_LEAP_YEAR = 2024


def month_names() -> tuple[str, ...]:
    """Dutch month names in order."""
    return MONTHS


def dates(text: str) -> list[DayMonth]:
    """All dates with a day, in order of place; a day that does not exist is no date."""
    found = [*_written_out(text), *_without_year(text)]
    return sorted(found, key=lambda date: date.start)


def _written_out(text: str) -> list[DayMonth]:
    found = []
    for match in _DATE.finditer(text):
        date = _date(match)
        if date is not None:
            found.append(date)
    return found


def _date(match: re.Match[str]) -> DayMonth | None:
    day = match["day"] or match["num_day"] or match["en_day"] or match["iso_day"]
    name = match["month"] or match["en_month"]
    month = _NUMBER_OF[name.lower().rstrip(".")] if name else 0
    month = month or int(match["num_month"] or match["iso_month"])
    year = match["year"] or match["num_year"] or match["en_year"] or match["iso_year"]
    return _existing(int(day), month, _full(year) if year else None, match.span())


def _full(year: str) -> int:
    return 2000 + int(year[-2:])


def _existing(day: int, month: int, year: int | None, span: tuple[int, int]) -> DayMonth | None:
    """The date, or None where there is no such day."""
    if 1 <= month <= 12 and 1 <= day <= monthrange(year or _LEAP_YEAR, month)[1]:
        return DayMonth(day, month, year, *span)
    return None


def _without_year(text: str) -> list[DayMonth]:
    """ "vóór 1/10" and "uiterlijk 30-9": only where the words say that it is a date."""
    found = []
    for match in _SHORT.finditer(text):
        date = _existing(int(match["day"]), int(match["month"]), None, match.span("date"))
        if date is not None:
            found.append(date)
    return found
