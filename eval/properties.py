"""Every euro amount, percentage and date of an answer must stand somewhere that proves it.

Proof is: the question and its earlier turns; the cited passages as shown (with title, date and
heading); the labels and values of the rule trace. A figure without proof is an exception.

Two figures are the same figure when they mean the same:
- notation: 31.610.000 = 31,610,000 = 31610000; 25% = 25,0 % = 25 procent; € 85.000,- = 85000;
- words: 31,61 miljoen = 31.610.000; 2,5 ton = 250.000; 250k = 250.000; vijftien procent = 15%;
  a kwart = 25%, de helft = 50%, driekwart = 75%;
- tables in thousands: 31.610 proves 31.610.000 only in a passage or step that says "x 1.000";
- shares: 0.25 or 0,25 in the trace proves 25%, because rule data keeps shares as decimals;
- dates: 31 december 2026 = 31-12-2026 = 2026-12-31 = December 31, 2026. A full date proves the
  same date without year or day, never the other way round.
Nothing is rounded: 25,01% does not prove 25%. The unit "x € 1.000" is no figure, years alone
("in 2024") are no dates, and bare numbers (20 gebieden, [1]) are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from eval.answer import Answered
from eval.dates import Date, dates, without_dates
from eval.items import Item
from eval.numerals import Notation, in_thousands, quantities

_WORDS = {
    word: Decimal(value)
    for value, word in [
        (5, "vijf"),
        (10, "tien"),
        (15, "vijftien"),
        (20, "twintig"),
        (25, "vijfentwintig"),
        (50, "vijftig"),
        (75, "vijfenzeventig"),
        (85, "vijfentachtig"),
        (95, "vijfennegentig"),
        (100, "honderd"),
    ]
}
_FRACTIONS = {"driekwart": Decimal(75), "kwart": Decimal(25), "helft": Decimal(50)}
_WORD_PERCENT = re.compile(rf"\b({'|'.join(_WORDS)})\s+(?:procent|percent)\b", re.IGNORECASE)
_FRACTION = re.compile(rf"\b({'|'.join(_FRACTIONS)})\b", re.IGNORECASE)


class Unproven(Struct, frozen=True):
    """A figure in an answer's text that nothing proves."""

    id: str
    kind: Literal["bedrag", "percentage", "datum"]
    printed: str


class Proof(Struct, frozen=True):
    """All figures that an answer may state."""

    numbers: frozenset[Decimal]
    percentages: frozenset[Decimal]
    dates: frozenset[Date]


def unproven(item: Item, answer: Answered) -> tuple[Unproven, ...]:
    """The figures of the answer's text without proof, in the order of the text, each once."""
    proof = proof_of(item, answer)
    found = [
        Unproven(item.id, "datum", dated.printed)
        for dated in dates(answer.text)
        if not any(known.proves(dated.date) for known in proof.dates)
    ]
    for quantity in quantities(without_dates(answer.text), _notation(answer)):
        if quantity.unit == "amount" and not quantity.values & proof.numbers:
            found.append(Unproven(item.id, "bedrag", quantity.printed))
        if quantity.unit == "percent" and not quantity.values & proof.percentages:
            found.append(Unproven(item.id, "percentage", quantity.printed))
    return tuple(dict.fromkeys(found))


def proof_of(item: Item, answer: Answered) -> Proof:
    """What the question, the cited passages and the trace prove together."""
    asked = [item.question, *(turn.text for turn in item.history)]
    shown = [cited.shown() for cited in answer.citations]
    steps = [f"{step.label}: {step.value}" for step in answer.trace]
    values = [step.value for step in answer.trace]
    numbers: set[Decimal] = set()
    percentages: set[Decimal] = set()
    for texts, notation in ((asked, _notation(answer)), (shown, "nl"), (steps, "both")):
        numbers |= _numbers(texts, notation)
        percentages |= _percentages(texts, notation)
    percentages |= {number * 100 for number in _numbers(values, "both") if number <= 1}
    return Proof(
        numbers=frozenset(numbers),
        percentages=frozenset(percentages),
        dates=frozenset(d.date for text in (*asked, *shown, *steps) for d in dates(text)),
    )


def _numbers(texts: Iterable[str], notation: Notation) -> set[Decimal]:
    found: set[Decimal] = set()
    for text in texts:
        values = {
            value
            for quantity in quantities(without_dates(text), notation)
            if quantity.unit != "percent"
            for value in quantity.values
        }
        found |= values
        if in_thousands(text):
            found |= {value * 1_000 for value in values}
    return found


def _percentages(texts: Iterable[str], notation: Notation) -> set[Decimal]:
    found: set[Decimal] = set()
    for text in texts:
        for quantity in quantities(text, notation):
            if quantity.unit == "percent":
                found |= quantity.values
        found |= {_WORDS[match[1].lower()] for match in _WORD_PERCENT.finditer(text)}
        found |= {_FRACTIONS[match[1].lower()] for match in _FRACTION.finditer(text)}
    return found


def _notation(answer: Answered) -> Notation:
    return "en" if answer.language == "en" else "nl"
