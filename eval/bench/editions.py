"""Editions of the shipped corpus that differ in one marked passage, to tell indexes apart."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

QUESTION = "Welke editie van de proefbron is dit?"
SOURCE = "proefbron"
MARK = re.compile(r"editie (\d+) van de proefbron")


def entry(source: str, title: str) -> str:
    """An entry of the catalogue."""
    return f"""
[[source]]
id = "{source}"
title = "{title}"
publisher = "Proef"
date = "2023"
kind = "proef"
authority = "nieuws"
tranches = []
coverage = "volledig"
licence = "vrij"
"""


def copy(corpus: Path, directory: Path) -> None:
    """A copy of the corpus with a source of ours in it."""
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir(parents=True)
    for name in ("texts", "vectors"):
        shutil.copytree(corpus / name, directory / name)
    listed = (corpus / "sources.toml").read_text(encoding="utf-8")
    (directory / "sources.toml").write_text(listed + entry(SOURCE, "Proefbron"), encoding="utf-8")


def publish(directory: Path, number: int, originals: Path | None = None) -> None:
    """Makes the corpus that edition; with `originals` its words stand in the original alone."""
    words = f"Dit is editie {number} van de proefbron."
    if originals is not None:
        originals.mkdir(parents=True, exist_ok=True)
        (originals / f"{SOURCE}.txt").write_text(f"Editie\n\n{words}\n", encoding="utf-8")
        words = "Deze bron zegt welke uitgave zij zelf is."
    text = f"# Proefbron\n\n## Editie\n\n{words}\n"
    (directory / "texts" / f"{SOURCE}.md").write_text(text, encoding="utf-8")


def number_in(text: str) -> int | None:
    """The edition that a passage says it is of."""
    found = MARK.search(text)
    return int(found.group(1)) if found else None
