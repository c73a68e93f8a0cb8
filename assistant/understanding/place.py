"""Reads where the activity is and where its participants live."""

from __future__ import annotations

import re
from typing import Any

from assistant.understanding.clauses import Clause, negated_near
from assistant.understanding.lexicon import Mention
from assistant.understanding.unsure import left_open
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
_NOT_PART = re.compile(
    r"\b(niet|geen|not)\b(?:(?!\b(?:en|and|die|who)\b)[^.,;]){0,25}\b(bij|tot|in|binnen|onder|van|of|part)\b[^.,;]{0,22}"
    r"\b(focusgebied|focuswijk|focus area)|"
    r"\b(andere?|another)\b[^.,;]{0,20}\bdan\b[^.,;]{0,22}\bfocusgebied|"
    r"\b(?:is|zijn|was|vormt|heet|isn t|are|is not|valt)\b[^.,;]{0,22}"
    r"\b(?:geen|niet (?:meer )?(?:het|ons)|no|no longer|not) "
    r"(?:\w+ )?(?:focusgebied|focuswijk|focus area)"
)
_DUTY_ASKED = re.compile(
    r"^\W*(?:(?:en|of|maar|and|or|but) )?(?:(?:hoeft|"
    r"hoeven|moet|moeten|geldt|gelden|wie|welke|wat|waarom|"
    r"must|do|does|who|which|why)\b)"
)
_WHOSE = (  # who and what belongs to an area without being in it
    "alliantie alliantiebestuur programmamanager "
    "gebiedsmanager manager programmabureau bureau bestuur "
    "wijkregisseur regisseur coordinator projectleider "
    "wethouder budget begroting kaart naam grens grenzen "
    "alliance manager office map name budget board boundary boundaries"
).split()
_FROM = frozenset("uit vanuit from".split())
_ROOM = tuple(
    "centrum huis gebouw zaal school loket locatie plek ruimte bibliotheek centre center building"
    " hall library".split()
)
_THERE_TOO = re.compile(  # "de gezinnen wonen in het gebied en de voorschool staat daar ook"
    r"\b(?:\w*school|\w*opvang|\w*gebouw|\w*huis|\w*centrum|\w*locatie|\w*zaal|\w*lokaal|activiteit\w*|"
    r"les|lessen|training|cursus|bijeenkomst\w*|loket|spreekuur|inloop|project|groep|speelgroep|ikc|bezoek\w*|gesprek\w*|visits?|"
    r"venue|building|centre)\b"
    r"[^.?!]{0,25}\b(?:staat|ligt|zit|is|zijn|staan|vindt|vinden|gebeurt|komt|draait|stands|is) "
    r"(?:\w+ )?(?:daar|er|daarin|there)(?: (?:ook|eveneens|middenin|in|plaats|too|as well))*\s*$"
)
_WHERE_OPEN = re.compile(  # "in welke wijken we het doen, moeten we nog kiezen"
    r"\b(?:welke (?:wijk|wijken|buurt|buurten|plek|locatie)|waar (?:we|wij|het|dat))\b[^.?!]{0,40}"
    r"\b(?:nog (?:\w+ ){0,2}(?:kiezen|bepalen|beslissen|uitzoeken)|weten (?:we|wij) nog niet|"
    r"nog niet (?:bekend|duidelijk|zeker))|"
    r"\b(?:plek|locatie|plaats|ruimte|zaal|location|venue)\b[^.?!]{0,25}"
    r"\b(?:(?:nog |zijn we )+(?:\w+ ){0,2}(?:in gesprek|aan het zoeken|op zoek)|"
    r"(?:nog )?niet (?:bekend|zeker|duidelijk|rond)|nog onbekend|undecided|not (?:yet )?(?:known|"
    r"sure))"
)
_ELSEWHERE = "andere-gemeente"
_TAKES_PART = re.compile(
    r"\b(?:mee ?do\w*|doe\w* mee|deelne\w*|deelnam\w*|aansluit\w*|aanhaken|meedraai\w*|join\w*|"
    r"take part|kandida\w*|participant\w*)\b"
)
_TOWARDS = frozenset("uit in vanuit te naar from".split())
_OF_THE_CASE = frozenset(
    ("focusgebied", "in focusgebied", "binnen focusgebied", "alles focusgebied", "focuswijk")
)
_LIVE_THERE = re.compile(
    r"\b(?:wonen|woont|woonachtig|woonachtige|live|living)\b[^.,;]{0,14}"
    r"\b(?:in|binnen) (?:de|onze|deze|die|the|our) (?:wijk|buurt|neighbourhood)\b"
)
_SHORT = 6  # words
_BEHIND = 2  # words: "in de wijk een loket zonder afspraak" denies something else
_FROM_THERE = re.compile(  # "twee mensen uit de Reeshof", and what the next clause says of it
    r"\b(?:mensen|deelnemers?|kandidaten|kandidaat|bewoners?|inwoners?|jongeren|vrouwen|mannen|klanten|client\w*|patient\w*|"
    r"werkzoekenden|statushouders|personen|people|participants?)\b(?: \w+)? (?:uit|van|from) "
    r"(?:de |het |een |the )?[a-z]"
)
_SAYS_OF_IT = re.compile(
    r"^\W*(?:(?:en|maar|and|but) )?(?:dat|die|deze|dit|die wijk|die buurt|that) "
    r"(?:is|ligt|hoort|valt|lies)\b"
)
_ADDING = frozenset("dus namelijk oftewel net buiten niet in binnen so just outside".split())
_OF_RESIDENTS = ("bewonersinit", "bewonersproject", "bewonersactiv", "burgerinit")
_LIVE = ("woon", "wonen", "live", "living")
_WITHIN = frozenset(("in", "binnen", "uit", "van", "inside", "within", "from"))


def place(parts: tuple[Clause, ...]) -> dict[str, Any]:
    """`plaats_in_focusgebied` and `deelnemers_uit_focusgebied`, each "buiten" on its own.

    It is about people where they are named just before it, or where the clause speaks of living.
    Once something is outside, a later "binnen" does not bring it back.
    """
    result: dict[str, Any] = {}
    lived = False  # whether the clause before says where people live
    told: bool | None = None  # inside or outside, as was last said of anything
    unsure = left_open(parts)
    if any(_WHERE_OPEN.search(fold(part.text)) for part in parts):
        return {}
    for number, part in enumerate(parts):
        if number in unsure or _DUTY_ASKED.search(fold(part.text)):
            continue
        flat = fold(part.text)
        goes_on = lived and (_goes_on(part) or bool(_SAYS_OF_IT.match(flat)))
        lived = goes_on or bool(_LIVING.search(flat) or _FROM_THERE.search(flat))
        for mention in part.mentions:
            inside = _inside(part, mention)
            if inside is None:
                continue
            told = inside
            if goes_on or _of_people(part, mention) or _joins_in(part, mention):
                if result.get("deelnemers_uit_focusgebied") is not False:
                    result["deelnemers_uit_focusgebied"] = inside
                if _VENUE.search(fold(part.text)) and "wonen" not in _before(part, mention):
                    result.setdefault("plaats_in_focusgebied", inside)
            elif result.get("plaats_in_focusgebied") is not False:
                result["plaats_in_focusgebied"] = inside
        if told and _THERE_TOO.search(flat):
            result.setdefault("plaats_in_focusgebied", True)
    named = any(_is_case_inside(part) for part in parts)
    if named and any(_LIVE_THERE.search(fold(part.text)) for part in parts):
        result.setdefault("deelnemers_uit_focusgebied", True)
    if named:
        result.setdefault("plaats_in_focusgebied", True)
    return result


def _is_case_inside(part: Clause) -> bool:
    """Whether a clause says of the whole case that it is there: "Focusgebied."."""
    return fold(part.text).strip() in _OF_THE_CASE


def _inside(part: Clause, mention: Mention) -> bool | None:
    """True for inside the focus area, False for outside, None where it is not about that."""
    before = part.words[mention.first - 1].text if mention.first else ""
    if before in _WHOSE and mention.form.startswith(("van", "of")):
        return None
    if mention.concept == "buiten":
        return False
    if mention.concept == _ELSEWHERE:
        from_there = before in _FROM
        stays = before in _TOWARDS and not from_there
        return False if stays or (from_there and _joins_in(part, mention)) else None
    of_area = mention.concept == "focusgebied" or mention.concept.startswith(GEBIED)
    if (of_area or mention.concept == "in") and _NOT_PART.search(fold(part.text)):
        return False
    if (of_area or mention.concept == "in") and _AWAY.search(fold(part.text)):
        return False
    if mention.concept == "in":
        return not negated_near(part, mention, 6, _BEHIND, of_a_place=True)
    if of_area:
        if part.concepts & {"in", "buiten"}:
            return None
        if any(w.text in _WITHIN for w in part.words[max(0, mention.first - 3) : mention.first]):
            return not negated_near(part, mention, 5, _BEHIND, of_a_place=True)
    return None


def _joins_in(part: Clause, mention: Mention) -> bool:
    """Whether somebody from another municipality takes part: "een moeder uit Almere doet mee"."""
    before = part.words[mention.first - 1].text if mention.first else ""
    if mention.concept != _ELSEWHERE or before not in _FROM:
        return False
    return bool(_TAKES_PART.search(fold(part.text))) or _of_people(part, mention)


def _goes_on(part: Clause) -> bool:
    """Whether the clause only adds to the one before: "dus buiten het focusgebied"."""
    begins = bool(part.words) and part.words[0].text in _ADDING
    return begins and len(part.words) <= _SHORT and not _VENUE.search(fold(part.text))


def _before(part: Clause, mention: Mention) -> frozenset[str]:
    """The concepts that end in the five words before the mention."""
    return frozenset(
        m.concept
        for m in part.mentions
        if mention.first - 5 <= m.last < mention.first
        and not part.words[m.last].text.startswith(_OF_RESIDENTS)
    )


def _of_people(part: Clause, mention: Mention) -> bool:
    if _in_room(part, mention):
        return False
    near = _before(part, mention)
    people = near & {"wonen", "mensen"} or any(c.startswith(GROEP) for c in near)
    if people and "plaatsvinden" not in near:
        return True
    if _come_from(part, mention):
        return True
    if any(w.text.startswith(_LIVE) for w in part.words[mention.last + 1 : mention.last + 3]):
        return True
    living = "wonen" in part.concepts and _LIVING.search(fold(part.text))
    return bool(living) and "plaatsvinden" not in near


def _come_from(part: Clause, mention: Mention) -> bool:
    """Whether people are said to come from there: "vijf mensen uit een buurt buiten"."""
    origin = part.words[max(0, mention.first - 3) : mention.first]
    named = any(
        (m.concept == "mensen" or m.concept.startswith(GROEP)) and m.last < mention.first
        for m in part.mentions
    )
    return named and any(word.text in _FROM for word in origin)


def _in_room(part: Clause, mention: Mention) -> bool:
    """Whether a building stands just before: "in een jongerencentrum in een andere wijk"."""
    before = part.words[max(0, mention.first - 3) : mention.first]
    return any(word.text.endswith(_ROOM) for word in before) and not any(
        word.text.startswith(_LIVE) for word in before
    )
