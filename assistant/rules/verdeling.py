"""Verdeelsleutels: what one area gets, where that can be computed, and how a line is divided."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain import Amount, Facts, Form, Outcome, Point, Ruling, Step
from assistant.rules.part import Part, joined, ruled
from assistant.rules.table import CUMULATIVE, year_of
from assistant.rules.values import (
    amount_step,
    checked,
    cites,
    eur,
    names,
    pct,
    periode,
    share_step,
    thema,
)
from corpus.rulebook import Bcf, Budget, Budgetregel, Sleutel, Verdeling, cite


def sleutels(facts: Facts, data: Verdeling) -> Ruling:
    """How the named lines (else all) are divided over the areas; not known where none has a key."""
    asked = [s for s in data.sleutel if s.id in facts.hoofdthemas] or _known(data)
    silent = all(s.soort == "onbekend" for s in asked)
    return Ruling(
        topic="verdeelsleutel",
        outcome=Outcome.NOT_IN_SOURCES if silent else Outcome.ANSWERED,
        points=tuple(_divided(s) for s in asked),
        steps=tuple(_step(s) for s in asked),
    )


def gebied_bedrag(
    facts: Facts,
    data: Verdeling,
    budget: Budget,
    bcf: Bcf | None,
    *,
    net: bool,
    form: Form,
    everything: bool,
    equal_part: bool = False,
    divides: bool = False,
) -> Ruling:
    """What one area gets of the named lines.

    Only an equal division can be computed. For the half-equal line the equal half is given and
    the rest is left open; for every other line the key is named and the amount is unknown.
    `divides`: it is asked whether a line may be divided by the number of areas.
    """
    by_id = {s.id: s for s in data.sleutel}
    asked = [by_id[name] for name in facts.hoofdthemas if name in by_id]
    if not asked:
        if form is Form.CHECK or everything:
            return _not_equal(data)
        return _unknown(data, _known(data))
    equal = [s for s in asked if s.soort == "gelijk"]
    halves = [s for s in asked if s.soort == "helft-gelijk"]
    rest = [s for s in asked if s.soort in ("anders", "onbekend")]
    if not equal and not halves:
        told = divides or bool(facts.bedragen)
        claimed = form is Form.CHECK or (form is Form.YES_NO and told)
        return _unknown(data, rest, checking=claimed)
    keys = _keys(facts, budget)
    found = joined(
        (
            _equal(data, budget, bcf if net else None, equal, keys),
            *(_halves(data, budget, s, keys) for s in halves),
            _open(rest),
        )
    )
    outcome: Outcome = Outcome.ANSWERED
    opening: tuple[Point, ...] = ()
    if halves and not equal and form is Form.CHECK:
        outcome, verdict = checked(right=False)
        opening = (verdict,)
    elif halves and not equal and not equal_part:
        outcome = Outcome.NOT_IN_SOURCES
        values = {"thema": thema(halves[0].id)}
        opening = (Point("verdeling.helft_onbekend", values, (cite(halves[0].bron),)),)
    elif form is not Form.OPEN and not rest and (divides or (equal_part and not facts.bedragen)):
        outcome, verdict = checked(right=not halves)
        opening = (verdict,)
    elif form is not Form.OPEN and facts.bedragen:
        right = any(b == a.eur for b in facts.bedragen for a in found.amounts)
        outcome, verdict = checked(right=right)
        opening = (verdict,)
    part = Part((*opening, *found.points), found.steps, found.amounts)
    return ruled("gebied-bedrag", outcome, part)


def _known(data: Verdeling) -> list[Sleutel]:
    return [s for s in data.sleutel if s.soort != "onbekend"]


def _keys(facts: Facts, budget: Budget) -> list[str]:
    """The columns of the table asked for; where no year is named all of them, the total first."""
    years = [y for y in facts.jaren if y in budget.jaren]
    if len(years) == len(budget.jaren) or not years:
        return [CUMULATIVE, *map(str, budget.jaren)]
    return [str(y) for y in years]


def _main(keys: list[str]) -> str:
    """The column that counts where one is given: all years together, else the last year."""
    return keys[0] if keys[0] == CUMULATIVE else keys[-1]


def _equal(
    data: Verdeling, budget: Budget, bcf: Bcf | None, lines: list[Sleutel], keys: list[str]
) -> Part:
    """The equal shares of these lines, per column, and what they come to together."""
    found = joined(
        _equal_share(data, budget, bcf, line, key, _main(keys)) for line in lines for key in keys
    )
    counted = _counted(keys)
    if len(lines) * len(counted) < 2:
        return found
    total = sum(
        (_paid(data, budget, bcf, line, key) for line in lines for key in counted), Decimal(0)
    )
    return joined((found, _together(found, total, net=bcf is not None)))


def _counted(keys: list[str]) -> list[str]:
    """The columns that add up to what is asked: all years together, else each year."""
    return keys[:1] if keys[0] == CUMULATIVE else keys


def _paid(data: Verdeling, budget: Budget, bcf: Bcf | None, line: Sleutel, key: str) -> Decimal:
    """One area's equal share of a line in one column, net where `bcf` is given."""
    part = bcf.aandeel.get(line.id, Decimal(0)) if bcf is not None else Decimal(0)
    return Decimal(_row(budget, line).eur[key]) / data.gebieden * (1 - part)


def _together(found: Part, total: Decimal, *, net: bool) -> Part:
    """What the parts come to for one area."""
    proof = tuple(dict.fromkeys(place for point in found.points for place in point.cites))
    name = "verdeling.samen_netto" if net else "verdeling.samen"
    return Part(
        (Point(name, {"bedrag": eur(total)}, (), "calculation"),),
        (amount_step("Samen per gebied", total),),
        (Amount("samen per gebied netto" if net else "samen per gebied", total, cites=proof),),
    )


def _equal_share(
    data: Verdeling, budget: Budget, bcf: Bcf | None, line: Sleutel, key: str, shown: str
) -> Part:
    """The share of one area in one column, net where `bcf` is given; `shown` column is cited."""
    row = _row(budget, line)
    source = cite(budget.bronnen[0].format(printed=row.printed[shown]))
    proof = (source, cite(line.bron))
    national = Decimal(row.eur[key])
    share = national / data.gebieden
    steps = [
        amount_step(f"Landelijk {line.id} {key}", national, source),
        Step("Aantal gebieden", str(data.gebieden), cite(line.bron)),
        amount_step("Per gebied", share),
    ]
    values = {
        "thema": thema(line.id),
        "periode": periode(key),
        "landelijk": eur(national),
        "gebieden": str(data.gebieden),
        "deel": eur(share),
    }
    point = Point("verdeling.gelijk", values, proof, "calculation")
    amounts = [Amount(f"{line.id} per gebied", share, line.id, year_of(key), proof)]
    if bcf is not None and line.id in bcf.aandeel:
        part = bcf.aandeel[line.id]
        paid = share * (1 - part)
        fund = cites(bcf.bronnen)
        values = {**values, "aandeel": pct(part), "netto": eur(paid)}
        point = Point("verdeling.gelijk_netto", values, proof + fund, "calculation")
        steps += [share_step("BCF", part, fund[0]), amount_step("Netto", paid)]
        amounts.insert(0, Amount(f"{line.id} per gebied netto", paid, line.id, year_of(key), proof))
    return Part((point,), tuple(steps), tuple(amounts))


def _halves(data: Verdeling, budget: Budget, line: Sleutel, keys: list[str]) -> Part:
    """The half that is divided equally, per year that is asked and together."""
    counted = _counted(keys)
    found = joined(_half(data, budget, line, key) for key in counted)
    if len(counted) < 2:
        return found
    total = sum((Decimal(_row(budget, line).eur[key]) for key in counted), Decimal(0))
    return joined((found, _together(found, total / 2 / data.gebieden, net=False)))


def _half(data: Verdeling, budget: Budget, line: Sleutel, key: str) -> Part:
    """The half that is divided equally."""
    row = _row(budget, line)
    source = cite(budget.bronnen[0].format(printed=row.printed[key]))
    proof = (source, cite(line.bron))
    national = Decimal(row.eur[key])
    half = national / 2 / data.gebieden
    values = {
        "thema": thema(line.id),
        "periode": periode(key),
        "landelijk": eur(national),
        "deel": eur(half),
        "sleutel": f"§sleutel:{line.id}",
    }
    return Part(
        (Point("verdeling.helft", values, proof, "calculation"),),
        (
            amount_step(f"Landelijk {line.id} {key}", national, source),
            amount_step("Gelijke helft per gebied", half),
        ),
        (Amount(f"gelijke helft {line.id} per gebied", half, line.id, year_of(key), proof),),
    )


def _open(lines: list[Sleutel]) -> Part:
    """The lines beside the computed ones, of which no area's amount is known."""
    if not lines:
        return Part()
    values = {"themas": names(thema(s.id) for s in lines)}
    return Part((Point("verdeling.overige", values, tuple(cite(s.bron) for s in lines)),))


def _unknown(data: Verdeling, asked: list[Sleutel], *, checking: bool = False) -> Ruling:
    """How these lines are divided, where no area's amount follows from it."""
    points = [Point("verdeling.onbekend", {}, (cite(data.inleiding),))]
    outcome = Outcome.NOT_IN_SOURCES
    divided = [s for s in asked if s.soort == "anders"]
    if checking and divided:
        outcome = Outcome.NO
        points = [
            Point("verdeling.niet_gelijk_thema", {"thema": thema(s.id)}, (cite(s.bron),))
            for s in divided
        ]
    return Ruling(
        topic="gebied-bedrag",
        outcome=outcome,
        points=(*points, *(_divided(s) for s in asked)),
        steps=tuple(_step(s) for s in asked),
    )


def _not_equal(data: Verdeling) -> Ruling:
    """Against the claim that all money is divided equally."""
    equal = [s for s in data.sleutel if s.soort == "gelijk"]
    other = [s for s in data.sleutel if s.soort in ("anders", "helft-gelijk")]
    verdict = Point(
        "verdeling.niet_gelijk",
        {"themas": names(thema(s.id) for s in equal)},
        (cite(data.inleiding), *(cite(s.bron) for s in equal)),
    )
    return Ruling(
        topic="gebied-bedrag",
        outcome=Outcome.NO,
        points=(verdict, *(_divided(s) for s in other)),
        steps=tuple(_step(s) for s in data.sleutel),
    )


def _divided(line: Sleutel) -> Point:
    values = {"thema": thema(line.id), "sleutel": f"§sleutel:{line.id}"}
    return Point("verdeling.sleutel", values, (cite(line.bron),))


def _step(line: Sleutel) -> Step:
    return Step(f"Verdeelsleutel {line.id}", line.soort, cite(line.bron))


def _row(budget: Budget, line: Sleutel) -> Budgetregel:
    return next(r for r in budget.regel if r.id == line.id)
