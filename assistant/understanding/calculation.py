"""Reads what a sum leaves out or takes in, and the word before an amount that is claimed.

These are concepts of their own: "zonder:integraal", "met:integraal" and "grens:meer" (or minder,
ruim, bijna, ongeveer).
"""

from __future__ import annotations

import re

from assistant.dutch import numbers
from assistant.understanding.clauses import Clause
from assistant.understanding.lexicon import Mention
from assistant.understanding.vocabulary import THEMA
from assistant.understanding.words import fold

WITHOUT, WITH, BOUND = "zonder:", "met:", "grens:"
ASKS_GRANTED = "toegekend-gevraagd"  # what was granted is asked for
GRANTED = "toegekend-genoemd"  # the amount in the question is the one that was granted

_LEAVING_OUT = frozenset(
    "zonder exclusief excl behalve min minus aftrek without excluding except".split()
)
_TAKING_IN = frozenset("inclusief incl including".split())
_BETWEEN = frozenset(
    "de het en of van dat geld voor middelen bedrag budget deel ook alle the and or money"
    " for".split()
)
_NOT_COUNTED = re.compile(
    r"\b(?:er niet bij|(?<!doe )(?<!doet )(?<!doen )(?<!werkt )niet mee(?! aan\b|"
    r" met\b)|buiten beschouwing|weglaat|weglaten|aftrekken|eraf haal\w*|"
    r"not (?:counted|included)|leave out)\b"
)
_BEFORE = {
    "meer": "meer dan|hoger dan|groter dan|boven(?: de)?|minstens|ten minste|minimaal|more than|"
    "higher than|greater than|over|above|at least",
    "minder": "minder dan|lager dan|kleiner dan|onder(?: de)?|hooguit|hoogstens|maximaal|"
    "less than|lower than|under|below|at most",
    "ruim": "ruim|iets meer dan|well over",
    "bijna": "bijna|krap|net geen|iets minder dan|nearly|almost|just under",
    "ongeveer": r"ongeveer|circa|ca\.?|zo.?n|rond(?: de)?|grofweg|about|approximately|around|"
    "roughly",
}
_GRANTED = re.compile(
    r"\b(?:toegekend\w*|beschikt\w*|bruto\w*|beschikking)(?: (?:bedrag|budget|som|geld))?"
    r" (?:van|ad|is|was|a) (?:een bedrag van )?(?:€|eur|euro)? ?\d|"
    r"\d[^.?!]{0,60}\b(?:inclusief|incl) (?:de |een |het )?(?:btw|bcf)|"
    r"\d[\d.,]*(?: euro)?(?: (?:is|was|werd|zijn|waren))? (?:aan ons |ons |\w+geld )?"
    r"(?:toegekend|beschikt|bruto|gross)\b|"
    r"\b(?:granted|gross)(?: amount| sum| budget)?(?: of| is| was) (?:€|eur|euro)? ?\d"
)
_ASKS_GRANTED = re.compile(
    r"\b(?:welke?|hoeveel|wat|hoe (?:hoog|groot)|which|how much|what)\b[^.?,;]{0,60}"
    r"\b(?:toegekend\w*|toekenning|beschikt\w*|bruto\w*|beschikking|granted|gross|award\w*)\b"
)
_BOUNDS = [
    (name, re.compile(rf"\b(?:{forms})\s+(?:de |the )?(?:€\s*|eur\s*)?$"))
    for name, forms in _BEFORE.items()
]


def calculation(text: str, parts: tuple[Clause, ...]) -> frozenset[str]:
    """The concepts that say how is to be reckoned."""
    found = {WITHOUT + name for part in parts for name in left_out(part)}
    found |= {WITH + name for part in parts for name in _listed(part, _TAKING_IN)}
    if _GRANTED.search(fold(text)):
        found.add(GRANTED)
    elif _ASKS_GRANTED.search(fold(text)):
        found.add(ASKS_GRANTED)
    bound = _bound(text)
    return frozenset(found | ({BOUND + bound} if bound else set()))


def left_out(part: Clause) -> frozenset[str]:
    """The lines that a sum leaves out: "zonder integraal en programmageld", "... er niet bij"."""
    if _NOT_COUNTED.search(fold(part.text)):
        return frozenset(m.concept.removeprefix(THEMA) for m in part.mentions if _is_line(m))
    return _listed(part, _LEAVING_OUT)


def taken_in(part: Clause) -> frozenset[str]:
    """The lines that a sum takes in besides: "alle middelen, inclusief integraal"."""
    return _listed(part, _TAKING_IN)


def _listed(part: Clause, openings: frozenset[str]) -> frozenset[str]:
    """The lines behind one of these words, with nothing but more of them in between."""
    found: set[str] = set()
    inside = False
    of_line = {i: m for m in part.mentions if _is_line(m) for i in range(m.first, m.last + 1)}
    for number, word in enumerate(part.words):
        if word.text in openings:
            inside = True
        elif inside and number in of_line:
            found.add(of_line[number].concept.removeprefix(THEMA))
        elif word.text not in _BETWEEN:
            inside = False
    return frozenset(found)


def _is_line(mention: Mention) -> bool:
    return mention.concept.startswith(THEMA)


def _bound(text: str) -> str | None:
    flat = fold(text)
    for number in numbers(text):
        if number.kind in ("euro", "share"):
            for name, form in _BOUNDS:
                if form.search(flat[: number.start]):
                    return name
    return None
