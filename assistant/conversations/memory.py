"""Conversations in memory: for tests, and for a server that must not write anything."""

from __future__ import annotations

from itertools import count
from threading import Lock

from msgspec.structs import replace

from assistant.conversations.model import Conversation, Exchange, Judgement, Summary, Task
from assistant.conversations.store import Clock, ConversationUnknown, new_id, stamp, utc_now
from assistant.conversations.tasks import left_open, task_kind


class MemoryStore:
    """Keeps conversations until the process ends."""

    def __init__(self, clock: Clock = utc_now) -> None:
        self._clock = clock
        self._lock = Lock()
        self._kept: dict[str, Conversation] = {}
        self._owners: dict[str, str] = {}
        self._task_ids: dict[tuple[str, int], int] = {}
        self._away: set[int] = set()
        self._count = count(1)

    def create(self, owner: str | None = None) -> Conversation:
        conversation = Conversation(id=new_id(), created_at=stamp(self._clock()))
        with self._lock:
            self._kept[conversation.id] = conversation
            if owner is not None:
                self._owners[conversation.id] = owner
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
            self._task_ids[conversation_id, added.n] = next(self._count)
        return added

    def delete(self, conversation_id: str) -> None:
        with self._lock:
            self.get(conversation_id)
            del self._kept[conversation_id]
            self._owners.pop(conversation_id, None)

    def owned(self, owner: str) -> tuple[Summary, ...]:
        with self._lock:
            mine = [c for c in self._kept.values() if self._owners.get(c.id) == owner]
        return tuple(
            Summary(
                conversation.id,
                conversation.created_at,
                conversation.title,
                conversation.exchanges[0].question,
                len(conversation.exchanges),
                conversation.exchanges[-1].asked_at,
            )
            for conversation in reversed(mine)
            if conversation.exchanges
        )

    def rename(self, conversation_id: str, title: str | None) -> None:
        with self._lock:
            self._kept[conversation_id] = replace(self.get(conversation_id), title=title)

    def judge(self, conversation_id: str, n: int, judgement: Judgement) -> None:
        with self._lock:
            conversation = self.get(conversation_id)
            if not 1 <= n <= len(conversation.exchanges):
                raise ConversationUnknown
            given = replace(judgement, given_at=stamp(self._clock()))
            self._kept[conversation_id] = replace(
                conversation, judgements={**conversation.judgements, n: given}
            )
            self._away.discard(self._task_ids[conversation_id, n])

    def tasks(self, limit: int = 500) -> tuple[Task, ...]:
        with self._lock:
            found = [task for kept in self._kept.values() for task in self._tasks_of(kept)]
        return tuple(sorted(found, key=lambda task: -task.id)[:limit])

    def _tasks_of(self, conversation: Conversation) -> list[Task]:
        found = []
        replaced = {exchange.revises for exchange in conversation.exchanges}
        for exchange in conversation.exchanges:
            task_id = self._task_ids[conversation.id, exchange.n]
            judgement = conversation.judgements.get(exchange.n)
            kind = task_kind(left_open(exchange), judgement, replaced=exchange.n in replaced)
            if kind is not None and task_id not in self._away:
                before = conversation.exchanges[: exchange.n - 1]
                found.append(Task(task_id, kind, exchange, before, judgement))
        return found

    def put_away(self, task_id: int) -> None:
        with self._lock:
            self._away.add(task_id)
