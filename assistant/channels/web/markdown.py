"""Markdown of answers and passages to HTML: no raw HTML, no links, marks become links."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup
from msgspec import Struct

from assistant.channels.web.highlighting import Finder
from assistant.channels.web.words import unbroken

# What a text may not do: bring its own links, pictures, HTML or headings into the page.
_OFF = (
    "link",
    "image",
    "autolink",
    "html_inline",
    "html_block",
    "reference",
    "heading",
    "lheading",
    "hr",
    "code",
)
_MARK = re.compile(r"\[(\d{1,3})\]")

_markdown = MarkdownIt("commonmark", {"html": False}).enable("table").disable(list(_OFF))
_markdown.renderer.rules["table_open"] = lambda *_: '<div class="table" tabindex="0"><table>\n'  # type: ignore[attr-defined]
_markdown.renderer.rules["table_close"] = lambda *_: "</table></div>\n"  # type: ignore[attr-defined]


class Rendered(Struct, frozen=True):
    """HTML, and per citation number the ids of the marks in it, in order."""

    html: Markup
    marks: dict[int, tuple[str, ...]]


def passage_html(text: str, finder: Finder | None = None) -> Markup:
    """The text of a source as HTML; what `finder` looks for is marked where most of it stands."""
    tokens = _tokens(text)
    if finder:
        _mark(tokens, finder)
    return _render(tokens)


def _mark(tokens: Sequence[Token], finder: Finder) -> None:
    """Marks the words in the paragraphs, items and rows that hold at least half of the best."""
    blocks = _blocks(tokens)
    weights = [finder.weight(" ".join(token.content for token in block)) for block in blocks]
    least = max(weights, default=0) / 2
    for block, weight in zip(blocks, weights, strict=True):
        for token in block if weight and weight >= least else ():
            for child in token.children or ():
                if child.type == "text":
                    child.type = "html_inline"
                    child.content = finder.marked(child.content)


def _blocks(tokens: Sequence[Token]) -> list[list[Token]]:
    """The inline tokens; those of one row of a table together."""
    blocks: list[list[Token]] = []
    in_row = False
    for token in tokens:
        if token.type == "tr_open":
            blocks.append([])
        in_row = token.type == "tr_open" or (in_row and token.type != "tr_close")
        if token.type == "inline":
            if in_row:
                blocks[-1].append(token)
            else:
                blocks.append([token])
    return blocks


def answer_html(text: str, prefix: str, numbers: Collection[int], word: str) -> Rendered:
    """The text of an answer; each mark [n] of a citation that exists links to that source.

    `prefix` makes ids unique on the page; `word` is said before the number to a screen reader.
    A mark without a citation stays text.
    """
    marks: dict[int, list[str]] = {}

    def linked(found: re.Match[str]) -> str:
        n = int(found[1])
        if n not in numbers:
            return found.group()
        mark_id = f"{prefix}-merk-{n}-{len(marks.setdefault(n, [])) + 1}"
        marks[n].append(mark_id)
        return (
            f'<a class="mark" id="{mark_id}" href="#{prefix}-bron-{n}">'
            f'<span class="read-aloud-only">{escape(word)} </span>[{n}]</a>'
        )

    tokens = _tokens(text)
    for token in tokens:
        for child in token.children or ():
            if child.type == "text" and _MARK.search(child.content):
                child.type = "html_inline"
                child.content = _MARK.sub(linked, escape(child.content))
    return Rendered(_render(tokens), {n: tuple(ids) for n, ids in marks.items()})


def _tokens(text: str) -> list[Token]:
    tokens = _markdown.parse(text)
    for token in tokens:
        # Alignment comes as an inline style, which the page's security policy does not allow.
        style = token.attrs.pop("style", None)
        if style is not None:
            token.attrSet("class", str(style).replace("text-align:", "align-"))
    return tokens


def _render(tokens: Sequence[Token]) -> Markup:
    return Markup(unbroken(_markdown.renderer.render(tokens, _markdown.options, {})))  # noqa: S704
