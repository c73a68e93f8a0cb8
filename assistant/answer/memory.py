"""The last answers, for a question that is asked again: the same bytes, only the id is new."""

from __future__ import annotations

import threading
from collections import OrderedDict

import msgspec
from msgspec.structs import replace

from assistant.answer.compose import new_id
from assistant.domain import Answer, Question, Receipt

_KEPT = 512  # answers, some 20 kB each


class Memory:
    """Answers by question and by what they are made with; nothing of it is written to disk."""

    def __init__(self) -> None:
        self._answers: OrderedDict[bytes, Answer] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, question: Question, receipt: Receipt) -> Answer | None:
        """The answer that was given with the same receipt, with an id of its own."""
        key = _key(question, receipt)
        with self._lock:
            found = self._answers.get(key)
            if found is not None:
                self._answers.move_to_end(key)
        return replace(found, id=new_id()) if found is not None else None

    def keep(self, question: Question, answer: Answer) -> None:
        """Keeps the answer; the one that was asked for longest ago makes room."""
        with self._lock:
            self._answers[_key(question, answer.receipt)] = answer
            if len(self._answers) > _KEPT:
                self._answers.popitem(last=False)


def _key(question: Question, receipt: Receipt) -> bytes:
    return msgspec.msgpack.encode((question, receipt))
