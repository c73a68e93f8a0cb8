"""Dates as people write them, Dutch and English, as (year, month, day) with gaps allowed."""

from __future__ import annotations

import re

from msgspec import Struct

_MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb"),
    ("maart", "march", "mrt", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_MONTH = "|".join(sorted(_NUMBER_OF, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DATE = re.compile(
    rf"(?<![\w.,])(?:"
    rf"(?P<iso_year>{_YEAR})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)"
    rf"|(?P<num_day>{_DAY})[-/.](?P<num_month>0?[1-9]|1[0-2])[-/.](?P<num_year>{_YEAR})"
    rf"|(?P<day>{_DAY})(?:st|nd|rd|th|e)?\s+(?:of\s+)?(?P<month>{_MONTH})\b\.?"
    rf"(?:,?\s+(?P<year>{_YEAR}))?"
    rf"|(?P<en_month>{_MONTH})\s+(?P<en_day>{_DAY})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?P<en_year>{_YEAR}))?"
    rf"|(?P<only_month>{_MONTH})\.?\s+(?P<only_year>{_YEAR})"
    rf")(?!\w)",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\s*(?:-|–|t/m|tot\s+en\s+met|tot\s+uiterlijk|tot|en|until|to|and|through)\s*", re.IGNORECASE
)


class Date(Struct, frozen=True):
    """A date as far as it is stated: "1 augustus" has no year, "december 2025" no day."""

    month: int
    year: int | None = None
    day: int | None = None

    def proves(self, other: Date) -> bool:
        """Whether this date says everything that the other one says."""
        return (
            self.month == other.month
            and other.day in (None, self.day)
            and other.year in (None, self.year)
        )


class Dated(Struct, frozen=True):
    """A date with the characters that state it, and where they start and end."""

    printed: str
    date: Date
    start: int
    end: int


def dates(text: str) -> list[Dated]:
    """Every date of a text; in "1 augustus tot en met 30 september 2023" the year is of both."""
    found = [_dated(match) for match in _DATE.finditer(text)]
    for index in range(len(found) - 2, -1, -1):
        first, last = found[index], found[index + 1]
        between = text[first.end : last.start]
        if first.date.year is None and last.date.year and _UNTIL.fullmatch(between):
            date = Date(month=first.date.month, year=last.date.year, day=first.date.day)
            found[index] = Dated(first.printed, date, first.start, first.end)
    return found


def without_dates(text: str) -> str:
    """The text with its dates blanked out, so that 31.12.2026 is not read as a number."""
    for dated in dates(text):
        text = text[: dated.start] + " " * (dated.end - dated.start) + text[dated.end :]
    return text


def _dated(match: re.Match[str]) -> Dated:
    month_name = match["month"] or match["en_month"] or match["only_month"]
    number = match["iso_month"] or match["num_month"]
    year = (
        match["iso_year"]
        or match["num_year"]
        or match["year"]
        or match["en_year"]
        or match["only_year"]
    )
    day = match["iso_day"] or match["num_day"] or match["day"] or match["en_day"]
    date = Date(
        month=_NUMBER_OF[month_name.lower()] if month_name else int(number),
        year=int(year) if year else None,
        day=int(day) if day else None,
    )
    return Dated(match.group().rstrip("."), date, match.start(), match.end())
