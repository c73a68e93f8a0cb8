"""A web page -> Document: its main words, without menus, scripts and what is hidden."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers import html_depth, html_table
from ingest.readers.clean import has_words, tidy
from ingest.readers.decode import decode
from ingest.readers.html_nodes import Step, is_hidden, own_text, steps
from ingest.readers.outline import Outline

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_XML = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.I)
_HEAD = 4096  # bytes in which a page names its encoding
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu "
    "ol p pre section summary table ul".split()
)
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BREAK = "\x1e"  # two line breaks in a row begin a paragraph
_PARAGRAPHS = re.compile(f"{_BREAK}\\s*{_BREAK}")
_UNDER_ALL = 8  # the level of a question that unfolds, under any heading


def read(source: str, data: bytes, *, declared: str | None = None) -> Document:
    """The document of a page; `declared` is the encoding that the server or envelope named.

    A single h1 is the title of the document. The questions of a list that unfolds
    (details/summary, dt/dd) are headings over their answers.
    """
    if not data.strip():
        raise Unreadable("Dit bestand is leeg. Kies een bestand met tekst.")
    named = _CHARSET.search(data[:_HEAD]) or _XML.search(data[:_HEAD])
    text = decode(data, declared or (named.group(1).decode("ascii") if named else None))
    return of_text(source, text)


def of_text(source: str, text: str) -> Document:
    """The document of a page that is decoded already."""
    from selectolax.lexbor import LexborHTMLParser

    # A NUL ends the text for the parser, and half a character has no bytes.
    text = text.replace("\0", "").encode("utf-8", "ignore").decode()
    html_depth.check(text)
    tree = LexborHTMLParser(text)
    body = tree.body
    if body is None:
        raise Unreadable("Deze webpagina heeft geen inhoud. Bewaar de pagina opnieuw.")
    start = _main(tree) or body
    single = [node for node in tree.css("h1") if not is_hidden(node) and has_words(node.text())]
    title = single[0] if len(single) == 1 else None
    walk = _Walk(Outline(source), title)
    for step in steps(start):
        walk.take(step)
    walk.flush()
    return walk.outline.document(_title(tree, title, source))


def _main(tree: LexborHTMLParser) -> LexborNode | None:
    """The part that holds what the page is about, where the page says so."""
    for selector in ("main", "[role=main]", "article"):
        found = [node for node in tree.css(selector) if not is_hidden(node)]
        if len(found) == 1 and has_words(own_text(found[0])):
            return found[0]
    return None


def _title(tree: LexborHTMLParser, single: LexborNode | None, source: str) -> str:
    if single is not None:
        return own_text(single)
    named = tree.css_first("head title")
    return (tidy(named.text()) if named else "") or source


class _Walk:
    """Turns the steps through a tree into headings, paragraphs, items and tables."""

    def __init__(self, outline: Outline, title: LexborNode | None) -> None:
        self.outline = outline
        self._title = title
        self._words: list[str] = []
        self._lists: list[int | None] = []  # the next number of each open list, None for bullets
        self._mark = ""  # of the item whose words come next
        self._heading = 0  # the level of the heading whose words come next
        self._skipping = False  # within the heading that is the title
        self._is_term = False

    def take(self, step: Step) -> None:
        """The next step: words, or the begin or end of an element."""
        if step.words is not None:
            if not self._skipping:
                self._words.append(step.words)
            return
        tag = step.tag
        if tag == "table":
            if step.begins:
                self.flush()
                self._table(step.node)
            return
        if tag == "br" and step.begins:
            self._words.append(_BREAK)
        if tag not in _BLOCKS and not _heading_level(step):
            return
        self.flush()
        self._block(step, tag)

    def flush(self) -> None:
        """Hands on the words that were gathered, as what they are."""
        words, self._words = "".join(self._words), []
        for part in [words] if self._heading else _PARAGRAPHS.split(words):
            self._write(tidy(part.replace(_BREAK, " ")))

    def _write(self, text: str) -> None:
        if not has_words(text):
            return
        if self._heading:
            self.outline.heading(self._heading, text)
        elif self._lists:
            depth = len(self._lists) - 1
            # A second paragraph of an item is a line of that item.
            self.outline.item(self._mark + text, depth if self._mark else max(depth, 1))
            self._mark = ""
        else:
            self.outline.paragraph(text)

    def _block(self, step: Step, tag: str) -> None:
        if level := _heading_level(step):
            is_title = self._title is not None and step.is_node(self._title)
            self._skipping = step.begins and is_title
            # A heading inside an item still is one; the item goes on under it.
            self._heading = level if step.begins else 0
        elif tag in _LISTS:
            self._list(step, tag)
        elif tag == "li" and step.begins:
            self._mark = self._next_mark(step)
        elif tag in ("summary", "dt"):
            self._heading = _UNDER_ALL + (tag == "dt") if step.begins else 0

    def _list(self, step: Step, tag: str) -> None:
        if not step.begins:
            if self._lists:
                self._lists.pop()
            self._mark = ""
            return
        start = (step.attributes.get("start") or "") if tag == "ol" else ""
        first = int(start) if start.isdecimal() and len(start) < 7 else 1
        self._lists.append(first if tag == "ol" else None)

    def _next_mark(self, step: Step) -> str:
        if not self._lists:
            return ""
        number = self._lists[-1]
        if number is None:
            return "- "
        value = step.attributes.get("value") or ""
        if value.isdecimal() and len(value) < 7:
            number = int(value)
        self._lists[-1] = number + 1
        return f"{number}. "

    def _table(self, node: LexborNode | None) -> None:
        if node is None:
            return
        caption, rows, is_layout = html_table.read(node)
        self.outline.paragraph(caption)
        if is_layout:
            for row in rows:
                for cell in row:
                    self.outline.paragraph(cell)
        else:
            self.outline.table(html_table.pipe_rows(rows))


def _heading_level(step: Step) -> int:
    if level := _HEADINGS.get(step.tag):
        return level
    if step.attributes.get("role") == "heading":
        said = step.attributes.get("aria-level") or "2"
        return max(1, min(int(said), 6)) if said.isdecimal() and len(said) < 3 else 2
    return 0
