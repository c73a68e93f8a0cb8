"""The totals of both tranches beside each other, as the same news items give them."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain import Amount, Outcome, Point, Ruling
from assistant.rules.values import amount_step, eur
from corpus.rulebook import Budget, Inleg, cite


def tranches(first: Budget, second: Inleg) -> Ruling:
    """How much more or less there is in the second tranche; both totals are rounded there."""
    before, after = Decimal(first.ander_totaal.eur), Decimal(second.totaal)
    gap = after - before
    proof = (cite(first.ander_totaal.bron), cite(second.totaal_bron))
    values = {"eerste": eur(before), "tweede": eur(after), "bedrag": eur(abs(gap))}
    return Ruling(
        topic="budget",
        outcome=Outcome.ANSWERED,
        points=(
            Point("tranches.meer" if gap >= 0 else "tranches.minder", values, proof, "calculation"),
        ),
        steps=(
            amount_step("Totaal 2023-2025", before, proof[0]),
            amount_step("Totaal 2026-2028", after, proof[1]),
            amount_step("Verschil", abs(gap)),
        ),
        amounts=(
            Amount("verschil", abs(gap), cites=proof),
            Amount("totaal", before, cites=proof[:1]),
            Amount("totaal", after, cites=proof[1:]),
        ),
    )
