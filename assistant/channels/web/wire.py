"""The bodies of the API as they go over the line; unknown keys and wrong types are refused."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Raw, Struct, field

from assistant.channels.web.question import MAX_FACT
from assistant.conversations.model import Conversation, Exchange
from assistant.settings import MAX_QUESTION
from corpus.model import Passage, Source, Tranche

MAX_BODY = 256 * 1024  # bytes
MAX_FACTS = 40
MAX_HISTORY = 100
MAX_MAIL = 60_000  # characters
MAX_HEADER = 1_000

QuestionText = Annotated[
    str, Meta(description=f"De vraag, in gewone taal; 1 tot en met {MAX_QUESTION} tekens.")
]
FactsByName = Annotated[
    dict[str, Annotated[str, Meta(max_length=MAX_FACT)]],
    Meta(
        max_length=MAX_FACTS,
        description="Feiten die u zelf vaststelt, per naam; ze gaan voor wat in de vraag staat.",
    ),
]


class HistoryTurn(Struct, frozen=True, forbid_unknown_fields=True):
    """Een eerder bericht van het gesprek."""

    role: Literal["user", "assistant"]
    text: str


class AnswerRequest(Struct, frozen=True, forbid_unknown_fields=True):
    """Een losse vraag; er wordt niets van bewaard."""

    question: QuestionText
    history: Annotated[tuple[HistoryTurn, ...], Meta(max_length=MAX_HISTORY)] = ()
    tranche: Tranche | None = None
    facts: FactsByName = field(default_factory=dict)


class ConversationRequest(Struct, frozen=True, forbid_unknown_fields=True):
    """Een nieuw gesprek; de inhoud is leeg."""


class MessageRequest(Struct, frozen=True, forbid_unknown_fields=True):
    """Een vraag binnen een gesprek.

    `revises` is het nummer van de eerdere vraag die u met andere feiten opnieuw stelt.
    """

    question: QuestionText
    tranche: Tranche | None = None
    facts: FactsByName = field(default_factory=dict)
    revises: Annotated[int, Meta(ge=1)] | None = None


class DraftRequest(Struct, frozen=True, forbid_unknown_fields=True):
    """Een mail waar een conceptantwoord bij wordt gemaakt; er wordt niets van bewaard of verstuurd.

    `from` is de afzender zoals in de mail: een naam, een adres of allebei.
    """

    body: Annotated[str, Meta(max_length=MAX_MAIL)]
    subject: Annotated[str, Meta(max_length=MAX_HEADER)] = ""
    sender: Annotated[str, Meta(max_length=MAX_HEADER)] = field(default="", name="from")


class Message(Struct, frozen=True):
    """Een bewaarde vraag met het antwoord, byte voor byte zoals het gegeven is."""

    n: int
    question: str
    tranche: str | None
    facts: dict[str, str]
    revises: int | None
    asked_at: str
    answer: Raw


class ConversationBody(Struct, frozen=True):
    """Een gesprek met zijn berichten, oudste eerst."""

    id: str
    created_at: str
    messages: tuple[Message, ...]


class SourceList(Struct, frozen=True):
    """De catalogus van bronnen."""

    sources: tuple[Source, ...]


class SourceBody(Struct, frozen=True):
    """Een bron uit de catalogus met al haar passages, in de volgorde van de bron."""

    source: Source
    passages: tuple[Passage, ...]


class Health(Struct, frozen=True):
    """Of de assistent werkt; `details` noemt wat minder goed werkt."""

    status: str
    version: str
    sources: int
    details: dict[str, str]


class FieldError(Struct, frozen=True):
    """Een veld dat niet klopt en waarom."""

    field: str
    message: str


class Problem(Struct, frozen=True, omit_defaults=True):
    """Een fout volgens RFC 9457, met een vaste code en wat u kunt doen."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    code: str
    actie: str
    referentie: str | None = None
    velden: tuple[FieldError, ...] = ()


def message(exchange: Exchange) -> Message:
    """An exchange as the API shows it."""
    return Message(
        n=exchange.n,
        question=exchange.question,
        tranche=exchange.tranche,
        facts=exchange.facts,
        revises=exchange.revises,
        asked_at=exchange.asked_at,
        answer=Raw(exchange.answer),
    )


def conversation_body(conversation: Conversation) -> ConversationBody:
    """A conversation as the API shows it."""
    return ConversationBody(
        id=conversation.id,
        created_at=conversation.created_at,
        messages=tuple(message(exchange) for exchange in conversation.exchanges),
    )
