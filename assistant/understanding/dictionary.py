"""Ordinary words with how often they are used, and the rare words and names that are right too.

The lists are read on first use, in a few milliseconds; `data/README.md` tells where they come from.
"""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_RARE = ("right-nl.txt", "names-nl.txt")
# Endings that make a right word of a right one, with the letters that it has to have.
_DUTCH_ENDINGS = (("tjes", 5), ("tje", 5), ("pjes", 5), ("pje", 5), ("jes", 5), ("je", 5), ("s", 4))
_ENGLISH_ENDINGS = (("s", 4), ("es", 5), ("d", 5), ("ed", 5), ("ing", 5), ("ly", 5))
_ADJECTIVE = 8
_BEFORE_A_WORD = ("ings", "heids", "teits")  # of a compound that was written apart
_FOREIGN = 4  # letters of an English word that is taken for one in a Dutch sentence
_ABBREVIATION = 4


class Dictionary:
    """Which words are right, and how often the common ones are used (tenths of Zipf)."""

    def __init__(self, folder: Path = _DATA) -> None:
        self.common = _by_frequency(folder / "common-nl.txt")
        self._folder = folder
        rare = ((folder / name).read_text(encoding="ascii").splitlines() for name in _RARE)
        self._rare = {line[0]: line for lines in rare for line in lines}

    @cached_property
    def english(self) -> dict[str, int]:
        """English words; a Dutch text seldom needs them."""
        return _by_frequency(self._folder / "common-en.txt")

    def is_right(self, word: str, *, english: bool, capital: bool) -> bool:
        """Whether the word in lower case needs no mending; a name needs its capital."""
        if word in self.common or self._is_rare(word):
            return True
        if (capital or len(word) <= _ABBREVIATION) and self._is_name(word):
            return True
        if (english or len(word) >= _FOREIGN) and word in self.english:
            return True
        if word.endswith("e") and len(word) > _ADJECTIVE and word[:-1] in self.common:
            return True
        if word.endswith(_BEFORE_A_WORD):
            return False
        stems = self.english if english else self.common
        return any(
            word.endswith(end) and len(word) - len(end) >= least and word[: -len(end)] in stems
            for end, least in (_ENGLISH_ENDINGS if english else _DUTCH_ENDINGS)
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
