"""Numbers as the Dutch write them, both ways: euros, percentages, years and dates.

`numbers(text)` finds every amount, share and year with its place in the text. A notation that can
mean two magnitudes keeps its other readings in `also` instead of being guessed at. `euro` and
`percent` write numbers for people; nothing else in the project formats a number for an answer.
"""

from __future__ import annotations

from assistant.dutch.dates import MONTHS, dates, month_names
from assistant.dutch.model import DayMonth, Number
from assistant.dutch.reading import numbers
from assistant.dutch.writing import euro, percent, thousands

__all__ = [
    "MONTHS",
    "DayMonth",
    "Number",
    "dates",
    "euro",
    "month_names",
    "numbers",
    "percent",
    "thousands",
]
