"""What to ask back where an amount that decides the answer can mean two magnitudes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.domain import Outcome, Point, Ruling
from assistant.rules.values import amount_step, choice, eur, pct, share_step


def onduidelijk(
    written: str, readings: Sequence[Decimal], answers: Sequence[str], *, share: bool = False
) -> Ruling:
    """Which of the readings is meant; `answers` are what to send back to choose each."""
    mark, step = (pct, share_step) if share else (eur, amount_step)
    marks = [mark(value) for value in readings]
    values = {"geschreven": f"§plain:{written}", "lezingen": choice(marks)}
    return Ruling(
        topic="onduidelijk",
        outcome=Outcome.NEEDS_INFORMATION,
        points=(
            Point(
                "onduidelijk.aandeel" if share else "onduidelijk.bedrag", values, (), "connective"
            ),
        ),
        steps=tuple(step("Kan betekenen", value) for value in readings),
        missing=("bedrag",),
        options=tuple(zip(answers, marks, strict=True)),
    )
