"""The budget as tables and charts: figures of the rules laid out in rows, each with its proof."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from markupsafe import Markup
from msgspec import Struct

from assistant.answer.render import Wording
from assistant.channels.web import words_budget as said
from assistant.channels.web.charts import Bar, bar_chart
from assistant.channels.web.proof import Mark, Proof
from assistant.rules.overview import Figure, periods
from assistant.rules.table import CUMULATIVE
from assistant.rules.tranches import FIRST, LATER, SECOND
from corpus.rulebook import Budget, Budgetregel, Rulebook, Sleutel

_STEPS = ("bruto", "integraal-deel", "netto", "via-bcf", "uitbetaald")
_CHARTED = ("bruto", "netto", "uitbetaald")


class Row(Struct, frozen=True):
    """A row: its name with a remark, an amount or a word per column, and where all of it stands."""

    name: str
    note: str
    cells: tuple[Decimal | str, ...]
    marks: tuple[Mark, ...]
    chosen: bool = False
    total: bool = False


class Shown(Struct, frozen=True):
    """A chart with the table beside it."""

    id: str
    title: str
    chart: Markup
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    first: str = "Onderdeel"  # heading of the names
    hint: str = ""


class Figures:
    """The figures of one rulebook, found by what they are."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._by_place = {(f.tranche, f.line, f.period, f.measure): f for f in figures}

    def find(self, tranche: str, line: str, period: str, *measures: str) -> Figure | None:
        """The first of these measures that is known."""
        places = ((tranche, line, period, measure) for measure in measures)
        return next((self._by_place[p] for p in places if p in self._by_place), None)


class Tables:
    """Lays out the figures; `chosen` is the line that someone asked about."""

    def __init__(
        self,
        rulebook: Rulebook,
        figures: Iterable[Figure],
        proof: Proof,
        wording: Wording,
        chosen: str | None = None,
    ) -> None:
        self._rulebook = rulebook
        self._figures = Figures(figures)
        self._proof = proof
        self._wording = wording
        self._chosen = chosen

    def lines(self, data: Budget, period: str) -> Shown:
        """Each line over the years, with a chart of one period."""
        keys = periods(data)
        rows = [
            self._row(FIRST, row.id, [(row.id, key, ("netto",)) for key in keys], _note(row))
            for row in (*data.regel, data.totaal)
        ]
        title = f"Landelijk budget per onderdeel, {said.period(period)}"
        bars = [Bar(self._name(r.id), (self._eur(r.id, period, "netto"),)) for r in data.regel]
        columns = tuple(said.period(key) for key in keys)
        return Shown("onderdelen", title, bar_chart("g-onderdelen", title, bars), columns, (*rows,))

    def years(self, data: Budget) -> Shown:
        """All lines together, per year."""
        keys = periods(data)
        total = data.totaal.id
        measures = ("netto", "via-bcf", "uitbetaald")
        rows = tuple(
            self._row(
                FIRST,
                total,
                [(total, key, (m,)) for m in measures],
                name=said.period(key),
                total=key == CUMULATIVE,
            )
            for key in keys
        )
        title = "Alle onderdelen samen, per jaar"
        bars = [Bar(str(y), (self._eur(total, str(y), "netto"),)) for y in data.jaren]
        columns = tuple(said.COLUMNS[m] for m in measures)
        chart = bar_chart("g-jaren", title, bars)
        return Shown("jaren", title, chart, columns, rows, "Jaar", said.BCF)

    def steps(self, data: Budget, period: str) -> Shown:
        """From gross to what is paid out, for one period."""
        rows = tuple(
            self._row(
                FIRST,
                row.id,
                [(row.id, period, (m,)) for m in _STEPS],
                _note(row),
                missing=said.NOT_APPLICABLE,
            )
            for row in (*data.regel, data.totaal)
        )
        title = f"Bruto, netto en uitbetaald, {said.period(period)}"
        bars = [
            Bar(self._name(r.id), tuple(self._eur(r.id, period, m) for m in _CHARTED))
            for r in data.regel
            if r.thema
        ]
        series = [said.COLUMNS[m] for m in _CHARTED]
        columns = tuple(said.COLUMNS[m] for m in _STEPS)
        chart = bar_chart("g-stappen", title, bars, series)
        return Shown("stappen", title, chart, columns, rows, hint=said.BCF)

    def area(self, data: Budget, period: str) -> Shown:
        """What can be computed of one area's part, for one period."""
        keys = {key.id: key for key in self._verdeling()}
        shares = ("per-gebied", "gelijke-helft")
        rows = tuple(
            self._row(
                FIRST,
                row.id,
                [
                    (row.id, period, ("netto",)),
                    (row.id, period, shares),
                    (row.id, period, ("per-gebied-netto",)),
                ],
                self._wording.value(f"§sleutel:{row.id}"),
            )
            for row in data.regel
            if row.id in keys
        )
        title = f"Wat van één gebied te berekenen is, {said.period(period)}"
        bars = [
            Bar(self._name(line), (eur,))
            for line in keys
            if (eur := self._eur(line, period, *shares)) is not None
        ]
        columns = ("Landelijk", said.EQUAL_SHARE, said.COLUMNS["per-gebied-netto"])
        return Shown("gebied", title, bar_chart("g-gebied", title, bars), columns, rows)

    def ministries(self) -> Shown:
        """What each ministry puts in the second tranche."""
        data = self._rulebook.tranches[SECOND].inleg
        names = tuple(data.ministerie) if data else ()
        rows = [
            self._row(SECOND, name, [(name, SECOND, ("inleg",))], name=name.upper())
            for name in names
        ]
        for measure in ("inleg-som", "tranche-totaal"):
            title = said.MEASURES[measure]
            cells = [("totaal", SECOND, (measure,))]
            rows.append(self._row(SECOND, "totaal", cells, name=title, total=True))
        title = "Inleg per ministerie, 2026-2028 samen"
        bars = [
            Bar(name.upper(), (self._eur(name, SECOND, "inleg", tranche=SECOND),)) for name in names
        ]
        chart = bar_chart("g-ministeries", title, bars)
        return Shown("ministeries", title, chart, ("Inleg",), tuple(rows), "Ministerie")

    def reserved(self) -> Shown | None:
        """Money that was only reserved for years of the second tranche."""
        before = self._rulebook.tranches[FIRST].integraal
        series = before.bruto[0] if before and before.bruto else None
        years = [y for y in map(str, LATER) if y in series.eur] if series else []
        if series is None or not years:
            return None
        rows = tuple(
            self._row(SECOND, series.id, [(series.id, y, ("gereserveerd",))], name=y) for y in years
        )
        title = f"In 2023 gereserveerd voor {self._name(series.id)} (bruto)"
        bars = [Bar(y, (self._eur(series.id, y, "gereserveerd", tranche=SECOND),)) for y in years]
        chart = bar_chart("g-gereserveerd", title, bars)
        return Shown("gereserveerd", title, chart, ("Gereserveerd",), rows, "Jaar")

    def tranches(self) -> Shown:
        """The totals that the sources give for each tranche; one of them is only known roughly."""
        places = (
            (FIRST, CUMULATIVE, "netto", "Tabel in de brief"),
            (FIRST, CUMULATIVE, "nieuws-totaal", "Nieuwsberichten, afgerond"),
            (SECOND, SECOND, "tranche-totaal", "Nieuwsberichten: ruim dit bedrag"),
            (SECOND, SECOND, "inleg-som", "Inleg van de ministeries opgeteld"),
        )
        rows, bars = [], []
        for tranche, key, measure, note in places:
            cells = [("totaal", key, (measure,))]
            rows.append(self._row(tranche, "totaal", cells, note, name=f"Tranche {tranche}"))
            eur = self._eur("totaal", key, measure, tranche=tranche)
            bars.append(Bar(f"{tranche}: {note[:1].lower()}{note[1:]}", (eur,)))
        title = "Het totaal van elke tranche, volgens de bronnen"
        chart = bar_chart("g-tranches", title, bars)
        return Shown("tranches", title, chart, ("Totaal",), tuple(rows), "Tranche")

    def _row(
        self,
        tranche: str,
        line: str,
        places: Sequence[tuple[str, str, tuple[str, ...]]],
        note: str = "",
        *,
        name: str | None = None,
        missing: str = said.UNKNOWN,
        total: bool | None = None,
    ) -> Row:
        found = [self._figures.find(tranche, of, key, *measures) for of, key, measures in places]
        cites = [cite for figure in found if figure for cite in figure.cites]
        return Row(
            name=name or self._name(line),
            note=note,
            cells=tuple(figure.eur if figure else missing for figure in found),
            marks=self._proof.marks(cites),
            chosen=line == self._chosen,
            total=line == "totaal" and name is None if total is None else total,
        )

    def _eur(self, line: str, period: str, *measures: str, tranche: str = FIRST) -> Decimal | None:
        found = self._figures.find(tranche, line, period, *measures)
        return found.eur if found else None

    def _name(self, line: str) -> str:
        return line_name(self._wording)(line)

    def _verdeling(self) -> tuple[Sleutel, ...]:
        found = self._rulebook.tranches[FIRST].verdeling
        return found.sleutel if found else ()


def line_name(wording: Wording) -> Callable[[str], str]:
    """How a line, ministry or total is called in a table."""

    def name(line: str) -> str:
        if line == "totaal":
            return said.TOTAL
        text = wording.theme(line)
        return text[:1].upper() + text[1:]

    return name


def _note(row: Budgetregel) -> str:
    return row.ministerie.upper() if row.ministerie else ""
