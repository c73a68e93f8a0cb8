"""What the web channel is given: the assistant, the sources and the conversations."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct, field

from assistant.channels.mail.model import Draft, Mail
from assistant.channels.mailbox.desk import Desk
from assistant.conversations.store import ConversationStore
from assistant.conversations.talk import Asks
from assistant.retrieval.index import Hit
from assistant.settings import Settings
from corpus.model import Passage, Source
from corpus.rulebook import Rulebook

Search = Callable[[str, int], Sequence[Hit]]  # the best passages for a question, at most so many
FactChoices = Mapping[str, Sequence[tuple[str, str]]]  # fact name -> (value, words for it)


class Site(Struct, frozen=True):
    """Everything the routes need; nothing in it changes while the server runs."""

    assistant: Asks
    settings: Settings
    sources: Mapping[str, Source]
    passages: Callable[[str], Sequence[Passage]]
    conversations: ConversationStore
    fact_choices: FactChoices = field(default_factory=dict)
    health: Callable[[], Mapping[str, str]] = dict
    rulebook: Rulebook | None = None
    search: Search | None = None
    drafting: Callable[[Mail], Draft] | None = None
    mailbox: Desk | None = None
