"""Areas and municipalities: who is one of the twenty, and whose coalition is paid by the SPUK."""

from __future__ import annotations

from assistant.domain import Facts, Outcome, Point, Ruling, Step
from assistant.rules.values import cites
from corpus.rulebook import Gebieden, cite


def coalitie(facts: Facts, data: Gebieden) -> Ruling:
    """Does the coalition of this municipality get its School en Omgeving money from the SPUK?"""
    proof = cites(data.coalitie_bronnen)
    within = sorted({g.gemeente for g in data.gebied if g.coalitie})
    hit = facts.gemeente in within
    named = [gemeente for gemeente in within if gemeente != facts.gemeente]
    values = {"gemeente": str(facts.gemeente), "gemeenten": "§plainlist:" + "|".join(named)}
    return Ruling(
        topic="coalitie-gemeente",
        outcome=Outcome.YES if hit else Outcome.NO,
        points=(Point("coalitie.ja" if hit else "coalitie.nee", values, proof),),
        steps=(Step("Gemeente", str(facts.gemeente), proof[0]),),
    )


def lid(facts: Facts, data: Gebieden) -> Ruling:
    """Is this municipality one of the nineteen with a focus area?"""
    areas = [g.naam for g in data.gebied if g.gemeente == facts.gemeente]
    proof = (cite(data.bron),)
    values = {"gemeente": str(facts.gemeente), "gebieden": "§plainlist:" + "|".join(areas)}
    return Ruling(
        topic="gebied-lid",
        outcome=Outcome.YES if areas else Outcome.NO,
        points=(Point("gebied.ja" if areas else "gebied.nee", values, proof),),
        steps=(Step("Gemeente", str(facts.gemeente), proof[0]),),
    )
