"""Follow-ups: which of the asker's earlier facts and concepts a short question builds on.

Only what the asker said counts; the assistant's own words are never taken as facts.
"""

from __future__ import annotations

import re
from typing import Any

from assistant.domain import Facts, Turn
from assistant.understanding.vocabulary import (
    ACTIVITEIT,
    GEBIED,
    GEMEENTE,
    GROEP,
    MINISTERIE,
    THEMA,
)
from assistant.understanding.words import fold, tokens

_OPENING = re.compile(
    r"^(nee|sorry|en|maar|and|but|ook|of|dus|dan|oke|ok|weet (je|u)|geldt (dat|dit|die)|"
    r"does that|is that|what about|how about|andersom|hoezo|waarom|zeker|"
    r"mag (dat|dit|het)|kan (dat|dit|het)|stel|are you sure)\b"
)
_POINTING = re.compile(
    r"\b(dat|dit|die|deze|daar|daarvoor|daarvan|hetzelfde|ook|dat bedrag|dat geld|"
    r"er (?:dan|nog|mee|bij)|ze|zij|"
    r"it|that|this|those|they|the same|also|andersom|bij elkaar)\b"
)
_TOGETHER = re.compile(r"\b(samen met|plus|erbij|together with|added to)\b")
_OTHER_SCHOOL = re.compile(
    r"\b(andere?|another|other) (basis|middelbare )?(school|scholen|basisschool|schools)\b"
)
_NOT_BUT = re.compile(r"\b(geen|niet|not)\b.{0,25}\bmaar\b|\bnot\b.{0,25}\bbut\b")
_FUNDED = re.compile(
    r"\b(?:"
    r"(?P<deels>deels|gedeeltelijk|de helft|voor een deel|een derde|een kwart|half|partly|"
    r"\d{1,2}(?:%| procent))|"
    r"(?P<vervallen>gestopt|stopt|vervallen|vervalt|afgelopen|weggevallen|ended|stopped)|"
    r"(?P<volledig>volledig|helemaal|geheel|fully|entirely))\b"
)
_REVERSED = re.compile(r"\b(andersom|omgekeerd|other way (a)?round|vice versa)\b")
_YEAR_LATER = re.compile(
    r"\b(jaar later|jaar daarna|jaar erna|volgende jaar|year later|following year)\b"
)
_YEAR_EARLIER = re.compile(
    r"\b(jaar eerder|jaar daarvoor|jaar ervoor|vorige jaar|year earlier|year before)\b"
)
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
)
_NEVER_CARRIED = frozenset(("instructie", "buiten-onderwerp", "contact", "twijfel", "oktober"))
_SHORT, _LONGEST_POINTING, _LONGEST_OPENING = 6, 22, 30  # words of a follow-up
_YEARS = frozenset(("jaren", "van_jaar", "naar_jaar"))


def earlier(history: tuple[Turn, ...]) -> str:
    """What the asker said before: the last user message, with the one before a follow-up."""
    said = [turn.text for turn in history if turn.role == "user"]
    if not said:
        return ""
    if len(said) >= 2 and is_follow_up(said[-1]):
        return said[-2] + "\n" + said[-1]
    return said[-1]


def is_follow_up(text: str) -> bool:
    """Whether a message leans on the one before: it opens or points that way, or is very short."""
    flat = fold(text).strip()
    count = len(tokens(text))
    if count <= _SHORT:
        return True
    opens = count <= _LONGEST_OPENING and _OPENING.match(flat)
    return bool(opens or (count <= _LONGEST_POINTING and _POINTING.search(flat)))


def merge_concepts(before: frozenset[str], now: frozenset[str]) -> frozenset[str]:
    """The concepts of both turns; what is named now replaces its kind of before."""
    kept = set(before - _NEVER_CARRIED)
    for slot in _SLOTS:
        if any(_in_slot(c, slot) for c in now):
            kept = {c for c in kept if not _in_slot(c, slot)}
    return frozenset(kept | now)


def _in_slot(concept: str, slot: tuple[str, ...]) -> bool:
    return any(concept == s or (s.endswith(":") and concept.startswith(s)) for s in slot)


def merge_facts(
    before: Facts, now: Facts, *, period_named: bool, text: str = ""
) -> tuple[Facts, frozenset[str]]:
    """The facts of both turns, and the names of those that come from the earlier one.

    What is said now wins; `period_named` says that the years of before are replaced by another
    period (a tranche, or all years together). `text` is the message of now: it may change an
    earlier fact in words that state none by themselves, as in "En bij 300.000?" or "andersom?".
    """
    flat = fold(text)
    values = {n: getattr(now, n) for n in Facts.__struct_fields__ if _is_stated(now, n)}
    carried = {n for n in Facts.__struct_fields__ if _is_stated(before, n)} - set(values)
    values |= {name: getattr(before, name) for name in carried}
    dropped = carried & _replaced(now)
    if period_named and not now.jaren:
        dropped |= _YEARS
    if _OTHER_SCHOOL.search(flat):
        dropped.add("school_in_coalitie")
    for name in dropped:
        values.pop(name, None)
    changed = _changed_number(before, now, flat) | _changed_funding(before, now, flat)
    values |= changed
    carried -= dropped | set(changed)
    if "verschuiving" in changed or "budget" in changed:
        values.pop("verschuiving_aandeel", None)
    if now.hoofdthemas and _TOGETHER.search(flat):
        values["hoofdthemas"] = tuple(dict.fromkeys((*before.hoofdthemas, *now.hoofdthemas)))
    values |= _moved_years(before, flat)
    return Facts(**values), frozenset(carried)


def _is_stated(facts: Facts, name: str) -> bool:
    return getattr(facts, name) not in (None, ())


def _replaced(now: Facts) -> set[str]:
    """The earlier facts that make no sense beside what is stated now."""
    replaced: set[str] = set()
    if now.ministeries or now.hoofdthemas:
        replaced |= {"ministeries", "hoofdthemas"}
    if now.jaren:
        replaced |= {"van_jaar", "naar_jaar"}
    if now.bedragen:
        replaced.add("bedrag_per_thema")
    if now.gemeente:
        replaced.add("gebied")
    return replaced


def _changed_number(before: Facts, now: Facts, flat: str) -> dict[str, Any]:
    """ "En bij 300.000?": one new amount or share takes the place of the earlier one.

    Of "geen 200.000 maar 300.000" the last amount counts.
    """
    amounts = now.bedragen[-1:] if _NOT_BUT.search(flat) else now.bedragen
    of_amount = now.verschuiving is None and before.verschuiving is not None and before.budget
    if len(amounts) == 1 and of_amount:
        return {"budget" if "budget" in flat else "verschuiving": amounts[0]}
    of_share = now.verschuiving_aandeel is None and before.verschuiving_aandeel is not None
    if len(now.aandelen) == 1 and of_share:
        return {"verschuiving_aandeel": now.aandelen[0]}
    return {}


def _changed_funding(before: Facts, now: Facts, flat: str) -> dict[str, Any]:
    """ "En als het maar deels is?": how much the other money pays, once it has been named."""
    match = _FUNDED.search(flat)
    if match and before.ander_rijksgeld and now.ander_rijksgeld is None:
        return {"ander_rijksgeld": match.lastgroup}
    return {}


def _moved_years(before: Facts, flat: str) -> dict[str, Any]:
    """ "Andersom?" swaps the years; "een jaar later" moves the year that was asked about."""
    moved: dict[str, Any] = {}
    if before.van_jaar and before.naar_jaar and _REVERSED.search(flat):
        moved["van_jaar"], moved["naar_jaar"] = before.naar_jaar, before.van_jaar
    step = 1 if _YEAR_LATER.search(flat) else -1 if _YEAR_EARLIER.search(flat) else 0
    if step and len(before.jaren) == 1:
        moved["jaren"] = (before.jaren[0] + step,)
    return moved
