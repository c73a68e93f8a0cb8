"""A Markdown file of somebody else -> Document: whatever its headings and HTML are like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers import html
from ingest.readers.clean import clean, has_words
from ingest.readers.decode import decode
from ingest.readers.outline import NO_WORDS, Outline
from ingest.readers.tables import pipe_rows

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*\n", re.S)
_TITLE = re.compile(r"^title:[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.M)
_DEEPEST = 40  # lists and quotations in each other that the parser looks into
_LISTS = ("bullet_list_open", "ordered_list_open")


def read(source: str, data: bytes) -> Document:
    """The document of a Markdown file: the words without its signs; a single # is the title."""
    if not data.strip():
        raise Unreadable("Dit bestand is leeg. Kies een bestand met tekst.")
    from markdown_it import MarkdownIt

    text = clean(decode(data)).replace("\f", "\n")
    if not has_words(text):
        raise Unreadable(NO_WORDS)
    front = _FRONT_MATTER.match(text)
    skipped = front.group() if front else ""
    named = _TITLE.search(skipped)
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    tokens = parser.parse(text[len(skipped) :])
    first = skipped.count("\n") + 1
    single = [at for at, token in enumerate(tokens) if token.tag == "h1" and token.nesting == 1]
    title = single[0] if len(single) == 1 else -1
    outline = Outline(source)
    _Walk(outline, title, first).take(tokens)
    heading = _words(tokens[title + 1]) if title >= 0 else ""
    return outline.document(heading or (named.group(1) if named else "") or source)


class _Walk:
    def __init__(self, outline: Outline, title: int, first: int) -> None:
        self._outline = outline
        self._title = title
        self._first = first  # the line on which the parsed text begins
        self._lists: list[int | None] = []  # the next number of each open list
        self._mark = ""

    def take(self, tokens: list[Token]) -> None:
        at = 0
        while at < len(tokens):
            token = tokens[at]
            line = self._first + token.map[0] if token.map else None
            if token.type == "table_open":
                at = self._table(tokens, at, line)
            elif token.type == "heading_open":
                if at != self._title:
                    self._outline.heading(int(token.tag[1]), _words(tokens[at + 1]), line=line)
                at += 2
            elif token.type in _LISTS:
                start = token.attrGet("start")
                first = int(start) if start is not None else 1
                self._lists.append(first if token.type == "ordered_list_open" else None)
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                self._lists.pop()
                self._mark = ""
            elif token.type == "list_item_open":
                self._mark = self._next_mark()
            elif token.type == "inline":
                self._text(_words(token), line)
            elif token.type in ("fence", "code_block"):
                self._text(token.content, line)
            elif token.type == "html_block":
                self._html(token.content, line)
            at += 1

    def _next_mark(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "- "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _text(self, text: str, line: int | None) -> None:
        if not has_words(text):
            return
        if self._lists:
            depth = len(self._lists) - 1
            self._outline.item(self._mark + text, depth if self._mark else depth or 1, line=line)
            self._mark = ""
        else:
            self._outline.paragraph(text, line=line)

    def _html(self, text: str, line: int | None) -> None:
        """Keeps what a browser would show of it."""
        try:
            document = html.of_text("", text)
        except Unreadable:
            return
        if has_words(document.title):
            self._text(document.title, line)
        for section in document.sections:
            own = section.locator.heading
            if own and [block.text for block in section.blocks] != [own.split(" › ")[-1]]:
                self._text(own.split(" › ")[-1], line)
            for block in section.blocks:
                if block.kind == "table":
                    self._outline.table(block.text, line=line)
                else:
                    self._text(block.text, line)

    def _table(self, tokens: list[Token], at: int, line: int | None) -> int:
        rows: list[list[str]] = []
        while tokens[at].type != "table_close":
            if tokens[at].type == "tr_open":
                rows.append([])
            elif tokens[at].type == "inline":
                rows[-1].append(_words(tokens[at]))
            at += 1
        self._outline.table(pipe_rows(rows), line=line)
        return at


def _words(token: Token) -> str:
    """The words of a line without marks of bold, links and images."""
    parts: list[str] = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type == "image":
            parts.append(child.content)
        elif child.type == "html_inline":
            parts.append(" " if child.content.lower().startswith("<br") else "")
        elif child.type in ("text", "code_inline", "text_special"):
            parts.append(child.content)
    return "".join(parts)
