"""A presentation -> Document: each slide a section under its title, with its number as page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from corpus.model import Locator
from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers import safe_zip
from ingest.readers.clean import has_words, tidy
from ingest.readers.outline import Outline
from ingest.readers.tables import pipe_rows

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_NOTES = "Notities"
_DEEPEST = 30  # groups within groups
_SKIPPED = ("DATE", "FOOTER", "SLIDE_NUMBER", "HEADER")


def read(source: str, data: bytes) -> Document:
    """The document of a .pptx; hidden slides are left out, notes are a section of their own.

    A slide without a title has the heading "Dia" with its number, which is its own word for it in
    the program.
    """
    safe_zip.check(data, "ppt/presentation.xml")
    from lxml import etree
    from pptx import Presentation
    from pptx.exc import PythonPptxError

    outline = Outline(source)
    try:
        file: Any = Presentation(io.BytesIO(data))
        for number, slide in enumerate(file.slides, start=1):
            if slide._element.get("show") != "0":
                _slide(outline, slide, number)
        title = tidy(file.core_properties.title or "")
    # Damage shows itself in any of these, wherever in the package it is.
    except (
        ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NotImplementedError,
        OSError, RuntimeError, TypeError, ValueError, etree.Error, PythonPptxError,
        *_zip_errors(),
    ):  # fmt: skip
        raise Unreadable(safe_zip.broken()) from None
    return outline.document(title if has_words(title) else source)


def _slide(outline: Outline, slide: Any, number: int) -> None:
    place = Locator("", page=number)
    title = slide.shapes.title
    words = tidy(_plain(title.text_frame)) if title is not None else ""
    shapes = [shape for shape in _flat(slide.shapes, 0) if not _is_title(shape, title)]
    if has_words(words):
        outline.heading(1, words, place=place, line=number)
    elif any(_has_text(shape) for shape in shapes):
        outline.heading(1, f"Dia {number}", place=place, line=number)
    for shape in shapes:
        if getattr(shape, "has_table", False):
            rows = [[_cell(cell) for cell in row.cells] for row in shape.table.rows]
            outline.table(pipe_rows(rows), page=number)
        elif shape.has_text_frame and not _is_frame(shape):
            _text(outline, shape, number)
    if slide.has_notes_slide:
        frame = slide.notes_slide.notes_text_frame
        if frame is not None and has_words(_plain(frame)):
            outline.heading(2, _NOTES, place=place)
            for paragraph in frame.paragraphs:
                outline.paragraph(_words(paragraph), page=number)


def _flat(shapes: Any, depth: int) -> Iterator[Any]:
    """The shapes in order, those of a group in its place."""
    for shape in shapes:
        if hasattr(shape, "shapes"):
            if depth < _DEEPEST:
                yield from _flat(shape.shapes, depth + 1)
        else:
            yield shape


def _text(outline: Outline, shape: Any, page: int) -> None:
    """Paragraphs; those of a body have bullets unless they say that they have none."""
    is_body = (
        shape.is_placeholder
        and shape.placeholder_format.type is not None
        and (shape.placeholder_format.type.name in ("BODY", "OBJECT", "VERTICAL_BODY"))
    )
    deepest = 0  # how deep the item before lies; the first of all is never a part of another
    for paragraph in shape.text_frame.paragraphs:
        words = _words(paragraph)
        if not has_words(words):
            continue
        properties = paragraph._p.pPr
        bullet = _bullet(properties)
        if bullet is None and is_body and len(shape.text_frame.paragraphs) > 1:
            bullet = "- "
        if bullet:
            level = min(paragraph.level, deepest)
            deepest = level + 1
            outline.item(bullet + words, level, page=page)
        else:
            deepest = 0
            outline.paragraph(words, page=page)


def _bullet(properties: Any) -> str | None:
    """The bullet that a paragraph itself sets: "" for none, None where its layout decides."""
    if properties is None:
        return None
    if properties.find(f"{_A}buNone") is not None:
        return ""
    if properties.find(f"{_A}buChar") is not None or properties.find(f"{_A}buAutoNum") is not None:
        return "- "
    return None


def _plain(frame: Any) -> str:
    return " ".join(_words(paragraph) for paragraph in frame.paragraphs)


def _words(paragraph: Any) -> str:
    """The words of a paragraph; a line break within it is a space."""
    parts = []
    for element in paragraph._p.iter(f"{_A}t", f"{_A}br"):
        parts.append(" " if element.tag == f"{_A}br" else element.text or "")
    return tidy("".join(parts))


def _cell(cell: Any) -> str:
    return "" if cell.is_spanned else _plain(cell.text_frame)


def _has_text(shape: Any) -> bool:
    if getattr(shape, "has_table", False):
        return True
    return bool(shape.has_text_frame and has_words(shape.text_frame.text) and not _is_frame(shape))


def _is_title(shape: Any, title: Any) -> bool:
    return title is not None and shape._element is title._element


def _is_frame(shape: Any) -> bool:
    """Date, footer and number of the slide, which return on every one."""
    if not shape.is_placeholder:
        return False
    kind = shape.placeholder_format.type
    return kind is not None and kind.name in _SKIPPED


def _zip_errors() -> tuple[type[Exception], ...]:
    import zipfile
    import zlib

    return zipfile.BadZipFile, zlib.error
