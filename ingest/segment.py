"""Documents -> passages: never across a heading, cuts only between blocks or rows of a table."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections import Counter

from msgspec import Struct
from msgspec.structs import replace

from corpus.model import HEADING_SEPARATOR, Locator, Passage
from ingest.document import Block, Document, Section
from ingest.sentences import split_sentences

LONG = 900  # characters; a section up to this length is one passage
SHORT = 200  # a rest shorter than this joins the passage before it
SLACK = 200  # how far a passage may exceed LONG to take such a rest in
TABLE = 6_000  # a table up to this length stays whole
WIDE = 1_800  # the most that a part of a longer table, or a sentence without an end, may hold
LEAD = "inleiding"  # slug of the words before the first heading

_RULE = re.compile(r"[\s|:-]+")


class _Piece(Struct, frozen=True):
    text: str
    joint: str  # what stands between the piece before it and this one
    table: bool = False
    page: int | None = None


def segment(document: Document, mark: str = "") -> tuple[Passage, ...]:
    """The passages in the document's order; ids count per heading name within the source.

    `mark` goes before that name, so that two documents of one source have ids of their own. A
    passage is on the page on which its first block is.
    """
    counts: Counter[str] = Counter()
    passages: list[Passage] = []
    for section in document.sections:
        name = mark + slug(section.locator.heading.split(HEADING_SEPARATOR)[-1])
        for group in _cut(section):
            counts[name] += 1
            passages.append(
                Passage(
                    id=f"{document.source}#{name}-{counts[name]}",
                    source=document.source,
                    locator=_on_page(section, group[0].page),
                    text=_text(group),
                    verbatim=document.verbatim,
                )
            )
    return tuple(passages)


def _on_page(section: Section, page: int | None) -> Locator:
    return section.locator if page is None else replace(section.locator, page=page)


def _cut(section: Section) -> list[list[_Piece]]:
    pieces = [piece for block in _joined(section.blocks) for piece in _split_long(block)]
    if len(_text(pieces)) <= LONG:
        return [pieces] if _text(pieces) else []
    groups: list[list[_Piece]] = [[]]
    for piece in pieces:
        group = groups[-1]
        if group and len(_text([*group, piece])) > LONG:
            groups.append(_lead_in(group))
        groups[-1].append(piece)
    if len(groups) > 1 and _is_rest(groups[-2], groups[-1]):
        rest = groups.pop()
        groups[-1].extend(rest)
    return groups


def _joined(blocks: tuple[Block, ...]) -> list[_Piece]:
    """Items of one list stand on lines of their own, other blocks have an empty line between."""
    pieces: list[_Piece] = []
    before = ""
    for block in blocks:
        joint = "\n" if block.kind == before == "item" else "\n\n"
        pieces.append(_Piece(block.text, joint, block.kind == "table", block.page))
        before = block.kind
    return pieces


def _split_long(piece: _Piece) -> list[_Piece]:
    """An over-long block as its sentences; a very long table as tables with the same heads."""
    if piece.table:
        texts = [piece.text] if len(piece.text) <= TABLE else _split_table(piece.text)
        return [
            replace(piece, text=text, joint=piece.joint if n == 0 else "\n\n")
            for n, text in enumerate(texts)
        ]
    if len(piece.text) <= LONG:
        return [piece]
    parts = [part for one in split_sentences(piece.text) for part in _split_endless(one)]
    return [
        replace(piece, text=text, joint=piece.joint if n == 0 else " ")
        for n, text in enumerate(parts)
    ]


def _split_table(text: str) -> list[str]:
    """The rows shared out over tables of at most WIDE characters, each under the same heads.

    Heads that would fill such a table themselves stand over the first one only.
    """
    lines = text.split("\n")
    heads = lines[: 2 if len(lines) > 1 and _RULE.fullmatch(lines[1]) else 1]
    repeated = heads if sum(map(len, heads)) <= WIDE // 2 else []
    tables = [heads[:]]
    for row in lines[len(heads) :]:
        begun = len(tables[-1]) > len(repeated)
        if begun and len("\n".join((*tables[-1], row))) > WIDE:
            tables.append(repeated[:])
        tables[-1].append(row)
    return ["\n".join(table) for table in tables]


def _split_endless(sentence: str) -> list[str]:
    """Words without a full stop, cut between two words where they are far too long."""
    if len(sentence) <= WIDE:
        return [sentence]
    return textwrap.wrap(
        sentence,
        LONG,
        break_on_hyphens=False,
        replace_whitespace=False,
        expand_tabs=False,
    )


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


def slug(heading: str) -> str:
    """A heading as a part of an id: small letters and digits with dashes between the words."""
    ascii_only = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", ascii_only.casefold())
    return "-".join(words)[:60].strip("-") or LEAD
