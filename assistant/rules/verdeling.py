"""Verdeelsleutels: what one area gets, where that can be computed, and how a line is divided."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain import Amount, Facts, Form, Outcome, Point, Ruling, Step
from assistant.rules.values import amount_step, cites, eur, names, pct, share_step, thema
from corpus.model import Cite
from corpus.rulebook import Bcf, Budget, Budgetregel, Verdeling, cite


def sleutels(facts: Facts, data: Verdeling) -> Ruling:
    """How the named lines (else all) are divided over the areas."""
    asked = [s for s in data.sleutel if s.id in facts.hoofdthemas] or [
        s for s in data.sleutel if s.soort != "onbekend"
    ]
    return Ruling(
        topic="verdeelsleutel",
        outcome=Outcome.ANSWERED,
        points=tuple(
            Point(
                "verdeling.sleutel",
                {"thema": thema(s.id), "sleutel": f"§sleutel:{s.id}"},
                (cite(s.bron),),
            )
            for s in asked
        ),
        steps=tuple(Step(f"Verdeelsleutel {s.id}", s.soort, cite(s.bron)) for s in asked),
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
) -> Ruling:
    """What one area gets of the named lines.

    Only an equal division can be computed. For the half-equal line the equal half is given and
    the rest is left open; for every other line the key is named and the amount is unknown.
    """
    keys = {s.id: s for s in data.sleutel}
    asked = [t for t in facts.hoofdthemas if t in keys]
    general = cite(data.inleiding)
    if not asked:
        if form is Form.CHECK or everything:
            return _not_equal(data, general)
        return _unknown(data, [s.id for s in data.sleutel if s.soort != "onbekend"], general)
    computable = [t for t in asked if keys[t].soort == "gelijk"]
    points: list[Point] = []
    steps: list[Step] = []
    amounts: list[Amount] = []
    total = Decimal(0)
    for name in computable:
        row = next(r for r in budget.regel if r.id == name)
        source = _table(budget, row, _keys(facts, budget)[-1])
        proof = (source, cite(keys[name].bron))
        for key in _keys(facts, budget):
            national = Decimal(row.eur[key])
            share = national / data.gebieden
            steps += [
                amount_step(f"Landelijk {name} {key}", national, source),
                Step("Aantal gebieden", str(data.gebieden), cite(keys[name].bron)),
                amount_step("Per gebied", share),
            ]
            values = {
                "thema": thema(name),
                "periode": f"§periode:{key}",
                "landelijk": eur(national),
                "gebieden": str(data.gebieden),
                "deel": eur(share),
            }
            if net and bcf and name in bcf.aandeel:
                paid = share * (1 - bcf.aandeel[name])
                bcf_proof = cites(bcf.bronnen)
                values |= {"aandeel": pct(bcf.aandeel[name]), "netto": eur(paid)}
                steps += [
                    share_step("BCF", bcf.aandeel[name], bcf_proof[0]),
                    amount_step("Netto", paid),
                ]
                points.append(
                    Point("verdeling.gelijk_netto", values, proof + bcf_proof, "calculation")
                )
                amounts.append(Amount(f"{name} per gebied netto", paid, name, _year(key), proof))
            else:
                points.append(Point("verdeling.gelijk", values, proof, "calculation"))
            amounts.append(Amount(f"{name} per gebied", share, name, _year(key), proof))
            if key == _keys(facts, budget)[-1]:
                total += share
    if len(computable) > 1:
        points.append(Point("verdeling.samen", {"bedrag": eur(total)}, (), "calculation"))
        steps.append(amount_step("Samen per gebied", total))
        amounts.append(Amount("samen per gebied", total))
    halves = [t for t in asked if keys[t].soort == "helft-gelijk"]
    for name in halves:
        row = next(r for r in budget.regel if r.id == name)
        for key in _keys(facts, budget)[-1:]:
            national = Decimal(row.eur[key])
            half = national / 2 / data.gebieden
            source = _table(budget, row, key)
            proof = (source, cite(keys[name].bron))
            steps += [
                amount_step(f"Landelijk {name} {key}", national, source),
                amount_step("Gelijke helft per gebied", half),
            ]
            points.append(
                Point(
                    "verdeling.helft",
                    {
                        "thema": thema(name),
                        "periode": f"§periode:{key}",
                        "landelijk": eur(national),
                        "deel": eur(half),
                        "sleutel": f"§sleutel:{name}",
                    },
                    proof,
                    "calculation",
                )
            )
            amounts.append(
                Amount(f"gelijke helft {name} per gebied", half, name, _year(key), proof)
            )
    rest = [t for t in asked if keys[t].soort in ("anders", "onbekend")]
    if rest and not points:
        return _unknown(
            data,
            rest,
            general,
            checking=form is Form.CHECK or (form is Form.YES_NO and bool(facts.bedragen)),
        )
    if rest:
        points.append(
            Point(
                "verdeling.overige",
                {"themas": names(thema(t) for t in rest)},
                tuple(cite(keys[t].bron) for t in rest),
            )
        )
    if halves and not computable and form is Form.CHECK:
        points.insert(0, Point("check.nee", {}, (), "connective"))
        return Ruling(
            topic="gebied-bedrag",
            outcome=Outcome.NO,
            points=tuple(points),
            steps=tuple(steps),
            amounts=tuple(amounts),
        )
    if halves and not computable and not equal_part:
        points.insert(
            0,
            Point(
                "verdeling.helft_onbekend",
                {"thema": thema(halves[0])},
                (cite(keys[halves[0]].bron),),
            ),
        )
        return Ruling(
            topic="gebied-bedrag",
            outcome=Outcome.NOT_IN_SOURCES,
            points=tuple(points),
            steps=tuple(steps),
            amounts=tuple(amounts),
        )
    outcome = Outcome.ANSWERED
    if form is not Form.OPEN and facts.bedragen:
        hit = any(b == a.eur for b in facts.bedragen for a in amounts)
        outcome = Outcome.YES if hit else Outcome.NO
        points.insert(0, Point("check.ja" if hit else "check.nee", {}, (), "connective"))
    return Ruling(
        topic="gebied-bedrag",
        outcome=outcome,
        points=tuple(points),
        steps=tuple(steps),
        amounts=tuple(amounts),
    )


def _unknown(data: Verdeling, asked: list[str], general: Cite, *, checking: bool = False) -> Ruling:
    keys = {s.id: s for s in data.sleutel}
    points = [Point("verdeling.onbekend", {}, (general,))]
    outcome = Outcome.NOT_IN_SOURCES
    divided = [t for t in asked if keys[t].soort == "anders"]
    if checking and divided:
        outcome = Outcome.NO
        points = [
            Point("verdeling.niet_gelijk_thema", {"thema": thema(t)}, (cite(keys[t].bron),))
            for t in divided
        ]
    points += [
        Point(
            "verdeling.sleutel",
            {"thema": thema(t), "sleutel": f"§sleutel:{t}"},
            (cite(keys[t].bron),),
        )
        for t in asked
    ]
    return Ruling(
        topic="gebied-bedrag",
        outcome=outcome,
        points=tuple(points),
        steps=tuple(Step(f"Verdeelsleutel {t}", keys[t].soort, cite(keys[t].bron)) for t in asked),
    )


def _not_equal(data: Verdeling, general: Cite) -> Ruling:
    equal = [s for s in data.sleutel if s.soort == "gelijk"]
    other = [s for s in data.sleutel if s.soort in ("anders", "helft-gelijk")]
    points = [
        Point(
            "verdeling.niet_gelijk",
            {"themas": names(thema(s.id) for s in equal)},
            (general, *(cite(s.bron) for s in equal)),
        )
    ]
    points += [
        Point(
            "verdeling.sleutel",
            {"thema": thema(s.id), "sleutel": f"§sleutel:{s.id}"},
            (cite(s.bron),),
        )
        for s in other
    ]
    return Ruling(
        topic="gebied-bedrag",
        outcome=Outcome.NO,
        points=tuple(points),
        steps=tuple(Step(f"Verdeelsleutel {s.id}", s.soort, cite(s.bron)) for s in data.sleutel),
    )


def _keys(facts: Facts, budget: Budget) -> list[str]:
    years = [y for y in facts.jaren if y in budget.jaren]
    if len(years) == len(budget.jaren) or not years:
        return [*map(str, budget.jaren), "cumulatief"]
    return [str(y) for y in years]


def _year(key: str) -> int | None:
    return int(key) if key.isdigit() else None


def _table(budget: Budget, row: Budgetregel, key: str) -> Cite:
    return cite(budget.bronnen[0].format(printed=row.printed[key]))
