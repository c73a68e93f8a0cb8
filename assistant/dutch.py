"""Numbers as the Dutch write them, both ways: euros, percentages, years.

`numbers(text)` finds every amount, share and year with its place in the text. A notation that can
mean two magnitudes is returned with `ambiguous=True` instead of a guess. `euro` and `percent`
write numbers for people; nothing else in the project formats a number for an answer.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_MONTHS_EN = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

_SCALES = {
    "duizend": 1_000,
    "dzd": 1_000,
    "k": 1_000,
    "thousand": 1_000,
    "ton": 100_000,
    "miljoen": 1_000_000,
    "miljoenen": 1_000_000,
    "milj": 1_000_000,
    "mln": 1_000_000,
    "mio": 1_000_000,
    "m": 1_000_000,
    "million": 1_000_000,
    "miljard": 1_000_000_000,
    "mld": 1_000_000_000,
    "billion": 1_000_000_000,
}
_WORDS = {
    "nul": 0,
    "zero": 0,
    "een": 1,
    "one": 1,
    "twee": 2,
    "two": 2,
    "drie": 3,
    "three": 3,
    "vier": 4,
    "four": 4,
    "vijf": 5,
    "five": 5,
    "zes": 6,
    "six": 6,
    "zeven": 7,
    "seven": 7,
    "acht": 8,
    "eight": 8,
    "negen": 9,
    "nine": 9,
    "tien": 10,
    "ten": 10,
    "elf": 11,
    "twaalf": 12,
    "twelve": 12,
    "vijftien": 15,
    "twintig": 20,
    "twenty": 20,
    "vijfentwintig": 25,
    "dertig": 30,
    "thirty": 30,
    "veertig": 40,
    "vijftig": 50,
    "fifty": 50,
    "honderd": 100,
    "driehonderd": 300,
    "tweehonderd": 200,
    "vierhonderd": 400,
    "vijfhonderd": 500,
    "zeshonderd": 600,
}
_FRACTIONS = {
    "de helft": Decimal("0.5"),
    "helft": Decimal("0.5"),
    "half of": Decimal("0.5"),
    "een kwart": Decimal("0.25"),
    "kwart": Decimal("0.25"),
    "a quarter": Decimal("0.25"),
    "driekwart": Decimal("0.75"),
    "three quarters": Decimal("0.75"),
    "een derde": Decimal(1) / 3,
    "a third": Decimal(1) / 3,
    "twee derde": Decimal(2) / 3,
    "tweederde": Decimal(2) / 3,
    "een vijfde": Decimal("0.2"),
    "een tiende": Decimal("0.1"),
    "een twintigste": Decimal("0.05"),
}


class Number(Struct, frozen=True):
    """A number in a text. `kind` is "euro", "share" (0.25 for 25%), "year" or "count"."""

    kind: str
    value: Decimal
    start: int
    end: int
    raw: str
    ambiguous: bool = False


_DIGITS = r"\d{1,3}(?:[.\u00a0 ]\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d+(?:[.,]\d+)?"
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"""(?<![\w.,])
    (?P<sign>-\s?|min\s)?
    (?P<cur>€|eur(?:o)?s?\b)?\s*
    (?P<num>{_DIGITS})
    (?:,-|,--|,=|\.-)?
    (?:\s*(?P<scale>{_SCALE})\b)?
    (?:\s*(?P<cur2>euro(?:'s|s)?\b|eur\b|€))?
    (?:\s*(?P<pct>%|procent\b|percent\b|per\s?cent\b|pct\b))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORD_AMOUNT = re.compile(
    rf"\b(?P<half>anderhalf|anderhalve|een half|half|{'|'.join(_WORDS)})\s+"
    rf"(?P<scale>duizend|ton|miljoen|mln|miljard|million|thousand|procent|percent)\b",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"\b(?P<frac>{'|'.join(sorted(_FRACTIONS, key=len, reverse=True))})\b", re.IGNORECASE
)
_TIMES_1000 = re.compile(r"\bx\s*€?\s*1[.,]?000\b|\bx\s*1k\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d.,€])(?<!€ )(?:'|’)?(20[12]\d|20[3-4]\d)(?![\d%]|[.,]\d)")
_YEAR_RANGE = re.compile(
    r"(?<!\d)(20[12]\d)\s*(?:-|–|/|t/m|tot en met|tot|through|until|to)\s*(20[12]\d)(?!\d)",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(r"(?<![\w])['’](2[2-9])(?!\d)")


def _decimal(raw: str) -> tuple[Decimal, bool]:
    """The value of digits with separators, and whether the notation is ambiguous."""
    text = raw.replace("\u00a0", "").replace(" ", "")
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", text):
        return Decimal(text.replace(".", "").replace(",", ".")), False
    if re.fullmatch(r"\d{1,3}(,\d{3}){2,}(\.\d+)?", text):
        return Decimal(text.replace(",", "")), False
    if re.fullmatch(r"\d{1,3},\d{3}", text):
        # 250,000 is a quarter of a million in English and 250 in Dutch
        return Decimal(text.replace(",", "")), True
    return Decimal(text.replace(",", ".")), False


def numbers(text: str) -> list[Number]:
    """All amounts, shares and years of `text`, in order of their place."""
    found: list[Number] = []
    taken: list[tuple[int, int]] = []

    def free(start: int, end: int) -> bool:
        return all(end <= a or start >= b for a, b in taken)

    def add(kind: str, value: Decimal, start: int, end: int, ambiguous: bool = False) -> None:
        found.append(Number(kind, value, start, end, text[start:end].strip(), ambiguous))
        taken.append((start, end))

    thousands = bool(_TIMES_1000.search(text))
    for match in _TIMES_1000.finditer(text):
        taken.append(match.span())
    for match in _YEAR_RANGE.finditer(text):
        first, last = int(match[1]), int(match[2])
        if first <= last <= first + 6:
            add("year", Decimal(first), *match.span(1))
            for year in range(first + 1, last):
                found.append(Number("year", Decimal(year), match.start(2), match.end(2), str(year)))
            add("year", Decimal(last), *match.span(2))
    for match in _WORD_AMOUNT.finditer(text):
        half, scale = match["half"].lower(), match["scale"].lower()
        if half.startswith("anderhal"):
            value = Decimal("1.5")
        elif half in ("half", "een half"):
            value = Decimal("0.5")
        else:
            value = Decimal(_WORDS[half])
        if scale in ("procent", "percent"):
            add("share", value / 100, *match.span())
        else:
            add("euro", value * _SCALES[scale], *match.span())
    for match in _AMOUNT.finditer(text):
        start, end = match.span("num")[0], match.end()
        if not free(start, end):
            continue
        value, ambiguous = _decimal(match["num"])
        scale_word, currency = match["scale"], match["cur"] or match["cur2"]
        if match["pct"]:
            add("share", value / 100, start, end)
            continue
        if scale_word and scale_word.lower() == "m" and not currency:
            scale_word = None
            end = match.end("num")
        if scale_word:
            if ambiguous:
                value, ambiguous = Decimal(match["num"].replace(",", ".")), False
            elif re.fullmatch(r"\d\.\d{3}", match["num"]):
                ambiguous = True  # 1.250 miljoen: 1,25 miljoen or 1250 miljoen
            value *= _SCALES[scale_word.lower()]
        elif _is_year(text, match, value, currency):
            add("year", value, *match.span("num"))
            continue
        elif thousands and not currency and value == value.to_integral_value():
            value *= 1_000
        elif not currency and value < 1_000:
            add("count", value, *match.span("num"))
            continue
        if match["sign"]:
            value = -value
        add("euro", value, start, end, ambiguous)
    for match in _SHORT_YEAR.finditer(text):
        if free(*match.span()):
            add("year", Decimal(2000 + int(match[1])), *match.span())
    for match in _FRACTION.finditer(text):
        if free(*match.span()):
            add("share", _FRACTIONS[match["frac"].lower()], *match.span())
    return sorted(found, key=lambda n: (n.start, n.value))


def _is_year(text: str, match: re.Match[str], value: Decimal, currency: str | None) -> bool:
    raw = match["num"]
    return bool(not currency and raw.isdigit() and len(raw) == 4 and 2010 <= value <= 2049)


def euro(value: Decimal | int) -> str:
    """ "€ 31.610.000"; cents only where there are any."""
    amount = Decimal(value)
    sign = "-" if amount < 0 else ""
    amount = abs(amount)
    if amount != amount.to_integral_value():
        text = f"{amount.quantize(Decimal('0.01'), ROUND_HALF_UP):,.2f}"
        return f"{sign}€ " + text.replace(",", "\0").replace(".", ",").replace("\0", ".")
    return f"{sign}€ " + f"{int(amount):,}".replace(",", ".")


def percent(share: Decimal) -> str:
    """A share of 0.25 as "25%"; never rounded so far that it looks like another limit."""
    value = share * 100
    for digits in range(6):
        rounded = value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
        if rounded == value or (digits >= 2 and rounded != value.to_integral_value()):
            break
    text = f"{rounded:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",") + "%"


def thousands(value: Decimal | int) -> str:
    """A plain number with Dutch separators: 250.072."""
    return euro(value).replace("€ ", "")


_DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS + _MONTHS_EN)})\b(?:\s+(?P<year>20\d\d))?",
    re.IGNORECASE,
)


def month_names() -> tuple[str, ...]:
    """Dutch month names in order."""
    return MONTHS


class DayMonth(Struct, frozen=True):
    """A date as written; `year` is None where the text gives none."""

    day: int
    month: int
    year: int | None
    start: int
    end: int


def dates(text: str) -> list[DayMonth]:
    """All dates written as a day with a month name."""
    found = []
    for match in _DATE.finditer(text):
        name = match["month"].lower()
        names = MONTHS if name in MONTHS else _MONTHS_EN
        year = int(match["year"]) if match["year"] else None
        found.append(
            DayMonth(int(match["day"]), names.index(name) + 1, year, match.start(), match.end())
        )
    return found
