"""Reads shares written as fractions: "een kwart", "twee derde", "1/4", "een op de vier"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.dutch.model import Number

_PARTS = {
    "derde": 3,
    "vierde": 4,
    "kwart": 4,
    "vijfde": 5,
    "zesde": 6,
    "zevende": 7,
    "achtste": 8,
    "negende": 9,
    "tiende": 10,
    "twaalfde": 12,
    "twintigste": 20,
    "honderdste": 100,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
    "tenths": 10,
    "twentieth": 20,
}
_COUNTS = {
    **dict.fromkeys(("een", "één", "a", "one"), 1),
    **dict.fromkeys(("twee", "two"), 2),
    **dict.fromkeys(("drie", "three"), 3),
    **dict.fromkeys(("vier", "four"), 4),
    **dict.fromkeys(("vijf", "five"), 5),
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
    "twaalf": 12,
    "twintig": 20,
    "honderd": 100,
}
_SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}
_COUNT = "|".join(_COUNTS)
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
# "een derde partij" is the third of a row and no share; so is "de eerste helft van 2024".
_IN_A_ROW = (
    r"(?!\s+(?:part(?:ij|y)|keer|maal|jaar|year|tranche|aanvraag|wijziging|activiteit|school|gebied|"
    r"kwartaal|leerjaar|klas|groep|ronde|round|fase|termijn|verzoek|persoon|person|optie|option|"
    r"versie|poging|project|wijk|gemeente|locatie|plek|medewerker|thema|hoofdthema|step|stap)\b)"
)
_NO_CLOCK = (
    r"(?!\s+(?:voor|over)\s+(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b)"
)
_NO_UNIT = (
    r"(?!\s*(?:%|€|k\b|(?:van\s+)?een\s+procent|procent|percent|ton|mln|miljoen|miljard|duizend|"
    r"million|thousand|of\s+a\s+(?:million|billion)))"
)
_WORDS = re.compile(
    rf"""\b(?:
    (?P<half>(?<!eerste\s)(?<!tweede\s)(?<!laatste\s)(?<!andere\s)(?<!first\s)(?<!second\s)(?<!1e\s)
        (?<!2e\s)(?:de\s+)?helft|half\s+of)
    |(?P<three>driekwart|drie\s+kwart){_NO_UNIT}
    |(?P<joined>eenderde|eenvierde|eenvijfde|tweederde|drievierde|tweevijfde|drievijfde|viervijfde)
    |(?:(?P<many>{_COUNT})[\s-]+)(?P<part>{_PART}){_IN_A_ROW}{_NO_UNIT}{_NO_CLOCK}
    |(?P<alone>kwart){_NO_UNIT}(?!\s+(?:voor|over|jaar|eeuw))
    |(?P<of>{_COUNT}|\d{{1,2}})\s+(?:op|out\s+of)\s+(?:de\s+|elke\s+|every\s+)?
        (?P<whole>{_COUNT}|\d{{1,3}})\b{_NO_UNIT}(?![.,]?\d)
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_DIGITS = re.compile(
    r"(?<![\w.,/-])(?P<over>\d{1,2})/(?P<under>\d{1,3})(?:e|de|ste|th|rd)?(?![\w/-]|[.,]\d)"
)
_USUAL_PARTS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100))
_JOINED = {
    "eenderde": (1, 3),
    "eenvierde": (1, 4),
    "eenvijfde": (1, 5),
    "tweederde": (2, 3),
    "drievierde": (3, 4),
    "tweevijfde": (2, 5),
    "drievijfde": (3, 5),
    "viervijfde": (4, 5),
}


def fractions(text: str) -> Iterator[Number]:
    """Shares in words and as a fraction; one and more of the whole is none."""
    for match in _WORDS.finditer(text):
        parts = _in_words(match)
        if parts and 0 < parts[0] < parts[1]:
            yield _share(match, *parts)
    for match in _DIGITS.finditer(text):
        over, under = int(match["over"]), int(match["under"])
        if 0 < over < under and under in _USUAL_PARTS:
            yield _share(match, over, under)
    for sign, (over, under) in _SIGNS.items():
        for match in re.finditer(rf"(?<![\d])(?<!\d\s){sign}{_NO_UNIT}", text):
            yield _share(match, over, under)


def _in_words(match: re.Match[str]) -> tuple[int, int] | None:
    if match["half"]:
        return 1, 2
    if match["three"]:
        return 3, 4
    if match["joined"]:
        return _JOINED[match["joined"].lower()]
    if match["alone"]:
        return 1, 4
    if match["part"]:
        return _COUNTS[match["many"].lower()], _PARTS[match["part"].lower()]
    over, under = (_counted(match[name]) for name in ("of", "whole"))
    return (over, under) if under in _USUAL_PARTS else None


def _counted(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS[word.lower()]


def _share(match: re.Match[str], over: int, under: int) -> Number:
    return Number("share", Decimal(over) / under, *match.span(), match.group())
