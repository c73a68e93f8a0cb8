"""The difference between two lines in one column, or between two columns of one line."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain import Amount, Outcome, Point, Ruling
from assistant.rules.table import figure, figure_step, line_name, table_cite
from assistant.rules.values import amount_step, checked, eur, periode
from corpus.rulebook import Budget, Budgetregel


def difference(
    data: Budget, rows: list[Budgetregel], keys: list[str], *, claim_more: bool | None = None
) -> Ruling:
    """Both figures and what is between them.

    `claim_more` is a claim that the first is more (True) or less (False) than the second.
    """
    if len(rows) == 2:
        pairs = [(rows[0], keys[-1]), (rows[1], keys[-1])]
    else:
        pairs = [(rows[0], keys[0]), (rows[0], keys[-1])]
    proofs = [table_cite(data, row, key) for row, key in pairs]
    proof = tuple(cite for found in proofs for cite in found[:1])
    first, second = (Decimal(row.eur[key]) for row, key in pairs)
    gap = second - first
    values = {
        "een": line_name(data, pairs[0][0]),
        "ander": line_name(data, pairs[1][0]),
        "periode": periode(pairs[0][1]),
        "later": periode(pairs[1][1]),
        "bedrag": eur(abs(gap)),
        "eerste": eur(first),
        "tweede": eur(second),
    }
    outcome: Outcome = Outcome.ANSWERED
    opening: tuple[Point, ...] = ()
    if claim_more is not None:
        outcome, verdict = checked(right=first > second if claim_more else first < second)
        opening = (verdict,)
    if len(rows) == 2:
        name = "budget.verschil_themas"
    else:
        name = "budget.stijgt" if gap >= 0 else "budget.daalt"
    figures = [(*pair, found) for pair, found in zip(pairs, proofs, strict=True)]
    return Ruling(
        topic="budget",
        outcome=outcome,
        points=(*opening, Point(name, values, proof, "calculation")),
        steps=(
            *(figure_step(row, key, found[0]) for row, key, found in figures),
            amount_step("Verschil", abs(gap)),
        ),
        amounts=(
            Amount("verschil", abs(gap), cites=proof),
            *(figure(row, key, found) for row, key, found in figures),
        ),
    )
