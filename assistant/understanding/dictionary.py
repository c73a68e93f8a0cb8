"""Ordinary words with how often they are used, and the rare words and names that are right too.

The lists are read on first use, in a few milliseconds; `data/README.md` tells where they come from.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_DIMINUTIVES = ("tjes", "tje", "pjes", "pje", "jes", "je")
_STEM = 5  # letters of a word before a diminutive
_FOREIGN = 4  # letters of an English word that is taken for one in a Dutch sentence
_ABBREVIATION = 4


class Dictionary:
    """Which words are right, and how often the common ones are used (tenths of Zipf)."""

    def __init__(self, folder: Path = _DATA) -> None:
        self.common = _by_frequency(folder / "common-nl.txt")
        self.english = _by_frequency(folder / "common-en.txt")
        rare = (folder / "right-nl.txt").read_text(encoding="ascii").splitlines()
        self._rare = {line[0]: line for line in rare}

    def is_right(self, word: str, *, english: bool, capital: bool) -> bool:
        """Whether the word in lower case needs no mending; a name needs its capital."""
        if word in self.common or word in self.english and (english or len(word) >= _FOREIGN):
            return True
        if self._is_rare(word) or (capital or len(word) <= _ABBREVIATION) and self._is_name(word):
            return True
        return any(
            word.endswith(end) and len(word) - len(end) >= _STEM and word[: -len(end)] in self.common
            for end in _DIMINUTIVES
        )

    def _is_rare(self, word: str) -> bool:
        return f" {word} " in self._rare.get(word[:1], "")

    def _is_name(self, word: str) -> bool:
        name = word.capitalize()
        return f" {name} " in self._rare.get(name[:1], "")


@cache
def shipped() -> Dictionary:
    """The lists that come with the project."""
    return Dictionary()


def _by_frequency(file: Path) -> dict[str, int]:
    found: dict[str, int] = {}
    for line in file.read_text(encoding="ascii").splitlines():
        often, *words = line.split(" ")
        found |= dict.fromkeys(words, int(often))
    return found
