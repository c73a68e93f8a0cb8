"""Bytes of a text file -> characters: UTF-8, UTF-16 or what Windows in this country writes."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096


def decode(data: bytes, declared: str | None = None) -> str:
    """The characters; never fails: a byte that means nothing is left out.

    A byte order mark decides, then UTF-8 where the bytes are valid UTF-8, then the encoding that
    the file or its envelope declares, then Windows-1252.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "ignore")
    if unmarked := _unmarked_utf16(data):
        return data.decode(unmarked, "ignore")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data, error.start):
            return data.decode("utf-8", "ignore")
    return data.decode(_usable(declared), "ignore")


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark shows by its NULs: every other byte of ordinary words."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 2:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _is_damaged_utf8(data: bytes, start: int) -> bool:
    """Whether most of the bytes beyond ASCII still make good UTF-8, as in a file cut short."""
    if start > len(data) - 4 and any(byte > 127 for byte in data[:start]):
        return True
    high = sum(byte > 127 for byte in data)
    good = data.decode("utf-8", "ignore")
    kept = sum(len(sign.encode()) for sign in good if ord(sign) > 127)
    return kept > 0.8 * high


def _usable(declared: str | None) -> str:
    try:
        name = codecs.lookup(declared or "cp1252").name
        b"a".decode(name, "ignore")
    except (LookupError, ValueError):
        return "cp1252"
    # Who declares Latin-1 or ASCII means Windows-1252, as every browser knows; UTF-8 has failed.
    return "cp1252" if name in ("iso8859-1", "ascii", "utf-8") else name
