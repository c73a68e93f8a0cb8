"""Settings from the environment, each with a safe default; nothing else reads the environment."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

PROJECT = Path(__file__).resolve().parent.parent
CONTACT = "SPUKKansrijkewijk@minbzk.nl"
MAX_QUESTION = 4_000  # characters
# What reading one document may take.
READ_SECONDS = 120
READ_MEMORY = 1_024  # MB
READ_MEGABYTES = 200  # of the file itself
READ_PAGES = 2_000  # of a PDF
# What stands below a reply of the mailbox.
MAILBOX_SIGNATURE = f"Team SPUK Kansrijke Wijk\n{CONTACT}"


class Settings(Struct, frozen=True):
    """Where things are and how the assistant is reached. Paths are directories.

    `learnt` says whether examples help to read a question (see `understanding.learnt`).
    `read_*` bound the reading of one document: seconds, megabytes of memory, megabytes of the
    file itself, and pages of a PDF. `mailbox_signature` closes a reply by mail, line by line.
    """

    corpus: Path
    index: Path
    data: Path = PROJECT / ".data"
    host: str = "127.0.0.1"
    port: int = 8350
    contact: str = CONTACT
    learnt: bool = True
    read_seconds: int = READ_SECONDS
    read_memory: int = READ_MEMORY
    read_megabytes: int = READ_MEGABYTES
    read_pages: int = READ_PAGES
    mailbox_signature: str = MAILBOX_SIGNATURE


def from_environment() -> Settings:
    """Settings of this process.

    SPUKWIJZER_CORPUS, _INDEX, _DATA, _HOST, _PORT, _LEARNT, _READ_* and _MAILBOX_SIGNATURE win.
    """
    return Settings(
        corpus=Path(os.environ.get("SPUKWIJZER_CORPUS") or PROJECT / "corpus"),
        index=Path(os.environ.get("SPUKWIJZER_INDEX") or PROJECT / ".index"),
        data=Path(os.environ.get("SPUKWIJZER_DATA") or PROJECT / ".data"),
        host=os.environ.get("SPUKWIJZER_HOST") or "127.0.0.1",
        port=_port(os.environ.get("SPUKWIJZER_PORT") or "8350"),
        learnt=os.environ.get("SPUKWIJZER_LEARNT") != "0",
        read_seconds=_number("SPUKWIJZER_READ_SECONDS", READ_SECONDS),
        read_memory=_number("SPUKWIJZER_READ_MEMORY", READ_MEMORY),
        read_megabytes=_number("SPUKWIJZER_READ_MEGABYTES", READ_MEGABYTES),
        read_pages=_number("SPUKWIJZER_READ_PAGES", READ_PAGES),
        mailbox_signature=_lines("SPUKWIJZER_MAILBOX_SIGNATURE", MAILBOX_SIGNATURE),
    )


def _number(name: str, usual: int) -> int:
    """A whole number above 0; anything else is no limit that can be meant."""
    text = os.environ.get(name, "")
    return int(text) if text.isdecimal() and len(text) <= 9 and int(text) > 0 else usual


def _lines(name: str, usual: str) -> str:
    """A text of several lines; "\\n" in the value ends a line."""
    text = os.environ.get(name, "").replace("\\n", "\n").strip()
    return text or usual


def _port(text: str) -> int:
    """The port number; 0 stands for a value that cannot be one and is refused when serving."""
    return int(text) if text.isdecimal() and len(text) <= 5 else 0
