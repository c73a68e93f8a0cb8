"""Searching to read oneself: every passage that fits, best first, limited by filters."""

from __future__ import annotations

import pytest
from fastapi import FastAPI
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from assistant.bootstrap import build
from assistant.channels.web.finding import MOST, PER_PAGE
from assistant.settings import Settings
from tests.channels.web.test_payloads import PAYLOADS, strange


def addresses(html: str) -> list[str]:
    found = LexborHTMLParser(html).css("ol.found h3 a")
    return [node.attributes["href"] or "" for node in found]


def test_the_best_passages_come_first_as_the_index_orders_them(
    shipped: TestClient, project: object, shipped_index: object
) -> None:
    settings = Settings(corpus=project / "corpus", index=shipped_index)  # type: ignore[operator,arg-type]
    hits = build(settings, cold=True).search("warme maaltijd op school", PER_PAGE)

    html = shipped.get("/zoek", params={"woorden": "warme maaltijd op school"}).text

    assert len(addresses(html)) == PER_PAGE
    for address, hit in zip(addresses(html), hits, strict=True):
        assert address.startswith(f"/bronnen/{hit.passage.source}?")
    assert "<mark>maaltijden</mark>" in html


def test_a_result_shows_its_place_date_kind_and_tranche_and_leads_to_the_words(
    shipped: TestClient,
) -> None:
    html = shipped.get("/zoek", params={"woorden": "maaltijden citotraining"}).text
    first = LexborHTMLParser(html).css_first("ol.found > li")

    assert first.css_first(".place").text()
    for said in ("Presentatie", "11 juli 2023", "tranche 2023-2025"):
        assert said in first.text()
    page = shipped.get(addresses(html)[0].partition("#")[0]).text
    assert "<mark>maaltijden</mark>" in page


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        ({"tranche": "2026-2028"}, "2026-2028"),
        ({"soort": "brief"}, "Brief ·"),
        ({"soort": "nieuws", "tranche": "2026-2028"}, "Nieuwsbericht ·"),
    ],
)
def test_filters_leave_only_what_was_asked_for(
    shipped: TestClient, filters: dict[str, str], said: str
) -> None:
    html = shipped.get("/zoek", params={"woorden": "budget voor scholen", **filters}).text
    items = LexborHTMLParser(html).css("ol.found > li")

    assert items
    assert all(said in item.text() for item in items)
    chosen = {node.attributes["value"] for node in LexborHTMLParser(html).css("option[selected]")}
    assert set(filters.values()) == chosen


def test_one_source_can_be_searched_through(shipped: TestClient) -> None:
    asked = {"woorden": "geld", "bron": "brief-alliantiebesturen-2023"}
    html = shipped.get("/zoek", params=asked).text

    assert addresses(html)
    assert all("/bronnen/brief-alliantiebesturen-2023?" in a for a in addresses(html))


def test_pages_follow_each_other_without_repeating(shipped: TestClient) -> None:
    seen: list[str] = []
    for number in range(1, MOST // PER_PAGE + 1):
        asked = {"woorden": "gemeente", "bladzijde": str(number)}
        seen += addresses(shipped.get("/zoek", params=asked).text)

    assert len(seen) == len(set(seen)) == MOST


@pytest.mark.parametrize("number", ["0", "-1", "99", "x", "1" * 400])
def test_a_page_that_is_not_there_is_the_nearest_one(shipped: TestClient, number: str) -> None:
    asked = {"woorden": "gemeente", "bladzijde": number}

    assert shipped.get("/zoek", params=asked).status_code == 200


def test_nothing_found_says_what_to_do(shipped: TestClient) -> None:
    html = shipped.get("/zoek", params={"woorden": "geld", "bron": "bestaat-niet"}).text

    assert "Geen passages gevonden" in html
    assert "kies minder filters" in html


def test_without_words_only_the_form_is_shown(shipped: TestClient) -> None:
    for asked in ({}, {"woorden": "  "}):
        response = shipped.get("/zoek", params=asked)
        assert response.status_code == 200
        assert "passages" not in LexborHTMLParser(response.text).css_first("main").text()


def test_too_many_words_are_refused_in_the_page(shipped: TestClient) -> None:
    response = shipped.get("/zoek", params={"woorden": "a" * 4_001})

    assert response.status_code == 400
    assert "Maak de vraag korter" in response.text


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_is_typed_comes_back_as_text(shipped: TestClient, payload: str) -> None:
    asked = {"woorden": payload, "tranche": payload, "soort": payload, "bron": payload}

    assert strange(shipped.get("/zoek", params=asked).text, None) == []
    assert strange(shipped.get("/zoek", params={"woorden": payload}).text, None) == []


def test_without_an_index_the_page_still_opens(app: FastAPI, browser_client: TestClient) -> None:
    assert browser_client.get("/zoek", params={"woorden": "geld"}).status_code == 200
