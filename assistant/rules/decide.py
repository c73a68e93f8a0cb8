"""From understanding to ruling: tries what the question is about, best first, in its tranche.

A tranche of which the sources settle nothing on the subject gets "not in the sources": no rule of
the other tranche is ever applied to it.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from assistant.domain import VERDICTS, Facts, Form, Outcome, Ruling, Understanding
from assistant.rules import topics_of_money as money
from assistant.rules import topics_of_spending as spending
from assistant.rules.beweringen import bewering, settled
from assistant.rules.cases import as_a_case
from assistant.rules.details import lacks, unruled
from assistant.rules.geschiedenis import of_statement, of_topic
from assistant.rules.geweigerd import geweigerd
from assistant.rules.onbekend import stil, with_end
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


_OF_PLANS = ("besteding", "plaats-regel")
# Rules that judge the years of a case: an entry about the rule itself asks them without.
_OF_YEARS = frozenset({"doorschuiven", "verlenging"})


def decide(understanding: Understanding, rulebook: Rulebook) -> Ruling | None:
    """The ruling on the question, or None where no rule or statement speaks to it."""
    claim = _claimed(understanding, rulebook) or _refused(understanding, rulebook)
    if claim is not None:
        return claim
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
        if ruling is not None and _speaks(ruling, silent):
            if place is not None and _of_an_example(place, understanding):
                ruling = _settled_by_spending(tranche, understanding, rulebook) or ruling
            if place is not None and _leaves_open(ruling, understanding):
                ruling = (
                    _settled_by_next(topic, tranche, understanding, rulebook)
                    or _settled_by_spending(tranche, understanding, rulebook)
                    or ruling
                )
            return _with_history(ruling, topic, tranche, rulebook)
        silent = reason if reason and not _tells(silent) else silent
        asks_to_pay = topic == "besteding" and "betalen" in understanding.asks
        told = place is not None or (asks_to_pay and _tells(silent))
        if told and reason is not None and tranche != FIRST:
            return silent
    return silent


def _claimed(understanding: Understanding, rulebook: Rulebook) -> Ruling | None:
    """The verdict on what is put forward, where the sources settle that."""
    found = bewering(understanding, rulebook)
    if found is None or not found[1].regel:
        return settled(understanding, rulebook)
    tranche, data = found
    rules = rulebook.tranches[tranche]
    facts = understanding.facts
    if data.regel in _OF_YEARS:
        facts = _without_years(facts)
    asked = replace(understanding, form=Form.OPEN, facts=facts)
    said = RULES[data.regel](asked, rules, rulebook)
    return settled(understanding, rulebook, said) if said else None


def _refused(understanding: Understanding, rulebook: Rulebook) -> Ruling | None:
    """The verdict on what is put forward as not allowed, where the rule of spending settles it."""
    if not understanding.refuses_leave or "besteding" not in understanding.topics:
        return None
    tranche = understanding.tranche or FIRST
    ruling, _ = _by_rule("besteding", tranche, understanding, rulebook)
    return geweigerd(ruling) if ruling is not None else None


def _without_years(facts: Facts) -> Facts:
    return replace(facts, jaren=(), van_jaar=None, naar_jaar=None, verlenging_jaren=None)


def _of_an_example(place: tuple[str, str], understanding: Understanding) -> bool:
    """Whether leave is asked for a plan, and a statement only tells what some area does."""
    return "voorbeeld" in place[1] and understanding.asks_leave


def _leaves_open(ruling: Ruling, understanding: Understanding) -> bool:
    """Whether a statement tells something without the yes or no that is asked for."""
    return understanding.form is Form.YES_NO and ruling.outcome is Outcome.ANSWERED


def _settled_by_spending(
    tranche: str, understanding: Understanding, rulebook: Rulebook
) -> Ruling | None:
    """What the rule of spending says of a plan, where a statement only describes something."""
    asked = understanding.asks_leave or "past" in understanding.asks
    for topic in _OF_PLANS if asked else ():
        if topic in understanding.topics:
            ruling, _ = _by_rule(topic, tranche, understanding, rulebook)
            if ruling is not None and ruling.outcome in VERDICTS:
                return ruling
    return None


def _settled_by_next(
    topic: str, tranche: str, understanding: Understanding, rulebook: Rulebook
) -> Ruling | None:
    """The next statement where the question names what decides it; None where it does not."""
    after = understanding.topics[understanding.topics.index(topic) + 1 :][:1]
    place = statement_topic(after[0]) if after else None
    data = statement(rulebook, *place) if place else None
    if place is None or data is None or place[0] != tranche or after[0] in understanding.by_example:
        return None
    if understanding.concepts.isdisjoint({*data.ja, *data.nee}):
        return None
    ruling = stated(data, place[0], understanding, rulebook)
    return ruling if ruling.outcome in (Outcome.YES, Outcome.NO) else None


def _speaks(ruling: Ruling, silent: Ruling | None) -> bool:
    """Whether a ruling on a lesser topic counts: where the better one only has a rule that was,
    the sources may say more of that silence, but no other subject answers the question."""
    return not _tells(silent) or ruling.outcome is Outcome.NOT_IN_SOURCES


def _tells(silent: Ruling | None) -> bool:
    """Whether a silence tells what the rule was."""
    return silent is not None and len(silent.points) > 1


def _by_rule(
    topic: str, tranche: str, understanding: Understanding, rulebook: Rulebook
) -> tuple[Ruling | None, Ruling | None]:
    """What the tranche's rule says; where it has none, how silent it is."""
    rule = RULES.get(topic)
    if rule is None or unruled(topic, understanding):
        return None, None
    ruling = rule(understanding, rulebook.tranches.get(tranche, TrancheRules()), rulebook)
    if ruling is not None:
        return (ruling if ruling.tranche else replace(ruling, tranche=tranche)), None
    if tranche == FIRST:
        return None, None
    before = rule(_in_first(understanding), rulebook.tranches[FIRST], rulebook)
    if before is None or before.outcome is Outcome.NEEDS_INFORMATION:
        return None, stil(tranche, of_topic(topic, None, rulebook))
    return None, stil(tranche, of_topic(topic, before, rulebook), before)


def _in_first(understanding: Understanding) -> Understanding:
    """The question as it would be for the first tranche: its years are not those asked about."""
    return replace(understanding, tranche=FIRST, facts=_without_years(understanding.facts))


def _with_history(ruling: Ruling, topic: str, tranche: str, rulebook: Rulebook) -> Ruling:
    """A later tranche's silence with what the rule was before."""
    if tranche == FIRST or ruling.outcome is not Outcome.NOT_IN_SOURCES:
        return ruling
    place = statement_topic(topic)
    if place is None:
        told = of_topic(topic, None, rulebook)
    else:
        data = statement(rulebook, *place)
        told = of_statement(data.toen, rulebook) if data and data.toen else ()
    return replace(ruling, points=(*ruling.points, *with_end(told, tranche)))


def _by_statement(
    where: str, name: str, tranche: str, understanding: Understanding, rulebook: Rulebook
) -> tuple[Ruling | None, Ruling | None]:
    """What the statement says; one of another tranche than the stated one makes that silent."""
    data = statement(rulebook, where, name)
    if data is None or lacks(data, understanding):
        return None, None
    if where != tranche and understanding.tranche and not data.tranche_open:
        return None, stil(tranche, of_statement(name, rulebook) if where == FIRST else ())
    case = as_a_case(name, where, understanding, rulebook)
    if case is not None:
        return (case if case.tranche else replace(case, tranche=where)), None
    return stated(data, where, understanding, rulebook), None
