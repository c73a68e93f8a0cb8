"""From understanding to ruling: tries what the question is about, best first, in its tranche.

A tranche of which the sources settle nothing on the subject gets "not in the sources": no rule of
the other tranche is ever applied to it.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from assistant.domain import Ruling, Understanding
from assistant.rules import topics_of_money as money
from assistant.rules import topics_of_spending as spending
from assistant.rules.onbekend import stil
from assistant.rules.statements import compared, stated, statement, statement_topic
from assistant.rules.tranches import FIRST
from corpus.rulebook import Rulebook, TrancheRules

Rule = Callable[[Understanding, TrancheRules, Rulebook], Ruling | None]

RULES: dict[str, Rule] = {
    "wijziging": money.change,
    "wijziging-regel": money.change_rule,
    "drempel": money.limit,
    "overhevelen": money.between_themes,
    "doorschuiven": money.forward,
    "verlenging": money.extension,
    "bcf": money.fund,
    "gebied-bedrag": money.area,
    "verdeelsleutel": money.keys,
    "budget": money.table,
    "integraal": money.integral,
    "reeks": money.series,
    "te-vaag": spending.too_vague,
    "dubbel-vraag": spending.double,
    "besteding": spending.activity,
    "plaats-regel": spending.place,
    "coalitie-gemeente": spending.coalition,
    "gebied-lid": spending.member,
    "aanvraag-datum": spending.in_time,
}


def decide(understanding: Understanding, rulebook: Rulebook) -> Ruling | None:
    """The ruling on the question, or None where no rule or statement speaks to it."""
    if "beide-tranches" in understanding.concepts:
        both = compared(understanding, rulebook)
        if both is not None:
            return both
    tranche = understanding.tranche or FIRST
    silent: Ruling | None = None
    for topic in understanding.topics:
        place = statement_topic(topic)
        if place is None:
            ruling, reason = _by_rule(topic, tranche, understanding, rulebook)
        else:
            ruling, reason = _by_statement(*place, tranche, understanding, rulebook)
        if ruling is not None:
            return ruling
        silent = silent or reason
        asks_to_pay = topic == "besteding" and "betalen" in understanding.asks
        if (place is not None or asks_to_pay) and reason is not None and tranche != FIRST:
            return silent
    return silent


def _by_rule(
    topic: str, tranche: str, understanding: Understanding, rulebook: Rulebook
) -> tuple[Ruling | None, Ruling | None]:
    """What the tranche's rule says; where it has none, how silent it is."""
    rule = RULES.get(topic)
    if rule is None:
        return None, None
    ruling = rule(understanding, rulebook.tranches.get(tranche, TrancheRules()), rulebook)
    if ruling is not None:
        return (ruling if ruling.tranche else replace(ruling, tranche=tranche)), None
    if tranche == FIRST:
        return None, None
    before = rule(understanding, rulebook.tranches[FIRST], rulebook)
    return None, stil(tranche, before)


def _by_statement(
    where: str, name: str, tranche: str, understanding: Understanding, rulebook: Rulebook
) -> tuple[Ruling | None, Ruling | None]:
    """What the statement says; one of another tranche than the stated one makes that silent."""
    data = statement(rulebook, where, name)
    if data is None:
        return None, None
    if where != tranche and understanding.tranche and not data.tranche_open:
        return None, stil(tranche)
    return stated(data, where, understanding, rulebook), None
