"""Keeping conversations: the protocol every store follows and what all of them share."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from assistant.conversations.model import Conversation, Exchange, Judgement, Summary, Task
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

    def create(self, owner: str | None = None) -> Conversation:
        """A new, empty conversation with an id that cannot be guessed, on the list of `owner`."""

    def get(self, conversation_id: str) -> Conversation:
        """The conversation with all its exchanges; raises ConversationUnknown."""

    def ids(self) -> tuple[str, ...]:
        """The ids of all conversations, oldest first."""

    def append(self, conversation_id: str, exchange: Exchange) -> Exchange:
        """Adds an exchange and returns it with its number and time filled in.

        Raises ConversationUnknown where the conversation was deleted meanwhile.
        """

    def delete(self, conversation_id: str) -> None:
        """Forgets the conversation with its judgements; raises ConversationUnknown."""

    def owned(self, owner: str) -> tuple[Summary, ...]:
        """The conversations on the list of `owner` that hold a question, newest first."""

    def rename(self, conversation_id: str, title: str | None) -> None:
        """Gives it a name, or with None its first question again; raises ConversationUnknown."""

    def judge(self, conversation_id: str, n: int, judgement: Judgement) -> None:
        """Keeps what a reader thinks of answer `n`; what was said of it before is forgotten.

        Raises ConversationUnknown where there is no such answer.
        """

    def tasks(self, limit: int = 500) -> tuple[Task, ...]:
        """What maintainers should look at and have not put away, newest first."""

    def put_away(self, task_id: int) -> None:
        """Takes a task off the list; it comes back when a reader says more of it."""


def new_id() -> str:
    """128 random bits: whoever has the address of a conversation may read it, nobody else."""
    return secrets.token_hex(16)


def utc_now() -> datetime:
    """The time of this machine, in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """A moment as ISO 8601 text to the second."""
    return moment.isoformat(timespec="seconds")
