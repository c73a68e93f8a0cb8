"""The panel with a cited passage in a real browser, and the same way to it without script."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from fastapi import FastAPI

from tests.channels.web.browsing import served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = (
    "/budget?bedrag=800.000&thema=jonge-kind&jaar=2024",
    "/vergelijk?vraag=Hoeveel geld is er in totaal?",
    "/zoek?woorden=maaltijd",
    "/bronnen",
    "/bronnen/brief-alliantiebesturen-2023",
)


@pytest.fixture(scope="module")
def site(shipped_app: FastAPI) -> Iterator[str]:
    with served(shipped_app) as address:
        yield address


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    context = browser.new_context(base_url=site)
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
    browser: Browser, site: str
) -> None:
    context = browser.new_context(base_url=site, java_script_enabled=False)
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
