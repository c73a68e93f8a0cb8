"""Reads years: which are asked about, where money comes from and goes to, and dates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from assistant.dutch import Number, dates
from assistant.understanding.words import fold

_DOCUMENT_BEFORE = re.compile(
    r"\b(\w*brief|presentatie|dia|slides?|\w*bericht|krant|artikel|letter|kamerbrief) "
    r"(uit|van|from|of) (juli |december )?$",
    re.IGNORECASE,
)
_MANY = {"een": 1, "1": 1, "twee": 2, "2": 2, "drie": 3, "3": 3, "one": 1, "two": 2, "three": 3}
_MANY_YEARS = re.compile(rf"\b({'|'.join(_MANY)}) (?:hele? )?(?:jaar|jaren|years?)\b")
_EXTENDING = re.compile(r"\b(verleng\w*|exten\w*)\b")
_AND = re.compile(r"\b(en|and)\b")
_FROM_YEAR = re.compile(
    r"\b(?:uit|van|voor|over uit|over van|from|of)\s+"
    r"(?:het jaar\s+|de jaarschijf\s+)?(20\d\d)\b"
)
_UNTIL_YEAR = re.compile(r"\b(?:naar|tot|to|into|until)\s+(?:in\s+|het jaar\s+)?(20\d\d)\b")
_IN_YEAR = re.compile(r"\b(?:in|during)\s+(?:het jaar\s+)?(20\d\d)\b")
_RECEIVED_IN = re.compile(
    r"\bin (20\d\d) (?:\w+ ){0,3}?(?:gekregen|ontvangen|kregen|ontvingen|toegekend|"
    r"uitgekeerd|uitbetaald|overgemaakt|gestort|binnengekomen|binnenkwam|binnen kwam)\b|"
    r"\b(?:received|granted|got) in (20\d\d)\b"
)
_MONEY_OF = re.compile(r"(20\d\d)[- ]?(?:geld|budget|middelen|money|funds)")
_SPENT_IN = re.compile(
    r"\b(?:in|naar|tot|to|into) (20\d\d)(?: nog| al| alvast| pas| dan| gewoon)? "
    r"(?:uitgeven|besteden|gebruiken|inzetten|opmaken|uitgegeven|besteed|gebruikt|te besteden|"
    r"uit te geven|schuiven|doorschuiven|meenemen)\b|"
    r"\b(?:spend|spent|use|used|carry|carried|move)\b[^?.]{0,40}\b(?:in|to|into) (20\d\d)\b"
)
_LEFT_AT_END = re.compile(
    r"\b(?:eind|einde|einde? van|31 december|end of)(?: het jaar)? (20\d\d)\b[^.?!]{0,30}"
    r"\b(?:over|niet op|ligt|liggen|staat|resteert|resteren|rest|left|unspent|"
    r"niet (?:besteed|uitgegeven|opgemaakt)|onbesteed)\b"
)
_YEAR_LATER = re.compile(
    r"\b(volgend jaar|een jaar later|het jaar daarna|jaar erna|next year|the following year)\b"
)
_YEAR_EARLIER = re.compile(r"\b(jaar eerder|jaar daarvoor|previous year|a year earlier)\b")


def years(text: str, found: list[Number]) -> dict[str, Any]:
    """Years as whole numbers, and `aanvraagdatum` as "2025-03-01".

    The year of a document ("de brief van 2024") is no year that is asked about.
    """
    flat = fold(text)
    written = [n for n in found if n.kind == "year"]
    asked = _unique(
        n for n in written if not _DOCUMENT_BEFORE.search(text[max(0, n.start - 28) : n.start])
    )
    return {
        "jaren": asked,
        "verlenging_jaren": _extension(flat),
        "aanvraagdatum": _date(text, asked),
        **_of_money(flat, _unique(written)),
    }


def _unique(written: Iterable[Number]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(int(n.value) for n in written))


def _date(text: str, asked: tuple[int, ...]) -> str | None:
    """The first date; without a year of its own it is in the first year that is named."""
    written = dates(text)
    if not written:
        return None
    year = written[0].year or (asked[0] if asked else None)
    return f"{year:04d}-{written[0].month:02d}-{written[0].day:02d}" if year else None


def _extension(flat: str) -> int | None:
    """How many years of extension are spoken of: "verlenging met twee jaar", "en drie jaar?"."""
    match = _MANY_YEARS.search(flat)
    short = len(flat.split()) <= 5
    if match and (_EXTENDING.search(flat) or (short and _AND.search(flat))):
        return _MANY[match[1]]
    return None


def _of_money(flat: str, written: tuple[int, ...]) -> dict[str, Any]:
    """The year money belongs to and the year it would be spent in ("geld van 2024 in 2023")."""
    left = _LEFT_AT_END.search(flat)
    if left and set(written) == {int(left[1])}:
        return {"van_jaar": int(left[1]), "naar_jaar": None}
    spent = _SPENT_IN.search(flat)
    if len(written) == 2 and spent:
        year = int(spent[1] or spent[2])
        return {"naar_jaar": year, "van_jaar": _other(written, year)}
    from_match = _RECEIVED_IN.search(flat) or _MONEY_OF.search(flat) or _FROM_YEAR.search(flat)
    to_match = _UNTIL_YEAR.search(flat) or _IN_YEAR.search(flat)
    source = int(next(filter(None, from_match.groups()))) if from_match else None
    target = int(to_match[1]) if to_match else None
    if source is None:
        source_of_two = _other(written, target) if target and len(written) == 2 else None
        return {"van_jaar": source_of_two, "naar_jaar": target}
    if target is None or target == source:
        others = [year for year in written if year != source]
        target = others[0] if len(others) == 1 else _neighbour(flat, source)
    return {"van_jaar": source, "naar_jaar": target}


def _other(written: tuple[int, ...], year: int) -> int | None:
    return next((y for y in written if y != year), None)


def _neighbour(flat: str, year: int) -> int | None:
    """The year before or after, where only "volgend jaar" or "een jaar eerder" is said."""
    if _YEAR_LATER.search(flat):
        return year + 1
    return year - 1 if _YEAR_EARLIER.search(flat) else None
