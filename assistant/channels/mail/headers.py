"""The headers of a mail -> who, to whom, in which thread; whatever is damaged is left empty."""

from __future__ import annotations

import re
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from assistant.channels.mail.model import Address, Mail
from assistant.channels.mail.stumbles import STUMBLES
from assistant.understanding.words import clean

_ID = re.compile(r"<([^<>\s]{1,400})>")
_EMAIL = re.compile(r"[^@\s<>,;\"]+@[^@\s<>,;\"]+")
_MOST = 200  # addresses in one header
_LONGEST = 1_000  # characters of one header
_NOBODY = re.compile(
    r"^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|noreply\w*|bounces?)\b", re.IGNORECASE
)


def mail(message: Message) -> Mail:
    """The mail without its text."""
    senders = addresses(message, "from") or addresses(message, "sender")
    sender = senders[0] if senders else Address()
    return Mail(
        subject=one_line(_text(message, "subject")),
        sender=sender,
        message_id=_first_id(message, "message-id"),
        in_reply_to=_first_id(message, "in-reply-to"),
        references=tuple(_ID.findall(_text(message, "references")))[-50:],
        date=_date(message),
        to=addresses(message, "to"),
        cc=addresses(message, "cc"),
        reply_to=addresses(message, "reply-to"),
        automatic=is_automatic(message, sender),
    )


def addresses(message: Message, name: str) -> tuple[Address, ...]:
    """The addresses in all headers of that name, each once."""
    raw = [one_line(value) for value in _all(message, name)]
    try:
        pairs = getaddresses(raw)
    except STUMBLES:
        pairs = [("", found) for value in raw for found in _EMAIL.findall(value)]
    found: dict[tuple[str, str], Address] = {}
    for shown, email in pairs[:_MOST]:
        address = Address(one_line(shown)[:200], email if _EMAIL.fullmatch(email) else "")
        if address.name or address.email:
            found.setdefault((address.name, address.email), address)
    return tuple(found.values())


def is_automatic(message: Message, sender: Address) -> bool:
    """Whether a machine sent it: absence notes, delivery reports, newsletters."""
    submitted = _text(message, "auto-submitted").strip().casefold()
    precedence = _text(message, "precedence").strip().casefold()
    return (
        submitted not in ("", "no")
        or precedence in ("bulk", "junk", "list", "auto_reply")
        or message.get_content_type() == "multipart/report"
        or any(
            _text(message, name) for name in ("x-autoreply", "x-autorespond", "list-unsubscribe")
        )
        or bool(_NOBODY.match(sender.email))
    )


def one_line(text: str) -> str:
    """The text on one line, with what nobody sees left out."""
    return " ".join(clean(text.replace("\r", " ").replace("\n", " ")).split())[:_LONGEST]


def _first_id(message: Message, name: str) -> str:
    found = _ID.findall(_text(message, name))
    return found[0] if found else one_line(_text(message, name)).strip("<> ")[:400]


def _date(message: Message) -> str:
    try:
        return parsedate_to_datetime(_text(message, "date")).isoformat()
    except STUMBLES:
        return ""


def _text(message: Message, name: str) -> str:
    values = _all(message, name)
    return values[0] if values else ""


def _all(message: Message, name: str) -> list[str]:
    """The values of a header; encoded words are read where the parser has not done so."""
    from email.header import decode_header, make_header

    try:
        values = [str(value) for value in message.get_all(name, [])]
    except STUMBLES:
        return []
    found = []
    for value in values:
        try:
            found.append(str(make_header(decode_header(value))) if "=?" in value else value)
        except STUMBLES:
            found.append(value)
    return found
