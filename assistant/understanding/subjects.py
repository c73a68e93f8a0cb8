"""Names of subjects: a rule as "rule:budget", a statement as "2023-2025/aanvraag-wie"."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.understanding.reading import NARROW_ASKS, Reading
from assistant.understanding.topics import STELLING, Candidate, reference
from corpus.rulebook import Rulebook

_RULE = "rule:"


def subject_of(candidate: Candidate) -> str:
    """The subject that a candidate stands for."""
    if candidate.is_statement:
        return reference(candidate)
    return _RULE + candidate.name


def candidate_of(subject: str, points: float, certainty: float) -> Candidate:
    """The candidate that a subject stands for."""
    if subject.startswith(_RULE):
        return Candidate(subject.removeprefix(_RULE), points, None, certainty)
    tranche, _, name = subject.partition("/")
    return Candidate(STELLING + name, points, tranche, certainty)


def points_of(found: Iterable[Candidate]) -> dict[str, float]:
    """The points of each subject."""
    return {subject_of(candidate): candidate.score for candidate in found}


def beside(reading: Reading, rulebook: Rulebook) -> frozenset[str]:
    """The statements that do not say what is asked for: "wie" where they tell when."""
    narrow = reading.asks & NARROW_ASKS
    if not reading.is_open or not narrow:
        return frozenset()
    return frozenset(
        f"{tranche}/{stelling.id}"
        for tranche, rules in rulebook.tranches.items()
        for stelling in (rules.stellingen.stelling if rules.stellingen else ())
        if narrow.isdisjoint(stelling.vraag)
    )
