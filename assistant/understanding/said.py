"""A message as it was read: its concepts, its question words and form, and its facts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from msgspec import Struct, field

from assistant.domain import Facts, Form
from assistant.understanding.calculation import calculation
from assistant.understanding.clauses import clauses
from assistant.understanding.details import details
from assistant.understanding.duty import duty
from assistant.understanding.facts import read
from assistant.understanding.form import asked as asked_part
from assistant.understanding.form import form, is_elliptic, question_words
from assistant.understanding.leave import leave
from assistant.understanding.lexicon import Mention, concept_names
from assistant.understanding.vocabulary import (
    ACTIVITEIT,
    MET,
    MINISTERIE,
    SAMEN,
    THEMA,
    Vocabulary,
)
from assistant.understanding.whereabouts import places_only
from assistant.understanding.words import fold, tokens

_KEPT = 512  # texts; one takes a few kB
_IN_A_PLACE = re.compile(
    r"(?:\b(?:in|te)\s+|^(?:[Ee]n|[Mm]aar|[Oo]f|[Aa]nd)\s+)([A-Z][a-z]\w*(?:[ -][A-Z]\w*)*)"
)
_ONLY = "alleen-een-schooltype"
_LEVELS = frozenset("landelijk per-gebied netto bruto totaal cumulatief".split())
_OF_CHANGE = frozenset("wijzigingsaanvraag verschuiven doorschuiven verlenging".split())
_VERB = re.compile(
    r"\b(is|zijn|was|waren|word\w*|werd\w*|mag|mogen|kan|kunnen|moet\w*|hoef\w*|gaat|gaan|krijg\w*|"
    r"kreeg|kregen|komt|kwam|wil|willen|heeft|hebben|had|blijft|bleef|bleven|telt|tellen|zit|zitten|"
    r"gebleven|verdeeld|gelijk|evenveel|hoger|lager|meer|minder|toch|is|are|was|were|can|may|does)\b"
)


class Said(Struct, frozen=True):
    """One message, or a conversation up to a message.

    `carried` names the facts that come from a message before the last one. `asked` says whether a
    question has been asked yet: a case that is only described waits for its question. `named_at`
    is the place in the text of the first theme, ministry or activity. `announced` says that the
    asker called it another question, `unread_place` that a place is named that is not known here.
    `passed` holds what one fact has been, message by message.
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
    instructed: bool = False
    unread_place: bool = False
    passed: dict[str, tuple[Any, ...]] = field(default_factory=dict)


def _concepts(mentions: tuple[Mention, ...], facts: Facts) -> frozenset[str]:
    """What is named, with the activities that follow from words that count only together."""
    named = (c for c in concept_names(mentions) if not c.startswith((SAMEN, MET)))
    return frozenset(named) | {ACTIVITEIT + name for name in facts.activiteiten}


@lru_cache(maxsize=_KEPT)
def read_message(text: str, vocabulary: Vocabulary, within: Facts | None = None) -> Said:
    """What the message says by itself; `within` are the facts that it may lean on."""
    asks = question_words(text) | details(text, vocabulary.lexicon)
    how = form(text)
    mentions = vocabulary.lexicon.find(tokens(text))
    facts = read(text, vocabulary, within)
    parts = clauses(text, vocabulary.lexicon)
    concepts = duty(text, mentions, _concepts(mentions, facts) - places_only(parts))
    if _ONLY in concepts and _ONLY not in concept_names(
        vocabulary.lexicon.find(tokens(asked_part(text)))
    ):
        concepts -= {_ONLY}  # "dacht dat het alleen voor basisscholen was" is not what is asked
    if how is Form.YES_NO and _is_bare_line(text, concepts, facts):
        how = Form.OPEN
    if (
        how is Form.OPEN
        and concepts & (_LEVELS if concepts & _OF_CHANGE else _LEVELS | {"samen"})
        and _names_money(facts)
        and is_elliptic(text)
    ):
        asks |= {"hoeveel"}  # "Landelijk budget Re-integratie 2024?"
    if how is Form.OPEN and facts.verschuiving and facts.budget and not asks and "?" in text:
        how = (
            Form.YES_NO
        )  # "Budget 4 ton: wij schuiven 1 ton. En hier?" asks what the case before did
    known = [m for m in mentions if m.concept != "andere-gemeente"]
    named = [m.start for m in mentions if m.concept.startswith((THEMA, MINISTERIE, ACTIVITEIT))]
    return Said(
        text=text,
        concepts=concepts | calculation(text, parts) | leave(text, concepts),
        asks=asks,
        form=how,
        facts=facts,
        asked="?" in text or bool(asks) or how is not Form.OPEN,
        named_at=min(named, default=None),
        unread_place=any(
            all(m.end <= name.start(1) or name.end(1) <= m.start for m in known)
            for name in _IN_A_PLACE.finditer(text)
        ),
    )


def _names_money(facts: Facts) -> bool:
    """Whether a line of the budget is named and nothing else that a question could be about."""
    return bool(facts.hoofdthemas or facts.ministeries) and not facts.activiteiten


def _is_bare_line(text: str, concepts: frozenset[str], facts: Facts) -> bool:
    """ "Armoede en Schulden: 2024 en 2025 bij elkaar?": a line and a sum, no statement."""
    if concepts & _OF_CHANGE:
        return False
    sums = bool(concepts & (_LEVELS | {"samen"})) and not facts.bedragen and not facts.aandelen
    return sums and _names_money(facts) and is_elliptic(text) and not _VERB.search(fold(text))


def stated(facts: Facts) -> dict[str, Any]:
    """The facts that are stated, by name."""
    found = {n: getattr(facts, n) for n in Facts.__struct_fields__}
    return {n: value for n, value in found.items() if value not in (None, ())}
