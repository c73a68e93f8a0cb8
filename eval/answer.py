"""The part of an answer's public JSON that is scored; other fields may come and go."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from assistant.domain import Kind, Outcome
from corpus.model import HEADING_SEPARATOR


class StatedAmount(Struct, frozen=True):
    """A euro amount that the answer declares."""

    eur: int


class CitedPlace(Struct, frozen=True):
    """Where the cited words stand."""

    heading: str
    row: str | None = None


class Cited(Struct, frozen=True):
    """A citation: the source, the place, and the words shown to the reader."""

    source_id: str
    locator: CitedPlace
    title: str
    label: str
    text: str
    date: str = ""

    def shown(self) -> str:
        """Everything of the citation that a reader can look at."""
        place = (self.locator.heading.replace(HEADING_SEPARATOR, "\n"), self.locator.row or "")
        return "\n".join((self.title, self.label, self.date, *place, self.text))


class TraceStep(Struct, frozen=True):
    """A line of the rule trace."""

    label: str
    value: str


class Answered(Struct, frozen=True):
    """What the scores look at."""

    outcome: Outcome
    kind: Kind
    tranche: str | None
    text: str
    language: str
    amounts: tuple[StatedAmount, ...]
    citations: tuple[Cited, ...]
    trace: tuple[TraceStep, ...] = ()


def read_answer(answer: dict[str, Any]) -> Answered:
    """The scored part of an answer; raises `msgspec.ValidationError` where a field is missing."""
    return msgspec.convert(answer, Answered)
