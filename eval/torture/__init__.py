"""The torture suite of numbers: notations that people use, each with everything it may mean.

A line of `numbers.jsonl` has a `text` and what is `read` in it: "euro 250000", "share 0.25" (or
"share 1/3"), "year 2024", "date 2023-09-30" (without a year "date -09-30"). "euro 250000|250" is a
notation with two readings, that has to be asked back. Plain counts are not listed.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import msgspec
from msgspec import Struct

from assistant.dutch import DayMonth, Number, dates, numbers

NUMBERS = Path(__file__).with_name("numbers.jsonl")
_EXACT = 12  # decimals to which a third is a third


class Case(Struct, frozen=True, forbid_unknown_fields=True):
    """A text and what has to be read in it, in order of place; dates behind the numbers."""

    text: str
    read: tuple[str, ...]


def cases(path: Path = NUMBERS) -> list[Case]:
    """The cases of a file, in its order."""
    lines = path.read_bytes().splitlines()
    return [msgspec.json.decode(line, type=Case) for line in lines if line.strip()]


def passes(case: Case) -> bool:
    """Whether exactly what the case lists is read in its text."""
    return read(case.text) == expected(case)


def expected(case: Case) -> list[str]:
    """What the case lists, written as `read` does."""
    return [_rounded(reading) for reading in case.read]


def read(text: str) -> list[str]:
    """What the assistant reads in a text, written as in the suite."""
    found = [_number(n) for n in numbers(text) if n.kind != "count"]
    return found + [_date(date) for date in dates(text)]


def _number(number: Number) -> str:
    return f"{number.kind} {'|'.join(_exact(value) for value in number.readings)}"


def _date(date: DayMonth) -> str:
    return f"date {date.year or ''}-{date.month:02d}-{date.day:02d}"


def _rounded(reading: str) -> str:
    kind, _, values = reading.partition(" ")
    if kind == "date":
        return reading
    return f"{kind} {'|'.join(_exact(_value(value)) for value in values.split('|'))}"


def _value(written: str) -> Decimal:
    over, _, under = written.partition("/")
    return Decimal(over) / Decimal(under or 1)


def _exact(value: Decimal) -> str:
    return f"{round(value, _EXACT).normalize():f}"
