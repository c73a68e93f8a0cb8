"""Asks an earlier question again with a fact that the reader set by hand."""

from __future__ import annotations

import msgspec

from assistant.channels.web.question import checked_fact
from assistant.channels.web.site import Site
from assistant.conversations.model import Conversation, Exchange
from assistant.conversations.talk import talk
from assistant.domain import Answer
from assistant.errors import InvalidInput
from corpus.model import TRANCHES


def ask_again(site: Site, conversation: Conversation, n: int, name: str, typed: str) -> Exchange:
    """The new exchange: question `n` with all its earlier corrections and this one.

    Raises InvalidInput where the conversation has no such question, the question no such fact,
    or the value cannot be used.
    """
    if not 1 <= n <= len(conversation.exchanges):
        raise InvalidInput("De vraag die u wilt aanpassen, staat niet in dit gesprek.")
    earlier = conversation.exchanges[n - 1]
    tranche, facts = _corrected(earlier, name, checked_fact(typed))
    return talk(
        site.assistant,
        site.conversations,
        conversation.id,
        earlier.question,
        tranche=tranche,
        facts=facts,
        revises=n,
    )


def _corrected(earlier: Exchange, name: str, value: str) -> tuple[str | None, dict[str, str]]:
    if name == "tranche":
        if value not in TRANCHES:
            raise InvalidInput(f"Kies als tranche {' of '.join(TRANCHES)}.")
        return value, earlier.facts
    answer = msgspec.json.decode(earlier.answer, type=Answer)
    asked_back = {follow_up.fact for follow_up in answer.follow_ups}
    if name not in asked_back | {fact.name for fact in answer.facts}:
        raise InvalidInput("Dit feit hoort niet bij deze vraag.")
    return earlier.tranche, {**earlier.facts, name: value}
