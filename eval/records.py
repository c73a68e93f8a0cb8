"""Asking: every item goes to the assistant, and what came back is kept unjudged.

A record holds the item and the answer's public JSON, so that scoring can be repeated, or done by
others, without asking again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from assistant.domain import Answer, Question
from assistant.errors import InvalidInput
from assistant.settings import Settings, from_environment
from eval.items import Item

Ask = Callable[[Question], Answer]


class Record(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One question asked: the answer as JSON, or the error that came instead of it."""

    id: str
    item: Item
    answer: dict[str, Any] | None
    seconds: float
    error: str | None = None


def assistant(settings: Settings | None = None) -> Ask:
    """The assistant with these settings, or as the environment describes it."""
    from assistant.bootstrap import build

    return build(settings or from_environment()).ask


def ask_all(items: Iterable[Item], ask: Ask) -> Iterator[Record]:
    """A record for every item, in order; `seconds` is the wall time of that one answer."""
    for item in items:
        started = time.perf_counter()
        answer: dict[str, Any] | None = None
        error = None
        try:
            answer = msgspec.to_builtins(ask(Question(text=item.question, history=item.history)))
        except Exception as broken:  # noqa: BLE001 - one broken answer must not end the run
            error = f"{type(broken).__name__}: {broken}"
        seconds = round(time.perf_counter() - started, 4)
        yield Record(id=item.id, item=item, answer=answer, seconds=seconds, error=error)


def write(records: Iterable[Record], path: Path) -> None:
    """The records as JSONL, one a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(msgspec.json.encode(record) + b"\n" for record in records))


def read(path: Path) -> list[Record]:
    """The records of an earlier run."""
    records: list[Record] = []
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise InvalidInput(f"{path}: niet te lezen. Controleer de naam.") from error
    for number, line in enumerate(lines, start=1):
        try:
            records.append(msgspec.json.decode(line, type=Record))
        except msgspec.DecodeError as error:
            raise InvalidInput(
                f"{path}:{number}: geen record van een eerdere run: {error}."
            ) from error
    if not records:
        raise InvalidInput(f"{path}: geen enkel record. Noem records.jsonl van een eerdere run.")
    return records
