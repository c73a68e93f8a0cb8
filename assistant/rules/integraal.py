"""The integral share: gross, the part that is set apart, and what the table shows (net)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from assistant.domain import Amount, Facts, Outcome, Point, Ruling
from assistant.rules.part import Part, joined, ruled
from assistant.rules.table import CUMULATIVE, table_cite
from assistant.rules.values import amount_step, eur, pct, periode, share_step, thema
from corpus.model import Cite
from corpus.rulebook import Budget, Budgetregel, Integraal, cite


def integraal(facts: Facts, data: Integraal, budget: Budget) -> Ruling:
    """How the share works: for the asker's amount, for a line of the table, or in general."""
    general = _general(data)
    asked = [_of_amount(data, facts.bedragen[0])] if facts.bedragen else []
    years = [str(y) for y in facts.jaren if y in budget.jaren]
    lines = [r for r in budget.regel if r.id in facts.hoofdthemas and r.thema]
    asked += [_of_line(data, budget, row, key) for row in lines for key in years or [CUMULATIVE]]
    if not asked:
        return ruled(
            "integraal",
            Outcome.ANSWERED,
            joined((general, _set_apart(budget, (years or [CUMULATIVE])[0]))),
        )
    found = joined((general, *asked))
    points = (p for part in (*reversed(asked), general) for p in part.points)
    return ruled("integraal", Outcome.ANSWERED, Part(tuple(points), found.steps, found.amounts))


def _general(data: Integraal) -> Part:
    source = cite(data.bron)
    rest = 1 - data.aandeel
    values = {"aandeel": pct(data.aandeel), "rest": pct(rest)}
    return Part(
        (Point("integraal.regel", values, (source,)),),
        (
            share_step("Integraal", data.aandeel, source),
            share_step("Blijft voor het thema", rest),
        ),
    )


def _of_amount(data: Integraal, gross: Decimal) -> Part:
    """The asker's gross amount split in two."""
    part, left = gross * data.aandeel, gross * (1 - data.aandeel)
    values = {
        "bruto": eur(gross),
        "deel": eur(part),
        "over": eur(left),
        "aandeel": pct(data.aandeel),
    }
    return Part(
        (Point("integraal.bedrag", values, (cite(data.bron),), "calculation"),),
        (
            amount_step("Bruto", gross),
            amount_step("Integraal deel", part),
            amount_step("Over voor het thema", left),
        ),
        (Amount("integraal deel", part), Amount("over voor het thema", left)),
    )


def _of_line(data: Integraal, budget: Budget, row: Budgetregel, key: str) -> Part:
    """Gross and net of a line: gross as a source prints it, else computed to whole euros."""
    net = Decimal(row.eur[key])
    source = table_cite(budget, row, key)[0]
    proof: tuple[Cite, ...] = (source, cite(data.bron))
    printed = next((b for b in data.bruto if b.id == row.id and key in b.eur), None)
    if printed is not None:
        gross = Decimal(printed.eur[key])
        name, kind = "integraal.bruto", "source"
        proof = (source, cite(printed.bron), cite(data.bron))
    else:
        gross = (net / (1 - data.aandeel)).quantize(Decimal(1), ROUND_HALF_UP)
        name, kind = "integraal.bruto_berekend", "calculation"
    values = {
        "thema": thema(row.id),
        "periode": periode(key),
        "bruto": eur(gross),
        "netto": eur(net),
        "deel": eur(gross - net),
    }
    return Part(
        (Point(name, values, proof, kind),),
        (
            amount_step(f"{row.id} {key} netto", net, source),
            amount_step(f"{row.id} {key} bruto", gross),
            amount_step("Integraal deel", gross - net),
        ),
        (
            Amount(f"{row.id} {key} bruto", gross, row.id),
            Amount(f"{row.id} {key} netto", net, row.id),
            Amount("integraal deel", gross - net),
        ),
    )


def _set_apart(budget: Budget, key: str) -> Part:
    """The integral budget as the table prints it."""
    row = next(r for r in budget.regel if r.id == "integraal")
    proof = table_cite(budget, row, key)
    values = {"thema": thema(row.id), "periode": periode(key), "bedrag": eur(row.eur[key])}
    return Part(
        (Point("budget.bedrag", values, proof, "source"),),
        (amount_step(f"Integraal {key}", row.eur[key], proof[0]),),
        (Amount(f"integraal {key}", Decimal(row.eur[key]), row.id),),
    )
