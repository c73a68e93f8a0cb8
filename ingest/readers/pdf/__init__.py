"""PDF -> sections with the page of every block: headings, columns, tables and lists as they look.

pypdf gives the letters with their places; what they make together is read from those places.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from pypdf import PdfReader

from corpus.model import HEADING_SEPARATOR, Locator
from ingest.document import Block, Document, Section
from ingest.errors import Unreadable
from ingest.readers.pdf import columns, groups, headings, hyphens, opening, rows, running, tables
from ingest.readers.pdf.groups import Group
from ingest.readers.pdf.headings import Heading, Style
from ingest.readers.pdf.page import Line

PAGES = 2_000
_SCAN_LETTERS = 200  # a file of images with less text than this is a scan with a stamp on it
_PIECES = 4_000  # more on one page is no layout that anyone can see: it is read row by row
_COVER = 150  # characters that can stand above the title: a logo, a date

SCAN = "Dit PDF-bestand bevat alleen beeld, geen tekst. Zet er eerst tekstherkenning (OCR) op."
EMPTY = "Dit PDF-bestand bevat geen tekst. Controleer of dit het goede bestand is."
GARBLED = (
    "De letters van dit PDF-bestand zijn niet te herleiden: de lettertypen zeggen niet welke "
    "letters zij tonen. Zet er tekstherkenning (OCR) op, of vraag om het oorspronkelijke bestand."
)


class _Read(Struct):
    """A group with its whole text."""

    group: Group
    text: str


def read(source: str, data: bytes, *, pages: int = PAGES) -> Document:
    """The document of a PDF file of at most `pages` pages."""
    reader = opening.opened(data, pages)
    found = _groups(reader)
    words = hyphens.vocabulary(line.text for group in found for line in group.lines)
    whole = [_Read(group, _text(group, words)) for group in found]
    _across_pages(whole, words)
    whole = [one for one in whole if one.text]
    chosen = headings.styles([one.group for one in whole], [one.text for one in whole])
    title = _take_title(whole, chosen)
    sections = _sections(whole, chosen)
    if not sections:
        raise Unreadable(EMPTY)
    name = title or opening.title(reader) or source
    return Document(source, name, sections, verbatim=True)


def _groups(reader: PdfReader) -> list[Group]:
    """The text of all pages in reading order, without running heads and feet."""
    by_page, rules = [], []
    images = without_text = letters = garbled = 0
    for page in opening.pages(reader):
        by_page.append(rows.rows(page))
        rules.append(page.rules)
        text = "".join(span.text for spans in page.spans for span in spans)
        letters += sum(letter.isalnum() for letter in text)
        garbled += sum(letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff" for letter in text)
        garbled += page.lost
        images += page.images
        without_text += not text.strip()
    if garbled > letters:
        raise Unreadable(GARBLED)
    if images and (not letters or (letters < _SCAN_LETTERS and 2 * without_text >= len(by_page))):
        raise Unreadable(SCAN)
    if not letters:
        raise Unreadable(EMPTY)
    kept = running.without_running(by_page)
    by_page = kept if any(kept) else by_page  # pages of one and the same line
    ordered: list[list[Line]] = []
    for page_rows, page_rules in zip(by_page, rules, strict=True):
        if sum(len(row.lines) for row in page_rows) > _PIECES:
            ordered.append([columns.one_line(row) for row in page_rows])
        else:
            ordered += columns.in_order(tables.with_tables(page_rows, page_rules))
    return groups.groups(ordered)


def _text(group: Group, words: frozenset[str]) -> str:
    first = group.lines[0]
    if first.cells:
        return tables.markdown(first.cells)
    text = hyphens.joined([line.text for line in group.lines], words)
    return groups.tidy_marker(text) if group.kind == "item" else text


def _across_pages(whole: list[_Read], words: frozenset[str]) -> None:
    """The rest of a word that is broken at the end of a page goes to where the word begins."""
    for one, following in pairwise(whole):
        broken = one.text.endswith(("-", "\u00ad")) and following.text[:1].islower()
        if broken and one.group.kind != "table" and following.group.kind == "paragraph":
            rest, _, others = following.text.partition(" ")
            one.text = hyphens.joined([one.text, rest], words)
            following.text = others


def _take_title(whole: list[_Read], chosen: list[Style | None]) -> str:
    """Takes out the title: the largest letters of the file, on its first page and only there.

    Larger words directly below it that no heading further on resembles belong to the cover.
    """
    used = [style for style in chosen if style is not None]
    title = max(used, key=lambda style: (style[0], style[1]), default=(0.0, False))
    if title[0] == 0.0 or chosen.count(title) != 1:
        return ""
    at = chosen.index(title)
    before = sum(len(one.text) for one in whole[:at])
    if before > _COVER or whole[at].group.lines[0].page != whole[0].group.lines[0].page:
        return ""
    following = at + 1
    while _is_cover(chosen, following):
        chosen[following] = None
        following += 1
    text = whole.pop(at).text
    chosen.pop(at)
    return text


def _is_cover(chosen: Sequence[Style | None], at: int) -> bool:
    """Whether this heading is the only one of its style and another one stands directly below."""
    if at + 1 >= len(chosen) or chosen[at] is None or chosen[at + 1] is None:
        return False
    return chosen.count(chosen[at]) == 1


def _sections(whole: Sequence[_Read], chosen: Sequence[Style | None]) -> tuple[Section, ...]:
    ranks = headings.levels(chosen)
    path: list[Heading] = []
    found: list[Section] = []
    blocks: list[Block] = []
    line = 1
    bare: _Read | None = None  # the last heading, as long as nothing stands under it
    for one, style in zip(whole, chosen, strict=True):
        if style is None:
            blocks.append(_block(one))
            bare = None
            continue
        here = headings.heading(one.text, ranks[style])
        if blocks:
            found.append(_section(path, blocks, line))
            blocks = []
        elif bare is not None and path[-1].level >= here.level:
            # A heading with nothing under it: its words stand under the one above it.
            path.pop()
            found.append(_section(path, [_block(bare)], bare.group.start))
        while path and path[-1].level >= here.level:
            path.pop()
        path.append(here)
        line, bare = one.group.start, one
    if not blocks and bare is not None:
        path.pop()
        blocks, line = [_block(bare)], bare.group.start
    if blocks:
        found.append(_section(path, blocks, line))
    return tuple(found)


def _section(path: Sequence[Heading], blocks: Sequence[Block], line: int) -> Section:
    artikel = next((one.artikel for one in reversed(path) if one.artikel is not None), None)
    locator = Locator(
        heading=HEADING_SEPARATOR.join(one.text for one in path),
        page=blocks[0].page,
        artikel=artikel,
    )
    return Section(locator, tuple(blocks), line)


def _block(one: _Read) -> Block:
    kind = one.group.kind
    return Block(
        "table" if kind == "table" else "item" if kind == "item" else "paragraph",
        one.text,
        one.group.start,
        one.group.lines[0].page,
    )
