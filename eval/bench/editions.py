"""Editions of the shipped corpus that differ in one marked passage, to tell indexes apart."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

QUESTION = "Welke editie van de proefbron is dit?"
SOURCE = "proefbron"
MARK = re.compile(r"editie (\d+) van de proefbron")

_ENTRY = f"""
[[source]]
id = "{SOURCE}"
title = "Proefbron"
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
    (directory / "sources.toml").write_text(listed + _ENTRY, encoding="utf-8")


def publish(directory: Path, number: int) -> None:
    """Makes the corpus that edition."""
    text = f"# Proefbron\n\n## Editie\n\nDit is editie {number} van de proefbron.\n"
    (directory / "texts" / f"{SOURCE}.md").write_text(text, encoding="utf-8")


def number_in(text: str) -> int | None:
    """The edition that a passage says it is of."""
    found = MARK.search(text)
    return int(found.group(1)) if found else None
