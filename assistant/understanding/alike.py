"""Which activities come to the same verdict for the themes that a question names."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from assistant.understanding.topics import USUAL_TRANCHE
from corpus.rulebook import Rulebook

_ANY_THEME = "*"
_SAME = {"genoemd": "past"}  # named as an example or fitting the goal: may be paid either way


class Alike(Struct, frozen=True):
    """`groups` of activities with one verdict, and those that the named themes speak of.

    Where a description may stand for several activities of a group, it need not be settled which.
    """

    groups: tuple[frozenset[str], ...] = ()
    expected: frozenset[str] = frozenset()


def alike(themes: Sequence[str], rulebook: Rulebook) -> Alike:
    """The groups for these hoofdthemas; none where no hoofdthema is named."""
    if not themes:
        return Alike()
    catalogue = rulebook.tranches[USUAL_TRANCHE].activiteiten
    found: dict[tuple[str, str], set[str]] = {}
    expected: set[str] = set()
    for activity in catalogue.activiteit if catalogue else ():
        for place in activity.bij:
            if place.thema not in (*themes, _ANY_THEME):
                continue
            expected.add(activity.id)
            verdict = _SAME.get(place.status, place.status)
            found.setdefault((place.thema, verdict), set()).add(activity.id)
    return Alike(tuple(frozenset(found[key]) for key in sorted(found)), frozenset(expected))
