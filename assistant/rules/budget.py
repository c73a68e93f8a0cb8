"""The national budget: what is asked of the printed table decides how it is answered.

A printed figure is always the answer; where the parts add up to something else by rounding, both
are named.
"""

from __future__ import annotations

from msgspec.structs import replace

from assistant.domain import Facts, Form, Outcome, Point, Ruling, Step
from assistant.rules.difference import course, difference, over_years
from assistant.rules.figures import figures, without
from assistant.rules.rank import ordered, rank
from assistant.rules.share import average, share
from assistant.rules.table import (
    CUMULATIVE,
    BudgetAsk,
    Group,
    asked_groups,
    asked_keys,
    asked_rows,
    table_cite,
    together,
)
from corpus.rulebook import Budget, Budgetregel


def budget(facts: Facts, data: Budget, ask: BudgetAsk) -> Ruling:
    """The figure or figures asked for, with the row and year they stand in."""
    rows = asked_rows(facts, data, ask)
    if not rows:
        return _no_line(facts, data)
    keys = asked_keys(facts, data, ask)
    groups = asked_groups(facts, data, rows)
    found = _computed(facts, data, ask, rows, keys, groups)
    return found or _with_step(facts, data, ask, rows, figures(facts, data, ask, rows, keys))


def _with_step(
    facts: Facts, data: Budget, ask: BudgetAsk, rows: list[Budgetregel], found: Ruling
) -> Ruling:
    """The figures of all years, and the difference between the two named as from and to."""
    pair = [str(y) for y in (facts.van_jaar, facts.naar_jaar) if y in data.jaren]
    if not ask.difference or len(set(pair)) != 2 or facts.bedragen:
        return found
    step = over_years(data, together(data, rows), pair)
    return replace(
        found,
        points=(*found.points, *step.points),
        steps=(*found.steps, *step.steps),
        amounts=(*found.amounts, *step.amounts[:1]),
    )


def _computed(
    facts: Facts,
    data: Budget,
    ask: BudgetAsk,
    rows: list[Budgetregel],
    keys: list[str],
    groups: list[Group],
) -> Ruling | None:
    """What has to be worked out from the figures, the narrowest first; None where they say it."""
    whole = rows[0].id == data.totaal.id
    comparing = ask.form is not Form.OPEN and ask.difference and len(groups) == 2
    if ask.without and whole:
        return without(data, ask.without, keys)
    if ask.ordered:
        return ordered(data, rows, keys[-1], most=not ask.least)
    if (ask.most or ask.least) and not comparing:
        ministries = () if facts.hoofdthemas else facts.ministeries
        return rank(data, ask, rows, keys, ministries)
    if ask.share and not whole and not (ask.difference and len(keys) == 2):
        return share(data, rows, keys, claimed=facts.aandelen, bound=ask.bound, form=ask.form)
    if ask.difference and not facts.bedragen:
        if len(groups) == 2 and len(keys) == 2:
            keys = keys[:1] if CUMULATIVE not in keys[:1] else keys[1:]
        found = difference(data, facts, ask, groups, keys)
        if found is not None:
            return found
    if ask.claim == "same" or (ask.claim and ask.later and len(keys) == 1):
        return course(data, ask, together(data, rows))
    if ask.average and len(rows) == 1:
        return average(data, rows[0])
    return None


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
