"""Documents -> passages: never across a heading, a table whole, cuts only between blocks."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from msgspec import Struct

from corpus.model import HEADING_SEPARATOR, Passage
from ingest.document import Block, Document, Section
from ingest.sentences import split_sentences

LONG = 900  # characters; a section up to this length is one passage
SHORT = 200  # a rest shorter than this joins the passage before it
SLACK = 200  # how far a passage may exceed LONG to take such a rest in
LEAD = "inleiding"  # slug of the words before the first heading


class _Piece(Struct, frozen=True):
    text: str
    joint: str  # what stands between the piece before it and this one
    table: bool = False


def segment(document: Document) -> tuple[Passage, ...]:
    """The passages in the document's order; ids count per heading name within the source."""
    counts: Counter[str] = Counter()
    passages: list[Passage] = []
    for section in document.sections:
        slug = _slug(section.locator.heading.split(HEADING_SEPARATOR)[-1])
        for text in _cut(section):
            counts[slug] += 1
            passages.append(
                Passage(
                    id=f"{document.source}#{slug}-{counts[slug]}",
                    source=document.source,
                    locator=section.locator,
                    text=text,
                    verbatim=document.verbatim,
                )
            )
    return tuple(passages)


def _cut(section: Section) -> list[str]:
    pieces = [piece for block in _joined(section.blocks) for piece in _split_long(block)]
    whole = _text(pieces)
    if len(whole) <= LONG:
        return [whole]
    groups: list[list[_Piece]] = [[]]
    for piece in pieces:
        group = groups[-1]
        if group and len(_text([*group, piece])) > LONG:
            groups.append(_lead_in(group))
        groups[-1].append(piece)
    if len(groups) > 1 and _is_rest(groups[-2], groups[-1]):
        rest = groups.pop()
        groups[-1].extend(rest)
    return [_text(group) for group in groups]


def _joined(blocks: tuple[Block, ...]) -> list[_Piece]:
    """Items of one list stand on lines of their own, other blocks have an empty line between."""
    pieces: list[_Piece] = []
    before = ""
    for block in blocks:
        joint = "\n" if block.kind == before == "item" else "\n\n"
        pieces.append(_Piece(block.text, joint, block.kind == "table"))
        before = block.kind
    return pieces


def _split_long(piece: _Piece) -> list[_Piece]:
    """An over-long block as its sentences; a table is never split."""
    if piece.table or len(piece.text) <= LONG:
        return [piece]
    first, *others = split_sentences(piece.text)
    return [_Piece(first, piece.joint), *(_Piece(sentence, " ") for sentence in others)]


def _lead_in(group: list[_Piece]) -> list[_Piece]:
    """Takes a closing "for example:" off the group, to stand with what it introduces."""
    if len(group) > 1 and group[-1].text.endswith(":"):
        return [group.pop()]
    return []


def _is_rest(before: list[_Piece], last: list[_Piece]) -> bool:
    if any(piece.table for piece in (*before, *last)):
        return False
    return len(_text(last)) < SHORT and len(_text(before)) + len(_text(last)) <= LONG + SLACK


def _text(pieces: list[_Piece]) -> str:
    return "".join(piece.joint + piece.text for piece in pieces).strip()


def _slug(heading: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", ascii_only.casefold())
    return "-".join(words)[:60].strip("-") or LEAD
