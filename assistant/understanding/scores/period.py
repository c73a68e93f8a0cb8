"""Points for the rules on time: doorschuiven, verlenging, the date of an application."""

from __future__ import annotations

from assistant.domain import Form
from assistant.understanding.reading import Reading
from assistant.understanding.scores.points import plus

_NAMED = 4.4
_TWO_YEARS = 2.5
_A_YEAR = 0.8
_SPENT_IN_OTHER_YEAR = 5.2
_ONLY_TWO_YEARS = 4.0
_LEFT_OVER = 6.0
_BACK_IN_TIME = 3.0  # settles it, whatever the money is for
_OTHER_FUNDING = -3.0  # money "van het Rijk" that stops is about double funding
_EXTENSION_NAMED = 5.0
_EXTENSION_END = 6.5  # until when it runs is asked
_EXTENSION_TO_APPLY = 3.4  # how and when to apply is for a statement
_AFTER_THE_END = 7.2  # money of 2023-2025 in 2026: above doorschuiven with two years
_DATE_GIVEN = 6.0

_LAST_YEAR = 2025  # of the first tranche


def doorschuiven(reading: Reading) -> float:
    """May money of one year be spent in another?"""
    if reading.has("gereserveerd") and reading.themes:
        return 0.0
    if reading.has("loopt-tot") and not reading.has("doorschuiven", "onderbesteding", "geld"):
        return 0.0  # "Loopt de tranche tot en met 2027 of 2028?" moves no money
    if reading.has("tabel", "landelijk") and not reading.has("doorschuiven", "onderbesteding"):
        return 0.0  # "Kunt u de landelijke bedragen voor 2024 en 2025 geven?" asks for figures
    facts = reading.facts
    two_years = facts.van_jaar is not None and facts.naar_jaar is not None
    points = 0.0
    if reading.has("doorschuiven") and not (reading.has("drempel") and reading.shares):
        points = plus(_NAMED, (two_years, _TWO_YEARS), (facts.jaren, _A_YEAR))
    elif two_years and _about_spending(reading) and not reading.asks_how_much:
        points = _SPENT_IN_OTHER_YEAR
    elif _left_over(reading):
        points = _LEFT_OVER
    elif two_years and reading.form is Form.YES_NO and not reading.themes:
        points = _ONLY_TWO_YEARS
    back = two_years and (facts.naar_jaar or 0) < (facts.van_jaar or 0) and not reading.is_open
    return plus(
        points,
        (points and facts.ander_rijksgeld, _OTHER_FUNDING),
        (points and back, _BACK_IN_TIME),
    )


def verlenging(reading: Reading) -> float:
    """May money be spent after the last year, and is an extension needed for that?"""
    if _after_the_end(reading):
        return _AFTER_THE_END
    if _left_of_last_year(reading):
        return _LEFT_OVER
    if not reading.has("verlenging"):
        return 0.0
    if reading.has("langere-termijn") and not (reading.is_open or reading.has("uitstel")):
        return _EXTENSION_END
    if reading.is_open and reading.has("einde-verlenging") and not reading.has("aanvraag"):
        return _EXTENSION_END
    return _EXTENSION_TO_APPLY if reading.has("aanvraag", "deadline") else _EXTENSION_NAMED


def aanvraag_datum(reading: Reading) -> float:
    """Was the application in time?"""
    if reading.is_open or reading.has("uitstel", "verlenging"):
        return 0.0
    return _DATE_GIVEN if reading.has("aanvraag") and reading.facts.aanvraagdatum else 0.0


def _left_over(reading: Reading) -> bool:
    """ "We hebben geld over in 2024, wat nu?": it may go on to a later year."""
    if reading.has("bcf", "netto", "bruto"):
        return False
    asked = reading.is_open and "wat" in reading.asks and reading.has("onderbesteding")
    return asked and any(year < _LAST_YEAR for year in reading.facts.jaren)


def _left_of_last_year(reading: Reading) -> bool:
    """ "Wat doen we met geld van 2025 dat niet op is?": only an extension lets it go on."""
    if reading.has("bcf", "netto", "bruto", "terugvordering"):
        return False
    facts = reading.facts
    return (
        reading.has("onderbesteding")
        and facts.van_jaar == _LAST_YEAR
        and (facts.naar_jaar in (None, _LAST_YEAR))
    )


def _after_the_end(reading: Reading) -> bool:
    source, target = reading.facts.van_jaar, reading.facts.naar_jaar
    if reading.is_open or target is None or target <= _LAST_YEAR or (source or 0) > _LAST_YEAR:
        return False
    old_money = source or reading.has("onderbesteding", "verlenging", "doorschuiven", "tranche-1")
    return bool(old_money) and _about_spending(reading)


def _about_spending(reading: Reading) -> bool:
    return reading.has("besteden", "doorschuiven", "onderbesteding", "uitgaven-werkwoord", "geld")
