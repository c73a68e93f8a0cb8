"""BM25 over the passages, with bm25s and a Dutch stemmer as its own documentation does it."""

from __future__ import annotations

from collections.abc import Sequence

import bm25s
import Stemmer

from corpus.model import Passage
from eval.baselines.policy import CITED, Found, Search

_STEMMER = Stemmer.Stemmer("dutch")


def search(passages: Sequence[Passage]) -> Search:
    """A search in these passages, by heading and text."""
    index = bm25s.BM25()
    index.index(_terms([f"{p.locator.heading}\n{p.text}" for p in passages]), show_progress=False)

    def find(text: str) -> list[Found]:
        [numbers], [scores] = index.retrieve(
            _terms([text]), k=min(CITED, len(passages)), show_progress=False
        )
        return [
            Found(passages[int(number)], float(score))
            for number, score in zip(numbers, scores, strict=True)
        ]

    return find


def _terms(texts: list[str]) -> list[list[str]]:
    terms: list[list[str]] = bm25s.tokenize(
        texts, stopwords="nl", stemmer=_STEMMER, return_ids=False, show_progress=False
    )
    return terms
