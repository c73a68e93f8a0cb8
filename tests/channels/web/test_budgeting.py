"""The budget page: what it shows is what the rules say, with proof, also as a file."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from assistant.dutch import euro
from assistant.rules.overview import Figure, overview, periods
from assistant.rules.tranches import FIRST, SECOND
from corpus.load import load
from corpus.rulebook import Rulebook
from tests.channels.web.test_payloads import PAYLOADS, strange


@pytest.fixture(scope="module")
def rulebook(project: Path) -> Rulebook:
    return load(project / "corpus")


def table(html: str, section: str) -> list[list[str]]:
    """The rows of the table in this section: name, amounts and marks, as text."""
    rows = LexborHTMLParser(html).css(f"#{section} tbody tr")
    return [[_plain(cell.text()) for cell in row.css("th, td")] for row in rows]


def _plain(text: str) -> str:
    return " ".join(text.replace("\xa0", " ").split())


def shown(amount: Decimal | int | None, missing: str) -> str:
    return missing if amount is None else euro(amount)


def found(figures: tuple[Figure, ...], *place: str) -> Decimal | None:
    return next((f.eur for f in figures if (f.tranche, f.line, f.period, f.measure) == place), None)


def test_the_table_shows_every_printed_figure(shipped: TestClient, rulebook: Rulebook) -> None:
    data = rulebook.tranches[FIRST].budget
    assert data is not None
    rows = table(shipped.get("/budget").text, "onderdelen")

    assert len(rows) == len(data.regel) + 1
    for row, cells in zip((*data.regel, data.totaal), rows, strict=True):
        assert cells[1:-1] == [euro(row.eur[key]) for key in periods(data)]
        assert re.fullmatch(r"(Bron \[\d+\] ?){2}", cells[-1])


@pytest.mark.parametrize("year", ["", "2023", "2024", "2025"])
def test_the_steps_from_gross_to_paid_out_are_those_of_the_rules(
    shipped: TestClient, rulebook: Rulebook, year: str
) -> None:
    data, figures = rulebook.tranches[FIRST].budget, overview(rulebook)
    assert data is not None
    rows = table(shipped.get("/budget", params={"jaar": year}).text, "stappen")
    measures = ("bruto", "integraal-deel", "netto", "via-bcf", "uitbetaald")

    for row, cells in zip((*data.regel, data.totaal), rows, strict=True):
        amounts = [found(figures, FIRST, row.id, year or "cumulatief", m) for m in measures]
        assert cells[1:-1] == [shown(amount, "niet van toepassing") for amount in amounts]


@pytest.mark.parametrize("year", ["", "2024"])
def test_one_area_gets_what_the_key_allows_and_nothing_is_guessed(
    shipped: TestClient, rulebook: Rulebook, year: str
) -> None:
    figures, key = overview(rulebook), year or "cumulatief"
    rows = table(shipped.get("/budget", params={"jaar": year}).text, "gebied")
    data = rulebook.tranches[FIRST].budget
    assert data is not None

    for row, cells in zip(data.regel, rows, strict=True):
        share = found(figures, FIRST, row.id, key, "per-gebied")
        share = found(figures, FIRST, row.id, key, "gelijke-helft") if share is None else share
        assert cells[2] == shown(share, "niet te berekenen")


def test_the_later_tranche_names_ministries_and_says_what_the_sources_do_not(
    shipped: TestClient, rulebook: Rulebook
) -> None:
    html = shipped.get("/budget").text
    data = rulebook.tranches[SECOND].inleg
    assert data is not None
    rows = table(html, "ministeries")

    assert [cells[:2] for cells in rows[:-2]] == [
        [name.upper(), euro(amount)] for name, amount in data.ministerie.items()
    ]
    assert "noemen zij geen bedragen per hoofdthema, per jaar of per gebied" in html
    assert "Dat was een reservering uit 2023, geen toekenning." in html


def test_a_whole_that_is_not_the_sum_of_its_years_is_explained(
    shipped: TestClient, rulebook: Rulebook
) -> None:
    html = shipped.get("/budget").text.replace("\xa0", " ")
    data = rulebook.tranches[FIRST].budget
    assert data is not None

    off = [r for r in data.regel if sum(r.eur[str(y)] for y in data.jaren) != r.eur["cumulatief"]]
    assert off
    for row in off:
        assert f"Het gedrukte bedrag {euro(row.eur['cumulatief'])} geldt" in html


def test_each_chart_has_a_title_its_amounts_in_words_and_a_table_beside_it(
    shipped: TestClient,
) -> None:
    tree = LexborHTMLParser(shipped.get("/budget").text)
    sections = tree.css("section.money")

    assert len(sections) == 7
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    for section in sections:
        chart = section.css_first("figure > svg[role=img]")
        assert chart is not None
        for name in (chart.attributes["aria-labelledby"] or "").split():
            assert section.css_first(f"#{name}").text().strip()
        table_text = section.css_first("table").text().replace("\xa0", " ")
        for value in chart.css("text.value"):
            assert value.text().replace("\xa0", " ") in table_text
        assert section.css_first("figcaption") is not None
    assert "style=" not in shipped.get("/budget").text


def test_every_mark_leads_to_a_passage_that_holds_the_figure(shipped: TestClient) -> None:
    tree = LexborHTMLParser(shipped.get("/budget").text)
    marks = {node.attributes["href"] for node in tree.css("#onderdelen a.mark")}

    assert marks
    for address in sorted(filter(None, marks)):
        page = LexborHTMLParser(shipped.get(address.partition("#")[0]).text)
        marked = {node.text() for node in page.css(".passage.sought mark")}
        assert any(re.fullmatch(r"[\d.]+", text) for text in marked), address


def test_an_amount_of_ones_own_is_worked_out_with_steps_and_proof(shipped: TestClient) -> None:
    asked = {
        "bedrag": "800.000",
        "thema": "re-integratie",
        "jaar": "2024",
        "verschuiving": "€ 200.000",
        "nieuw": "nee",
    }
    html = shipped.get("/budget", params=asked).text.replace("\xa0", " ")

    for said in (
        "wordt € 760.000 uitbetaald; 5% (€ 40.000)",
        "Tot en met € 200.000 kunt u schuiven zonder wijzigingsaanvraag",
        "Naar 2025: Ja.",
        "Naar 2026: Alleen met een verlenging.",
        "15% (€ 120.000)",
        "naar het aantal bijstandsgerechtigden",
        "u zit op € 200.000",
    ):
        assert said in html
    blocks = LexborHTMLParser(html).css("section.reckoned")
    assert len(blocks) == 6
    for block in blocks:
        assert block.css_first("a.mark") is not None
        assert block.css_first("table.steps") is not None


@pytest.mark.parametrize(
    ("field", "typed", "message"),
    [
        ("bedrag", "veel", "Typ een bedrag in euro"),
        ("bedrag", "800.00", "op meer manieren"),
        ("bedrag", "-5000", "boven € 0"),
        ("bedrag", "8 ton en 3 ton", "Noem één bedrag"),
        ("bedrag", "2 miljard", "hoger dan alle middelen"),
        ("bedrag", "25%", "Typ een bedrag in euro"),
        ("thema", "onzin", "Kies een onderdeel"),
        ("jaar", "2027", "Kies een jaar"),
        ("nieuw", "misschien", "Kies ja, nee"),
        ("verschuiving", "1000", "Vul ook uw bedrag in"),
    ],
)
def test_what_cannot_be_used_is_said_at_its_field_and_nothing_is_worked_out(
    shipped: TestClient, field: str, typed: str, message: str
) -> None:
    response = shipped.get("/budget", params={field: typed})
    tree = LexborHTMLParser(response.text)
    at = "bedrag" if field == "verschuiving" else field

    assert response.status_code == 400
    assert message in tree.css_first(f".errors a[href='#{at}']").text()
    assert message in tree.css_first(f"#{at}-fout").text()
    assert tree.css_first(f"#{at}").attributes["aria-describedby"] == f"{at}-fout"
    assert not tree.css("section.reckoned")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_is_typed_comes_back_as_text(shipped: TestClient, payload: str) -> None:
    for field in ("bedrag", "thema", "jaar", "verschuiving", "nieuw"):
        assert strange(shipped.get("/budget", params={field: payload}).text, None) == []


def test_the_csv_gives_every_figure_back(shipped: TestClient, rulebook: Rulebook) -> None:
    response = shipped.get("/budget.csv")
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))

    assert response.content.startswith(b"\xef\xbb\xbf")
    assert "attachment" in response.headers["content-disposition"]
    assert [Decimal(row["Bedrag in euro"].replace(",", ".")) for row in rows] == [
        figure.eur for figure in overview(rulebook)
    ]
    assert all("." not in row["Bedrag in euro"] and row["Bronnen"] for row in rows)


OWN = {"bedrag": "1.000,33", "thema": "armoede-en-schulden", "jaar": "2024"}


def test_the_spreadsheet_holds_the_same_numbers_as_numbers_and_its_sources(
    shipped: TestClient,
) -> None:
    text = shipped.get("/budget.csv", params=OWN).content.decode("utf-8-sig")
    expected = [
        Decimal(row["Bedrag in euro"].replace(",", "."))
        for row in csv.DictReader(io.StringIO(text), delimiter=";")
    ]
    book = load_workbook(io.BytesIO(shipped.get("/budget.xlsx", params=OWN).content))
    amounts = list(book["Bedragen"].iter_rows(min_row=2, values_only=True))
    sources = list(book["Bronnen"].iter_rows(min_row=2, values_only=True))

    assert [Decimal(str(row[4])) for row in amounts] == expected
    assert all(isinstance(row[4], int | float) for row in amounts)
    assert Decimal("950.3135") in expected  # 95% of the amount
    numbers = {row[0] for row in sources}
    for row in amounts:
        assert {int(n) for n in str(row[6]).split(", ")} <= numbers
    assert all(str(row[6]).startswith("http://127.0.0.1:8350/bronnen/") for row in sources)


def test_the_same_file_comes_twice(shipped: TestClient) -> None:
    assert shipped.get("/budget.xlsx").content == shipped.get("/budget.xlsx").content


def test_without_rules_the_page_says_that_nothing_is_known(browser_client: TestClient) -> None:
    assert "De bronnen noemen geen bedragen" in browser_client.get("/budget").text
    assert browser_client.get("/budget.csv").content.count(b"\r\n") == 1
