"""Tells a question about money that is left from one about the plan it was meant for."""

from __future__ import annotations

import re

from msgspec.structs import replace

from assistant.domain import Facts
from assistant.understanding.form import asked
from assistant.understanding.message import message
from assistant.understanding.vocabulary import ACTIVITEIT, Vocabulary
from assistant.understanding.words import fold

_MONEY = (
    r"(?:bedrag|geld|restant|overschot|restje|budget|rest|middelen|restbedrag|amount|money|"
    r"remainder)"
)
_SPENDS_IT = re.compile(
    rf"\b(?:dat|dit|het|die|deze|that|this|the) (?:resterende |overgebleven |remaining )?{_MONEY}\b"
    r"[^?]*\b(?:gebruik\w*|besteed\w*|besteden|uitge\w*|op ?maken|meenemen|doorschuiven|inzetten|"
    r"use|used|spend|spent)\b"
)


def concepts_of_money(concepts: frozenset[str]) -> frozenset[str]:
    """The concepts with no plan left in them: what is asked is when the money is spent."""
    rest = {c for c in concepts if not c.startswith(ACTIVITEIT)} - {"uitgaven-werkwoord"}
    return frozenset(rest | {"besteden"})


def without_plan(text: str, facts: Facts, vocabulary: Vocabulary) -> Facts:
    """The facts without the plan, where only the money is asked about.

    "Dat bedrag nog gebruiken in 2026?", said of money of one year, asks of the money, whatever was
    planned for it.
    """
    question = asked(text)
    left = facts.van_jaar is not None and facts.naar_jaar is not None
    if not facts.activiteiten or not left or not _SPENDS_IT.search(fold(question)):
        return facts
    named = message(question, vocabulary).concepts
    if any(concept.startswith(ACTIVITEIT) for concept in named):
        return facts
    return replace(facts, activiteiten=())
