"""What was meant by a word that is not right: the likeliest word one slip away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from assistant.understanding.dictionary import Dictionary
from assistant.understanding.nearby import LIKELY_SLIP, distance, nearby
from assistant.understanding.vocabulary import Vocabulary

SHORTEST = 3
ABBREVIATION = 7  # letters of one with a slip
_LEAST = {3: 36, 4: 33, 5: 24}  # how likely the best word has to be, by length
_LEAST_OF_LONGER = 15
_LEAST_OF_A_NAME = 20
_SURE = 12  # a slip that is likelier than a compound that nobody knows
_MARGIN = 2  # by which it has to be likelier than the next
_MARGIN_OF_SHORT = 8
_MARGIN_OF_SLIP = 4
_MARGIN_OF_NEGATION = 10
_LONG = 9  # letters from which two slips are still recognised
_VERY_LONG = 12  # and from which they hardly ever make another word
_MOST = 26  # that two slips in a long word may cost
_PART, _HEAD = 4, 3  # letters of a part of a compound, and of one before an s
_LEAST_OF_A_PART = 50
_STEM = 6  # letters of a word before an ending
_ENDINGS = ("", "s", "en", "n", "e", "es", "je", "jes", "tje", "tjes")
_UNMISTAKABLE = 6  # letters of a negation that is known by more than the order of its letters
_NEGATIONS = frozenset(
    "niet geen nooit niets niemand nergens zonder evenmin not no never none without nothing".split()
)


class Speller:
    """Mends words of a Dutch or an English text."""

    def __init__(self, vocabulary: Vocabulary, words: Dictionary, *, english: bool) -> None:
        self._field = vocabulary.field
        self._of_field = vocabulary.field | vocabulary.lexicon.stems
        self._vocabulary = vocabulary
        self._words = words
        self._english = english

    @cached_property
    def likely(self) -> dict[str, int]:
        """The words that may have been meant, each with how likely it is."""
        return self._vocabulary.likely(self._words, english=self._english)

    def abbreviation(self, word: str) -> str | None:
        """The one abbreviation of the field that was meant: "spkuk" -> "spuk"."""
        if self.is_right(word, capital=True):
            return None
        found = nearby(word, self._vocabulary.abbreviations)
        words = self._words
        near = [
            meant
            for meant, cost in found.items()
            if cost <= LIKELY_SLIP and meant not in words.common and meant not in words.english
        ]
        return near[0] if len(near) == 1 else None

    def mended(self, word: str, *, name: bool = False) -> str | None:
        """What was meant, or None where the word is right or nothing is clearly meant.

        A name becomes nothing but a word of the field.
        """
        if self.is_right(word, capital=name):
            return None
        costs = nearby(word, self._field if name else self.likely)
        found = {w: self.likely[w] - cost for w, cost in costs.items()}
        better = _clearest(word, found, costs, _LEAST_OF_A_NAME if name else None)
        if self._is_compound(word) and not _is_sure(word, better, costs):
            better = self._two_slips(word) if len(word) >= _VERY_LONG else None
        elif not found:
            better = self._two_slips(word)
            if better is None and (len(word) >= _LONG or not name):
                better = self._compound(word)
        return self._keeping_its_meaning(word, better)

    def is_right(self, word: str, *, capital: bool = False) -> bool:
        """Whether the word needs no mending: a known word or, with a capital, a known name."""
        return (
            self._vocabulary.lexicon.is_form(word)
            or word in self._field
            or word in self._vocabulary.ordinary
            or self._words.is_right(word, english=self._english, capital=capital)
            or any(word.removesuffix(end) in self._vocabulary.lexicon.stems for end in _ENDINGS)
        )

    def _keeping_its_meaning(self, word: str, better: str | None) -> str | None:
        """The better word, unless the word as it was typed names something else by itself."""
        named = self._vocabulary.lexicon.named
        return better if better is not None and named(word) <= named(better) else None

    def _is_compound(self, word: str) -> bool:
        """Whether two known words make up the word, with an s in between or without."""
        return any(
            self._is_part(tail)
            and (self._is_part(head) or (head[-1] == "s" and self._is_part(head[:-1], _HEAD)))
            for head, tail in _halves(word)
        )

    def _is_part(self, word: str, least: int = _PART) -> bool:
        words = self._words
        return len(word) >= least and (
            word in words.common or word in self._field or word in words.english
        )

    def _compound(self, word: str) -> str | None:
        """A compound or an inflected word of which the other part is right."""
        found: dict[str, int] = {}
        for head, tail in _halves(word):
            if self._is_part(head) or (head[-1] == "s" and self._is_part(head[:-1], _HEAD)):
                found |= {head + w: score for w, score in self._parts(tail, head)}
            if self._is_part(tail):
                found |= {w + tail: score for w, score in self._parts(head, tail)}
        for ending in _ENDINGS:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _STEM:
                found |= {w + ending: score for w, score in self._parts(stem, "")}
        return _clearest(word, found, {})

    def _parts(self, part: str, other: str) -> Iterable[tuple[str, int]]:
        """Words of the field, and beside such a word also the most usual ones."""
        for word, cost in nearby(part, self.likely).items():
            usual = self.likely[word] >= _LEAST_OF_A_PART and other in self._of_field
            if (usual or word in self._of_field) and len(word) >= _PART and cost <= LIKELY_SLIP:
                yield word, self.likely[word] - cost

    def _two_slips(self, word: str) -> str | None:
        """The one long word of the field that is two slips away."""
        if len(word) < _LONG:
            return None
        near = {known: distance(word, known, _MOST) for known in self._vocabulary.resembling(word)}
        found = sorted((cost, known) for known, cost in near.items() if cost is not None)
        if not found or (len(found) > 1 and found[1][0] == found[0][0]):
            return None
        better = found[0][1]
        return better if better.startswith("on") == word.startswith("on") else None


def _is_sure(word: str, better: str | None, costs: Mapping[str, int]) -> bool:
    """Whether the slip is likelier than a new compound; another ending makes another word."""
    if better is None or better.startswith(word) or word.startswith(better):
        return False
    return costs[better] <= _SURE


def _halves(word: str) -> Iterable[tuple[str, str]]:
    return ((word[:at], word[at:]) for at in range(_PART, len(word) - _PART + 1))


def _clearest(
    word: str, found: Mapping[str, int], costs: Mapping[str, int], least: int | None = None
) -> str | None:
    """The likeliest word, where it is likely and clearly ahead of the next.

    Of two that are as likely it is the one with the likelier slip.
    """
    if not found:
        return None
    ranked = sorted(found, key=lambda w: (-found[w], w))
    score = found[ranked[0]]
    if score < (least or _LEAST.get(len(word), _LEAST_OF_LONGER)):
        return None
    margin = _MARGIN_OF_SHORT if len(word) == SHORTEST else _MARGIN
    close = sorted((costs.get(w, 0), w) for w in ranked if score - found[w] < margin)
    if len(close) > 1 and close[1][0] - close[0][0] < _MARGIN_OF_SLIP:
        return None
    best = close[0][1]
    others = [found[w] for w in ranked if w != best]
    if best in _NEGATIONS:
        turned = _same_letters(word, best) and costs.get(best, 0) <= _SURE
        sure = len(best) >= _UNMISTAKABLE or turned
        return best if sure and score - max(others, default=0) >= _MARGIN_OF_NEGATION else None
    near = max((found[w] for w in ranked if w in _NEGATIONS), default=0)
    return best if near <= score - _MARGIN_OF_NEGATION else None


def _same_letters(word: str, other: str) -> bool:
    """Whether only their order differs, or how often a letter was typed."""
    return sorted(word) == sorted(other) or (set(word) == set(other) and len(word) > len(other))
