"""A mail as Outlook keeps it (.msg) -> Mail: the ingest reader's parts, with its headers."""

from __future__ import annotations

import io
import struct
from typing import Any

from msgspec.structs import replace

from assistant.channels.mail import headers
from assistant.channels.mail.attached import File
from assistant.channels.mail.model import Address, Mail
from assistant.channels.mail.page import text_of_page
from assistant.channels.mail.stumbles import STUMBLES
from assistant.errors import InvalidInput
from assistant.settings import Settings

_TRANSPORT, _SENDER, _SENDER_SMTP, _SENDER_EMAIL = 0x007D, 0x0C1A, 0x5D01, 0x0C1F
_MESSAGE_ID, _TO, _CC = 0x1035, 0x0E04, 0x0E03
_AT_TOP = 32  # bytes before the first property


def read(data: bytes, settings: Settings | None) -> Mail:
    """The mail; raises InvalidInput for an Office file that is no mail."""
    from assistant.channels.mail.message import finished
    from ingest.errors import Unreadable
    from ingest.readers import outlook

    try:
        letter = outlook.parse(data)
    except Unreadable as error:
        raise InvalidInput(error.message) from None
    text = "\n\n".join(letter.plain) or "\n\n".join(text_of_page(page) for page in letter.pages)
    files = [
        File(name or "bijlage zonder naam", "", content)
        if isinstance(content, bytes)
        else File(name or "bijgevoegde mail", "message/rfc822", b"")
        for name, content in letter.attached
    ]
    mail = replace(_headers(data), subject=headers.one_line(letter.subject))
    return finished(mail, text, files, [], settings)


def _headers(data: bytes) -> Mail:
    """Who sent it, from the headers it travelled with, else from what Outlook knows."""
    from email import policy
    from email.parser import HeaderParser

    from olefile import OleFileIO
    from oxmsg.properties import Properties
    from oxmsg.storage import Storage

    try:
        with OleFileIO(io.BytesIO(data)) as file:
            own = Properties(Storage.from_ole(file), _AT_TOP)
            written = own.str_prop_value(_TRANSPORT) or ""
            known = _known(own)
        if written.strip():
            found = headers.mail(HeaderParser(policy=policy.default).parsestr(written))
            return found if found.sender.email else replace(found, sender=known.sender)
    except (*STUMBLES, OSError, EOFError, struct.error, NotImplementedError):
        return Mail()
    return known


def _known(own: Any) -> Mail:
    name = headers.one_line(own.str_prop_value(_SENDER) or "")
    email = own.str_prop_value(_SENDER_SMTP) or own.str_prop_value(_SENDER_EMAIL) or ""
    return Mail(
        sender=Address(name, email if "@" in email else ""),
        message_id=(own.str_prop_value(_MESSAGE_ID) or "").strip("<> "),
        to=_shown(own.str_prop_value(_TO)),
        cc=_shown(own.str_prop_value(_CC)),
    )


def _shown(text: str | None) -> tuple[Address, ...]:
    """Names as Outlook shows them, with semicolons between."""
    names = (headers.one_line(part) for part in (text or "").split(";"))
    return tuple(Address(*(("", n) if "@" in n else (n, ""))) for n in names if n)
