"""BTW-compensatiefonds: which share of an amount is not paid out but claimed there."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain import Amount, Facts, Form, Outcome, Point, Ruling
from assistant.rules.part import Part, joined, ruled
from assistant.rules.table import CUMULATIVE
from assistant.rules.values import (
    amount_step,
    checked,
    cites,
    eur,
    names,
    pct,
    share_step,
    thema,
)
from corpus.rulebook import Bcf, Budget


def percentages(
    facts: Facts,
    data: Bcf,
    form: Form = Form.OPEN,
    *,
    none_claimed: bool = False,
    deducted: bool | None = None,
) -> Ruling:
    """The share per budget line: of the named lines, else of all.

    `none_claimed`: the asker holds that nothing is taken off. `deducted`: what a yes means, that
    something is taken off or that all comes in.
    """
    proof = cites(data.bronnen)
    asked = [t for t in facts.hoofdthemas if t in data.aandeel]
    if facts.hoofdthemas and not asked:
        return _no_share(facts, data)
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
            Point("bcf.groep", {"themas": names(map(thema, lines)), "aandeel": pct(share)}, proof)
            for share, lines in groups.items()
        )
    outcome: Outcome = Outcome.ANSWERED
    if facts.aandelen and asked and form is not Form.OPEN:
        outcome, verdict = checked(right=all(data.aandeel[t] in facts.aandelen for t in asked))
        points = (verdict, *points)
    elif none_claimed and asked and form is Form.CHECK:
        outcome, verdict = checked(right=all(data.aandeel[t] == 0 for t in asked))
        points = (verdict, *points)
    elif deducted is not None and form is not Form.OPEN and _alike(data, asked):
        outcome, opening = _deducted(data, asked, deducted=deducted)
        points = (*opening, *points)
    if not asked or any(data.aandeel[t] > 0 for t in asked):
        points = (*points, Point("bcf.inclusief", {}, proof))
    return Ruling(
        topic="bcf",
        outcome=outcome,
        points=points,
        steps=tuple(share_step(line, share, proof[0]) for line, share in data.aandeel.items()),
    )


def _alike(data: Bcf, lines: list[str]) -> bool:
    """Whether something is taken off all of these lines, or off none."""
    return len({data.aandeel[line] > 0 for line in lines}) == 1


def _no_share(facts: Facts, data: Bcf) -> Ruling:
    """Of these lines no share is known."""
    values = {"themas": names(thema(t) for t in facts.hoofdthemas)}
    return Ruling(
        topic="bcf",
        outcome=Outcome.NOT_IN_SOURCES,
        points=(Point("bcf.onbekend", values, cites(data.bronnen)),),
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
    deducted: bool | None = None,
    none_claimed: bool = False,
) -> Ruling:
    """Net from gross, gross from net (`back`), and the part for the fund, exact.

    Amounts per line come from the question, or from the national table when `national`.
    """
    lines = _lines(facts, data, budget, national=national, amounts_asked=amounts_asked)
    if not lines:
        return percentages(facts, data, form, none_claimed=none_claimed)
    proof = cites(data.bronnen)
    each = joined(_line(data, line, amount, back=back) for line, amount in lines)
    paid = sum((_other(data, line, amount, back=back) for line, amount in lines), Decimal(0))
    together = Part()
    if len(lines) > 1:
        stated = sum((amount for _, amount in lines), Decimal(0))
        together = _together(data, stated, paid, back=back)
    amounts = (*together.amounts[:1], *each.amounts, *together.amounts[1:])
    outcome: Outcome = Outcome.ANSWERED
    opening: tuple[Point, ...] = ()
    claimed = [b for b in facts.bedragen if all(b != amount for _, amount in lines)]
    if claimed and form is Form.CHECK:
        right = {paid, *(a.eur for a in amounts)}
        outcome, verdict = checked(right=any(c in right for c in claimed), proof=proof)
        opening = (verdict,)
    elif deducted is not None and form is not Form.OPEN:
        outcome, opening = _deducted(data, [line for line, _ in lines], deducted=deducted)
    points = (*opening, *together.points, *each.points)
    if any(data.aandeel[line] > 0 for line, _ in lines):
        points = (*points, Point("bcf.inclusief", {}, proof))
    return ruled("bcf", outcome, Part(points, (*each.steps, *together.steps), amounts))


def _deducted(data: Bcf, lines: list[str], *, deducted: bool) -> tuple[Outcome, tuple[Point, ...]]:
    """Whether anything is taken off the amounts of these lines, or else whether all comes in."""
    yes = any(data.aandeel[line] > 0 for line in lines) == deducted
    outcome, opening = checked(right=yes, short=True)
    return outcome, (opening,)


def _other(data: Bcf, line: str, amount: Decimal, *, back: bool) -> Decimal:
    """What is paid out of this amount, or (`back`) the amount this was paid out of."""
    kept = 1 - data.aandeel[line]
    return amount / kept if back else amount * kept


def _line(data: Bcf, line: str, amount: Decimal, *, back: bool) -> Part:
    proof = cites(data.bronnen)
    share = data.aandeel[line]
    other = _other(data, line, amount, back=back)
    fund = abs(amount - other)
    values = {
        "thema": thema(line),
        "bedrag": eur(amount),
        "aandeel": pct(share),
        "uitkomst": eur(other),
        "fonds": eur(fund),
    }
    whole = "bcf.netto_geheel" if share == 0 else "bcf.netto"
    return Part(
        (Point("bcf.terug" if back else whole, values, proof, "calculation"),),
        (
            amount_step(f"Bedrag {line}", amount),
            share_step(f"BCF {line}", share, proof[0]),
            amount_step("Terug naar bruto" if back else "Uitbetaald", other),
            amount_step("Via het BTW-compensatiefonds", fund),
        ),
        (
            Amount(f"{line} {'bruto' if back else 'netto'}", other, line, cites=proof),
            Amount(f"{line} via BCF", fund, line, cites=proof),
        ),
    )


def _together(data: Bcf, stated: Decimal, paid: Decimal, *, back: bool) -> Part:
    proof = cites(data.bronnen)
    fund = abs(stated - paid)
    values = {"bedrag": eur(stated), "uitkomst": eur(paid), "fonds": eur(fund)}
    return Part(
        (Point("bcf.samen_terug" if back else "bcf.samen", values, proof, "calculation"),),
        (
            amount_step("Samen", paid),
            amount_step("Samen ingevoerd", stated),
            amount_step("Samen via het fonds", fund),
        ),
        (Amount("samen", paid, cites=proof), Amount("samen via BCF", fund, cites=proof)),
    )


def _granted(amounts: tuple[Decimal, ...], kept: Decimal) -> Decimal:
    """Of amounts for one line the one that was granted, where another is what was paid of it."""
    paid = {amount * kept: amount for amount in amounts}
    return next((paid[a] for a in amounts if a in paid and paid[a] != a), amounts[0])


def _lines(
    facts: Facts, data: Bcf, budget: Budget | None, *, national: bool, amounts_asked: bool
) -> list[tuple[str, Decimal]]:
    """The lines to compute with their amounts in euros; none where only shares can be given."""
    asked = [t for t in facts.hoofdthemas if t in data.aandeel]
    if facts.bedrag_per_thema and not national:
        pairs = [(t, a) for t, a in facts.bedrag_per_thema if t in data.aandeel]
        if len(pairs) == 1 and len(asked) == 1:
            line, amount = pairs[0]
            return [(line, _granted((amount, *facts.bedragen), 1 - data.aandeel[line]))]
        if pairs and len(pairs) >= len(asked):
            return pairs
    if facts.bedragen and asked and not national:
        same_share = len({data.aandeel[t] for t in asked}) == 1
        granted = _granted(facts.bedragen, 1 - data.aandeel[asked[0]])
        return [(asked[0], granted)] if same_share else []
    if budget is None or not (national or (asked and amounts_asked)):
        return []
    years = [y for y in facts.jaren if y in budget.jaren]
    key = str(years[0]) if len(years) == 1 else CUMULATIVE
    rows = [r for r in budget.regel if r.id in data.aandeel and (not asked or r.id in asked)]
    return [(r.id, Decimal(r.eur[key])) for r in rows if r.eur[key]]
