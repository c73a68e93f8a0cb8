"""Files of figures: numbers come back exactly, and no word becomes a formula."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from assistant.channels.web.exporting import Line, csv_file, decimal_comma, xlsx_file
from tests.channels.web.fakes import NEWS, citation

CITED = [citation(1, NEWS)]


def line(eur: Decimal, name: str = "Jonge Kind") -> Line:
    return Line("2023-2025", name, "2024", "Bruto", eur, "berekend", (1,))


@settings(deadline=None, derandomize=True)
@given(st.decimals("0", "1000000000", places=4))
def test_an_amount_comes_back_exactly(amount: Decimal) -> None:
    written = decimal_comma(amount)

    assert Decimal(written.replace(",", ".")) == amount
    assert "." not in written
    assert "E" not in written


@settings(deadline=None, derandomize=True)
@given(
    st.lists(st.decimals("0", "1000000000", places=2), max_size=5),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=20),
)
def test_both_files_hold_the_same_amounts_and_names(amounts: list[Decimal], name: str) -> None:
    lines = [line(amount, name) for amount in amounts]

    text = csv_file(lines, CITED).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))[1:]
    book = load_workbook(io.BytesIO(xlsx_file(lines, CITED, "https://spuk.example")))
    cells = list(book["Bedragen"].iter_rows(min_row=2, values_only=True))

    assert [Decimal(row[4].replace(",", ".")) for row in rows] == amounts
    assert [Decimal(str(row[4])) for row in cells] == amounts
    assert all(row[1].removeprefix("'") == name.removeprefix("'") for row in rows)


def test_a_name_that_looks_like_a_formula_stays_a_word() -> None:
    lines = [line(Decimal(1), "=1+1"), line(Decimal(2), "@SOM(A1)")]

    assert ";'=1+1;" in csv_file(lines, CITED).decode()
    book = load_workbook(io.BytesIO(xlsx_file(lines, CITED, "https://spuk.example")))
    assert book["Bedragen"]["B2"].data_type == "s"
    assert book["Bedragen"]["B2"].value == "'=1+1"
    assert book["Bronnen"]["G2"].value == f"https://spuk.example/bronnen/nieuws-2025#{NEWS.id}"
