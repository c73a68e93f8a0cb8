"""Wijzigingsaanvraag: when one is needed, and up to which amount shifting is free."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain import Amount, Facts, Form, Outcome, Point, Ruling, Step
from assistant.rules.values import amount_step, cites, eur, pct, share_step
from corpus.rulebook import Wijziging


def wijziging(facts: Facts, data: Wijziging, form: Form = Form.YES_NO) -> Ruling:
    """Must a wijzigingsaanvraag be filed for this change?

    Yes for an entirely new activity, whatever its size, and for a shift of more than the drempel
    within one hoofdthema. A shift of exactly the drempel is free: the letter says more than.
    """
    proof = cites(data.bronnen)
    limit = share_step("Drempel", data.drempel, proof[0])
    if facts.genoemde_drempel is not None:
        right = facts.genoemde_drempel == data.drempel
        return Ruling(
            topic="wijziging",
            outcome=Outcome.YES if right else Outcome.NO,
            points=(
                Point(
                    "wijziging.drempel_ja" if right else "wijziging.drempel_nee",
                    {"drempel": pct(data.drempel), "genoemd": pct(facts.genoemde_drempel)},
                    proof,
                ),
            ),
            steps=(limit,),
        )
    if facts.nieuwe_activiteit:
        return Ruling(
            topic="wijziging",
            outcome=Outcome.YES,
            points=(Point("wijziging.nieuw", {"drempel": pct(data.drempel)}, proof),),
            steps=(Step("Nieuwe activiteit", "ja", proof[0]), limit),
        )
    share, steps = _share(facts)
    if share is None:
        return Ruling(
            topic="wijziging",
            outcome=Outcome.CONDITIONAL,
            points=(Point("wijziging.regel", {"drempel": pct(data.drempel)}, proof),),
            steps=(limit,),
            missing=("verschuiving_aandeel", "nieuwe_activiteit"),
        )
    steps = (limit, *steps, share_step("Verschuiving", share))
    values = {"drempel": pct(data.drempel), "aandeel": pct(share)}
    amounts: tuple[Amount, ...] = ()
    flips: tuple[Point, ...] = ()
    if facts.budget:
        margin = facts.budget * data.drempel
        moved = facts.verschuiving if facts.verschuiving is not None else share * facts.budget
        values |= {"budget": eur(facts.budget), "grens": eur(margin), "bedrag": eur(moved)}
        amounts = (Amount("grens", margin, cites=proof),)
        steps = (*steps, amount_step("Grens", margin), amount_step("Anders verdeeld", moved))
        room = margin - moved
        key = "wijziging.ruimte" if room >= 0 else "wijziging.erboven"
        flips = (Point(key, {**values, "verschil": eur(abs(room))}, proof),)
    else:
        flips = (Point("wijziging.draai", values, proof),)
    if share > data.drempel:
        key = "wijziging.boven_bedrag" if facts.budget else "wijziging.boven"
        return Ruling(
            topic="wijziging",
            outcome=Outcome.YES,
            points=(Point(key, values, proof), Point("wijziging.per_thema", {}, proof)),
            steps=steps,
            amounts=amounts,
            flips=flips,
        )
    key = "wijziging.onder_bedrag" if facts.budget else "wijziging.onder"
    if share == data.drempel:
        key = "wijziging.precies"
    known = facts.nieuwe_activiteit is False
    return Ruling(
        topic="wijziging",
        outcome=Outcome.NO if known else Outcome.CONDITIONAL,
        points=(
            Point(key if known else key + "_mits", values, proof),
            Point("wijziging.per_thema", {}, proof),
        ),
        steps=steps,
        amounts=amounts,
        missing=() if known else ("nieuwe_activiteit",),
        flips=flips,
    )


def _share(facts: Facts) -> tuple[Decimal | None, tuple[Step, ...]]:
    if facts.verschuiving is not None and facts.budget:
        return facts.verschuiving / facts.budget, (
            amount_step("Budget", facts.budget),
            amount_step("Verschoven bedrag", facts.verschuiving),
        )
    if facts.verschuiving_aandeel is not None:
        return facts.verschuiving_aandeel, ()
    return None, ()


def drempel(facts: Facts, data: Wijziging) -> Ruling:
    """Up to which amount may be shifted without a wijzigingsaanvraag?"""
    proof = cites(data.bronnen)
    budget = facts.budget or (facts.bedragen[0] if facts.bedragen else None)
    if budget is None:
        return Ruling(
            topic="drempel",
            outcome=Outcome.ANSWERED,
            points=(Point("wijziging.regel_open", {"drempel": pct(data.drempel)}, proof),),
            steps=(share_step("Drempel", data.drempel, proof[0]),),
        )
    margin = budget * data.drempel
    if facts.verschuiving is not None or facts.verschuiving_aandeel is not None:
        return _room(facts, data, budget, margin)
    return Ruling(
        topic="drempel",
        outcome=Outcome.ANSWERED,
        points=(
            Point(
                "wijziging.grensbedrag",
                {"drempel": pct(data.drempel), "budget": eur(budget), "grens": eur(margin)},
                proof,
                "calculation",
            ),
            Point("wijziging.grens_nieuw", {}, proof),
        ),
        steps=(
            amount_step("Budget", budget),
            share_step("Drempel", data.drempel, proof[0]),
            amount_step("Grens", margin),
        ),
        amounts=(Amount("grens zonder wijzigingsaanvraag", margin, cites=proof),),
    )


def _room(facts: Facts, data: Wijziging, budget: Decimal, margin: Decimal) -> Ruling:
    """What may still be shifted after what was shifted already."""
    proof = cites(data.bronnen)
    moved = (
        facts.verschuiving
        if facts.verschuiving is not None
        else (facts.verschuiving_aandeel or Decimal(0)) * budget
    )
    room = margin - moved
    values = {
        "drempel": pct(data.drempel),
        "budget": eur(budget),
        "grens": eur(margin),
        "bedrag": eur(moved),
        "rest": eur(abs(room)),
    }
    return Ruling(
        topic="drempel",
        outcome=Outcome.ANSWERED,
        points=(
            Point(
                "wijziging.restant" if room > 0 else "wijziging.restant_op",
                values,
                proof,
                "calculation",
            ),
            Point("wijziging.grens_nieuw", {}, proof),
        ),
        steps=(
            amount_step("Budget", budget),
            share_step("Drempel", data.drempel, proof[0]),
            amount_step("Grens", margin),
            amount_step("Al anders verdeeld", moved),
            amount_step("Ruimte", abs(room)),
        ),
        amounts=(
            Amount("nog vrij te verschuiven", max(room, Decimal(0)), cites=proof),
            Amount("grens", margin, cites=proof),
        ),
    )
