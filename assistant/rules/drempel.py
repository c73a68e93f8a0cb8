"""Up to which amount money may be shifted without a wijzigingsaanvraag."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain import Amount, Facts, Outcome, Point, Ruling
from assistant.rules.values import amount_step, cites, eur, pct, share_step
from corpus.rulebook import Wijziging


def drempel(facts: Facts, data: Wijziging) -> Ruling:
    """The limit in euros for a stated budget, what is left of it, or else the share alone."""
    budget = facts.budget or (facts.bedragen[0] if facts.bedragen else None)
    if budget is None:
        return _rule(data)
    if facts.verschuiving is not None:
        return _room(data, budget, facts.verschuiving)
    if facts.verschuiving_aandeel is not None:
        return _room(data, budget, facts.verschuiving_aandeel * budget)
    return _limit(data, budget)


def budget_of(moved: Decimal, share: Decimal, data: Wijziging) -> Ruling:
    """The budget of which an amount is this share."""
    proof = cites(data.bronnen)
    budget = moved / share
    values = {
        "bedrag": eur(moved),
        "aandeel": pct(share),
        "budget": eur(budget),
        "drempel": pct(data.drempel),
    }
    return Ruling(
        topic="drempel",
        outcome=Outcome.ANSWERED,
        points=(Point("wijziging.budget_van", values, proof, "calculation"),),
        steps=(
            amount_step("Bedrag", moved),
            share_step("Deel", share),
            amount_step("Budget", budget),
        ),
        amounts=(Amount("budget", budget, cites=proof),),
    )


def _rule(data: Wijziging) -> Ruling:
    proof = cites(data.bronnen)
    return Ruling(
        topic="drempel",
        outcome=Outcome.ANSWERED,
        points=(Point("wijziging.regel_open", {"drempel": pct(data.drempel)}, proof),),
        steps=(share_step("Drempel", data.drempel, proof[0]),),
    )


def _limit(data: Wijziging, budget: Decimal) -> Ruling:
    proof = cites(data.bronnen)
    limit = budget * data.drempel
    values = {"drempel": pct(data.drempel), "budget": eur(budget), "grens": eur(limit)}
    return Ruling(
        topic="drempel",
        outcome=Outcome.ANSWERED,
        points=(
            Point("wijziging.grensbedrag", values, proof, "calculation"),
            Point("wijziging.grens_nieuw", {}, proof),
        ),
        steps=(
            amount_step("Budget", budget),
            share_step("Drempel", data.drempel, proof[0]),
            amount_step("Grens", limit),
        ),
        amounts=(Amount("grens zonder wijzigingsaanvraag", limit, cites=proof),),
    )


def _room(data: Wijziging, budget: Decimal, moved: Decimal) -> Ruling:
    """What may still be shifted after what was shifted already."""
    proof = cites(data.bronnen)
    limit = budget * data.drempel
    room = limit - moved
    name = "wijziging.restant" if room > 0 else "wijziging.restant_op"
    values = {
        "drempel": pct(data.drempel),
        "budget": eur(budget),
        "grens": eur(limit),
        "bedrag": eur(moved),
        "rest": eur(abs(room)),
    }
    return Ruling(
        topic="drempel",
        outcome=Outcome.ANSWERED,
        points=(
            Point(name, values, proof, "calculation"),
            Point("wijziging.grens_nieuw", {}, proof),
        ),
        steps=(
            amount_step("Budget", budget),
            share_step("Drempel", data.drempel, proof[0]),
            amount_step("Grens", limit),
            amount_step("Al anders verdeeld", moved),
            amount_step("Ruimte", abs(room)),
        ),
        amounts=(
            Amount("nog vrij te verschuiven", max(room, Decimal(0)), cites=proof),
            Amount("grens", limit, cites=proof),
        ),
    )
