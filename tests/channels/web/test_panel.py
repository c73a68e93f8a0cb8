"""The panel with a cited passage in a real browser, and the same way to it without script."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
import uvicorn
from fastapi import FastAPI

from tests.channels.web.test_browser import CHROMIUM, FLAGS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="NO BROWSER: the panel is NOT tested"),
]

PAGES = (
    "/budget?bedrag=800.000&thema=jonge-kind&jaar=2024",
    "/vergelijk?vraag=Hoeveel geld is er in totaal?",
    "/zoek?woorden=maaltijd",
    "/bronnen",
    "/bronnen/brief-alliantiebesturen-2023",
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def site(shipped_app: FastAPI) -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(shipped_app, port=0, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture
def page(chromium: Browser, site: str) -> Iterator[Page]:
    context = chromium.new_context(base_url=site)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    yield page
    context.close()
    assert wrong == []


def test_a_mark_opens_the_passage_beside_the_text_and_gives_the_focus_back(page: Page) -> None:
    page.goto("/budget")
    mark = page.locator("#onderdelen a.mark").first
    mark.click()

    panel = page.get_by_role("dialog")
    panel.locator("mark").first.wait_for()
    assert panel.locator(".panel-title").evaluate("node => node === document.activeElement")
    assert panel.get_attribute("aria-labelledby") == "bronpaneel-kop"
    assert page.url.endswith("/budget")
    page.keyboard.press("Escape")
    assert panel.count() == 0
    assert mark.evaluate("node => node === document.activeElement")

    page.keyboard.press("Enter")
    panel.locator("mark").first.wait_for()
    page.get_by_role("button", name="Sluit").click()
    assert panel.count() == 0


def test_a_mark_in_an_answer_opens_the_passage_with_the_words_of_the_claim(page: Page) -> None:
    page.goto("/")
    page.fill("#vraag", "Mag een warme lunch uit School en Omgeving?")
    page.click("button.primary")
    page.locator(".text a.mark").first.click()

    panel = page.get_by_role("dialog")
    panel.locator("mark").first.wait_for()
    assert "maaltijden" in panel.locator("mark").all_inner_texts()


def test_a_passage_that_cannot_be_fetched_is_opened_as_a_page(page: Page) -> None:
    page.goto("/zoek?woorden=maaltijden")
    page.evaluate("() => { window.fetch = () => Promise.reject(new Error('stuk')) }")
    page.locator("ol.found h3 a").first.click()

    page.wait_for_url("**/bronnen/**")
    assert page.locator(".passage.sought mark").count() > 0


def test_without_script_a_mark_leads_to_the_passage_with_its_words(
    chromium: Browser, site: str
) -> None:
    context = chromium.new_context(base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto("/budget")
    page.locator("#onderdelen a.mark").first.click()
    page.wait_for_url("**/bronnen/**")

    target = page.locator(":target")
    assert target.locator("mark").count() > 0
    assert "sought" in (target.get_attribute("class") or "")
    context.close()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 1000])
def test_no_page_is_wider_than_its_screen(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(path)

    assert page.evaluate("document.documentElement.scrollWidth") <= width
