"""The pages as a folder laid out like corpus/, in two ways in which people write such a folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from corpus.model import Passage

Layout = Literal["pages", "sections"]  # a file a page, or a file a subject with a heading a page
Style = Literal["plain", "far"]
LAYOUTS: tuple[Layout, ...] = ("pages", "sections")
STYLES: tuple[Style, ...] = ("plain", "far")

_HERE = Path(__file__).resolve().parent


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """Words under a heading of the page; without a heading they stand under its title."""

    heading: str
    text: str


class Page(Struct, frozen=True, forbid_unknown_fields=True):
    """One page; the part of its id before the first `-` is its subject."""

    id: str
    title: str
    sections: tuple[Section, ...]


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """A question for which one page holds the answer.

    `plain` names the subject as most people would, in a sentence of its own; `far` shares hardly a
    word with the page: colloquial, told as a situation, with slips.
    """

    id: str
    question: str
    page: str
    style: Style


def pages() -> list[Page]:
    """The tracked pages."""
    return msgspec.json.Decoder(Page).decode_lines((_HERE / "pages.jsonl").read_bytes())


def questions() -> list[Question]:
    """The tracked questions."""
    return msgspec.json.Decoder(Question).decode_lines((_HERE / "questions.jsonl").read_bytes())


def write(directory: Path, found: Sequence[Page], layout: Layout) -> None:
    """Writes sources.toml and texts/ anew."""
    shutil.rmtree(directory, ignore_errors=True)
    (directory / "texts").mkdir(parents=True)
    catalogue: list[str] = []
    for source, title, text in _texts(found, layout):
        (directory / "texts" / f"{source}.md").write_text(text, encoding="utf-8")
        catalogue.append(_entry(source, title))
    (directory / "sources.toml").write_text("\n".join(catalogue), encoding="utf-8")


def holds(passage: Passage, page: Page, layout: Layout) -> bool:
    """Whether this passage is of that page."""
    if layout == "pages":
        return passage.source == page.id
    headings = passage.locator.heading.split(" › ")
    return passage.source == _subject(page) and headings[0] == page.title


def _texts(found: Sequence[Page], layout: Layout) -> list[tuple[str, str, str]]:
    if layout == "pages":
        return [(page.id, page.title, _written(page, 1)) for page in found]
    subjects: dict[str, list[str]] = {}
    for page in found:
        subjects.setdefault(_subject(page), []).append(_written(page, 2))
    return [
        (name, f"Onderwerp {name}", f"# Onderwerp {name}\n\n" + "\n".join(texts))
        for name, texts in subjects.items()
    ]


def _written(page: Page, level: int) -> str:
    parts = [f"{'#' * level} {page.title}"]
    for section in page.sections:
        if section.heading:
            parts.append(f"{'#' * (level + 1)} {section.heading}")
        parts.append(section.text)
    return "\n\n".join(parts) + "\n"


def _subject(page: Page) -> str:
    return page.id.partition("-")[0]


def _entry(source: str, title: str) -> str:
    quoted = json.dumps(title, ensure_ascii=False)
    return "\n".join(
        (
            "[[source]]",
            f'id = "{source}"',
            f"title = {quoted}",
            'publisher = "Gemeente Veldermond (verzonnen)"',
            'date = "2026"',
            'kind = "webpagina"',
            'authority = "faq"',
            "tranches = []",
            'coverage = "volledig"',
            'licence = "EUPL-1.2"',
            "",
        )
    )
