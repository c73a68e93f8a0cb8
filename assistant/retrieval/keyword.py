"""Likeness of words: BM25 over Dutch stems and pieces of long words.

bm25s computes every (term, passage) score when the index is built; here they are only added up.
That takes three arrays, so bm25s itself (0.2 s to import) is not needed to search.
Pieces of five letters find a word inside a compound: wijziging in wijzigingsaanvraag.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import Stemmer

from assistant.retrieval.arrays import array
from assistant.retrieval.generation import Generation, corrupt

if TYPE_CHECKING:
    from numpy.typing import NDArray

TERMS = "keyword-terms.json"
STARTS = "keyword-starts.npy"
ROWS = "keyword-rows.npy"
SCORES = "keyword-scores.npy"

PIECE = 5
LONG_WORD = 7

_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+")
# Snowball's Dutch stemmer as PyStemmer 2 has it; version 3 calls another algorithm "dutch".
_STEMMER = Stemmer.Stemmer("dutch")
_STOP_WORDS_LISTED = """
    aan af al alle alleen als ander andere anders ben bent bij daar daarom dan dat de der deze die
    dit doe doen doet door dus een en er ergens geen ging had hadden heb hebben hebt heeft hem hen
    het hier hij hoe hun iemand iets ik in is ja je jij jou jouw jullie kan kon konden kun kunnen
    kunt maar mag me meer men met mij mijn moet moeten mogen na naar nee niet niets nog nu of om
    omdat ons onze ook op over per s t te ten ter terwijl toch toe toen tot u uit uw van veel via
    voor waar waarom wanneer want waren was wat we wel welk welke werd werden wie wij wil willen
    wilt word worden wordt ze zelf zich zij zijn zit zo zoals zonder zou zouden zullen zult zal
"""
_STOP_WORDS = frozenset(_STOP_WORDS_LISTED.split())


def terms(text: str) -> list[str]:
    """The terms of a text: a stem per word, and `~` pieces of long ones; stop words left out."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    unaccented = "".join(c for c in folded if not unicodedata.combining(c))
    words = [word for word in _WORD.findall(unaccented) if word not in _STOP_WORDS]
    found: list[str] = _STEMMER.stemWords(words)
    for word in words:
        if len(word) >= LONG_WORD and word.isalpha():
            found.extend("~" + word[i : i + PIECE] for i in range(len(word) - PIECE + 1))
    return found


class Keywords:
    """The keyword part of a generation."""

    def __init__(self, generation: Generation) -> None:
        try:
            self._terms = msgspec.json.decode(generation.read(TERMS), type=list[str])
        except msgspec.DecodeError as error:
            raise corrupt(f"{generation.directory / TERMS}: {error}") from error
        self._starts, self._rows, self._scores = (
            array(generation, name) for name in (STARTS, ROWS, SCORES)
        )
        self._passages = generation.manifest.passages

    def scores(self, query: str) -> NDArray[np.float32]:
        """The BM25 score of every passage; zero where no term is shared."""
        total = np.zeros(self._passages, dtype=np.float32)
        for term in terms(query):
            place = bisect_left(self._terms, term)
            if place < len(self._terms) and self._terms[place] == term:
                span = slice(self._starts[place], self._starts[place + 1])
                total[self._rows[span]] += self._scores[span]
        return total
