"""Cuts a text into clauses: the reach of a negation and of "binnen" or "buiten"."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from assistant.understanding.lexicon import Lexicon, Mention
from assistant.understanding.words import Token, tokens

_KEPT = 512  # texts; one takes a few kB
_CUT = re.compile(
    r"[.,;:!?\n](?!\d)|\s[-–—]\s|"
    r"\b(?:maar|terwijl|waarbij|omdat|want|hoewel|but|while|because|although)\b",
    re.IGNORECASE,
)
# A relative clause says something else: "mensen uit Presikhaaf die zonder werk zitten".
_JOINS = frozenset("en of and or die who which".split())
_RELATIVES = frozenset("die who which".split())
_OF_A_NOUN = frozenset("geen zonder no without".split())
_LACKING = frozenset(("zonder", "without"))  # "jongeren zonder werk uit het focusgebied"
NEGATIONS = frozenset(
    "niet geen nooit zonder noch nergens niemand not no never without none nowhere isn doesn don "
    "aren wasn won cannot neither".split()
)


class Clause(Struct, frozen=True):
    """A part of a sentence with what is found in it. `start` is its place in the text."""

    text: str
    start: int
    words: tuple[Token, ...]
    mentions: tuple[Mention, ...]

    @property
    def concepts(self) -> frozenset[str]:
        return frozenset(m.concept for m in self.mentions)


@lru_cache(maxsize=_KEPT)
def clauses(text: str, lexicon: Lexicon) -> tuple[Clause, ...]:
    """The clauses of `text`, in order; those of the last texts are kept."""
    found = []
    start = 0
    for match in [*_CUT.finditer(text), None]:
        end = match.start() if match else len(text)
        part = text[start:end]
        if part.strip():
            words = tokens(part)
            found.append(Clause(part, start, words, lexicon.find(words)))
        start = match.end() if match else end
    return tuple(found)


def negated_near(
    clause: Clause,
    mention: Mention,
    reach: int = 4,
    after: int | None = None,
    *,
    of_a_place: bool = False,
) -> bool:
    """Whether a negation stands within `reach` words of the mention in its clause.

    `after` is how far behind it, where that differs; "en", "or" and "die" end the reach there.
    "Die" ends it in front too, and of a place so does "en" behind "geen": "mensen zonder uitkering
    die in het focusgebied wonen" denies no place.
    """
    before = clause.words[max(0, mention.first - reach) : mention.first]
    behind = clause.words[mention.last + 1 : mention.last + 1 + (reach if after is None else after)]
    for number, word in enumerate(behind):
        if word.text in _JOINS:
            behind = behind[:number]
            break
    inside = clause.words[mention.first : mention.last + 1]
    denied = _denied_before([word.text for word in before], of_a_place=of_a_place)
    return denied or any(word.text in NEGATIONS for word in (*inside, *behind))


def _denied_before(words: list[str], *, of_a_place: bool) -> bool:
    """Whether a negation in front reaches the end of these words."""
    joined = False
    for word in reversed(words):
        if word in _RELATIVES:
            return False
        joined = joined or (of_a_place and word in ("en", "and"))
        of_a_noun = word in _OF_A_NOUN and (joined or (of_a_place and word in _LACKING))
        if word in NEGATIONS and not of_a_noun:
            return True
    return False
