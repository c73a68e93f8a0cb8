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


class Settings(Struct, frozen=True):
    """Where things are and how the assistant is reached. Paths are directories.

    `learnt` says whether examples help to read a question (see `understanding.learnt`).
    `read_*` bound the reading of one document: seconds, megabytes of memory, megabytes of the
    file itself, and pages of a PDF.
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


class Postbus(Struct, frozen=True):
    """The mailbox that is watched, and how its work list is used.

    `addresses` are the mailbox's own addresses: they are left out of a reply. `folder`, `drafts`
    and `sent` are names of folders; empty drafts and sent are looked up on the server. `interval`
    is in seconds. `keyword` is put on a mail that was seen, where it is set and the server allows.
    `user_header` names the request header in which the organisation's sign-on gives the user.
    """

    host: str = ""
    port: int = 0  # 993, or 143 without TLS
    user: str = ""
    password_file: Path | None = None
    tls: bool = True
    certificates: Path | None = None
    addresses: tuple[str, ...] = ()
    folder: str = "INBOX"
    drafts: str = ""
    sent: str = ""
    interval: int = 30
    keyword: str = ""
    four_eyes: bool = True
    user_header: str = ""


def postbus_from_environment() -> Postbus:
    """What SPUKWIJZER_IMAP_* and SPUKWIJZER_POSTBUS_* say."""
    password_file = os.environ.get("SPUKWIJZER_IMAP_PASSWORD_FILE")
    certificates = os.environ.get("SPUKWIJZER_IMAP_CERTIFICATES")
    addresses = os.environ.get("SPUKWIJZER_IMAP_ADDRESSES") or CONTACT
    return Postbus(
        host=os.environ.get("SPUKWIJZER_IMAP_HOST", "").strip(),
        port=_port(os.environ.get("SPUKWIJZER_IMAP_PORT", "")),
        user=os.environ.get("SPUKWIJZER_IMAP_USER", ""),
        password_file=Path(password_file) if password_file else None,
        tls=os.environ.get("SPUKWIJZER_IMAP_TLS") != "0",
        certificates=Path(certificates) if certificates else None,
        addresses=tuple(a.strip() for a in addresses.split(",") if a.strip()),
        folder=os.environ.get("SPUKWIJZER_IMAP_FOLDER") or "INBOX",
        drafts=os.environ.get("SPUKWIJZER_IMAP_DRAFTS", ""),
        sent=os.environ.get("SPUKWIJZER_IMAP_SENT", ""),
        interval=_number("SPUKWIJZER_IMAP_INTERVAL", 30),
        keyword=os.environ.get("SPUKWIJZER_IMAP_KEYWORD", ""),
        four_eyes=os.environ.get("SPUKWIJZER_POSTBUS_FOUR_EYES") != "0",
        user_header=os.environ.get("SPUKWIJZER_POSTBUS_USER_HEADER", "").strip(),
    )


def from_environment() -> Settings:
    """Settings of this process.

    SPUKWIJZER_CORPUS, _INDEX, _DATA, _HOST, _PORT, _LEARNT and _READ_* win.
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
    )


def _number(name: str, usual: int) -> int:
    """A whole number above 0; anything else is no limit that can be meant."""
    text = os.environ.get(name, "")
    return int(text) if text.isdecimal() and len(text) <= 9 and int(text) > 0 else usual


def _port(text: str) -> int:
    """The port number; 0 stands for a value that cannot be one and is refused when serving."""
    return int(text) if text.isdecimal() and len(text) <= 5 else 0
