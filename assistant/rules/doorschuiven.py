"""Doorschuiven: spending money of one year in another, and the extension after the tranche."""

from __future__ import annotations

from assistant.domain import Facts, Form, Outcome, Point, Ruling, Step
from assistant.rules.values import cites
from corpus.rulebook import Doorschuiven, cite


def doorschuiven(facts: Facts, data: Doorschuiven, form: Form = Form.YES_NO) -> Ruling:
    """May money of `van_jaar` be spent in `naar_jaar`?

    Forward within the tranche: yes, in full; backward: never; past its last year, which is where
    money of that year can only go, with an extension. The FAQ reads it more narrowly (the
    next year, the same theme): that is said where it makes a difference, the letter has more
    authority.
    """
    proof = cites(data.bronnen)
    first, last = data.eerste_jaar, data.laatste_jaar
    source, target = facts.van_jaar, facts.naar_jaar
    if source is None and target is not None and target > last:
        return verlenging(facts, data)
    if source == last and target is None:
        return verlenging(facts, data, form)
    if source is None or target is None:
        outcome = Outcome.ANSWERED if form is Form.OPEN else Outcome.YES
        return Ruling(
            topic="doorschuiven",
            outcome=outcome,
            points=(
                Point(
                    "doorschuiven.regel" if form is Form.OPEN else "doorschuiven.ja_algemeen",
                    {"eerste": str(first), "laatste": str(last)},
                    proof,
                ),
                _narrow(data),
            ),
            steps=(Step("Looptijd", f"{first}-{last}", proof[0]),),
        )
    steps = (
        Step("Geld van", str(source)),
        Step("Uitgeven in", str(target)),
        Step("Looptijd", f"{first}-{last}", proof[0]),
    )
    values = {"van": str(source), "naar": str(target), "eerste": str(first), "laatste": str(last)}
    if target < source:
        return Ruling(
            topic="doorschuiven",
            outcome=Outcome.NO,
            points=(Point("doorschuiven.terug", values, proof[:1]),),
            steps=steps,
        )
    if target > last:
        return verlenging(facts, data)
    points = [Point("doorschuiven.ja", values, proof)]
    if target - source > 1 or len(facts.hoofdthemas) > 1:
        points.append(_narrow(data))
    return Ruling(topic="doorschuiven", outcome=Outcome.YES, points=tuple(points), steps=steps)


def _narrow(data: Doorschuiven) -> Point:
    return Point("doorschuiven.faq", {}, (cite(data.faq.bron),))


def verlenging(facts: Facts, data: Doorschuiven, form: Form = Form.YES_NO) -> Ruling:
    """May money still be spent after the last year of the tranche, and until when?"""
    proof = cites(data.verlenging.bronnen)
    until = int(data.verlenging.tot[:4])
    target = facts.naar_jaar or next((y for y in facts.jaren if y > data.laatste_jaar), None)
    if facts.verlenging_jaren is not None and facts.verlenging_jaren > data.verlenging.jaren:
        target = data.laatste_jaar + facts.verlenging_jaren
    values = {
        "laatste": str(data.laatste_jaar),
        "tot": f"§date:{data.verlenging.tot}",
        "jaren": str(data.verlenging.jaren),
        "naar": str(target or until),
    }
    steps = (
        Step("Einde looptijd", str(data.laatste_jaar), cites(data.bronnen)[0]),
        Step("Verlenging tot", data.verlenging.tot, proof[0]),
    )
    if target is not None and target > until:
        return Ruling(
            topic="verlenging",
            outcome=Outcome.NO,
            points=(Point("verlenging.te_laat", values, proof),),
            steps=steps,
        )
    if form is Form.OPEN:
        return Ruling(
            topic="verlenging",
            outcome=Outcome.ANSWERED,
            points=(Point("verlenging.regel", values, proof),),
            steps=steps,
        )
    return Ruling(
        topic="verlenging",
        outcome=Outcome.CONDITIONAL,
        points=(Point("verlenging.mits", values, proof),),
        steps=steps,
    )
