"""Several shifts within one budget: together they are what is spread differently."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from assistant.dutch import Number
from assistant.understanding.clauses import Clause
from assistant.understanding.vocabulary import THEMA
from assistant.understanding.words import fold

_SHIFTING = re.compile(
    r"\b(?:\w*schui\w*|\w*schuif\w*|\w*schov\w*|herverdel\w*|verplaats\w*|overhevel\w*|overzett\w*|"
    r"anders|ging|gaat|gaan|gingen|mov\w*|shift\w*|reallocat\w*)\b"
)
_OF_BUDGET = re.compile(
    r"\b(?:budget\w*|themabudget|\w*budget van|beschikking|totaal\w*|samen|van (?:de |het )?|van ons \w+ van|"
    r"binnen [^.?!]{0,40}|of|within [^.?!]{0,40}|bij een|in totaal)\s*(?:\(|€|is|:)?\s*$"
)
_STATED_SUM = re.compile(r"\b(?:samen|in totaal|bij elkaar|opgeteld|together|in total)\b")
_UNDONE = re.compile(r"\b(?:\w*wijk\w*|terug\w*|weer|deviat\w*|back)\b")
_OF_CHANGE = re.compile(r"\b(?:wijzig\w*|change request)\b")
_OF_WHOLE = re.compile(
    r"\s*(?:van|op|of|out of)\s+(?:(?:de|het|ons|onze|een|the|our|a)\s+)?(?:\w*budget (?:van|of)\s+)?(?:€\s*)?"
)
_FROM_TO = re.compile(r"\b(?:van|from)\s*(?:€\s*)?$")
_TO = re.compile(r"^\s*(?:naar|to)\b")
_IN_BRACKETS = re.compile(r"\(\s*(?:€\s*)?$")
_DREMPEL = Decimal("0.25")  # named as the limit, and no share that is moved


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
    if len(euros) >= 2 and budget and all(n.value < budget for n in euros):
        total = sum((n.value for n in euros), Decimal(0))
        if budget == largest and total < budget * 2 and not _summed(flat, euros, total, found):
            return {"verschuiving": total}
    added = len(shares) >= 2 and not euros and not _told(flat)
    if added and all(n.value != _DREMPEL for n in shares):
        return {"verschuiving_aandeel": sum((n.value for n in shares), Decimal(0))}
    return {}


def _part_of_budget(flat: str, found: list[Number]) -> dict[str, Any]:
    """ "30.000 van de 110.000": a part and its whole, where a wijziging is spoken of."""
    euros = [n for n in found if n.kind == "euro" and n.value > 0]
    if len(euros) != 2 or not _OF_CHANGE.search(flat):
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
    """Whether the number stands in a sentence of shifting and is no budget, size or "van X naar"."""
    before, behind = flat[: number.start], flat[number.end :]
    start = max((before.rfind(mark) for mark in (". ", "? ", "! ", "\n")), default=-1) + 1
    end = next(
        (i for i, c in enumerate(behind + "?") if c in "?!\n" or behind[i : i + 2] == ". "), 0
    )
    sentence = flat[start : number.end + end]
    if not _SHIFTING.search(sentence):
        return False
    near = flat[max(start, number.start - 45) : number.start]
    if _OF_BUDGET.search(near) or _IN_BRACKETS.search(near):
        return False
    return not (
        _FROM_TO.search(near) or _TO.match(behind) or re.search(r"\bnaar\s*(?:€\s*)?$", near)
    )


def _summed(flat: str, euros: list[Number], total: Decimal, found: list[Number]) -> bool:
    """Whether the sum of some is among the numbers: then it has been added up already."""
    return bool(_STATED_SUM.search(flat[euros[0].start :])) and any(
        n.value == total or (n in euros[-1:] and n.value == total - n.value) for n in found
    )
