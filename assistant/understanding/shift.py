"""Reads the budget of a hoofdthema and how much of it is spread differently."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from assistant.dutch import Number
from assistant.understanding.bounds import bound
from assistant.understanding.change import Change, changes, is_of_activity, moved
from assistant.understanding.clauses import Clause
from assistant.understanding.vocabulary import THEMA
from assistant.understanding.words import fold

_DREMPEL = Decimal("0.25")
_CLAIMED = re.compile(
    r"\b(pas|grens|regel|drempel|hoef\w*|only|threshold|limit)\b[^.?!]{0,40}"
    r"\b(boven|vanaf|meer dan|bij|is|ligt op|above|over|at)\b[^.?!]{0,12}?"
    r"\d+(?:[.,]\d+)?\s?(?:%|procent|percent)|"
    r"\b(grens|drempel|limiet|norm|threshold|limit)\b[^.?!]{0,50}?"
    r"\b(verhoogd|verlaagd|opgehoogd|opgetrokken|gewijzigd|aangepast|versoepeld|verruimd|gegaan|"
    r"raised|lowered|changed)\b[^.?!]{0,20}?\d+(?:[.,]\d+)?\s?(?:%|procent|percent)|"
    r"\b(grens|drempel|limiet|threshold|limit)\b[^.?!]{0,40}?"
    r"\d+(?:[.,]\d+)?\s?(?:%|procent|percent)\s(?:is|zijn|bedraagt|geldt)\b"
)
_OF_PEOPLE = re.compile(
    r"\s*(?:van|of)\s+(?:(?:de|het|onze|ons|alle|hun|the|our|all)\s+)?(?:\w+\s+)?"
    r"(?:mensen|\w*huishoudens|deelnemers|\w*bewoners|inwoners|ouders|kinderen|leerlingen|gezinnen|"
    r"jongeren|peuters|vrijwilligers|\w*scholen|uren|tijd|week|werkweek|dagen|plekken|groep|"
    r"people|residents|households|parents|children|pupils|participants|hours|time|families)\b"
)
_PAYS_BEFORE = re.compile(
    r"\b(?:betaalt|betalen|betaalde|vergoedt|vergoeden|financiert|dekt|bijlegt|legt|leggen|subsidieert|"
    r"werkt|werken|werkte|korting|btw|rente|dienstverband|aanstelling|pays|funds|covers|works)"
    r"(?: \w+){0,2} $"
)
_OWN_SHARE = re.compile(
    r"\s*(?:eigen (?:geld|middelen|bijdrage)|cofinanciering|co-financiering|btw|korting|rente|"
    r"own (?:money|funds|contribution)|co-?financing|vat)\b"
)
_OF_CHANGE = re.compile(
    r"wijziging|change request|\bbudget|\bthema|hoofdthema|\bbedrag|bestemming|verdeling|"
    r"hoef|hoeven|\bboven|vanaf|\bverschil|\bgrens|drempel|\bschuiven|\bmarge|aanvraag"
)
_BRIEF = 7  # words: "En bij 30%?" leans on what was said before
_NEED_ASKED = re.compile(
    r"(?:^|[.?!] )\W*(?:(?:en|maar) )?hoe(?:f\w*|ven)\b(?![^.?!]*\bpas\b)[^.?!]*$"
)
_DEVIATES = re.compile(r"\b(wijk\w*|afwijk\w*|deviat\w*)\b")
_IN_TOTAL = re.compile(
    r"\b(in totaal|samen|bij elkaar|totaal|opgeteld|cumulatief|in total|together)\b"
)
# "Bij drie thema's telkens 20%, samen 60%": each theme counts by itself.
_OF_EACH_THEME = re.compile(
    r"\b(?:elk\w*|ieder\w*|beide|twee|drie|vier|vijf|per|alle|each|both|two|three|four|five|every)\b"
    r"[^.?!]{0,15}\b(?:hoofd)?(?:thema|theme)\w*\b"
)
_SHIFTING = re.compile(
    r"\b(verschoven|schui\w*|schuif\w*|verschui\w*|verschuif\w*|herverdel\w*|verplaats\w*|overhevel\w*|"
    r"anders|afwijk\w*|wijk\w*|omzet\w*|om te zetten|over te zetten|overzett\w*|verleggen|"
    r"weghal\w*|weg te halen|weggehaald|hal(?:en|ing)\b[^.?!]{0,60}\bweg|"
    r"gaat|gaan|minder|inzetten|naar|verdelen|"
    r"shift\w*|mov\w*|reallocat\w*|redistribut\w*|differently)\b"
)
# "Gaat", "naar" and "minder" alone move nothing: these do.
_REALLY_MOVED = re.compile(
    r"\b(?:\w*verschoven|verschoof|verschoven|(?:ver|her)?schui\w*|(?:ver)?schuif\w*|geschoven|"
    r"schoof|schoven|herverdel\w*|verdel\w* anders|verplaats\w*|overhevel\w*|overgeheveld|"
    r"afwijk\w*|wijkt?|wijken|omzet\w*|omgezet|om te zetten|over te zetten|overzett\w*|"
    r"weghal\w*|weg te halen|weggehaald|halen\b[^.?!]{0,60}\bweg|"
    r"overgezet|verleg\w*|wijziging\w*|shift\w*|mov(?:e|es|ed|ing)|reallocat\w*|redistribut\w*|"
    r"differently|change requests?)\b|"
    r"\banders\b(?![^.?!]{0,20}\b(?:vergoed|betaald|gefinancierd|bekostigd)\b)|"
    r"\bvan\b[^.?!]{2,80}\bnaar\b|\bfrom\b[^.?!]{2,80}\bto\b|"
    r"\b(?:gaat|gaan|ging|gingen|haal|halen|zet|zetten|steken|stoppen|inzetten|besteden|brengen|"
    r"willen|wil|kunnen|mogen|minder)\b[^.?!]{0,60}\bnaar\b|\bnaar\b[^.?!]{0,40}\bminder\b|"
    r"\d[^?!]{0,20}\bnaar\b(?! (?:verwachting|rato|schatting|het (?:btw|bcf|fonds|compensatie)))|"
    r"\bminder\b[^.?!]{0,50}\bmeer\b|\bmeer\b[^.?!]{0,50}\bminder\b"
)
# An amount that is only told: what there is, what came in, what is left or what something costs.
_ONLY_TOLD = re.compile(
    r"\b(?:kost(?:en)?(?: is| zijn)?|kosten? (?:maar|slechts|ongeveer|circa|zo n)|kostte|"
    r"à|begroot op|geraamd op|hou(?:d|dt|den)|hielden|over|tekort van|toegekend|ontvangen|"
    r"kregen|gekregen|krijgen|beschikking van|beschikt|costs?)"
    r"(?: (?:maar|slechts|ongeveer|circa|zo n|naar verwachting|rond de|totaal|samen|is|ook|only|"
    r"about|van|ons|er))*:?\s*(?:€\s*)?$"
)
_LEFT = re.compile(r"^[^.?!;]{0,12}\b(?:over|overhoud\w*|left)\b(?! te| naar)")
_LIMIT_ASKED = re.compile(
    r"\b(tot (en met )?welk bedrag|hoeveel (?:euro |geld |procent )?(mag|mogen|kan|kunnen)|"
    r"grens|drempel|marge|ruimte|"
    r"how much (?:money )?(?:can|may)|up to what)\b"
)
_RULE_BEFORE = re.compile(
    r"\b(grens|regel|drempel|limiet|norm|meer dan|boven de|onder de|binnen de|van)\b[^.,]{0,12}$"
)
_ON_TOP = re.compile(
    r"\b(daarna|later|vervolgens|bij komt|komt daar|erbij|nog eens|then|another)\b"
)
_SUM_BEFORE = re.compile(r"\b(samen|in totaal|bij elkaar)\b[^.]{0,20}$")
_WHOLE_GRANT = re.compile(r"\b(hele|gehele|totale|beschikking|alles bij elkaar|entire|whole)\b")
_BUDGET_NAMED = re.compile(r"\b(budget\w*|themabudget|toegekend|hoofdthema)\b")
_BUDGET_BEFORE = re.compile(r"\b(budget|beschikking|toegekend|hebben|krijgen|totaal|bij een|van)\b")


def shift(text: str, found: list[Number], parts: tuple[Clause, ...]) -> dict[str, Any]:
    """What `sizes` reads, with `verschuiving_grens` where the size is only a bound."""
    read = sizes(text, found, parts)
    size = read.get("verschuiving_aandeel", read.get("verschuiving"))
    if size is None:
        return read
    stated = [n for n in found if n.kind in ("share", "euro") and abs(n.value) == size]
    bounds = [limit for n in stated if (limit := bound(fold(text), n))]
    return {**read, "verschuiving_grens": bounds[0]} if len(bounds) == len(stated) == 1 else read


def sizes(text: str, found: list[Number], parts: tuple[Clause, ...]) -> dict[str, Any]:
    """`budget` and `verschuiving` in euros, or `verschuiving_aandeel` as a fraction.

    Only where the two can be told apart. A limit that the asker claims ("pas vanaf 30%") is
    `genoemde_drempel` and no shift.
    """
    flat = fold(text)
    euros = [n for n in found if n.kind == "euro" and n.value != 0]
    shares = [replace(n, value=abs(n.value)) for n in found if n.kind == "share"]
    claimed = _claimed(flat, shares)
    shares = [n for n in shares if n is not claimed and not _of_something_else(flat, n)]
    if claimed and not euros and (claimed.value != _DREMPEL or not shares):
        return {"genoemde_drempel": claimed.value}
    if not _SHIFTING.search(flat) and "wijziging" not in flat and "change request" not in flat:
        return {}
    positive = [n for n in euros if n.value > 0]
    changed = changes(flat, positive)
    if changed:
        return _changed(flat, positive, changed)
    relative = changes(flat, shares)
    if relative:
        rest = [n for n in positive if _BUDGET_NAMED.search(_around(flat, n))]
        return {"verschuiving_aandeel": moved(relative), **_only_budget(flat, rest)}
    of_activity = [n for n in shares if is_of_activity(flat, n)]
    if of_activity:
        return _of_activity(flat, positive, of_activity[0])
    shifted = _no_rule(flat, shares, positive)
    limit_asked = bool(shifted or _LIMIT_ASKED.search(flat))
    result: dict[str, Any] = _amounts(flat, positive, budget_only=limit_asked)
    if shifted and "verschuiving" not in result:
        result["verschuiving_aandeel"] = _share(flat, shifted, parts)
    return result


def _changed(flat: str, euros: list[Number], changed: list[Change]) -> dict[str, Any]:
    """Activities that go from one amount to another: the difference is shifted."""
    own = {id(n) for change in changed for n in (change.before, change.after)}
    rest = [n for n in euros if id(n) not in own]
    return {"verschuiving": moved(changed), **_only_budget(flat, rest)}


def _of_activity(flat: str, euros: list[Number], share: Number) -> dict[str, Any]:
    """A share of one activity: with its amount that is an amount, without it is unknown."""
    budgets = [n for n in euros if _BUDGET_NAMED.search(_around(flat, n))]
    others = [n for n in euros if n not in budgets]
    if len(others) != 1:
        return _only_budget(flat, budgets)
    return {"verschuiving": others[0].value * share.value, **_only_budget(flat, budgets)}


def _only_budget(flat: str, rest: list[Number]) -> dict[str, Any]:
    return {"budget": _budget(flat, rest).value} if rest else {}


def _around(flat: str, number: Number) -> str:
    """The part of the sentence that an amount stands in, as far as it may name what it is of."""
    return flat[max(0, number.start - 30) : number.end + 20]


def _claimed(flat: str, shares: list[Number]) -> Number | None:
    match = _CLAIMED.search(flat)
    if match and _NEED_ASKED.search(flat[: match.end()]):
        return None  # "Hoeft er een aanvraag te komen bij 30%?" claims no limit
    near = [n for n in shares if match and match.start() <= n.start <= match.end()]
    return near[0] if near else None


def _of_something_else(flat: str, share: Number) -> bool:
    """Whether a share is one of people or hours, or of what somebody pays: no part of a budget."""
    before, behind = flat[: share.start], flat[share.end :]
    if _OF_PEOPLE.match(behind) or _PAYS_BEFORE.search(before) or _OWN_SHARE.match(behind):
        return True
    start = max((before.rfind(mark) for mark in (". ", "? ", "! ", "\n")), default=-1) + 1
    stop = re.search(r"[?!\n]|\. ", behind)
    sentence = flat[start : share.end + (stop.start() if stop else len(behind))]
    own = _SHIFTING.search(sentence) or _OF_CHANGE.search(sentence)
    return not own and len(sentence.split()) > _BRIEF


def _no_rule(flat: str, shares: list[Number], euros: list[Number]) -> list[Number]:
    """The shares that may be a shift: without "the limit of 25%" beside other numbers."""
    several = len(shares) > 1 or len(euros) >= 2
    return [
        n
        for n in shares
        if (re.search(r"\d", n.raw) or len(shares) == 1)
        and not (
            several
            and n.value == _DREMPEL
            and _RULE_BEFORE.search(flat[max(0, n.start - 25) : n.start])
        )
    ]


def _amounts(flat: str, euros: list[Number], *, budget_only: bool) -> dict[str, Any]:
    """Which amount is the budget and which is shifted.

    A single amount is the budget where `budget_only`: the shift is a share then, or asked for.
    """
    if not _REALLY_MOVED.search(flat) or _several_sums(flat, euros):
        return {}
    if len(euros) == 1:
        told = _ONLY_TOLD.search(_before(flat, euros[0], 45)) or _LEFT.match(flat[euros[0].end :])
        if told and not budget_only:
            return {}
        budget = budget_only or _BUDGET_BEFORE.search(_before(flat, euros[0], 30))
        return {"budget" if budget else "verschuiving": euros[0].value}
    moved = _moved(flat, euros)
    if moved is None:
        return {}
    rest = [n for n in euros if n is not moved]
    return {"verschuiving": moved.value, "budget": _budget(flat, rest).value}


def _several_sums(flat: str, euros: list[Number]) -> bool:
    """Whether several sentences each tell amounts of their own, as a list of hoofdthema's does."""
    per_sentence = Counter(len(re.findall(r"[.?!]\s", flat[: n.start])) for n in euros)
    return sum(count >= 2 for count in per_sentence.values()) >= 2


def _before(flat: str, number: Number, reach: int) -> str:
    return flat[max(0, number.start - reach) : number.start]


def _moved(flat: str, euros: list[Number]) -> Number | None:
    """The amount that is shifted: the smallest, or of three and more the stated sum."""
    if len(euros) < 2 or not _SHIFTING.search(flat):
        return None
    largest = max(n.value for n in euros)
    sums = [
        n
        for n in euros
        if n.value < largest
        and (
            _DEVIATES.search(flat[max(0, n.start - 30) : n.end + 20])
            or _SUM_BEFORE.search(_before(flat, n, 25))
        )
    ]
    if len(euros) >= 3 and sums:
        return sums[-1]
    return min(euros, key=lambda n: (n.value, n.start))


def _budget(flat: str, rest: list[Number]) -> Number:
    """Of the other amounts the one said of the hoofdthema: the largest that is not the whole."""
    own = [n for n in rest if not _WHOLE_GRANT.search(_before(flat, n, 45))] or rest
    named = [n for n in own if _BUDGET_NAMED.search(_around(flat, n))]
    return named[0] if len(named) == 1 else max(own, key=lambda n: n.value)


def _share(flat: str, shares: list[Number], parts: tuple[Clause, ...]) -> Decimal:
    """The share that counts: per hoofdthema the largest, else what is said to deviate or add up."""
    themes = {m.concept for part in parts for m in part.mentions if m.concept.startswith(THEMA)}
    totals = [n for n in shares if _IN_TOTAL.search(_before(flat, n, 30))]
    own = [n for n in shares if n not in totals]
    deviating = [n for n in shares if _DEVIATES.search(flat[max(0, n.start - 40) : n.end + 14])]
    if own and (len(themes) >= 2 <= len(own) or _OF_EACH_THEME.search(flat)):
        return max(n.value for n in own)
    if deviating or totals:
        return (deviating or totals)[-1].value
    if len(own) == 2 and _ON_TOP.search(flat):
        return own[0].value + own[1].value
    return max(n.value for n in shares)
