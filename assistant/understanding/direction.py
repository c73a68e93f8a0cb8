"""The years that costs and money are of: "kosten van 2024 met geld van 2025"."""

from __future__ import annotations

import re
from typing import Any

from assistant.understanding.words import fold
from corpus.model import LAST_OF_FIRST

_COSTS = (
    r"\b(?:uitgaven|kosten|lasten|factu\w+|rekening(?:en)?|nota\w*|tekort(?:en)?|gat|overschrijding|costs?|"
    r"expenses|invoices?|bills?|deficit|shortfall|gap)\b"
)
_MONEY = (
    r"(?:\w*geld|\w*budget|middelen|\w*bedrag|jaarschijf|tranche|uitkering|money|funds|funding)"
)
_PAID = r"(?:betal\w*|betaald|dekk\w*|gedekt|dicht\w*|gedicht|bekostig\w*|financier\w*)"
_GAP = r"[^.?!]{0,60}?"
_YEAR = r"(20\d\d)"
_OF_MONEY = rf"(?:\b{_MONEY}\b[^.?!\d]{{0,30}}\b{_YEAR}\b|\b{_YEAR}\b[- ]?{_MONEY})"
_BY = rf"\b(?:met|uit|vanuit|from|with|out of|by|{_PAID} (?:van|door))\b"
_COSTS_FIRST = re.compile(rf"{_COSTS}{_GAP}\b{_YEAR}\b{_GAP}{_BY}{_GAP}{_OF_MONEY}")
_MONEY_FIRST = re.compile(rf"{_OF_MONEY}{_GAP}{_COSTS}{_GAP}\b{_YEAR}\b")

# "Mogen we alvast van 2025 lenen?"
_BORROWED = re.compile(
    rf"\b(?:van|uit|from) (?:het (?:geld|budget|jaar) (?:van |voor )?|"
    rf"de jaarschijf )?{_YEAR}\b[^.?!]{{0,25}}"
    r"\b(?:te )?(?:lenen|leen|voorschieten|naar voren (?:te )?(?:halen|trekken)|borrow)\b|"
    r"\b(?:lenen|leen|voorschieten|borrow)\b[^.?!]{0,25}\b(?:van|uit|from) (?:het (?:geld|budget|"
    r"jaar) )?"
    rf"{_YEAR}\b"
)

# "Mag wat pas in april 2026 is nog uit het geld van de eerste ronde?"
_FIRST_ROUND = re.compile(
    rf"\b(?:betal\w*|betaald|besteed|besteden|uitgeven|pay|paid|spend|spent)\b{_GAP}\b{_MONEY}\b"
    r"(?:[^.?!\d]{0,30}\b(?:eerste (?:ronde|tranche|periode)|first (?:round|tranche|period))"
    r"(?:[^.?!]{0,20}\b2023 ?[-–] ?2025)?|[^.?!\d]{0,20}\b2023 ?[-–] ?2025)"
)


def direction(text: str) -> dict[str, Any]:
    """`van_jaar` and `naar_jaar` where costs of one year are to be paid with money of another."""
    flat = fold(text)
    borrowed = _BORROWED.search(flat)
    if borrowed:
        source = borrowed[1] or borrowed[2]
        others = set(re.findall(rf"\b{_YEAR}\b", flat)) - {source}
        return {"van_jaar": int(source), "naar_jaar": int(others.pop())} if len(others) == 1 else {}
    later = set(map(int, re.findall(rf"\b{_YEAR}\b", _FIRST_ROUND.sub(" ", flat))))
    if _FIRST_ROUND.search(flat) and later and min(later) > LAST_OF_FIRST:
        return {"van_jaar": LAST_OF_FIRST, "naar_jaar": min(later)}
    match = _COSTS_FIRST.search(flat)
    if match:
        costs, money = match[1], match[2] or match[3]
    else:
        match = _MONEY_FIRST.search(flat)
        if not match:
            return {}
        money, costs = match[1] or match[2], match[3]
    return {"van_jaar": int(money), "naar_jaar": int(costs)} if money != costs else {}
