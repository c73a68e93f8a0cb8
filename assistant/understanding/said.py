"""A message as it was read: its concepts, its question words and form, and its facts."""

from __future__ import annotations

from msgspec import Struct

from assistant.domain import Facts, Form
from assistant.understanding.facts import read
from assistant.understanding.form import form, question_words
from assistant.understanding.lexicon import Mention, concept_names
from assistant.understanding.vocabulary import (
    ACTIVITEIT,
    MET,
    MINISTERIE,
    SAMEN,
    THEMA,
    Vocabulary,
)
from assistant.understanding.words import tokens


class Said(Struct, frozen=True):
    """One message, or a conversation up to a message.

    `carried` names the facts that come from a message before the last one. `asked` says whether a
    question has been asked yet: a case that is only described waits for its question. `named_at`
    is the place in the text of the first theme, ministry or activity. `announced` says that the
    asker called it another question.
    """

    text: str
    concepts: frozenset[str]
    asks: frozenset[str]
    form: Form
    facts: Facts
    carried: frozenset[str] = frozenset()
    asked: bool = True
    named_at: int | None = None
    announced: bool = False


def _concepts(mentions: tuple[Mention, ...], facts: Facts) -> frozenset[str]:
    """What is named, with the activities that follow from words that count only together."""
    named = (c for c in concept_names(mentions) if not c.startswith((SAMEN, MET)))
    return frozenset(named) | {ACTIVITEIT + name for name in facts.activiteiten}


def read_message(text: str, vocabulary: Vocabulary, within: Facts | None = None) -> Said:
    """What the message says by itself; `within` are the facts that it may lean on."""
    asks, how = question_words(text), form(text)
    mentions = vocabulary.lexicon.find(tokens(text))
    facts = read(text, vocabulary, within)
    named = [m.start for m in mentions if m.concept.startswith((THEMA, MINISTERIE, ACTIVITEIT))]
    return Said(
        text=text,
        concepts=_concepts(mentions, facts),
        asks=asks,
        form=how,
        facts=facts,
        asked="?" in text or bool(asks) or how is not Form.OPEN,
        named_at=min(named, default=None),
    )
