"""A session with an IMAP server, with only the few things this project may do there.

It can read (without setting a flag), add a draft, and take away a draft of its own. There is no
way to send, move or change anything else.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime, timedelta
from typing import Any

from msgspec import Struct

from assistant.channels.mailbox.rendering import ABOUT, VERSION, version_mark
from assistant.errors import InvalidInput, SpukwijzerError
from assistant.settings import Postbus

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
MAX_MAIL = 25_000_000  # bytes
_TIMEOUT = 60  # seconds without a sign of the server
_DRAFT_HEADERS = f"BODY.PEEK[HEADER.FIELDS ({ABOUT} {VERSION} IN-REPLY-TO REFERENCES)]"
_ANSWER_HEADERS = "BODY.PEEK[HEADER.FIELDS (IN-REPLY-TO REFERENCES)]"


class MailboxUnreachable(SpukwijzerError):
    """The server cannot be reached or broke off; trying again later may help."""

    code = "postbus-onbereikbaar"
    status = 503
    exit_code = 3


class Message(Struct, frozen=True):
    """A message in a folder: its place, flags, and when the server got it."""

    uid: int
    flags: frozenset[str]
    at: datetime | None
    size: int


class Lying(Struct, frozen=True):
    """A message in the drafts or sent folder with its headers of interest."""

    uid: int
    flags: frozenset[str]
    headers: bytes
    at: datetime | None


class Session:
    """A logged-in connection. Any failure of the line raises MailboxUnreachable."""

    def __init__(self, client: Any, settings: Postbus) -> None:
        self._client = client
        self._keyword = settings.keyword
        self.drafts = settings.drafts or self._folder(b"\\Drafts", "SPUKWIJZER_IMAP_DRAFTS")
        self.sent = settings.sent or self._folder(b"\\Sent", "")
        self.idles = bool(client.has_capability("IDLE"))
        self.takes_away = bool(client.has_capability("UIDPLUS"))

    def _folder(self, use: bytes, setting: str) -> str:
        with told():
            found = self._client.find_special_folder(use)
        if not found and setting:
            raise InvalidInput(
                "In de postbus is geen map voor concepten gevonden. "
                f"Noem de map in de instelling {setting}."
            )
        return str(found or "")

    def examine(self, folder: str) -> int:
        """Opens a folder to read only; its UIDVALIDITY."""
        with told():
            return int(self._client.select_folder(folder, readonly=True)[b"UIDVALIDITY"])

    def since(self, day: date) -> list[int]:
        """The UIDs in the open folder that came in from the day before `day`, ascending.

        The day before: the server's days are those of its own time zone.
        """
        with told():
            found = self._client.search(["SINCE", day - timedelta(days=1), "UNDELETED"])
        return sorted(int(uid) for uid in found)

    def look(self, uids: Iterable[int]) -> dict[int, Message]:
        """Flags, time and size of messages in the open folder."""
        with told():
            found = self._client.fetch(list(uids), ["FLAGS", "INTERNALDATE", "RFC822.SIZE"])
        return {
            uid: Message(
                uid, _flags(row), row.get(b"INTERNALDATE"), int(row.get(b"RFC822.SIZE", 0))
            )
            for uid, row in found.items()
        }

    def head(self, uid: int) -> bytes:
        """The headers of a message of the open folder."""
        with told():
            row = self._client.fetch([uid], ["BODY.PEEK[HEADER]"]).get(uid, {})
        return _headers(row)

    def whole(self, uid: int) -> bytes | None:
        """A message of the open folder, without marking it as read; None where it is gone."""
        with told():
            row = self._client.fetch([uid], ["BODY.PEEK[]"]).get(uid)
        found = row.get(b"BODY[]") if row else None
        return bytes(found) if found is not None else None

    def own_drafts(self) -> list[Lying]:
        """What lies in the drafts folder, with the headers that tell ours apart."""
        self.examine(self.drafts)
        with told():
            uids = sorted(int(uid) for uid in self._client.search("ALL"))
        return self._lying(uids, _DRAFT_HEADERS)

    def answers(self, uids: Iterable[int]) -> list[Lying]:
        """Messages of the open folder, with what they answer."""
        return self._lying(list(uids), _ANSWER_HEADERS)

    def _lying(self, uids: list[int], headers: str) -> list[Lying]:
        if not uids:
            return []
        with told():
            rows = self._client.fetch(uids, ["FLAGS", "INTERNALDATE", headers])
        return [
            Lying(uid, _flags(row), _headers(row), row.get(b"INTERNALDATE"))
            for uid, row in sorted(rows.items())
        ]

    def lies_there(self, key: str, version: int) -> bool:
        """Whether our draft of this mail is in the drafts folder, asked of the server itself."""
        self.examine(self.drafts)
        with told():
            found = self._client.search(
                ["HEADER", ABOUT, key, "HEADER", VERSION, version_mark(version), "UNDELETED"]
            )
        return bool(found)

    def place(self, mail: bytes) -> None:
        """Adds a draft to the drafts folder."""
        with told():
            self._client.append(self.drafts, mail, [rb"\Draft", rb"\Seen"])

    def take_away(self, uid: int) -> bool:
        """Removes one message of ours from the drafts folder; False where the server cannot.

        Without UIDPLUS an EXPUNGE would also remove what others marked as deleted.
        """
        if not self.takes_away:
            return False
        with told():
            self._client.select_folder(self.drafts)
            self._client.add_flags([uid], [rb"\Deleted"], silent=True)
            self._client.uid_expunge([uid])
            self._client.select_folder(self.drafts, readonly=True)
        return True

    def mark(self, folder: str, uids: Iterable[int]) -> None:
        """Puts the keyword of the settings on these messages, where the server keeps keywords."""
        if not self._keyword:
            return
        with told():
            opened = self._client.select_folder(folder)
            allowed = {bytes(flag).lower() for flag in opened.get(b"PERMANENTFLAGS", ())}
            if b"\\*" in allowed or self._keyword.lower().encode() in allowed:
                self._client.add_flags(list(uids), [self._keyword.encode()], silent=True)
            self._client.select_folder(folder, readonly=True)

    def wait(self, folder: str, seconds: int) -> None:
        """Waits until something happens in the folder, at most this long."""
        self.examine(folder)
        with told():
            self._client.idle()
            try:
                self._client.idle_check(timeout=seconds)
            finally:
                self._client.idle_done()


@contextmanager
def session(settings: Postbus) -> Iterator[Session]:
    """A session as the settings describe it.

    Raises InvalidInput where a setting is wrong, MailboxUnreachable where the server is away.
    """
    from imapclient import IMAPClient

    password = _password(settings)
    with told():
        client = IMAPClient(
            settings.host,
            port=settings.port or (993 if settings.tls else 143),
            ssl=settings.tls,
            ssl_context=_context(settings) if settings.tls else None,
            timeout=_TIMEOUT,
        )
    try:
        with told():
            client.login(settings.user, password)
        yield Session(client, settings)
        with suppress(Exception):
            client.logout()
    finally:
        with suppress(Exception):
            client.shutdown()


def check(settings: Postbus) -> None:
    """Raises InvalidInput with what to do where the settings cannot work."""
    missing = [
        name
        for name, value in (
            ("SPUKWIJZER_IMAP_HOST", settings.host),
            ("SPUKWIJZER_IMAP_USER", settings.user),
            ("SPUKWIJZER_IMAP_PASSWORD_FILE", settings.password_file),
        )
        if not value
    ]
    if missing:
        raise InvalidInput(f"De postbus is nog niet ingesteld. Vul in: {', '.join(missing)}.")
    if not settings.tls and settings.host not in LOOPBACK:
        raise InvalidInput(
            "Zonder TLS mag alleen een postbus op deze machine worden gelezen. "
            "Haal SPUKWIJZER_IMAP_TLS=0 weg."
        )
    _password(settings)


def _password(settings: Postbus) -> str:
    try:
        text = settings.password_file.read_text("utf-8") if settings.password_file else ""
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput(
            "Het bestand met het wachtwoord van de postbus is niet te lezen. "
            "Controleer SPUKWIJZER_IMAP_PASSWORD_FILE."
        ) from error
    if not text.strip():
        raise InvalidInput("Het bestand met het wachtwoord van de postbus is leeg.")
    return text.strip("\r\n")


def _context(settings: Postbus) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(
            cafile=str(settings.certificates) if settings.certificates else None
        )
    except OSError as error:
        raise InvalidInput(
            "Het bestand met certificaten is niet te lezen. Controleer "
            "SPUKWIJZER_IMAP_CERTIFICATES."
        ) from error


@contextmanager
def told() -> Iterator[None]:
    """A failure of the library or the line as one error of ours."""
    from imapclient.exceptions import LoginError

    try:
        yield
    except SpukwijzerError:
        raise
    except LoginError as error:
        raise MailboxUnreachable(
            "De postbus laat ons niet binnen. Controleer de naam en het wachtwoord.",
            detail=str(error),
        ) from error
    except Exception as error:
        # The library raises its own errors, those of imaplib, of ssl and of sockets, and on a
        # line that breaks halfway an answer also ValueError and the like.
        raise MailboxUnreachable(
            "De postbus is nu niet te bereiken.", detail=f"{type(error).__name__}: {error}"
        ) from error


def _flags(row: dict[bytes, Any]) -> frozenset[str]:
    return frozenset(bytes(flag).decode("ascii", "replace") for flag in row.get(b"FLAGS", ()))


def _headers(row: dict[bytes, Any]) -> bytes:
    found = [value for name, value in row.items() if name.startswith(b"BODY[HEADER")]
    return bytes(found[0]) if found and found[0] is not None else b""
