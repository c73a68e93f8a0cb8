"""Tells what only says where something is, or who gets it, from what is done there.

"In hun eigen bibliotheek" and "op het schoolplein" are places; "naar de bibliotheek" is an outing.
"""

from __future__ import annotations

import re

from assistant.understanding.clauses import Clause
from assistant.understanding.lexicon import Mention
from assistant.understanding.vocabulary import ACTIVITEIT, SAMEN
from assistant.understanding.words import fold

# By activity: the words that may be no more than its place.
_VENUES: dict[str, re.Pattern[str]] = {
    "cultuur": re.compile(
        r"(?:\w*bibliotheek|\w*bibliotheken|bieb|theater|theaterzaal|filmhuis|filmzaal|"
        r"cultuurhuis|cultuurcentrum|atelier|library|theatre)"
    ),
    "ontmoeting": re.compile(
        r"(?:\w*buurthuis|\w*buurthuizen|\w*wijkcentrum|\w*wijkcentra|\w*wijkgebouw|\w*buurtcentrum|"
        r"buurtkamer|huiskamer van de wijk|community centre)"
    ),
    "plek-buiten": re.compile(r"(?:school|speel)?plein(?:en|tje)?|\w*speeltuin(?:en)?|playground"),
}
_GOES_THERE = frozenset(
    "naar bezoek bezoeken bezoekt bezocht bezoekje visit visiting to rondleiding".split()
)
_IN = frozenset("in bij op naast achter rond tegenover at near inside beside".split())
_HAS_IT = re.compile(  # "de bibliotheek heeft een zaal aangeboden"
    r"\b(?:zaal|zaaltje|ruimte|ruimtes|lokaal|kamer|plek|room|space)\b"
)
_MADE = re.compile(  # what is done to a square is more than being there
    r"\b(?:aanleg\w*|aangelegd|inricht\w*|ingericht|opknap\w*|opgeknapt|vergroen\w*|vernieuw\w*|"
    r"onderhoud\w*|plaatsen|geplaatst|bouwen|herinricht\w*|renov\w*|build\w*|refurbish\w*)\b"
)
_CHILDCARE_STAFF = re.compile(
    r"\b(?:leerkracht\w*|\w+leerkracht\w*|leraren|leraar|juf\w*|pedagogisch\w*|pm[ -]?ers?|"
    r"teachers?|childcare staff)\b"
)
_ILL = re.compile(  # who replaces somebody on leave replaces nobody who is trained
    r"\b(?:ziek|zieke|ziekte\w*|ziekmelding\w*|zwanger\w*|bevalling\w*|ouderschapsverlof|verlof|"
    r"vacature\w*|lerarentekort|personeelstekort|ill|sick|sickness|maternity|vacanc(?:y|ies))\b"
)
_TRAINED = re.compile(
    r"\b(?:\w*train\w*|\w*cursus\w*|\w*scholing\w*|scholen|\w*coach\w*|\w*opleid\w*|studiedag\w*|"
    r"workshop\w*|course\w*)\b"
)
_LANGUAGE = re.compile(r"taal(?:training|cursus|les)\w*|language course\w*")
_DISTANCE = re.compile(
    r"\b(?:(?:een|twee|drie|vier|vijf|tien|paar|een paar|\d+) (?:straten|straat|blokken|huizen|"
    r"deuren|haltes?|kilometer|km|minuten(?: \w+)?|meter) (?:verderop|verder|daarvandaan|ervandaan|"
    r"weg)|(?:om|op) de hoek|aan de overkant|hier (?:vlak ?bij|schuin tegenover)|even verderop|"
    r"(?:een |\d+ )?(?:kwartier|kwartiertje|minuten|minuutjes) (?:fietsen|lopen|rijden)|"
    r"(?:two|three|four|a few|\d+) (?:streets|blocks|minutes|miles) (?:away|further|down)|"
    r"(?:around|round) the corner)\b",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(  # "wist zelf niet precies wat het inhield": it tells nothing of the plan
    r"[^.?!\n]*\b(?:(?:weet|weten|wist|wisten|kon|konden|kan|kunnen)\b[^.?!\n]{0,30}\b"
    r"(?:niet|nog niet)\b[^.?!\n]{0,30}\b(?:wat (?:het|dat|dit|die|ze|er)|waar (?:het|dat)|"
    r"vertellen|uitleggen|zeggen)|"
    r"geen (?:idee|flauw idee) wat (?:het|dat)|"
    r"(?:do|did|does)(?: not|n't) know what (?:it|that))\b[^.?!\n]*[.?!]?",
    re.IGNORECASE,
)


def places_only(parts: tuple[Clause, ...]) -> frozenset[str]:
    """The activities that are named as a place and as nothing else, as concepts."""
    at_a_place: set[str] = set()
    done: set[str] = set()
    text = " ".join(part.text for part in parts)
    for part in parts:
        for mention in part.mentions:
            if mention.concept.startswith((ACTIVITEIT, SAMEN)):
                name = mention.concept.partition(":")[2]
                (at_a_place if only_where(part, mention, text) else done).add(ACTIVITEIT + name)
    return frozenset(at_a_place - done)


def only_where(part: Clause, mention: Mention, text: str) -> bool:
    """Whether the mention of an activity names no more than its place, or something like it."""
    activity = mention.concept.partition(":")[2]
    if activity == "belemmeringen":
        return _of_staff(part, mention, text)
    if activity == "vervangingskosten":
        return bool(_ILL.search(fold(text))) and not _TRAINED.search(fold(text))
    named = " ".join(word.text for word in part.words[mention.first : mention.last + 1])
    venue = _VENUES.get(activity)
    if venue is None or not venue.fullmatch(named):
        return False
    flat = fold(part.text)
    before = [word.text for word in part.words[max(0, mention.first - 4) : mention.first]]
    if _GOES_THERE.intersection(before) or _MADE.search(flat):
        return False
    return bool(_IN.intersection(before)) or (activity == "cultuur" and bool(_HAS_IT.search(flat)))


def _of_staff(part: Clause, mention: Mention, text: str) -> bool:
    """Whether a language training is one of teachers, not one that takes an obstacle to work."""
    named = " ".join(word.text for word in part.words[mention.first : mention.last + 1])
    return bool(_LANGUAGE.fullmatch(named) and _CHILDCARE_STAFF.search(fold(text)))


def without_where(text: str) -> str:
    """The text without how far away something is, and without what nobody knows of a plan."""
    return _DISTANCE.sub(" ", _UNKNOWN.sub(" ", text))
