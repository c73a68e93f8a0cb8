"""A real browser for tests: skipped aloud where there is none, a failure where one is needed."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
import uvicorn
from fastapi import FastAPI

from eval import browser
from eval.browser import checked

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

# Set by .ci/run: there a missing browser is a failure, no reason to skip.
NEEDED = os.environ.get("SPUKWIJZER_NEEDS_BROWSER") == "1"


def axe_source() -> str:
    """The script of axe-core, or the test is skipped aloud."""
    if not browser.AXE.is_file():
        _without("NO AXE: accessibility is NOT tested; run: make bundle")
    return browser.axe_source()


def _without(reason: str) -> None:
    if NEEDED:
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def opened() -> Iterator[Browser]:
    """A browser without a window, or the test is skipped aloud."""
    if browser.CHROMIUM is None:
        _without("NO BROWSER: the pages are NOT tested; install Debian's package chromium")
    with browser.opened() as found:
        yield found


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
    return list(checked(page, axe).faults)
