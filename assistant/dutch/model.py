"""What is found in a text: numbers and dates, with their places."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct


class Number(Struct, frozen=True):
    """A number in a text. `kind` is "euro", "share" (0.25 for 25%), "year" or "count".

    `also` holds the other values that the notation can mean; `value` is the largest of them all.
    """

    kind: str
    value: Decimal
    start: int
    end: int
    raw: str
    also: tuple[Decimal, ...] = ()

    @property
    def ambiguous(self) -> bool:
        """Whether the notation can mean more than one magnitude."""
        return bool(self.also)

    @property
    def readings(self) -> tuple[Decimal, ...]:
        """Everything that it can mean, the largest first."""
        return (self.value, *self.also)


class DayMonth(Struct, frozen=True):
    """A date as written; `year` is None where the text gives none."""

    day: int
    month: int
    year: int | None
    start: int
    end: int
