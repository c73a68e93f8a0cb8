"""How far a case is from the point where the answer turns, as a small bar."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from assistant.channels.web.words import words
from assistant.domain import Answer, Step
from assistant.dutch import numbers

# Steps of a trace that hold a limit, with the steps that may be held against it.
_PAIRS = (
    ("Drempel", ("Verschuiving", "Deel")),
    ("Grens", ("Anders verdeeld", "Al anders verdeeld")),
)
WIDTH = 400  # of the drawing; the limit stands at LIMIT
LIMIT = 280


class Bar(Struct, frozen=True):
    """A bar with a mark at the limit; `filled` is in units of the drawing, `text` says it all."""

    text: str
    filled: int
    over: bool
    value: str
    limit: str


def bars(answer: Answer) -> tuple[Bar, ...]:
    """A bar for each limit in the trace with a figure to hold against it; shares come first."""
    steps = {step.label: step for step in answer.trace}
    found = []
    for limit_label, value_labels in _PAIRS:
        limit = steps.get(limit_label)
        value = next((steps[label] for label in value_labels if label in steps), None)
        if limit is not None and value is not None:
            bar = _bar(limit, value, answer.language)
            if bar is not None:
                found.append(bar)
    return tuple(found)


def _bar(limit: Step, value: Step, language: str) -> Bar | None:
    most, now = _figure(limit), _figure(value)
    if most is None or now is None or most <= 0:
        return None
    spoken = words(language)
    shown, bound = _notation(value.value, language), _notation(limit.value, language)
    if now > most:
        text = spoken.bar_over
    elif now == most:
        text = spoken.bar_at
    else:
        text = spoken.bar_under
    filled = min(WIDTH, int(now / most * LIMIT))
    if now > most:
        filled = max(filled, LIMIT + 4)  # a little over must be seen to be over
    elif now < most:
        filled = min(filled, LIMIT - 4)
    return Bar(text.format(value=shown, limit=bound), filled, now > most, shown, bound)


def _figure(step: Step) -> Decimal | None:
    found = [number for number in numbers(step.value) if number.kind in ("share", "euro")]
    return found[0].value if len(found) == 1 else None


def _notation(written: str, language: str) -> str:
    """The trace is Dutch; an English page writes 22.5% and € 200,000."""
    text = written.replace("€ ", "€\u00a0")
    return text.translate(str.maketrans(",.", ".,")) if language == "en" else text
