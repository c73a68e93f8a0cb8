"""What is kept of a conversation."""

from __future__ import annotations

from msgspec import Struct, field


class Exchange(Struct, frozen=True):
    """One question with its answer, as they were shown.

    `answer` is the JSON as it was sent, byte for byte, so that a reload shows the same citations.
    `facts` and `tranche` are what the asker set by hand; `revises` is the number of the exchange
    that was asked again with those facts. `n` counts from 1 within the conversation.
    """

    n: int
    question: str
    answer: bytes
    asked_at: str
    tranche: str | None = None
    facts: dict[str, str] = field(default_factory=dict)
    revises: int | None = None


class Conversation(Struct, frozen=True):
    """A conversation and its exchanges, oldest first. `id` cannot be guessed."""

    id: str
    created_at: str
    exchanges: tuple[Exchange, ...] = ()
