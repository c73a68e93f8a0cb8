"""The budget page: tables, charts, one's own amount, and the same figures as files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from msgspec import Struct
from starlette.responses import Response

from assistant.answer.render import Wording
from assistant.channels.web import words_budget as said
from assistant.channels.web.asked_amount import Asked, asked_amount
from assistant.channels.web.exporting import Line, csv_file, xlsx_file
from assistant.channels.web.own_view import Sentence, Voice, blocks
from assistant.channels.web.proof import Proof
from assistant.channels.web.render import page
from assistant.channels.web.site import Site
from assistant.channels.web.tables import Shown, Tables, line_name
from assistant.domain import Facts, Form, Point
from assistant.rules.bcf import percentages
from assistant.rules.budget import budget
from assistant.rules.inleg import inleg
from assistant.rules.integraal import integraal
from assistant.rules.overview import overview
from assistant.rules.own_amount import own_amount
from assistant.rules.reservering import reservering
from assistant.rules.table import CUMULATIVE, BudgetAsk
from assistant.rules.tranche_totals import tranches
from assistant.rules.tranches import FIRST, LATER, SECOND
from corpus.model import Cite
from corpus.rulebook import Rulebook, TrancheRules

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_OPEN = BudgetAsk(form=Form.OPEN)


class Part(Struct, frozen=True):
    """A chart with its table, and what the rules say under it."""

    shown: Shown
    remarks: tuple[Sentence, ...]


def budget_routes(site: Site) -> APIRouter:
    """The routes of the budget page, answering from `site`."""
    router = APIRouter()

    @router.get("/budget")
    def shown(request: Request) -> Response:
        view = _View(site, request.query_params)
        return page("budget.html", status=400 if view.asked.errors else 200, **view.values())

    @router.get("/budget.csv")
    def as_csv(request: Request) -> Response:
        lines, proof = _View(site, request.query_params).export()
        return _file(csv_file(lines, proof.citations()), "text/csv; charset=utf-8", "csv")

    @router.get("/budget.xlsx")
    def as_xlsx(request: Request) -> Response:
        lines, proof = _View(site, request.query_params).export()
        address = str(request.base_url).rstrip("/")
        return _file(xlsx_file(lines, proof.citations(), address), _XLSX, "xlsx")

    return router


def _file(content: bytes, media_type: str, ending: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="spuk-budget.{ending}"'}
    return Response(content, media_type=media_type, headers=headers)


class _View:
    """One request: the form as it was sent and everything that is shown for it."""

    def __init__(self, site: Site, sent: Mapping[str, str]) -> None:
        self._site = site
        self._rulebook = site.rulebook
        rules = _rules(site.rulebook, FIRST)
        self._rules = rules
        table = rules.budget
        self._lines = tuple(row.id for row in table.regel) if table else ()
        self._years = table.jaren if table else ()
        self.asked: Asked = asked_amount(sent, self._lines, self._years)
        self._figures = overview(site.rulebook) if site.rulebook else ()
        self._told = own_amount(self.asked.own, rules) if self.asked.anything else ()

    def values(self) -> dict[str, Any]:
        """What the template lays out."""
        if self._rulebook is None:
            empty = dict.fromkeys(("first", "second", "own", "unknown", "sources"), ())
            return {**empty, **self._form(None)}
        wording = Wording(self._rulebook, "nl")
        remarks = _remarks(self._rulebook)
        points = [p for some in remarks.values() for p in some]
        proof = self._proof([*points, *(p for _, p in _roundings(self._rulebook))])
        voice = Voice(wording, proof, self._lines)
        own = blocks(self._told, voice)
        rounded = tuple(voice.named_sentence(line, p) for line, p in _roundings(self._rulebook))
        tables = Tables(self._rulebook, self._figures, proof, wording, self.asked.own.thema)

        def part(shown: Shown) -> Part:
            said_of_all = voice.sentences(remarks.get(shown.id, ()))
            return Part(shown, said_of_all + (rounded if shown.id == "onderdelen" else ()))

        return {
            "own": own,
            "first": [part(s) for s in self._first(tables)],
            "second": [part(s) for s in self._second(tables)],
            "unknown": voice.sentences(remarks["onbekend"]),
            "sources": proof.citations(),
            **self._form(wording),
        }

    def export(self) -> tuple[list[Line], Proof]:
        """Every figure, and those of one's own amount, as lines of a file."""
        if self._rulebook is None:
            return [], self._proof()
        wording = Wording(self._rulebook, "nl")
        proof = self._proof()
        voice = Voice(wording, proof, self._lines)
        name = line_name(wording)
        lines = [
            Line(
                tranche=figure.tranche,
                line=figure.line.upper() if figure.measure == "inleg" else name(figure.line),
                period=said.period(figure.period),
                measure=said.MEASURES[figure.measure],
                eur=figure.eur,
                how=figure.how,
                numbers=tuple(mark.n for mark in proof.marks(figure.cites)),
            )
            for figure in self._figures
        ]
        return [*lines, *self._own_lines(voice, proof)], proof

    def _own_lines(self, voice: Voice, proof: Proof) -> Iterator[Line]:
        asked = self.asked.own
        for told in self._told:
            of_points = tuple(cite for point in told.ruling.points for cite in point.cites)
            for amount in told.ruling.amounts:
                label = voice.named(amount.label)
                yield Line(
                    tranche=FIRST,
                    line=voice.named(asked.thema) if asked.thema else said.OWN,
                    period=said.period(str(amount.jaar or asked.jaar or "")),
                    measure=f"{said.SUBJECTS[told.subject]}: {label}",
                    eur=amount.eur,
                    how="berekend",
                    numbers=tuple(m.n for m in proof.marks(amount.cites or of_points)),
                )

    def _first(self, tables: Tables) -> Iterator[Shown]:
        data = self._rules.budget
        if data is None:
            return
        period = str(self.asked.own.jaar or CUMULATIVE)
        yield tables.lines(data, period)
        yield tables.years(data)
        yield tables.steps(data, period)
        if self._rules.verdeling:
            yield tables.area(data, period)

    def _second(self, tables: Tables) -> Iterator[Shown]:
        if _rules(self._rulebook, SECOND).inleg is None:
            return
        yield tables.ministries()
        if self._rules.budget:
            yield tables.tranches()
        reserved = tables.reserved()
        if reserved:
            yield reserved

    def _proof(self, points: list[Point] | None = None) -> Proof:
        cites: list[Cite] = [cite for figure in self._figures for cite in figure.cites]
        for told in self._told:
            ruling = told.ruling
            cites += [c for p in (*ruling.points, *ruling.flips) for c in p.cites]
            cites += [step.cite for step in ruling.steps if step.cite]
            cites += [c for amount in ruling.amounts for c in amount.cites]
        cites += [cite for point in points or () for cite in point.cites]
        return Proof(self._site, cites)

    def _form(self, wording: Wording | None) -> dict[str, Any]:
        typed = self.asked.typed
        names = line_name(wording) if wording else str
        kept = {name: value for name, value in typed.items() if value}
        others = {name: value for name, value in kept.items() if name != "jaar"}
        return {
            "asked": self.asked,
            "lines": [(line, names(line)) for line in self._lines],
            "years": [str(year) for year in self._years],
            "period": said.period(str(self.asked.own.jaar or CUMULATIVE)),
            "chosen_year": str(self.asked.own.jaar or ""),
            "year_links": [
                (year, said.period(year or CUMULATIVE), _query(others | {"jaar": year}))
                for year in ("", *map(str, self._years))
            ],
            "query": _query(kept),
            "contact": self._site.settings.contact,
        }


def _query(values: Mapping[str, str]) -> str:
    kept = {name: value for name, value in values.items() if value}
    return f"?{urlencode(kept)}" if kept else ""


def _rules(rulebook: Rulebook | None, tranche: str) -> TrancheRules:
    return rulebook.tranches.get(tranche, TrancheRules()) if rulebook else TrancheRules()


def _roundings(rulebook: Rulebook) -> Iterator[tuple[str, Point]]:
    """Per line what the rules say where the printed years do not add up to the printed whole."""
    data = _rules(rulebook, FIRST).budget
    if data is None:
        return
    for row in (*data.regel, data.totaal):
        lines = (row.id,) if row.id != data.totaal.id else ()
        for key in (None, *data.jaren):
            facts = Facts(hoofdthemas=lines, jaren=(key,) if key else ())
            for point in budget(facts, data, _OPEN).points:
                if point.key == "budget.afronding":
                    yield row.id, point


def _remarks(rulebook: Rulebook) -> dict[str, tuple[Point, ...]]:
    """What the rules say of each table as a whole, by the table's id."""
    first, second = _rules(rulebook, FIRST), _rules(rulebook, SECOND)
    found: dict[str, tuple[Point, ...]] = {"onbekend": ()}
    if first.budget:
        total = budget(Facts(), first.budget, _OPEN)
        found["jaren"] = total.points[1:]
    if first.budget and first.integraal:
        found["stappen"] = integraal(Facts(), first.integraal, first.budget).points[:1]
    if first.bcf:
        shares = percentages(Facts(), first.bcf).points
        found["stappen"] = (*found.get("stappen", ()), *shares)
    if second.inleg:
        silent = inleg(Facts(hoofdthemas=("",)), second.inleg, _OPEN)
        found["onbekend"] = silent.points[:1]
        if first.integraal and first.integraal.bruto:
            asked = Facts(hoofdthemas=(first.integraal.bruto[0].id,))
            reserved = reservering(asked, first.integraal, LATER, _OPEN)
            found["gereserveerd"] = reserved.points[-1:] if reserved else ()
        if first.budget:
            found["tranches"] = tranches(first.budget, second.inleg).points
    return found
