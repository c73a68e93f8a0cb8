"""How far a typed word is from a word that may have been meant.

Costs are in tenths of Zipf, so that they can be set off against how often a word is used: two
letters in each other's place or a letter typed twice is a likelier slip than a foreign letter.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

LIKELY_SLIP = 16  # what any likely slip costs at most
_SWAPPED = 8
_TWICE = 8  # a letter typed twice, or once where the word has it twice
_MISSING = 12
_BESIDE = 13  # the key beside it, or a letter that sounds alike
_EXTRA = 26
_EXTRA_BESIDE = 14
_OTHER = 30
_FIRST = 2  # people look at how a word begins

_SOUND = 10
_SOUNDS = ("ch g", "ei ij", "au ou", "ks x", "ie i", "kw qu", "th t", "ph f", "sch s", "y ij")
_SPELLINGS = tuple(pair for s in _SOUNDS for pair in (s.split(), s.split()[::-1]))

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE = ("dt", "sz", "fv", "ck", "iy", "gh", "ei", "ou", "ea", "kq")


def _neighbours() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {letter: set() for letter in _LETTERS}
    pairs = [row[at : at + 2] for row in _ROWS for at in range(len(row) - 1)]
    for pair in (*pairs, *_ALIKE):
        one, other = pair[0], pair[1]
        found[one].add(other)
        found[other].add(one)
    return {letter: frozenset(others) for letter, others in found.items()}


_NEAR = _neighbours()


def nearby(word: str, known: Container[str]) -> dict[str, int]:
    """The known words one slip away, each with the lowest cost."""
    found: dict[str, int] = {}
    for other, cost in _slips(word):
        if other in known and cost < found.get(other, cost + 1):
            found[other] = cost
    found.pop(word, None)
    return found


def _slips(word: str) -> Iterator[tuple[str, int]]:
    for wrong, right in _SPELLINGS:
        at = word.find(wrong)
        while at >= 0:
            yield word[:at] + right + word[at + len(wrong) :], _SOUND
            at = word.find(wrong, at + 1)
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        first = 0 if at else _FIRST
        for letter in _LETTERS:
            twice = before[-1:] == letter or after[:1] == letter
            yield before + letter + after, (_TWICE if twice else _MISSING) + first
        if not after:
            return
        here, rest = after[0], after[1:]
        yield before + rest, first + _extra(here, before[-1:], rest[:1])
        near = _NEAR.get(here, frozenset())
        for letter in _LETTERS:
            yield before + letter + rest, first + (_BESIDE if letter in near else _OTHER)
        if rest:
            yield before + rest[0] + here + rest[1:], _SWAPPED + first


def _extra(letter: str, before: str, after: str) -> int:
    if letter in (before, after):
        return _TWICE
    near = _NEAR.get(letter, frozenset())
    return _EXTRA_BESIDE if before in near or after in near else _EXTRA


def distance(typed: str, meant: str, most: int) -> int | None:
    """What all slips between two words cost; None where they cost more than `most`."""
    before: list[int] = []
    row = [at * _MISSING for at in range(len(meant) + 1)]
    for i, here in enumerate(typed):
        older, before = before, row
        row = [before[0] + _EXTRA]
        for j, there in enumerate(meant):
            extra = before[j + 1] + _extra(here, typed[i - 1 : i], typed[i + 1 : i + 2])
            twice = there in (meant[j - 1 : j], meant[j + 1 : j + 2])
            missing = row[j] + (_TWICE if twice else _MISSING)
            near = _BESIDE if there in _NEAR.get(here, frozenset()) else _OTHER
            cost = min(extra, missing, before[j] + (0 if here == there else near))
            if i and j and here == meant[j - 1] and typed[i - 1] == there:
                cost = min(cost, older[j - 1] + _SWAPPED)
            row.append(cost)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None
