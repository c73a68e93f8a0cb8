"""Reads what other money there is for the same costs."""

from __future__ import annotations

import re
from typing import Any

from assistant.dutch import Number
from assistant.understanding.clauses import Clause, negated_near
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
_PARENTS = re.compile(r"\b(ouders betalen|parents pay|ouderbijdrage)\b")
_DOUBLE = re.compile(r"\b(dubbel\w* (financier|bekostig)\w*|double fund\w*)\b")
_NOT_DOUBLE = re.compile(r"\b(geen|niet|no|not)\b[^.,]{0,20}\b(dubbel|double)")


def funding(text: str, found: list[Number], parts: tuple[Clause, ...]) -> dict[str, Any]:
    """`ander_rijksgeld` (volledig, deels, geen, vervallen, onbekend) and `ander_geld`."""
    flat = fold(text)
    other = any("ander-geld" in part.concepts for part in parts)
    rijksgeld = _rijksgeld(text, found, parts)
    if other and rijksgeld is None and _PARENTS.search(flat):
        rijksgeld = "geen"
    if _DOUBLE.search(flat) and _NOT_DOUBLE.search(flat):
        rijksgeld = "geen"
    return {"ander_rijksgeld": rijksgeld, "ander_geld": other or None}


def _rijksgeld(text: str, found: list[Number], parts: tuple[Clause, ...]) -> str | None:
    """How much of the same costs the central government pays already, where that is said."""
    concepts = frozenset(c for part in parts for c in part.concepts)
    nowhere_else = "nergens-anders" in concepts
    rijks = [
        number
        for number, part in enumerate(parts)
        if ("rijksmiddelen" in part.concepts or _ministry_pays(part))
        and "nergens-anders" not in part.concepts
    ]
    if rijks:
        extent = _extent(text, found, parts, rijks)
        return "geen" if nowhere_else and extent in ("onbekend", "deels") else extent
    if any(_lapses(part) for part in parts) and _GRANT.search(fold(text)):
        return "vervallen"
    return "geen" if nowhere_else else None


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
    concepts = frozenset(c for part in parts for c in part.concepts)
    rijks = [parts[place] for place in places]
    near = {n for place in places for n in (place - 1, place, place + 1, place + 2)}
    ended = any(_lapses(part) for number, part in enumerate(parts) if number in near)
    if ended and not _STILL_RUNS.search(flat):
        return "vervallen"
    negated = all(
        any(negated_near(part, m, 4) for m in part.mentions if m.concept == "rijksmiddelen")
        for part in rijks
    )
    if negated and not any("gedeeltelijk" in part.concepts for part in rijks):
        return "geen"
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
