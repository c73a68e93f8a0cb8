"""The chat page in a real browser: Debian's chromium, driven by playwright."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.channels.web.browsing import follow, overflow

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser


@pytest.fixture(params=["with script", "without script"])
def context(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """A window with and one without JavaScript: the page must not notice the difference."""
    context = browser.new_context(java_script_enabled=request.param == "with script")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """The first page; a message on the console (such as a blocked style) fails the test."""
    messages: list[str] = []
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.on("console", lambda message: messages.append(f"{message.text} {message.location}"))
    page.goto(address)
    yield page
    assert messages == []


def ask(page: Page, question: str) -> None:
    page.get_by_role("textbox", name=re.compile("vraag$")).fill(question)
    follow(page, page.get_by_role("button", name="Vraag stellen"))


def test_a_question_gets_its_verdict_at_the_place_of_the_answer(page: Page) -> None:
    ask(page, "Mag een warme lunch uit School en Omgeving?")

    assert page.url.endswith("#antwoord-1")
    assert page.get_by_role("heading", name="Antwoord: Nee").is_visible()
    assert page.get_by_text("Tranche 2023-2025 (aangenomen)").is_visible()
    assert page.get_by_role("log").count() == 1


def test_a_suggested_question_is_asked_with_one_click(page: Page) -> None:
    follow(page, page.get_by_role("button", name="Mag een warme lunch"))

    assert page.get_by_role("heading", name="Antwoord: Nee").is_visible()


def test_a_follow_up_button_settles_the_question(page: Page) -> None:
    ask(page, "Is een wijziging nodig?")
    assert page.get_by_role("heading", name="Dat hangt ervan af").is_visible()

    follow(page, page.get_by_role("button", name="Ja, geheel nieuw"))

    assert page.url.endswith("#antwoord-2")
    assert page.get_by_role("heading", name="Antwoord: Ja").is_visible()
    assert not page.get_by_role("heading", name="Dat hangt ervan af").is_visible()


def test_a_fact_is_corrected_and_the_question_asked_again(page: Page) -> None:
    ask(page, "Is een wijziging nodig?")
    page.locator("summary", has_text="Aanpassen Verschuiving").click()
    page.get_by_label("Verschuiving: nieuwe waarde").fill("30%")
    follow(page, page.locator("details[open] button", has_text="Vraag opnieuw"))

    card = page.locator("#antwoord-2 .facts")
    assert "30%" in card.inner_text()
    assert "door u aangepast" in card.inner_text()


def test_a_source_opens_at_the_passage_and_leads_back(
    page: Page, request: pytest.FixtureRequest
) -> None:
    ask(page, "Mag een warme lunch?")
    if request.node.callspec.params["context"] == "without script":  # else a panel opens
        follow(page, page.locator(".text .mark").first)
        assert page.url.endswith("#antwoord-1-bron-1")

    follow(page, page.get_by_role("link", name="Brief aan de alliantiebesturen"))

    assert page.url.endswith("#brief-2023-so-niet")
    passage = page.locator(":target")
    assert "maaltijden" in passage.inner_text()
    assert page.locator(".passage").nth(1).evaluate("e => getComputedStyle(e).backgroundColor") != (
        passage.evaluate("e => getComputedStyle(e).backgroundColor")
    )
    follow(page, page.get_by_role("link", name="Terug naar het antwoord"))
    assert page.url.endswith("#antwoord-1")


def test_a_reload_shows_the_same_conversation(page: Page) -> None:
    ask(page, "Mag een warme lunch?")
    ask(page, "Hoeveel is er in 2024?")
    before = page.locator("main").inner_text()

    page.reload()

    assert page.locator("main").inner_text() == before
    assert page.locator("article").count() == 2


def test_what_was_typed_stays_after_an_error(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address)
    ask(page, "waarom " * 800)

    assert page.get_by_role("alert").is_visible()
    assert (
        page.get_by_role("textbox", name="Stel uw vraag").input_value().startswith("waarom waarom")
    )
    follow(page, page.get_by_role("alert").get_by_role("link"))
    assert page.url.endswith("#vraag")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_screen_never_scrolls_sideways(
    browser: Browser, address: str, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": 320, "height": 640},
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = context.new_page()
    for path in ("/", "/bronnen", "/bronnen/brief-2023", "/privacy", "/over", "/fouten"):
        page.goto(address + path)
        assert overflow(page) <= 0, path
    page.goto(address)
    for question in (
        "Mag een lunch?",
        "Is een wijziging nodig?",
        "Hoeveel?",
        "Mag het?",
        "x" * 900,
    ):
        ask(page, question)
        for summary in page.locator("summary").all():
            if summary.is_visible():
                summary.evaluate("e => { e.parentElement.open = true }")
        assert overflow(page) <= 0, question[:30]
    context.close()


def test_every_control_is_at_least_24_pixels(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(address)
    ask(page, "Is een wijziging nodig?")
    ask(page, "Mag een lunch?")

    small = page.evaluate(
        """() => [...document.querySelectorAll('button, input, select, textarea, summary, .mark,'
             + ' .back, nav a, footer a, .return a')]
             .filter(e => e.checkVisibility() && e.type !== 'hidden')
             .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
             .filter(([, box]) => box.width < 24 || box.height < 24).map(([html]) => html)"""
    )
    context.close()

    assert small == []


def test_the_keyboard_alone_asks_a_question(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Naar de inhoud"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Mag een warme lunch?")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    page.get_by_role("heading", name="Antwoord: Nee").wait_for()
    context.close()


def test_twice_the_size_still_fits_and_keeps_everything(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 640, "height": 400}, device_scale_factor=2)
    page = context.new_page()
    page.goto(address)
    ask(page, "Is een wijziging nodig?")
    assert overflow(page) <= 0
    page.evaluate("() => { document.documentElement.style.fontSize = '200%' }")

    assert overflow(page) <= 0
    assert page.get_by_role("button", name="Vraag stellen").is_visible()
    assert page.get_by_role("button", name="Ja, geheel nieuw").is_visible()
    context.close()


def test_what_has_focus_can_be_seen_and_is_never_covered(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 480})
    page = context.new_page()
    page.goto(address)
    ask(page, "Is een wijziging nodig?")
    ask(page, "Mag een lunch?")
    page.goto(f"{page.url.partition('#')[0]}?")
    seen = 0
    for _ in range(80):
        page.keyboard.press("Tab")
        found = page.evaluate(
            """() => { const e = document.activeElement;
              if (e === document.body) return null;
              const box = e.getBoundingClientRect(), style = getComputedStyle(e);
              const x = box.left + Math.min(box.width, 20) / 2, y = box.top + box.height / 2;
              const on = document.elementFromPoint(x, y);
              return {html: e.outerHTML.slice(0, 90),
                ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                clear: on !== null && (e.contains(on) || on.contains(e))} }"""
        )
        if found is None:
            break
        seen += 1
        assert found["ring"], found["html"]
        assert found["clear"], found["html"]
    context.close()

    assert seen > 15


def test_the_keyboard_alone_corrects_a_fact(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    ask(page, "Is een wijziging nodig?")
    summary = page.locator("summary", has_text="Aanpassen Verschuiving")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type("30%")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert "30%" in page.locator("#antwoord-2 .facts").inner_text()
    context.close()


@pytest.mark.parametrize(("choice", "scheme"), [("Donker", "light"), ("Licht", "dark")])
def test_a_chosen_appearance_wins_from_the_device_and_stays(
    browser: Browser, address: str, choice: str, scheme: str
) -> None:
    context = browser.new_context(color_scheme=scheme, java_script_enabled=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}/bronnen")
    before = _ground(page)
    follow(page, page.get_by_role("button", name=choice, exact=True))

    assert page.url == f"{address}/bronnen"
    assert _ground(page) != before
    page.goto(address)
    assert _ground(page) != before
    assert (
        page.get_by_role("button", name=choice, exact=True).get_attribute("aria-pressed") == "true"
    )
    follow(page, page.get_by_role("button", name="Zoals mijn apparaat"))
    assert _ground(page) == before
    context.close()


def test_paper_shows_the_answer_and_nothing_to_click(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(address)
    ask(page, "Mag een warme lunch?")
    page.emulate_media(media="print")

    assert page.get_by_role("heading", name="Antwoord: Nee").is_visible()
    assert page.locator(".citations").is_visible()
    assert not page.get_by_role("button", name="Vraag stellen").is_visible()
    assert not page.get_by_role("navigation").is_visible()
    assert _ground(page) == "rgb(255, 255, 255)"
    context.close()


def _ground(page: Page) -> str:
    colour: str = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    return colour
