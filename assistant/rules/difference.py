"""What lies between two figures of the table, and how one goes from year to year."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from assistant.domain import Amount, Facts, Outcome, Point, Ruling, Step
from assistant.rules.part import Part, joined, ruled
from assistant.rules.table import (
    BudgetAsk,
    Group,
    figure_step,
    group_figures,
    table_cite,
)
from assistant.rules.values import amount_step, checked, eur, pct, periode, share_step
from corpus.model import Cite
from corpus.rulebook import Budget

_TENTH = Decimal("0.001")  # a change is given to a tenth of a percent
_TIMES = Decimal("0.1")


def difference(
    data: Budget, facts: Facts, ask: BudgetAsk, groups: list[Group], keys: list[str]
) -> Ruling | None:
    """The difference that is asked for; None where there are not two figures to set side by side.

    A claim ("in 2025 hoger dan in 2024") is of the line or year that is named first, but what
    rises or falls does so from the earlier year to the later.
    """
    if len(groups) == 2:
        part = _of_lines(data, groups, keys[-1])
        subject, other = (group.eur(keys[-1]) for group in groups)
    elif len(groups) == 1 and len(keys) == 2:
        part = over_years(data, groups[0], keys, times=ask.times)
        other, subject = (groups[0].eur(key) for key in keys)
        if not ask.later and facts.jaren and str(facts.jaren[0]) == keys[0]:
            other, subject = subject, other
    else:
        return None
    if ask.claim is None:
        return ruled("budget", Outcome.ANSWERED, part)
    outcome, verdict = checked(right=_holds(ask.claim, subject, other))
    return ruled("budget", outcome, joined((Part((verdict,)), part)))


def course(data: Budget, ask: BudgetAsk, group: Group) -> Ruling:
    """How a line goes over the years, held against what is claimed of it."""
    keys = [str(year) for year in data.jaren]
    steps = joined(over_years(data, group, [a, b]) for a, b in pairwise(keys))
    amounts = tuple({a.label: a for a in steps.amounts if a.jaar is not None}.values())
    found = Part(steps.points, steps.steps, amounts)
    if ask.claim is None:
        return ruled("budget", Outcome.ANSWERED, found)
    each = [group.eur(key) for key in keys]
    if ask.claim == "same" or ask.per_year:
        right = all(_holds(ask.claim, b, a) for a, b in pairwise(each))
    else:
        right = _holds(ask.claim, each[-1], each[0])
    outcome, verdict = checked(right=right)
    return ruled("budget", outcome, joined((Part((verdict,)), found)))


def _holds(claim: str, subject: Decimal, other: Decimal) -> bool:
    if claim == "same":
        return subject == other
    return subject > other if claim == "more" else subject < other


def _of_lines(data: Budget, groups: list[Group], key: str) -> Part:
    first, second = groups
    gap = abs(first.eur(key) - second.eur(key))
    values = {
        "een": first.name,
        "ander": second.name,
        "periode": periode(key),
        "eerste": eur(first.eur(key)),
        "tweede": eur(second.eur(key)),
        "bedrag": eur(gap),
    }
    proof = tuple(cite for group in groups for cite in _proof(data, group, key))
    return Part(
        (Point("budget.verschil_themas", values, proof, "calculation"),),
        (*(s for group in groups for s in _trace(data, group, key)), amount_step("Verschil", gap)),
        (
            Amount("verschil", gap, cites=proof),
            *(a for g in groups for a in group_figures(g, key, _proof(data, g, key))),
        ),
    )


def over_years(data: Budget, group: Group, keys: list[str], *, times: bool = False) -> Part:
    """From one column to another: by how much, in euros and as a share of the first."""
    before, after = (group.eur(key) for key in keys)
    gap = after - before
    name = "budget.stijgt" if gap > 0 else "budget.daalt" if gap < 0 else "budget.gelijk"
    values = {
        "een": group.name,
        "periode": periode(keys[0]),
        "later": periode(keys[1]),
        "eerste": eur(before),
        "tweede": eur(after),
        "bedrag": eur(abs(gap)),
    }
    proof = tuple(dict.fromkeys(cite for key in keys for cite in _proof(data, group, key)))
    growth = _growth(before, after, times=times)
    return Part(
        (Point(name, values, proof, "calculation"), *growth.points),
        (
            *(step for key in keys for step in _trace(data, group, key)),
            amount_step("Verschil", abs(gap)),
            *growth.steps,
        ),
        (
            *((Amount("verschil", abs(gap), cites=proof),) if gap else ()),
            *(a for key in keys for a in group_figures(group, key, _proof(data, group, key))),
        ),
    )


def _growth(before: Decimal, after: Decimal, *, times: bool) -> Part:
    """The change as a share of what it was, or how many times it is; of nothing there is none."""
    if not before or before == after:
        return Part()
    if times:
        factor = (after / before).quantize(_TIMES).normalize()
        shown = f"{factor:f}".replace(".", ",")
        value = {"keer": f"§getal:{factor:f}"}
        return Part(
            (Point("budget.keer", value, (), "calculation"),), (Step("Aantal keer", shown),)
        )
    share = (abs(after - before) / before).quantize(_TENTH)
    name = "budget.stijging_deel" if after > before else "budget.daling_deel"
    return Part(
        (Point(name, {"aandeel": pct(share)}, (), "calculation"),), (share_step("Deel", share),)
    )


def _proof(data: Budget, group: Group, key: str) -> tuple[Cite, ...]:
    """Where the figures of a group stand in the first source."""
    return tuple(dict.fromkeys(table_cite(data, row, key)[0] for row in group.rows))


def _trace(data: Budget, group: Group, key: str) -> tuple[Step, ...]:
    each = tuple(figure_step(row, key, table_cite(data, row, key)[0]) for row in group.rows)
    return (*each, amount_step("Samen", group.eur(key))) if len(each) > 1 else each
