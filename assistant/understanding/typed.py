"""Words as they are typed on a phone -> as they are written ("gwn" -> "gewoon")."""

from __future__ import annotations

import re

_WRITTEN = {
    "dr": "er",
    "ff": "even",
    "gwn": "gewoon",
    "idd": "inderdaad",
    "mss": "misschien",
    "n": "een",
    "nie": "niet",
    "nx": "niks",
    "oa": "onder andere",
    "t": "het",
    "vd": "van de",
    "vh": "van het",
    "vlgs": "volgens",
    "wrm": "waarom",
}
_WORD = re.compile(rf"(?<![\w/.'’:-])(?:{'|'.join(_WRITTEN)})(?![\w/'’-]|\.\w)")
_DUTCH = re.compile(
    r"\b(?:we|wij|ik|het|een|mag|mogen|en|de|dat|voor|onze|ons|van|met|aanvraag|geld)\b"
)


def written_out(text: str) -> str:
    """The text with such words written out; those in capitals and in other languages stay."""
    if not _DUTCH.search(text):
        return text
    return _WORD.sub(lambda found: _WRITTEN[found[0]], text)
