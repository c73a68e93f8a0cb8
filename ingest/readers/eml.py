"""A mail as it travels (.eml) -> its parts."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message

from ingest.errors import Unreadable
from ingest.readers.clean import tidy
from ingest.readers.decode import decode
from ingest.readers.letter import BROKEN, Letter

_DEEPEST = 50  # parts in each other
_STUMBLES = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


def parse(data: bytes) -> Letter:
    """The parts of a mail; raises Unreadable for what has no header at all."""
    from email import policy
    from email.parser import BytesParser

    letter = Letter("", [], [], [])
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        letter.subject = _header(message, "subject")
        for part in _leaves(message, 0):
            _take(part, letter)
    # The parser of the standard library stumbles over damaged headers in these ways.
    except (*_STUMBLES, RecursionError):
        raise Unreadable(BROKEN) from None
    if not message.keys():
        raise Unreadable(
            "Dit bestand is geen mail. Bewaar de mail opnieuw uit uw mailprogramma als .eml."
        )
    return letter


def _leaves(message: Message[str, str], depth: int) -> Iterator[Message[str, str]]:
    """The parts that hold content; a mail in a mail is one part."""
    if depth > _DEEPEST:
        return
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        yield message
        return
    for part in message.get_payload():
        if isinstance(part, Message):
            yield from _leaves(part, depth + 1)


def _take(part: Message[str, str], letter: Letter) -> None:
    kind = part.get_content_type()
    name = tidy(_file_name(part))
    if kind == "message/rfc822":
        inner = part.get_payload()
        if isinstance(inner, list) and inner and isinstance(inner[0], Message):
            subject = tidy(_header(inner[0], "subject"))
            known = name.casefold().endswith(".eml")
            letter.attached.append((name if known else f"{name or subject}.eml", _bytes(inner[0])))
        return
    is_text = kind in ("text/plain", "text/html")
    if is_text and part.get_content_disposition() != "attachment" and not name:
        words = decode(_payload(part), part.get_content_charset())
        (letter.plain if kind == "text/plain" else letter.pages).append(words)
    elif name and part.get_content_maintype() != "multipart":
        letter.attached.append((name, _payload(part)))


def _payload(part: Message[str, str]) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _bytes(message: Message[str, str]) -> bytes:
    try:
        return message.as_bytes()
    except _STUMBLES:
        return b""


def _header(message: Message[str, str], name: str) -> str:
    try:
        return str(message.get(name, ""))
    except _STUMBLES:
        return ""


def _file_name(part: Message[str, str]) -> str:
    try:
        return part.get_filename() or ""
    except _STUMBLES:
        return ""
