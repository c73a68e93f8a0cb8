"""Which tranche is meant, and on what that rests."""

from __future__ import annotations

from assistant.domain import Facts, Question
from assistant.dutch import numbers
from corpus.model import TRANCHES

_FIRST, _SECOND = TRANCHES
_END_OF_FIRST = 2025
_YEARS = range(2023, 2029)


def tranche(
    question: Question, concepts: frozenset[str], facts: Facts, *, follow_up: bool
) -> tuple[str | None, str | None]:
    """The tranche and its basis ("stated", "earlier_turn" or "assumed"); None where neither is.

    What the caller set goes first, then what is named, then the years.
    """
    given = question.tranche or question.facts.get("tranche")
    if given:
        return given, "stated"
    stated = "earlier_turn" if follow_up and not numbers(question.text) else "stated"
    named = concepts & {"tranche-1", "tranche-2"}
    if named:
        if len(named) == 2:
            return None, None
        return _FIRST if "tranche-1" in named else _SECOND, stated
    early = [y for y in facts.jaren if y in _YEARS and y <= _END_OF_FIRST]
    late = [y for y in facts.jaren if y in _YEARS and y > _END_OF_FIRST]
    if late and not early:
        return (_FIRST, "assumed") if _money_left(concepts, late) else (_SECOND, stated)
    if early and (not late or facts.van_jaar in early):
        return _FIRST, stated
    return None, None


def _money_left(concepts: frozenset[str], late: list[int]) -> bool:
    """Whether a later year is about money of the first tranche that is left over."""
    left_over = concepts & {"onderbesteding", "doorschuiven"}
    return "verlenging" in concepts or (bool(left_over) and late == [_END_OF_FIRST + 1])


def tranche_concepts(given: str | None, concepts: frozenset[str]) -> frozenset[str]:
    """The concepts with the tranche that was set by hand in place of what was named."""
    if given not in TRANCHES:
        return concepts
    return concepts - {"tranche-1", "tranche-2"} | {"tranche-1" if given == _FIRST else "tranche-2"}
