"""Double funding and the purpose of the SPUK: what holds for spending on any budget line."""

from __future__ import annotations

from assistant.domain import Condition, Facts, Outcome, Point, Ruling, Status, Step
from assistant.rules.spending import Spending
from assistant.rules.values import choice, cites, thema
from corpus.rulebook import Voorwaarde, Voorwaarden


def dubbel(facts: Facts, conditions: Voorwaarden) -> Ruling:
    """Is this double funding? Only other central government money counts."""
    proof = cites(_rule(conditions).bronnen)
    if facts.ander_rijksgeld == "volledig":
        outcome, name = Outcome.YES, "dubbel.vraag_ja"
    elif facts.ander_rijksgeld in ("deels", "onbekend"):
        outcome, name = Outcome.CONDITIONAL, "dubbel.onbekend"
    else:
        outcome, name = Outcome.NO, "dubbel.vraag_nee"
    return Ruling(
        topic="dubbele-financiering",
        outcome=outcome,
        points=(Point(name, {}, proof),),
        steps=(_step(facts, conditions),),
    )


def general(ask: Spending, conditions: Voorwaarden) -> Ruling:
    """The verdict without a budget line: another purpose, other money, or a question back."""
    facts = ask.facts
    if ask.other_purpose and facts.ander_rijksgeld != "volledig":
        proof = cites(conditions.opmerkingen.andere_doelen.bronnen)
        return Ruling(
            topic="andere-doelen",
            outcome=Outcome.NO,
            points=(Point("andere_doelen.algemeen", {}, proof),),
            steps=(Step("Ander doel binnen het NPLV", "ja"),),
        )
    proof = cites(_rule(conditions).bronnen)
    if facts.ander_rijksgeld == "volledig":
        turn = Point("dubbel.draai", {}, proof[:1])
        return _ruling(ask, conditions, Outcome.NO, "dubbel.volledig", flips=(turn,))
    if facts.ander_rijksgeld == "vervallen":
        return _ruling(ask, conditions, Outcome.YES, "dubbel.vervallen_ja")
    open_end = _open_end(ask)
    if open_end is not None:
        name, missing = open_end
        return _ruling(ask, conditions, Outcome.CONDITIONAL, name, missing=(missing,))
    values = {"themas": choice(thema(t.id) for t in conditions.hoofdthema[:5])}
    if ask.names_something:
        return Ruling(
            topic="besteding",
            outcome=Outcome.NOT_IN_SOURCES,
            points=(Point("besteding.onbekend_algemeen", values, ()),),
            missing=("hoofdthema",),
        )
    return Ruling(
        topic="besteding",
        outcome=Outcome.NEEDS_INFORMATION,
        points=(Point("besteding.wat", values, ()),),
        missing=("activiteit", "hoofdthema"),
    )


def _open_end(ask: Spending) -> tuple[str, str] | None:
    """What to say of other money that settles nothing yet, and the fact that would."""
    if ask.facts.ander_rijksgeld == "deels":
        return "dubbel.deels_mits", "hoofdthema"
    if ask.replaces_own_money:
        return "dubbel.eigen_geld_mits", "hoofdthema"
    if ask.facts.ander_rijksgeld == "onbekend":
        return "dubbel.onbekend", "vrij_van_ander_rijksgeld"
    if ask.facts.ander_geld or ask.facts.ander_rijksgeld == "geen":
        return "dubbel.ander_geld_mits", "hoofdthema"
    return None


def _ruling(
    ask: Spending,
    conditions: Voorwaarden,
    outcome: Outcome,
    name: str,
    *,
    missing: tuple[str, ...] = (),
    flips: tuple[Point, ...] = (),
) -> Ruling:
    rule = _rule(conditions)
    proof = cites(rule.bronnen)
    status = {Outcome.NO: Status.NOT_MET, Outcome.YES: Status.MET}.get(outcome, Status.UNKNOWN)
    told = cites(conditions.opmerkingen.voortzetten.bronnen) if outcome is Outcome.YES else proof
    return Ruling(
        topic="dubbele-financiering",
        outcome=outcome,
        points=(Point(name, {}, told),),
        steps=(_step(ask.facts, conditions),),
        conditions=(Condition(rule.id, status, proof),),
        missing=missing,
        flips=flips,
    )


def _rule(conditions: Voorwaarden) -> Voorwaarde:
    return next(v for v in conditions.voorwaarde if v.id == "niet-dubbel")


def _step(facts: Facts, conditions: Voorwaarden) -> Step:
    proof = cites(_rule(conditions).bronnen)
    return Step("Ander rijksgeld", facts.ander_rijksgeld or "niet bekend", proof[0])
