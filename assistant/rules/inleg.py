"""The money of a tranche of which only a total and the ministries' shares are known."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from assistant.domain import Amount, Facts, Form, Outcome, Point, Ruling, Step
from assistant.rules.part import Part, joined, ruled
from assistant.rules.table import BudgetAsk
from assistant.rules.values import amount_step, checked, cites, eur, pct, share_step
from corpus.rulebook import Inleg, cite


def inleg(facts: Facts, data: Inleg, ask: BudgetAsk) -> Ruling:
    """What is known of the money asked for: never a budget line or a single year."""
    years = [y for y in facts.jaren if y in data.jaren]
    divided = facts.hoofdthemas or facts.activiteiten or ask.per_year
    part_of_years = years and not {data.jaren[0], data.jaren[-1]} <= set(years)
    if divided or part_of_years:
        return _not_divided(data)
    asked = [m for m in facts.ministeries if m in data.ministerie]
    unknown = [m for m in facts.ministeries if m not in data.ministerie]
    named = asked
    if ask.most or ask.least:
        asked = [(max if ask.most else min)(data.ministerie, key=lambda m: data.ministerie[m])]
    parts = [Part(steps=_contributions(data))]
    if asked:
        parts.append(_of_ministries(data, asked, difference=ask.difference))
    if unknown:
        values = {"ministeries": "§plain:" + ", ".join(m.upper() for m in unknown)}
        parts.append(Part((Point("inleg.geen_ministerie", values, cites(data.bronnen)),)))
    if not asked:
        parts.append(_whole(data))
    if ask.share and asked:
        parts.append(_share(data, asked))
    found = joined(parts)
    points = found.points
    if ask.together and not asked:
        points = (*points[1:], *points[:1])
    outcome: Outcome = Outcome.NOT_IN_SOURCES if unknown and not asked else Outcome.ANSWERED
    if ask.form is not Form.OPEN and facts.bedragen and not ask.amount_asked:
        right = all(any(b == a.eur for a in found.amounts) for b in facts.bedragen)
        outcome, opening = checked(right=right)
        points = (opening, *points, *(() if right else (_ministries(data),)))
    elif (ask.most or ask.least) and ask.form is not Form.OPEN and len(named) == 1:
        outcome, opening = checked(right=named == asked)
        points = (opening, *points)
    return ruled("budget", outcome, Part(points, found.steps, found.amounts))


def _contributions(data: Inleg) -> tuple[Step, ...]:
    source = cite(data.bronnen[0])
    return (
        *(amount_step(f"Inleg {m}", v, source) for m, v in data.ministerie.items()),
        amount_step("Som van de ministeries", _sum(data, data.ministerie)),
        amount_step("Totaal volgens de bron", data.totaal, cite(data.totaal_bron)),
    )


def _not_divided(data: Inleg) -> Ruling:
    return Ruling(
        topic="budget",
        outcome=Outcome.NOT_IN_SOURCES,
        points=(
            Point("inleg.onbekend", {}, cites(data.bronnen)),
            _total(data),
            _ministries(data),
        ),
        steps=_contributions(data),
        amounts=(
            *(Amount(m.upper(), Decimal(v)) for m, v in data.ministerie.items()),
            Amount("totaal", Decimal(data.totaal)),
        ),
    )


def _of_ministries(data: Inleg, asked: list[str], *, difference: bool) -> Part:
    """The contribution of each ministry asked for, and their sum."""
    proof = cites(data.bronnen)
    each = Part(
        (Point("inleg.ministerie", {"ministeries": _mark(data, asked)}, proof, "source"),),
        (),
        tuple(Amount(m.upper(), Decimal(data.ministerie[m]), cites=proof) for m in asked),
    )
    if len(asked) == 1:
        return each
    if difference and len(asked) == 2:
        return joined((_between(data, asked), each))
    total = _sum(data, asked)
    together = Part(
        (Point("inleg.samen", {"bedrag": eur(total)}, proof, "calculation"),),
        (amount_step("Samen", total),),
        (Amount("samen", total),),
    )
    return joined((each, together))


def _between(data: Inleg, asked: list[str]) -> Part:
    """What one ministry puts in more than the other."""
    proof = cites(data.bronnen)
    gap = Decimal(abs(data.ministerie[asked[0]] - data.ministerie[asked[1]]))
    one, other = (f"§plain:{m.upper()}" for m in asked)
    return Part(
        (
            Point(
                "inleg.verschil",
                {"een": one, "ander": other, "bedrag": eur(gap)},
                proof,
                "calculation",
            ),
        ),
        (amount_step("Verschil", gap),),
        (Amount("verschil", gap, cites=proof),),
    )


def _whole(data: Inleg) -> Part:
    """The total that is printed, the contributions, and what these add up to."""
    proof = cites(data.bronnen)
    computed = _sum(data, data.ministerie)
    return Part(
        (
            _total(data),
            _ministries(data),
            Point("inleg.som", {"som": eur(computed)}, proof, "calculation"),
        ),
        (),
        (
            Amount("totaal", Decimal(data.totaal), cites=(cite(data.totaal_bron),)),
            *(Amount(m.upper(), Decimal(v), cites=proof) for m, v in data.ministerie.items()),
            Amount("som van de ministeries", computed),
        ),
    )


def _share(data: Inleg, asked: list[str]) -> Part:
    computed = _sum(data, data.ministerie)
    share = (_sum(data, asked) / computed).quantize(Decimal("0.001"))
    values = {"aandeel": pct(share), "som": eur(computed)}
    return Part(
        (Point("inleg.aandeel", values, cites(data.bronnen), "calculation"),),
        (share_step("Aandeel", share),),
    )


def _total(data: Inleg) -> Point:
    values = {"totaal": eur(data.totaal)}
    return Point("inleg.totaal", values, (cite(data.totaal_bron),), "source")


def _ministries(data: Inleg) -> Point:
    values = {"ministeries": _mark(data, data.ministerie)}
    return Point("inleg.ministeries", values, cites(data.bronnen), "source")


def _mark(data: Inleg, ministries: Iterable[str]) -> str:
    return "§inleg:" + "|".join(f"{m}={data.ministerie[m]}" for m in ministries)


def _sum(data: Inleg, ministries: Iterable[str]) -> Decimal:
    return sum((Decimal(data.ministerie[m]) for m in ministries), Decimal(0))
