"""Shares of the table: lines as a part of the whole, and what a line gets a year on average."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain import Amount, Form, Outcome, Point, Ruling
from assistant.rules.claim import share_holds
from assistant.rules.table import CUMULATIVE, figure, figure_step, line_name, table_cite
from assistant.rules.values import (
    amount_step,
    checked,
    eur,
    names,
    pct,
    periode,
    share_step,
    thema,
)
from corpus.rulebook import Budget, Budgetregel

_PRECISION = Decimal("0.001")  # shares are given to a tenth of a percent


def share(
    data: Budget,
    rows: list[Budgetregel],
    keys: list[str],
    *,
    claimed: tuple[Decimal, ...] = (),
    bound: str | None = None,
    form: Form = Form.OPEN,
) -> Ruling:
    """These lines together as a share of the total, in the last column asked for.

    A share that is claimed ("meer dan de helft") is held against it.
    """
    key = keys[-1]
    if len(rows) == 1 and key != CUMULATIVE and (form is Form.OPEN or not claimed):
        return _of_own_and_year(data, rows[0], key)
    part = sum((Decimal(r.eur[key]) for r in rows), Decimal(0))
    whole = Decimal(data.totaal.eur[key])
    found = (part / whole).quantize(_PRECISION)
    proof = (*table_cite(data, rows[0], key)[:1], *table_cite(data, data.totaal, key)[:1])
    values = {
        "themas": names(thema(r.id) for r in rows),
        "periode": periode(key),
        "bedrag": eur(part),
        "totaal": eur(whole),
        "aandeel": pct(found),
    }
    outcome: Outcome = Outcome.ANSWERED
    opening: tuple[Point, ...] = ()
    if claimed and form is not Form.OPEN:
        outcome, verdict = checked(right=share_holds(claimed[0], found, bound))
        opening = (verdict,)
    return Ruling(
        topic="budget",
        outcome=outcome,
        points=(*opening, Point("budget.aandeel", values, proof, "calculation")),
        steps=(
            *(figure_step(r, key, table_cite(data, r, key)[0]) for r in rows),
            amount_step("Samen", part),
            figure_step(data.totaal, key, proof[1]),
            share_step("Aandeel", found),
        ),
        amounts=(Amount("deel", part, cites=proof), Amount("totaal", whole, cites=proof)),
    )


def _of_own_and_year(data: Budget, row: Budgetregel, key: str) -> Ruling:
    """One line in one year, as a share of its own total and of that year's total."""
    part, own = Decimal(row.eur[key]), Decimal(row.eur[CUMULATIVE])
    year = Decimal(data.totaal.eur[key])
    of_own, of_year = ((part / whole).quantize(_PRECISION) for whole in (own, year))
    proof = (*table_cite(data, row, key)[:1], *table_cite(data, data.totaal, key)[:1])
    values = {"thema": line_name(data, row), "periode": periode(key), "bedrag": eur(part)}
    return Ruling(
        topic="budget",
        outcome=Outcome.ANSWERED,
        points=(
            Point(
                "budget.aandeel_eigen",
                {**values, "totaal": eur(own), "aandeel": pct(of_own)},
                proof[:1],
                "calculation",
            ),
            Point(
                "budget.aandeel_jaar",
                {**values, "totaal": eur(year), "aandeel": pct(of_year)},
                proof,
                "calculation",
            ),
        ),
        steps=(
            figure_step(row, key, proof[0]),
            figure_step(row, CUMULATIVE, proof[0]),
            figure_step(data.totaal, key, proof[1]),
            share_step("Aandeel van het eigen totaal", of_own),
            share_step("Aandeel van het jaar", of_year),
        ),
        amounts=(
            Amount("deel", part, row.id, int(key), proof),
            Amount("eigen totaal", own, row.id),
            Amount("totaal van het jaar", year, None, int(key)),
        ),
    )


def average(data: Budget, row: Budgetregel) -> Ruling:
    """What a line gets a year on average, in whole euros."""
    total = Decimal(row.eur[CUMULATIVE])
    mean = (total / len(data.jaren)).quantize(Decimal(1))
    proof = table_cite(data, row, CUMULATIVE)
    values = {"thema": line_name(data, row), "bedrag": eur(mean), "totaal": eur(total)}
    return Ruling(
        topic="budget",
        outcome=Outcome.ANSWERED,
        points=(Point("budget.gemiddeld", values, proof, "calculation"),),
        steps=(
            figure_step(row, CUMULATIVE, proof[0]),
            amount_step("Gemiddeld per jaar", mean),
        ),
        amounts=(Amount("gemiddeld per jaar", mean, row.id), figure(row, CUMULATIVE, proof)),
    )
