"""What the chat page shows of each exchange, prepared so that templates only lay out."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from markupsafe import Markup
from msgspec import Struct

from assistant.channels.web import whys
from assistant.channels.web.changing import changes
from assistant.channels.web.flipping import Bar, bars
from assistant.channels.web.inputs import Input, field_for, field_of
from assistant.channels.web.markdown import answer_html
from assistant.channels.web.site import FactChoices, Site
from assistant.channels.web.words import BEFORE_HEADINGS, Words, verdict, words
from assistant.conversations.model import Conversation, Exchange, Judgement
from assistant.domain import Answer, AnswerCondition, Fact, FollowUp, Origin
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
    field: Input


class ConditionLine(Struct, frozen=True):
    """A condition with why it counts."""

    condition: AnswerCondition
    why: whys.Why


class Asked(Struct, frozen=True):
    """A question back with the field for its answer and why it is asked."""

    ask: FollowUp
    field: Input
    why: whys.Why


class ExchangeView(Struct, frozen=True):
    """One exchange as the page shows it."""

    exchange: Exchange
    answer: Answer
    words: Words
    verdict: str
    text: Markup
    marks: dict[int, tuple[str, ...]]
    facts: tuple[FactLine, ...]
    conditions: tuple[ConditionLine, ...]
    asked: tuple[Asked, ...]
    bars: tuple[Bar, ...]
    changes: tuple[str, ...]
    judgement: Judgement | None
    tranche_basis: str | None
    other_tranches: tuple[str, ...]
    first_asked: int
    replaced_by: int | None


class Section(Struct, frozen=True):
    """The passages of a source under one heading."""

    parents: str
    heading: str
    passages: tuple[Passage, ...]


def exchange_views(conversation: Conversation, site: Site) -> list[ExchangeView]:
    """All exchanges of a conversation, oldest first."""
    return [exchange_view(conversation, n, site) for n in range(1, len(conversation.exchanges) + 1)]


def exchange_view(conversation: Conversation, n: int, site: Site) -> ExchangeView:
    """Exchange `n` of a conversation."""
    exchange = conversation.exchanges[n - 1]
    answer = kept_answer(exchange)
    spoken = words(answer.language)
    numbers = {citation.n for citation in answer.citations}
    rendered = answer_html(answer.text, f"antwoord-{n}", numbers, spoken.source)
    assumed = answer.tranche is not None and answer.tranche_basis == "assumed"
    earlier = exchange.revises and conversation.exchanges[exchange.revises - 1]
    return ExchangeView(
        exchange=exchange,
        answer=answer,
        words=spoken,
        verdict=verdict(answer),
        text=rendered.html,
        marks=rendered.marks,
        facts=tuple(
            _line(fact, exchange, answer, spoken, site.fact_choices) for fact in answer.facts
        ),
        conditions=tuple(
            ConditionLine(condition, whys.of_condition(condition, answer, site.rulebook))
            for condition in answer.conditions
        ),
        asked=tuple(_asked(ask, answer, site) for ask in answer.follow_ups),
        bars=bars(answer),
        changes=changes(kept_answer(earlier), answer) if earlier else (),
        judgement=conversation.judgements.get(n),
        tranche_basis=spoken.bases.get(answer.tranche_basis or ""),
        other_tranches=tuple(t for t in TRANCHES if t != answer.tranche) if assumed else (),
        first_asked=_root(conversation, n),
        replaced_by=max((e.n for e in conversation.exchanges if e.revises == n), default=None),
    )


def kept_answer(exchange: Exchange) -> Answer:
    """The answer of an exchange, as it was given."""
    return msgspec.json.decode(exchange.answer, type=Answer)


def _root(conversation: Conversation, n: int) -> int:
    """The exchange where a row of corrections began."""
    revised = conversation.exchanges[n - 1].revises
    return n if revised is None else _root(conversation, revised)


def _asked(ask: FollowUp, answer: Answer, site: Site) -> Asked:
    field = field_for(ask.fact, "", ask.options, english=answer.language == "en")
    return Asked(ask, field, whys.of_question(ask, answer, site.rulebook))


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
        field=field_of(fact, offered, english=answer.language == "en"),
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
