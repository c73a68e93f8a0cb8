"""Points for the rules on changes: wijzigingsaanvraag, moving between themes, the drempel."""

from __future__ import annotations

from assistant.understanding.reading import Reading
from assistant.understanding.scores.points import plus

_NAMED = 6.0  # the wijzigingsaanvraag by its name
_WAITING = 1.0  # "when do we hear?" is for a statement
_CASE_GIVEN = 1.5
_SHIFT_DESCRIBED = 5.0
_NEW_ACTIVITY = 4.6
_BETWEEN_THEMES = 7.0  # above the wijzigingsaanvraag that such a question also names
_SHIFT_OF_THEMES = 6.8
_LIMIT_ASKED = 8.5  # the amount of the drempel, above the rule about it
_RULE_ASKED = 6.5  # the rule in general, above the case without figures
_RULE_WAITING = 1.5


def wijziging(reading: Reading) -> float:
    """Must this change be applied for?"""
    facts = reading.facts
    known = facts.nieuwe_activiteit or _shift_known(reading) or reading.shares
    told = _shift_known(reading) and facts.budget and reading.has("aanvraag")
    needed = told and reading.has("verplicht") and not reading.is_open
    if reading.has("wijzigingsaanvraag") or (reading.has("zonder-aanvraag") and known) or needed:
        waiting = reading.is_open and "wanneer" in reading.asks
        case = reading.shares or reading.has_amounts or facts.nieuwe_activiteit is not None
        return plus(_WAITING if waiting else _NAMED, (case, _CASE_GIVEN))
    if reading.has("drempel") and reading.shares and not reading.is_open:
        return _SHIFT_DESCRIBED
    shift = reading.has("verschuiven") and (reading.shares > 0 or reading.has_amounts)
    if shift and not reading.has("doorschuiven"):
        return _SHIFT_DESCRIBED
    new = facts.nieuwe_activiteit and reading.has("aanvraag") and not reading.is_open
    return _NEW_ACTIVITY if new else 0.0


def overhevelen(reading: Reading) -> float:
    """May money move to another hoofdthema? Figures for two themes make it a shift within each."""
    if len(reading.facts.bedrag_per_thema) >= 2 or reading.shares >= 2:
        return 0.0
    if reading.has("overhevelen-thema"):
        return _BETWEEN_THEMES
    return _SHIFT_OF_THEMES if reading.has("verschuiven") and reading.themes >= 2 else 0.0


def drempel(reading: Reading) -> float:
    """Which amount is the drempel, and how much room is left below it?"""
    return _LIMIT_ASKED if _room_asked(reading) or _amount_asked(reading) else 0.0


def wijziging_regel(reading: Reading) -> float:
    """When is a wijzigingsaanvraag needed, in general?"""
    named = reading.has("wijzigingsaanvraag") or (
        reading.has("drempel") and reading.has("verschuiven")
    )
    if not named or not reading.is_open or _amount_asked(reading):
        return 0.0
    return _RULE_WAITING if "wanneer" in reading.asks else _RULE_ASKED


def _room_asked(reading: Reading) -> bool:
    limit = reading.has("vrijwillig", "drempel") and reading.has("verschuiven")
    return limit and reading.asks_how_much and _shift_known(reading) and bool(reading.facts.budget)


def _amount_asked(reading: Reading) -> bool:
    asked = reading.asks_how_much or (reading.has("drempel", "maximum") and reading.is_open)
    about = reading.has("wijzigingsaanvraag", "verschuiven", "drempel")
    of = (
        reading.facts.budget
        or len(reading.facts.bedragen) == 1
        or (reading.has("per-gebied") and reading.themes)
    )
    return asked and about and bool(of) and not _shift_known(reading)


def _shift_known(reading: Reading) -> bool:
    return reading.facts.verschuiving is not None or reading.facts.verschuiving_aandeel is not None
