"""Reading a source: the exact passage, with the words marked, and what is known of the source."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from tests.channels.web.fakes import CHANGE, MEALS, NEWS
from tests.channels.web.test_payloads import PAYLOADS, strange


def test_the_words_of_the_address_are_marked_in_that_passage_only(
    browser_client: TestClient,
) -> None:
    asked = {"passage": MEALS.id, "woorden": "maaltijd|wijziging"}
    page = LexborHTMLParser(browser_client.get("/bronnen/brief-2023", params=asked).text)

    assert [n.text() for n in page.css(f"#{MEALS.id} mark")] == ["maaltijden"]
    assert "sought" in (page.css_first(f"#{MEALS.id}").attributes["class"] or "")
    assert not page.css(f"#{CHANGE.id} mark")


def test_from_an_answer_the_words_of_its_claims_are_marked(browser_client: TestClient) -> None:
    sent = browser_client.post("/vraag", data={"vraag": "Mag een lunch?"})
    links = [n.attributes["href"] or "" for n in LexborHTMLParser(sent.text).css(".citations a")]
    address = next(link for link in links if link.startswith("/bronnen/brief-2023?gesprek="))

    page = LexborHTMLParser(browser_client.get(address.partition("#")[0]).text)

    assert "maaltijden" in {n.text() for n in page.css(f"#{MEALS.id} mark")}


def test_one_passage_alone_says_where_it_stands_and_what_it_is(browser_client: TestClient) -> None:
    asked = {"passage": NEWS.id, "woorden": "400"}
    response = browser_client.get("/bronnen/nieuws-2025/passage", params=asked)
    html = response.text

    assert response.status_code == 200
    assert "<html" not in html
    for said in (
        "<mark>400</mark>",
        "Nieuws over de tweede tranche",
        "Vervolg van de regeling",
        "Nieuwsbericht",
        "1 juli 2025",
        "tranche 2026-2028",
        "letterlijk",
        "gedeeltelijk",
        'href="https://www.rijksoverheid.nl/actueel"',
        f'href="/bronnen/nieuws-2025#{NEWS.id}"',
    ):
        assert said in html


def test_a_passage_that_is_not_there_is_not_found(browser_client: TestClient) -> None:
    for path in (
        "/bronnen/nieuws-2025/passage",
        f"/bronnen/nieuws-2025/passage?passage={MEALS.id}",
        "/bronnen/onbekend/passage?passage=x",
    ):
        assert browser_client.get(path).status_code == 404


def test_the_catalogue_counts_what_is_known_and_in_whose_words(browser_client: TestClient) -> None:
    html = browser_client.get("/bronnen").text
    rows = LexborHTMLParser(html).css(".coverage tbody tr")

    assert [[cell.text() for cell in row.css("th, td")] for row in rows] == [
        ["Volledig", "1"],
        ["Gedeeltelijk", "1"],
    ]
    assert "3 passages, in onze eigen woorden" in html
    assert "1 passage, letterlijk" in html
    assert "Alleen het bericht zelf" in html


def test_words_in_the_address_bring_no_markup(browser_client: TestClient) -> None:
    for payload in PAYLOADS:
        asked = {"passage": MEALS.id, "woorden": payload, "gesprek": payload, "antwoord": payload}
        for path in ("/bronnen/brief-2023", "/bronnen/brief-2023/passage"):
            assert strange(browser_client.get(path, params=asked).text, None) == []
