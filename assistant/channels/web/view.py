"""What the chat page shows of each exchange, prepared so that templates only lay out."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from markupsafe import Markup
from msgspec import Struct

from assistant.channels.web.markdown import answer_html
from assistant.channels.web.site import FactChoices
from assistant.channels.web.words import BEFORE_HEADINGS, Words, verdict, words
from assistant.conversations.model import Conversation, Exchange
from assistant.domain import Answer, Fact, Origin
from corpus.model import HEADING_SEPARATOR, TRANCHES, Passage


class Failed(Struct, frozen=True):
    """What could not be sent: shown with what was typed. `exchange` and `fact` name a fact form."""

    message: str
    action: str
    status: int
    typed: str
    reference: str | None = None
    exchange: int | None = None
    fact: str | None = None

    @property
    def field(self) -> str:
        """The id of the field that holds what was typed."""
        return "vraag" if self.fact is None else f"antwoord-{self.exchange}-feit-{self.fact}"


class FactLine(Struct, frozen=True):
    """A line of the fact card with what its form needs."""

    fact: Fact
    origin: str
    editable: bool
    choices: Sequence[tuple[str, str]]


class ExchangeView(Struct, frozen=True):
    """One exchange as the page shows it."""

    exchange: Exchange
    answer: Answer
    words: Words
    verdict: str
    text: Markup
    marks: dict[int, tuple[str, ...]]
    facts: tuple[FactLine, ...]
    tranche_basis: str | None
    other_tranches: tuple[str, ...]
    replaced_by: int | None


class Section(Struct, frozen=True):
    """The passages of a source under one heading."""

    parents: str
    heading: str
    passages: tuple[Passage, ...]


def exchange_views(conversation: Conversation, choices: FactChoices) -> list[ExchangeView]:
    """All exchanges of a conversation, oldest first."""
    replaced_by = {
        exchange.revises: exchange.n
        for exchange in conversation.exchanges
        if exchange.revises is not None
    }
    return [
        _view(exchange, choices, replaced_by.get(exchange.n)) for exchange in conversation.exchanges
    ]


def _view(exchange: Exchange, choices: FactChoices, replaced_by: int | None) -> ExchangeView:
    answer = msgspec.json.decode(exchange.answer, type=Answer)
    spoken = words(answer.language)
    numbers = {citation.n for citation in answer.citations}
    rendered = answer_html(answer.text, f"antwoord-{exchange.n}", numbers, spoken.source)
    assumed = answer.tranche is not None and answer.tranche_basis == "assumed"
    return ExchangeView(
        exchange=exchange,
        answer=answer,
        words=spoken,
        verdict=verdict(answer),
        text=rendered.html,
        marks=rendered.marks,
        facts=tuple(_line(fact, exchange, answer, spoken, choices) for fact in answer.facts),
        tranche_basis=spoken.bases.get(answer.tranche_basis or ""),
        other_tranches=tuple(t for t in TRANCHES if t != answer.tranche) if assumed else (),
        replaced_by=replaced_by,
    )


def _line(
    fact: Fact, exchange: Exchange, answer: Answer, spoken: Words, choices: FactChoices
) -> FactLine:
    """A derived fact follows from the others: it can only be set where it has fixed choices."""
    asked_back = {ask.fact: ask.options for ask in answer.follow_ups}
    if fact.name == "tranche":
        asked_back["tranche"] = tuple((tranche, tranche) for tranche in TRANCHES)
    offered = choices.get(fact.name) or asked_back.get(fact.name, ())
    return FactLine(
        fact=fact,
        origin=_origin(fact, exchange, spoken),
        editable=fact.origin is not Origin.DERIVED or bool(offered),
        choices=offered,
    )


def _origin(fact: Fact, exchange: Exchange, spoken: Words) -> str:
    """Where a fact comes from. What was set by hand but reads differently is shown beside it."""
    by_hand = exchange.facts.get(fact.name)
    if by_hand is None:
        return spoken.origins[fact.origin]
    if by_hand.casefold() == fact.value.casefold():
        return spoken.corrected
    return f"{spoken.filled_in} “{by_hand}”"


def sections(passages: Sequence[Passage]) -> list[Section]:
    """Passages under their headings, in the order of the source."""
    found: list[tuple[str, list[Passage]]] = []
    for passage in passages:
        if not found or found[-1][0] != passage.locator.heading:
            found.append((passage.locator.heading, []))
        found[-1][1].append(passage)
    return [Section(*_split(heading), passages=tuple(under)) for heading, under in found]


def _split(heading: str) -> tuple[str, str]:
    parents, _, own = heading.rpartition(HEADING_SEPARATOR)
    return parents, own or BEFORE_HEADINGS
