"""Mends typing errors: a word that is not right becomes the likeliest word one slip away.

What is likely follows from the slip, from how often a word is used and from the words of the field.
A right word is never touched, however rare it is; nor is a name, unless it is nearly a name of the
field. Where two words are as likely, or a negation could come or go, the word stays as it was typed.
"""

from __future__ import annotations

from collections.abc import Iterable

from assistant.understanding import dictionary
from assistant.understanding.dictionary import Dictionary
from assistant.understanding.language import language
from assistant.understanding.nearby import SWAPPED, nearby
from assistant.understanding.vocabulary import Vocabulary
from assistant.understanding.words import Token, tokens

_SHORTEST = 3
_LONG = 9  # letters from which two slips are still recognised
_LEAST = {3: 48, 4: 33, 5: 24}  # how likely the best word has to be, by length
_LEAST_OF_LONGER = 15
_MARGIN = 3  # by which it has to be likelier than the next
_MARGIN_OF_NEGATION = 10
_PART = 4  # letters of a part of a compound
_NEGATIONS = frozenset(
    "niet geen nooit niets niemand nergens zonder evenmin not no never none without nothing".split()
)
_VOWELS = frozenset("aeiouy")


def correct(text: str, vocabulary: Vocabulary) -> str:
    """The text with its typing errors mended ("budgt" -> "budget")."""
    words = tokens(text)
    speller = _Speller(vocabulary, dictionary.shipped(), english=language(words) == "en")
    mended: list[tuple[int, int, str]] = []
    for token in words:
        typed = text[token.start : token.end]
        if _may_be_mended(text, token, typed):
            begins = _begins_a_sentence(text, token.start)
            better = speller.mended(token.text, name=typed[0].isupper() and not begins)
            if better is not None:
                mended.append((token.start, token.end, _written_as(typed, better)))
    for start, end, better in reversed(mended):  # from the end, so that the places stay right
        text = text[:start] + better + text[end:]
    return text


def _may_be_mended(text: str, token: Token, typed: str) -> bool:
    """Not an abbreviation, a figure or a part of an address."""
    if len(token.text) < _SHORTEST or not (token.text.isascii() and token.text.isalpha()):
        return False
    if typed.isupper() and not text.isupper() and len(typed) <= 6:
        return False
    around = text[max(0, token.start - 1) : token.start] + text[token.end : token.end + 2]
    if "@" in around or "_" in around or "/" in around[:1]:
        return False
    return not (len(around) == 3 and around[1] == "." and around[2].isalnum())


def _begins_a_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\"'“‘(*-•")
    return not before or before[-1] in ".!?:;\n"


def _written_as(typed: str, better: str) -> str:
    if typed.isupper() and len(typed) > 1:
        return better.upper()
    return better[0].upper() + better[1:] if typed[0].isupper() else better


class _Speller:
    def __init__(self, vocabulary: Vocabulary, words: Dictionary, *, english: bool) -> None:
        self._vocabulary = vocabulary
        self._words = words
        self._english = english
        self._likely = vocabulary.likely(words, english=english)

    def mended(self, word: str, *, name: bool) -> str | None:
        """What was meant, or None where the word is right or nothing is clearly meant."""
        if self._is_right(word, capital=name):
            return None
        known = self._vocabulary.field if name else self._likely
        found = {w: self._likely[w] - cost for w, cost in nearby(word, known).items()}
        if len(word) == _SHORTEST:
            found = {w: s for w, s in found.items() if sorted(w) == sorted(word)}
        if not found:
            return self._compound(word) or self._two_slips(word)
        return _clearest(word, found) or None

    def _is_right(self, word: str, *, capital: bool) -> bool:
        return (
            word in self._vocabulary.field
            or word in self._vocabulary.ordinary
            or self._words.is_right(word, english=self._english, capital=capital)
            or self._vocabulary.lexicon.knows(word)
            or self._is_compound(word)
            or not _VOWELS.intersection(word) and len(word) <= _PART
        )

    def _is_compound(self, word: str) -> bool:
        """Whether two known words make up the word, with an s in between or without."""
        return any(
            self._is_part(word[at:])
            and (self._is_part(word[:at]) or word[at - 1] == "s" and self._is_part(word[: at - 1]))
            for at in range(_PART, len(word) - _PART + 1)
        )

    def _is_part(self, word: str) -> bool:
        return len(word) >= _PART and (word in self._words.common or word in self._vocabulary.field)

    def _compound(self, word: str) -> str | None:
        """A compound of which one part is right and the other one slip from a field word."""
        found: dict[str, int] = {}
        for at in range(_PART, len(word) - _PART):
            head, tail = word[:at], word[at:]
            if self._is_part(head):
                found |= {head + w: s for w, s in self._parts(tail)}
            if self._is_part(tail):
                found |= {w + tail: s for w, s in self._parts(head)}
        return _clearest(word, found)

    def _parts(self, part: str) -> Iterable[tuple[str, int]]:
        for word, cost in nearby(part, self._vocabulary.field).items():
            if len(word) > _PART:
                yield word, self._likely[word] - cost

    def _two_slips(self, word: str) -> str | None:
        """The one long field word that is two slips away."""
        if len(word) < _LONG:
            return None
        from rapidfuzz.distance import OSA  # late: seldom needed

        found = [
            known
            for known in self._vocabulary.long_words
            if abs(len(known) - len(word)) <= 2 and OSA.distance(word, known, score_cutoff=2) <= 2
        ]
        better = found[0] if len(found) == 1 else None
        return None if better is None or better.startswith("on") != word.startswith("on") else better


def _clearest(word: str, found: dict[str, int]) -> str | None:
    """The likeliest word, where it is likely and clearly ahead of the next."""
    if not found:
        return None
    ranked = sorted(found, key=lambda w: (-found[w], w))
    best, score = ranked[0], found[ranked[0]]
    if score < _LEAST.get(len(word), _LEAST_OF_LONGER):
        return None
    next_best = max((found[w] for w in ranked[1:]), default=0)
    if len(ranked) > 1 and score - next_best < _MARGIN:
        return None
    negations = _NEGATIONS.intersection(ranked)
    if negations and sorted(best) != sorted(word):
        rest = max((found[w] for w in ranked if w not in negations), default=0)
        if abs(max(found[w] for w in negations) - rest) < _MARGIN_OF_NEGATION:
            return None
    return best
