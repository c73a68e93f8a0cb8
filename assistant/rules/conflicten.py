"""Sources that differ: a sentence beside an answer that uses one of the values, or all of them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from assistant.domain import Amount, Outcome, Point, Ruling, Step
from assistant.dutch import MONTHS
from assistant.rules.values import cites
from corpus.rulebook import Bedrag, Conflict, Ref, Rulebook

_ANSWERS = frozenset({Outcome.YES, Outcome.NO, Outcome.ANSWERED, Outcome.CONDITIONAL})


def mentioned(ruling: Ruling, rulebook: Rulebook) -> Ruling:
    """The ruling, with one sentence for each difference that touches what it says."""
    if ruling.outcome not in _ANSWERS:
        return ruling
    uses = _uses(ruling)
    found = [
        (tranche, data)
        for tranche, data in _all(rulebook)
        if data.kort_nl and not uses.isdisjoint(data.bij)
    ]
    said = tuple(
        Point(f"conflict.kort:{tranche}/{data.id}", {}, cites(data.kort_bronnen), "source")
        for tranche, data in found
    )
    amounts = tuple(a for _, data in found for a in _amounts(data.kort_bedragen, data.kort_bronnen))
    if not said:
        return ruling
    return replace(ruling, points=(*ruling.points, *said), amounts=(*ruling.amounts, *amounts))


def with_versions(ruling: Ruling, tranche: str, name: str, rulebook: Rulebook) -> Ruling:
    """The ruling with what each source says, the one that goes first at the top."""
    data = next(c for t, c in _all(rulebook) if t == tranche and c.id == name)
    listed = tuple(
        Point(
            f"conflict.versie:{tranche}/{data.id}/{number}",
            {"gezag": f"§gezag:{version.gezag}", "datum": f"§datum:{version.datum}"},
            cites((version.bron,)),
            "source",
        )
        for number, version in enumerate(data.versie)
    )
    steps = tuple(
        Step(f"Versie: {v.gezag}", _written(v.datum), cites((v.bron,))[0]) for v in data.versie
    )
    amounts = tuple(a for v in data.versie for a in _amounts(v.bedragen, (v.bron,)))
    return replace(
        ruling,
        points=(*ruling.points, Point("conflict.kop", {}, (), "connective"), *listed),
        steps=(*ruling.steps, *steps),
        amounts=(*ruling.amounts, *amounts),
    )


def _amounts(stated: tuple[Bedrag, ...], places: tuple[Ref, ...]) -> Iterator[Amount]:
    for amount in stated:
        yield Amount(amount.label, Decimal(amount.eur), cites=cites(places))


def _written(date: str) -> str:
    """A date without a day as a person writes it; a full date stays as it is."""
    year, _, month = date.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}" if month.isdigit() else date


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
