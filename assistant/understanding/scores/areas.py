"""Points for the rules on places: amounts per area, who takes part, where something must be."""

from __future__ import annotations

from assistant.domain import Form
from assistant.understanding.reading import Reading
from assistant.understanding.scores.money import share_of_fund
from assistant.understanding.scores.points import plus
from assistant.understanding.vocabulary import GEMEENTE

_PER_AREA = 4.8
_PER_AREA_ASKED = 1.0
_NATIONAL = -3.0  # a national figure is of the budget
_KEY = 4.0
_WHERE_REQUIRED = 5.4
_WHERE = 3.0
_COALITION = 4.6
_TAKES_PART = 3.2
_ANY_MONEY = 4.0


def gebied_bedrag(reading: Reading) -> float:
    """What does one area get?"""
    divides = reading.has("deel-door-gebieden") and not reading.is_open
    equally = reading.has("gelijk-verdeeld") or divides
    per_area = reading.has("per-gebied")
    fair = reading.form is Form.CHECK and (per_area or reading.has_amounts)
    spends = "betalen" in reading.asks or reading.has("uitgaven-werkwoord")
    claimed = not reading.is_open and reading.has_amounts and per_area and not spends
    of_place = per_area or equally or reading.facts.gemeente is not None
    share = per_area and reading.has("aandeel")
    asked = reading.asks_how_much or fair or claimed or equally or share
    if reading.has("ministerie-inleg", "gereserveerd"):
        return 0.0  # what ministries put in or reserve is of no area
    fund = reading.has("gaat-eraf", "krijgt-alles", "niets-eraf") or share_of_fund(reading)
    if fund and not reading.asks_how_much:
        return 0.0  # "Gaat daar iets af, of krijgen wij dat helemaal?" is of the fund
    if not (
        of_place and asked and (reading.about_money or reading.themes or reading.has("krijgen"))
    ):
        return 0.0
    return plus(
        _PER_AREA,
        (reading.themes, 1.2),
        (reading.has("geld", "netto"), 0.8),
        (fair or claimed or equally, 1.0),
        (per_area and reading.asks_how_much, _PER_AREA_ASKED),
        (reading.has("landelijk") and not reading.has("verdeelsleutel"), _NATIONAL),
    )


def verdeelsleutel(reading: Reading) -> float:
    """How is the money divided?"""
    if not reading.has("verdeelsleutel") or (reading.asks_how_much and reading.has_amounts):
        return 0.0
    return plus(_KEY, (reading.themes, 1.5))


def plaats_regel(reading: Reading) -> float:
    """Must it take place, or must people live, in the focusgebied?"""
    if reading.is_open or not reading.themes or not reading.has("plaatsvinden", "wonen"):
        return 0.0
    if reading.has("zelf-bepalen"):
        return 0.0  # who lays it down is another question than where it must be
    if reading.has("in", "buiten", "focusgebied") and reading.has("verplicht"):
        return _WHERE_REQUIRED
    return _WHERE if reading.has("in", "focusgebied") and not reading.activities else 0.0


def coalitie_gemeente(reading: Reading) -> float:
    """Does this municipality have a coalition?"""
    about = reading.has("coalitie", "doet-mee", "coalitie-vraag") and reading.has(
        "thema:school-en-omgeving"
    )
    about = about or _only_money(reading, "thema:school-en-omgeving")
    asked = reading.facts.gemeente and not reading.activities and not reading.is_open
    return _COALITION if about and asked else 0.0


def gebied_lid(reading: Reading) -> float:
    """Is this municipality one of the areas?"""
    about = reading.has("twintig-gebieden", "focusgebied", "nplv", "doet-mee")
    asked = (
        reading.municipality
        and not reading.is_open
        and not reading.activities
        and not reading.themes
        and not reading.has("zelf-bepalen")
    )
    if asked and _only_money(reading):
        return _ANY_MONEY
    return _TAKES_PART if about and asked else 0.0


def _only_money(reading: Reading, *theme: str) -> bool:
    """Whether nothing but money for a municipality is asked about: "Is er geld voor Groningen?"."""
    others = {name for name in reading.concepts if not name.startswith(GEMEENTE)}
    return set(theme) <= others <= {"geld", "krijgen", "spuk", "aanvraag", *theme}
