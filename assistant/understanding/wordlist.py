"""Makes the word lists of the spelling corrector from a dictionary and two frequency lists.

`python -m assistant.understanding.wordlist DICTIONARY NL EN OUT` reads the OpenTaal word list
(one word a line) and the large lists of wordfreq (gzipped msgpack). Needed only to make the lists
anew; `assistant/understanding/data/README.md` says where both come from and under which licence.
"""

from __future__ import annotations

import gzip
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from assistant.understanding.nearby import LIKELY_SLIP, distance, nearby

_COMMON = 30  # tenths of Zipf: from here on a word may be what was meant
_SPOKEN = 33  # a word that no dictionary has, but that people use: "bijv", "evt"
_ENGLISH = 38
_OBSCURE = 15  # "gebeid" is a word, but whoever types it means "gebied"
_SELDOM, _NOW_AND_THEN = 5, 20
_THOUSAND, _USUAL = 30, 40
_SLIP = 12
_SHORT = 4
_LONG = 8  # letters from which a slip hardly ever makes another word
_PART = 4  # letters of a part of a compound

Frequencies = Mapping[str, int]


def folded(word: str) -> str:
    """The word without accents; capitals stay."""
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c))


def frequencies(file: Path) -> dict[str, int]:
    """Each word with ten times its frequency on the Zipf scale, folded to lower case."""
    _, *bins = msgspec.msgpack.decode(gzip.decompress(file.read_bytes()))
    found: dict[str, int] = {}
    for centibels, words in enumerate(bins):
        for word in map(str.lower, map(folded, words)):
            found.setdefault(word, (900 - centibels) // 10)
    return {word: often for word, often in found.items() if word.isascii() and word.isalpha()}


def dictionary(file: Path) -> tuple[frozenset[str], frozenset[str]]:
    """The ordinary words, and the names and abbreviations in lower case."""
    lines = [folded(line.strip()) for line in file.read_text(encoding="utf-8").splitlines()]
    words = [word for word in lines if word.isascii() and word.isalpha()]
    ordinary = frozenset(word for word in words if word.islower())
    return ordinary, frozenset(map(str.lower, words)) - ordinary


def common(words: Iterable[str], often: Frequencies, least: int) -> dict[str, int]:
    """The words that may be what someone meant."""
    return {w: often[w] for w in words if len(w) >= 2 and often.get(w, 0) >= least}


def shadowed(words: Iterable[str], often: Frequencies) -> set[str]:
    """The words that stand in texts because a letter was left out, swapped or typed twice.

    "kunne" is a word, but one that is used a thousand times as often was meant.
    """
    seldom = {w: often.get(w, 0) for w in words if len(w) >= _SHORT}
    seldom = {w: tenths for w, tenths in seldom.items() if tenths < _COMMON}
    return {
        word
        for usual, tenths in often.items()
        if tenths >= _USUAL
        for word in nearby(usual, seldom)
        if tenths - seldom[word] >= _THOUSAND and distance(word, usual, _SLIP) is not None
    }


def _is_compound(word: str, parts: frozenset[str]) -> bool:
    return any(
        word[at:] in parts
        and (word[:at] in parts or (word[at - 1] == "s" and word[: at - 1] in parts))
        for at in range(_PART, len(word) - _PART + 1)
    )


def also_right(
    ordinary: frozenset[str], names: frozenset[str], often: Frequencies, known: Frequencies
) -> list[str]:
    """The rare words and the names that must not be taken for a slip; names with a capital.

    Of the compounds only those are kept that look like another word; the rest can be seen to be
    made of known parts.
    """
    parts = frozenset(known)
    rare = {w for w in ordinary - parts if len(w) > 2}
    rare = {w for w in rare if often.get(w, 0) >= (_SELDOM if len(w) >= _LONG else _OBSCURE)}
    kept = {
        w
        for w in rare
        if often.get(w, 0) >= _NOW_AND_THEN or not _is_compound(w, parts) or _resembles(w, known)
    }
    spoken = {w for w, tenths in often.items() if tenths >= _SPOKEN and len(w) > 1}
    kept |= spoken - names - parts
    named = {w for w in names if often.get(w, 0) >= _OBSCURE}
    return sorted(kept) + sorted(map(str.capitalize, named))


def _resembles(word: str, known: Frequencies) -> bool:
    return any(cost <= LIKELY_SLIP for cost in nearby(word, known).values())


def by_frequency(words: Frequencies) -> str:
    """A line for each frequency, the most used first: "56 geld school ..."."""
    lines: dict[int, list[str]] = {}
    for word in sorted(words):
        lines.setdefault(words[word], []).append(word)
    return "".join(f"{often} {' '.join(lines[often])}\n" for often in sorted(lines, reverse=True))


def by_letter(words: Iterable[str]) -> str:
    """A line for each first letter."""
    lines: dict[str, list[str]] = {}
    for word in words:
        lines.setdefault(word[0], []).append(word)
    return "".join(f"{letter} {' '.join(lines[letter])} \n" for letter in sorted(lines))


def main(arguments: list[str]) -> None:
    """Writes the lists into the folder."""
    words, dutch, english, out = map(Path, arguments)
    often = frequencies(dutch)
    ordinary, names = dictionary(words)
    ordinary -= shadowed(ordinary, {w: often[w] for w in ordinary & often.keys()})
    known = common(ordinary, often, _COMMON)
    foreign = frequencies(english)
    right = list(also_right(ordinary, names, often, known))
    lists = {
        "common-nl.txt": by_frequency(known),
        "common-en.txt": by_frequency(common(foreign, foreign, _ENGLISH)),
        "right-nl.txt": by_letter(word for word in right if not word[0].isupper()),
        "names-nl.txt": by_letter(word for word in right if word[0].isupper()),
    }
    for name, text in lists.items():
        (out / name).write_text(text, encoding="ascii")


if __name__ == "__main__":
    main(sys.argv[1:])
