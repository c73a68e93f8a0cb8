"""Which earlier concepts and facts a follow-up replaces: those it names, and what hangs on them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from assistant.domain import Facts
from assistant.dutch import numbers
from assistant.understanding.said import Said
from assistant.understanding.turns import SUBJECTS
from assistant.understanding.vocabulary import (
    ACTIVITEIT,
    GEBIED,
    GEMEENTE,
    GROEP,
    MINISTERIE,
    THEMA,
)
from assistant.understanding.words import fold

# Naming the first makes the others of before void.
DEPENDENTS: dict[str, tuple[str, ...]] = {
    "hoofdthemas": ("ministeries",),
    "ministeries": ("hoofdthemas",),
    "jaren": ("van_jaar", "naar_jaar"),
    "bedragen": ("bedrag_per_thema",),
    "gemeente": ("gebied",),
    "doelgroep": ("doelgroep_participatiewet",),
    "verschuiving": ("verschuiving_aandeel",),
    "verschuiving_aandeel": ("verschuiving",),
}
_SLOTS: tuple[tuple[str, ...], ...] = (
    (THEMA, MINISTERIE, "hoofdthema", "vijf-themas"),
    (ACTIVITEIT,),
    (GEMEENTE, GEBIED, "landelijk", "per-gebied"),
    (GROEP,),
    ("in", "buiten"),
    ("tranche-1", "tranche-2"),
    ("betaald-werk", "geen-betaald-werk"),
    ("volledig", "gedeeltelijk", "financiering-vervallen"),
    ("nieuwe-activiteit", "bestaande-activiteit"),
    ("meeste", "minste"),
    ("netto", "bruto"),
    ("verplicht", "vrijwillig"),
    tuple(sorted(SUBJECTS)),
)
_NEVER_CARRIED = frozenset(("instructie", "buiten-onderwerp", "contact", "twijfel", "oktober"))
_ALL_THEMES = frozenset(("vijf-themas", "hoofdthema"))
_CHANGE = frozenset(("wijzigingsaanvraag", "wijziging", "drempel"))
_PERIODS = frozenset(("tranche-1", "tranche-2", "cumulatief"))
_ORDINAL = re.compile(
    r"\b(?:(?P<first>eerste|1e|vorige|oude|first|previous|old)|"
    r"(?P<second>tweede|2e|nieuwe|volgende|huidige|second|next|new))"
    r"(?: (?:ronde|periode|tijdvak|keer|round|period|one))?\W*$"
)
_BESIDE = re.compile(
    r"\b(samen met|plus|erbij|bij op|scheel\w* \w+ met|together with|added to|verschil met|vergeleken met|"
    r"ten opzichte van|(?:meer|minder|hoger|lager|groter|kleiner|zoveel|evenveel)"
    r"(?: \w+){0,3} (?:dan|als)|"
    r""
    r"difference (?:with|from)|compared (?:to|with)|(?:more|less|higher|lower) than)\b"
)
_OTHER_SCHOOL = re.compile(
    r"\b(andere?|another|other) (basis|middelbare )?(school|scholen|basisschool|schools)\b"
)
_NOT_BUT = re.compile(
    r"\b(geen|niet|not)\b.{0,25}\bmaar\b|\bnot\b.{0,25}\bbut\b|\bin plaats van\b|\binstead of\b"
)
_INSTEAD = re.compile(r"\b(in plaats van|instead of)\b")
_FUNDED = re.compile(
    r"\b(?:"
    r"(?P<deels>deels|gedeeltelijk|de helft|voor een deel|een derde|een kwart|half|partly|"
    r"\d{1,2}(?:%| procent))|"
    r"(?P<vervallen>gestopt|stopt|vervallen|vervalt|afgelopen|weggevallen|ended|stopped)|"
    r"(?P<volledig>volledig|helemaal|geheel|fully|entirely))\b"
)
_OTHER_PAYER = re.compile(
    r"\b(gemeente|provincie|fonds|ouders|sponsor|corporatie|woningcorporatie|stichting|"
    r"wij ?zelf|municipality|province|charity|parents)\b[^.?!]{0,30}"
    r"\b(betaal\w*|betalen|financier\w*|bekostig\w*|vergoed\w*|pay\w*|fund\w*)\b"
)
_AS_WELL = re.compile(r"\b(ook|daarnaast|mede|mee|samen|as well|also|too)\b")
_REVERSED = re.compile(r"\b(andersom|omgekeerd|other way (a)?round|vice versa)\b")
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
_MONEY_ASKED = re.compile(
    r"\b(?:dat|dit|die|deze|het|that|this|the) (?:bedrag|geld|budget|middelen|amount|money)\b|"
    r"\b(?:mag|mogen|kan|kunnen|can|may) (?:dat|dit|die|het|it|that)\b|\bdaarvan\b"
)
_SHIFTED = re.compile(
    r"\b(ver|ge)schoven\b|\banders (verdeeld|ingezet|besteed)\b|\b(moved|shifted|reallocated)\b"
)
_BUDGET = re.compile(r"\bbudget\b|\bbeschikking\b")


def merge_concepts(earlier: Said, now: Said) -> frozenset[str]:
    """The concepts of both; what is named now replaces its kind of before."""
    new = now.concepts | _other_period(earlier, now)
    kept = set(earlier.concepts - _NEVER_CARRIED)
    for slot in _SLOTS:
        if any(_in_slot(c, slot) for c in new):
            kept = {c for c in kept if not _in_slot(c, slot)}
    return frozenset(kept | new)


def _in_slot(concept: str, slot: tuple[str, ...]) -> bool:
    return any(concept == s or (s.endswith(":") and concept.startswith(s)) for s in slot)


def _other_period(earlier: Said, now: Said) -> frozenset[str]:
    """ "En van de tweede?" after a question about the first tranche."""
    match = _ORDINAL.search(fold(now.text))
    if not match or now.concepts - {"tranche"} or not earlier.concepts & {"tranche-1", "tranche-2"}:
        return frozenset()
    return frozenset({"tranche-1" if match["first"] else "tranche-2"})


def merge_facts(earlier: Said, now: Said) -> tuple[Facts, frozenset[str]]:
    """The facts of both messages, and the names of those that come from the earlier one.

    What is said now wins and takes its dependents with it. The message may also change an earlier
    fact in words that state none by themselves, as in "En bij 300.000?" or "andersom?".
    """
    flat = fold(now.text)
    old, new = earlier.facts, now.facts
    said = stated(new)
    changed: dict[str, Any] = {
        **_numbers(earlier, now, flat),
        **_funding(old, new, flat),
        **_years(earlier, now, flat),
    }
    named = set(said) | set(changed)
    void = {d for n in named for d in DEPENDENTS.get(n, ()) if d not in named}
    void |= _void_besides(earlier, now, flat)
    kept = {n: v for n, v in stated(old).items() if n not in void}
    values = {**kept, **said, **changed, **_beside(old, new, flat)}
    budget = _described_budget(old, values)
    return Facts(**values, **budget), (frozenset(kept) - named) | frozenset(budget)


def stated(facts: Facts) -> dict[str, Any]:
    """The facts that are stated, by name."""
    found = {n: getattr(facts, n) for n in Facts.__struct_fields__}
    return {n: value for n, value in found.items() if value not in (None, ())}


def _void_besides(earlier: Said, now: Said, flat: str) -> set[str]:
    """What falls away though no fact takes its place."""
    void: set[str] = set()
    if (now.concepts | _other_period(earlier, now)) & _PERIODS and not now.facts.jaren:
        void |= {"jaren", "van_jaar", "naar_jaar"}
    if now.concepts & _ALL_THEMES and not now.facts.hoofdthemas:
        void |= {"hoofdthemas", "ministeries"}
    other_place = now.facts.gemeente not in (None, earlier.facts.gemeente)
    if _OTHER_SCHOOL.search(flat) or (other_place and earlier.facts.gemeente):
        void.add("school_in_coalitie")
    if now.facts.ander_rijksgeld and not _AS_WELL.search(flat):
        void.add("ander_geld")
    return void


def _numbers(earlier: Said, now: Said, flat: str) -> dict[str, Any]:
    """ "En bij 300.000?", "en 26?": one new amount or share takes the place of the earlier one.

    Of "geen 200.000 maar 300.000" the last amount counts.
    """
    old, new = earlier.facts, now.facts
    amounts, shares = _meant(new.bedragen, flat), _meant(new.aandelen, flat)
    if len(amounts) == 1 and new.verschuiving is None and new.budget is None and old.verschuiving:
        if _BUDGET.search(flat):
            return {"budget": amounts[0]}
        if old.budget:
            return {"verschuiving": amounts[0]}
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
    if len(shares) != 1 and of_share and not amounts:
        shares = _bare_share(now.text)
    return {"verschuiving_aandeel": shares[0]} if len(shares) == 1 else {}


def _asked_limit(old: Facts) -> bool:
    """Whether it was asked how much of a budget may be shifted."""
    known = old.verschuiving is not None or old.verschuiving_aandeel is not None
    return old.budget is not None and not known


def _meant(values: tuple[Any, ...], flat: str) -> tuple[Any, ...]:
    """Of "niet X maar Y" only Y; of "Y in plaats van X" too."""
    if len(values) < 2 or not _NOT_BUT.search(flat):
        return values
    return values[:1] if _INSTEAD.search(flat) else values[-1:]


def _bare_share(text: str) -> tuple[Decimal, ...]:
    """ "En als het 26 is?": a number without a sign, where a percentage was spoken of."""
    found = [n.value for n in numbers(text) if n.kind == "count"]
    return tuple(v / 100 for v in found if 0 < v <= 100)


def _described_budget(old: Facts, values: dict[str, Any]) -> dict[str, Any]:
    """The one larger amount of before, where a shift is spoken of now: that is its budget."""
    shifted = values.get("verschuiving")
    if shifted is None or values.get("budget") is not None or old.verschuiving is not None:
        return {}
    return {"budget": old.bedragen[0]} if _one_above(old.bedragen, shifted) else {}


def _one_above(amounts: tuple[Decimal, ...], shifted: Decimal) -> bool:
    return len(amounts) == 1 and amounts[0] > shifted


def _funding(old: Facts, new: Facts, flat: str) -> dict[str, Any]:
    """ "En als het maar deels is?", "en als de gemeente het betaalt?", once other money is named."""
    if not old.ander_rijksgeld or new.ander_rijksgeld is not None:
        return {}
    match = _FUNDED.search(flat)
    if match:
        return {"ander_rijksgeld": match.lastgroup}
    other = new.ander_geld or _OTHER_PAYER.search(flat)
    if other and old.ander_rijksgeld != "vervallen" and not _AS_WELL.search(flat):
        return {"ander_rijksgeld": "geen", "ander_geld": True}
    return {}


def _years(earlier: Said, now: Said, flat: str) -> dict[str, Any]:
    """Years named by half: swapped, a year on or back, two digits, one of a pair."""
    old, new = earlier.facts, now.facts
    pair = old.van_jaar and old.naar_jaar and old.van_jaar != old.naar_jaar
    if pair and _REVERSED.search(flat):
        return {"van_jaar": old.naar_jaar, "naar_jaar": old.van_jaar, "jaren": old.jaren}
    step = 1 if _YEAR_LATER.search(flat) else -1 if _YEAR_EARLIER.search(flat) else 0
    if step and len(old.jaren) == 1 and not new.jaren:
        beside = old.jaren if "verschil" in now.concepts else ()
        return {"jaren": (*beside, old.jaren[0] + step)}
    years = _meant(new.jaren, flat)
    short = _SHORT_YEAR.search(flat)
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
