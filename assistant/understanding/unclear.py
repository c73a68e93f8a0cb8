"""An amount that can mean two magnitudes: the question with each of its readings written out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from assistant.domain import Facts, Question
from assistant.dutch import Number, euro, numbers, percent
from assistant.understanding.language import language
from assistant.understanding.words import tokens

MEANT = "bedrag"  # the fact by which the asker says which reading is meant
_BEFORE = re.compile(r"(?:(?:[km]|mln|mio)\s?)?(?:€|\beuro?s?)\s*$", re.IGNORECASE)
_ENGLISH = re.compile(r"\d{1,3},\d{3}(?![.,\d])")
_CENT = Decimal("0.01")


class Reading(Struct, frozen=True):
    """One thing that an unclear number may mean.

    `answer` is what to send back to choose it, `question` the question in which it is clear.
    """

    kind: str
    value: Decimal
    answer: str
    question: Question


class Unclear(Struct, frozen=True):
    """A number as it was written, with its readings, the largest first."""

    raw: str
    readings: tuple[Reading, ...]


def written_out(question: Question) -> Question:
    """The question with the unclear numbers written out of which it is known what is meant.

    The asker said it, or writes English, in which 250,000 is a quarter of a million.
    """
    meant = [_comparable(n.value) for n in numbers(question.facts.get(MEANT, ""))]
    for number in _unclear(question):
        chosen = [value for value in number.readings if _comparable(value) in meant]
        if not chosen and _ENGLISH.match(number.raw) and language(tokens(question.text)) == "en":
            chosen = [number.value]
        if chosen:
            question = _written_out(question, number, chosen[0])
    return question


def unclear(question: Question) -> tuple[Unclear, ...]:
    """What can mean two magnitudes in the question and in the earlier messages of the asker."""
    before = question.facts.get(MEANT)
    return tuple(
        Unclear(
            number.raw,
            tuple(
                Reading(
                    number.kind,
                    value,
                    f"{before} en {_shown(number, value)}" if before else _shown(number, value),
                    _written_out(question, number, value),
                )
                for value in number.readings
            ),
        )
        for number in _unclear(question)
    )


def agreed(facts: Sequence[Facts]) -> Facts:
    """What all of these say; what they differ in is not known."""
    first = facts[0]
    return Facts(
        **{
            name: getattr(first, name)
            for name in Facts.__struct_fields__
            if all(getattr(other, name) == getattr(first, name) for other in facts)
        }
    )


def is_meant(given: Mapping[str, str]) -> bool:
    """Whether the caller says which amount is meant, in a way that can be read."""
    return any(n.kind != "year" for n in numbers(given.get(MEANT, "")))


def _unclear(question: Question) -> list[Number]:
    """Each unclear number once, however often it is written."""
    texts = [question.text, *(turn.text for turn in question.history if turn.role == "user")]
    found = {(n.raw, n.readings): n for text in texts for n in numbers(text) if n.ambiguous}
    return list(found.values())


def _written_out(question: Question, number: Number, value: Decimal) -> Question:
    turns = tuple(
        replace(turn, text=_replaced(turn.text, number, value)) if turn.role == "user" else turn
        for turn in question.history
    )
    return replace(question, text=_replaced(question.text, number, value), history=turns)


def _replaced(text: str, number: Number, value: Decimal) -> str:
    """The text with the number in a notation that is clear, also in a table in thousands."""
    for found in reversed(numbers(text)):
        if found.raw == number.raw and found.readings == number.readings:
            before = _BEFORE.sub("", text[: found.start])
            clear = before + _shown(number, value) + text[found.end :]
            if not _is_clear(clear, len(before), value):
                thousands = f"{abs(value) / 1000:.6f}".replace(".", ",")
                clear = f"{before}{thousands} duizend euro{text[found.end :]}"
            text = clear
    return text


def _is_clear(text: str, start: int, value: Decimal) -> bool:
    return any(
        not n.ambiguous and n.start >= start and _comparable(n.value) == _comparable(value)
        for n in numbers(text)
    )


def _shown(number: Number, value: Decimal) -> str:
    """The reading without its sign, which stands before the number."""
    return percent(abs(value)) if number.kind == "share" else euro(abs(value))


def _comparable(value: Decimal) -> Decimal:
    """An amount to the cent; a share, which is below ten, exactly."""
    return abs(value) if abs(value) < 1 else abs(value).quantize(_CENT)
