"""`python -m eval.page`: how accessible and how light the pages are, in a real browser on loopback.

Follows every link from the first page and asks questions of each kind, in light and in dark, and
lets axe-core check each page. Of the chat page it measures, with an empty cache, when the first
content is painted and how many bytes come over the line. One JSON line; exit status 1 where a goal
is missed, 2 where nothing can be measured.
"""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urljoin, urlsplit

from assistant.errors import SpukwijzerError
from eval.browser import Checked, axe_source, checked, opened, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

GOALS = {"accessibility": 100.0, "first_contentful_paint_ms": 1_000.0, "transfer_kb": 150.0}
QUESTIONS = (
    "Mag een warme lunch uit School en Omgeving?",
    "Hoeveel is er in 2024 voor School en Omgeving?",
    "Moeten we een wijzigingsaanvraag doen?",
    "Mogen we 30% verschuiven binnen Re-integratie van € 400.000?",
    "Is een parkeervergunning voor bewoners subsidiabel?",
    "Wat voor weer wordt het morgen?",
    "Can we pay for a lunch at school?",
)
_ROUNDS = 5
_SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
_PER_KIND = 3  # pages of one kind, such as the sources, that are checked
_LINKS = "() => [...document.querySelectorAll('a[href]')].map(a => a.href)"


def main() -> int:
    """Prints the figures; the exit status says whether they meet the goals."""
    try:
        axe = axe_source()
        with serving() as address, opened() as browser:
            pages = [
                found for scheme in _SCHEMES for found in _check(browser, address, axe, scheme)
            ]
            paints, bytes_ = _weigh(browser, address)
    except SpukwijzerError as error:
        print(error.message, file=sys.stderr)
        return 2
    faults = sorted({fault for _, found in pages for fault in found.faults})
    passed, failed = sum(f.passed for _, f in pages), sum(f.failed for _, f in pages)
    figures = {
        "accessibility": round(100 * passed / (passed + failed), 2),
        "first_contentful_paint_ms": round(statistics.median(paints), 1),
        "transfer_kb": round(max(bytes_) / 1_000, 1),
    }
    print(json.dumps({**figures, "goals": GOALS, "pages": len(pages), "faults": faults}))
    met = (
        figures["accessibility"] >= GOALS["accessibility"]
        and figures["first_contentful_paint_ms"] <= GOALS["first_contentful_paint_ms"]
        and figures["transfer_kb"] <= GOALS["transfer_kb"]
    )
    return 0 if met else 1


def _check(
    browser: Browser, address: str, axe: str, scheme: Literal["light", "dark"]
) -> Iterator[tuple[str, Checked]]:
    """(place, what was found) of every kind of page in one colour scheme."""
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    waiting, kinds = [f"{address}/"], dict[str, int]()
    for place in waiting:
        kind = context.request.get(place, headers={"accept": "text/html"}).headers["content-type"]
        if not kind.startswith("text/html"):
            continue  # a file to keep, not a page
        page.goto(place)
        yield place, checked(page, axe)
        for link in page.evaluate(_LINKS):
            _note(urljoin(place, link).partition("#")[0], address, waiting, kinds)
    page.goto(f"{address}/")
    for question in QUESTIONS:
        ask(page, question)
    page.locator("details").evaluate_all("all => all.forEach(e => { e.open = true })")
    yield page.url, checked(page, axe)
    page.goto(f"{address}/nergens")
    yield page.url, checked(page, axe)
    context.close()


def _note(link: str, address: str, waiting: list[str], kinds: dict[str, int]) -> None:
    """Adds a link of the site that is new; of one kind of page no more than a few."""
    parts = urlsplit(link)
    kind = "/".join(parts.path.split("/")[:2]) + ("/*" if parts.path.count("/") > 1 else "")
    if not link.startswith(f"{address}/") or link in waiting or kinds.get(kind, 0) >= _PER_KIND:
        return
    kinds[kind] = kinds.get(kind, 0) + 1
    waiting.append(link)


def ask(page: Page, question: str) -> None:
    """Asks and waits for the answer, whether it comes in place or as a new page."""
    before = page.locator("article.exchange").count()
    page.locator("textarea#vraag").fill(question)
    page.get_by_role("button", name="Vraag stellen").click()
    page.locator("article.exchange").nth(before).wait_for(state="attached")
    page.wait_for_load_state("load")


def _weigh(browser: Browser, address: str) -> tuple[list[float], list[float]]:
    """Per round with an empty cache: milliseconds to the first paint, and bytes over the line."""
    paints, weights = [], []
    for _ in range(_ROUNDS):
        context = browser.new_context()
        page = context.new_page()
        received: list[float] = []
        devtools = context.new_cdp_session(page)
        devtools.send("Network.enable")

        def count(event: Any, received: list[float] = received) -> None:
            received.append(event["encodedDataLength"])

        devtools.on("Network.loadingFinished", count)
        page.goto(f"{address}/", wait_until="networkidle")
        paint = page.evaluate(
            """() => performance.getEntriesByName('first-contentful-paint').map(e => e.startTime)"""
        )
        paints += paint
        weights.append(sum(received))
        context.close()
    return paints, weights


if __name__ == "__main__":
    sys.exit(main())
