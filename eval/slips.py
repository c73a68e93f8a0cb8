"""Slips of the fingers: a question as someone types it who looks at the screen too little.

In each message of the asker a fifth of the words gets one slip: two letters swapped, one left out,
one doubled, or the key beside it. Only words that carry the content are hit (four letters or more,
no digits; never niet or geen, which would turn the question), and only as many as there are. The
slips follow from the seed and the item, so that the same run can be made again.
"""

from __future__ import annotations

import random
import re
from itertools import pairwise

from msgspec.structs import replace

from eval.items import Item

SHARE = 0.2  # of the words of a message

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_LEAST = 4  # letters of a word that carries content
_NEVER = frozenset(("niet", "geen"))
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def with_slips(item: Item, seed: int, share: float = SHARE) -> Item:
    """The item with slips in the question and in the asker's earlier turns."""
    chance = random.Random(f"{seed}:{item.id}")  # by its bytes, so the same in every process
    history = tuple(
        replace(turn, text=mistyped(turn.text, chance, share)) if turn.role == "user" else turn
        for turn in item.history
    )
    return replace(item, question=mistyped(item.question, chance, share), history=history)


def mistyped(text: str, chance: random.Random, share: float = SHARE) -> str:
    """The text with a slip in this share of its words, rounded, in words that carry content."""
    words = list(_WORD.finditer(text))
    able = [word for word in words if carries_content(word.group())]
    count = min(len(able), int(share * len(words) + 0.5))
    for word in sorted(chance.sample(able, count), key=lambda word: -word.start()):
        text = text[: word.start()] + slipped(word.group(), chance) + text[word.end() :]
    return text


def carries_content(word: str) -> bool:
    """Whether a word may get a slip."""
    letters = sum(map(str.isalpha, word))
    return letters >= _LEAST and not re.search(r"[\d_]", word) and word.casefold() not in _NEVER


def slipped(word: str, chance: random.Random) -> str:
    """The word with one slip; some slips change nothing, and then another is made."""
    found = word
    while found == word:
        found = chance.choice((swapped, dropped, doubled, beside))(word, chance)
    return found


def swapped(word: str, chance: random.Random) -> str:
    """Two neighbouring letters in each other's place."""
    able = [at for at, two in enumerate(pairwise(word)) if "".join(two).isalpha()]
    if not able:
        return word
    at = chance.choice(able)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def dropped(word: str, chance: random.Random) -> str:
    """One letter less."""
    at = _letter(word, chance)
    return word[:at] + word[at + 1 :]


def doubled(word: str, chance: random.Random) -> str:
    """One letter twice."""
    at = _letter(word, chance)
    return word[:at] + word[at] + word[at:]


def beside(word: str, chance: random.Random) -> str:
    """One letter hit on the key to its left or right; a letter with an accent stays."""
    at = _letter(word, chance)
    keys = _keys_beside(word[at].lower())
    if not keys:
        return word
    hit = chance.choice(keys)
    return word[:at] + (hit.upper() if word[at].isupper() else hit) + word[at + 1 :]


def _letter(word: str, chance: random.Random) -> int:
    return chance.choice([at for at, letter in enumerate(word) if letter.isalpha()])


def _keys_beside(letter: str) -> str:
    for row in _ROWS:
        if letter in row:
            at = row.index(letter)
            return row[max(0, at - 1) : at] + row[at + 1 : at + 2]
    return ""
