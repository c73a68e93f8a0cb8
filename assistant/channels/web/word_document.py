"""A conversation as a Word document, with real headings, lists and tables."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.token import Token

from assistant.channels.web.plain_text import (
    NOTICE,
    receipt_line,
    source_line,
    title_of,
    verdict_line,
)
from assistant.channels.web.view import ExchangeView
from assistant.conversations.model import Conversation
from assistant.dutch import euro

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
_ILLEGIBLE = dict.fromkeys(code for code in range(32) if chr(code) not in "\n\t")


def word_document(conversation: Conversation, views: Sequence[ExchangeView]) -> bytes:
    """The file, with the same content for the same conversation."""
    import docx

    document = docx.Document()
    core = document.core_properties
    core.title, core.author, core.language = title_of(conversation), "SPUK-wijzer", "nl-NL"
    document.add_heading(title_of(conversation), 0)
    document.add_paragraph(NOTICE)
    for view in views:
        _exchange(document, view)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _exchange(document: Document, view: ExchangeView) -> None:
    answer, words = view.answer, view.words
    document.add_heading(f"{words.question} {view.exchange.n}", 1)
    document.add_paragraph(_clean(view.exchange.question))
    document.add_heading(f"{words.answer}: {verdict_line(view)}", 2)
    if view.changes:
        _list(document, words.changed, view.changes)
    _text(document, answer.text)
    if answer.amounts:
        document.add_heading(words.amounts, 3)
        _table(document, [[a.label, euro(a.eur)] for a in answer.amounts])
    if answer.conditions:
        document.add_heading(words.conditions, 3)
        for condition in answer.conditions:
            paragraph = document.add_paragraph(style="List Bullet")
            paragraph.add_run(f"{words.statuses[condition.status].capitalize()}: ").bold = True
            paragraph.add_run(condition.label)
    if view.facts:
        document.add_heading(words.understood, 3)
        _table(document, [[f.fact.label, f.fact.value, f.origin] for f in view.facts])
    if answer.citations:
        document.add_heading(words.sources, 3)
        for citation in answer.citations:
            document.add_paragraph(f"[{citation.n}] {_clean(source_line(citation))}")
    document.add_paragraph(f"{words.mark}: {receipt_line(view)}")


def _list(document: Document, intro: str, lines: Sequence[str]) -> None:
    document.add_paragraph(intro)
    for line in lines:
        document.add_paragraph(_clean(line), style="List Bullet")


def _table(document: Document, rows: Sequence[Sequence[str]]) -> None:
    if not rows:
        return
    table = document.add_table(rows=0, cols=max(len(row) for row in rows), style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=False):
            cell.text = _clean(text)


def _text(document: Document, text: str) -> None:
    """The Markdown of an answer: paragraphs, lists, tables and strong words."""
    style: str | None = None
    rows: list[list[str]] = []
    in_table = False
    for token in _markdown.parse(text):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            style = "List Bullet" if token.type.startswith("bullet") else "List Number"
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            style = None
        elif token.type == "table_open":
            in_table, rows = True, []
        elif token.type == "table_close":
            _table(document, rows)
            in_table = False
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and in_table:
            rows[-1].append(_plain(token))
        elif token.type == "inline":
            _runs(document.add_paragraph(style=style), token)


def _runs(paragraph: Paragraph, inline: Token) -> None:
    strong = False
    for child in inline.children or ():
        if child.type in ("strong_open", "strong_close"):
            strong = child.type == "strong_open"
        elif child.type in ("softbreak", "hardbreak"):
            paragraph.add_run("\n")
        elif child.content:
            paragraph.add_run(_clean(child.content)).bold = strong or None


def _plain(inline: Token) -> str:
    return "".join(child.content for child in inline.children or ())


def _clean(text: str) -> str:
    """Text that XML can hold."""
    return text.translate(_ILLEGIBLE)
