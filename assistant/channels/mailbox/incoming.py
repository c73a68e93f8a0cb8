"""A raw mail -> its ids, the headers of the reply, and whether a person wrote it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from assistant.channels.mailbox.model import Incoming
from assistant.channels.mailbox.rendering import ABOUT
from assistant.channels.mailbox.replies import addresses, header, reply

_ID = re.compile(r"<[^<>\s]{1,900}>")
_MAX_REFERENCES = 100
_ROBOTS = re.compile(r"(mailer-daemon|postmaster|no-?reply|do-?not-?reply|niet-?beantwoorden)@")
_LISTS = ("List-Id", "List-Post", "List-Unsubscribe")
_BULK = frozenset({"bulk", "list", "junk", "auto_reply"})


def read(raw: bytes, own: Collection[str]) -> Incoming:
    """What is kept of a mail; `own` are the addresses of the mailbox itself. Never raises.

    Headers are read with the old policy of the standard library: it takes any bytes, where the
    new one raises on some broken headers.
    """
    message = BytesParser(policy=compat32).parsebytes(raw, headersonly=True)
    key = _key(message, raw)
    found = _ids(header(message, "Message-ID"))
    message_id = found[0] if found else f"<{key}@zonder-id.invalid>"
    before = _before(message)
    return Incoming(
        key=key,
        message_id=message_id,
        thread=(*before, message_id),
        reply=reply(message, own, message_id if found else "", before),
        ignored=_ignored(message, own),
    )


def ids_of_answer(headers: bytes) -> tuple[str, ...]:
    """The Message-IDs that a sent mail answers, nearest first."""
    message = BytesParser(policy=compat32).parsebytes(headers, headersonly=True)
    nearest = _ids(header(message, "In-Reply-To"))
    return (*nearest, *reversed(_ids(header(message, "References"))))


def _key(message: Message, raw: bytes) -> str:
    """Message-ID, sender and contents; not the lines that servers on the way put above it."""
    _, _, body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
    digest = hashlib.sha256()
    for part in ("Message-ID", "From", "Date", "Subject"):
        digest.update(header(message, part).encode("utf-8", "replace") + b"\0")
    digest.update(body.rstrip())
    return digest.hexdigest()[:32]


def _ids(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_ID.findall(text)))


def _before(message: Message) -> tuple[str, ...]:
    """The ids of the mails before this one in its thread, oldest first."""
    references = _ids(header(message, "References")) or _ids(header(message, "In-Reply-To"))[:1]
    if len(references) > _MAX_REFERENCES:
        references = (references[0], *references[-_MAX_REFERENCES + 1 :])
    return references


def _ignored(message: Message, own: Collection[str]) -> str:
    """Why nothing is drafted, in Dutch, or an empty text."""
    senders = [address.casefold() for _, address in addresses(message, "From")]
    auto = header(message, "Auto-Submitted").split(";")[0].strip().casefold()
    if message.get(ABOUT) is not None:
        return "Dit is een eigen concept."
    if message.get_content_type() in ("multipart/report", "message/delivery-status"):
        return "Dit is een bericht over de bezorging van een mail."
    if auto not in ("", "no") or message.get("X-Autoreply") or message.get("X-Autorespond"):
        return "Dit is een automatisch antwoord."
    if header(message, "Return-Path").strip() == "<>":
        return "Dit is een automatisch bericht zonder afzender."
    if header(message, "Precedence").strip().casefold() in _BULK or any(
        message.get(name) is not None for name in _LISTS
    ):
        return "Dit komt van een mailinglijst."
    if any(_ROBOTS.match(sender) for sender in senders):
        return "Dit komt van een automatisch adres."
    if senders and set(senders) <= {address.casefold() for address in own}:
        return "Dit komt van de postbus zelf."
    return ""
