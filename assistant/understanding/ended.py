"""Reads until when other money pays, and what that means for the year that is asked about."""

from __future__ import annotations

import re

from assistant.understanding.form import asked
from assistant.understanding.words import fold
from corpus.model import LAST_OF_FIRST

_DAY = (
    r"(?:(?:\d{1,2} )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|"
    r"november|december) )?"
)
_YEAR = r"(?P<year>20\d\d)"
_PAYS = (
    r"(?:betaal\w*|betaald|bekostigd?\w*|gefinancierd|financiert|vergoed\w*|gedekt|loopt|liep|paid|"
    r"pays|funded|funds|financed|runs)"
)
_MONEY = r"(?:bijdrage|financiering|subsidie|geld|regeling|bekostiging|dekking|funding|grant|money)"
# "Tot en met december 2024 wordt dit volledig bekostigd", "... betaald tot en met 2024".
_UNTIL = re.compile(
    rf"\b(?:tot en met|t m|tot eind|tot het eind van|until the end of|through) {_DAY}{_YEAR}\b"
    rf"[^.?!]{{0,80}}\b{_PAYS}\b|\b{_PAYS}\b[^.?!]{{0,80}}"
    rf"\b(?:tot en met|t m|tot eind|tot het eind van|until the end of|"
    rf"through) {_DAY}(?P<year2>20\d\d)\b"
)
# "Per 1 januari 2025 eindigt die bijdrage": the last year is the one before.
_FROM = re.compile(
    rf"\b(?:per|vanaf|op|as of|from) (?:1 januari |1 january |january 1 )?{_YEAR}\b[^.?!]{{0,40}}"
    rf"\b(?:eindigt|stopt|vervalt|houdt|ends|stops|lapses)\b|"
    rf"\b{_MONEY}\b[^.?!]{{0,40}}\b(?:eindigt|stopt|vervalt|ends|stops|lapses)\b[^.?!]{{0,15}}"
    r"\b(?:per|vanaf|op|as of) (?:1 januari |1 january |january 1 )?(?P<year2>20\d\d)\b"
)
_WHOLLY = re.compile(
    r"\b(?:volledig|helemaal|geheel|fully|entirely|completely|in full|alle kosten|alles|all costs|"
    r"everything)\b"
)
_OF_CENTRAL = re.compile(r"\b(?:rijk\w*|regio ?deal\w*|ministerie\w*|\w+fonds|spuk)\b")


def other_money(text: str) -> str | None:
    """`ander_rijksgeld` in the year that the question of `text` names: volledig or vervallen.

    None where the text does not say until when other money of the Rijk paid for all of it, or the
    question names no year and that money ended before the tranche does.
    """
    flat = fold(text)
    last = _last_year(flat)
    if last is None or not _WHOLLY.search(flat) or not _OF_CENTRAL.search(flat):
        return None
    years = {int(year) for year in re.findall(r"\b20\d\d\b", asked(text))}
    if not years:
        return "volledig" if last >= LAST_OF_FIRST else None
    if max(years) <= last:
        return "volledig"
    return "vervallen" if min(years) > last else None


def _last_year(flat: str) -> int | None:
    """The last year in which the other money pays."""
    if found := _UNTIL.search(flat):
        return int(found["year"] or found["year2"])
    if found := _FROM.search(flat):
        return int(found["year"] or found["year2"]) - 1
    return None
