"""The site in a real browser: a server of its own, Debian's chromium, and axe-core's checks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from assistant.errors import SpukwijzerError
from assistant.settings import PROJECT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
AXE = PROJECT / "node_modules/axe-core/axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_READY = "staat klaar op "


class Checked(Struct, frozen=True):
    """What axe-core says of a page: how many rules it passes, and each fault with its place."""

    passed: int
    failed: int
    faults: tuple[str, ...]


@contextmanager
def opened() -> Iterator[Browser]:
    """A browser without a window; raises SpukwijzerError where there is none."""
    if CHROMIUM is None:
        raise SpukwijzerError("Er is geen browser. Installeer het pakket chromium van Debian.")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def serving() -> Iterator[str]:
    """The address of the site as `spukwijzer serve` serves it, with conversations of its own."""
    with tempfile.TemporaryDirectory() as folder:
        port = _free_port()
        settings = {"SPUKWIJZER_DATA": folder, "SPUKWIJZER_PORT": str(port)}
        program = "import sys; from assistant.channels.cli import program; sys.exit(program())"
        server = subprocess.Popen(
            [sys.executable, "-c", program, "serve"],
            env={**os.environ, **settings},
            cwd=PROJECT,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            line = server.stdout.readline() if server.stdout else ""
            if _READY not in line:
                raise SpukwijzerError("De server start niet; de reden staat hierboven.")
            address = line.partition(_READY)[2].strip()
            _wait(address)
            yield address
        finally:
            server.terminate()
            server.wait(20)


def axe_source() -> str:
    """The script of axe-core; raises SpukwijzerError where it is not installed."""
    if not AXE.is_file():
        raise SpukwijzerError("axe-core is er niet. Haal het met: make bundle")
    return Path(AXE).read_text(encoding="utf-8")


def checked(page: Page, axe: str) -> Checked:
    """What axe-core finds wrong with the page as it is now: rule, place and why."""
    page.evaluate(axe)
    found: Any = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", WCAG
    )
    faults = tuple(
        f"{rule['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    )
    return Checked(len(found["passes"]), len(found["violations"]), faults)


def _free_port() -> int:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def _wait(address: str) -> None:
    """Until the first page comes: the line is printed just before."""
    import time
    import urllib.error
    import urllib.request

    for _ in range(100):
        try:
            urllib.request.urlopen(f"{address}/privacy", timeout=5).close()  # noqa: S310
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
        else:
            return
    raise SpukwijzerError(f"De server op {address} antwoordt niet.")
