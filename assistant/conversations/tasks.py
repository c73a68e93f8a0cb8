"""Which answers ask for a maintainer's attention, read from the answer as it was kept."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from assistant.conversations.model import Exchange, Judgement
from assistant.domain import Outcome

WRONG, UNKNOWN, ASKED_BACK = "wrong", "unknown", "asked_back"
KINDS = (WRONG, UNKNOWN, ASKED_BACK)


class _Ending(Struct):
    """The few fields of an answer that tell how it ended."""

    outcome: str = ""
    follow_ups: list[msgspec.Raw] = []


def left_open(exchange: Exchange) -> str | None:
    """What the answer left open: "unknown", "asked_back", or None."""
    ending = msgspec.json.decode(exchange.answer, type=_Ending)
    if ending.outcome == Outcome.NOT_IN_SOURCES:
        return UNKNOWN
    return ASKED_BACK if ending.follow_ups else None


def task_kind(left: str | None, judgement: Judgement | None, *, replaced: bool) -> str | None:
    """Why an exchange is on the work list; what a reader says of it counts most.

    A question back that the asker answered (`replaced`) did what it should.
    """
    if judgement is not None:
        return None if judgement.right else WRONG
    return None if replaced and left == ASKED_BACK else left
