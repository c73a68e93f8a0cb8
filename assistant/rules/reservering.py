"""Gross money per year as a source printed it, also of years after the tranche."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain import Amount, Facts, Outcome, Point, Ruling
from assistant.rules.table import BudgetAsk
from assistant.rules.tranches import LATER
from assistant.rules.values import amount_step, eur, periode, thema
from corpus.rulebook import Bruto, Integraal, cite


def reservering(
    facts: Facts, data: Integraal, years: tuple[int, ...], ask: BudgetAsk
) -> Ruling | None:
    """The printed series of the first line named, or None where there is none in these years.

    Years after the tranche were only reserved: that is said, and no grant is made of it.
    """
    series = next((s for s in data.bruto if s.id in facts.hoofdthemas), None)
    if series is None:
        return None
    asked = [str(y) for y in sorted(facts.jaren) if y in years and str(y) in series.eur]
    keys = asked or [str(y) for y in years if str(y) in series.eur]
    return _series(series, keys, difference=ask.difference) if keys else None


def _series(series: Bruto, keys: list[str], *, difference: bool) -> Ruling:
    proof = (cite(series.bron),)
    total = sum((Decimal(series.eur[k]) for k in keys), Decimal(0))
    points = [
        Point(
            "reservering.bedrag" if _reserved(k) else "reeks.bedrag",
            {"thema": thema(series.id), "periode": periode(k), "bedrag": eur(series.eur[k])},
            proof,
            "source",
        )
        for k in keys
    ]
    first = Amount("samen", total, series.id)
    if difference and len(keys) == 2:
        before, after = (Decimal(series.eur[k]) for k in keys)
        first = Amount("verschil", abs(after - before), series.id)
        name = "reeks.stijgt" if after >= before else "reeks.daalt"
        values = {
            "thema": thema(series.id),
            "periode": periode(keys[0]),
            "later": periode(keys[1]),
            "bedrag": eur(abs(after - before)),
        }
        points.insert(0, Point(name, values, proof, "calculation"))
    elif len(keys) > 1:
        points.append(Point("reservering.samen", {"bedrag": eur(total)}, proof, "calculation"))
    if any(_reserved(k) for k in keys):
        points.append(Point("reservering.voorbehoud", {}, proof))
    return Ruling(
        topic="reservering",
        outcome=Outcome.ANSWERED,
        points=tuple(points),
        steps=(
            *(amount_step(f"{series.id} {k} (bruto)", series.eur[k], proof[0]) for k in keys),
            amount_step("Verschil" if first.label == "verschil" else "Samen", first.eur),
        ),
        amounts=(
            *(
                Amount(f"{series.id} {k} bruto", Decimal(series.eur[k]), series.id, int(k), proof)
                for k in keys
            ),
            first,
        ),
    )


def _reserved(key: str) -> bool:
    return int(key) >= LATER[0]
