"""Markdown texts (`texts/<source-id>.md`) -> sections with locators.

The first line is `# title`; deeper headings nest and may end in `{artikel=9a lid=1}`. Paragraphs,
lists and pipe tables are kept as they are written, so that a citation shows what the file says.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from markdown_it import MarkdownIt

from corpus.errors import CorpusError
from corpus.model import HEADING_SEPARATOR, Locator
from ingest.document import Block, Document, Section

if TYPE_CHECKING:
    from markdown_it.token import Token

_ATTRIBUTES = re.compile(r"\s*\{([^{}]*)\}\s*$")
_ATTRIBUTE = re.compile(r"(artikel|lid|onderdeel|page)=(\S+)")
_LISTS = ("bullet_list_open", "ordered_list_open")
# A part of an article lies in that article; the page of a part can be another one.
_INHERITED = ("artikel", "lid", "onderdeel")


def read(source: str, text: str, *, file: str) -> Document:
    """The document of one Markdown text; `file` names it in error messages."""
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff")).replace("\r\n", "\n")
    if bad := re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffd]", text):
        raise _error(file, text.count("\n", 0, bad.start()) + 1, "onleesbaar teken; haal het weg")
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    lines = text.split("\n")
    title: str | None = None
    path: list[tuple[int, str, Locator]] = []
    sections = [Section(Locator(heading=""), (), 1)]
    blocks: list[Block] = []
    for token, content in _top_level(tokens):
        line = token.map[0] + 1 if token.map else 1
        if token.type != "heading_open":
            if title is None:
                raise _error(file, line, "begin het bestand met `# titel van de bron`")
            blocks.extend(_blocks(token, content, lines, file))
            continue
        sections[-1] = msgspec.structs.replace(sections[-1], blocks=tuple(blocks))
        blocks = []
        level = int(token.tag[1])
        heading, attributes = _heading(content, file, line)
        if (level == 1) is not (title is None):
            raise _error(file, line, "gebruik precies één kop met één #: de titel, bovenaan")
        if title is None:
            title = heading
            continue
        while path and path[-1][0] >= level:
            path.pop()
        locator = _locator([name for _, name, _ in path] + [heading], attributes, path, file, line)
        path.append((level, heading, locator))
        sections.append(Section(locator, (), line))
    if title is None:
        raise _error(file, 1, "het bestand is leeg; begin met `# titel van de bron`")
    sections[-1] = msgspec.structs.replace(sections[-1], blocks=tuple(blocks))
    return Document(source, title, tuple(s for s in sections if s.blocks))


def _top_level(tokens: list[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """Each top-level token with the tokens inside it."""
    start = 0
    for position, token in enumerate(tokens):
        if token.level == 0 and token.nesting != 1:
            yield tokens[start], tokens[start : position + 1]
            start = position + 1


def _heading(content: list[Token], file: str, line: int) -> tuple[str, dict[str, str]]:
    words = content[1].content
    attributes: dict[str, str] = {}
    if braces := _ATTRIBUTES.search(words):
        words = words[: braces.start()]
        for part in braces.group(1).split():
            match = _ATTRIBUTE.fullmatch(part)
            if match is None:
                raise _error(
                    file,
                    line,
                    f"onbekend kenmerk `{part}`; schrijf artikel=, lid=, onderdeel=, page=",
                )
            attributes[match.group(1)] = match.group(2)
    words = " ".join(words.split())
    if not words:
        raise _error(file, line, "de kop is leeg; geef de kop zoals hij in de bron staat")
    if HEADING_SEPARATOR in words:
        raise _error(
            file, line, f"het teken `{HEADING_SEPARATOR.strip()}` mag niet in een kop staan"
        )
    return words, attributes


def _locator(
    names: list[str],
    attributes: dict[str, str],
    path: list[tuple[int, str, Locator]],
    file: str,
    line: int,
) -> Locator:
    page = attributes.pop("page", None)
    if page is not None and not page.isdecimal():
        raise _error(file, line, f"page={page} is geen getal")
    if path:
        inherited = {name: getattr(path[-1][2], name) for name in _INHERITED}
        attributes = {**{k: v for k, v in inherited.items() if v is not None}, **attributes}
    return Locator(
        heading=HEADING_SEPARATOR.join(names),
        page=None if page is None else int(page),
        artikel=attributes.get("artikel"),
        lid=attributes.get("lid"),
        onderdeel=attributes.get("onderdeel"),
    )


def _blocks(token: Token, content: list[Token], lines: list[str], file: str) -> Iterator[Block]:
    if token.type == "hr":
        return
    if token.type in ("html_block", "fence", "code_block"):
        line = token.map[0] + 1 if token.map else 1
        raise _error(
            file, line, "HTML en codeblokken horen niet in een tekst; gebruik gewone alinea's"
        )
    if token.type in _LISTS:
        for item in content:
            if item.type == "list_item_open" and item.level == 1:
                yield _block("item", item, lines)
    elif token.type == "table_open":
        yield _block("table", token, lines)
    else:
        yield _block("paragraph", token, lines)


def _block(kind: str, token: Token, lines: list[str]) -> Block:
    begin, end = token.map or [0, 0]
    text = "\n".join(line.rstrip() for line in lines[begin:end]).strip()
    return msgspec.convert({"kind": kind, "text": text, "line": begin + 1}, Block)


def _error(file: str, line: int, advice: str) -> CorpusError:
    return CorpusError(f"{file}:{line}: {advice}.")
