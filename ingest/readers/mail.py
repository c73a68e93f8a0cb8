"""A mail (.eml or .msg) -> Document: its subject as title, its text, and what is attached to it."""

from __future__ import annotations

import importlib
import io
import struct
from collections.abc import Callable, Iterator
from email.message import Message
from typing import Any

import msgspec
from msgspec import Struct

from corpus.model import HEADING_SEPARATOR
from ingest.document import Document, Section
from ingest.errors import Unreadable
from ingest.readers import html, text
from ingest.readers.clean import has_words, tidy
from ingest.readers.decode import decode
from ingest.readers.outline import NO_WORDS

Attachment = Callable[[str, bytes], Document]

DEEPEST = 3  # mails in each other
MOST = 50  # attachments, of all mails in each other together
_DEEPEST_PART = 50  # parts of one mail in each other
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BROKEN = (
    "Deze mail is beschadigd. Bewaar de mail opnieuw uit uw mailprogramma en bied die nog eens aan."
)


class _Left(Struct):
    """How many attachments may still be read, for a mail and all that is in it."""

    count: int = MOST


class _Mail(Struct):
    """A mail, whichever program wrote it; `body` is None where it has no text."""

    subject: str
    body: Document | None
    attached: list[tuple[str, bytes]]


def read(source: str, data: bytes, *, attachment: Attachment | None = None) -> Document:
    """The document of a mail; each attachment lies under a heading with its file name.

    `attachment` reads one by its name and bytes, by default as any file is read; what it cannot
    read is left out. A mail in a mail is read here, DEEPEST deep.
    """
    return _read(source, data, attachment, 1, _Left())


def _read(
    source: str, data: bytes, attachment: Attachment | None, depth: int, left: _Left
) -> Document:
    if not data.strip():
        raise Unreadable("Dit bestand is leeg. Kies een bestand met een mail.")
    mail = _msg(source, data) if data.startswith(_OLE) else _eml(source, data)
    sections = list(mail.body.sections) if mail.body else []
    for name, content in mail.attached:
        if left.count <= 0:
            break
        left.count -= 1
        document = _attached(source, name, content, attachment, depth, left)
        if document is not None:
            sections.extend(_under(tidy(name) or "Bijlage", document))
    if not sections:
        raise Unreadable(NO_WORDS)
    return Document(source, tidy(mail.subject) or source, tuple(sections), verbatim=True)


def _attached(
    source: str,
    name: str,
    content: bytes,
    attachment: Attachment | None,
    depth: int,
    left: _Left,
) -> Document | None:
    # By its name, so that the two modules need not know each other when they are loaded.
    media = importlib.import_module("ingest.media")
    try:
        if name.casefold().endswith((".eml", ".msg")) or media.kind(name, content) == "mail":
            return _read(source, content, attachment, depth + 1, left) if depth < DEEPEST else None
        found: Document = (
            attachment(name, content) if attachment else media.read(source, name, content)
        )
    except Unreadable:
        return None
    return found


def _under(name: str, document: Document) -> Iterator[Section]:
    """The sections of an attachment with its file name as the heading over them."""
    name = name.replace(HEADING_SEPARATOR, " > ")
    for section in document.sections:
        heading = HEADING_SEPARATOR.join(filter(None, (name, section.locator.heading)))
        yield msgspec.structs.replace(
            section, locator=msgspec.structs.replace(section.locator, heading=heading)
        )


def _eml(source: str, data: bytes) -> _Mail:
    from email import policy
    from email.parser import BytesParser

    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        plain: list[str] = []
        pages: list[str] = []
        attached: list[tuple[str, bytes]] = []
        if not message.keys():
            raise Unreadable(
                "Dit bestand is geen mail. Bewaar de mail opnieuw uit uw mailprogramma als .eml."
            )
        for part in _leaves(message, 0):
            _take(part, plain, pages, attached)
        return _Mail(_header(message, "subject"), _body(source, plain, pages), attached)
    # The parser of the standard library stumbles over some damaged headers in these ways.
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError):
        raise Unreadable(_BROKEN) from None


def _leaves(message: Message[str, str], depth: int) -> Iterator[Message[str, str]]:
    """The parts that hold content; of a choice the plain text, and a page where there is none."""
    if depth > _DEEPEST_PART:
        return
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        yield message
        return
    parts = [part for part in message.get_payload() if isinstance(part, Message)]
    if message.get_content_type() == "multipart/alternative":
        plain = [part for part in parts if part.get_content_type() == "text/plain"]
        if any(has_words(_text(part)) for part in plain):
            parts = plain
    for part in parts:
        yield from _leaves(part, depth + 1)


def _take(
    part: Message[str, str],
    plain: list[str],
    pages: list[str],
    attached: list[tuple[str, bytes]],
) -> None:
    kind = part.get_content_type()
    name = tidy(_file_name(part))
    if kind == "message/rfc822":
        inner = part.get_payload()
        if isinstance(inner, list) and inner and isinstance(inner[0], Message):
            subject = tidy(_header(inner[0], "subject"))
            content = inner[0].as_bytes()
            known = name.casefold().endswith(".eml")
            attached.append((name if known else f"{name or subject}.eml", content))
        return
    is_text = kind in ("text/plain", "text/html")
    if is_text and part.get_content_disposition() != "attachment" and not name:
        (plain if kind == "text/plain" else pages).append(_text(part))
    elif name and part.get_content_maintype() != "multipart":
        attached.append((name, _payload(part)))


def _body(source: str, plain: list[str], pages: list[str]) -> Document | None:
    """The text of the mail itself; a page where it has no plain text."""
    written = "\n\n".join(one for one in plain if has_words(one))
    try:
        if written:
            return text.of_mail(source, written)
        return html.of_text(source, "\n".join(pages)) if pages else None
    except Unreadable:
        return None


def _text(part: Message[str, str]) -> str:
    return decode(_payload(part), part.get_content_charset())


def _payload(part: Message[str, str]) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _header(message: Message[str, str], name: str) -> str:
    try:
        return str(message.get(name, ""))
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return ""


def _file_name(part: Message[str, str]) -> str:
    try:
        return part.get_filename() or ""
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return ""


def _msg(source: str, data: bytes) -> _Mail:
    """A mail as Outlook keeps it."""
    from oxmsg import Message as OutlookMessage

    try:
        message: Any = OutlookMessage.load(io.BytesIO(data))
        plain = [message.body] if message.body else []
        pages = [message.html_body] if message.html_body else []
        attached = [
            (str(one.file_name or ""), one.file_bytes or b"") for one in message.attachments
        ]
        subject = str(message.subject or "")
    # Whatever is wrong in the container of an old Office file comes out as one of these.
    except (
        ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, MemoryError,
        NotImplementedError, OSError, RuntimeError, TypeError, ValueError, struct.error,
    ):  # fmt: skip
        raise Unreadable(_BROKEN) from None
    return _Mail(subject, _body(source, plain, pages), attached)
