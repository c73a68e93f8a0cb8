"""`python -m eval.screenshots [FOLDER]`: the main states of the pages as pictures, Dutch texts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from assistant.errors import SpukwijzerError
from assistant.settings import PROJECT
from eval.browser import opened, serving
from eval.page import ask

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FOLDER = PROJECT / "docs" / "screenshots"
LARGEST = 300_000  # bytes of one picture
_TALLEST = 1_500  # pixels; below it a page repeats itself
_LAST_QUESTION = """() => Math.max(0, [...document.querySelectorAll('article.exchange')].at(-1)
  .getBoundingClientRect().top + scrollY - 24)"""
_WIDE = {"width": 1_280, "height": 860}
_NARROW = {"width": 390, "height": 844}


class State(Struct, frozen=True):
    """A picture: where it starts, what is asked there, and how it is seen."""

    name: str
    path: str = "/"
    questions: tuple[str, ...] = ()
    dark: bool = False
    narrow: bool = False
    opened: str = ""  # what is unfolded


STATES = (
    State("begin"),
    State("antwoord-nee", questions=("Mag een warme lunch uit School en Omgeving?",)),
    State(
        "hangt-ervan-af",
        questions=("Moeten we een wijzigingsaanvraag doen?",),
        opened=".facts details",
    ),
    State("bedrag", questions=("Hoeveel is er in 2024 voor School en Omgeving?",)),
    State(
        "vervolgvraag",
        questions=("Hoeveel is er in 2024 voor Jonge Kind?", "En in 2025?"),
    ),
    State("niet-in-bronnen", questions=("Welk formulier is er voor 2027?",)),
    State("donker", questions=("Mogen we 30% verschuiven binnen Re-integratie?",), dark=True),
    State("smal", questions=("Mag een warme lunch uit School en Omgeving?",), narrow=True),
    State("bronnen", "/bronnen"),
    State("bron", "/bronnen/brief-alliantiebesturen-2023"),
    State("verschillen", "/tegenstrijdigheden"),
    State("budget", "/budget"),
    State("vergelijken", "/vergelijk"),
    State("zoeken", "/zoek?q=cofinanciering"),
    State("gesprekken", "/gesprekken"),
)


def main(arguments: Sequence[str]) -> int:
    """The exit status: 1 where a picture is too large, 2 where none can be made."""
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with serving() as address, opened() as browser:
            made = [_picture(browser, address, state, folder) for state in STATES]
    except SpukwijzerError as error:
        print(error.message, file=sys.stderr)
        return 2
    sizes = {file.name: file.stat().st_size for file in made if file is not None}
    for name, size in sizes.items():
        print(f"{name}: {size // 1_000} kB{' TE GROOT' if size > LARGEST else ''}")
    return 1 if max(sizes.values()) > LARGEST else 0


def _picture(browser: Browser, address: str, state: State, folder: Path) -> Path | None:
    """The file of a state; None where this version of the site does not have that page."""
    window: Any = _NARROW if state.narrow else _WIDE
    context = browser.new_context(
        viewport=window, color_scheme="dark" if state.dark else "light", reduced_motion="reduce"
    )
    page = context.new_page()
    answered = page.goto(address + state.path)
    if answered is None or not answered.ok:
        context.close()
        return None
    for question in state.questions:
        ask(page, question)
    if state.opened:
        page.locator(state.opened).first.evaluate("e => { e.open = true }")
    page.evaluate("() => document.fonts.ready")
    page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0) }")
    height = page.evaluate("() => document.documentElement.scrollHeight")
    top = page.evaluate(_LAST_QUESTION) if len(state.questions) > 1 else 0
    file = folder / f"{state.name}.png"
    shown = min(height - top, _TALLEST)
    clip: Any = {"x": 0, "y": top, "width": window["width"], "height": shown}
    page.screenshot(path=file, full_page=True, clip=clip)
    context.close()
    return file


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
