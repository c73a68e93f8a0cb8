"""The facts of a question narrowed to the lines that its own sentence asks about."""

from __future__ import annotations

from msgspec.structs import replace

from assistant.domain import Facts, Form
from assistant.understanding.form import asked
from assistant.understanding.leave import asks_leave
from assistant.understanding.message import message
from assistant.understanding.vocabulary import Vocabulary


def lines_asked(facts: Facts, text: str, vocabulary: Vocabulary) -> Facts:
    """The facts with only the amounts of the hoofdthema's that the question itself names."""
    question = message(asked(text), vocabulary).facts
    lines = facts.bedrag_per_thema
    meant = question.hoofdthemas or facts.hoofdthemas  # "the second one" is known by what it means
    own = tuple((theme, amount) for theme, amount in lines if theme in meant)
    if not own or len(own) == len(lines) or question.bedrag_per_thema:
        return facts
    amounts = tuple(amount for _, amount in own)
    named = tuple(theme for theme, _ in own)
    return replace(facts, hoofdthemas=named, bedragen=amounts, bedrag_per_thema=own)


def theme_asked(facts: Facts, text: str, vocabulary: Vocabulary) -> Facts:
    """The facts with only the hoofdthema that a plan is to be paid from, if the question says."""
    if len(facts.hoofdthemas) < 2 or not facts.activiteiten:
        return facts
    question = asked(text)
    named = message(question, vocabulary).facts.hoofdthemas
    if (
        len(named) != 1
        or not asks_leave(question, Form.YES_NO)
        or named[0] not in facts.hoofdthemas
    ):
        return facts
    return replace(facts, hoofdthemas=named)


def shift_told(facts: Facts, concepts: frozenset[str]) -> Facts:
    """The facts with the other of two amounts as what is shifted, where one is the budget.

    "Integraal budget € 300.000: daar gaat het om € 75.000. Moet dat worden aangevraagd?"
    """
    size_known = facts.verschuiving is not None or facts.verschuiving_aandeel is not None
    if size_known or "wijzigingsaanvraag" not in concepts:
        return facts
    lines = [amount for _, amount in facts.bedrag_per_thema]
    budget = facts.budget or (lines[0] if len(lines) == 1 else None)
    rest = set(facts.bedragen) - {budget}
    if budget is None or len(rest) != 1 or budget not in facts.bedragen:
        return facts
    [other] = rest
    return replace(facts, budget=budget, verschuiving=other) if other < budget else facts
