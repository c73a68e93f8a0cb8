"""What is kept of a conversation."""

from __future__ import annotations

from msgspec import Struct, field


class Exchange(Struct, frozen=True):
    """One question with its answer, as they were shown.

    `answer` is the JSON as it was sent, byte for byte, so that a reload shows the same citations.
    `facts` and `tranche` are what the asker set by hand; `revises` is the number of the exchange
    that was asked again with those facts. `n` counts from 1 within the conversation.
    """

    n: int
    question: str
    answer: bytes
    asked_at: str
    tranche: str | None = None
    facts: dict[str, str] = field(default_factory=dict)
    revises: int | None = None


class Judgement(Struct, frozen=True):
    """What a reader thinks of an answer: whether it is right, and if not why.

    `reason` is one of the reasons that the page offers, `note` the reader's own words, masked.
    `receipt` is the JSON of the answer's receipt: what the judged answer was made with.
    """

    right: bool
    reason: str = ""
    note: str = ""
    receipt: bytes = b""
    given_at: str = ""


class Conversation(Struct, frozen=True):
    """A conversation and its exchanges, oldest first. `id` cannot be guessed.

    `title` is the name that the asker gave it; `judgements` are by number of the exchange.
    """

    id: str
    created_at: str
    exchanges: tuple[Exchange, ...] = ()
    title: str | None = None
    judgements: dict[int, Judgement] = field(default_factory=dict)


class Summary(Struct, frozen=True):
    """A line in the list of one's own conversations; `first` is its first question."""

    id: str
    created_at: str
    title: str | None
    first: str
    questions: int
    last_at: str


class Task(Struct, frozen=True):
    """An exchange that whoever maintains the rules should look at.

    `kind` is "wrong" (a reader said so), "unknown" (the sources are silent) or "asked_back".
    `id` says nothing about the address of the conversation. `before` are the earlier exchanges.
    """

    id: int
    kind: str
    exchange: Exchange
    before: tuple[Exchange, ...] = ()
    judgement: Judgement | None = None
