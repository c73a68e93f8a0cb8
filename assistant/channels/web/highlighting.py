"""Finds in a passage the words that someone is looking for, and marks them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from assistant.domain import Answer
from assistant.retrieval.keyword import terms

_WORD = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W_]+")
_GAP = re.compile(r"[\s\-–/'’,]{1,3}")
_MARK = re.compile(r"\s?\[\d{1,3}\]")
_LONG = 6  # letters of a stem that may stand inside a longer word
_THOUSANDS = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d{3})+)\.000\b")
_WEIGHT_OF_FIGURE = 2


class Finder:
    """The words of one or more texts, found in other texts by their stems."""

    def __init__(self, texts: Iterable[str]) -> None:
        found: set[str] = set()
        for text in texts:
            found.update(_stems(text))
            # Tables print amounts in thousands: "31.610" for € 31.610.000.
            found.update(_THOUSANDS.findall(text))
        self._stems = found
        self._inside = tuple(sorted(s for s in found if len(s) >= _LONG and s.isalpha()))

    def __bool__(self) -> bool:
        return bool(self._stems)

    def weight(self, text: str) -> int:
        """How much of what is sought stands in this text: each word once, figures twice."""
        found = {stem for word in _WORD.findall(text) if (stem := self._found(word))}
        return sum(_WEIGHT_OF_FIGURE if stem[0].isdigit() else 1 for stem in found)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """The places of the words; words that follow each other are one place."""
        spans: list[tuple[int, int]] = []
        for word in _WORD.finditer(text):
            if not self._found(word[0]):
                continue
            start, end = word.span()
            if spans and _GAP.fullmatch(text[spans[-1][1] : start]):
                start = spans.pop()[0]
            spans.append((start, end))
        return spans

    def marked(self, text: str) -> str:
        """The text as HTML, escaped, with the words in `<mark>`."""
        html, done = "", 0
        for start, end in self.spans(text):
            html += f"{escape(text[done:start])}<mark>{escape(text[start:end])}</mark>"
            done = end
        return html + escape(text[done:])

    def _found(self, word: str) -> str | None:
        """What of the sought words this word is."""
        own = _stems(word)
        if own & self._stems:
            return min(own & self._stems)
        folded = word.casefold()
        return next((stem for stem in self._inside if stem in folded), None)


def cited_words(answer: Answer, n: int) -> tuple[str, ...]:
    """What the claims that rest on citation `n` say, without their marks."""
    return tuple(_MARK.sub("", claim.text) for claim in answer.claims if n in claim.citations)


def _stems(text: str) -> set[str]:
    return {term for term in terms(text) if not term.startswith("~")}
