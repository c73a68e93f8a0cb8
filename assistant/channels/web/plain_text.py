"""Answers as text: to paste into a mail, and a whole conversation as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.channels.web.view import ExchangeView
from assistant.channels.web.words import BEFORE_HEADINGS, authority, dutch_date
from assistant.conversations.model import Conversation
from assistant.domain import Citation

NOTICE = "Automatisch gemaakt met de SPUK-wijzer. De bron geldt, niet dit antwoord."


def answer_text(view: ExchangeView) -> str:
    """One answer with its sources, without any markup."""
    answer, words = view.answer, view.words
    parts = [
        f"{words.question}: {view.exchange.question}",
        f"{words.answer}: {verdict_line(view)}",
        re.sub(r"\*\*(.+?)\*\*", r"\1", answer.text),
    ]
    if answer.citations:
        lines = [f"[{citation.n}] {source_line(citation)}" for citation in answer.citations]
        parts.append(f"{words.sources}:\n" + "\n".join(lines))
    parts.append(words.notice)
    parts.append(f"{words.mark}: {receipt_line(view)}")
    return "\n\n".join(parts) + "\n"


def conversation_markdown(conversation: Conversation, views: Sequence[ExchangeView]) -> str:
    """The whole conversation, oldest question first."""
    parts = [f"# {title_of(conversation)}", NOTICE]
    for view in views:
        parts += _exchange(view)
    return "\n\n".join(parts) + "\n"


def title_of(conversation: Conversation) -> str:
    """What the conversation is called."""
    return conversation.title or "Gesprek met de SPUK-wijzer"


def verdict_line(view: ExchangeView) -> str:
    """The verdict with the tranche that it holds for."""
    if not view.answer.tranche:
        return view.verdict
    return f"{view.verdict} ({view.words.tranche.lower()} {view.answer.tranche})"


def source_line(citation: Citation) -> str:
    """Where a citation stands: title, heading, page, kind, date and address."""
    place = citation.locator.heading or BEFORE_HEADINGS
    page = f", p. {citation.locator.page}" if citation.locator.page else ""
    address = f". {citation.url}" if citation.url else ""
    kind = f"{authority(citation.authority)}, {dutch_date(citation.date)}"
    return f"{citation.title}, {place}{page} ({kind}){address}"


def receipt_line(view: ExchangeView) -> str:
    """Everything that is needed to compute the answer again."""
    receipt = view.answer.receipt
    return (
        f"{view.answer.id}; versie {receipt.version}; bronnen {receipt.corpus};"
        f" regels {receipt.rules}; index {receipt.index}; zoeken {receipt.retrieval}"
    )


def _exchange(view: ExchangeView) -> Iterator[str]:
    answer, words = view.answer, view.words
    yield f"## {words.question} {view.exchange.n}"
    yield _escaped(view.exchange.question)
    yield f"### {words.answer}: {verdict_line(view)}"
    if view.changes:
        yield f"{words.changed}\n\n" + "\n".join(f"- {_escaped(line)}" for line in view.changes)
    yield answer.text
    if answer.conditions:
        yield f"#### {words.conditions}"
        yield "\n".join(
            f"- **{words.statuses[condition.status].capitalize()}:** {condition.label}"
            for condition in answer.conditions
        )
    if answer.facts:
        yield f"#### {words.understood}"
        yield "\n".join(
            f"- {line.fact.label}: {_escaped(line.fact.value)} ({_escaped(line.origin)})"
            for line in view.facts
        )
    if answer.citations:
        yield f"#### {words.sources}"
        yield "\n".join(f"{c.n}. {source_line(c)}" for c in answer.citations)
    yield f"{words.mark}: `{receipt_line(view)}`"


def _escaped(text: str) -> str:
    """Words of the asker as text: what looks like Markdown in them does nothing."""
    one_line = " ".join(text.split())
    return re.sub(r"([\\`*_\[\]<>#|!])", r"\\\1", one_line)
