"""Reads where the activity is and where its participants live."""

from __future__ import annotations

import re
from typing import Any

from assistant.understanding.clauses import Clause, negated_near
from assistant.understanding.lexicon import Mention
from assistant.understanding.vocabulary import GEBIED, GROEP
from assistant.understanding.words import fold

_VENUE = re.compile(
    r"\b(plaats|plek|loket|locatie|gebouw|buurthuis|school|ligt|gevestigd|bibliotheek|wijkcentrum|"
    r"place|venue)\b"
)
_LIVING = re.compile(r"\b(woon\w*|wonen\w*|ingeschreven|live[sd]?|living)\b")
_AWAY = re.compile(
    r"\b(kilometer|km|meter|minuten|straat|straten|kilomet(?:re|er)s?|miles?)\b.{0,12}"
    r"\b(van|vanaf|naast|verder dan|from|outside)\b.{0,20}\b(focusgebied|wijk|gebied|area)"
)
_LIVE = ("woon", "wonen", "live", "living")
_WITHIN = frozenset(("in", "binnen", "uit", "van", "inside", "within", "from"))


def place(parts: tuple[Clause, ...]) -> dict[str, Any]:
    """`plaats_in_focusgebied` and `deelnemers_uit_focusgebied`, each "buiten" on its own.

    It is about people where they are named just before it, or where the clause speaks of living.
    Once something is outside, a later "binnen" does not bring it back.
    """
    result: dict[str, Any] = {}
    for part in parts:
        for mention in part.mentions:
            inside = _inside(part, mention)
            if inside is None:
                continue
            if _of_people(part, mention):
                if result.get("deelnemers_uit_focusgebied") is not False:
                    result["deelnemers_uit_focusgebied"] = inside
                if _VENUE.search(fold(part.text)) and "wonen" not in _before(part, mention):
                    result.setdefault("plaats_in_focusgebied", inside)
            elif result.get("plaats_in_focusgebied") is not False:
                result["plaats_in_focusgebied"] = inside
    return result


def _inside(part: Clause, mention: Mention) -> bool | None:
    """True for inside the focus area, False for outside, None where it is not about that."""
    if mention.concept == "buiten":
        return False
    of_area = mention.concept == "focusgebied" or mention.concept.startswith(GEBIED)
    if (of_area or mention.concept == "in") and _AWAY.search(fold(part.text)):
        return False
    if mention.concept == "in":
        return not negated_near(part, mention, 6)
    if of_area:
        if part.concepts & {"in", "buiten"}:
            return None
        if any(w.text in _WITHIN for w in part.words[max(0, mention.first - 3) : mention.first]):
            return not negated_near(part, mention, 5)
    return None


def _before(part: Clause, mention: Mention) -> frozenset[str]:
    """The concepts that end in the five words before the mention."""
    return frozenset(
        m.concept for m in part.mentions if mention.first - 5 <= m.last < mention.first
    )


def _of_people(part: Clause, mention: Mention) -> bool:
    near = _before(part, mention)
    people = near & {"wonen", "mensen"} or any(c.startswith(GROEP) for c in near)
    if people and "plaatsvinden" not in near:
        return True
    if any(w.text.startswith(_LIVE) for w in part.words[mention.last + 1 : mention.last + 3]):
        return True
    living = "wonen" in part.concepts and _LIVING.search(fold(part.text))
    return bool(living) and "plaatsvinden" not in near
