"""Which earlier concepts and facts a follow-up replaces: those it names, and what hangs on them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from assistant.domain import Facts
from assistant.understanding.calculation import ASKS_GRANTED, GRANTED
from assistant.understanding.changes import AS_WELL, changes, one_of_two
from assistant.understanding.said import Said, stated
from assistant.understanding.turns import SUBJECTS, asks_what_then
from assistant.understanding.vocabulary import (
    ACTIVITEIT,
    GEBIED,
    GEMEENTE,
    GROEP,
    MINISTERIE,
    THEMA,
)
from assistant.understanding.words import fold
from corpus.model import LAST_OF_FIRST

# Naming the first makes the others of before void.
DEPENDENTS: dict[str, tuple[str, ...]] = {
    "hoofdthemas": ("ministeries",),
    "ministeries": ("hoofdthemas",),
    "jaren": ("van_jaar", "naar_jaar"),
    "bedragen": ("bedrag_per_thema",),
    "gemeente": ("gebied",),
    "doelgroep": ("doelgroep_participatiewet",),
    "verschuiving": ("verschuiving_aandeel", "verschuiving_grens"),
    "verschuiving_aandeel": ("verschuiving", "verschuiving_grens"),
}
_SLOTS: tuple[tuple[str, ...], ...] = (
    (THEMA, MINISTERIE, "hoofdthema", "vijf-themas"),
    (ACTIVITEIT,),
    (GEMEENTE, GEBIED, "landelijk", "per-gebied", "aantal-gemeenten"),
    (GROEP,),
    ("in", "buiten"),
    ("tranche-1", "tranche-2"),
    ("betaald-werk", "geen-betaald-werk"),
    ("volledig", "gedeeltelijk", "financiering-vervallen"),
    ("nieuwe-activiteit", "bestaande-activiteit"),
    ("meeste", "minste"),
    ("netto", "bruto"),
    (ASKS_GRANTED, GRANTED),
    ("verplicht", "vrijwillig"),
    tuple(sorted(SUBJECTS)),
)
_NEVER_CARRIED = frozenset(
    ("instructie", "buiten-onderwerp", "contact", "twijfel", "oktober", "persoonsgegeven")
)
_OF_MINISTRIES = frozenset(("ministerie-inleg", "ministerie"))
_OF_CHANGES = frozenset(("wijzigingsaanvraag", "zonder-aanvraag"))
_OF_PAYMENT = frozenset(("netto", "bruto", "bcf", "uitbetaling", "ontvangen-bedrag", "gaat-eraf"))
_ALL_THEMES = frozenset(("vijf-themas", "hoofdthema"))
_PERIODS = frozenset(("tranche-1", "tranche-2", "cumulatief", "per-jaar"))
_TRANCHES = frozenset(("tranche-1", "tranche-2"))
_OF_MONEY_LEFT = frozenset(("verlenging", "onderbesteding", "doorschuiven"))
_APPLIED_FOR = frozenset(("verlenging", "wijzigingsaanvraag"))
# "Bij wie dienen we dat in?": what was spoken of is applied for.
_HANDS_IT_IN = re.compile(
    r"\b(?:dien\w*|vraag|vragen|moet\w*|sturen|submit|apply)\b[^.?!]{0,25}"
    r"\b(?:dat|die|dit|het|deze|zo n|it|that|this)\b"
)
_ORDINAL = re.compile(
    r"\b(?:(?P<first>eerste|1e|vorige|oude|first|previous|old)|"
    r"(?P<second>tweede|2e|nieuwe|volgende|huidige|second|next|new))"
    r"(?: (?:ronde|periode|tijdvak|keer|round|period|one))?\W*$"
)
_OTHER_SCHOOL = re.compile(
    r"\b(andere?|another|other) (basis|middelbare )?(school|scholen|basisschool|schools)\b"
)
_EVEN_THEN = re.compile(r"\b(?:dan|daarna|then)\b(?: \w+){0,2} (?:nog|still)\b|\bstill\b")
_ABOUT_IT = re.compile(r"^(die|dat|dit|deze|het|ze|zij|it|that|this|they)\b")


def merge_concepts(earlier: Said, now: Said) -> frozenset[str]:
    """The concepts of both; what is named now replaces its kind of before."""
    new = now.concepts | _other_period(earlier, now)
    if asks_what_then(now.text) and earlier.concepts & SUBJECTS:
        new -= SUBJECTS  # what it asks about is as it was
    if _adds_to_activity(earlier, now):
        new = frozenset(c for c in new if not c.startswith(ACTIVITEIT))
    kept = set(earlier.concepts - _NEVER_CARRIED)
    if new & _OF_CHANGES and now.asked:
        kept -= _OF_PAYMENT  # whether a change must be applied for is not of what is paid out
    if now.unread_place:
        kept = {c for c in kept if not c.startswith((GEMEENTE, GEBIED))}
    for slot in _SLOTS:
        if any(_in_slot(c, slot) for c in new):
            kept = {c for c in kept if not _in_slot(c, slot)}
    if _amount_of_a_place(now):
        kept = {c for c in kept if c not in _OF_MINISTRIES and not c.startswith(MINISTERIE)}
    if new & SUBJECTS == {"aanvraag"} and _HANDS_IT_IN.search(fold(now.text)):
        kept |= earlier.concepts & _APPLIED_FOR
    if _names_years_elsewhere(earlier, now):
        kept -= _TRANCHES
    line = one_of_two(earlier.facts, now.facts, fold(now.text))
    if line is not None:
        kept = {c for c in kept if not c.startswith(THEMA)} | {THEMA + line}
    if _after_extension(earlier, now):
        kept.add("na-de-verlenging")
    return frozenset(kept | new)


def _amount_of_a_place(now: Said) -> bool:
    """ "En hoeveel gaat daarvan naar Schiedam?": what ministries put in is of no place."""
    placed = any(c.startswith((GEMEENTE, GEBIED)) for c in now.concepts)
    return placed and "hoeveel" in now.asks and not now.facts.ministeries


def _names_years_elsewhere(earlier: Said, now: Said) -> bool:
    """Whether it names years that are not of the tranche spoken of before, and of no money left."""
    if not now.facts.jaren or (earlier.concepts | now.concepts) & _OF_MONEY_LEFT:
        return False
    later = min(now.facts.jaren) > LAST_OF_FIRST
    return ("tranche-1" if later else "tranche-2") in earlier.concepts


def _after_extension(earlier: Said, now: Said) -> bool:
    """ "En als het dan nog niet op is?" after a question on the extension."""
    extended = earlier.concepts & {"verlenging", "einde-verlenging"}
    left = "onderbesteding" in now.concepts
    return bool(extended and left and _EVEN_THEN.search(fold(now.text)))


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
    if _adds_to_activity(earlier, now):
        del said["activiteiten"]
    changed = changes(earlier, now)
    named = set(said) | set(changed)
    void = {d for n in named for d in DEPENDENTS.get(n, ()) if d not in named}
    void |= _void_besides(earlier, now, flat)
    kept = {n: v for n, v in stated(old).items() if n not in void}
    values = {**kept, **said, **changed}
    budget = _described_budget(old, values)
    return Facts(**values, **budget), (frozenset(kept) - named) | frozenset(budget)


def _void_besides(earlier: Said, now: Said, flat: str) -> set[str]:
    """What falls away though no fact takes its place."""
    void: set[str] = set()
    if (now.concepts | _other_period(earlier, now)) & _PERIODS and not now.facts.jaren:
        void |= {"jaren", "van_jaar", "naar_jaar"}
    if now.concepts & _ALL_THEMES and not now.facts.hoofdthemas:
        void |= {"hoofdthemas", "ministeries"}
    old_plan = earlier.facts.activiteiten or earlier.facts.ander_rijksgeld != "volledig"
    other_place = now.facts.gemeente not in (None, earlier.facts.gemeente)
    if _OTHER_SCHOOL.search(flat) or (other_place and earlier.facts.gemeente):
        void.add("school_in_coalitie")
    if "ministerie" in now.concepts and not now.facts.hoofdthemas and now.asked:
        void.add("hoofdthemas")  # which ministries pay is asked of the whole
    if _amount_of_a_place(now):
        void.add("ministeries")
    if now.unread_place and now.facts.gemeente is None:
        void |= {"gemeente", "gebied", "school_in_coalitie", "plaats_in_focusgebied"}
    if now.facts.van_jaar and (earlier.facts.naar_jaar or 0) <= now.facts.van_jaar:
        void.add("naar_jaar")
    if now.asked and earlier.asked and now.facts.activiteiten and not old_plan:
        void.add("ander_rijksgeld")  # it was asked of costs in general, not of this plan
    if now.facts.ander_rijksgeld and not AS_WELL.search(flat):
        void.add("ander_geld")
    return void


def _adds_to_activity(earlier: Said, now: Said) -> bool:
    """ "Die is in het buurthuis" tells more of the activity; it names no other one."""
    pointing = _ABOUT_IT.match(fold(now.text))
    known = earlier.facts.activiteiten and now.facts.activiteiten
    return bool(known and pointing and not now.asked)


def _described_budget(old: Facts, values: dict[str, Any]) -> dict[str, Any]:
    """The one larger amount of before, where a shift is spoken of now: that is its budget."""
    shifted = values.get("verschuiving")
    if shifted is None or values.get("budget") is not None or old.verschuiving is not None:
        return {}
    return {"budget": old.bedragen[0]} if _one_above(old.bedragen, shifted) else {}


def _one_above(amounts: tuple[Decimal, ...], shifted: Decimal) -> bool:
    return len(set(amounts)) == 1 and amounts[0] > shifted
