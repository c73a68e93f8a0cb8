"""The files that come with a mail: unpacked where Outlook packed them, and read within limits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from assistant.channels.mail.model import Attachment
from assistant.channels.mail.page import text_of_page
from assistant.channels.mail.stumbles import STUMBLES
from assistant.settings import Settings

_MOST = 20  # files that are read
_LONGEST = 60_000  # characters of one of them
_NOT_READ = "Deze bijlage is niet gelezen. Open haar zelf."
_TOO_MANY = "Er zijn meer bijlagen dan hier gelezen worden. Open deze zelf."
_TNEF = b"\x78\x9f\x3e\x22"


class File(Struct, frozen=True):
    """A file as it came."""

    name: str
    media: str
    content: bytes


def decoded(data: bytes, charset: str | None) -> str:
    """The characters of a text part, whatever is declared."""
    from ingest.readers.decode import decode

    return decode(data, charset)


def unpacked(files: Sequence[File]) -> tuple[str, list[File]]:
    """The files with those in a winmail.dat in its place, and the mail text that it holds."""
    text, found = "", []
    for file in files:
        if not file.content.startswith(_TNEF):
            found.append(file)
            continue
        inner = _opened(file)
        if inner is None:
            found.append(file)
            continue
        text = text or inner[0]
        found.extend(inner[1])
    return text, found


def _opened(file: File) -> tuple[str, list[File]] | None:
    """Text and files of a TNEF container (winmail.dat); None where it cannot be opened."""
    import logging
    import struct

    from tnefparse import TNEF

    logging.getLogger("tnef-decode").setLevel(logging.CRITICAL)
    try:
        packed = TNEF(file.content)
        body = packed.body or b""
        page = packed.htmlbody or b""
        text = decoded(body, None) if isinstance(body, bytes) else str(body)
        if not text.strip() and page:
            text = text_of_page(decoded(page, None) if isinstance(page, bytes) else str(page))
        inner = [
            File(str(one.long_filename() or one.name or "bijlage"), "", bytes(one.data or b""))
            for one in packed.attachments
        ]
    except (*STUMBLES, struct.error, EOFError, OSError, NotImplementedError):
        return None
    return text, inner


def read(files: Sequence[File], settings: Settings | None) -> tuple[Attachment, ...]:
    """The attachments with their words; one process reads them all, and is ended afterwards."""
    wanted = list(files[:_MOST]) if settings is not None else []
    found = _words(wanted, settings) if wanted and settings is not None else []
    rest = [
        Attachment(file.name, file.media, len(file.content), problem=_TOO_MANY)
        for file in files[len(wanted) :]
    ]
    if settings is None:
        rest = [
            Attachment(file.name, file.media, len(file.content), problem=_NOT_READ)
            for file in files
        ]
    return (*found, *rest)


def _words(files: Sequence[File], settings: Settings) -> list[Attachment]:
    from ingest.worker import Read, limits, read_all

    given = [(file.name, file.content) for file in files]
    found = []
    for file, result in zip(files, read_all(given, limits(settings)), strict=True):
        size = len(file.content)
        if isinstance(result, Read):
            blocks = (b.text for s in result.document.sections for b in s.blocks)
            words = re.sub(r"\n{3,}", "\n\n", "\n\n".join(blocks))[:_LONGEST]
            found.append(Attachment(file.name, file.media, size, text=words))
        else:
            found.append(Attachment(file.name, file.media, size, problem=result.reason))
    return found
