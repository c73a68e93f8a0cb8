"""`python -m eval.first_words`: how long after sending the first words of an answer are on screen.

A real browser (Debian's chromium, driven by Playwright) asks a server of this machine. The clock
runs in the page: from the click on the button until the frame after the verdict was put in. Warm:
everything is loaded, and no question was asked before. Prints one JSON line; the exit code is 1
where the 95th percentile is over the goal.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
from typing import TYPE_CHECKING

from eval.bench import line
from eval.bench.p08_rules_requests import COMMON
from eval.bench.questions import RETRIEVAL
from eval.bench.serving import ours

if TYPE_CHECKING:
    from playwright.sync_api import Page

GOAL = 150  # milliseconds, p95
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)

# Resolves with the milliseconds between the click and the frame in which the verdict is drawn.
_MEASURE = """question => new Promise((resolve, reject) => {
  const field = document.getElementById("vraag");
  const arriving = document.getElementById("onderweg");
  field.value = question;
  const began = performance.now();
  const seen = new MutationObserver(() => {
    if (!arriving.querySelector(".spoken")) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
  });
  seen.observe(arriving, { childList: true });
  setTimeout(() => reject(new Error("no answer")), 20000);
  document.querySelector("#vraagformulier button").click();
})"""


def questions(number: int) -> list[str]:
    """So many questions, half of them settled by rules alone, all different."""
    mixed = [question for pair in zip(RETRIEVAL, COMMON * 2, strict=False) for question in pair]
    return [f"{mixed[n % len(mixed)]} (nummer {n})" for n in range(number)]


def measured(page: Page, address: str, asked: list[str]) -> list[float]:
    """Milliseconds of each question, each in a conversation of its own."""
    found = []
    for question in asked:
        page.goto(address)
        found.append(float(page.evaluate(_MEASURE, question)))
        page.wait_for_selector("#antwoord-1")
    return found


def main() -> int:
    """Warms up, measures and prints."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=50)
    chosen = parser.parse_args()
    browser_path = shutil.which("chromium")
    if browser_path is None:
        print("Er is geen browser. Installeer het Debian-pakket chromium.", file=sys.stderr)
        return 2
    with ours() as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS.split())
        page = browser.new_page()
        address = f"http://127.0.0.1:{served.port}/"
        measured(page, address, [*RETRIEVAL[:5], *COMMON[:5]])
        found = measured(page, address, questions(chosen.questions))
        browser.close()
    p95 = line.percentile(found, 0.95)
    line.show(
        {
            "goal": "first words",
            "p50": round(statistics.median(found), 1),
            "p95": round(p95, 1),
            "most": round(max(found), 1),
            "must": GOAL,
            "questions": len(found),
            "unit": "milliseconds",
            **line.machine(),
        }
    )
    return 0 if p95 <= GOAL else 1


if __name__ == "__main__":
    raise SystemExit(main())
