"""The verdict on paying an activity from one budget line.

The conditions form one tree: any condition that is not met means no, all met means yes, anything
unknown means yes-provided. What the sources do not name is unknown, never forbidden.
"""

from __future__ import annotations

from assistant.domain import Condition, Outcome, Point, Ruling, Status, Step
from assistant.rules.conditions import condition_steps
from assistant.rules.remarks import lapsed, remarks
from assistant.rules.spending import Case, Chosen, Tested
from assistant.rules.values import activiteit, cites, thema

_NAMED = {"genoemd": "besteding.genoemd", "past": "besteding.past"}
_AWAY = "excursie"  # goes somewhere: the place decides first
_NEVER_ELSEWHERE = frozenset({"school-en-omgeving", "re-integratie"})


def verdict(case: Case) -> Ruling:
    """Yes, no, yes-provided or not in the sources, in that order of proof."""
    chosen = case.chosen
    here = chosen.place.status if chosen is not None and not chosen.elsewhere else None
    if chosen is not None and here == "uitgesloten":
        proof = cites(chosen.place.bronnen)
        return _ruling(case, Outcome.NO, Point("besteding.uitgesloten", _names(case), proof))
    years = case.ask.facts.jaren
    if case.theme.niet_in and years and all(y in case.theme.niet_in for y in years):
        values = {**_names(case), "jaar": str(years[0])}
        proof = cites(case.theme.doel_bron)
        return _ruling(case, Outcome.NO, Point("besteding.geen_geld_in_jaar", values, proof))
    if _with(case, Status.NOT_MET):
        return _broken(case)
    if chosen is None:
        return _no_activity(case)
    if here == "stil":
        return _silent(case, chosen)
    if chosen.elsewhere:
        return _integral(case, chosen) if case.theme.id == "integraal" else _elsewhere(case, chosen)
    return _named(case, chosen)


def _broken(case: Case) -> Ruling:
    """Every condition that is not met, and that the activity itself would fit."""
    names = _names(case)
    points = [Point("besteding.nee", names, ())]
    for test in _with(case, Status.NOT_MET):
        points.append(Point(f"besteding.niet_voldaan:{test.rule.id}", {}, test.cites))
    chosen = case.chosen
    if chosen is not None and not chosen.elsewhere and chosen.place.status == "genoemd":
        proof = cites(chosen.place.bronnen)
        points.append(Point("besteding.wel_genoemd", names, proof, "source"))
    return _ruling(case, Outcome.NO, *points)


def _no_activity(case: Case) -> Ruling:
    """No activity that the sources know of: only the conditions can be told."""
    facts = case.ask.facts
    if facts.ander_rijksgeld == "vervallen":
        only_double = all(t.rule.id == "niet-dubbel" for t in _with(case, Status.UNKNOWN))
        outcome = Outcome.YES if only_double else Outcome.CONDITIONAL
        yes = (Point("check.ja_kort", {}, (), "connective"),) if only_double else ()
        told = (*yes, lapsed(case.remarks), _goal(case))
        return _ruling(case, outcome, *told, missing=_missing(case))
    if _whom_or_what_for(case):
        return _by_conditions(case)
    some = facts.ander_rijksgeld in ("deels", "onbekend") or facts.ander_geld
    if case.theme.id == "integraal" or some:
        outcome, name = Outcome.CONDITIONAL, "besteding.mits_thema"
    else:
        outcome, name = Outcome.NOT_IN_SOURCES, "besteding.onbekend"
    return _ruling(
        case,
        outcome,
        Point(name, _names(case), ()),
        _goal(case),
        *remarks(case),
        missing=_missing(case),
    )


def _by_conditions(case: Case) -> Ruling:
    """What the budget line itself is for: only the conditions decide."""
    missing = _missing(case)
    if missing or case.ask.facts.doelgroep == "ww":
        outcome, point = Outcome.CONDITIONAL, Point("besteding.mits_thema", _names(case), ())
    else:
        outcome, point = Outcome.YES, Point("check.ja_kort", {}, (), "connective")
    return _ruling(case, outcome, point, _goal(case), *remarks(case), missing=missing)


def _whom_or_what_for(case: Case) -> bool:
    """Whether the question is about what the budget line itself is for.

    That is a group of Re-integratie, or preparation where the line is for nothing else.
    """
    facts = case.ask.facts
    prepares = any(t.rule.feit == "alleen_voorbereiding" for t in _with(case, Status.MET))
    group = facts.doelgroep in {group.id for group in case.groups} | {"ww"}
    joins = case.ask.of_people and case.theme.id == "re-integratie" and group
    return prepares or joins


def _silent(case: Case, chosen: Chosen) -> Ruling:
    return _ruling(
        case,
        Outcome.NOT_IN_SOURCES,
        Point("besteding.stil", _names(case), cites(chosen.place.bronnen)),
        _goal(case),
        missing=_missing(case),
    )


def _named(case: Case, chosen: Chosen) -> Ruling:
    """An activity that the sources name for this line, or that fits its goal."""
    names, proof, extra = _names(case), cites(chosen.place.bronnen), remarks(case)
    named = Point(_NAMED[chosen.place.status], names, proof, "source")
    missing = _missing(case)
    if missing:
        belongs = case.ask.classify and chosen.place.status == "genoemd"
        point = Point("besteding.past_mits" if belongs else "besteding.mits", names, ())
        return _ruling(case, Outcome.CONDITIONAL, point, named, *extra, missing=missing)
    return _ruling(case, Outcome.YES, Point("besteding.ja", names, ()), named, *extra)


def _integral(case: Case, chosen: Chosen) -> Ruling:
    """An activity that the sources know for another line, paid from the integral budget."""
    if chosen.place.status == "stil":
        return _silent(case, chosen)
    proof, missing = cites(chosen.place.bronnen), _missing(case)
    values = {**_names(case), "ander": thema(chosen.place.thema)}
    if chosen.place.status == "uitgesloten":
        outcome = Outcome.CONDITIONAL
        points = [Point("besteding.integraal_uitgesloten", values, proof)]
    else:
        outcome = Outcome.CONDITIONAL if missing else Outcome.YES
        points = [
            Point("besteding.mits" if missing else "besteding.ja", _names(case), ()),
            Point("besteding.integraal_genoemd", values, proof),
        ]
    return _ruling(case, outcome, *points, _goal(case), *remarks(case), missing=missing)


def _elsewhere(case: Case, chosen: Chosen) -> Ruling:
    """An activity that the sources name for another line than the one asked."""
    if chosen.place.status == "stil":
        return _silent(case, chosen)
    proof = cites(chosen.place.bronnen)
    values = {**_names(case), "ander": thema(chosen.place.thema)}
    if chosen.place.status in _NAMED and case.theme.id in _NEVER_ELSEWHERE:
        point = Point("besteding.ander_thema", values, proof)
        return _ruling(case, Outcome.NO, point, _goal(case))
    if chosen.activity.id == _AWAY and "plaats_in_focusgebied" in _missing(case):
        point = Point("besteding.mits_thema", _names(case), ())
        return _ruling(case, Outcome.CONDITIONAL, point, _goal(case), missing=_missing(case))
    excluded = chosen.place.status == "uitgesloten"
    name = "besteding.elders_uitgesloten" if excluded else "besteding.niet_bij_dit_thema"
    return _ruling(
        case,
        Outcome.NOT_IN_SOURCES,
        Point(name, values, proof),
        _goal(case),
        *remarks(case),
        missing=_missing(case),
    )


def _ruling(case: Case, outcome: Outcome, *points: Point, missing: tuple[str, ...] = ()) -> Ruling:
    """The ruling with the conditions, the trace, and what would turn it."""
    return Ruling(
        topic="besteding",
        outcome=outcome,
        points=points,
        steps=_steps(case),
        conditions=tuple(Condition(t.rule.id, t.status, t.cites) for t in case.tests),
        missing=missing,
        flips=_flips(case, outcome),
    )


def _flips(case: Case, outcome: Outcome) -> tuple[Point, ...]:
    if outcome is Outcome.NO:
        name, tests = "besteding.draai_nee", _with(case, Status.NOT_MET)
    elif outcome is Outcome.YES:
        name, tests = "besteding.draai_ja", case.tests
    else:
        return ()
    return tuple(
        Point(name, {"voorwaarde": f"§voorwaarde:{t.rule.id}"}, t.cites[:1]) for t in tests
    )


def _steps(case: Case) -> tuple[Step, ...]:
    steps = [Step("Hoofdthema", case.theme.id)]
    if case.chosen is not None:
        places = cites(case.chosen.place.bronnen)
        steps.append(Step("Activiteit", case.chosen.activity.id, places[0] if places else None))
    return (*steps, *condition_steps(case.tests))


def _names(case: Case) -> dict[str, str]:
    names = {"thema": thema(case.theme.id)}
    if case.chosen is not None:
        names["activiteit"] = activiteit(case.chosen.activity.id)
    return names


def _goal(case: Case) -> Point:
    """What the budget line is for."""
    values = {"thema": thema(case.theme.id), "doel": f"§doel:{case.theme.id}"}
    return Point("besteding.doel", values, cites(case.theme.doel_bron), "source")


def _with(case: Case, status: Status) -> tuple[Tested, ...]:
    return tuple(t for t in case.tests if t.status is status)


def _missing(case: Case) -> tuple[str, ...]:
    return tuple(t.rule.feit for t in _with(case, Status.UNKNOWN))
