"""What the rules say of one's own amount, as the page shows it: sentences, steps and proof."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from assistant.answer.render import Wording
from assistant.channels.web import words_budget as said
from assistant.channels.web.proof import Mark, Proof
from assistant.channels.web.tables import line_name
from assistant.domain import Outcome, Point, Step
from assistant.rules.own_amount import Told


class Sentence(Struct, frozen=True):
    """A sentence with the marks of its proof."""

    text: str
    marks: tuple[Mark, ...]


class StepLine(Struct, frozen=True):
    """A step of the calculation."""

    label: str
    value: str
    marks: tuple[Mark, ...]


class Block(Struct, frozen=True):
    """One subject: what is said of it, and how that was found."""

    subject: str
    title: str
    hint: str
    sentences: tuple[Sentence, ...]
    steps: tuple[StepLine, ...]
    silent: bool


class Voice:
    """Puts points and steps into words, numbering their proof on the way."""

    def __init__(self, wording: Wording, proof: Proof, lines: Sequence[str]) -> None:
        self._wording = wording
        self._proof = proof
        longest = sorted(lines, key=len, reverse=True)
        names = "|".join(re.escape(line) for line in longest)
        self._line = re.compile(rf"\b(?:{names})\b(?! deel)" if names else "(?!)")

    def sentences(self, points: Sequence[Point]) -> tuple[Sentence, ...]:
        """The points as sentences."""
        return tuple(self._sentence(point) for point in points)

    def named_sentence(self, line: str, point: Point) -> Sentence:
        """The point as a sentence about one line or the total."""
        found = self._sentence(point)
        return Sentence(f"{line_name(self._wording)(line)}: {found.text}", found.marks)

    def _sentence(self, point: Point, year: int | None = None) -> Sentence:
        text = self._wording.sentence(point)
        if year is not None:
            text = said.FORWARD.format(year=year, text=text)
        return Sentence(text, self._proof.marks(point.cites))

    def named(self, label: str) -> str:
        """A label of a rule with the names of lines instead of their ids."""
        text = self._line.sub(lambda found: self._wording.theme(found[0]), label)
        return text.replace("cumulatief", said.ALL_YEARS)

    def block(self, subject: str, told: Sequence[Told]) -> Block:
        """Everything that was told of one subject."""
        unique = {
            (p.key, *p.values.items()): self._sentence(p, one.naar if n == 0 else None)
            for one in told
            for n, p in enumerate(_points(one))
        }
        steps = dict.fromkeys(step for one in told for step in one.ruling.steps)
        return Block(
            subject=subject,
            title=said.SUBJECTS[subject],
            hint=said.SUBJECT_HINTS.get(subject, ""),
            sentences=tuple(unique.values()),
            steps=tuple(self._step(step) for step in steps),
            silent=all(one.ruling.outcome is Outcome.NOT_IN_SOURCES for one in told),
        )

    def _step(self, step: Step) -> StepLine:
        marks = self._proof.marks((step.cite,)) if step.cite else ()
        return StepLine(self.named(step.label), step.value, marks)


def blocks(told: Sequence[Told], voice: Voice) -> tuple[Block, ...]:
    """The subjects in the order in which they were told."""
    subjects = dict.fromkeys(one.subject for one in told)
    return tuple(voice.block(s, [one for one in told if one.subject == s]) for s in subjects)


def _points(told: Told) -> tuple[Point, ...]:
    return (*told.ruling.points, *told.ruling.flips)
