"""The printed table of the budget: which rows and columns are asked, and where a figure stands."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from assistant.domain import Amount, Facts, Form, Step
from assistant.rules.values import amount_step, names, thema
from corpus.model import Cite
from corpus.rulebook import Budget, Budgetregel, cite

CUMULATIVE = "cumulatief"


class BudgetAsk(Struct, frozen=True):
    """What is asked of the table, besides lines and years.

    `claim` is what the asker holds to be so: "more", "fewer" or "same"; `later` says that it is
    said of the later year ("stijgt") and not of the one named first ("in 2025 hoger dan in 2024").
    `bound` is the word before an amount or share that is claimed ("meer", "minder", "ruim",
    "bijna", "ongeveer"), `without` are lines to leave out, `none_there` says that nothing is there.
    """

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
    claim: str | None = None
    later: bool = False
    bound: str | None = None
    without: tuple[str, ...] = ()
    ordered: bool = False
    times: bool = False
    printed: bool = False
    year_before: bool = False
    year_after: bool = False
    none_there: bool = False


class Group(Struct, frozen=True):
    """A line, or the lines of a ministry together; `name` is the mark of its name."""

    name: str
    rows: tuple[Budgetregel, ...]

    def eur(self, key: str) -> Decimal:
        """What these lines come to in one column."""
        return sum((Decimal(row.eur[key]) for row in self.rows), Decimal(0))


def asked_rows(facts: Facts, data: Budget, ask: BudgetAsk) -> list[Budgetregel]:
    """The rows of the named lines or ministries; the total where none is named."""
    if ask.all_themes:
        themes = [r for r in data.regel if r.thema and r.id not in ask.without]
        extra = [r for r in data.regel if not r.thema and r.id in facts.hoofdthemas]
        return [*themes, *extra, *([data.totaal] if ask.whole and extra else [])]
    by_theme = [r for name in facts.hoofdthemas for r in data.regel if r.id == name]
    if by_theme:
        return by_theme
    if facts.ministeries:
        return [r for m in facts.ministeries for r in data.regel if r.ministerie == m]
    return [data.totaal]


def asked_groups(facts: Facts, data: Budget, rows: list[Budgetregel]) -> list[Group]:
    """The rows as what is set side by side: a ministry counts as one."""
    ministries = facts.ministeries if not facts.hoofdthemas else ()
    own = [Group(f"§plain:{m.upper()}", _of(rows, m)) for m in ministries if _of(rows, m)]
    return own or [Group(line_name(data, row), (row,)) for row in rows]


def _of(rows: list[Budgetregel], ministry: str) -> tuple[Budgetregel, ...]:
    return tuple(row for row in rows if row.ministerie == ministry)


def together(data: Budget, rows: list[Budgetregel]) -> Group:
    """The rows as one, by their names."""
    if len(rows) == 1:
        return Group(line_name(data, rows[0]), tuple(rows))
    return Group(names(thema(row.id) for row in rows), tuple(rows))


def asked_keys(facts: Facts, data: Budget, ask: BudgetAsk) -> list[str]:
    """The columns asked for: years in order, or all years together."""
    years = [y for y in facts.jaren if y in data.jaren]
    if ask.difference and len(years) == 1:
        beside = years[0] + (1 if ask.year_after else -1 if ask.year_before else 0)
        years = sorted({years[0], beside} & set(data.jaren))
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


def group_figures(group: Group, key: str, proof: tuple[Cite, ...]) -> tuple[Amount, ...]:
    """The figure of a group in this column: of its line, or of its lines together."""
    if len(group.rows) == 1:
        return (figure(group.rows[0], key, proof),)
    return (Amount(f"samen {key}", group.eur(key), None, year_of(key), proof),)


def figure_step(row: Budgetregel, key: str, source: Cite) -> Step:
    """The trace line of a figure, with what is printed."""
    return amount_step(f"{row.id} {key} (x € 1.000: {row.printed[key]})", row.eur[key], source)


def line_name(data: Budget, row: Budgetregel) -> str:
    """The mark of a row's name."""
    return "§totaal:" if row.id == data.totaal.id else thema(row.id)


def year_of(key: str) -> int | None:
    """The year of a column, None for all years together."""
    return int(key) if key.isdigit() else None
