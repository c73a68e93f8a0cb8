"""Which rules and statements a question is about: scored by the concepts it holds.

Every candidate gets a score on one scale: about two points for each specific concept that it needs
and that is there (`scores` for rules, `statements` for statements).
"""

from __future__ import annotations

from msgspec import Struct

from assistant.understanding.reading import Reading
from assistant.understanding.scores import SCORES
from assistant.understanding.statements import fit
from corpus.rulebook import Rulebook, Stelling

__all__ = ["STELLING", "USUAL_TRANCHE", "Candidate", "Reading", "candidates", "matters"]

USUAL_TRANCHE = "2023-2025"
STELLING = "stelling:"
# From these points on a candidate is passed on; the conditions of spending are worth a guess.
_LEAST, _LEAST_OF_SPENDING = 1.5, 1.0
_RIGHT_TRANCHE = 0.8
_OTHER_TRANCHE = -1.0


class Candidate(Struct, frozen=True):
    """A rule or statement that may answer the question. `name` is a rule's, or "stelling:id".

    `certainty` is the chance (0 to 1) that learnt examples give it; None where they were not asked.
    """

    name: str
    score: float
    tranche: str | None = None
    certainty: float | None = None

    @property
    def is_statement(self) -> bool:
        return self.name.startswith(STELLING)


def matters(candidate: Candidate) -> bool:
    """Whether it is worth passing on: by its points, or because examples say so."""
    if candidate.certainty is not None:
        return True
    return candidate.score >= (_LEAST_OF_SPENDING if candidate.name == "besteding" else _LEAST)


def topic(candidate: Candidate) -> str:
    """A rule by its name, a statement as "stelling:2023-2025/id"."""
    return STELLING + reference(candidate) if candidate.is_statement else candidate.name


def reference(candidate: Candidate) -> str:
    """A statement as "2023-2025/id"."""
    return f"{candidate.tranche}/{candidate.name.removeprefix(STELLING)}"


def candidates(reading: Reading, rulebook: Rulebook) -> list[Candidate]:
    """Everything that may answer, best first; ties by name."""
    found = [Candidate(name, score(reading)) for name, score in SCORES.items()]
    found = [candidate for candidate in found if candidate.score > 0]
    for tranche, rules in rulebook.tranches.items():
        for stelling in rules.stellingen.stelling if rules.stellingen else ():
            points = fit(stelling, reading)
            if points > 0:
                points += _bonus(tranche, stelling, reading)
                found.append(Candidate(STELLING + stelling.id, points, tranche))
    return sorted(found, key=lambda c: (-c.score, c.name))


def _bonus(tranche: str, stelling: Stelling, reading: Reading) -> float:
    """Points for the tranche that is meant; where none is, a statement of a later one stands back.

    Not where the statement says that it is for a question without a tranche.
    """
    if tranche == (reading.tranche or USUAL_TRANCHE):
        return _RIGHT_TRANCHE
    return 0.0 if reading.tranche or stelling.tranche_open else _OTHER_TRANCHE
