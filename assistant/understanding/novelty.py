"""Reads whether the activity is new, or stood in the first application."""

from __future__ import annotations

import re
from typing import Any

from assistant.understanding.clauses import Clause, negated_near
from assistant.understanding.unsure import left_open
from assistant.understanding.words import fold

# Forms that are a denial themselves: "stond niet in de aanvraag" says that it is new.
_DENYING = frozenset(("niet", "not", "wasn", "nergens"))

_SUBJECT = (
    r"(?:het|dit|dat|alles|allebei|allemaal|beide|alle (?:twee|drie)|activiteit\w*|project\w*|"
    r"initiatief|initiatieven|idee|ideeen|plan|plannen|cursus\w*|training\w*|\w*les|\w*lessen|"
    r"traject\w*|aanbod|it|this|that|both|all)"
)
_CALLED_NEW = re.compile(
    rf"(?:\b{_SUBJECT} (?:is|zijn|was|waren|are)|"
    rf"^\W*(?:is|zijn)|\b(?:alles|allebei|allemaal|beide))\b"
    r"(?: (?:allebei|allemaal|alle|twee|drie|beide|ook|"
    r"nog|wel|echt|hier|gewoon|helemaal|both|all)){0,3}"
    r" ?(?P<not>niet |not )?(?:nieuw|new)(?= *$| (?:en|maar|dus|voor|in|hier|and|but|for|in)\b)"
)
_ABSENT = re.compile(
    r"\b(?:kwam|komt|kwamen|komen|stond|staat|stonden|staan|zat|zit|zaten|zitten|voorkwam|voorkomt)\b"
    r"[^.,;]{0,40}\b(?:aanvraag|plan)\b(?:(?!\b(?:en|maar)\b)[^.,;]){0,14}\bniet\b(?! alleen)"
)
_NOTHING_NEW = re.compile(
    r"\bnieuws? (?:\w+ )?(?:komt|is|zit|was|kwam) (?:er )?(?:dus |ook |verder )?niet "
    r"(?:bij|aan|tussen|in)\b|\bnothing new\b"
)
_TELLS = re.compile(
    r"\b(?:aanvraag|plan) (?:staat|staan|stond)\b(?: \w+)? "
    r"(?:hoeveel|dat|welke?|wat|hoe|wie|waar|wanneer|een bedrag|geen)\b"
)


def novelty(parts: tuple[Clause, ...]) -> dict[str, Any]:
    """`nieuwe_activiteit`: one that is called new, wherever said, outweighs those there were."""
    unsure = left_open(parts)
    sure = (part for number, part in enumerate(parts) if number not in unsure)
    said = [new for part in sure if (new := _is_new(part)) is not None]
    return {"nieuwe_activiteit": any(said)} if said else {}


def _is_new(part: Clause) -> bool | None:
    if _NOTHING_NEW.search(fold(part.text)):
        return False
    for mention in part.mentions:
        if mention.concept == "nieuwe-activiteit":
            denying = not _DENYING.isdisjoint(mention.form.split())
            denied = negated_near(part, mention, 2) and not denying
            return not denied
    flat = fold(part.text)
    called = _CALLED_NEW.search(flat)
    if called:
        return not called["not"]
    if _ABSENT.search(flat):
        return True
    old = "bestaande-activiteit" in part.concepts and not _TELLS.search(flat)
    return False if old else None
