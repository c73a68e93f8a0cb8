"""Gross money per year as a source printed it, also of years after the tranche."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain import Amount, Facts, Outcome, Point, Ruling
from assistant.rules.tranches import LATER
from assistant.rules.values import amount_step, eur, periode, thema
from corpus.rulebook import Bruto, Integraal, cite


def reservering(facts: Facts, data: Integraal, years: tuple[int, ...]) -> Ruling | None:
    """The printed series of the first line named, or None where there is none in these years.

    Years after the tranche were only reserved: that is said, and no grant is made of it.
    """
    series = next((s for s in data.bruto if s.id in facts.hoofdthemas), None)
    if series is None:
        return None
    asked = [str(y) for y in sorted(facts.jaren) if y in years and str(y) in series.eur]
    keys = asked or [str(y) for y in years if str(y) in series.eur]
    return _series(series, keys) if keys else None


def _series(series: Bruto, keys: list[str]) -> Ruling:
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
    if len(keys) > 1:
        points.append(Point("reservering.samen", {"bedrag": eur(total)}, proof, "calculation"))
    if any(_reserved(k) for k in keys):
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
                Amount(f"{series.id} {k} bruto", Decimal(series.eur[k]), series.id, int(k), proof)
                for k in keys
            ),
            Amount("samen", total, series.id),
        ),
    )


def _reserved(key: str) -> bool:
    return int(key) >= LATER[0]
