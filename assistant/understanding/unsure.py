"""Which clauses name something without stating it: "of de school meedoet, zoek ik nog uit"."""

from __future__ import annotations

import re

from assistant.understanding.clauses import Clause
from assistant.understanding.words import fold

_MAYBE = re.compile(
    r"\b(misschien|wellicht|mogelijk|mogelijkerwijs|vermoedelijk|waarschijnlijk|naar ik meen|"
    r"als het goed is|dacht ik|maybe|perhaps|possibly|probably|might)\b"
)
_NOT_KNOWN = (
    r"(?:\b(?:weet|weten|wist|wisten)\b[^.?!]{0,30}\b(?:niet|nog|nooit)\b|"
    r"\b(?:onduidelijk|onbekend|onzeker|niet (?:\w+ )?(?:zeker|vast|besloten|bepaald|"
    r"duidelijk|bekend)|(?:nog|blijft) open|de vraag|afwachten|"
    r"geen idee|unclear|unknown|uncertain|not (?:\w+ )?(?:sure|clear|certain|known)|"
    r"(?:do not|don t|dont|don't) (?:yet )?know)\b|"
    r"\b(?:zoek\w*|vind\w*|pluis\w*|reken\w*)\b[^.?!]{0,25}\buit\b|\b(?:uit|na) te zoeken\b|"
    r"\b(?:ga\w*|kijk\w*|vraag\w*|check\w*)\b[^.?!]{0,25}\bna\b|\b(?:uit|na|navraag)(?:ge)?zo(?:ek|ch)\w*|"
    r"\bmoet\w* (?:ik |wij |we )?nog (?:\w+ ){0,3}(?:blijken|"
    r"vragen|navragen|nagaan|nakijken|horen|kiezen|bepalen|beslissen|uitzoeken)\b|"
    r"\bfinding out\b|\bfind out\b|\bcheck\b)"
)
_LEADS = re.compile(rf"{_NOT_KNOWN}[^.?!]{{0,30}}\b(?:of|whether|if)\b")
_ENDS_OPEN = re.compile(rf"{_NOT_KNOWN}\W*(?:\w+\W*){{0,3}}$")
_FOLLOWS = re.compile(rf"^\s*(?:dat |die |this |that )?{_NOT_KNOWN}|{_NOT_KNOWN}")
_WHETHER = re.compile(r"^\W*(?:en |and )?(?:of|whether)\b")
_WITHIN = re.compile(rf"^\W*(?:of|whether)\b.*{_NOT_KNOWN}")
# "dat wordt Nieuwland of een wijk aan de andere kant": one of two, not chosen yet.
_ONE_OF_TWO = re.compile(
    r"\b(?:focusgebied|gebied|focus area)\b[^.?!]{0,20}\b(?:of|or)\b[^.?!]{0,25}\b(?:wijk|buurt|"
    r"elders|daarbuiten|erbuiten|"
    r"buiten|neighbourhood|elsewhere|outside)\b|\b(?:binnen|in|inside) (?:of|"
    r"or) (?:net )?(?:buiten|outside)\b"
)
_CLAIMED = re.compile(r"\b(?:for all|voor zover|zover)\b")


def left_open(parts: tuple[Clause, ...]) -> frozenset[int]:
    """The places of the clauses in which something is said to be not known, or only perhaps so."""
    flat = [fold(part.text) for part in parts]
    found = set()
    for at, text in enumerate(flat):
        if _CLAIMED.search(text):
            continue
        before = flat[at - 1] if at else ""
        behind = flat[at + 1] if at + 1 < len(flat) else ""
        whether = bool(_WHETHER.search(text))
        if (
            _MAYBE.search(text)
            or _LEADS.search(text)
            or _WITHIN.search(text)
            or _ONE_OF_TWO.search(text)
            or (whether and (_ENDS_OPEN.search(before) or _FOLLOWS.search(behind)))
        ):
            found.add(at)
    return frozenset(found)
