"""The printed table of the budget: which rows and columns are asked, and where a figure stands."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from assistant.domain import Amount, Facts, Form, Step
from assistant.rules.values import amount_step, thema
from corpus.model import Cite
from corpus.rulebook import Budget, Budgetregel, cite

CUMULATIVE = "cumulatief"


class BudgetAsk(Struct, frozen=True):
    """What is asked of the table, besides lines and years."""

    form: Form
    most: bool = False
    least: bool = False
    difference: bool = False
    together: bool = False
    share: bool = False
    per_year: bool = False
    average: bool = False
    all_themes: bool = False
    whole: bool = False
    cumulative: bool = False
    which_year: bool = False
    which_ministry: bool = False
    rounding: bool = False
    amount_asked: bool = True
    fewer: bool = False


def asked_rows(facts: Facts, data: Budget, ask: BudgetAsk) -> list[Budgetregel]:
    """The rows of the named lines or ministries; the total where none is named."""
    if ask.all_themes:
        themes = [r for r in data.regel if r.thema]
        extra = [r for r in data.regel if not r.thema and r.id in facts.hoofdthemas]
        return [*themes, *extra, *([data.totaal] if ask.whole and extra else [])]
    by_theme = [r for name in facts.hoofdthemas for r in data.regel if r.id == name]
    if by_theme:
        return by_theme
    if facts.ministeries:
        return [r for m in facts.ministeries for r in data.regel if r.ministerie == m]
    return [data.totaal]


def asked_keys(facts: Facts, data: Budget, ask: BudgetAsk) -> list[str]:
    """The columns asked for: years in order, or all years together."""
    years = [y for y in facts.jaren if y in data.jaren]
    whole = len(years) == len(data.jaren)
    if ask.per_year and (whole or not years):
        return [*map(str, data.jaren), CUMULATIVE]
    if (ask.cumulative and len(years) != 1) or whole:
        return [CUMULATIVE]
    if years:
        return [str(y) for y in sorted(years)]
    return [CUMULATIVE]


def table_cite(data: Budget, row: Budgetregel, key: str) -> tuple[Cite, ...]:
    """Where the printed figure of this row and column stands."""
    return tuple(cite(ref.format(printed=row.printed[key])) for ref in data.bronnen)


def figure(row: Budgetregel, key: str, proof: tuple[Cite, ...]) -> Amount:
    """The figure of this row and column, in euros."""
    return Amount(f"{row.id} {key}", Decimal(row.eur[key]), row.id, year_of(key), proof)


def figure_step(row: Budgetregel, key: str, source: Cite) -> Step:
    """The trace line of a figure, with what is printed."""
    return amount_step(f"{row.id} {key} (x € 1.000: {row.printed[key]})", row.eur[key], source)


def line_name(data: Budget, row: Budgetregel) -> str:
    """The mark of a row's name."""
    return "§totaal:" if row.id == data.totaal.id else thema(row.id)


def year_of(key: str) -> int | None:
    """The year of a column, None for all years together."""
    return int(key) if key.isdigit() else None
