"""Points for the rules on amounts: budget, bcf, the integral part, a series of years."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain import Form
from assistant.understanding.details import COUNT
from assistant.understanding.reading import Reading
from assistant.understanding.scores.points import plus
from assistant.understanding.vocabulary import ACTIVITEIT

_BCF = 4.0
_FUND_NAMED_BY_SHARE = 5.4
_NET_OF_THEME = 6.6  # above the budget line of the same theme
_LINE_ASKED = 4.0
_LARGEST = 5.0
_FIGURE_CLAIMED = 4.5
_LINE_IN_YEAR = 4.2
_THEME_IN_YEAR = 3.2
_ANY_MONEY = 3.0
_ROUNDING = 6.5  # two figures that differ by rounding: above the figures themselves
_MINISTRY = 4.6
_MINISTRIES_COMPARED = 5.4
_COUNTED = -2.5  # "hoeveel gemeenten?" asks no euros
_SERIES = 6.4
_INTEGRAL_SHARE = 6.2
_BEFORE_THE_SHARE = 1.5
_GROSS_OF_THEME = 6.0
_FIFTEEN_PERCENT = 5.6
_STRUCTURAL = 2.0
_INTEGRAL_PART = Decimal(
    "0.15"
)  # what is taken off for the integral budget is no share of the fund

_SHARES_OF_FUND = (Decimal("0"), Decimal("0.011"), Decimal("0.05"))
_NOT_OF_FUND = (
    "verschuiven wijzigingsaanvraag zonder-aanvraag drempel doorschuiven besteden personeel"
    " uitgaven-werkwoord cofinanciering verschil stijging daling thema:integraal".split()
)

_COUNTABLE = (
    "twintig-gebieden hoeveel-coalities coalitie doet-mee bijeenkomst spreekuur"
    " aantal-gemeenten lijn".split()
)

_COUNTED_THINGS = frozenset(COUNT + concept for concept in _COUNTABLE)


def bcf(reading: Reading) -> float:
    """What is paid out after the part for the BTW-compensatiefonds?"""
    how_much = reading.asks_how_much
    if reading.has("exclusief-bcf", "inclusief-bcf") and not _of_amount(reading):
        return _BCF  # what the amounts hold is for a statement
    if reading.has("gehanteerd-percentage") and reading.themes:
        return _NET_OF_THEME
    applies = reading.has("wie-aanvrager", "als-aanvrager") and not reading.has("bcf")
    moved = reading.facts.van_jaar and reading.facts.naar_jaar and reading.has("besteden")
    net = reading.has("netto") and not (reading.has("eind-2023") or applies or moved)
    net_asked = net and (reading.has_amounts or how_much or "wat" in reading.asks)
    both = reading.has("bruto") and reading.has("netto") and reading.has_amounts
    points = 0.0
    if reading.has("afgestemd-met"):
        return _BCF
    if _fund_share(reading) or _deduction_asked(reading) or _rest_asked(reading):
        return _NET_OF_THEME
    if share_of_fund(reading):
        return _FUND_NAMED_BY_SHARE
    if reading.has("bcf") or both or (net_asked and (reading.themes or reading.has_amounts)):
        points = plus(
            _BCF,
            (reading.has_amounts or reading.has("aandeel") or how_much, 2.0),
            (reading.themes, 1.0),
            (reading.has("aandeel") and reading.has("bcf"), 1.5),
            (reading.has("netto") and (reading.has("bcf") or how_much), 0.8),
        )
    if _before_tax(reading) and not reading.has("netto"):
        return 0.0
    paid_out = (
        reading.has("netto", "uitbetaling") and reading.themes and reading.has_amounts and how_much
    )
    return max(points, _NET_OF_THEME) if paid_out and not reading.has("verschuiven") else points


def _of_amount(reading: Reading) -> bool:
    return reading.is_open or reading.has_amounts or reading.themes > 0


def _fund_share(reading: Reading) -> bool:
    """ "Bij integraal wordt 5% ingehouden": a small share that is taken off a line."""
    shares = reading.facts.aandelen
    taken_off = reading.has("gaat-eraf", "korting") and reading.themes > 0 and bool(shares)
    return taken_off and all(share < _INTEGRAL_PART for share in shares)


def share_of_fund(reading: Reading) -> bool:
    """ "Geldt die 5% ook voor Jonge Kind?": a share of the fund, held against a line."""
    shares = reading.facts.aandelen
    if reading.is_open or not reading.themes or reading.activities or not shares:
        return False
    of_something_else = reading.asks_how_much or "betalen" in reading.asks
    return (
        all(share in _SHARES_OF_FUND for share in shares)
        and not of_something_else
        and not reading.has(*_NOT_OF_FUND)
    )


def _rest_asked(reading: Reading) -> bool:
    """ "Waar moeten we de rest dan halen?": what was not paid out of a line."""
    told = reading.has_amounts or reading.shares > 0 or bool(reading.facts.aandelen)
    of_line = reading.themes > 0 and (told or reading.has("bcf", "netto", "gaat-eraf"))
    return reading.has("rest-halen") and of_line and not reading.has("onderbesteding")


def _deduction_asked(reading: Reading) -> bool:
    """ "Gaat daar iets van af, of krijgen wij dat helemaal?": what the fund takes of a line."""
    if reading.is_open or not reading.themes or reading.has("verschuiven", "doorschuiven"):
        return False
    told = reading.activities or reading.has("vijftien-procent", "terugvordering")
    return reading.has("gaat-eraf", "krijgt-alles", "niets-eraf") and not told


def _before_tax(reading: Reading) -> bool:
    """What one area gets before the fund takes its part is asked of the division."""
    return reading.has("bruto") and reading.has("per-gebied") and not reading.has_amounts


def budget(reading: Reading) -> float:
    """How much is there, on which line, in which year?"""
    if "wanneer" in reading.asks and not reading.asks_how_much:
        return 0.0  # "binnen welke termijn?" is no question of figures
    points = _line(reading)
    if reading.has_amounts and reading.has("afronding"):
        points = max(points, _ROUNDING)
    if reading.tranche == "2026-2028":
        points = max(points, _ministry(reading))
    things = reading.asks & _COUNTED_THINGS
    counted = points and (things or (reading.has(*_COUNTABLE) and not reading.about_money))
    return plus(points, (counted, _COUNTED))


def _line(reading: Reading) -> float:
    compared = reading.has("meeste", "minste", "volgorde")
    of_one_area = reading.facts.gemeente is not None and not reading.has("landelijk")
    lines = (
        reading.themes
        or reading.ministries
        or (reading.has("totaal", "cumulatief") and not of_one_area)
    )
    figure_asked = (
        reading.asks_how_much
        or (reading.form is Form.CHECK and (reading.has_amounts or "bestaan" in reading.asks))
        or compared
        or reading.has("verschil", "meer", "minder", "gelijk-gebleven", "gemiddeld", "veelvoud")
    )
    if (
        figure_asked
        and lines
        and (
            reading.about_money
            or reading.asks_how_much
            or reading.facts.jaren
            or reading.has("gemiddeld", "samen")
        )
    ):
        return plus(
            _LINE_ASKED,
            (reading.facts.jaren or reading.has("cumulatief", "per-jaar"), 1.0),
            (reading.themes or reading.ministries, 0.8),
            (reading.has("meeste", "minste", "verschil", "samen", "landelijk", "tabel"), 0.6),
        )
    if compared and (reading.about_money or reading.has("hoofdthema") or reading.ministries):
        return _LARGEST
    if (lines and _line_named(reading)) or _line_exists(reading):
        return _LINE_IN_YEAR
    if (
        reading.themes
        and reading.facts.jaren
        and reading.asks & {"wat", "welke"}
        and not reading.names(ACTIVITEIT)
    ):
        return _THEME_IN_YEAR
    if reading.asks_how_much and reading.about_money:
        if reading.has("bericht-december-2025") and not reading.activities:
            return _LINE_ASKED
        return _ANY_MONEY
    claimed = reading.themes and reading.has_amounts and reading.has("afronding", "tabel", "totaal")
    return _FIGURE_CLAIMED if claimed else 0.0


def _line_named(reading: Reading) -> bool:
    """ "Wat is het budget voor jeugd in 2024?": a line and a period, asked openly."""
    if reading.has("voor-het-eerst") and reading.is_open and reading.themes == 1:
        return True
    period = reading.facts.jaren or reading.has(
        "cumulatief", "totaal", "landelijk", "per-jaar", "tabel", "samen", "gemiddeld"
    )
    return (
        reading.about_money
        and reading.is_open
        and reading.asks <= {"wat", "welke"}
        and bool(period)
    )


def _line_exists(reading: Reading) -> bool:
    """ "Is er in 2023 geld voor jeugd?"."""
    asked = (
        reading.form is Form.YES_NO and "bestaan" in reading.asks and "betalen" not in reading.asks
    )
    return asked and reading.themes > 0 and bool(reading.facts.jaren)


def _ministry(reading: Reading) -> float:
    """The second tranche is divided by ministry."""
    if reading.has("ministerie", "ministerie-inleg") and (
        reading.asks_how_much or reading.has("meeste", "minste", "samen")
    ):
        return _MINISTRIES_COMPARED
    return _MINISTRY if reading.ministries and (reading.asks or not reading.is_open) else 0.0


def reeks(reading: Reading) -> float:
    """What is reserved for a theme, year by year?"""
    gross = reading.has("bruto") and not (reading.has_amounts or reading.has("doorschuiven"))
    asked = reading.themes and reading.facts.jaren and (reading.has("gereserveerd") or gross)
    return _SERIES if asked else 0.0


def integraal(reading: Reading) -> float:
    """What does the fifteen percent for the integral approach come to?"""
    part = reading.has("vijftien-procent", "aandeel", "korting")
    if reading.has("thema:integraal") and part and not (reading.has("bcf") or _fund_share(reading)):
        before_it = reading.has("korting") and reading.themes > 1
        return plus(_INTEGRAL_SHARE, (before_it, _BEFORE_THE_SHARE))
    if (
        reading.has("bruto")
        and reading.themes
        and not reading.has("bcf", "doorschuiven")
        and (reading.asks_how_much or reading.facts.jaren)
    ):
        return _GROSS_OF_THEME
    fifteen = (
        reading.has("vijftien-procent")
        and reading.themes
        and (reading.asks_how_much or reading.has_amounts)
    )
    return _FIFTEEN_PERCENT if fifteen else 0.0


def structureel(reading: Reading) -> float:
    """Is the money there every year?"""
    return _STRUCTURAL if reading.has("structureel") and reading.has("geld") else 0.0
