"""What topics are chosen on: the concepts, the question words, the form and the facts."""

from __future__ import annotations

from msgspec import Struct

from assistant.domain import Facts, Form
from assistant.understanding.vocabulary import ACTIVITEIT, GEMEENTE, GROEP, MINISTERIE, THEMA

NARROW_ASKS = frozenset({"wie", "wanneer", "waar", "hoeveel", "waarom"})


class Reading(Struct, frozen=True):
    """A question as it was read. `shares` counts the percentages in it."""

    concepts: frozenset[str]
    asks: frozenset[str]
    form: Form
    facts: Facts
    shares: int
    tranche: str | None

    def has(self, *concepts: str) -> bool:
        """Whether at least one of the concepts is there."""
        return not self.concepts.isdisjoint(concepts)

    def names(self, prefix: str) -> int:
        """How many concepts of a kind are named."""
        return sum(concept.startswith(prefix) for concept in self.concepts)

    @property
    def themes(self) -> int:
        return self.names(THEMA)

    @property
    def ministries(self) -> int:
        return self.names(MINISTERIE)

    @property
    def activities(self) -> int:
        return self.names(ACTIVITEIT)

    @property
    def groups(self) -> int:
        return self.names(GROEP)

    @property
    def municipality(self) -> bool:
        return self.facts.gemeente is not None or self.names(GEMEENTE) > 0

    @property
    def is_open(self) -> bool:
        return self.form is Form.OPEN

    @property
    def asks_how_much(self) -> bool:
        return "hoeveel" in self.asks

    @property
    def has_amounts(self) -> bool:
        return bool(self.facts.bedragen)

    @property
    def about_money(self) -> bool:
        return self.has("geld", "totaal", "cumulatief") or self.has_amounts
