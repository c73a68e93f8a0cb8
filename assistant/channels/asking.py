"""`spukwijzer ask`: one question for people or as JSON, or a batch of them as JSONL."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from assistant.bootstrap import build
from assistant.channels.plain import answer_as_text
from assistant.domain import Question, Turn
from assistant.errors import InvalidInput
from assistant.settings import Settings


class BatchItem(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of a batch."""

    id: str
    question: str
    history: tuple[Turn, ...] = ()


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Answers and prints; returns the exit code. Raises InvalidInput for what cannot be asked."""
    facts = dict(_fact(text) for text in options.fact)
    if options.batch:
        if options.vraag:
            raise InvalidInput("Geef een vraag of --batch, niet allebei.")
        return _batch(options.batch, settings, options.tranche, facts)
    if not options.vraag:
        raise InvalidInput('Geef een vraag, bijvoorbeeld: spukwijzer ask "Mag een warme lunch?"')
    text = _standard_input() if options.vraag == "-" else options.vraag
    question = Question(text, tranche=options.tranche, facts=facts)
    answer = build(settings, cold=True).ask(question)
    if options.json:
        _write(msgspec.json.format(msgspec.json.encode(answer), indent=2) + b"\n")
    else:
        print(answer_as_text(answer))
    return 0


def _fact(text: str) -> tuple[str, str]:
    name, found, value = text.partition("=")
    if not found or not name.strip():
        raise InvalidInput(f"--fact {text[:40]}: schrijf NAAM=WAARDE, bijvoorbeeld jaren=2024.")
    return name.strip(), value.strip()


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InvalidInput("De invoer is geen tekst in UTF-8.") from error


def _batch(path: str, settings: Settings, tranche: str | None, facts: dict[str, str]) -> int:
    """Answers every line; a line that cannot be answered gets an error object in its place.

    Stops with InvalidInput at a line that is no BatchItem.
    """
    assistant = build(settings)
    failed = False
    for number, line in _lines(path):
        item = _item(number, line)
        row: dict[str, Any] = {"id": item.id}
        try:
            row["answer"] = assistant.ask(
                Question(item.question, item.history, tranche=tranche, facts=facts)
            )
        except InvalidInput as error:
            failed = True
            row["error"] = {"code": error.code, "message": error.message}
        _write(msgspec.json.encode(row) + b"\n")
    return InvalidInput.exit_code if failed else 0


def _item(number: int, line: bytes) -> BatchItem:
    try:
        return msgspec.json.decode(line, type=BatchItem)
    except msgspec.MsgspecError as error:
        raise InvalidInput(
            f"Regel {number}: geen geldige vraag ({error}). Verwacht wordt "
            '{"id": "...", "question": "...", "history": [...]}.'
        ) from error


def _lines(path: str) -> Iterator[tuple[int, bytes]]:
    """The lines that are not empty, with their numbers from 1."""
    try:
        stream = sys.stdin.buffer if path == "-" else Path(path).open("rb")  # noqa: SIM115
    except OSError as error:
        raise InvalidInput(f"{path}: niet te lezen. Controleer de naam.") from error
    with stream:
        for number, line in enumerate(stream, start=1):
            if line.strip():
                yield number, line


def _write(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
