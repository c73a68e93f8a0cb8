"""The conditions of a budget line held to the facts; what is not stated stays unknown."""

from __future__ import annotations

from assistant.domain import Facts, Status, Step
from assistant.rules.spending import Chosen, Tested
from assistant.rules.values import cites
from corpus.rulebook import Hoofdthema, Voorwaarde, Voorwaarden

_WORDS = {Status.MET: "voldaan", Status.NOT_MET: "niet voldaan", Status.UNKNOWN: "niet bekend"}
_ABROAD = "buitenlandse-reis"  # no focus area is there
_PREVENTS_DOUBLE = {"geen": True, "vervallen": True, "volledig": False}


def tested(
    facts: Facts, theme: Hoofdthema, conditions: Voorwaarden, chosen: Chosen | None
) -> tuple[Tested, ...]:
    """The conditions of the activity under this line, then those of the line itself."""
    by_id = conditions.rule_by_id
    wanted = theme.voorwaarden
    if chosen is not None and chosen.place.thema == theme.id:
        wanted = (*chosen.activity.eisen, *wanted)
    rules = [by_id[name] for name in wanted]
    found = [Tested(rule, _status(rule, facts, chosen), cites(rule.bronnen)) for rule in rules]
    return tuple(t for t in found if t.status is not Status.UNKNOWN or not t.rule.stilzwijgend)


def condition_steps(tests: tuple[Tested, ...]) -> tuple[Step, ...]:
    """The trace lines of the conditions."""
    return tuple(
        Step(f"Voorwaarde {t.rule.id}", _WORDS[t.status], t.cites[0] if t.cites else None)
        for t in tests
    )


def _status(rule: Voorwaarde, facts: Facts, chosen: Chosen | None) -> Status:
    value = _value(rule.feit, facts, chosen)
    if value is None:
        return Status.UNKNOWN
    return Status.MET if value else Status.NOT_MET


def _value(fact: str, facts: Facts, chosen: Chosen | None) -> bool | None:
    """Whether the facts meet what a condition asks for; None where they do not say."""
    if fact == "vrij_van_ander_rijksgeld":
        return _PREVENTS_DOUBLE.get(facts.ander_rijksgeld or "")
    if fact == "groep_1_of_2":
        return None if facts.groep is None else facts.groep <= 2
    if fact == "voor_of_vroegschools":
        return False if facts.groep is not None and facts.groep > 3 else None
    if fact == "groep_1_2_of_3":
        return None if facts.groep is None else facts.groep <= 3
    if fact == "minimaal_mbo_3":
        if facts.mbo_niveau is None or facts.mbo_niveau > 4:
            return None
        return facts.mbo_niveau >= 3
    if fact == "plaats_in_focusgebied" and _ABROAD in facts.activiteiten:
        return False
    if fact == "past_bij_overkoepelend_doel" and facts.past_bij_overkoepelend_doel is None:
        named = chosen is not None and chosen.place.status in ("genoemd", "past")
        return True if named else None
    value = getattr(facts, fact, None)
    return value if isinstance(value, bool) else None
