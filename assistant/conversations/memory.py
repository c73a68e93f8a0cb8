"""Conversations in memory: for tests, and for a server that must not write anything."""

from __future__ import annotations

from threading import Lock

from msgspec.structs import replace

from assistant.conversations.model import Conversation, Exchange
from assistant.conversations.store import Clock, ConversationUnknown, new_id, stamp, utc_now


class MemoryStore:
    """Keeps conversations until the process ends."""

    def __init__(self, clock: Clock = utc_now) -> None:
        self._clock = clock
        self._lock = Lock()
        self._kept: dict[str, Conversation] = {}

    def create(self) -> Conversation:
        conversation = Conversation(id=new_id(), created_at=stamp(self._clock()))
        with self._lock:
            self._kept[conversation.id] = conversation
        return conversation

    def get(self, conversation_id: str) -> Conversation:
        try:
            return self._kept[conversation_id]
        except KeyError:
            raise ConversationUnknown from None

    def ids(self) -> tuple[str, ...]:
        with self._lock:
            return tuple(self._kept)

    def append(self, conversation_id: str, exchange: Exchange) -> Exchange:
        with self._lock:
            conversation = self.get(conversation_id)
            added = replace(
                exchange, n=len(conversation.exchanges) + 1, asked_at=stamp(self._clock())
            )
            self._kept[conversation_id] = replace(
                conversation, exchanges=(*conversation.exchanges, added)
            )
        return added

    def delete(self, conversation_id: str) -> None:
        with self._lock:
            self.get(conversation_id)
            del self._kept[conversation_id]
