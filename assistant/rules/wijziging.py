"""Wijzigingsaanvraag: must one be filed for this change?"""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from assistant.domain import Amount, Facts, Outcome, Point, Ruling, Step
from assistant.rules.part import Part
from assistant.rules.values import amount_step, cites, eur, pct, share_step
from corpus.rulebook import Wijziging

# Sentences that say the same whether a wijzigingsaanvraag is asked for or leave to go without.
_EITHER_WAY = frozenset(
    ("wijziging.regel", "wijziging.open_zo", "wijziging.drempel_ja", "wijziging.drempel_nee")
)
_NEAR = Decimal("0.02")  # what "about" may be off


def wijziging(facts: Facts, data: Wijziging, *, open_question: bool = False) -> Ruling:
    """Must a wijzigingsaanvraag be filed for this change?

    Yes for an entirely new activity, whatever its size, and for a shift of more than the drempel
    within one hoofdthema. A shift of exactly the drempel is free: the letter says more than. An
    open question ("hoeveel procent is dat?") is answered with the size and what follows from it.
    """
    proof = cites(data.bronnen)
    share = _share(facts)
    if share is not None and facts.genoemde_drempel is None and not facts.nieuwe_activiteit:
        if facts.verschuiving_grens is not None:
            return _of_bound(facts, data, share, facts.verschuiving_grens)
        found = _of_size(facts, data, share)
        return _as_size(facts, data, found, share) if open_question else found
    limit = share_step("Drempel", data.drempel, proof[0])
    values = {"drempel": pct(data.drempel)}
    if facts.genoemde_drempel is not None:
        right = facts.genoemde_drempel == data.drempel
        values |= {"genoemd": pct(facts.genoemde_drempel)}
        name = "wijziging.drempel_ja" if right else "wijziging.drempel_nee"
        return Ruling(
            topic="wijziging",
            outcome=Outcome.YES if right else Outcome.NO,
            points=(Point(name, values, proof),),
            steps=(limit,),
        )
    if facts.nieuwe_activiteit:
        return Ruling(
            topic="wijziging",
            outcome=Outcome.YES,
            points=(Point("wijziging.nieuw", values, proof),),
            steps=(Step("Nieuwe activiteit", "ja", proof[0]), limit),
        )
    unknown = "verschuiving_aandeel" if facts.verschuiving is None else "budget"
    return Ruling(
        topic="wijziging",
        outcome=Outcome.CONDITIONAL,
        points=(Point("wijziging.regel", values, proof),),
        steps=(limit,),
        missing=(unknown, "nieuwe_activiteit"),
    )


def allowed(ruling: Ruling) -> Ruling:
    """The same ruling where it is asked whether the change may be made without applying."""
    first, *rest = ruling.points
    if first.key in _EITHER_WAY:
        return ruling
    turned = {Outcome.YES: Outcome.NO, Outcome.NO: Outcome.YES}
    return replace(
        ruling,
        outcome=turned.get(ruling.outcome, ruling.outcome),
        points=(replace(first, key=f"{first.key}_mag"), *rest),
    )


def with_leave(ruling: Ruling) -> Ruling:
    """The same ruling where it is asked whether the change may be made at all.

    Above the drempel the sources do not forbid it: it takes a wijzigingsaanvraag.
    """
    first, *rest = ruling.points
    if ruling.outcome is not Outcome.YES or first.key in _EITHER_WAY:
        return allowed(ruling)
    return replace(
        ruling,
        outcome=Outcome.CONDITIONAL,
        points=(replace(first, key=f"{first.key}_alleen"), *rest),
    )


def _as_size(facts: Facts, data: Wijziging, found: Ruling, share: Decimal) -> Ruling:
    """The size of a shift, and on which side of the drempel it lies."""
    above = share > data.drempel
    values = dict(found.points[0].values) | {"aandeel": pct(share), "drempel": pct(data.drempel)}
    amounts = found.amounts
    if facts.verschuiving is not None and facts.budget:
        name = "wijziging.deel_van"
        values |= _amounts(data, facts.budget, facts.verschuiving)
    else:
        name = "wijziging.deel"
    side = "wijziging.deel_boven" if above else "wijziging.deel_onder"
    proof = cites(data.bronnen)
    return replace(
        found,
        outcome=Outcome.ANSWERED,
        points=(Point(name, values, proof, "calculation"), Point(side, values, proof)),
        amounts=amounts,
        missing=(),
    )


def _share(facts: Facts) -> Decimal | None:
    """The share of the budget that is divided differently."""
    if facts.verschuiving is not None and facts.budget:
        return facts.verschuiving / facts.budget
    return facts.verschuiving_aandeel


def _is_above(share: Decimal, bound: str, drempel: Decimal) -> bool | None:
    """Whether a shift within this bound exceeds the drempel; None where it may or may not."""
    if bound in ("meer", "minstens"):
        surely = share > drempel or (bound == "meer" and share == drempel)
        return True if surely else None
    if bound in ("minder", "hoogstens"):
        return False if share <= drempel else None
    return None if abs(share - drempel) <= _NEAR else share > drempel


def _of_bound(facts: Facts, data: Wijziging, share: Decimal, bound: str) -> Ruling:
    """The verdict on a shift of which only a bound is stated: "meer dan 25%"."""
    proof = cites(data.bronnen)
    above = _is_above(share, bound, data.drempel)
    open_end = above is False and facts.nieuwe_activiteit is None
    values = {"drempel": pct(data.drempel), "aandeel": pct(share), "hoe": f"§hoe:{bound}"}
    if above is None:
        name, outcome = "wijziging.open_zo", Outcome.CONDITIONAL
    elif above:
        name, outcome = "wijziging.boven_zo", Outcome.YES
    else:
        name = "wijziging.onder_zo_mits" if open_end else "wijziging.onder_zo"
        outcome = Outcome.CONDITIONAL if open_end else Outcome.NO
    unknown = ("verschuiving_aandeel",) if above is None else ()
    return Ruling(
        topic="wijziging",
        outcome=outcome,
        points=(Point(name, values, proof), Point("wijziging.per_thema", {}, proof)),
        steps=(
            share_step("Drempel", data.drempel, proof[0]),
            share_step(f"Verschuiving, {bound}", share),
        ),
        missing=(*unknown, *(("nieuwe_activiteit",) if open_end or above is None else ())),
    )


def _of_size(facts: Facts, data: Wijziging, share: Decimal) -> Ruling:
    """The verdict on a shift of a known share; an unstated new activity leaves a no open."""
    proof = cites(data.bronnen)
    values = {"drempel": pct(data.drempel), "aandeel": pct(share)}
    steps = [share_step("Drempel", data.drempel, proof[0])]
    if facts.verschuiving is not None and facts.budget:
        steps.append(amount_step("Budget", facts.budget))
        steps.append(amount_step("Verschoven bedrag", facts.verschuiving))
    steps.append(share_step("Verschuiving", share))
    if not facts.budget:
        suffix, margin = "", Part((Point("wijziging.draai", values, proof),))
    else:
        suffix = "_bedrag"
        moved = facts.verschuiving if facts.verschuiving is not None else share * facts.budget
        values = {**values, **_amounts(data, facts.budget, moved)}
        margin = _margin(data, facts.budget, moved, values)
    above = share > data.drempel
    known = above or facts.nieuwe_activiteit is False
    if share == data.drempel:
        name = "wijziging.precies" + suffix
    else:
        name = ("wijziging.boven" if above else "wijziging.onder") + suffix
    settled = Outcome.YES if above else Outcome.NO
    return Ruling(
        topic="wijziging",
        outcome=settled if known else Outcome.CONDITIONAL,
        points=(
            Point(name if known else f"{name}_mits", values, proof),
            Point("wijziging.per_thema", {}, proof),
        ),
        steps=(*steps, *margin.steps),
        amounts=margin.amounts,
        missing=() if known else ("nieuwe_activiteit",),
        flips=margin.points,
    )


def _amounts(data: Wijziging, budget: Decimal, moved: Decimal) -> dict[str, str]:
    return {"budget": eur(budget), "grens": eur(budget * data.drempel), "bedrag": eur(moved)}


def _margin(data: Wijziging, budget: Decimal, moved: Decimal, values: dict[str, str]) -> Part:
    """How far the amount that is moved lies under the limit, or over it."""
    proof = cites(data.bronnen)
    limit = budget * data.drempel
    room = limit - moved
    name = "wijziging.ruimte" if room >= 0 else "wijziging.erboven"
    return Part(
        (Point(name, {**values, "verschil": eur(abs(room))}, proof),),
        (amount_step("Grens", limit), amount_step("Anders verdeeld", moved)),
        (Amount("grens", limit, cites=proof),),
    )
