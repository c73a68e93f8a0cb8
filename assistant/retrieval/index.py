"""What retrieval promises: passages for a question, best first, always in the same order."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

from corpus.model import Passage


class Hit(Struct, frozen=True):
    """A passage that was found. All scores lie in 0..1; only `score` decides the order.

    `dense` is likeness of meaning (None without an embedding model), `keyword` likeness of
    words; both are relative to the best passage for this question, not to other questions.
    """

    passage: Passage
    score: float
    dense: float | None
    keyword: float | None


class PassageIndex(Protocol):
    """A searchable set of passages."""

    @property
    def generation(self) -> str:
        """Name of the generation that answers now."""

    @property
    def degraded(self) -> bool:
        """Whether it searches without an embedding model."""

    def search(self, query: str, limit: int = 8) -> list[Hit]:
        """At most `limit` hits, highest score first, equal scores by passage id."""
