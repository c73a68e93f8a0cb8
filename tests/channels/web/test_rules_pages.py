"""The pages on rules and differences, with the shipped corpus behind them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from assistant.bootstrap import build
from assistant.channels.web.app import create_app
from assistant.conversations.memory import MemoryStore
from assistant.rules.register import register
from assistant.settings import Settings

BRIEF = "brief-alliantiebesturen-2023"


@pytest.fixture(scope="module")
def site(project: Path, shipped_index: Path) -> Iterator[TestClient]:
    settings = Settings(corpus=project / "corpus", index=shipped_index)
    assistant = build(settings, cold=True)
    app = create_app(
        assistant,
        settings,
        sources=assistant.sources,
        passages=lambda source: assistant.library.passages(source),
        conversations=MemoryStore(),
        rulebook=assistant.rulebook,
    )
    with TestClient(
        app, base_url="http://127.0.0.1:8350", headers={"accept": "text/html"}
    ) as client:
        yield client


def test_every_difference_stands_on_the_page_with_links_to_its_passages(
    site: TestClient, project: Path, shipped_index: Path
) -> None:
    html = site.get("/tegenstrijdigheden").text
    found = register(build(Settings(project / "corpus", shipped_index), cold=True).rulebook)

    for difference in found:
        assert f'id="{difference.anchor}"' in html
    assert html.count("Gaat voor:") == len(found)
    assert f'href="/bronnen/{BRIEF}#' in html
    assert "De bronnen sluiten elkaar niet uit" in html


def test_a_source_shows_what_the_rules_take_from_it(site: TestClient) -> None:
    html = site.get(f"/bronnen/{BRIEF}/uitvoerbaar").text

    assert "drempel: 25%" in html
    assert "Hoeveel passages worden gebruikt" in html
    assert "proefvra" not in html.casefold()


def test_the_overview_names_every_source_and_leads_to_its_page(site: TestClient) -> None:
    html = site.get("/bronnen/uitvoerbaar").text

    assert f'href="/bronnen/{BRIEF}/uitvoerbaar"' in html
    assert "Alle bronnen samen" in html


def test_an_unknown_source_is_not_found(site: TestClient) -> None:
    assert site.get("/bronnen/bestaat-niet/uitvoerbaar").status_code == 404


def test_without_rules_the_pages_still_open(browser_client: TestClient) -> None:
    assert "Er zijn geen verschillen" in browser_client.get("/tegenstrijdigheden").text
    assert browser_client.get("/bronnen/brief-2023/uitvoerbaar").status_code == 200
