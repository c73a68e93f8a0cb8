"""Points for the rules on spending: what may be paid, and what is paid already."""

from __future__ import annotations

from assistant.domain import Form
from assistant.understanding.reading import NARROW_ASKS, Reading
from assistant.understanding.scores.points import plus

_ASKED = 1.0
_ACTIVITY_OF_THEME = 1.0
_OPEN = -1.2  # "what may we pay?" is answered by a list sooner than by a ruling
_DOUBLE_NAMED = 4.0
_OTHER_AIMS = 4.8
_DOUBLE_ASKED = 8.0  # "is this double funding?" asks exactly that


def besteding(reading: Reading) -> float:
    """May this be paid from the SPUK?"""
    if reading.has("alleen-een-schooltype") and not reading.has("doet-mee"):
        return 0.0  # for which schools a line is, whatever they plan
    points = _case(reading) if _asked(reading) else 0.0
    if reading.has("dubbele-financiering"):
        points = max(points, _DOUBLE_NAMED)
    narrow = reading.is_open and bool(reading.asks & NARROW_ASKS)
    if (reading.has("andere-doelen") and not narrow) or (
        reading.has("activiteit:fysieke-ingreep") and not reading.is_open
    ):
        points = max(points, _OTHER_AIMS)
    return points


def dubbel_vraag(reading: Reading) -> float:
    """Is this double funding?"""
    other_money = reading.facts.ander_rijksgeld or reading.facts.ander_geld
    asked = (
        reading.has("dubbele-financiering")
        and not reading.is_open
        and "betalen" not in reading.asks
    )
    return _DOUBLE_ASKED if asked and other_money else 0.0


def _asked(reading: Reading) -> bool:
    if reading.is_open and reading.asks & NARROW_ASKS:
        return False
    if reading.has("als-aanvrager") and reading.has("aanvraag") and "betalen" not in reading.asks:
        return False  # who may apply, whatever for
    of_theme = reading.groups or "betalen" in reading.asks or _work(reading) or _school(reading)
    return bool(
        reading.activities
        or reading.has("uitgaven-werkwoord", "activiteit")
        or (reading.themes and of_theme)
        or reading.facts.ander_rijksgeld
        or reading.facts.ander_geld
        or _kept_out(reading)
    )


def asks_if_named(reading: Reading) -> bool:
    """Whether it is asked if the sources name an activity."""
    named = "genoemd" in reading.asks and reading.activities
    return bool(named and reading.form is Form.YES_NO and not reading.facts.ander_rijksgeld)


def _kept_out(reading: Reading) -> bool:
    """Whether a case is told of which the place or the people may decide, and leave is asked."""
    facts = reading.facts
    people = facts.doelgroep_participatiewet and facts.gericht_op_betaald_werk is not None
    lives = people and facts.deelnemers_uit_focusgebied is not None
    placed = reading.themes and facts.plaats_in_focusgebied is False
    return reading.form is Form.YES_NO and bool(lives or placed)


def _case(reading: Reading) -> float:
    facts = reading.facts
    return plus(
        _ASKED,
        (reading.activities, 1.8),
        (reading.themes, 1.2),
        (reading.has("uitgaven-werkwoord"), 0.8),
        ("betalen" in reading.asks and (reading.themes or reading.activities), 2.0),
        ("past" in reading.asks and reading.themes and reading.activities, 1.6),
        (_work(reading) or _school(reading), 0.8),
        (reading.form is Form.YES_NO and reading.has("spuk"), 0.6),
        (facts.ander_rijksgeld, 1.0),
        (reading.has("rijksmiddelen", "dubbele-financiering") or _state_pays(reading), 1.6),
        (facts.ander_geld, 0.6),
        (reading.has("buiten", "in"), 0.4),
        (reading.groups, 0.4),
        (_group_joins(reading), 1.6),
        (reading.has("vervangen-eigen-geld"), 1.5),
        (_kept_out(reading), 1.0),
        (asks_if_named(reading), 2.0),
        (reading.activities and reading.themes and not reading.is_open, _ACTIVITY_OF_THEME),
        (reading.is_open, _OPEN),
    )


def _group_joins(reading: Reading) -> bool:
    """Whether it is asked if a group may take part in what Re-integratie pays."""
    joins = reading.has("doet-mee", "groep-doet-mee") and not reading.is_open
    return bool(reading.groups and joins and "re-integratie" in reading.facts.hoofdthemas)


def _state_pays(reading: Reading) -> bool:
    return reading.facts.ander_rijksgeld in ("volledig", "deels")


def _work(reading: Reading) -> bool:
    return (
        bool(reading.themes)
        and reading.has("betaald-werk", "geen-betaald-werk")
        and not reading.is_open
    )


def _school(reading: Reading) -> bool:
    return (
        bool(reading.themes)
        and reading.facts.school_in_coalitie is not None
        and not reading.is_open
    )
