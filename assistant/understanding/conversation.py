"""Follow-ups: which of the asker's earlier facts and concepts a short question builds on.

Only what the asker said counts; the assistant's own words are never taken as facts.
"""

from __future__ import annotations

import re

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
    r"^(nee|sorry|en|maar|and|but|ook|of|dus|dan|oke|ok|weet (je|u)|geldt (dat|dit|die)|does that|is that|"
    r"what about|how about|andersom|hoezo|waarom|zeker|mag (dat|dit|het)|kan (dat|dit|het)|stel|are you sure)\b"
)
_POINTING = re.compile(
    r"\b(dat|dit|die|deze|daar|daarvoor|daarvan|hetzelfde|ook|dat bedrag|dat geld|er|ze|zij|it|that|"
    r"this|those|they|the same|also|andersom|bij elkaar)\b"
)
_SLOTS: tuple[tuple[str, ...], ...] = (
    (THEMA, MINISTERIE, "hoofdthema", "vijf-themas"),
    (ACTIVITEIT,),
    (GEMEENTE, GEBIED),
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
_NEVER_CARRIED = ("instructie", "buiten-onderwerp", "contact", "twijfel", "oktober")


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
    if _OPENING.match(flat) and count <= 30:
        return True
    if count <= 6:
        return True
    return count <= 22 and bool(_POINTING.search(flat))


def merge_concepts(before: frozenset[str], now: frozenset[str]) -> frozenset[str]:
    """The concepts of both turns; what is named now replaces its kind of before."""
    kept = set(before) - set(_NEVER_CARRIED)
    for slot in _SLOTS:
        if any(_in_slot(c, slot) for c in now):
            kept = {c for c in kept if not _in_slot(c, slot)}
    return frozenset(kept | now)


def _in_slot(concept: str, slot: tuple[str, ...]) -> bool:
    return any(concept == s or (s.endswith(":") and concept.startswith(s)) for s in slot)


def merge_facts(
    before: Facts, now: Facts, *, tranche_named: bool, text: str = ""
) -> tuple[Facts, frozenset[str]]:
    """The facts of both turns, and the names of those that come from the earlier one."""
    values: dict[str, object] = {}
    carried = set()
    for name in Facts.__struct_fields__:
        new, old = getattr(now, name), getattr(before, name)
        if new not in (None, ()):
            values[name] = new
        elif old not in (None, ()):
            values[name] = old
            carried.add(name)
    if now.ministeries or now.hoofdthemas:
        for name in ("ministeries", "hoofdthemas"):
            if name in carried:
                values.pop(name, None)
                carried.discard(name)
    if tranche_named and not now.jaren:
        for name in ("jaren", "van_jaar", "naar_jaar"):
            values.pop(name, None)
            carried.discard(name)
    if now.jaren:
        for name in ("van_jaar", "naar_jaar"):
            if name in carried:
                values.pop(name, None)
                carried.discard(name)
    if now.bedragen:
        for name in ("bedrag_per_thema",):
            if name in carried:
                values.pop(name, None)
                carried.discard(name)
    if (
        re.search(r"\b(samen met|plus|erbij|together with|added to)\b", fold(text))
        and now.hoofdthemas
    ):
        values["hoofdthemas"] = tuple(dict.fromkeys((*before.hoofdthemas, *now.hoofdthemas)))
    if re.search(
        r"\b(andere?|another|other) (basis|middelbare )?(school|scholen|basisschool|schools)\b",
        fold(text),
    ):
        values.pop("school_in_coalitie", None)
        carried.discard("school_in_coalitie")
    amounts = now.bedragen
    if re.search(r"\b(geen|niet|not)\b.{0,25}\bmaar\b|\bnot\b.{0,25}\bbut\b", fold(text)):
        amounts = amounts[-1:]
    one = amounts[0] if len(amounts) == 1 else None
    if (
        one is not None
        and now.verschuiving is None
        and before.verschuiving is not None
        and before.budget
    ):
        changed = "budget" if "budget" in fold(text) else "verschuiving"
        values[changed] = one
        carried.discard(changed)
        values.pop("verschuiving_aandeel", None)
    elif (
        len(now.aandelen) == 1
        and now.verschuiving_aandeel is None
        and before.verschuiving_aandeel is not None
    ):
        values["verschuiving_aandeel"] = now.aandelen[0]
        carried.discard("verschuiving_aandeel")
    if now.gemeente and "gebied" in carried:
        values.pop("gebied", None)
        carried.discard("gebied")
    if before.ander_rijksgeld and now.ander_rijksgeld is None:
        share = _FUNDED.search(fold(text))
        if share:
            values["ander_rijksgeld"] = next(
                name for name in ("deels", "vervallen", "volledig") if share[name]
            )
            carried.discard("ander_rijksgeld")
    _turn_around(before, values, text)
    return Facts(**values), frozenset(carried)  # type: ignore[arg-type]


_FUNDED = re.compile(
    r"\b(?:(?P<deels>deels|gedeeltelijk|de helft|voor een deel|een derde|een kwart|half|partly|\d{1,2}(?:%| procent))|"
    r"(?P<vervallen>gestopt|stopt|vervallen|vervalt|afgelopen|weggevallen|ended|stopped)|"
    r"(?P<volledig>volledig|helemaal|geheel|fully|entirely))\b"
)


def _turn_around(before: Facts, values: dict[str, object], text: str) -> None:
    """ "Andersom?" swaps the years; "een jaar later" moves the year that was asked about."""
    flat = fold(text)
    if re.search(r"\b(andersom|omgekeerd|other way (a)?round|vice versa)\b", flat):
        if before.van_jaar and before.naar_jaar:
            values["van_jaar"], values["naar_jaar"] = before.naar_jaar, before.van_jaar
    shift = 0
    if re.search(
        r"\b(jaar later|jaar daarna|jaar erna|volgende jaar|year later|following year)\b", flat
    ):
        shift = 1
    elif re.search(
        r"\b(jaar eerder|jaar daarvoor|jaar ervoor|vorige jaar|year earlier|year before)\b", flat
    ):
        shift = -1
    if shift and len(before.jaren) == 1:
        values["jaren"] = (before.jaren[0] + shift,)
