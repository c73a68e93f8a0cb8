"""Which tranche is meant, and on what that rests."""

from __future__ import annotations

import re

from assistant.domain import Facts, Question
from assistant.dutch import numbers
from assistant.understanding.form import asked
from assistant.understanding.words import fold
from corpus.model import LAST_OF_FIRST, TRANCHES

_FIRST, _SECOND = TRANCHES
_YEARS = range(2023, 2029)
_LENGTH = 3  # years of a tranche
_ROUND = r"(?:tranche|ronde|periode|regeling|round|period)"
_OF_MONEY_MOVED = frozenset(
    {"onderbesteding", "doorschuiven", "verlenging", "besteden", "overhevelen-thema"}
)
_COMPARES = re.compile(
    rf"\b(?:net (?:zo)?als|zoals|evenals|just like|as|like) (?:(?:dat|het) )?(?:in|bij|tijdens|"
    rf"during) (?:de |the )?"
    rf"(?:eerste|1e|vorige|oude|first|previous|old) {_ROUND}\b"
)
_OLD = re.compile(rf"\b(?:eerste|1e|vorige|oude|first|previous|old) {_ROUND}\b")
_NEW = re.compile(rf"\b(?:tweede|2e|nieuwe|volgende|second|next|new) {_ROUND}\b")


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
    left_over = concepts & {"verlenging", "onderbesteding", "doorschuiven"}
    if named == {"tranche-1"} and (left_over or (facts.van_jaar or _YEARS[-1]) <= LAST_OF_FIRST):
        return _FIRST, stated  # its money stays its money, in whatever year it would be spent
    if named == {"tranche-1"} and _COMPARES.search(fold(question.text)) and facts.jaren:
        named = frozenset()  # "ook in 2026-2028, net als in de eerste ronde?"
    if named:
        itself = _asked_of(question.text)
        if len(named) == 2 or itself[0]:
            return itself
        return _FIRST if "tranche-1" in named else _SECOND, stated
    early = [y for y in facts.jaren if y in _YEARS and y <= LAST_OF_FIRST]
    late = [y for y in facts.jaren if y in _YEARS and y > LAST_OF_FIRST]
    if late and "gereserveerd" in concepts:
        return _SECOND, stated  # whatever year it was reserved in
    if set(_YEARS[-_LENGTH:]) <= set(late) and not early:
        return _SECOND, stated  # all its years by name
    if late and not early:
        return (_FIRST, "assumed") if _money_left(concepts, late) else (_SECOND, stated)
    if early and late and facts.activiteiten and not concepts & _OF_MONEY_MOVED:
        itself = _asked_of(question.text)  # "in 2025 mocht het; geldt dat in 2027 ook nog?"
        if itself[0]:
            return itself
    if early and (not late or facts.van_jaar in early):
        return _FIRST, stated
    if "bericht-december-2025" in concepts:
        return _SECOND, stated  # it announced the money of that tranche
    return None, None


def _asked_of(text: str) -> tuple[str | None, str | None]:
    """The tranche that the question itself names, where what leads up to it names the other."""
    question = asked(text)
    if question.strip() == text.strip():
        return None, None
    flat = fold(question)
    years = {int(year) for year in re.findall(r"\b20\d\d\b", flat)} & set(_YEARS)
    early = any(year <= LAST_OF_FIRST for year in years) or bool(_OLD.search(flat))
    late = any(year > LAST_OF_FIRST for year in years) or bool(_NEW.search(flat))
    if early == late:
        return None, None
    return (_FIRST if early else _SECOND), "stated"


def _money_left(concepts: frozenset[str], late: list[int]) -> bool:
    """Whether a later year is about money of the first tranche that is left over."""
    left_over = concepts & {"onderbesteding", "doorschuiven"}
    return "verlenging" in concepts or (bool(left_over) and late == [LAST_OF_FIRST + 1])


def tranche_concepts(given: str | None, concepts: frozenset[str]) -> frozenset[str]:
    """The concepts with the tranche that was set by hand in place of what was named."""
    if given not in TRANCHES:
        return concepts
    return concepts - {"tranche-1", "tranche-2"} | {"tranche-1" if given == _FIRST else "tranche-2"}
