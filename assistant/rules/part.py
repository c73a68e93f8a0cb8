"""A piece of a ruling: what it says, how it was found and which amounts it holds."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from assistant.domain import Amount, Outcome, Point, Ruling, Step


class Part(Struct, frozen=True, gc=False):
    """Points, trace and amounts of one line or one computation."""

    points: tuple[Point, ...] = ()
    steps: tuple[Step, ...] = ()
    amounts: tuple[Amount, ...] = ()


def joined(parts: Iterable[Part]) -> Part:
    """The parts one after another."""
    found = list(parts)
    return Part(
        tuple(point for part in found for point in part.points),
        tuple(step for part in found for step in part.steps),
        tuple(amount for part in found for amount in part.amounts),
    )


def ruled(topic: str, outcome: Outcome, part: Part) -> Ruling:
    """The part as the ruling itself."""
    return Ruling(
        topic=topic,
        outcome=outcome,
        points=part.points,
        steps=part.steps,
        amounts=part.amounts,
    )
