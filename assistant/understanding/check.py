"""Looks at a question before it is read: is it text, is it not too long, are the facts known?"""

from __future__ import annotations

from msgspec.structs import replace

from assistant.domain import Question
from assistant.errors import InvalidInput
from assistant.settings import MAX_QUESTION
from assistant.understanding.words import clean
from corpus.model import TRANCHES


def checked(question: Question) -> Question:
    """The question with invisible characters removed; raises InvalidInput with what to do."""
    text = clean(question.text)
    if not text:
        raise InvalidInput("De vraag is leeg. Typ een vraag over de SPUK Kansrijke Wijk.")
    if len(text) > MAX_QUESTION:
        raise InvalidInput(
            f"De vraag is te lang ({len(text)} tekens). Gebruik ten hoogste {MAX_QUESTION} tekens."
        )
    for tranche in (question.tranche, question.facts.get("tranche")):
        if tranche is not None and tranche not in TRANCHES:
            raise InvalidInput(f"Onbekende tranche: {tranche[:40]}. Kies {' of '.join(TRANCHES)}.")
    beside = question.facts.get("tranche")
    if question.tranche and beside and question.tranche != beside:
        raise InvalidInput(
            f"tranche: {question.tranche} en {beside} spreken elkaar tegen. Geef er één."
        )
    return replace(question, text=text)
