"""Sources that differ: a sentence beside an answer that uses one of the values, or all of them."""

from __future__ import annotations

from msgspec.structs import replace

from assistant.domain import Outcome, Point, Ruling
from assistant.rules.values import cites
from corpus.rulebook import Conflict, Rulebook

_ANSWERS = frozenset({Outcome.YES, Outcome.NO, Outcome.ANSWERED, Outcome.CONDITIONAL})


def mentioned(ruling: Ruling, rulebook: Rulebook) -> Ruling:
    """The ruling, with one sentence for each difference that touches what it says."""
    if ruling.outcome not in _ANSWERS:
        return ruling
    uses = _uses(ruling)
    extra = tuple(
        Point(f"conflict.kort:{tranche}/{data.id}", {}, cites(data.kort_bronnen), "source")
        for tranche, data in _all(rulebook)
        if data.kort_nl and not uses.isdisjoint(data.bij)
    )
    return replace(ruling, points=(*ruling.points, *extra)) if extra else ruling


def versions(tranche: str, name: str, rulebook: Rulebook) -> tuple[Point, ...]:
    """What each source says, with its kind and date, the one that goes first at the top."""
    data = next(c for t, c in _all(rulebook) if t == tranche and c.id == name)
    listed = (
        Point(
            f"conflict.versie:{tranche}/{data.id}/{number}",
            {"gezag": f"§gezag:{version.gezag}", "datum": f"§datum:{version.datum}"},
            cites((version.bron,)),
            "source",
        )
        for number, version in enumerate(data.versie)
    )
    return (Point("conflict.kop", {}, (), "connective"), *listed)


def _all(rulebook: Rulebook) -> list[tuple[str, Conflict]]:
    return [
        (tranche, data)
        for tranche, rules in rulebook.tranches.items()
        if rules.conflicten
        for data in rules.conflicten.conflict
    ]


def _uses(ruling: Ruling) -> set[str]:
    """The ruling's topic, and the figures it gives as "budget:theme:year"."""
    figures = {
        f"{ruling.topic}:{amount.hoofdthema or ''}:{amount.jaar or ''}"
        for amount in ruling.amounts[:1]
    }
    return {ruling.topic, *figures}
