"""One message as it was typed -> what it says: without greeting, typos and instructions."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from assistant.domain import Facts, Turn
from assistant.understanding import conversation, corrections, spelling, turns
from assistant.understanding.said import Said, read_message
from assistant.understanding.scope import without_instructions
from assistant.understanding.tranche import tranche_concepts
from assistant.understanding.turns import Move
from assistant.understanding.vocabulary import Vocabulary
from assistant.understanding.words import clean

_KEPT = 256  # messages; one takes a few kB
_GREETING = re.compile(
    r"^(hallo|hoi|beste|goedemorgen|goedemiddag|dag|hi|hello|dear|geachte|lieve)\b"
    r"(?:(?!\b(?:mag|mogen|kan|kunnen|moet|moeten|is|zijn|wij|we|ik|hoe|wat|hoeveel|wanneer|wie|welke|"
    r"may|can|how|what|when|who|which)\b)[^\n,.!])*[\n,.!]+",
    re.IGNORECASE,
)


# What closes a mail, with the names below it.
_CLOSING = re.compile(
    r"(?<=[\n.!?,])\s*(?:hoogachtend|(?:met )?(?:vriendelijke|hartelijke|collegiale) groet\w*|"
    r"groet(?:en|jes)?|mvg|(?:kind|best|warm) regards|regards)\b(?![^\n]*\?).*\Z",
    re.IGNORECASE | re.DOTALL,
)


@lru_cache(maxsize=_KEPT)
def message(text: str, vocabulary: Vocabulary, within: Facts | None = None) -> Said:
    """What a message says by itself; `within` are the facts that it may lean on.

    The last ones are kept: each question of a longer text is read beside the others.
    """
    plain = _CLOSING.sub("", _GREETING.sub("", clean(text)))
    written = turns.without_announcement(plain)
    said = read_message(spelling.correct(written, vocabulary), vocabulary, within)
    if "instructie" in said.concepts:
        kept = without_instructions(written, vocabulary)
        said = read_message(spelling.correct(kept, vocabulary), vocabulary, within)
        said = replace(said, instructed=True)
    return replace(said, announced=turns.is_announced(plain))


def before(history: tuple[Turn, ...], vocabulary: Vocabulary) -> Said | None:
    """What the asker's earlier messages come to, with the facts that were set by hand for them."""

    def read(turn: Turn, within: Facts | None) -> Said:
        said = message(turn.text, vocabulary, within)
        if not turn.facts:
            return said
        facts, concepts, _ = corrections.apply(turn.facts, said.facts, said.concepts, vocabulary)
        by_hand = tranche_concepts(turn.facts.get("tranche"), concepts)
        return replace(said, facts=facts, concepts=by_hand)

    return conversation.before(history, read)


def follows(own: Said, earlier: Said | None) -> bool:
    """Whether the message leans on what was said before it."""
    return turns.move(own, earlier) is Move.FOLLOWS
