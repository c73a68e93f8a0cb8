"""A mail as it travels or as Outlook keeps it -> Mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from email.utils import parseaddr

from msgspec.structs import replace

from assistant.channels.mail import attached, headers, outlook
from assistant.channels.mail.attached import File
from assistant.channels.mail.model import Address, Attachment, Mail
from assistant.channels.mail.page import text_of_page
from assistant.channels.mail.stumbles import STUMBLES
from assistant.errors import InvalidInput
from assistant.settings import Settings
from assistant.understanding.words import clean

MOST_BYTES = 40_000_000
LONGEST = 200_000  # characters of the text that are read
_DEEPEST = 40  # parts in each other
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

UNREADABLE = (
    "Deze mail is niet te lezen. Bewaar de mail opnieuw uit uw mailprogramma als .eml of .msg."
)
EMPTY = "Deze mail is leeg. Kies een bestand met een mail."
TOO_LARGE = "Deze mail is groter dan 40 MB. Haal de bijlagen eraf en bied de mail nog eens aan."
ENCRYPTED = "De mail is versleuteld; de inhoud is hier niet te lezen."
CUT = "De mail is heel lang; alleen het begin is gelezen."


def read_mail(data: bytes, settings: Settings | None = None) -> Mail:
    """The mail in the bytes of an .eml or .msg file.

    Attachments are read within the limits of `settings`; without settings they are only named.
    Raises InvalidInput for what is no mail at all.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise InvalidInput(EMPTY)
    if len(data) > MOST_BYTES:
        raise InvalidInput(TOO_LARGE)
    if data.startswith(_OLE):
        return outlook.read(data, settings)
    return _travelling(data, settings)


def mail_of_text(subject: str, sender: str, body: str) -> Mail:
    """A mail that came as text, not as a message."""
    name, email = parseaddr(headers.one_line(sender))
    if "@" not in email:
        name, email = headers.one_line(sender), ""
    return Mail(
        subject=headers.one_line(subject),
        sender=Address(name, email),
        text=seen(_out_of_page(body)),
    )


class _Parts:
    """What the parts of a mail hold, as they are found."""

    def __init__(self) -> None:
        self.plain: list[str] = []
        self.pages: list[str] = []
        self.files: list[File] = []
        self.problems: list[str] = []

    def text(self) -> str:
        """The plain text; the page where that is missing or says nothing."""
        plain = "\n\n".join(one for one in self.plain if any(sign.isalnum() for sign in one))
        return plain or "\n\n".join(text_of_page(page) for page in self.pages)


def _travelling(data: bytes, settings: Settings | None) -> Mail:
    from email import policy
    from email.parser import BytesParser

    parts = _Parts()
    message: Message
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        for part in _leaves(message, 0):
            _take(part, parts)
    # The parser of the standard library stumbles over damaged mails in these ways.
    except STUMBLES:
        try:
            message, parts = BytesParser(policy=policy.compat32).parsebytes(data), _Parts()
            for part in _leaves(message, 0):
                _take(part, parts)
        except STUMBLES:
            raise InvalidInput(UNREADABLE) from None
    if not message.keys() and not parts.text():
        raise InvalidInput(UNREADABLE)
    return finished(headers.mail(message), parts.text(), parts.files, parts.problems, settings)


# Some programs send a page as plain text.
_PAGE = re.compile(r"^\s*(?:<!doctype html|<html|<body|<div|<p)\b[^<]*>", re.IGNORECASE)


def _out_of_page(text: str) -> str:
    return text_of_page(text) if _PAGE.match(text) else text


def finished(
    mail: Mail, text: str, files: list[File], problems: list[str], settings: Settings | None
) -> Mail:
    """The mail with its text made clean and its attachments read."""
    inner_text, unpacked = attached.unpacked(files)
    text = _out_of_page(text if text.strip() else inner_text)
    if len(text) > LONGEST:
        text, problems = text[:LONGEST], [*problems, CUT]
    found: tuple[Attachment, ...] = attached.read(unpacked, settings)
    return replace(mail, text=seen(text), attachments=found, problems=tuple(problems))


def seen(text: str) -> str:
    """The text as a person sees it: plain line ends, no invisible signs."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ").split("\n")
    return clean("\n".join(line.rstrip() for line in lines))


def _leaves(message: Message, depth: int) -> Iterator[Message]:
    """The parts that hold content, of alternatives too; a mail in a mail is one part."""
    if depth > _DEEPEST:
        return
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        yield message
        return
    payload = message.get_payload()
    for part in payload if isinstance(payload, list) else []:
        if isinstance(part, Message):
            yield from _leaves(part, depth + 1)


def _take(part: Message, parts: _Parts) -> None:
    kind = part.get_content_type()
    name = _name(part)
    if kind in ("application/pkcs7-mime", "application/x-pkcs7-mime") or (
        kind == "application/pgp-encrypted"
    ):
        parts.problems.append(ENCRYPTED)
        return
    if kind == "message/rfc822":
        inner = part.get_payload()
        if isinstance(inner, list) and inner and isinstance(inner[0], Message):
            parts.files.append(File(name or "doorgestuurde mail.eml", kind, _bytes(inner[0])))
        return
    if kind in ("message/delivery-status", "text/rfc822-headers"):
        return
    at_hand = part.get_content_disposition() != "attachment" and not name
    if kind in ("text/plain", "text/html") and at_hand:
        words = attached.decoded(_payload(part), _charset(part))
        (parts.plain if kind == "text/plain" else parts.pages).append(words)
    elif part.get_content_maintype() != "multipart":
        inline = part.get_content_disposition() != "attachment" and bool(part.get("Content-ID"))
        if part.get_content_maintype() == "image" and inline:
            return  # a logo in a signature
        parts.files.append(File(name or "bijlage zonder naam", kind, _payload(part)))


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except STUMBLES:
        return None


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except STUMBLES:
        return b""
    return payload if isinstance(payload, bytes) else b""


def _bytes(message: Message) -> bytes:
    try:
        return message.as_bytes()
    except STUMBLES:
        return b""


def _name(part: Message) -> str:
    try:
        return seen(part.get_filename() or "")[:120]
    except STUMBLES:
        return ""
