"""The last lines of an answer: its tranche, whom to ask, and what comes near."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer.cite import Library, Numbering
from assistant.answer.render import Wording
from assistant.domain import Claim, Guess, Outcome, Point, Ruling
from corpus.model import Passage

_USUAL = "2023-2025"  # the tranche that is meant where none is named


def closing(
    ruling: Ruling,
    words: Wording,
    tranche: str | None,
    basis: str | None,
    contact: str,
    guess: Guess | None = None,
) -> list[Claim]:
    """How a description was read, the tranche, whether it was assumed, and the mailbox.

    The mailbox stands where the sources are silent, the description where the ruling rests on it.
    """
    found = []
    if guess is not None and any("activiteit" in point.values for point in ruling.points):
        named = words.activity(guess.activity)
        found.append(_line(words, "slot.gelezen_als", woorden=guess.words, activiteit=named))
    told_then = any(point.key == "stil.toen" for point in ruling.points)
    if tranche and ruling.topic != "stil" and not told_then:
        if basis == "assumed" and tranche == _USUAL:
            found.append(_line(words, "slot.tranche_aangenomen", tranche=tranche))
        elif ruling.outcome is not Outcome.NEEDS_INFORMATION:
            found.append(_line(words, "slot.tranche", tranche=tranche))
    if ruling.outcome is Outcome.NOT_IN_SOURCES:
        found.append(_line(words, "slot.postbus", contact=contact))
    return found


def nearest(near: Sequence[Passage], words: Wording, proof: Numbering, library: Library) -> Claim:
    """The passages that come nearest to a question that the sources do not answer."""
    numbers = tuple(proof.number(p) for p in near)
    titles = "; ".join(
        f"{library.sources[p.source].title}, {p.locator.heading or 'inleiding'} [{n}]"
        for p, n in zip(near, numbers, strict=True)
    )
    return Claim(words.sentence(Point("slot.dichtbij", {"titels": titles})), "source", numbers)


def _line(words: Wording, key: str, **values: str) -> Claim:
    return Claim(words.sentence(Point(key, values)), "connective")
