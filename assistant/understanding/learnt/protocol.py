"""What understanding asks of the learnt parts; importing this loads nothing heavy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from msgspec import Struct

from assistant.domain import Guess
from assistant.understanding.alike import Alike
from assistant.understanding.reading import Reading

_ASKED = 0.5
_FORM = 0.5


class Subject(Struct, frozen=True):
    """A subject with the chance (0 to 1) that the question is about it."""

    name: str
    certainty: float


class Subjects(Struct, frozen=True):
    """The subjects of a question, surest first, and the chances that it has none of them.

    Of the subjects `without_example` that its words gave, examples can say nothing.
    """

    ranked: tuple[Subject, ...]
    silent: float
    outside: float
    vague: float
    without_example: frozenset[str] = frozenset()


class Learnt(Protocol):
    """What was learnt from examples, with how sure it is."""

    def subjects(
        self,
        text: str,
        read: Iterable[tuple[str, float]],
        points: Mapping[str, float],
        beside: frozenset[str],
    ) -> Subjects:
        """The subjects of a question, surest first; `points` are those that its words gave.

        Subjects in `beside` do not say the kind of thing that is asked for.
        """

    def meaning(self, text: str) -> Any:
        """The meaning of a text as a vector of the model."""

    def activity(self, descriptions: Iterable[str], alike: Alike) -> Guess | None:
        """The activity that one of the descriptions stands for, or None."""


def names(reading: Reading) -> Iterator[tuple[str, float]]:
    """What was read in a question, each as a name and a weight, in a fixed order."""
    for concept in sorted(reading.concepts):
        yield concept, 1.0
    for ask in sorted(reading.asks):
        yield f"?{ask}", _ASKED
    yield f"form={reading.form}", _FORM
    yield f"tranche={reading.tranche}", 1.0
