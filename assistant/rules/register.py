"""The register of differences between sources: each with what an answer says about it."""

from __future__ import annotations

from msgspec import Struct

from corpus.rulebook import Conflict, Rulebook, Versie


class Difference(Struct, frozen=True):
    """A difference of the rule data. `answer` is what the assistant says when asked about it."""

    tranche: str
    data: Conflict
    answer: str

    @property
    def id(self) -> str:
        """Unique over tranches: "2023-2025/totaal"."""
        return f"{self.tranche}/{self.data.id}"

    @property
    def first(self) -> Versie:
        """What goes first."""
        return self.data.versie[0]

    @property
    def anchor(self) -> str:
        """Its place on a page."""
        return f"{self.data.id}-{self.tranche}"


def register(rulebook: Rulebook) -> tuple[Difference, ...]:
    """All differences, by tranche and then as the data have them."""
    return tuple(
        Difference(tranche, data, _answer(tranche, data, rulebook))
        for tranche, rules in rulebook.tranches.items()
        for data in (rules.conflicten.conflict if rules.conflicten else ())
    )


def _answer(tranche: str, data: Conflict, rulebook: Rulebook) -> str:
    """The statement about it, and the sentence that other answers add."""
    statements = rulebook.tranches[tranche].stellingen
    said = [s.nl for s in (statements.stelling if statements else ()) if s.conflict == data.id]
    return " ".join([*said, *([data.kort_nl] if data.kort_nl else [])])
