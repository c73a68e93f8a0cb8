"""Which of the activities named decides: excluded before named, specific before broad."""

from __future__ import annotations

from assistant.domain import Facts
from assistant.rules.spending import Chosen
from corpus.rulebook import Activiteiten, Hoofdthema

_ORDER = {"uitgesloten": 0, "ander-doel": 1, "genoemd": 3, "past": 4, "stil": 5}
_COST = 2  # a building or a vehicle outweighs the activity that it is for
_BROADLY_NAMED = 6  # a broad name covers nothing that the sources are silent on
_ELSEWHERE = 7


def deciding(facts: Facts, catalogue: Activiteiten, theme: Hoofdthema | None) -> Chosen | None:
    """The activity that decides for this line (or without one), None where none is known."""
    by_id = catalogue.by_id
    found: list[tuple[tuple[int, bool, int], Chosen]] = []
    for position, name in enumerate(facts.activiteiten):
        if name not in by_id:
            continue
        for place in by_id[name].bij:
            elsewhere = theme is not None and place.thema not in (theme.id, "*")
            order = _ELSEWHERE if elsewhere else _ORDER[place.status]
            last = by_id[name].rang == "laatst"
            if last and place.status != "uitgesloten":
                order = max(order, _BROADLY_NAMED)
            if by_id[name].rang == "eerst" and not elsewhere:
                order = min(order, _COST)
            chosen = Chosen(by_id[name], place, elsewhere)
            found.append(((order, last, position), chosen))
    return min(found, key=lambda pair: pair[0])[1] if found else None
