"""BTW-compensatiefonds: which share of an amount is not paid out but claimed there."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain import Amount, Facts, Form, Outcome, Point, Ruling, Step
from assistant.rules.values import amount_step, cites, eur, names, pct, share_step, thema
from corpus.rulebook import Bcf, Budget


def percentages(facts: Facts, data: Bcf, form: Form = Form.OPEN) -> Ruling:
    """The share per budget line: of the named lines, else of all."""
    proof = cites(data.bronnen)
    asked = [t for t in facts.hoofdthemas if t in data.aandeel]
    claimed = facts.aandelen
    steps = tuple(share_step(line, share, proof[0]) for line, share in data.aandeel.items())
    if asked:
        points = tuple(
            Point("bcf.aandeel", {"thema": thema(t), "aandeel": pct(data.aandeel[t])}, proof)
            for t in asked
        )
    else:
        groups: dict[Decimal, list[str]] = {}
        for line, share in data.aandeel.items():
            groups.setdefault(share, []).append(line)
        points = tuple(
            Point(
                "bcf.groep",
                {"themas": names(thema(t) for t in lines), "aandeel": pct(share)},
                proof,
            )
            for share, lines in groups.items()
        )
    outcome = Outcome.ANSWERED
    if claimed and asked and form is not Form.OPEN:
        hit = all(data.aandeel[t] in claimed for t in asked)
        outcome = Outcome.YES if hit else Outcome.NO
        points = (Point("check.ja" if hit else "check.nee", {}, (), "connective"), *points)
    return Ruling(
        topic="bcf",
        outcome=outcome,
        points=(*points, Point("bcf.inclusief", {}, proof)),
        steps=steps,
    )


def bcf(
    facts: Facts,
    data: Bcf,
    budget: Budget | None,
    *,
    back: bool,
    national: bool,
    amounts_asked: bool,
    form: Form,
) -> Ruling:
    """Net from gross, gross from net (`back`), and the part for the fund, exact.

    Amounts per line come from the question, or from the national table when `national`.
    """
    lines = _lines(facts, data, budget, national, amounts_asked)
    if not lines:
        return percentages(facts, data, form)
    proof = cites(data.bronnen)
    points: list[Point] = []
    steps: list[Step] = []
    amounts: list[Amount] = []
    total_in, total_out = Decimal(0), Decimal(0)
    for line, amount in lines:
        share = data.aandeel[line]
        other = amount / (1 - share) if back else amount * (1 - share)
        steps += [
            amount_step(f"Bedrag {line}", amount),
            share_step(f"BCF {line}", share, proof[0]),
            amount_step("Terug naar bruto" if back else "Uitbetaald", other),
            amount_step("Via het BTW-compensatiefonds", abs(amount - other)),
        ]
        points.append(
            Point(
                "bcf.terug" if back else "bcf.netto",
                {
                    "thema": thema(line),
                    "bedrag": eur(amount),
                    "aandeel": pct(share),
                    "uitkomst": eur(other),
                    "fonds": eur(abs(amount - other)),
                },
                proof,
                "calculation",
            )
        )
        amounts.append(Amount(f"{line} {'bruto' if back else 'netto'}", other, line, cites=proof))
        amounts.append(Amount(f"{line} via BCF", abs(amount - other), line, cites=proof))
        total_in, total_out = total_in + amount, total_out + other
    if len(lines) > 1:
        steps.append(amount_step("Samen", total_out))
        steps.append(amount_step("Samen ingevoerd", total_in))
        steps.append(amount_step("Samen via het fonds", abs(total_in - total_out)))
        total = Point(
            "bcf.samen_terug" if back else "bcf.samen",
            {
                "bedrag": eur(total_in),
                "uitkomst": eur(total_out),
                "fonds": eur(abs(total_in - total_out)),
            },
            proof,
            "calculation",
        )
        points = [total, *points]
        amounts = [
            Amount("samen", total_out, cites=proof),
            *amounts,
            Amount("samen via BCF", abs(total_in - total_out), cites=proof),
        ]
    outcome = Outcome.ANSWERED
    if form in (Form.CHECK, Form.YES_NO):
        claimed = [b for b in facts.bedragen if all(b != a for _, a in lines)]
        right = {total_out} | {a.eur for a in amounts}
        if claimed and form is Form.CHECK:
            hit = any(c in right for c in claimed)
            outcome = Outcome.YES if hit else Outcome.NO
            points.insert(0, Point("check.ja" if hit else "check.nee", {}, proof, "connective"))
    points.append(Point("bcf.inclusief", {}, proof))
    return Ruling(
        topic="bcf",
        outcome=outcome,
        points=tuple(points),
        steps=tuple(steps),
        amounts=tuple(amounts),
    )


def _lines(
    facts: Facts, data: Bcf, budget: Budget | None, national: bool, amounts_asked: bool
) -> list[tuple[str, Decimal]]:
    if facts.bedrag_per_thema and not national:
        pairs = [(t, a) for t, a in facts.bedrag_per_thema if t in data.aandeel]
        if pairs and len(pairs) >= len([t for t in facts.hoofdthemas if t in data.aandeel]):
            return pairs
    asked = [t for t in facts.hoofdthemas if t in data.aandeel]
    if facts.bedragen and asked and not national:
        if len({data.aandeel[t] for t in asked}) == 1:
            return [(asked[0], facts.bedragen[0])]
        return []
    if budget is None or not (national or (asked and amounts_asked)):
        return []
    key = _year_key(facts, budget)
    rows = [r for r in budget.regel if r.id in data.aandeel and (not asked or r.id in asked)]
    if not national and not asked:
        return []
    return [(r.id, Decimal(r.eur[key])) for r in rows if r.eur[key]]


def _year_key(facts: Facts, budget: Budget) -> str:
    years = [y for y in facts.jaren if y in budget.jaren]
    return str(years[0]) if len(years) == 1 else "cumulatief"
