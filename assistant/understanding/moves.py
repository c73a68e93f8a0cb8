"""Several shifts within one budget: together they are what is spread differently."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from assistant.dutch import Number
from assistant.understanding.clauses import Clause
from assistant.understanding.vocabulary import THEMA
from assistant.understanding.words import fold

_DREMPEL = Decimal("0.25")
_SHIFTING = re.compile(
    r"\b(?:\w*schui\w*|\w*schuif\w*|\w*schov\w*|herverdel\w*|verplaats\w*|overhevel\w*|"
    r"overzett\w*|anders|ging|gaat|gaan|gingen|mov\w*|shift\w*|reallocat\w*)\b"
)
_OF_BUDGET = re.compile(
    r"\b(?:budget\w*|themabudget|\w*budget van|beschikking|totaal\w*|samen|"
    r"van (?:de |het |die |dat |ons |onze )?|"
    r"van ons \w+ van|"
    r"binnen [^.?!]{0,40}|of|within [^.?!]{0,40}|bij een|in totaal)\s*(?:\(|€|is|:)?\s*$"
)
_STATED_SUM = re.compile(r"\b(?:samen|in totaal|bij elkaar|opgeteld|together|in total)\b")
_UNDONE = re.compile(r"\b(?:\w*wijk\w*|terug\w*|weer|deviat\w*|back)\b")
_OF_CHANGE = re.compile(r"\b(?:wijzig\w*|change request)\b")
_OF_WHOLE = re.compile(
    r"\s*(?:van|op|of|out of)\s+(?:(?:de|het|ons|onze|een|the|our|a)\s+)?"
    r"(?:\w*budget (?:van|of)\s+)?(?:€\s*)?"
)

_ALREADY = re.compile(
    r"\b(?:al|eerder|vorig\w*|reeds|inmiddels|eerst|already|earlier|last year|previously)\b"
)
_ADDED = re.compile(
    r"\b(?:bij|erbij|bovenop|daarbovenop|nog(?: eens|"
    r" een)?|daarna|extra|another|on top|more|added)\b"
)
_BUDGET = re.compile(
    r"\b(?:\w*budget\w*|beschikking|toegekend|gekregen|"
    r"ontvangen|in totaal|van (?:de |het |ons |onze )?"
    r"(?:€\s*)?$|granted|out of)"
)
_SHORT = 12  # words
_FROM = re.compile(r"\b(?:van|from)\s*(?:€\s*)?$")
_TO = re.compile(r"\s*(?:naar|to)\b")
_ACROSS = re.compile(r"\s*(?:euro\s*)?(?:van|uit|from|out of)\b[^.?!\d]{1,40}\b(?:naar|to|into)\b")
_BEHIND_TO = re.compile(r"\b(?:naar|to)\s*(?:€\s*)?$")
_IN_BRACKETS = re.compile(r"\(\s*(?:€\s*)?$")


def moves(
    text: str, found: list[Number], parts: tuple[Clause, ...], read: dict[str, Any]
) -> dict[str, Any]:
    """`verschuiving` or `verschuiving_aandeel` as the sum, where two or more are shifted.

    Only in sentences that speak of shifting, within one hoofdthema, and where no sum is stated.
    `read` is what was read of the shift before.
    """
    part = _part_of_budget(fold(text), found)
    if part and not read:
        return part
    themes = {m.concept for part in parts for m in part.mentions if m.concept.startswith(THEMA)}
    if len(themes) > 1 or read.get("genoemde_drempel") is not None:
        return {}
    flat = fold(text)
    shifted = [n for n in found if n.value > 0 and _is_shifted(flat, n)]
    euros = [n for n in shifted if n.kind == "euro"]
    shares = [n for n in shifted if n.kind == "share" and n.value < 1]
    largest = max((n.value for n in found if n.kind == "euro"), default=Decimal(0))
    budget = read.get("budget")
    if len(euros) == 2 and (total := _added(flat, found)):
        return {"verschuiving": total, "budget": None}
    if len(euros) >= 2 and budget == largest and all(n.value < largest for n in euros):
        total = _sum(euros)
        return {"verschuiving": total} if total < largest * 2 else {}
    several = len(shares) >= 2 and not euros and not _told(flat)
    if several and all(n.value != _DREMPEL for n in shares):
        return {"verschuiving_aandeel": sum((n.value for n in shares), Decimal(0))}
    return {}


def _added(flat: str, found: list[Number]) -> Decimal | None:
    """ "Al 60.000 verschoven, nu komt er 280.000 bij": the sum, where no budget is named."""
    euros = [n for n in found if n.kind == "euro" and n.value > 0]
    if len(euros) != 2:
        return None
    first, second = euros
    if _BUDGET.search(flat[: first.start]) or _BUDGET.search(flat[first.end : second.start]):
        return None
    told = _ALREADY.search(flat[: second.start]) or _SHIFTING.search(flat[: second.start])
    around = flat[first.end : second.start] + flat[second.end :].split("?")[0][:25]
    return first.value + second.value if told and _ADDED.search(around) else None


def _sum(euros: list[Number]) -> Decimal:
    """What is shifted in all; of three and more the last may already be the sum of the others."""
    total = sum((n.value for n in euros), Decimal(0))
    added_up = len(euros) > 2 and max(n.value for n in euros) * 2 == total
    return total / 2 if added_up else total


def _part_of_budget(flat: str, found: list[Number]) -> dict[str, Any]:
    """ "30.000 van de 110.000": a part and its whole, where a wijziging is spoken of."""
    euros = [n for n in found if n.kind == "euro" and n.value > 0]
    if len(euros) != 2 or not (_OF_CHANGE.search(flat) or len(flat.split()) <= _SHORT):
        return {}
    part, whole = euros
    between = _OF_WHOLE.fullmatch(flat[part.end : whole.start])
    if not between or part.value >= whole.value:
        return {}
    return {"verschuiving": part.value, "budget": whole.value}


def _told(flat: str) -> bool:
    """Whether the asker says what it comes to, or that part of it was undone."""
    return bool(_STATED_SUM.search(flat) or _UNDONE.search(flat))


def _is_shifted(flat: str, number: Number) -> bool:
    """Whether the number stands in a sentence of shifting; no budget, size or "van X naar"."""
    before, behind = flat[: number.start], flat[number.end :]
    start = max((before.rfind(mark) for mark in (". ", "? ", "! ", "\n")), default=-1) + 1
    stop = re.search(r"[?!\n]|\. ", behind)
    end = number.end + stop.start() if stop else len(flat)
    if not (_SHIFTING.search(flat[start:end]) or _ACROSS.match(behind)):
        return False
    near = flat[max(start, number.start - 45) : number.start]
    if _OF_BUDGET.search(near) or _IN_BRACKETS.search(near):
        return False
    return not (_FROM.search(near) or _TO.match(behind) or _BEHIND_TO.search(near))
