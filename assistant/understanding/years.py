"""Reads years: which are asked about, where money comes from and goes to, and dates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from assistant.dutch import DayMonth, Number, dates
from assistant.understanding.words import fold
from corpus.model import LAST_OF_FIRST

_MONTHS = (
    "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "january|february|march|may|june|july|august|october)"
)
_DOCUMENT_BEFORE = re.compile(
    r"\b(\w*brief|presentatie|dia(?:'?s)?|slides?|\w*bericht|krant|artikel|aankondiging|nieuws|letter|"
    r"kamerbrief|announcement|news|news item|press release)(?: van (?:de|het) \w+)? "
    rf"(uit|van|from|of|in) (?:{_MONTHS} )?$",
    re.IGNORECASE,
)
_DOCUMENT_BEHIND = re.compile(
    r" (?:announcement|news|press release|letter|message|article|presentation|slides?)\b",
    re.IGNORECASE,
)
_APPLYING = re.compile(
    r"aanvra|aanvroeg|formulier|\bform\b|aangevraagd|aan te vragen|"
    r"indien|ingedien|in te dienen|ingestuur|instur|deadline|"
    r"termijn|sluit|op tijd|te laat|te vroeg|uiterlijk|"
    r"\buiterste\b|appl[yi]|submit|in time|too late"
)
_DECIDED = re.compile(
    r"\b(?:besluit|brief|beschikking|mail|bericht|nota|decision|"
    r"letter|dated?)\b(?: \w+)? (?:van|of|from|d\.d\.) $"
)
_AFTER = re.compile(r"\b(?:na|later dan|after|later than) (?:de )?$")
_ASKED_SHORT = 8  # words: "En op 2 oktober?"
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
_CAME = (
    r"(?:ge)?kregen|krijg\w*|gekregen|ontvang\w*|ontving\w*|toegekende?|uitgekeerde?|uitbetaalde?|"
    r"beschikte?|verleende?|binnen ?gekomen|"
    r"gestort\w*|overgemaakt\w*|binnen ?kwam\w*|binnen ?komt|overgebleven|overbleef|"
    r"overblijft|overhouden|overgehouden|over hebben|over is|over was|resterende?|resteert|"
    r"(?:nog )?(?:niet|niks|niets|nauwelijks|amper|weinig|geen (?:cent|euro)) "
    r"(?:(?:hebben|is|zijn|wordt|was|volledig|allemaal|iets) ){0,2}"
    r"(?:uitgegeven|besteed|gebruikt|opgemaakt|ingezet|op is|op)|onbesteed"
)
_NO_MONEY = (
    r"(?![^.?!]{0,40}\b(?:kosten|uitgaven|uitgave|tekort|factu\w*|rekening|nodig|te weinig|"
    r"te kort|niet genoeg|costs?|shortfall)\b)"
)
_RECEIVED_IN = re.compile(
    rf"\b(?:hadden|had|kregen|kreeg|ontvingen) (?:(?:wij|we|ze|zij|ons|er) )?(?:\w+ ){{0,2}}?"
    rf"in (20\d\d)\b{_NO_MONEY}|"
    rf"\bin (20\d\d) (?:hadden|had|kregen|kreeg|ontvingen|was er|stond er|bleef er)\b{_NO_MONEY}|"
    rf"\b(?:in|eind|einde|voor|over) (20\d\d) (?:\w+ ){{0,3}}?(?:{_CAME})\b|"
    r"\b(?:kregen|krijgen|ontvangen|ontvingen|kreeg|krijgt|ontving) "
    r"(?:(?!nog|alsnog|al|alvast|pas|dan|ook|wel|gewoon)\w+ ){0,2}in (20\d\d)\b|"
    r"\b(?:houden|hielden|hebben|hadden|bleef|blijft|"
    r"blijven)(?: \w+){0,3} in (20\d\d)(?: \w+){0,4} over\b|"
    r"\bin (20\d\d)(?: \w+){0,3} (?:houden|hielden|bleef|blijft)(?: \w+){0,4} over\b|"
    r"\b(?:received|granted|got|paid out|left over|left|"
    r"unspent|not spent|allocated|awarded) in (20\d\d)\b"
)
_MONEY_OF = re.compile(r"(20\d\d)[- ]?(?:geld|budget|middelen|money|funds)")
_MODALS = (
    r"(?: (?:nog|al|alvast|pas|dan|gewoon|ook|toch|"
    r"weer|wel|mogen|kunnen|willen|zouden|moeten|worden|"
    r"mag|kan|te|we|wij|het|dat|geld)){0,4}"
)
_SPENT_IN = re.compile(
    rf"\b(?:in|naar|tot|to|into) (20\d\d){_MODALS} "
    r"(?:uitgeven|besteden|gebruiken|inzetten|opmaken|uitgegeven|besteed|gebruikt|ingezet|opgemaakt|"
    r"te besteden|uit te geven|schuiven|doorschuiven|meenemen|"
    r"op(?= (?:aan|worden|gaan|komen)\b|\s*[?.,!;]|\s*$))\b|"
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
_OF_MONEY = re.compile(
    r"geld|budget|bedrag|middelen|uitgev|uitgaf|uitgegeven|uit te geven|beste+d|opmaken|opgemaakt|"
    r"inzet|ingezet|doorschui|doorschuif|doorgeschoven|schui|schuif|schov|meenem|"
    r"mee te nemen|meegenomen|"
    r"overhevel|overhoud|overgehouden|over(?:blijf|gebleven)|\bover\b|restant|resteer|uitkering|"
    r"tranche|jaarschijf|kosten|uitgave|factu|betaal|betal|euro|€|voorschot|verplaats|verreken|"
    r"mone|fund|spen[dt]|carry|carried|shift|move|cost|\buse|left|advance|amount|grant|verschil|"
    r"verander|stijg|daal|groei|gebruik|tekort|te kort|dekk|gedekt|krijg|opsoup"
)
_RANGE = re.compile(
    r"\b20\d\d ?(?:-|–|/|t/m|tot en met|through) ?(?:in )?20\d\d\b|"
    r"\b(?:loop\w*|liep\w*|lopend\w*|duur\w*|duren|periode|looptijd|geldt|gelden|is|zijn|was|run\w*|"
    r"last\w*|ran)\b[^.?!]{0,20}\b(?:van|vanaf|tussen|from|between)\b[^.?!]{0,12}\b20\d\d\b"
    r"[^.?!]{0,14}\b(?:tot|t/m|en|to|until|till|and)\b[^.?!]{0,12}\b20\d\d\b"
)
# "het geld van 2024 en 2025": side by side, and not from one to the other.
_BESIDE = re.compile(
    r"(?<!tussen )(?<!between )\b20\d\d (?:en|and) (?:in |van |voor |of |for )?20\d\d\b(?! (?:aan|"
    r"over)\b)"
)
_MOVED = re.compile(
    r"schui|schuif|schov|meenem|mee te nemen|meegenomen|overhevel|verplaats|carry|carried|"
    r"\bmove|shift"
)
_ANY_YEAR = re.compile(r"\b20\d\d\b")
_COMPARED = re.compile(r"verschil|verander|stijg|daal|groei|meer|minder|differ|more|less|change")
_MAY = re.compile(
    r"\b(?:mag|mogen|kan|kunnen|may|can)\b[^.?!]{0,12}\b(?:dat|dit|het|die|that|this|it)\b|"
    r"^\W*(?:en |and )?(?:in|naar|to) 20\d\d"
)
_SENTENCE = re.compile(r"[.?!\n](?!\d)")
_YEAR_EARLIER = re.compile(r"\b(jaar eerder|jaar daarvoor|previous year|a year earlier)\b")


def years(text: str, found: list[Number]) -> dict[str, Any]:
    """Years as whole numbers, and `aanvraagdatum` as "2025-03-01".

    The year of a document ("de brief van 2024") is no year that is asked about.
    """
    flat = fold(text)
    written = [n for n in found if n.kind == "year"]
    told = _told_days(text)
    meant = [
        n
        for n in written
        if not _DOCUMENT_BEFORE.search(text[max(0, n.start - 60) : n.start])
        and not _DOCUMENT_BEHIND.match(text, n.end)
    ]
    asked = _unique(n for n in meant if not any(day.start <= n.start < day.end for day in told))
    return {
        "jaren": asked,
        "verlenging_jaren": _extension(flat),
        "aanvraagdatum": _date(text, asked),
        **_of_money(flat, _unique(meant)),
    }


def _told_days(text: str) -> list[DayMonth]:
    """The days of the first tranche that a sentence before the question only tells of.

    Of the second tranche they are kept: they say which tranche is meant.
    """
    return [
        day
        for day in dates(text)
        if day.year is not None
        and day.year <= LAST_OF_FIRST
        and "?" in text[day.end :]
        and not _sentence_of(text, day).rstrip().endswith("?")
        and not _is_of_applying(text, day)
    ]


def _unique(written: Iterable[Number]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(int(n.value) for n in written))


def _date(text: str, asked: tuple[int, ...]) -> str | None:
    """The first date of applying; without a year of its own it is in the first year that is named.

    A date of something else that is only told ("op 11 juli was ik er niet bij") is none. What came
    in after a date came in the day behind it at the earliest.
    """
    for day in dates(text):
        year = day.year or (asked[0] if asked else None)
        if year and _is_of_applying(text, day):
            after = timedelta(days=1 if _AFTER.search(fold(text)[: day.start]) else 0)
            try:
                return (date(year, day.month, day.day) + after).isoformat()
            except ValueError:
                return f"{year:04d}-{day.month:02d}-{day.day:02d}"
    return None


def _is_of_applying(text: str, day: DayMonth) -> bool:
    """Whether the sentence that the date stands in speaks of applying, or only asks of the date."""
    flat = fold(text)
    if _DECIDED.search(flat[: day.start]):
        return False
    sentence = _sentence_of(flat, day)
    if _APPLYING.search(sentence):
        return True
    return len(sentence.split()) <= _ASKED_SHORT and sentence.rstrip().endswith("?")


def _sentence_of(text: str, day: DayMonth) -> str:
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    start = max((end for end in ends if end <= day.start), default=0)
    return text[start : min((end for end in ends if end >= day.end), default=len(text))]


def _extension(flat: str) -> int | None:
    """How many years of extension are spoken of: "verlenging met twee jaar", "en drie jaar?"."""
    match = _MANY_YEARS.search(flat)
    short = len(flat.split()) <= 5
    if match and (_EXTENDING.search(flat) or (short and _AND.search(flat))):
        return _MANY[match[1]]
    return None


def _of_money(flat: str, written: tuple[int, ...]) -> dict[str, Any]:
    """The year money belongs to and the year it would be spent in ("geld van 2024 in 2023")."""
    flat = _spoken_of_as_money(flat)
    written = tuple(y for y in written if str(y) in flat)
    left = _LEFT_AT_END.search(flat)
    if left and set(written) == {int(left[1])}:
        return {"van_jaar": int(left[1]), "naar_jaar": None}
    spent, received = _SPENT_IN.search(flat), _RECEIVED_IN.search(flat)
    if len(written) == 2 and received:
        year = _year(received)
        return {"van_jaar": year, "naar_jaar": _other(written, year)}
    if len(written) == 2 and spent:
        year = _year(spent)
        return {"naar_jaar": year, "van_jaar": _other(written, year)}
    from_match = received or _MONEY_OF.search(flat) or _FROM_YEAR.search(flat)
    to_match = _UNTIL_YEAR.search(flat) or _IN_YEAR.search(flat)
    source = _year(from_match) if from_match else None
    target = int(to_match[1]) if to_match else None
    if source is None:
        source_of_two = _other(written, target) if target and len(written) == 2 else None
        return {"van_jaar": source_of_two, "naar_jaar": target}
    if target is None or target == source:
        others = [year for year in written if year != source]
        target = others[0] if len(others) == 1 else _neighbour(flat, source)
    return {"van_jaar": source, "naar_jaar": target}


def _spoken_of_as_money(flat: str) -> str:
    """The sentences that speak of money; what merely runs from one year to another is left out."""
    kept: list[str] = []
    goes_on = False  # "Er is geld over van 2023. Mag dat in 2024?"
    for sentence in _SENTENCE.split(flat):
        of_money = bool(_OF_MONEY.search(sentence) or _LEFT_AT_END.search(sentence))
        of_money = of_money or (goes_on and bool(_MAY.search(sentence)))
        of_two = len(set(_ANY_YEAR.findall(sentence))) == 2
        beside = of_two and _BESIDE.search(sentence) and not _COMPARED.search(sentence)
        listed = _RANGE.search(sentence) or beside
        if of_money and (not listed or _MOVED.search(sentence)):
            kept.append(sentence)
        goes_on = of_money
    return ". ".join(kept)


def _year(match: re.Match[str]) -> int:
    return int(next(filter(None, match.groups())))


def _other(written: tuple[int, ...], year: int) -> int | None:
    return next((y for y in written if y != year), None)


def _neighbour(flat: str, year: int) -> int | None:
    """The year before or after, where only "volgend jaar" or "een jaar eerder" is said."""
    if _YEAR_LATER.search(flat):
        return year + 1
    return year - 1 if _YEAR_EARLIER.search(flat) else None
