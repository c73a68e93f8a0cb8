"""The questions that are asked again: gold, a file of one's own, and kept conversations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from assistant.conversations.model import Conversation
from assistant.conversations.sqlite import SqliteStore
from assistant.conversations.talk import history
from assistant.domain import Question, Turn
from assistant.errors import InvalidInput
from assistant.settings import PROJECT

GOLD = PROJECT / "eval" / "gold"


class Asked(Struct, frozen=True):
    """A question to ask both corpora; `origin` says where it comes from."""

    origin: str
    question: Question


class _Line(Struct, frozen=True):
    """The part of a gold item, or of a line of a batch, that is asked."""

    id: str
    question: str
    history: tuple[Turn, ...] = ()


def from_files(files: Sequence[Path]) -> Iterator[Asked]:
    """The questions of JSONL files with `id`, `question` and, for a follow-up, `history`."""
    for file in files:
        try:
            lines = file.read_bytes().splitlines()
        except OSError as error:
            raise InvalidInput(f"{file}: niet te lezen. Controleer de naam.") from error
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                item = msgspec.json.decode(line, type=_Line)
            except msgspec.MsgspecError as error:
                raise InvalidInput(
                    f"{file}:{number}: geen goede vraag ({error}). Verwacht wordt "
                    '{"id": "...", "question": "...", "history": [...]}.'
                ) from error
            yield Asked(f"{file.stem} {item.id}", Question(item.question, item.history))


def from_conversations(file: Path) -> Iterator[Asked]:
    """Every kept question with what went before it.

    A conversation is named by its number: whoever knows its id may read it on the web.
    """
    store = SqliteStore(file)
    try:
        for number, conversation_id in enumerate(store.ids(), start=1):
            yield from _in(store.get(conversation_id), f"gesprek {number}")
    finally:
        store.close()


def _in(conversation: Conversation, name: str) -> Iterator[Asked]:
    for exchange in conversation.exchanges:
        before = replace(conversation, exchanges=conversation.exchanges[: exchange.n - 1])
        yield Asked(
            f"{name}, vraag {exchange.n}",
            Question(
                text=exchange.question,
                history=history(before, before=exchange.revises),
                tranche=exchange.tranche,
                facts=exchange.facts,
            ),
        )
