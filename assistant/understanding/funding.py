"""Reads what other money there is for the same costs."""

from __future__ import annotations

import re
from typing import Any

from assistant.dutch import Number
from assistant.understanding.clauses import Clause, negated_near
from assistant.understanding.lexicon import Mention
from assistant.understanding.unpaid import not_all_is_paid, nothing_else_pays
from assistant.understanding.unsure import left_open
from assistant.understanding.vocabulary import MINISTERIE
from assistant.understanding.words import fold

_BOTH = re.compile(
    r"\b(zowel|allebei|beide|both|dubbel|twee keer|nogmaals|ook nog)\b|"
    r"\b(dezelfde|hetzelfde|same)\b.{0,20}\b(kosten|costs|factuur|facturen)\b"
)
_PAST = re.compile(
    r"\b(was|waren|werd|werden|liep|liepen|kreeg|kregen|had|hadden|stond|stonden|zat|zaten|"
    r"betaalde|financierde|vergoedde|were|ran|paid for until|received)\b"
)
_BY = frozenset("door by".split())
_UNTIL = ("tot", "until")
_STILL_RUNS = re.compile(r"\bniet (gestopt|vervallen|afgelopen)\b|\bloopt nog\b")
_IS_PAID = re.compile(
    r"\b(wordt|worden|is|zijn|are|is being)\b.{0,60}"
    r"\b(betaald|gefinancierd|bekostigd|vergoed|paid|funded|financed)\b|"
    r"\b(betaalt|financiert|vergoedt|bekostigt|pays|funds)\b"
)
_GRANT = re.compile(
    r"\b(subsidie|financiering|geld|fonds|bijdrage|funding|grant|subsidy|budget|regeling)\b"
)
_PIECE = re.compile(r"[.?!\n](?!\d)|\b(?:maar|terwijl|hoewel|but|while|although)\b", re.IGNORECASE)
# Forms that deny money only where money is spoken of: "verder niets te melden" does not.
_BARE = frozenset(
    (
        "verder niets",
        "verder niks",
        "verder niemand",
        "niemand anders",
        "niemand mee",
        "door niemand",
        "er niets aan",
        "niets aan mee",
        "nobody",
        "no one else",
        "nobody else",
    )
)
_OF_MONEY = re.compile(
    r"betaal|betal|financ|bekostig|vergoed|geld|subsidie|bijdra|bijdrage|budget|potje|rijk\b|"
    r"\bmee\b|\bpay|paid|fund|money|contribut|grant|"
    r"\b(?:krijg\w*|ontvang\w*|kregen|ontvingen|get|receive) (?:wij|we|ik|i)\b|"
    r"\b(?:wij|we|ik|i) (?:\w+ )?(?:krijg\w*|ontvang\w*|kregen|ontvingen|get|receive)\b"
)
_BESIDES = re.compile(r"\b(?:verder|else|besides|otherwise)\b")
_OWN_PAYER = re.compile(
    r"betaal|betal|financ|bekostig|bijdra|geld|subsidie|vergoed|middelen|budget|legt|leggen|draagt|"
    r"dekt|gedekt|\bpot|\bkas\b|uit de|sponsor|pays?\b|paid|fund|money|grant|contribut"
)
_PARTY = ("corporatie", "woningcorporatie", "bedrijfsleven", "provincie", "housing", "province")
_OBLIGED = re.compile(
    r"\b(?:moet|moeten|hoeft|hoeven|dient|dienen|"
    r"verplicht\w*|must|have to|has to|required|obliged)\b"
)
_PARENTS = re.compile(r"\b(ouders betalen|parents pay|ouderbijdrage)\b")
_DOUBLE = re.compile(r"\b(dubbel\w* (financier|bekostig)\w*|double fund\w*)\b")
_NOT_DOUBLE = re.compile(r"\b(geen|niet|no|not)\b[^.,]{0,20}\b(dubbel|double)")


def funding(text: str, found: list[Number], parts: tuple[Clause, ...]) -> dict[str, Any]:
    """`ander_rijksgeld` (volledig, deels, geen, vervallen, onbekend) and `ander_geld`."""
    flat = fold(text)
    other = any(_others_pay(part) for part in parts)
    rijksgeld = _rijksgeld(text, found, parts)
    if other and rijksgeld is None and _PARENTS.search(flat):
        rijksgeld = "geen"
    if _DOUBLE.search(flat) and _NOT_DOUBLE.search(flat):
        rijksgeld = "geen"
    return {"ander_rijksgeld": rijksgeld, "ander_geld": other or None}


def _others_pay(part: Clause) -> bool:
    """Whether the clause names money of others; a party alone pays nothing, nor does a duty to."""
    flat = fold(part.text)
    if _OBLIGED.search(flat):
        return False
    return any(
        m.concept == "ander-geld"
        and (not m.form.startswith(_PARTY) or bool(_OWN_PAYER.search(flat)))
        for m in part.mentions
    )


def _rijksgeld(text: str, found: list[Number], parts: tuple[Clause, ...]) -> str | None:
    """How much of the same costs the central government pays already, where that is said."""
    unsure = left_open(parts)
    denied = _denied(text, parts) - unsure
    named = [
        number
        for number, part in enumerate(parts)
        if "rijksmiddelen" in part.concepts or _ministry_pays(part)
    ]
    nowhere_else = bool(denied) or any(
        _denies_money(m, part)
        for number, part in enumerate(parts)
        if number not in unsure
        for m in part.mentions
    )
    rijks = [
        number
        for number in named
        if number not in denied | unsure and "nergens-anders" not in parts[number].concepts
    ]
    if rijks:
        extent = _extent(text, found, parts, rijks)
        in_part = any("gedeeltelijk" in parts[number].concepts for number in rijks)
        unclear = extent == "onbekend" or (extent == "deels" and not in_part)
        return "geen" if nowhere_else and unclear else extent
    if any(_lapses(part) for part in parts) and _GRANT.search(fold(text)):
        return "vervallen"
    if nowhere_else:
        return "geen"
    open_ends = any("nergens-anders" in parts[number].concepts for number in unsure)
    return "onbekend" if open_ends or unsure.intersection(named) else None


def _denied(text: str, parts: tuple[Clause, ...]) -> frozenset[int]:
    """The places of the clauses of a sentence that says that nothing else pays."""
    ends = [*(match.end() for match in _PIECE.finditer(text)), len(text)]
    found = set()
    start = 0
    for end in ends:
        if nothing_else_pays(fold(text[start:end])):
            inside = [n for n, part in enumerate(parts) if start <= part.start < end]
            besides = [n for n in inside if _denies_the_rest(fold(parts[n].text))]
            found |= {n for n in inside if n >= min(besides, default=0)}
        start = end
    return frozenset(found)


def _denies_the_rest(flat: str) -> bool:
    """Whether a clause denies only what comes on top: "verder betaalt niemand"."""
    return bool(_BESIDES.search(flat)) and nothing_else_pays(flat)


def _denies_money(mention: Mention, part: Clause) -> bool:
    """Whether a mention denies other money, in a clause that speaks of money where it must."""
    if mention.concept != "nergens-anders":
        return False
    return mention.form not in _BARE or bool(_OF_MONEY.search(fold(part.text)))


def _ministry_pays(part: Clause) -> bool:
    """Whether the clause says that a ministry pays: "wordt door OCW vergoed"."""
    by = any(
        m.concept.startswith(MINISTERIE) and m.first > 0 and part.words[m.first - 1].text in _BY
        for m in part.mentions
    )
    return by and bool(_IS_PAID.search(fold(part.text)))


def _lapses(part: Clause) -> bool:
    """Whether the clause says that money ended; "tot eind 2025" says so only of the past."""
    forms = [m.form for m in part.mentions if m.concept == "financiering-vervallen"]
    until = [form for form in forms if form.startswith(_UNTIL)]
    return len(forms) > len(until) or bool(until and _PAST.search(fold(part.text)))


def _extent(text: str, found: list[Number], parts: tuple[Clause, ...], places: list[int]) -> str:
    """Of the money that the clauses at `places` name: what it pays of the same costs."""
    flat = fold(text)
    rijks = [parts[place] for place in places]
    near = {n for place in places for n in (place - 1, place, place + 1, place + 2)}
    beside = [part for number, part in enumerate(parts) if number in near]
    ended = any(_lapses(part) for part in beside)
    if ended and not _STILL_RUNS.search(flat):
        return "vervallen"
    if any(not_all_is_paid(fold(part.text)) for part in rijks):
        return "deels"
    negated = all(
        any(negated_near(part, m, 4) for m in part.mentions if m.concept == "rijksmiddelen")
        for part in rijks
    )
    if negated and not any("gedeeltelijk" in part.concepts for part in rijks):
        return "geen"
    concepts = frozenset(c for part in parts for c in part.concepts)
    if _partly(found, rijks, concepts):
        return "deels"
    if negated:
        return "geen"
    if _BOTH.search(flat) or "volledig" in concepts or _IS_PAID.search(flat):
        return "volledig"
    return "onbekend"


def _partly(found: list[Number], rijks: list[Clause], concepts: frozenset[str]) -> bool:
    shares = [n.value for n in found if n.kind == "share"]
    return (
        any("gedeeltelijk" in part.concepts for part in rijks)
        or ("gedeeltelijk" in concepts and "volledig" not in concepts)
        or (bool(shares) and max(shares) < 1)
        or "uitbreiden" in concepts
    )
