"""Details that are asked for: how often, in how much working time, how many of something, by name.

A detail goes with the question words. A statement about the same subject answers only where it
gives that detail (`assistant.rules.details`): what is done there says not how often.
"""

from __future__ import annotations

import re

from assistant.understanding.form import asked
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.words import fold, tokens

OFTEN = "hoe-vaak"
LASTS = "duur"
HAPPENED = "gebeurd"
BY_NAME = "bij-naam"
HELD = "plaats"
COUNT = "aantal:"  # what is counted, as it is written or as a concept
PARTICULAR = "welk:"  # a tool, paper or post that is asked for

_HOW_MANY = r"(?:ho?e? ?ve+l|how many|welk aantal|wat is het aantal|het aantal)"
_PATTERNS = {
    OFTEN: (
        r"\b(hoe ?va+k|ho?e?ve+l (?:keer|maal|keren)"
        r"(?! (?:zo|meer|groter|hoger|minder))|hoe (?:regelmatig|frequent)|"
        r"(?:welke|wat is de) frequentie|om de hoeveel|"
        r"how (?:often|frequently|many times(?! (?:as|more))))\b"
    ),
    LASTS: (
        r"\b(?:ho?e?ve+l|how many) (?:werk|kalender)?"
        r"(?:uur|uren|minuten|dag|dagen|dagdelen|weken|days|weeks|hours|minutes)\b|"
        r"\bbinnen (?:welke termijn|hoeveel tijd)\b|"
        r"\bhoe ?lang (?:duurt|duren|duurde|duurden)\b"
    ),
    HAPPENED: (
        rf"\b{_HOW_MANY}\b"
        r"(?!.{0,30}\b(?:geld|euro|budget|bedrag|miljoen|middelen|money)\b)"
        r".{0,80}"
        r"\b(?:ingediend|afgewezen|goedgekeurd|gehonoreerd|geweigerd|aangemeld|ingetrokken|"
        r"te laat|teruggevorderd|aangevraagd|binnengekomen|gestart|bereikt|geholpen|"
        r"submitted|rejected|approved|refused|withdrawn|reached|applied)\b"
    ),
    BY_NAME: (
        r"\b(?:bij naam|met naam|met name wie|by name|(?:de )?namen van (?:de|alle)|"
        r"hoe heten (?:de|die)|(?:the )?names of)\b"
    ),
    HELD: (
        r"\b(?:in|op) welke (?:stad|plaats|locatie|zaal)\b|"
        r"(?:^|[,;:.!?] |en )waar (?:vind\w*|vond\w*|is|zijn|was|waren|worden|werden)\b.{0,60}"
        r"\b(?:plaats|gehouden|bijeenkomst\w*)\b|"
        r"\bwhere (?:is|are|was|were|do|does|did)\b.{0,60}\b(?:held|take place)\b"
    ),
}
_DETAILS = {name: re.compile(pattern) for name, pattern in _PATTERNS.items()}
_COUNTED = re.compile(
    r"\b(?:ho?e?ve+l|hoe veel|how many|(?:welk|het) aantal)\s+"
    r"((?:verschillende|andere|extra|van de|van die|van onze|de)\s+)?([a-z][\w-]{2,})"
)
_PARTICULAR = re.compile(
    r"\b(?:welke?|wat voor|which|what) (?:soort |type )?"
    r"(software|softwarepakket|applicatie|app|tool|computerprogramma|formulier|format|sjabloon|"
    r"template|code|kenmerk|zaaknummer|dossiernummer|form)\b|"
    r"\b(?:wie|who) (?:is|was|zijn|wordt|are) (?:de |het |onze |jullie |the |our )?"
    r"(secretaris|penningmeester|contactpersoon|accountmanager|projectleider|coordinator|"
    r"notulist|directeur|accountant|woordvoerder|secretary|director|chair|spokesperson)\b"
)
_PLURAL = re.compile(r"(?:en|s|people|staff|fte)$")
_NO_NOUN = frozenset(
    "mogen kunnen moeten krijgen ontvangen hebben zijn worden zouden dragen leggen stoppen geven"
    " willen betalen steken gaan blijven komen doen staan willen zitten dienen hoeven waren werden"
    " kregen hadden konden moesten mochten legden droegen ontvingen is was is's middelen procenten"
    " euros centen gelden miljoenen des eens does has budgetten bedragen kosten uitgaven"
    " aanvragen verlagen verhogen schuiven verschuiven besteden uitgeven overhevelen reserveren"
    " vragen bijleggen inleggen bijdragen".split()
)


def details(text: str, lexicon: Lexicon) -> frozenset[str]:
    """The details that the question asks for; none where it asks for something else."""
    flat = fold(asked(text))
    found = {name for name, pattern in _DETAILS.items() if pattern.search(flat)}
    if LASTS not in found and OFTEN not in found:
        found |= _counted(flat, lexicon)
    if match := _PARTICULAR.search(flat):
        found.add(PARTICULAR + (match[1] or match[2]))
    return frozenset(found)


def _counted(flat: str, lexicon: Lexicon) -> set[str]:
    """What is counted: its concepts where a term explains the word, else the word itself."""
    match = _COUNTED.search(flat)
    if match is None or match[2] in _NO_NOUN or not _PLURAL.search(match[2]):
        return set()
    start, end = match.span(2)
    known = {m.concept for m in lexicon.find(tokens(flat)) if m.start < end and start < m.end}
    return {COUNT + name for name in (*known, match[2])}
