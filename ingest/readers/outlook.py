"""A mail as Outlook keeps it (.msg) -> its parts, those of a mail attached to it too."""

from __future__ import annotations

import io
import struct
from typing import Any

from ingest.errors import Unreadable
from ingest.readers.decode import decode
from ingest.readers.letter import BROKEN, Letter

_SUBJECT, _BODY, _HTML = 0x0037, 0x1000, 0x1013
_DATA, _LONG_NAME, _SHORT_NAME = 0x3701, 0x3707, 0x3704
_AT_TOP, _IN_OTHER, _OF_ATTACHMENT = 32, 24, 8  # bytes before the first property
_MAIL = "__substg1.0_3701000D"  # where an attached mail lies instead of its bytes
_DEEPEST = 5


def parse(data: bytes) -> Letter:
    """The parts of a mail."""
    from olefile import OleFileIO
    from oxmsg.storage import Storage

    try:
        with OleFileIO(io.BytesIO(data)) as file:
            return _letter(Storage.from_ole(file), _AT_TOP, 1)
    # Whatever is wrong in the container of an old Office file comes out as one of these.
    except (
        ArithmeticError,
        AssertionError,
        AttributeError,
        EOFError,
        LookupError,
        MemoryError,
        NotImplementedError,
        OSError,
        RuntimeError,
        TypeError,
        ValueError,
        struct.error,
    ):
        raise Unreadable(BROKEN) from None


def _letter(storage: Any, header: int, depth: int) -> Letter:
    from oxmsg.properties import Properties

    properties = Properties(storage, header)
    body = properties.str_prop_value(_BODY)
    page = properties.str_prop_value(_HTML)
    if page is None and (raw := properties.binary_prop_value(_HTML)) is not None:
        page = decode(raw, properties.body_encoding)
    attached: list[tuple[str, bytes | Letter]] = []
    for one in storage.iter_attachment_storages():
        own = Properties(one, _OF_ATTACHMENT)
        name = own.str_prop_value(_LONG_NAME) or own.str_prop_value(_SHORT_NAME) or ""
        mail = next((inner for inner in one.storages if inner.name == _MAIL), None)
        if mail is None:
            attached.append((name, own.binary_prop_value(_DATA) or b""))
        elif depth < _DEEPEST:
            letter = _letter(mail, _IN_OTHER, depth + 1)
            attached.append((name or letter.subject, letter))
    return Letter(
        properties.str_prop_value(_SUBJECT) or "",
        [body] if body else [],
        [page] if page else [],
        attached,
    )
