"""The figures as files: CSV as Dutch spreadsheets read it, and XLSX with a sheet of sources."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from msgspec import Struct

from assistant.channels.web.words import authority, dutch_date
from assistant.domain import Citation

HEADINGS = (
    "Tranche",
    "Onderdeel",
    "Periode",
    "Wat",
    "Bedrag in euro",
    "Gedrukt of berekend",
    "Bronnen",
)
SOURCE_HEADINGS = ("Nummer", "Bron", "Plaats", "Soort", "Datum", "Tranche", "Adres", "Origineel")

_WIDTHS = (12, 36, 16, 46, 18, 20, 10)
_SOURCE_WIDTHS = (9, 50, 50, 20, 18, 12, 50, 50)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 no clock: the same figures give the same file


class Line(Struct, frozen=True):
    """One amount of the file, with the numbers of its sources."""

    tranche: str
    line: str
    period: str
    measure: str
    eur: Decimal
    how: str
    numbers: tuple[int, ...]


def csv_file(lines: Sequence[Line], citations: Sequence[Citation]) -> bytes:
    """Semicolons, decimal commas, no dots in numbers, UTF-8 with a BOM; each line its sources."""
    titles = {c.n: f"{c.title}, {c.locator.heading or 'begin'} ({c.date})" for c in citations}
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADINGS)
    for line in lines:
        sources = " | ".join(titles[n] for n in line.numbers)
        writer.writerow([*_words(line), decimal_comma(line.eur), _text(line.how), _text(sources)])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def decimal_comma(value: Decimal) -> str:
    """The exact amount as a Dutch spreadsheet reads it: "363110" or "1054,5"."""
    return f"{value.normalize():f}".replace(".", ",")


def xlsx_file(lines: Sequence[Line], citations: Sequence[Citation], site: str) -> bytes:
    """A sheet with the amounts as numbers and a sheet with the numbered sources.

    `site` is put before the addresses of passages.
    """
    import xlsxwriter

    held = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(held, options) as book:
        book.set_properties({"title": "Budget SPUK Kansrijke Wijk", "created": _MADE})
        bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        money = book.add_format({"num_format": '"€" #,##0'})
        cents = book.add_format({"num_format": '"€" #,##0.00'})
        sheet = book.add_worksheet("Bedragen")
        _head(sheet, HEADINGS, _WIDTHS, bold)
        for row, line in enumerate(lines, start=1):
            for column, word in enumerate(_words(line)):
                sheet.write_string(row, column, word)
            whole = line.eur == line.eur.to_integral_value()
            sheet.write_number(row, 4, float(line.eur), money if whole else cents)
            sheet.write_string(row, 5, line.how)
            sheet.write_string(row, 6, ", ".join(map(str, line.numbers)))
        sheet.autofilter(0, 0, len(lines), len(HEADINGS) - 1)
        sources = book.add_worksheet("Bronnen")
        _head(sources, SOURCE_HEADINGS, _SOURCE_WIDTHS, bold)
        for row, citation in enumerate(citations, start=1):
            sources.write_number(row, 0, citation.n)
            for column, word in enumerate(_source(citation, site), start=1):
                sources.write_string(row, column, word)
    return held.getvalue()


def _head(sheet: Any, names: Sequence[str], widths: Sequence[int], style: object) -> None:
    for column, (name, width) in enumerate(zip(names, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, style)
    sheet.freeze_panes(1, 0)


def _words(line: Line) -> tuple[str, str, str, str]:
    return (_text(line.tranche), _text(line.line), _text(line.period), _text(line.measure))


def _source(citation: Citation, site: str) -> tuple[str, ...]:
    address = f"{site}/bronnen/{citation.source_id}#{citation.passage_id}"
    return (
        citation.title,
        citation.locator.heading or "begin",
        authority(citation.authority),
        dutch_date(citation.date),
        citation.tranche or "beide of geen",
        address,
        citation.url or "",
    )


def _text(value: str) -> str:
    """A word that no spreadsheet takes for a formula."""
    return f"'{value}" if value.startswith(_FORMULA) else value
