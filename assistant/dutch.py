"""Numbers as the Dutch write them, both ways: euros, percentages, years.

`numbers(text)` finds every amount, share and year with its place in the text. A notation that can
mean two magnitudes is returned with `ambiguous=True` instead of a guess. `euro` and `percent`
write numbers for people; nothing else in the project formats a number for an answer.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct
from msgspec.structs import replace

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
_HALVES = {
    "anderhalf": Decimal("1.5"),
    "anderhalve": Decimal("1.5"),
    "een half": Decimal("0.5"),
    "half": Decimal("0.5"),
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


class DayMonth(Struct, frozen=True):
    """A date as written; `year` is None where the text gives none."""

    day: int
    month: int
    year: int | None
    start: int
    end: int


_GAP = r"[\u00a0\u202f ]"
# in groups of three, with misplaced separators, or plain; `_decimal` says which can be trusted
_DIGITS = (
    rf"(?:\d{{1,3}}(?:(?:\.|{_GAP})\d{{3}})+|\d+(?:{_GAP}0{{3,}})+)(?:[.,]\d+)*(?!\d)"
    r"|(?!\d\d?\.\d\d?\.\d{4}\b)(?=[\d.,]*[.,]\d{3})\d+(?:[.,]\d+)*"
    r"|\d+(?:[.,]\d+)?"
)
_GROUPED = re.compile(rf"\d{{1,3}}(?:(?:\.\d{{3}})+|(?:{_GAP}\d{{3}})+)(?:,\d\d?)?")
_GROUPED_EN = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d\d?)?")
_PLAIN = re.compile(r"\d+(?:[.,]\d\d?)?")
_SCALE = rf"(?:{'|'.join(sorted(_SCALES, key=len, reverse=True))})\b"
_EURO = r"(?:euro(?:'s|s)?\b|eur\b|€)"
_PERCENT = r"(?:%|procent\b|percent\b|per\s?cent\b|pct\b)"
_AMOUNT = re.compile(
    rf"""(?<![\w.,])
    (?P<sign>-(?=\S)|min\s+)?
    (?:(?P<cur>€|eur(?:o)?s?\b)\s*(?P<sign2>-)?)?
    (?P<num>{_DIGITS})
    (?:,-|,--|,=|\.-)?
    (?:\s*(?P<scale>{_SCALE}))?
    (?:\s*(?P<cur2>{_EURO}))?
    (?:\s*(?P<pct>{_PERCENT}))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORD_AMOUNT = re.compile(
    rf"\b(?P<many>{'|'.join((*_HALVES, *_WORDS))})\s+"
    rf"(?P<scale>duizend|ton|miljoen|mln|miljard|million|thousand|procent|percent)\b",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"\b(?P<frac>{'|'.join(sorted(_FRACTIONS, key=len, reverse=True))})\b", re.IGNORECASE
)
_TIMES_1000 = re.compile(r"\bx\s*€?\s*1[.,]?000\b|\bx\s*1k\b", re.IGNORECASE)
_YEAR_RANGE = re.compile(
    r"(?<!\d)(20[12]\d)\s*(?:-|–|/|t/m|tot en met|tot|through|until|to)\s*(20[12]\d)(?!\d)",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(
    rf"(?<!\w)['’](2[2-9])(?![.,]?\d|\s*(?:{_SCALE}|{_EURO}|{_PERCENT}))", re.IGNORECASE
)
_LEAP_YEAR = 2024
_DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS + _MONTHS_EN)})\b(?:\s+(?P<year>20\d\d))?",
    re.IGNORECASE,
)


def numbers(text: str) -> list[Number]:
    """All amounts (euros), shares (fractions), years and counts of `text`, in order of place."""
    found: list[Number] = []
    taken = [match.span() for match in _TIMES_1000.finditer(text)]
    for step in (_year_ranges, _short_years, _word_amounts, _digit_amounts, _fractions):
        free = [n for n in step(text) if all(n.end <= a or n.start >= b for a, b in taken)]
        found += free
        taken += [(n.start, n.end) for n in free]
    return sorted(found, key=lambda n: (n.start, n.value))


def _at(
    match: re.Match[str], kind: str, value: Decimal | int, span: tuple[int, int] | None = None
) -> Number:
    start, end = span or match.span()
    return Number(kind, Decimal(value), start, end, match.string[start:end].strip())


def _year_ranges(text: str) -> Iterator[Number]:
    """Every year of "2023 t/m 2025", at most seven; those in between stand at the last."""
    for match in _YEAR_RANGE.finditer(text):
        first, last = int(match[1]), int(match[2])
        if first <= last <= first + 6:
            yield _at(match, "year", first, match.span(1))
            for year in range(first + 1, last):
                yield Number("year", Decimal(year), *match.span(2), str(year))
            yield _at(match, "year", last, match.span(2))


def _word_amounts(text: str) -> Iterator[Number]:
    """Amounts and percentages in words: "anderhalf miljoen", "vijf procent"."""
    for match in _WORD_AMOUNT.finditer(text):
        many, scale = match["many"].lower(), match["scale"].lower()
        value = _HALVES[many] if many in _HALVES else Decimal(_WORDS[many])
        if scale in ("procent", "percent"):
            yield _at(match, "share", value / 100)
        else:
            yield _at(match, "euro", value * _SCALES[scale])


def _digit_amounts(text: str) -> Iterator[Number]:
    """What is written in digits; in a table "x € 1.000" whole numbers count in thousands.

    A dash right after another amount joins a range, and is no minus sign.
    """
    in_thousands = bool(_TIMES_1000.search(text))
    ends = {match.end() for form in (_AMOUNT, _WORD_AMOUNT) for match in form.finditer(text)}
    for match in _AMOUNT.finditer(text):
        joins = match["sign"] == "-" and len(text[: match.start()].rstrip()) in ends
        number = _digit_amount(match, in_thousands=in_thousands)
        signed = number.kind in ("euro", "share") and (match["sign"] or match["sign2"])
        yield replace(number, value=-number.value) if signed and not joins else number


def _digit_amount(match: re.Match[str], *, in_thousands: bool) -> Number:
    """What one match means, apart from its sign."""
    value, ambiguous = _decimal(match["num"])
    currency, scale = match["cur"] or match["cur2"], (match["scale"] or "").lower()
    digits, whole = match.span("num"), (match.start("num"), match.end())
    if match["pct"]:
        value, ambiguous = _scaled(match["num"].replace(".", ","), Decimal("0.01"))
        return replace(_at(match, "share", value, whole), ambiguous=ambiguous)
    if scale == "m" and not currency:  # 50 m is a length, € 50 m an amount
        scale, whole = "", digits
    if scale:
        value, ambiguous = _scaled(match["num"], _SCALES[scale])
    elif not currency and _is_year(match["num"]):
        return _at(match, "year", value, digits)
    elif in_thousands and not currency and value == value.to_integral_value():
        value *= 1_000
    elif not currency and value < 1_000:
        return _at(match, "count", value, digits)
    return replace(_at(match, "euro", value, whole), ambiguous=ambiguous)


def _short_years(text: str) -> Iterator[Number]:
    """Years as in "'24"."""
    for match in _SHORT_YEAR.finditer(text):
        yield _at(match, "year", 2000 + int(match[1]))


def _fractions(text: str) -> Iterator[Number]:
    """Shares in words: "een kwart"."""
    for match in _FRACTION.finditer(text):
        yield _at(match, "share", _FRACTIONS[match["frac"].lower()])


def _decimal(raw: str) -> tuple[Decimal, bool]:
    """The value of digits with separators, and whether the notation is ambiguous.

    An ambiguous one is read as large as it can be: 250,000 is a quarter of a million in English
    and 250 in Dutch, and 2500.000 has a point too few or misplaced.
    """
    clear = any(form.fullmatch(raw) for form in (_GROUPED, _GROUPED_EN, _PLAIN))
    cents = re.search(r"[.,](\d\d?)$", raw)
    whole = re.sub(r"\D", "", raw[: cents.start()] if cents else raw)
    return Decimal(f"{whole}.{cents[1]}" if cents else whole), not clear


def _scaled(raw: str, unit: Decimal | int) -> tuple[Decimal, bool]:
    """The value of digits before a unit such as "miljoen", and whether it is ambiguous."""
    if re.fullmatch(r"\d+(?:,\d+|\.(?!\d{3}$)\d+)", raw):
        return Decimal(raw.replace(",", ".")) * unit, False
    value, ambiguous = _decimal(raw)
    # 1.250 miljoen is 1,25 miljoen or 1250 miljoen
    return value * unit, ambiguous or bool(re.fullmatch(r"\d\.\d{3}", raw))


def _is_year(raw: str) -> bool:
    return raw.isdigit() and len(raw) == 4 and 2010 <= int(raw) <= 2049


def euro(value: Decimal | int) -> str:
    """Euros as "€ 31.610.000", with cents only where there are any."""
    amount = Decimal(value)
    sign = "-" if amount < 0 else ""
    amount = abs(amount)
    if amount != amount.to_integral_value():
        text = f"{amount.quantize(Decimal('0.01'), ROUND_HALF_UP):,.2f}"
        return f"{sign}€ " + text.replace(",", "\0").replace(".", ",").replace("\0", ".")
    return f"{sign}€ " + f"{int(amount):,}".replace(",", ".")


_DECIMALS = tuple(Decimal(1).scaleb(-digits) for digits in range(2, 27))


def percent(share: Decimal) -> str:
    """A share of 0.25 as "25%"; never rounded so far that it looks like another limit."""
    value = share * 100
    whole = value.to_integral_value()
    if whole == value:
        return f"{whole:f}%"
    text = ""
    for step in _DECIMALS:
        rounded = value.quantize(step, ROUND_HALF_UP)
        text = f"{rounded:f}"
        if rounded == value or not text.endswith("0"):
            break
    return text.rstrip("0").rstrip(".").replace(".", ",") + "%"


def thousands(value: Decimal | int) -> str:
    """A plain number with Dutch separators: 250.072."""
    return euro(value).replace("€ ", "")


def month_names() -> tuple[str, ...]:
    """Dutch month names in order."""
    return MONTHS


def dates(text: str) -> list[DayMonth]:
    """All dates written as a day with a month name; a day that does not exist is no date."""
    found = []
    for match in _DATE.finditer(text):
        name = match["month"].lower()
        names = MONTHS if name in MONTHS else _MONTHS_EN
        day, month = int(match["day"]), names.index(name) + 1
        year = int(match["year"]) if match["year"] else None
        if 1 <= day <= monthrange(year or _LEAP_YEAR, month)[1]:
            found.append(DayMonth(day, month, year, match.start(), match.end()))
    return found
