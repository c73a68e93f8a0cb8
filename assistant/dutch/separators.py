"""What digits with points, commas, spaces and apostrophes can mean.

Every function gives all readings, the largest first: one where the notation is clear, more where
people of different habits mean different magnitudes by it. 250.000 is clear in Dutch; 250,000 is a
quarter of a million in English, 250.00 has a zero too few or means cents.
"""

from __future__ import annotations

import re
from decimal import Decimal

GAP = "[\u00a0\u2009\u202f ]"
_APOSTROPHE = "['’]"
_CLEAR_DUTCH = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d\d?)?|\d+(?:,\d\d?)?")
_CLEAR_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d\d?)?|\d{1,3}(?:,\d{3})+\.\d\d?")
_SPACED = re.compile(rf"\d{{1,3}}(?:(?:{GAP}\d{{3}})+|(?:{_APOSTROPHE}\d{{3}})+)(?:[.,]\d\d?)?")
_SMALL = re.compile(r"0[.,]\d+|\d{1,2}\.\d")  # 0.250 and 2.5 can be nothing else
_LAST = re.compile(r"[.,](\d+)$")
_LARGEST_SHARE = 10  # ten times the whole; 25.001% is no twenty-five thousand percent


def plain(raw: str) -> tuple[Decimal, ...]:
    """The readings of digits that stand alone or with a currency."""
    if _SPACED.fullmatch(raw):
        return (_decimal(raw, cents=True),)
    if _CLEAR_DUTCH.fullmatch(raw) or _CLEAR_ENGLISH.fullmatch(raw) or _SMALL.fullmatch(raw):
        return (_decimal(raw, cents=True),)
    last = _LAST.search(raw)
    if last is None:  # a space at another place than between groups of three
        return _distinct(_decimal(raw, cents=False), Decimal(re.split(r"\D", raw)[0]))
    readings = [_decimal(raw, cents=True)]
    if len(last[1]) < 3 and "." in last[0]:  # a group of three with zeros too few
        readings.append(_decimal(raw, cents=False).scaleb(3 - len(last[1])))
    if len(last[1]) >= 3 or readings[0] == 0:
        readings.append(_decimal(raw, cents=False))
    return _distinct(*readings)


def scaled(raw: str, unit: Decimal) -> tuple[Decimal, ...]:
    """The readings of digits before a unit such as "miljoen".

    2.5 and 2,5 are the same here. 1.250 miljoen is 1,25 miljoen or 1250 miljoen; only before
    "duizend", 31.610 is what it is in Dutch.
    """
    if re.fullmatch(r"\d+[.,](?:\d\d?|\d{4,})|0[.,]\d+|\d+", raw):
        return (_decimal(raw, cents=True) * unit,)
    if re.fullmatch(r"\d{1,3}[.,]\d{3}", raw):
        readings = _distinct(Decimal(raw.replace(",", ".")), _decimal(raw, cents=False))
        clear = unit == 1_000 and re.fullmatch(r"\d\d+\.\d{3}", raw)
        return tuple(value * unit for value in (readings[:1] if clear else readings))
    return tuple(value * unit for value in plain(raw))


def percentage(raw: str) -> tuple[Decimal, ...]:
    """The readings of digits before a percent sign, as fractions."""
    marks = re.findall(r"[.,]", raw)
    if len(marks) > 1 or not re.fullmatch(r"[\d.,]+", raw):
        return tuple(value / 100 for value in plain(raw))
    value = Decimal(raw.replace(",", ".")) / 100
    grouped = _decimal(raw, cents=False) / 100
    if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", raw) and grouped <= _LARGEST_SHARE:
        return _distinct(value, grouped)
    return (value,)


def _decimal(raw: str, *, cents: bool) -> Decimal:
    """The digits as one number; with `cents` what follows the last point or comma is behind it.

    A last group of three behind another mark of its kind is no cents: 1.200.000.
    """
    last = _LAST.search(raw) if cents else None
    if last is None or _is_group(raw, last):
        return Decimal(re.sub(r"\D", "", raw))
    return Decimal(re.sub(r"\D", "", raw[: last.start()]) + "." + last[1])


def _is_group(raw: str, last: re.Match[str]) -> bool:
    if len(last[1]) != 3:
        return False
    before = raw[: last.start()]
    clear = _CLEAR_DUTCH.fullmatch(raw) or _CLEAR_ENGLISH.fullmatch(raw)
    return bool(clear) or last[0][0] in before


def _distinct(*values: Decimal) -> tuple[Decimal, ...]:
    return tuple(sorted(set(values), reverse=True))
