"""The most and the least of the table: by year, by ministry, or among the lines."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from assistant.domain import Amount, Form, Outcome, Point, Ruling
from assistant.rules.table import BudgetAsk, figure, figure_step, line_name, table_cite
from assistant.rules.values import amount_step, checked, eur, periode, thema
from corpus.rulebook import Budget, Budgetregel


def rank(
    data: Budget,
    ask: BudgetAsk,
    rows: list[Budgetregel],
    keys: list[str],
    ministries: tuple[str, ...] = (),
) -> Ruling:
    """Who or which year has the most (or least), in the last column asked for.

    `ministries` are those named where no line is. One line or ministry that is said to be first
    is a claim, where it is not asked which one.
    """
    claims = ask.form is not Form.OPEN
    if ask.which_year and len(rows) == 1:
        return _years(data, rows[0], most=ask.most)
    if ask.which_ministry or (claims and len(ministries) == 1):
        return _ministries(data, keys[-1], most=ask.most, claimed=ministries if claims else ())
    pool = rows if len(rows) > 1 else [r for r in data.regel if r.thema]
    found = _lines(data, pool, keys[-1], most=ask.most)
    if not claims or len(rows) > 1 or not rows[0].thema:
        return found
    return _checked(found, right=found.amounts[0].hoofdthema == rows[0].id)


def _checked(found: Ruling, *, right: bool) -> Ruling:
    """The ruling with the verdict on what was claimed in front."""
    outcome, opening = checked(right=right)
    return replace(found, outcome=outcome, points=(opening, *found.points))


def ordered(data: Budget, rows: list[Budgetregel], key: str, *, most: bool) -> Ruling:
    """The lines one after another, from the most to the least or the other way round."""
    pool = rows if len(rows) > 1 else [r for r in data.regel if r.thema]
    found = sorted(pool, key=lambda r: (-r.eur[key] if most else r.eur[key], r.id))
    proofs = [table_cite(data, row, key) for row in found]
    return Ruling(
        topic="budget",
        outcome=Outcome.ANSWERED,
        points=tuple(
            Point(
                "budget.bedrag",
                {"thema": thema(r.id), "periode": periode(key), "bedrag": eur(r.eur[key])},
                proof,
                "source",
            )
            for r, proof in zip(found, proofs, strict=True)
        ),
        steps=tuple(figure_step(r, key, p[0]) for r, p in zip(found, proofs, strict=True)),
        amounts=tuple(figure(r, key, p) for r, p in zip(found, proofs, strict=True)),
    )


def _years(data: Budget, row: Budgetregel, *, most: bool) -> Ruling:
    years = [str(y) for y in data.jaren]
    best = (max if most else min)(years, key=lambda k: row.eur[k])
    proof = table_cite(data, row, best)
    values = {"thema": line_name(data, row), "periode": periode(best), "bedrag": eur(row.eur[best])}
    return Ruling(
        topic="budget",
        outcome=Outcome.ANSWERED,
        points=(Point(f"budget.jaar_{_word(most=most)}", values, proof, "source"),),
        steps=tuple(figure_step(row, k, proof[0]) for k in years),
        amounts=(figure(row, best, proof),),
    )


def first_year(data: Budget, line: str) -> Ruling:
    """The first year in which a line has money, behind it the years before in which it has none."""
    row = next((r for r in data.regel if r.id == line), data.totaal)
    years = [str(y) for y in data.jaren]
    at = next(i for i, key in enumerate(years) if row.eur[key])
    proof = table_cite(data, row, years[at])
    values = {
        "thema": line_name(data, row),
        "periode": periode(years[at]),
        "bedrag": eur(row.eur[years[at]]),
    }
    before = tuple(
        Point(
            "budget.nul",
            {"thema": line_name(data, row), "periode": periode(key)},
            table_cite(data, row, key),
            "source",
        )
        for key in years[:at]
    )
    return Ruling(
        topic="budget",
        outcome=Outcome.ANSWERED,
        points=(Point("budget.jaar_eerste", values, proof, "source"), *before),
        steps=tuple(figure_step(row, key, proof[0]) for key in years[: at + 1]),
        amounts=tuple(figure(row, key, table_cite(data, row, key)) for key in years[: at + 1]),
    )


def _ministries(data: Budget, key: str, *, most: bool, claimed: tuple[str, ...] = ()) -> Ruling:
    sums: dict[str, Decimal] = {}
    for row in data.regel:
        if row.ministerie:
            sums[row.ministerie] = sums.get(row.ministerie, Decimal(0)) + row.eur[key]
    name, total = (max if most else min)(sums.items(), key=lambda pair: pair[1])
    proof = table_cite(data, data.totaal, key)
    values = {"ministerie": name.upper(), "periode": periode(key), "bedrag": eur(total)}
    found = Ruling(
        topic="budget",
        outcome=Outcome.ANSWERED,
        points=(Point(f"budget.ministerie_{_word(most=most)}", values, proof, "calculation"),),
        steps=tuple(amount_step(f"{m} {key}", part, proof[0]) for m, part in sums.items()),
        amounts=(Amount(f"{name} {key}", total, cites=proof),),
    )
    return _checked(found, right=claimed == (name,)) if len(claimed) == 1 else found


def _lines(data: Budget, pool: list[Budgetregel], key: str, *, most: bool) -> Ruling:
    """The first line and the one after it; ties by name."""
    first, second, *_ = sorted(pool, key=lambda r: (-r.eur[key] if most else r.eur[key], r.id))
    proof, next_proof = table_cite(data, first, key), table_cite(data, second, key)
    return Ruling(
        topic="budget",
        outcome=Outcome.ANSWERED,
        points=(
            Point(
                f"budget.{_word(most=most)}",
                {"thema": thema(first.id), "periode": periode(key), "bedrag": eur(first.eur[key])},
                proof,
                "source",
            ),
            Point(
                "budget.daarna",
                {"thema": thema(second.id), "bedrag": eur(second.eur[key])},
                next_proof[:1],
                "source",
            ),
        ),
        steps=tuple(figure_step(r, key, table_cite(data, r, key)[0]) for r in pool),
        amounts=(figure(first, key, proof), figure(second, key, next_proof)),
    )


def _word(*, most: bool) -> str:
    return "meest" if most else "minst"
