"""Names of several words: mended by the words beside a slip, parted and joined again.

"Schol en omgeving" is a theme though "schol" is a word; "schoolenomgeving" and "over hevelen" are
written in the field as "school en omgeving" and "overhevelen".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from assistant.understanding.nearby import LIKELY_SLIP, distance, nearby
from assistant.understanding.speller import SHORTEST, Speller
from assistant.understanding.vocabulary import Vocabulary
from assistant.understanding.words import Token

_LEAST_IN_A_NAME = 4  # letters of a word that the others of its name put right
_LEAST_JOINED = 6
_LEAST_PARTED = 8
_SELDOM = 40  # tenths of Zipf: a word that hardly stands by itself
_USUAL = 58  # and one that stands everywhere
_PARTICLES = frozenset("aan bij door in mee op over toe uit weg".split())
_MOST = 26

Change = tuple[int, int, str]  # from here to there in the text: these words


def by_its_name(words: tuple[Token, ...], vocabulary: Vocabulary) -> Iterator[Change]:
    """One word of a theme or a place, where all other words of the name are right."""
    for at, token in enumerate(words):
        for before, name in vocabulary.names_with.get(token.text, ()):
            first = at - before
            if first < 0 or first + len(name) > len(words):
                continue
            here = words[first : first + len(name)]
            wrong = [(w, part) for w, part in zip(here, name, strict=True) if w.text != part]
            if len(wrong) == 1:
                word, meant = wrong[0]
                if first and len(words[first - 1].text) == 1 and word is here[0]:
                    continue  # "R'dam"
                if len(meant) >= _LEAST_IN_A_NAME and not _says_something(
                    word.text, meant, vocabulary
                ):
                    cost = distance(word.text, meant, LIKELY_SLIP)
                    if cost is not None:
                        yield word.start, word.end, meant


def _says_something(word: str, meant: str, vocabulary: Vocabulary) -> bool:
    """Whether the word is one of the field itself, or a longer form of what was meant."""
    return word in vocabulary.field or word.startswith(meant)


def joined(
    text: str, words: tuple[Token, ...], speller: Speller, vocabulary: Vocabulary
) -> Iterator[Change]:
    """A word of the field that was written as two, or with a slip beside its hyphen."""
    taken = -1
    for at, (one, other) in enumerate(pairwise(words)):
        if at == taken:
            continue
        between = text[one.end : other.start]
        better = None
        if between == "-":
            better = _hyphened(one.text, other.text, speller, vocabulary)
        elif between == " " and text[other.start].islower():
            better = _apart(one.text, other.text, speller, vocabulary)
        if better is not None:
            taken = at + 1
            yield one.start, other.end, better


def _hyphened(one: str, other: str, speller: Speller, vocabulary: Vocabulary) -> str | None:
    """A word with a slip in the short part before its hyphen: "e-integratie"."""
    right = len(one) > 1 and speller.is_right(one)
    if len(one) > SHORTEST or one + other in vocabulary.hyphened or right:
        return None
    near = nearby(one + other, vocabulary.hyphened)
    best = sorted((cost, word) for word, cost in near.items() if cost <= _MOST)
    return vocabulary.hyphened[best[0][1]] if best else None


def _apart(one: str, other: str, speller: Speller, vocabulary: Vocabulary) -> str | None:
    """One word of the field written as two of which one hardly stands by itself."""
    whole = one + other
    if len(whole) < _LEAST_JOINED or whole in vocabulary.run_together:
        return None
    if not vocabulary.lexicon.is_form(whole):
        return None
    less, more = sorted(speller.likely.get(word, 0) for word in (one, other))
    plain = not vocabulary.lexicon.is_form(one) and min(len(one), len(other)) >= _LEAST_IN_A_NAME
    verb = other.endswith("en") and len(other) > _LEAST_IN_A_NAME
    if less < _SELDOM and (more < _USUAL or verb):
        return whole
    if one in _PARTICLES and verb and not vocabulary.lexicon.is_form(other):
        return whole  # "over hevelen": of which only "over te hevelen" is known apart
    return whole if more < _USUAL and plain else None


def known_with_hyphen(words: tuple[Token, ...], vocabulary: Vocabulary) -> frozenset[int]:
    """The places of words that together are right: "re-integratietraject"."""
    found: set[int] = set()
    for at, (one, other) in enumerate(pairwise(words)):
        if other.joined and vocabulary.lexicon.knows(one.text + other.text):
            found |= {at, at + 1}
    return frozenset(found)


def parted(token: Token, speller: Speller, vocabulary: Vocabulary) -> str | None:
    """The words of a name that was written as one."""
    if len(token.text) < _LEAST_PARTED:
        return None
    found = vocabulary.run_together.get(token.text)
    return found if found and not speller.is_right(token.text) else None
