"""All figures of the money at once: what the rules say of each line and each period."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from assistant.domain import Amount, Facts, Form, Ruling
from assistant.rules.bcf import bcf
from assistant.rules.budget import budget
from assistant.rules.inleg import inleg
from assistant.rules.integraal import integraal
from assistant.rules.reservering import reservering
from assistant.rules.table import CUMULATIVE, BudgetAsk, table_cite
from assistant.rules.tranches import FIRST, LATER, SECOND
from assistant.rules.verdeling import gebied_bedrag
from corpus.model import Cite
from corpus.rulebook import Budget, Rulebook, TrancheRules, cite

PRINTED = "gedrukt"
COMPUTED = "berekend"

_OPEN = BudgetAsk(form=Form.OPEN)


class Figure(Struct, frozen=True):
    """One amount in euros with its proof; `how` says whether a source prints it or it is computed.

    `line` is a budget line, "totaal" or a ministry; `period` a year, "cumulatief" or the tranche.
    `measure` is what it is: "bruto", "integraal-deel", "netto" (as in the table), "via-bcf",
    "uitbetaald", "per-gebied", "per-gebied-netto", "gelijke-helft", "nieuws-totaal", "toegevoegd",
    "inleg", "inleg-som", "tranche-totaal" or "gereserveerd".
    """

    tranche: str
    line: str
    period: str
    measure: str
    eur: Decimal
    how: str
    cites: tuple[Cite, ...]


def overview(rulebook: Rulebook) -> tuple[Figure, ...]:
    """Every figure of every tranche, in the order of the tables; nothing where none is known."""
    return (*_first(rulebook), *_second(rulebook))


def periods(data: Budget) -> tuple[str, ...]:
    """The columns of the table: its years and all of them together."""
    return (*map(str, data.jaren), CUMULATIVE)


def _first(rulebook: Rulebook) -> Iterator[Figure]:
    rules = rulebook.tranches.get(FIRST, TrancheRules())
    if rules.budget is None:
        return
    for line in [*(row.id for row in rules.budget.regel), rules.budget.totaal.id]:
        for period in periods(rules.budget):
            yield from _of_line(rules, rules.budget, line, period)
    yield from _beside_the_table(rules.budget)


def _of_line(rules: TrancheRules, data: Budget, line: str, period: str) -> Iterator[Figure]:
    facts = _facts(data, line, period)
    row = next(r for r in (*data.regel, data.totaal) if r.id == line)
    proof = table_cite(data, row, period)
    year = int(period) if period != CUMULATIVE else None

    def figure(measure: str, amount: Amount, how: str, *cites: Cite) -> Figure:
        unique = tuple(dict.fromkeys(cites))
        return Figure(FIRST, line, period, measure, amount.eur, how, unique)

    if rules.integraal and row.thema:
        gross = integraal(facts, rules.integraal, data)
        said = gross.points[0]
        how = PRINTED if said.kind == "source" else COMPUTED
        yield figure("bruto", _amount(gross, f"{line} {period} bruto"), how, *said.cites)
        yield figure("integraal-deel", _amount(gross, "integraal deel"), COMPUTED, *said.cites)
    printed = _amount(budget(facts, data, _OPEN), f"{line} {period}")
    yield figure("netto", printed, PRINTED, *proof)
    if rules.bcf:
        whole = line == data.totaal.id
        given = facts if whole else Facts(hoofdthemas=(line,), bedragen=(printed.eur,))
        paid = bcf(
            given, rules.bcf, data, back=False, national=whole, amounts_asked=True, form=Form.OPEN
        )
        names = ("samen via BCF", "samen") if whole else (f"{line} via BCF", f"{line} netto")
        for measure, name in zip(("via-bcf", "uitbetaald"), names, strict=True):
            found = _amount(paid, name)
            yield figure(measure, found, COMPUTED, *proof, *found.cites)
    keys = rules.verdeling.sleutel if rules.verdeling else ()
    equal = any(s.id == line and s.soort in ("gelijk", "helft-gelijk") for s in keys)
    if rules.verdeling and equal:
        area = gebied_bedrag(
            facts, rules.verdeling, data, rules.bcf, net=True, form=Form.OPEN, everything=False
        )
        for measure, name in (
            ("per-gebied", f"{line} per gebied"),
            ("gelijke-helft", f"gelijke helft {line} per gebied"),
        ):
            for share in (a for a in area.amounts if a.label == name and a.jaar == year):
                yield figure(measure, share, COMPUTED, *share.cites)
        for net in (a for a in area.amounts if a.label == f"{line} per gebied netto"):
            if net.jaar == year and rules.bcf:
                fund = (cite(ref) for ref in rules.bcf.bronnen)
                yield figure("per-gebied-netto", net, COMPUTED, *net.cites, *fund)


def _facts(data: Budget, line: str, period: str) -> Facts:
    """The facts that ask for this row and column of the table."""
    lines = () if line == data.totaal.id else (line,)
    return Facts(hoofdthemas=lines, jaren=() if period == CUMULATIVE else (int(period),))


def _beside_the_table(data: Budget) -> Iterator[Figure]:
    """What other sources add to the table or say instead of it."""
    other, added = data.ander_totaal, data.toegevoegd
    proof = (cite(added.bron),)
    for period in periods(data):
        eur = added.cumulatief if period == CUMULATIVE else added.per_jaar
        yield Figure(FIRST, added.id, period, "toegevoegd", Decimal(eur), PRINTED, proof)
    yield Figure(
        FIRST,
        data.totaal.id,
        CUMULATIVE,
        "nieuws-totaal",
        Decimal(other.eur),
        PRINTED,
        (cite(other.bron),),
    )


def _second(rulebook: Rulebook) -> Iterator[Figure]:
    data = rulebook.tranches.get(SECOND, TrancheRules()).inleg
    if data is not None:
        found = inleg(Facts(), data, _OPEN)
        proof = tuple(cite(ref) for ref in data.bronnen)
        for ministry in data.ministerie:
            amount = _amount(found, ministry.upper())
            yield Figure(SECOND, ministry, SECOND, "inleg", amount.eur, PRINTED, amount.cites)
        both = _amount(found, "som van de ministeries")
        yield Figure(SECOND, "totaal", SECOND, "inleg-som", both.eur, COMPUTED, proof)
        total = _amount(found, "totaal")
        yield Figure(SECOND, "totaal", SECOND, "tranche-totaal", total.eur, PRINTED, total.cites)
    before = rulebook.tranches.get(FIRST, TrancheRules()).integraal
    if before is None:
        return
    for series in before.bruto:
        reserved = reservering(Facts(hoofdthemas=(series.id,)), before, LATER, _OPEN)
        for amount in reserved.amounts if reserved else ():
            if amount.jaar is not None:
                year = str(amount.jaar)
                yield Figure(
                    SECOND, series.id, year, "gereserveerd", amount.eur, PRINTED, amount.cites
                )


def _amount(ruling: Ruling, label: str) -> Amount:
    """The amount of this name in a ruling."""
    return next(amount for amount in ruling.amounts if amount.label == label)
