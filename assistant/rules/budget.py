"""The national budget: what is asked of the printed table decides how it is answered.

A printed figure is always the answer; where the parts add up to something else by rounding, both
are named.
"""

from __future__ import annotations

from assistant.domain import Facts, Form, Outcome, Point, Ruling, Step
from assistant.rules.difference import difference
from assistant.rules.figures import figures
from assistant.rules.rank import rank
from assistant.rules.share import average, share
from assistant.rules.table import CUMULATIVE, BudgetAsk, asked_keys, asked_rows, table_cite
from corpus.rulebook import Budget


def budget(facts: Facts, data: Budget, ask: BudgetAsk) -> Ruling:
    """The figure or figures asked for, with the row and year they stand in."""
    rows = asked_rows(facts, data, ask)
    if not rows:
        return _no_line(facts, data)
    keys = asked_keys(facts, data, ask)
    comparing = ask.form is not Form.OPEN and ask.difference and len(rows) == 2
    if (ask.most or ask.least) and not comparing:
        return rank(data, ask, rows, keys)
    if ask.difference and (len(rows) == 2 or len(keys) == 2):
        claim = None if ask.form is Form.OPEN or ask.amount_asked else not ask.fewer
        if len(rows) == 2 and len(keys) == 2:
            keys = keys[:1] if CUMULATIVE not in keys[:1] else keys[1:]
        return difference(data, rows, keys, claim_more=claim)
    if ask.share and rows and rows[0].id != data.totaal.id:
        return share(data, rows, keys)
    if ask.average and len(rows) == 1:
        return average(data, rows[0])
    return figures(facts, data, ask, rows, keys)


def _no_line(facts: Facts, data: Budget) -> Ruling:
    """Of these ministries the table has no row."""
    values = {"ministeries": "§plain:" + ", ".join(m.upper() for m in facts.ministeries)}
    proof = table_cite(data, data.totaal, CUMULATIVE)
    return Ruling(
        topic="budget",
        outcome=Outcome.NOT_IN_SOURCES,
        points=(Point("budget.geen_ministerie", values, proof),),
        steps=(Step("Regels in de tabel", "geen", proof[0]),),
    )
