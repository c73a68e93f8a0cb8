"""The integral share: gross, the 15% that is set apart, and what the table shows (net)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from assistant.domain import Amount, Facts, Outcome, Point, Ruling, Step
from assistant.rules.budget import CUMULATIVE, table_cite
from assistant.rules.values import amount_step, cites, eur, pct, share_step, thema
from corpus.rulebook import Budget, Integraal, cite


def integraal(facts: Facts, data: Integraal, budget: Budget) -> Ruling:
    """How the 15% works: for the asker's amount, for a line of the table, or in general."""
    proof = (cite(data.bron),)
    rest = 1 - data.aandeel
    lines = [r for r in budget.regel if r.id in facts.hoofdthemas and r.thema]
    steps: list[Step] = [
        share_step("Integraal", data.aandeel, proof[0]),
        share_step("Blijft voor het thema", rest),
    ]
    points = [Point("integraal.regel", {"aandeel": pct(data.aandeel), "rest": pct(rest)}, proof)]
    amounts: list[Amount] = []
    series = {b.id: b for b in data.bruto}
    if facts.bedragen:
        gross = facts.bedragen[0]
        part, left = gross * data.aandeel, gross * rest
        steps += [
            amount_step("Bruto", gross),
            amount_step("Integraal deel", part),
            amount_step("Over voor het thema", left),
        ]
        points.insert(
            0,
            Point(
                "integraal.bedrag",
                {
                    "bruto": eur(gross),
                    "deel": eur(part),
                    "over": eur(left),
                    "aandeel": pct(data.aandeel),
                },
                proof,
                "calculation",
            ),
        )
        amounts += [Amount("integraal deel", part), Amount("over voor het thema", left)]
    for row in lines:
        years = [str(y) for y in facts.jaren if y in budget.jaren] or [CUMULATIVE]
        for key in years:
            net = Decimal(row.eur[key])
            source = table_cite(budget, row, key)
            printed = series.get(row.id)
            if printed and key in printed.eur:
                gross = Decimal(printed.eur[key])
                where = (*source[:1], cite(printed.bron), *proof)
                kind = "source"
            else:
                gross = (net / rest).quantize(Decimal(1), ROUND_HALF_UP)
                where = (*source[:1], *proof)
                kind = "calculation"
            steps += [
                amount_step(f"{row.id} {key} netto", net, source[0]),
                amount_step(f"{row.id} {key} bruto", gross),
                amount_step("Integraal deel", gross - net),
            ]
            points.insert(
                0,
                Point(
                    "integraal.bruto" if kind == "source" else "integraal.bruto_berekend",
                    {
                        "thema": thema(row.id),
                        "periode": f"§periode:{key}",
                        "bruto": eur(gross),
                        "netto": eur(net),
                        "deel": eur(gross - net),
                    },
                    where,
                    kind,
                ),
            )
            amounts += [
                Amount(f"{row.id} {key} bruto", gross, row.id),
                Amount(f"{row.id} {key} netto", net, row.id),
                Amount("integraal deel", gross - net),
            ]
    if not lines and not facts.bedragen:
        key = next((str(y) for y in facts.jaren if y in budget.jaren), CUMULATIVE)
        row = next(r for r in budget.regel if r.id == "integraal")
        steps.append(amount_step(f"Integraal {key}", row.eur[key], table_cite(budget, row, key)[0]))
        points.append(
            Point(
                "budget.bedrag",
                {
                    "thema": thema("integraal"),
                    "periode": f"§periode:{key}",
                    "bedrag": eur(row.eur[key]),
                },
                table_cite(budget, row, key),
                "source",
            )
        )
        amounts.append(Amount(f"integraal {key}", Decimal(row.eur[key]), "integraal"))
    return Ruling(
        topic="integraal",
        outcome=Outcome.ANSWERED,
        points=tuple(points),
        steps=tuple(steps),
        amounts=tuple(amounts),
    )


def reservering(facts: Facts, data: Integraal, years: tuple[int, ...]) -> Ruling | None:
    """Gross money per year as a source printed it, or None where there is none.

    Years after the tranche were only reserved: that is said, and no grant is made of it.
    """
    for series in data.bruto:
        if series.id not in facts.hoofdthemas:
            continue
        asked = [str(y) for y in sorted(facts.jaren) if y in years and str(y) in series.eur]
        keys = asked or [str(y) for y in years if str(y) in series.eur]
        if not keys:
            return None
        proof = cites((series.bron,))
        total = sum(Decimal(series.eur[k]) for k in keys)
        later = any(int(k) > 2025 for k in keys)
        points = [
            Point(
                "reservering.bedrag" if int(k) > 2025 else "reeks.bedrag",
                {
                    "thema": thema(series.id),
                    "periode": f"§periode:{k}",
                    "bedrag": eur(series.eur[k]),
                },
                proof,
                "source",
            )
            for k in keys
        ]
        if len(keys) > 1:
            points.append(Point("reservering.samen", {"bedrag": eur(total)}, proof, "calculation"))
        if later:
            points.append(Point("reservering.voorbehoud", {}, proof))
        return Ruling(
            topic="reservering",
            outcome=Outcome.ANSWERED,
            points=tuple(points),
            steps=(
                *(amount_step(f"{series.id} {k} (bruto)", series.eur[k], proof[0]) for k in keys),
                amount_step("Samen", total),
            ),
            amounts=(
                *(
                    Amount(
                        f"{series.id} {k} bruto", Decimal(series.eur[k]), series.id, int(k), proof
                    )
                    for k in keys
                ),
                Amount("samen", total, series.id),
            ),
        )
    return None
