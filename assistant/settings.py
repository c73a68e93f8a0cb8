"""Settings from the environment, each with a safe default; nothing else reads the environment."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct, structs

PROJECT = Path(__file__).resolve().parent.parent
CONTACT = "SPUKKansrijkewijk@minbzk.nl"
MAX_QUESTION = 4_000  # characters
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
# Who may see the work list with everyone's questions, besides the name of a header.
MAINTAINERS_LOOPBACK, MAINTAINERS_OFF = "loopback", "off"
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
    `theme` is the look of the pages: a bundled theme, `eenvoudig`, or a CSS file of design tokens.
    `maintainers` says who may open the work list: "loopback" (someone at this machine), "off", or
    the name of the header with which a sign-on in front of this server names a maintainer.
    `workers` is the number of processes that serve. `read_*` bound the reading of one document:
    seconds, megabytes of memory, megabytes of the file itself, and pages of a PDF.
    `mailbox_signature` closes a reply by mail, line by line.
    """

    corpus: Path
    index: Path
    data: Path = PROJECT / ".data"
    host: str = "127.0.0.1"
    port: int = 8350
    contact: str = CONTACT
    learnt: bool = True
    originals: Path | None = None
    theme: str = "voorbeeld"
    maintainers: str = MAINTAINERS_LOOPBACK
    workers: int = 1
    read_seconds: int = READ_SECONDS
    read_memory: int = READ_MEMORY
    read_megabytes: int = READ_MEGABYTES
    read_pages: int = READ_PAGES
    mailbox_signature: str = MAILBOX_SIGNATURE

    @property
    def originals_folder(self) -> Path:
        """Where the organisation's own copies of the documents are: in the corpus, unless told."""
        return self.originals or self.corpus / "originals"


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

    SPUKWIJZER_CORPUS, _INDEX, _DATA, _HOST, _PORT, _LEARNT, _THEME, _ORIGINALS, _MAINTAINERS,
    _WORKERS, _READ_* and _MAILBOX_SIGNATURE win.
    """
    return Settings(
        corpus=Path(os.environ.get("SPUKWIJZER_CORPUS") or PROJECT / "corpus"),
        index=Path(os.environ.get("SPUKWIJZER_INDEX") or PROJECT / ".index"),
        data=Path(os.environ.get("SPUKWIJZER_DATA") or PROJECT / ".data"),
        host=os.environ.get("SPUKWIJZER_HOST") or "127.0.0.1",
        port=_port(os.environ.get("SPUKWIJZER_PORT") or "8350"),
        learnt=os.environ.get("SPUKWIJZER_LEARNT") != "0",
        originals=Path(folder) if (folder := os.environ.get("SPUKWIJZER_ORIGINALS")) else None,
        theme=os.environ.get("SPUKWIJZER_THEME") or "voorbeeld",
        maintainers=os.environ.get("SPUKWIJZER_MAINTAINERS") or MAINTAINERS_LOOPBACK,
        workers=_number("SPUKWIJZER_WORKERS", 1),
        read_seconds=_number("SPUKWIJZER_READ_SECONDS", READ_SECONDS),
        read_memory=_number("SPUKWIJZER_READ_MEMORY", READ_MEMORY),
        read_megabytes=_number("SPUKWIJZER_READ_MEGABYTES", READ_MEGABYTES),
        read_pages=_number("SPUKWIJZER_READ_PAGES", READ_PAGES),
        mailbox_signature=_lines("SPUKWIJZER_MAILBOX_SIGNATURE", MAILBOX_SIGNATURE),
    )


def as_environment(settings: Settings) -> dict[str, str]:
    """The variables with which another process reads the same settings."""
    return {
        f"SPUKWIJZER_{name.upper()}": str(int(value) if isinstance(value, bool) else value)
        for name, value in structs.asdict(settings).items()
        if name != "contact"
    }


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
