"""Figures of the table as they are printed, their sum, and a claim held against them."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain import Amount, Facts, Form, Outcome, Point, Ruling
from assistant.rules.claim import holds
from assistant.rules.part import Part, joined, ruled
from assistant.rules.table import (
    CUMULATIVE,
    BudgetAsk,
    figure,
    figure_step,
    line_name,
    table_cite,
    year_of,
)
from assistant.rules.values import amount_step, checked, eur, names, periode, thema
from corpus.rulebook import Budget, Budgetregel, cite


def figures(
    facts: Facts, data: Budget, ask: BudgetAsk, rows: list[Budgetregel], keys: list[str]
) -> Ruling:
    """The figures of these rows and columns; a sum of them goes first."""
    printed = joined(_printed(data, row, key) for row in rows for key in keys)
    total = _together(data, ask, rows, keys)
    rounding = joined(_rounding(data, row, keys) for row in rows[:1])
    other = _other_totals(data) if rows[0].id == data.totaal.id and CUMULATIVE in keys else Part()
    amounts = (*total.amounts, *printed.amounts, *other.amounts)
    outcome, opening, closing = _verdict(facts, data, ask, rows, keys, amounts)
    return Ruling(
        topic="budget",
        outcome=outcome,
        points=(
            *opening,
            *total.points,
            *printed.points,
            *rounding.points,
            *other.points,
            *closing,
        ),
        steps=(*printed.steps, *total.steps, *rounding.steps, *other.steps),
        amounts=amounts,
    )


def without(data: Budget, names_out: tuple[str, ...], keys: list[str]) -> Ruling:
    """The total less the lines that are to be left out."""
    rows = [r for r in data.regel if r.id in names_out]
    parts = joined(_left(data, rows, key) for key in keys)
    return ruled("budget", Outcome.ANSWERED, parts)


def _left(data: Budget, rows: list[Budgetregel], key: str) -> Part:
    whole = Decimal(data.totaal.eur[key])
    out = sum((Decimal(r.eur[key]) for r in rows), Decimal(0))
    proofs = [table_cite(data, row, key)[0] for row in (data.totaal, *rows)]
    proof = tuple(dict.fromkeys(proofs))
    values = {
        "themas": names(thema(r.id) for r in rows),
        "periode": periode(key),
        "totaal": eur(whole),
        "deel": eur(out),
        "over": eur(whole - out),
    }
    return Part(
        (Point("budget.zonder", values, proof, "calculation"),),
        (
            *(figure_step(r, key, p) for r, p in zip((data.totaal, *rows), proofs, strict=True)),
            amount_step("Blijft over", whole - out),
        ),
        (
            Amount("blijft over", whole - out, None, year_of(key), proof),
            figure(data.totaal, key, proof[:1]),
            *(figure(r, key, table_cite(data, r, key)) for r in rows),
        ),
    )


def _printed(data: Budget, row: Budgetregel, key: str) -> Part:
    proof = table_cite(data, row, key)
    name = "budget.nul" if row.eur[key] == 0 else "budget.bedrag"
    return Part(
        (Point(name, _values(data, row, key), proof, "source"),),
        (figure_step(row, key, proof[0]),),
        (figure(row, key, proof),),
    )


def _values(data: Budget, row: Budgetregel, key: str) -> dict[str, str]:
    return {"thema": line_name(data, row), "periode": periode(key), "bedrag": eur(row.eur[key])}


def _together(data: Budget, ask: BudgetAsk, rows: list[Budgetregel], keys: list[str]) -> Part:
    """The sum of several lines per column, or of several years of one line."""
    if len(rows) > 1 and data.totaal not in rows:
        sums = [_sum_of_rows(data, rows, key) for key in keys]
        part = joined(sums)
        return Part(part.points, tuple(s for p in reversed(sums) for s in p.steps), part.amounts)
    if len(keys) > 1 and CUMULATIVE not in keys and ask.together:
        return _sum_of_years(data, rows[0], keys)
    return Part()


def _sum_of_rows(data: Budget, rows: list[Budgetregel], key: str) -> Part:
    total = sum((Decimal(r.eur[key]) for r in rows), Decimal(0))
    values = {
        "themas": names(thema(r.id) for r in rows),
        "periode": periode(key),
        "bedrag": eur(total),
    }
    proof = table_cite(data, rows[0], key)
    return Part(
        (Point("budget.som", values, proof, "calculation"),),
        (amount_step(f"Som {key}", total),),
        (Amount(f"samen {key}", total, None, year_of(key), proof),),
    )


def _sum_of_years(data: Budget, row: Budgetregel, keys: list[str]) -> Part:
    total = sum((Decimal(row.eur[k]) for k in keys), Decimal(0))
    values = {
        "thema": line_name(data, row),
        "bedrag": eur(total),
        "perioden": names(periode(k) for k in keys),
    }
    proof = table_cite(data, row, keys[0])
    return Part(
        (Point("budget.jaren_samen", values, proof, "calculation"),),
        (amount_step("Jaren samen", total),),
        (Amount("jaren samen", total, row.id, None, proof),),
    )


def _rounding(data: Budget, row: Budgetregel, keys: list[str]) -> Part:
    """Where the printed figure is not the sum of its parts: both, and which one counts."""
    found = []
    for key in keys:
        if row.id == data.totaal.id and key.isdigit():
            parts = sum((Decimal(r.eur[key]) for r in data.regel), Decimal(0))
        elif key == CUMULATIVE:
            parts = sum((Decimal(row.eur[str(y)]) for y in data.jaren), Decimal(0))
        else:
            continue
        if parts != row.eur[key]:
            values = {"gedrukt": eur(row.eur[key]), "som": eur(parts)}
            found.append(
                Part(
                    (Point("budget.afronding", values, table_cite(data, row, key)[:1]),),
                    (amount_step("Som van de delen", parts),),
                )
            )
    return joined(found)


def _other_totals(data: Budget) -> Part:
    """The total that the news gives, and the money that came after the table."""
    other, added = data.ander_totaal, data.toegevoegd
    return Part(
        (
            Point(
                "budget.totaal_bronnen",
                {"ander": eur(other.eur), "toegevoegd": eur(added.cumulatief)},
                (cite(other.bron), cite(other.ook), cite(added.bron)),
                "source",
            ),
        ),
        (
            amount_step("Ander totaal in nieuwsberichten", other.eur),
            amount_step("Later toegevoegd", added.cumulatief),
        ),
        (
            Amount("totaal volgens nieuwsberichten", Decimal(other.eur)),
            Amount(
                f"later toegevoegd ({added.ministerie.upper()})",
                Decimal(added.cumulatief),
                added.id,
            ),
        ),
    )


def _verdict(
    facts: Facts,
    data: Budget,
    ask: BudgetAsk,
    rows: list[Budgetregel],
    keys: list[str],
    amounts: tuple[Amount, ...],
) -> tuple[Outcome, tuple[Point, ...], tuple[Point, ...]]:
    """The outcome, the sentence before the figures and the figures of later years after them."""
    nothing_yet = len(rows) == 1 and len(keys) == 1 and rows[0].eur[keys[0]] == 0
    later = _later_years(data, rows[0]) if nothing_yet else ()
    if ask.none_there and len(rows) == 1:
        none = all(rows[0].eur[k] == 0 for k in keys)
        outcome, opening = checked(right=none)
        return outcome, (opening,), later
    if ask.form is Form.YES_NO and not ask.amount_asked and not facts.bedragen and len(rows) == 1:
        there = all(rows[0].eur[k] > 0 for k in keys)
        outcome, opening = checked(right=there, short=True)
        return outcome, (opening,), () if there else _later_years(data, rows[0])
    if facts.bedragen and ask.form is not Form.OPEN and not ask.rounding and not ask.amount_asked:
        own = [a for a in amounts if a.cites] if ask.printed else amounts
        right = all(any(holds(b, a.eur, ask.bound) for a in own) for b in facts.bedragen)
        outcome, opening = checked(right=right)
        return outcome, (opening,), later
    return Outcome.ANSWERED, (), later if ask.form is Form.OPEN else ()


def _later_years(data: Budget, row: Budgetregel) -> tuple[Point, ...]:
    return tuple(
        Point(
            "budget.bedrag",
            _values(data, row, key),
            table_cite(data, row, key),
            "source",
        )
        for key in map(str, data.jaren)
        if row.eur[key] > 0
    )
