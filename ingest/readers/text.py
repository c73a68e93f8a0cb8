"""Plain text without layout -> Document: headings, paragraphs, lists and tables are recovered.

Where the catalogue knows the headings of a source, these are looked for as they are; else what
looks like a heading is one.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers import heading_shapes, known_headings, text_blocks
from ingest.readers.clean import clean, has_words
from ingest.readers.decode import decode
from ingest.readers.hyphens import Joiner
from ingest.readers.known_headings import Found
from ingest.readers.outline import NO_WORDS, Outline
from ingest.readers.text_lines import Line, lines_of

_FEWEST_WORDS = 0.7  # of the signs must be text; less is a picture or program by another name


def read(
    source: str, data: bytes, headings: Sequence[str] = (), *, declared: str | None = None
) -> Document:
    """The document of a text file.

    `headings` are known heading paths in their order, joined as in a locator; `declared` is the
    encoding that an envelope names. `line` is the line of the file, `page` counts form feeds.
    """
    if not data.strip():
        raise Unreadable("Dit bestand is leeg. Kies een bestand met tekst.")
    decoded = decode(data, declared)
    text = clean(decoded)
    if len(text) < _FEWEST_WORDS * len(decoded):
        raise Unreadable(
            "Dit bestand is geen tekst. Bewaar het als .txt, .docx of PDF en bied het opnieuw aan."
        )
    return of_text(source, text, headings)


def of_mail(source: str, text: str) -> Document:
    """The document of the text of a mail: paragraphs and lists, no headings but "".

    A short line of a mail is a greeting or a name far more often than a heading.
    """
    outline = Outline(source)
    lines = lines_of(clean(text).replace("\f", "\n"))
    text_blocks.write(outline, lines, Joiner(line.text for line in lines))
    return outline.document(source)


def of_text(source: str, text: str, headings: Sequence[str] = ()) -> Document:
    """The document of text that is decoded and clean already."""
    lines = lines_of(text)
    if not any(has_words(line.text) for line in lines):
        raise Unreadable(NO_WORDS)
    outline = Outline(source)
    joiner = Joiner(line.text for line in lines)
    start = 0
    for found in _headings(lines, headings):
        text_blocks.write(outline, lines[start : found.first], joiner)
        _write_heading(outline, found, lines, joiner)
        start = found.last + 1
    text_blocks.write(outline, lines[start:], joiner)
    return outline.document(heading_shapes.title(lines) or source)


def _headings(lines: Sequence[Line], headings: Sequence[str]) -> list[Found]:
    known = known_headings.find(lines, headings) if headings else []
    if not known:
        return heading_shapes.detect(lines)
    return sorted([*known, *heading_shapes.strong(lines, known)], key=lambda one: one.first)


def _write_heading(outline: Outline, found: Found, lines: Sequence[Line], joiner: Joiner) -> None:
    """The heading by its known name; what is printed otherwise also stands under it."""
    first = lines[found.first]
    outline.heading(found.level, found.words, line=first.number, page=first.page)
    printed = joiner.join([line.text for line in lines[found.first : found.last + 1]])
    if _words(printed) != _words(found.words):
        outline.paragraph(printed, line=first.number, page=first.page)


def _words(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
