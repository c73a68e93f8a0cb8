"""One step of a conversation: mask, remember what went before, ask, keep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import msgspec

from assistant.conversations.masking import mask
from assistant.conversations.model import Conversation, Exchange
from assistant.conversations.store import ConversationStore
from assistant.domain import Answer, Question, Turn
from assistant.errors import InvalidInput


class Asks(Protocol):
    """Whoever answers a question: the assistant, or a test's fake."""

    def ask(self, question: Question) -> Answer:
        """The answer; raises a SpukwijzerError where there can be none."""


def talk(
    assistant: Asks,
    store: ConversationStore,
    conversation_id: str,
    question: str,
    *,
    tranche: str | None = None,
    facts: Mapping[str, str] | None = None,
    revises: int | None = None,
) -> Exchange:
    """Asks within a conversation and keeps question and answer.

    Personal data are masked before the assistant sees the question: the answer repeats the
    question, and the answer that is shown must be the answer that is kept. `revises` asks an
    earlier exchange again: with what went before that one as history, not with itself.
    """
    conversation = store.get(conversation_id)
    asked = Question(
        text=mask(question).text,
        history=history(conversation, before=revises),
        tranche=tranche,
        facts={name: mask(value).text for name, value in (facts or {}).items()},
    )
    answer = assistant.ask(asked)
    return store.append(
        conversation_id,
        Exchange(
            n=0,
            question=asked.text,
            answer=msgspec.json.encode(answer),
            asked_at="",
            tranche=asked.tranche,
            facts=asked.facts,
            revises=revises,
        ),
    )


def history(conversation: Conversation, before: int | None = None) -> tuple[Turn, ...]:
    """The earlier turns; an exchange that was asked again counts once, in its last form.

    What the asker corrected by hand goes with the question, as the asker's own facts.
    """
    exchanges = conversation.exchanges
    if before is not None:
        exchanges = exchanges[: _root(exchanges, before) - 1]
    replaced = {exchange.revises for exchange in exchanges}
    turns: list[Turn] = []
    for exchange in exchanges:
        if exchange.n in replaced:
            continue
        answer = msgspec.json.decode(exchange.answer, type=Answer)
        tranche = {"tranche": exchange.tranche} if exchange.tranche else {}
        turns.append(Turn("user", exchange.question, {**exchange.facts, **tranche}))
        turns.append(Turn("assistant", answer.text))
    return tuple(turns)


def _root(exchanges: Sequence[Exchange], n: int) -> int:
    """The exchange where a row of corrections began."""
    if not 1 <= n <= len(exchanges):
        raise InvalidInput("De vraag die u wilt aanpassen, staat niet in dit gesprek.")
    revised = exchanges[n - 1].revises
    return n if revised is None else _root(exchanges, revised)
