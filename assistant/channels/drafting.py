"""`spukwijzer draft`: one mail for people or as JSON, or a batch of them as JSONL."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct, field

from assistant.bootstrap import build
from assistant.channels.mail.draft import draft
from assistant.channels.mail.message import MOST_BYTES, TOO_LARGE, mail_of_text, read_mail
from assistant.channels.mail.model import Draft
from assistant.channels.mail.proof import as_text
from assistant.errors import InvalidInput
from assistant.settings import Settings

EXAMPLE = '{"id": "...", "subject": "...", "from": "...", "body": "..."}'


class BatchMail(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of a batch: a mail as text."""

    id: str
    body: str
    subject: str = ""
    sender: str = field(default="", name="from")


class Row(Struct, frozen=True):
    """A line that comes out."""

    id: str
    draft: Draft


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Drafts and prints; returns the exit code. Raises InvalidInput for what is no mail."""
    if options.batch:
        if options.mail:
            raise InvalidInput("Geef een mail of --batch, niet allebei.")
        return _batch(options.batch, settings)
    if not options.mail:
        raise InvalidInput("Geef een bestand met een mail, bijvoorbeeld: spukwijzer draft mail.eml")
    made = draft(read_mail(_bytes(options.mail), settings), build(settings), settings)
    if options.json:
        _write(msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n")
        return 0
    print(as_text(made) if options.bewijs else _for_people(made))
    return 0


def _for_people(made: Draft) -> str:
    lines = [f"Onderwerp: {made.subject}", "", made.body, ""]
    if made.needs_human:
        lines.append("Een medewerker moet kijken:")
        lines += [f"  - {reason}" for reason in made.reasons]
    else:
        lines.append("Lees het concept na. Het bewijsblad staat achter --bewijs.")
    if made.masked:
        lines.append("Weggelaten: " + ", ".join(made.masked))
    return "\n".join(lines)


def _batch(path: str, settings: Settings) -> int:
    """Drafts for every line, in order; stops with InvalidInput at a line that is no BatchMail."""
    assistant = build(settings)
    for number, line in _lines(path):
        try:
            item = msgspec.json.decode(line, type=BatchMail)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise InvalidInput(
                f"Regel {number}: geen geldige mail ({error}). Verwacht wordt {EXAMPLE}."
            ) from error
        mail = mail_of_text(item.subject, item.sender, item.body)
        _write(msgspec.json.encode(Row(item.id, draft(mail, assistant, settings))) + b"\n")
    return 0


def _bytes(path: str) -> bytes:
    """The file, or standard input for "-"; never more than a mail may be."""
    try:
        if path == "-":
            data = sys.stdin.buffer.read(MOST_BYTES + 1)
        else:
            with Path(path).open("rb") as file:
                data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise InvalidInput(f"{path}: niet te lezen. Controleer de naam.") from error
    if len(data) > MOST_BYTES:
        raise InvalidInput(TOO_LARGE)
    return data


def _lines(path: str) -> Iterator[tuple[int, bytes]]:
    """The lines that are not empty, with their numbers from 1."""
    try:
        stream = sys.stdin.buffer if path == "-" else Path(path).open("rb")  # noqa: SIM115
    except (OSError, ValueError) as error:
        raise InvalidInput(f"{path}: niet te lezen. Controleer de naam.") from error
    with stream:
        for number, line in enumerate(stream, start=1):
            if line.strip():
                yield number, line


def _write(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
