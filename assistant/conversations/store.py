"""Keeping conversations: the protocol every store follows and what all of them share."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from assistant.conversations.model import Conversation, Exchange
from assistant.errors import SpukwijzerError

Clock = Callable[[], datetime]


class ConversationUnknown(SpukwijzerError):
    """There is no conversation with this id, or no longer."""

    code = "gesprek-onbekend"
    status = 404
    exit_code = 2

    def __init__(self) -> None:
        super().__init__("Dit gesprek bestaat niet of is verwijderd.")


class ConversationStore(Protocol):
    """Where conversations are kept. Texts arrive masked: a store writes what it is given."""

    def create(self) -> Conversation:
        """A new, empty conversation with an id that cannot be guessed."""

    def get(self, conversation_id: str) -> Conversation:
        """The conversation with all its exchanges; raises ConversationUnknown."""

    def ids(self) -> tuple[str, ...]:
        """The ids of all conversations, oldest first."""

    def append(self, conversation_id: str, exchange: Exchange) -> Exchange:
        """Adds an exchange and returns it with its number and time filled in.

        Raises ConversationUnknown where the conversation was deleted meanwhile.
        """

    def delete(self, conversation_id: str) -> None:
        """Forgets the conversation; raises ConversationUnknown."""


def new_id() -> str:
    """128 random bits: whoever has the address of a conversation may read it, nobody else."""
    return secrets.token_hex(16)


def utc_now() -> datetime:
    """The time of this machine, in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """A moment as ISO 8601 text to the second."""
    return moment.isoformat(timespec="seconds")
