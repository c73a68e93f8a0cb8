"""Besteding: may this activity be paid from this budget line, and on which conditions?"""

from __future__ import annotations

from msgspec.structs import replace

from assistant.domain import Facts, Outcome, Point, Ruling, Step
from assistant.rules.activity import deciding
from assistant.rules.conditions import tested
from assistant.rules.dubbel import general
from assistant.rules.plaats import plaats
from assistant.rules.spending import Case, Chosen, Spending
from assistant.rules.values import activiteit, cites, thema
from assistant.rules.verdict import verdict
from corpus.rulebook import Activiteiten, Hoofdthema, Voorwaarden


def besteding(ask: Spending, conditions: Voorwaarden, catalogue: Activiteiten) -> Ruling:
    """The verdict on spending, with every condition's status.

    Without a budget line the activity may point to one; else only the general conditions can be
    decided.
    """
    themes = conditions.theme_by_id
    theme = next((themes[t] for t in ask.facts.hoofdthemas if t in themes), None)
    chosen = deciding(ask.facts, catalogue, theme)
    if theme is None and chosen is not None:
        theme = themes.get(chosen.place.thema)
    if theme is None and chosen is None:
        theme = themes.get(_meant(ask.facts) or "")
    other = (
        _of_other_purpose(ask, catalogue) if theme is None or not ask.facts.hoofdthemas else None
    )
    if other is not None:
        return _other_purpose(other)
    carried_out = theme is not None and _is_past_preparing(ask, theme)
    if chosen is not None and _is_other_purpose(chosen) and not carried_out:
        return _other_purpose(chosen) if ask.other_purpose else _named_nowhere(chosen)
    if theme is None and chosen is not None and chosen.place.status == "stil":
        return _silent(chosen)
    if theme is None and ask.facts.plaats_in_focusgebied is False and not ask.other_purpose:
        return _by_place(ask, conditions)
    if theme is None:
        return general(ask, conditions)
    if ask.asks_if_named and chosen is not None and chosen.place.status == "genoemd":
        return _is_named(chosen)
    tests = tested(ask.facts, theme, conditions, chosen)
    return verdict(Case(ask, theme, chosen, tests, conditions.doelgroep, conditions.opmerkingen))


def _meant(facts: Facts) -> str | None:
    """The budget line that only these facts can be about, where none is named.

    People of the Participatiewet and their way to paid work, or a school of the coalition.
    """
    if facts.doelgroep_participatiewet and facts.gericht_op_betaald_werk is not None:
        return "re-integratie"
    return "school-en-omgeving" if facts.school_in_coalitie is False else None


def _is_past_preparing(ask: Spending, theme: Hoofdthema) -> bool:
    """Whether more than preparation is asked of a budget line that is for nothing else."""
    return ask.facts.alleen_voorbereiding is False and "alleen-voorbereiding" in theme.voorwaarden


def _of_other_purpose(ask: Spending, catalogue: Activiteiten) -> Chosen | None:
    """What is held to be allowed because it is of the NPLV too, whatever else is told."""
    if not ask.of_nplv:
        return None
    by_id = catalogue.by_id
    named = (by_id[name] for name in ask.facts.activiteiten if name in by_id)
    places = ((activity, place) for activity in named for place in activity.bij)
    return next(
        (Chosen(a, p, elsewhere=False) for a, p in places if p.status == "ander-doel"), None
    )


def _is_other_purpose(chosen: Chosen) -> bool:
    return chosen.place.status == "ander-doel" and not chosen.elsewhere


def _is_named(chosen: Chosen) -> Ruling:
    """That the sources name the activity, where nothing more is asked."""
    proof = cites(chosen.place.bronnen)
    values = {"activiteit": activiteit(chosen.activity.id), "thema": thema(chosen.place.thema)}
    return Ruling(
        topic="besteding",
        outcome=Outcome.YES,
        points=(
            Point("check.ja_kort", {}, (), "connective"),
            Point("besteding.genoemd", values, proof, "source"),
        ),
        steps=(Step("Activiteit", chosen.activity.id, proof[0]),),
    )


def _by_place(ask: Spending, conditions: Voorwaarden) -> Ruling:
    """Outside the focus area, from a budget that is not named: what each asks of the place.

    Other money may refuse it whatever the budget.
    """
    ruling = general(ask, conditions)
    if ruling.outcome is Outcome.NO:
        return ruling
    return replace(plaats(ask.facts, conditions, living=False), topic="besteding")


def _silent(chosen: Chosen) -> Ruling:
    """A cost that the sources are silent on under every budget line."""
    proof = cites(chosen.place.bronnen)
    values = {"activiteit": activiteit(chosen.activity.id)}
    return Ruling(
        topic="besteding",
        outcome=Outcome.NOT_IN_SOURCES,
        points=(Point("besteding.stil_algemeen", values, proof),),
        steps=(Step("Activiteit", chosen.activity.id, proof[0]),),
        missing=("hoofdthema",),
    )


def _named_nowhere(chosen: Chosen) -> Ruling:
    """Something that no main theme is for: the sources do not name it, and so do not forbid it."""
    proof = cites(chosen.place.bronnen)
    values = {"activiteit": activiteit(chosen.activity.id)}
    return Ruling(
        topic="andere-doelen",
        outcome=Outcome.NOT_IN_SOURCES,
        points=(Point("andere_doelen.stil", values, proof),),
        steps=(Step("Activiteit", chosen.activity.id, proof[0]),),
    )


def _other_purpose(chosen: Chosen) -> Ruling:
    """Money of the NPLV that is meant for something else than the SPUK."""
    proof = cites(chosen.place.bronnen)
    values = {"activiteit": activiteit(chosen.activity.id)}
    return Ruling(
        topic="andere-doelen",
        outcome=Outcome.NO,
        points=(Point("andere_doelen.nee", values, proof),),
        steps=(Step("Ander doel binnen het NPLV", "ja", proof[0]),),
    )
