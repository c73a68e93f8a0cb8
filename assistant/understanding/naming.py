"""Reads which hoofdthema's, ministries, activities, areas and municipalities are named."""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from assistant.understanding.calculation import left_out
from assistant.understanding.clauses import Clause
from assistant.understanding.debts import pays_debts, pays_residents
from assistant.understanding.lexicon import Mention
from assistant.understanding.vocabulary import (
    ACTIVITEIT,
    GEBIED,
    GEMEENTE,
    MET,
    MINISTERIE,
    SAMEN,
    THEMA,
    Vocabulary,
)
from assistant.understanding.whereabouts import places_only
from assistant.understanding.words import fold

# "Armoede" alone names no hoofdthema, and neither does "veerkracht"; side by side they name two.
_NAMED_TOGETHER = re.compile(
    r"\b(veerkracht|weerbaarheid)\b.{0,6}\b(en|&|\+|plus)\b.{0,4}\barmoede\b(?!\s*en\s*schuld)|"
    r"\barmoede\b(?!\s*en\s*schuld).{0,6}\b(en|&|\+|plus)\b.{0,4}\b(veerkracht)\b"
)
_FROM = frozenset("uit onder vanuit from under".split())
_NEAR = _FROM | frozenset("bij van binnen bedoelde via in".split())
_OFFICE = "programmaondersteuning"
_DEBTS, _SUPPORT = "schulden-afkopen", "inkomenssteun"
_ABROAD = "buitenlandse-reis"
_ABSENT = frozenset("geen zonder no without".split())
_OR = frozenset("of en or and".split())
_ORIGIN = frozenset("uit van from of".split())
_TOWARDS = frozenset(
    "naar dagje dag dagen week weekend weekendje trip tripje"
    " werkbezoek studiereis congres uitwisseling reisje vakantie vakantieweek midweek kamp"
    " zomerkamp bezoek bezoeken reis excursie museum in te to"
    " visit visiting".split()
)
_TRAVELS = frozenset(
    ACTIVITEIT + name for name in ("excursie", "museumbezoek", "buitenlandse-reis")
)
# Where a trip goes to, or where somebody hired comes from, is not the municipality that asks.
_TRIP_TO = re.compile(
    r"\b(?:naar|to|bezoek aan|bezoekt|bezoeken|visit|"
    r"visits|visiting|excursie|uitje|dagje|trip|reis)\b"
    r"[^.;:]{0,40}$|"
    r"\b(?:\w*museum|theater|schouwburg|dierentuin|pretpark|"
    r"bioscoop|zoo|stadion)\b(?: \w+)? (?:in|te|van) $"
)
_HIRED_FROM = re.compile(
    r"\b(?:trainer|docent|muziekschool|kunstenaar|theatergroep|toneelgroep|dansgroep|bureau|bedrijf|"
    r"spreker|muzikant|aanbieder|vakman|expert|deskundige|coach|company|artist|speaker)s? "
    r"(?:uit|van|from) $"
)
_ASKER = re.compile(r"\b(?:wij|we|ik) (?:zijn|ben)\b|\b(?:i am|we are|i m|we re)\b")
_SMALL = re.compile(
    r"(?:insecten|bijen|egel)hotel(?:s|letjes?)?|(?:vogel|mezen|egel|poppen)huisjes|"
    r"\w*(?:kastjes?|bakken|hutten|vlotten|robots?|"
    r"vliegers|instrumenten|maquettes?|modellen|websites?|apps?|games?|meubels)"
)
_BRIEF = 4  # words: "en Brussel dan?" asks after a trip


def named(text: str, parts: tuple[Clause, ...], vocabulary: Vocabulary) -> dict[str, Any]:
    """Names as the rules know them; of several places the first counts."""
    themes = _after(THEMA, tuple(map(_without_left_out, parts)))
    if _NAMED_TOGETHER.search(fold(text)):
        themes = _unique([*themes, "armoede-en-schulden", "veerkracht-en-weerbaarheid"])
    areas = _after(GEBIED, parts)
    municipalities = [
        *(
            vocabulary.municipality_names[name]
            for name in _after(GEMEENTE, tuple(map(_at_home, parts)))
        ),
        *(vocabulary.municipality_of[area] for area in areas),
    ]
    return {
        "hoofdthemas": _asked_first(themes, parts),
        "ministeries": _after(MINISTERIE, parts),
        "activiteiten": _alone(text) or _activities(parts),
        "gemeente": municipalities[0] if municipalities else None,
        "gebied": areas[0] if areas else None,
    }


def _alone(text: str) -> tuple[str, ...]:
    """What counts whatever else is told: money that residents themselves would get."""
    if pays_debts(text):
        return (_DEBTS,)
    return (_SUPPORT,) if pays_residents(text) else ()


def _at_home(part: Clause) -> Clause:
    """The clause without the places that one only goes to, or that somebody hired comes from."""
    flat = fold(part.text)
    kept = tuple(
        m
        for m in part.mentions
        if not m.concept.startswith(GEMEENTE)
        or not (
            _TRIP_TO.search(flat[: m.start])
            or (_HIRED_FROM.search(flat[: m.start]) and not _ASKER.search(flat))
        )
    )
    return replace(part, mentions=kept) if len(kept) < len(part.mentions) else part


def _without_left_out(part: Clause) -> Clause:
    """The clause without the themes that a sum leaves out ("zonder de integrale middelen")."""
    out = left_out(part)
    kept = tuple(m for m in part.mentions if m.concept.removeprefix(THEMA) not in out)
    return replace(part, mentions=kept) if len(kept) < len(part.mentions) else part


def _after(prefix: str, parts: tuple[Clause, ...]) -> tuple[str, ...]:
    """What is named with this prefix, without it, in order of place."""
    mentions = [mention for part in parts for mention in part.mentions]
    return _unique([m.concept[len(prefix) :] for m in mentions if m.concept.startswith(prefix)])


def _activities(parts: tuple[Clause, ...]) -> tuple[str, ...]:
    """The activities in order of place, without what is called absent beside another.

    "Er is geen lunch bij de kookles" is about the cooking class. A word that counts only together
    with another does so wherever in the message the other stands.
    """
    said = frozenset(m.concept for part in parts for m in part.mentions)
    travels = bool(_TRAVELS & said)
    elsewhere = places_only(parts)
    found: list[str] = []
    absent: list[str] = []
    for part in parts:
        for mention in part.mentions:
            name = _activity(part, mention, said, travels=travels)
            if name is not None and ACTIVITEIT + name not in elsewhere:
                (absent if _is_absent(part, mention) else found).append(name)
    return _unique(found or absent)


def _activity(part: Clause, mention: Mention, said: frozenset[str], *, travels: bool) -> str | None:
    """The activity that the mention stands for, None where it stands for none."""
    if mention.concept.startswith(ACTIVITEIT):
        return mention.concept[len(ACTIVITEIT) :]
    if mention.concept.startswith(SAMEN):
        name = mention.concept[len(SAMEN) :]
        return name if MET + name in said and not _makes_small(part, mention) else None
    if mention.concept == "buitenland-plaats" and _is_destination(part, mention, travels=travels):
        return _ABROAD
    return None


def _makes_small(part: Clause, mention: Mention) -> bool:
    """Whether what is built is a small thing: "insectenhotels bouwen" beside a school building."""
    around = part.words[max(0, mention.first - 1) : mention.last + 3]
    return any(_SMALL.fullmatch(word.text) for word in around)


def _is_absent(part: Clause, mention: Mention) -> bool:
    before = [word.text for word in part.words[max(0, mention.first - 4) : mention.first]]
    if _ABSENT.intersection(before[-2:]):
        return True
    return bool(before) and before[-1] in _OR and bool(_ABSENT.intersection(before))


def _is_destination(part: Clause, mention: Mention, *, travels: bool) -> bool:
    """Whether one goes to the place: pupils who come from Poland make no trip abroad."""
    before = [word.text for word in part.words[max(0, mention.first - 3) : mention.first]]
    if before and before[-1] in _ORIGIN:
        return False
    return travels or len(part.words) <= _BRIEF or bool(_TOWARDS.intersection(before))


def _unique(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _asked_first(themes: tuple[str, ...], parts: tuple[Clause, ...]) -> tuple[str, ...]:
    """The theme that follows "uit" or "onder" first: that is the line the question is about.

    Programme support is named beside a theme more often than asked about: it goes last.
    """
    if len(themes) < 2:
        return themes
    if _OFFICE in themes:
        themes = (*(t for t in themes if t != _OFFICE), _OFFICE)
    others = tuple(t for t in themes if t != _OFFICE)
    first = _last_behind(_FROM, themes, parts) or _last_behind(_NEAR, others, parts)
    return (first, *(t for t in themes if t != first)) if first else themes


def _last_behind(
    markers: frozenset[str], themes: tuple[str, ...], parts: tuple[Clause, ...]
) -> str | None:
    """The theme with a marker in the three words before it, in the last clause that has one."""
    for part in reversed(parts):
        for mention in part.mentions:
            name = mention.concept.removeprefix(THEMA)
            if not mention.concept.startswith(THEMA) or name not in themes:
                continue
            before = part.words[max(0, mention.first - 3) : mention.first]
            if any(word.text in markers for word in before):
                return name
    return None
