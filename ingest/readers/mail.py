"""A mail (.eml or .msg) -> Document: its subject as title, its text, and what is attached to it."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator

import msgspec
from msgspec import Struct

from corpus.model import HEADING_SEPARATOR
from ingest.document import Document, Section
from ingest.errors import Unreadable
from ingest.readers import eml, html, outlook, text
from ingest.readers.clean import has_words, tidy
from ingest.readers.letter import Letter
from ingest.readers.outline import NO_WORDS

Attachment = Callable[[str, bytes], Document]

DEEPEST = 3  # mails in each other
MOST = 50  # attachments, of all mails in each other together
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read(source: str, data: bytes, *, attachment: Attachment | None = None) -> Document:
    """The document of a mail; each attachment lies under a heading with its file name.

    `attachment` reads one by its name and bytes, by default as any file is read; what it cannot
    read is left out. A mail in a mail is read here, DEEPEST deep.
    """
    if not data.strip():
        raise Unreadable("Dit bestand is leeg. Kies een bestand met een mail.")
    return _Reading(source, attachment).document(_parsed(data), 1)


def _parsed(data: bytes) -> Letter:
    return outlook.parse(data) if data.startswith(_OLE) else eml.parse(data)


class _Reading(Struct):
    """One mail with all that is in it; `left` is how many attachments may still be read."""

    source: str
    attachment: Attachment | None
    left: int = MOST

    def document(self, letter: Letter, depth: int) -> Document:
        body = _body(self.source, letter)
        sections = list(body.sections) if body else []
        for name, content in letter.attached:
            if self.left <= 0:
                break
            self.left -= 1
            document = self._attached(name, content, depth)
            if document is not None:
                sections.extend(_under(tidy(name) or "Bijlage", document))
        if not sections:
            raise Unreadable(NO_WORDS)
        title = tidy(letter.subject) or self.source
        return Document(self.source, title, tuple(sections), verbatim=True)

    def _attached(self, name: str, content: bytes | Letter, depth: int) -> Document | None:
        # By its name, so that the two modules need not know each other when they are loaded.
        media = importlib.import_module("ingest.media")
        try:
            if isinstance(content, bytes) and (
                name.casefold().endswith((".eml", ".msg")) or media.kind(name, content) == "mail"
            ):
                content = _parsed(content) if depth < DEEPEST else b""
            if isinstance(content, Letter):
                return self.document(content, depth + 1) if depth < DEEPEST else None
            found: Document = (
                self.attachment(name, content)
                if self.attachment
                else media.read(self.source, name, content)
            )
        except Unreadable:
            return None
        return found


def _body(source: str, letter: Letter) -> Document | None:
    """The text of the mail itself; its page where it has no plain text."""
    written = "\n\n".join(one for one in letter.plain if has_words(one))
    try:
        if written:
            return text.of_mail(source, written)
        return html.of_text(source, "\n".join(letter.pages)) if letter.pages else None
    except Unreadable:
        return None


def _under(name: str, document: Document) -> Iterator[Section]:
    """The sections of an attachment with its file name as the heading over them."""
    name = name.replace(HEADING_SEPARATOR, " > ")
    for section in document.sections:
        heading = HEADING_SEPARATOR.join(filter(None, (name, section.locator.heading)))
        yield msgspec.structs.replace(
            section, locator=msgspec.structs.replace(section.locator, heading=heading)
        )
