"""Changes to earlier facts in words that state no fact by themselves.

"En bij 300.000?", "andersom?", "een jaar later", "en als de gemeente betaalt?", "en samen?".
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from assistant.domain import Facts
from assistant.dutch import numbers
from assistant.understanding.said import Said, stated
from assistant.understanding.words import fold

_CHANGE = frozenset(("wijzigingsaanvraag", "wijziging", "drempel"))
_BESIDE = re.compile(
    r"\b(samen met|plus|erbij|bij op|scheel\w* \w+ met|together with|added to|verschil met|"
    r"vergeleken met|ten opzichte van|"
    r"(?:meer|minder|hoger|lager|groter|kleiner|zoveel|evenveel)(?: \w+){0,3} (?:dan|als)|"
    r"difference (?:with|from)|compared (?:to|with)|(?:more|less|higher|lower) than)\b"
)
_NOT_BUT = re.compile(
    r"\b(geen|niet|not)\b.{0,25}\bmaar\b|\bnot\b.{0,25}\bbut\b|\bin plaats van\b|\binstead of\b"
)
_INSTEAD = re.compile(r"\b(in plaats van|instead of)\b")
_FUNDED = re.compile(
    r"\b(?:"
    r"(?P<deels>deels|gedeeltelijk|de helft|voor een deel|een derde|een kwart|half(?! (?:jaar|uur|"
    r"dag))|partly|"
    r"\d{1,2}(?:%| procent))|"
    r"(?P<vervallen>gestopt|stopt|vervallen|vervalt|afgelopen|weggevallen|ended|stopped)|"
    r"(?P<volledig>volledig|helemaal|geheel|fully|entirely)"
    r"(?!\s(?:nieuwe?|new|andere?|other|buiten|binnen|outside|within|zeker|niet)\b))\b"
)
_OTHER_PAYER = re.compile(
    r"\b(gemeente|provincie|fonds|ouders|sponsor|corporatie|woningcorporatie|stichting|"
    r"wij ?zelf|municipality|province|charity|parents)\b[^.?!]{0,30}"
    r"\b(betaal\w*|betalen|financier\w*|bekostig\w*|vergoed\w*|pay\w*|fund\w*)\b"
)
_REVERSED = re.compile(
    r"\b(andersom|omgekeerd\w*|andere (kant|richting|weg)( op| om)?|en terug|"
    r"other way (a)?round|other direction|reverse|vice versa)\b"
)
_TIMES = {
    Decimal("0.5"): re.compile(
        r"\b(de helft|half)\b.{0,12}\b(daarvan|ervan|van dat|of (that|it))\b"
    ),
    Decimal(2): re.compile(
        r"\b(het dubbele|twee keer zo ?veel|dubbel zo ?veel|twice as much|double)\b"
    ),
}
_ONE_OF_TWO = re.compile(
    r"\b(?:(?:the|de|die|het|dat) (?:(?P<first>first|former|eerste|eerstgenoemde)|"
    r"second|latter|tweede|laatstgenoemde)(?: one)?)\b(?=\s*[?.,!;]|\s*$| ook\b)"
)
_ON_TOP = re.compile(r"\b(erbij|bij ?komt|bovenop|daarbovenop|nog eens|extra bij|on top)\b")
_YEAR_LATER = re.compile(
    r"\b(jaar later|jaar daarna|jaar erna|volgende? jaar|jaar daarop|year later|following year|"
    r"next year|year after)\b"
)
_YEAR_EARLIER = re.compile(
    r"\b(jaar eerder|jaar daarvoor|jaar ervoor|vorige? jaar|year earlier|year before|"
    r"previous year)\b"
)
_SHORT_YEAR = re.compile(
    r"\b(?:in|voor|naar|en|and|for|to)\s?['’]?(2[3-8])(?![\d.,]*\d|\s?[%€]|\w)"
)
_IN_YEAR = re.compile(r"\bin\s?['’]?(2[3-8])(?![\d.,]*\d|\s?[%€]|\w)")
_MONEY_ASKED = re.compile(
    r"\b(?:dat|dit|die|deze|het|that|this|the) (?:bedrag|geld|budget|middelen|amount|money)\b|"
    r"\b(?:mag|mogen|kan|kunnen|can|may) (?:dat|dit|die|het|it|that)\b|\bdaarvan\b"
)
_LISTED = ("jaren", "hoofdthemas", "ministeries")
_ALL_OF_THEM = re.compile(
    r"\b(samen|bij elkaar|opgeteld|allebei|beide|alle (?:twee|drie)|together|combined|both)\b"
)
_SHIFTED = re.compile(
    r"\b(ver|ge)schoven\b|\banders (verdeeld|ingezet|besteed)\b|\b(moved|shifted|reallocated)\b"
)
_BUDGET = re.compile(r"\bbudget\b|\bbeschikking\b")
AS_WELL = re.compile(r"\b(ook|daarnaast|mede|mee|samen|as well|also|too)\b")


def changes(earlier: Said, now: Said) -> dict[str, Any]:
    """The facts that the message gives another value, by name."""
    flat = fold(now.text)
    old, new = earlier.facts, now.facts
    line = one_of_two(old, new, flat)
    return {
        **({"hoofdthemas": (line,)} if line is not None else {}),
        **_numbers(earlier, now, flat),
        **_funding(old, new, flat),
        **_years(earlier, now, flat),
        **_beside(old, new, flat),
        **_together(earlier, now, flat),
    }


def one_of_two(old: Facts, new: Facts, flat: str) -> str | None:
    """ "Geldt dat ook voor de tweede?", of two hoofdthema's that were named before."""
    match = _ONE_OF_TWO.search(flat)
    if match is None or len(old.hoofdthemas) != 2 or new.hoofdthemas:
        return None
    return old.hoofdthemas[0 if match["first"] else 1]


def passed(earlier: Said, facts: Facts) -> dict[str, tuple[Any, ...]]:
    """What the fact that changed last has been, for "en samen?": a year, a theme, a ministry."""
    for name in _LISTED:
        was, is_now = getattr(earlier.facts, name), getattr(facts, name)
        if was and is_now and was != is_now:
            found = (*earlier.passed.get(name, was), *is_now)
            return {name: tuple(dict.fromkeys(found))}
    return earlier.passed


def _numbers(earlier: Said, now: Said, flat: str) -> dict[str, Any]:
    """ "En bij 300.000?", "en 26?": one new amount or share takes the place of the earlier one.

    Of "geen 200.000 maar 300.000" the last amount counts.
    """
    old, new = earlier.facts, now.facts
    relative = _relative(old, new, flat)
    if relative:
        return relative
    amounts, shares = _meant(new.bedragen, flat), _meant(new.aandelen, flat)
    if len(amounts) == 1 and new.verschuiving is None and new.budget is None and old.verschuiving:
        if _BUDGET.search(flat):
            return {"budget": amounts[0]}
        if old.budget:
            return {"verschuiving": amounts[0]}
    if new.verschuiving is None and old.verschuiving and _adds_up(amounts, old.verschuiving):
        return {"verschuiving": max(amounts)}
    if new.verschuiving_aandeel is not None or new.genoemde_drempel is not None:
        return {}
    if len(amounts) == 1 and _asked_limit(old) and new.verschuiving is None:
        if _SHIFTED.search(flat):
            return {"verschuiving": amounts[0], "budget": old.budget}
        if new.budget is None:
            return {"budget": amounts[0]}
    of_share = old.verschuiving_aandeel is not None
    if not of_share and not (earlier.concepts & _CHANGE and old.verschuiving is None):
        return {}
    if of_share and not stated(new) and not _IN_YEAR.search(flat):
        shares = _bare_share(now.text)
    return {"verschuiving_aandeel": shares[0], "aandelen": shares} if len(shares) == 1 else {}


def _adds_up(amounts: tuple[Decimal, ...], shifted: Decimal) -> bool:
    """ "Het wordt € 10.000 meer, dus in totaal € 70.000"."""
    return len(amounts) == 2 and max(amounts) == min(amounts) + shifted


def _asked_limit(old: Facts) -> bool:
    """Whether it was asked how much of a budget may be shifted."""
    known = old.verschuiving is not None or old.verschuiving_aandeel is not None
    return old.budget is not None and not known


def _relative(old: Facts, new: Facts, flat: str) -> dict[str, Any]:
    """ "De helft daarvan", "het dubbele", "nog 20% erbij": reckoned from what was shifted."""
    share, amount = old.verschuiving_aandeel, old.verschuiving
    for factor, words in _TIMES.items():
        if words.search(flat) and share is not None:
            return {"verschuiving_aandeel": share * factor, "aandelen": (share * factor,)}
        if words.search(flat) and amount is not None:
            return {"verschuiving": amount * factor}
    if not _ON_TOP.search(flat):
        return {}
    if share is not None and len(new.aandelen) == 1:
        total = share + new.aandelen[0]
        return {"verschuiving_aandeel": total, "aandelen": (total,)}
    if amount is not None and len(new.bedragen) == 1:
        return {"verschuiving": amount + new.bedragen[0]}
    return {}


def _meant(values: tuple[Any, ...], flat: str) -> tuple[Any, ...]:
    """Of "niet X maar Y" only Y; of "Y in plaats van X" too."""
    if len(values) < 2 or not _NOT_BUT.search(flat):
        return values
    return values[:1] if _INSTEAD.search(flat) else values[-1:]


def _bare_share(text: str) -> tuple[Decimal, ...]:
    """ "En als het 26 is?": a number without a sign, where a percentage was spoken of."""
    found = [n.value for n in numbers(text) if n.kind == "count"]
    return tuple(v / 100 for v in found if 0 < v <= 100)


def _funding(old: Facts, new: Facts, flat: str) -> dict[str, Any]:
    """ "En als het maar deels is?", "en als de gemeente betaalt?", once other money is named."""
    if not old.ander_rijksgeld or new.ander_rijksgeld is not None:
        return {}
    match = _FUNDED.search(flat)
    if match:
        return {"ander_rijksgeld": match.lastgroup}
    other = new.ander_geld or _OTHER_PAYER.search(flat)
    if other and old.ander_rijksgeld != "vervallen" and not AS_WELL.search(flat):
        return {"ander_rijksgeld": "geen", "ander_geld": True}
    return {}


def _years(earlier: Said, now: Said, flat: str) -> dict[str, Any]:
    """Years named by half: swapped, a year on or back, two digits, one of a pair."""
    old, new = earlier.facts, now.facts
    pair = old.van_jaar and old.naar_jaar and old.van_jaar != old.naar_jaar
    told_anew = new.van_jaar is not None and new.naar_jaar is not None
    if pair and _REVERSED.search(flat) and not told_anew:
        return {"van_jaar": old.naar_jaar, "naar_jaar": old.van_jaar, "jaren": old.jaren}
    step = 1 if _YEAR_LATER.search(flat) else -1 if _YEAR_EARLIER.search(flat) else 0
    if step and len(old.jaren) == 1 and not new.jaren:
        beside = old.jaren if "verschil" in now.concepts else ()
        return {"jaren": (*beside, old.jaren[0] + step)}
    years = _meant(new.jaren, flat)
    short = (_IN_YEAR if old.verschuiving_aandeel else _SHORT_YEAR).search(flat)
    if not years and old.jaren and short:
        years = (2000 + int(short[1]),)
    if len(years) != 1:
        return {}
    if pair:
        return _other_of_pair(old, new, years[0])
    asked = old.jaren[0] if len(old.jaren) == 1 else None
    spends = "besteden" in now.concepts and _MONEY_ASKED.search(flat)
    if asked and asked != years[0] and spends:
        return {"van_jaar": asked, "naar_jaar": years[0], "jaren": (asked, years[0])}
    return {"jaren": years} if years != new.jaren else {}


def _other_of_pair(old: Facts, new: Facts, year: int) -> dict[str, Any]:
    """One year changes where money goes to, or with "van 2023" where it comes from."""
    of_source = new.van_jaar == year and new.naar_jaar is None
    source = year if of_source else old.van_jaar
    target = old.naar_jaar if of_source else year
    if source is None or target is None or source == target:
        return {}
    return {"van_jaar": source, "naar_jaar": target, "jaren": (source, target)}


def _beside(old: Facts, new: Facts, flat: str) -> dict[str, Any]:
    """ "Samen met ...", "meer dan in 2024?": what is named joins what was named."""
    if not _BESIDE.search(flat):
        return {}
    names = ("hoofdthemas", "ministeries", "jaren")
    both = {n: (*getattr(old, n), *getattr(new, n)) for n in names if getattr(new, n)}
    return {n: tuple(dict.fromkeys(values)) for n, values in both.items()}


def _together(earlier: Said, now: Said, flat: str) -> dict[str, Any]:
    """ "En samen?": all that the fact that changed last has been."""
    return earlier.passed if _ALL_OF_THEM.search(flat) and not stated(now.facts) else {}
