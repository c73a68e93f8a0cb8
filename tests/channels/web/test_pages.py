"""The pages to read: sources that open at the passage, and the fixed texts."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from starlette.testclient import TestClient

from assistant.channels.web.problems import CATALOGUE
from assistant.channels.web.view import sections
from corpus.model import Locator
from tests.channels.web.fakes import PASSAGES, SOURCES


def test_a_source_shows_every_passage_at_its_own_address(browser_client: TestClient) -> None:
    html = browser_client.get("/bronnen/brief-2023").text

    for passage in PASSAGES:
        assert (f'id="{passage.id}"' in html) is (passage.source == "brief-2023")
    assert "<h2>Wat kan niet?</h2>" in html
    assert '<p class="parents">Hoofdthema School en Omgeving</p>' in html
    assert "juli 2023" in html
    assert "De brief zelf noemt geen dag." in html
    assert "Bladzijde 8" in html
    assert "Letterlijk uit de bron" not in html
    assert '<td class="align-right">31.610</td>' in html


def test_a_source_that_is_known_in_part_says_so(browser_client: TestClient) -> None:
    html = browser_client.get("/bronnen/nieuws-2025").text

    assert "Gedeeltelijk. " in html
    assert "de regeling is niet opgenomen" in html
    assert "Letterlijk uit de bron" in html
    assert 'href="https://www.rijksoverheid.nl/actueel"' in html


def test_words_under_no_heading_get_a_heading_of_ours() -> None:
    passage = replace(PASSAGES[0], locator=Locator(""))

    assert [section.heading for section in sections([passage])] == ["Begin van de tekst"]


def test_passages_under_one_heading_stand_together_in_order() -> None:
    first, other = PASSAGES[0], PASSAGES[1]
    again = replace(first, id="nog-een")

    found = sections([first, again, other, first])

    assert [[passage.id for passage in section.passages] for section in found] == [
        [first.id, "nog-een"],
        [other.id],
        [first.id],
    ]


def test_the_way_back_leads_to_the_answer(browser_client: TestClient) -> None:
    sent = browser_client.post("/vraag", data={"vraag": "Mag een lunch?"}, follow_redirects=False)
    id_ = sent.headers["location"].split("/")[2].partition("#")[0]

    html = browser_client.get(f"/bronnen/brief-2023?gesprek={id_}&antwoord=1").text

    assert f'href="/gesprek/{id_}#antwoord-1"' in html


@pytest.mark.parametrize(
    "query", ["gesprek=x&antwoord=1", "gesprek=//elders.example&antwoord=1", "gesprek=%22%3E"]
)
def test_a_way_back_that_is_no_conversation_is_not_offered(
    browser_client: TestClient, query: str
) -> None:
    html = browser_client.get(f"/bronnen/brief-2023?{query}").text

    assert "Terug naar het antwoord" not in html
    assert "elders.example" not in html


def test_the_list_names_every_source_with_what_is_known_of_it(browser_client: TestClient) -> None:
    html = browser_client.get("/bronnen").text

    for source in SOURCES.values():
        assert f'href="/bronnen/{source.id}"' in html
        assert source.title in html
    assert "Wat wij ervan kennen: gedeeltelijk" in html


@pytest.mark.parametrize("path", ["/privacy", "/toegankelijkheid", "/over", "/fouten", "/bronnen"])
def test_the_footer_leads_to_real_pages(browser_client: TestClient, path: str) -> None:
    response = browser_client.get(path)

    assert response.status_code == 200
    assert response.text.count("<h1") == 1
    assert len(response.text) > 1_500


def test_every_error_code_is_explained_where_its_type_points(browser_client: TestClient) -> None:
    html = browser_client.get("/fouten").text

    for code in CATALOGUE:
        assert f'id="{code}"' in html


def test_someone_who_reads_pages_gets_an_error_as_a_page(browser_client: TestClient) -> None:
    response = browser_client.get("/bronnen/onbekend")

    assert response.status_code == 404
    assert "<h1>Deze bron is er niet</h1>" in response.text
    assert browser_client.get("/v1/sources/onbekend").headers["content-type"] == (
        "application/problem+json"
    )


def test_static_files_are_served_and_nothing_beside_them(browser_client: TestClient) -> None:
    assert browser_client.get("/static/style.css").headers["content-type"].startswith("text/css")
    for path in ("/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static"):
        assert browser_client.get(path).status_code == 404
