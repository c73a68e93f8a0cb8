"""No accessibility fault that axe-core can find, on any page, in light, dark and high contrast."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from fastapi import FastAPI
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from assistant.channels.web.app import create_app
from assistant.conversations.memory import MemoryStore
from assistant.settings import Settings
from tests.channels.web.browsing import axe_source, follow, violations
from tests.channels.web.fakes import SOURCES, FakeAssistant, passages_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "narrow": {"viewport": {"width": 320, "height": 640}},
}
QUESTIONS = (
    "Mag een warme lunch?",
    "Can we pay for a meal?",
    "Hoeveel is er?",
    "Is een wijziging nodig?",
    "Wat voor weer wordt het?",
    "Mogen we parkeerplaatsen?",
    "Mag het?",
    "Wat nog meer?",
)


SEEN = [(theme, look) for theme in ("voorbeeld", "eenvoudig") for look in ("light", "dark")]
SEEN += [("voorbeeld", "forced colours"), ("voorbeeld", "narrow")]


@pytest.fixture(params=SEEN, ids=" ".join)
def seen(request: pytest.FixtureRequest) -> tuple[str, str]:
    """A theme, and the window it is seen in."""
    found: tuple[str, str] = request.param
    return found


@pytest.fixture
def app(seen: tuple[str, str]) -> FastAPI:
    return create_app(
        FakeAssistant(),
        Settings(corpus=Path("corpus"), index=Path("index"), theme=seen[0]),
        sources=SOURCES,
        passages=passages_of,
        conversations=MemoryStore(),
        fact_choices={"hoofdthema": [("a", "School en Omgeving"), ("b", "Jonge Kind")]},
    )


@pytest.fixture
def window(seen: tuple[str, str], browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(**LOOKS[seen[1]])
    yield context
    context.close()


def test_no_page_has_a_fault(window: BrowserContext, app: FastAPI, address: str) -> None:
    axe, page = axe_source(), window.new_page()
    for path in _addresses(app):
        page.goto(address + path)
        assert violations(page, axe) == [], path


def test_no_answer_has_a_fault(window: BrowserContext, address: str) -> None:
    axe, page = axe_source(), window.new_page()
    page.goto(address)
    for question in QUESTIONS:
        _ask(page, question)
    assert page.locator("article").count() == len(QUESTIONS)
    assert violations(page, axe) == []
    for details in page.locator("details").all():
        details.evaluate("e => { e.open = true }")

    assert violations(page, axe) == []


def test_no_error_has_a_fault(window: BrowserContext, address: str) -> None:
    axe, page = axe_source(), window.new_page()
    page.goto(f"{address}/nergens")
    assert violations(page, axe) == []
    page.goto(address)
    _ask(page, "waarom " * 800)
    assert page.get_by_role("alert").is_visible()
    assert violations(page, axe) == []
    page.goto(address)
    _ask(page, "Is een wijziging nodig?")
    page.locator("summary", has_text="Aanpassen Verschuiving").click()
    page.get_by_label("Verschuiving: nieuwe waarde").fill("veel")
    follow(page, page.locator("details[open] button", has_text="Vraag opnieuw"))

    assert page.get_by_role("alert").is_visible()
    assert violations(page, axe) == []


@pytest.mark.parametrize("seen", [("voorbeeld", "light")])
def test_the_checks_would_find_a_fault(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.evaluate("() => document.querySelector('textarea').removeAttribute('id')")

    found = violations(page, axe_source())
    context.close()

    assert any(fault.startswith("label:") for fault in found)


def _addresses(app: FastAPI) -> list[str]:
    """Every page that can be reached by links from the first, without fragments."""
    waiting, found = ["/"], []
    with TestClient(app, headers={"accept": "text/html"}) as client:
        for path in waiting:
            sent = client.get(path)
            if sent.status_code != 200 or "text/html" not in sent.headers["content-type"]:
                continue
            found.append(path)
            for link in LexborHTMLParser(sent.text).css("a[href^='/']"):
                target = (link.attributes["href"] or "").partition("#")[0]
                if target not in waiting:
                    waiting.append(target)
    assert {"/", "/bronnen", "/bronnen/brief-2023", "/privacy", "/over"} <= set(found)
    return found


def _ask(page: Page, question: str) -> None:
    page.locator("textarea#vraag").fill(question)
    follow(page, page.get_by_role("button", name="Vraag stellen"))
