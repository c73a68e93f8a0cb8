"""A real browser for tests: Debian's chromium, and the accessibility checks of axe-core."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import uvicorn
from fastapi import FastAPI

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

CHROMIUM = shutil.which("chromium")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
AXE = Path(__file__).parents[3] / "node_modules/axe-core/axe.min.js"
# Set by .ci/run: there a missing browser is a failure, no reason to skip.
NEEDED = os.environ.get("SPUKWIJZER_NEEDS_BROWSER") == "1"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def chromium() -> str:
    """The program, or the test is skipped aloud; where a browser is needed it fails."""
    if CHROMIUM is None:
        _without("NO BROWSER: the pages are NOT tested; install Debian's package chromium")
    return str(CHROMIUM)


def axe_source() -> str:
    """The script of axe-core, or the test is skipped aloud."""
    if not AXE.is_file():
        _without("NO AXE: accessibility is NOT tested; run: make bundle")
    return AXE.read_text(encoding="utf-8")


def _without(reason: str) -> None:
    if NEEDED:
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def opened() -> Iterator[Browser]:
    """A browser without a window."""
    path = chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """The address of the application on a free port of this machine."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    deadline = time.monotonic() + 10
    while not server.started:
        assert time.monotonic() < deadline, "the server did not start"
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


def follow(page: Page, control: Locator) -> None:
    """Clicks and waits until the page that follows is there with its styles."""
    with page.expect_navigation(wait_until="load"):
        control.click()


def overflow(page: Page) -> int:
    """How many pixels the page is wider than the window."""
    found: int = page.evaluate(
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return found


def violations(page: Page, axe: str) -> list[str]:
    """What axe-core finds wrong with the page as it is now: rule, place and why."""
    page.evaluate(axe)
    found: Any = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", WCAG
    )
    return [
        f"{rule['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
