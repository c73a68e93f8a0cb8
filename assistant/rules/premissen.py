"""Wrong premises are corrected first, with their proof; what was asked is answered after that.

A correction of the first tranche is history for a question about a later one: there the sources do
not settle the claim.
"""

from __future__ import annotations

from msgspec.structs import replace

from assistant.domain import Outcome, Point, Ruling, Step, Understanding
from assistant.rules.tranches import FIRST
from assistant.rules.values import cites
from corpus.rulebook import Premisse, Rulebook

_OF_LIMIT = frozenset({"drempel", "drempel-aandeel"})
_CLAIMED_LIMIT = "wijziging.drempel_nee"


def corrected(ruling: Ruling, understanding: Understanding, rulebook: Rulebook) -> Ruling:
    """The ruling, with the correction of every wrong premise in front.

    A question that asks nothing without its premise falls away: the correction answers it.
    """
    found = [_premise(name, rulebook) for name in understanding.premissen]
    points = [p for tranche, data in found for p in _points(tranche, data, ruling, understanding)]
    if not points:
        return ruling
    steps = tuple(Step("Onjuiste aanname", data.id, cites(data.bronnen)[0]) for _, data in found)
    later = any(point.key == "premisse.niet_in_bron" for point in points)
    if ruling.outcome is Outcome.NOT_IN_SOURCES and not understanding.asks_more and not later:
        falls = Point("premisse.vervalt", {}, (), "connective")
        return replace(
            ruling,
            topic="premisse",
            outcome=Outcome.ANSWERED,
            points=(*points, falls),
            steps=(*steps, *ruling.steps),
            tranche=found[0][0],
        )
    return replace(ruling, points=(*points, *ruling.points), steps=(*steps, *ruling.steps))


def _premise(name: str, rulebook: Rulebook) -> tuple[str, Premisse]:
    tranche, _, wanted = name.partition("/")
    data = rulebook.tranches[tranche].premissen
    known = data.premisse if data else ()
    return tranche, next(premise for premise in known if premise.id == wanted)


def _points(
    tranche: str, data: Premisse, ruling: Ruling, understanding: Understanding
) -> list[Point]:
    """The correction; only its first sentence where the ruling itself says the rest."""
    if data.id in _OF_LIMIT and any(p.key == _CLAIMED_LIMIT for p in ruling.points):
        return []
    said = Point(f"premisse:{tranche}/{data.id}", {}, cites(data.bronnen))
    asked = understanding.tranche or tranche
    if tranche == FIRST != asked and not data.altijd:
        opening = Point("premisse.niet_in_bron", {"tranche": asked}, (), "connective")
        return [opening, replace(said, key=f"toen/{said.key}", kind="source")]
    opening = Point("premisse.fout", {}, (), "connective")
    if data.stelling and ruling.topic == f"stelling:{data.stelling}":
        return [opening]
    return [opening, said]
