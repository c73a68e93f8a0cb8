"""Words and examples together: which subjects a question is taken to be about, and how surely.

What the words say at once needs no example. Otherwise the learnt part orders the subjects; where
it is not sure of any, the question is about none of them, which is an outcome and no failure.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from assistant.understanding.learnt.protocol import Subjects
from assistant.understanding.reading import Reading
from assistant.understanding.subjects import candidate_of, points_of, subject_of
from assistant.understanding.topics import Candidate

# Chances (0 to 1) of the learnt part, set on the development questions.
_LIKELY = 0.3  # from here on a subject is answered
_LIKELY_ANYWAY = 0.12  # of a subject whose words are there too
_POINTS_ANYWAY = 4.0
_IN_SCOPE = 0.5
_OUTSIDE = 0.8
# Points (see `scores`) from which words alone settle it.
_SURE = 6.5
_SURE_IN_BRIEF = 5.0  # an activity and a theme without more: "budgetcursus, armoede en schulden?"


class Weighed(Struct, frozen=True):
    """Candidates best first, with what examples say of the scope: None where they say nothing."""

    found: list[Candidate]
    about_spuk: bool | None = None


def is_sure(found: Sequence[Candidate], reading: Reading) -> bool:
    """Whether the words alone settle the subject: an activity, a theme and whether it may."""
    if not found or found[0].name != "besteding":
        return False
    if "betalen" in reading.asks and reading.facts.hoofdthemas == ("integraal",):
        return not reading.is_open  # the area decides: any activity will do
    if not (reading.activities and reading.themes):
        return False
    brief = not reading.asks and not reading.is_open
    return found[0].score >= (_SURE_IN_BRIEF if brief else _SURE)


def weighed(found: Sequence[Candidate], seen: Subjects) -> Weighed:
    """The candidates in the order of their chance; those that are unlikely fall away."""
    points = points_of(found)
    likely = [
        candidate_of(s.name, points.get(s.name, 0.0), s.certainty)
        for s in seen.ranked
        if _is_likely(s.certainty, points.get(s.name, 0.0))
    ]
    best = seen.ranked[0].certainty if seen.ranked else 0.0
    about: bool | None = None
    if best >= _IN_SCOPE and seen.outside < 1 - _OUTSIDE:
        about = True
    elif seen.outside >= _OUTSIDE and best < _LIKELY:
        about = False
    kept = {subject_of(candidate) for candidate in likely}
    rest = [c for c in found if subject_of(c) not in kept] if likely else []
    return Weighed([*likely, *rest], about)


def _is_likely(certainty: float, points: float) -> bool:
    return certainty >= _LIKELY or (certainty >= _LIKELY_ANYWAY and points >= _POINTS_ANYWAY)
