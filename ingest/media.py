"""Which kind of file is this, and who reads it.

What is in the file tells; its name decides where the contents say too little.
"""

from __future__ import annotations

import importlib
import re
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import PurePath

from ingest.document import Document
from ingest.errors import Unreadable

Read = Callable[[str, bytes], Document]

_READERS = {
    "bwb": "bwb",
    "docx": "docx",
    "html": "html",
    "mail": "mail",
    "markdown": "plain_markdown",
    "pdf": "pdf",
    "pptx": "pptx",
    "staatscourant": "staatscourant",
    "text": "text",
}
_BY_NAME = {
    ".docx": "docx",
    ".eml": "mail",
    ".htm": "html",
    ".html": "html",
    ".markdown": "markdown",
    ".md": "markdown",
    ".msg": "mail",
    ".pdf": "pdf",
    ".pptx": "pptx",
    ".text": "text",
    ".txt": "text",
    ".xhtml": "html",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # also the start of .doc, .xls and .ppt of before 2007
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)[\s/>]")
_SKIPPED = re.compile(r"<\?.*?\?>|<!--.*?-->|<!DOCTYPE\s[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.I)
_DOCTYPE_HTML = re.compile(r"<!doctype\s+html|<html[\s>]|<body[\s>]", re.IGNORECASE)
_MAIL_FIELDS = re.compile(
    rb"(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|delivered-to|van|"
    rb"reply-to|x-[\w-]+|content-type|dkim-signature|authentication-results)[ \t]*:",
    re.IGNORECASE,
)
_STAATSCOURANT = {
    "officiele-publicatie",
    "staatscourant",
    "stcrt",
    "staatsblad",
    "stb",
    "open-overheid",
}
_START = 8_192

EMPTY = "Dit bestand is leeg. Vraag het opnieuw op."
OLD_OFFICE = (
    "Dit is een Office-bestand van voor 2007. Open het en sla het op als .docx, .pptx of PDF."
)
IMAGE = "Dit bestand is een afbeelding. Zet er tekstherkenning (OCR) op en sla het op als PDF."
DAMAGED_ZIP = (
    "Dit Office-bestand is beschadigd en niet uit te pakken. "
    "Vraag het opnieuw op, of open het en sla het opnieuw op."
)
UNKNOWN = (
    "Dit soort bestand wordt niet gelezen. "
    "Sla het op als PDF, .docx, .pptx, .html, .txt, .md, .eml of .msg."
)
UNKNOWN_XML = (
    "Deze XML wordt niet gelezen: alleen XML van wetten.overheid.nl (BWB) en van de Staatscourant."
)


def read(
    source: str,
    name: str,
    data: bytes,
    *,
    pages: int | None = None,
    headings: Sequence[str] = (),
) -> Document:
    """The document in a file called `name`; `pages` is the most that a PDF may have.

    `headings` are the heading paths that are known; plain text has no other sign of a heading.
    """
    found = kind(name, data)
    reader = reader_of(found)
    if found == "pdf" and pages is not None:
        from ingest.readers import pdf

        return pdf.read(source, data, pages=pages)
    if found == "text" and headings:
        from ingest.readers import text

        return text.read(source, data, headings)
    return reader(source, data)


def reader_of(found: str) -> Read:
    """The reader of that kind of file, imported now."""
    module = importlib.import_module(f"ingest.readers.{_READERS[found]}")
    read_it: Read = module.read
    return read_it


def kind(name: str, data: bytes) -> str:
    """bwb, docx, html, mail, markdown, pdf, pptx, staatscourant or text."""
    start = data[:_START]
    named = _BY_NAME.get(PurePath(name).suffix.casefold())
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable(EMPTY)
    if b"%PDF-" in start[:1024]:
        return "pdf"
    if start.startswith(b"PK"):
        return _packed(data)
    if start.startswith(_OLE):
        return _ole(data)
    if start.startswith(_IMAGES) and not (start[:2] == b"BM" and named):
        raise Unreadable(IMAGE)
    text = _text(start)
    if text is None:
        if named == "pdf":  # a damaged start; the reader looks for what is left
            return named
        raise Unreadable(UNKNOWN)
    return _written(name, text, start, named)


def _packed(data: bytes) -> str:
    """A zip file by its parts; nothing is unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            names = packed.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, RuntimeError) as error:
        raise Unreadable(DAMAGED_ZIP, detail=str(error)) from error
    if any(name.startswith("word/") for name in names):
        return "docx"
    if any(name.startswith("ppt/") for name in names):
        return "pptx"
    raise Unreadable(UNKNOWN)


def _ole(data: bytes) -> str:
    """An Outlook message has parts whose names no other old Office file has."""
    if (
        "__substg1.0_".encode("utf-16-le") in data
        or "__properties_version1".encode("utf-16-le") in data
    ):
        return "mail"
    raise Unreadable(OLD_OFFICE)


def _written(name: str, text: str, start: bytes, named: str | None) -> str:
    """A file of text by its first words, else by its name."""
    words = text.lstrip("\ufeff \t\r\n")
    if words.startswith("<"):
        if (root := _ROOT.match(_SKIPPED.sub("", words).lstrip())) is not None:
            tag = root.group(1).casefold()
            if tag == "toestand":
                return "bwb"
            if tag in _STAATSCOURANT:
                return "staatscourant"
        if _DOCTYPE_HTML.search(words) or named == "html":
            return "html"
        if words.startswith("<?xml") or PurePath(name).suffix.casefold() == ".xml":
            raise Unreadable(UNKNOWN_XML)
    if named in ("mail", "html", "markdown", "text"):
        return named
    if _DOCTYPE_HTML.search(words[:1024]):
        return "html"
    if _is_mail(start):
        return "mail"
    if named is None and PurePath(name).suffix:
        raise Unreadable(UNKNOWN)
    return "text"


def _is_mail(start: bytes) -> bool:
    """Whether the file begins with at least two fields that open a mail."""
    lines = start.lstrip(b"\xef\xbb\xbf\r\n").split(b"\n")[:12]
    if lines and lines[0].startswith(b"From "):
        lines = lines[1:]
    fields = [line for line in lines if line[:1] not in (b" ", b"\t")][:4]
    return sum(1 for line in fields if _MAIL_FIELDS.match(line)) >= 2


def _text(start: bytes) -> str | None:
    """The start of a file of text, or None where it holds something else than letters."""
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return start.decode("utf-16", "replace")
    if start[1:2] == b"\x00" and start[3:4] == b"\x00":
        return start.decode("utf-16-le", "replace")
    control = sum(byte < 9 or 13 < byte < 27 or byte == 127 for byte in start)
    if control > 0.05 * len(start):
        return None
    return start.decode("utf-8", "replace")
