"""Reads whether the school takes part in a coalition, and what is said of class and staff."""

from __future__ import annotations

import re
from typing import Any

from assistant.domain import ABOVE_MBO
from assistant.understanding.clauses import Clause, negated_near
from assistant.understanding.lexicon import Mention
from assistant.understanding.unsure import left_open
from assistant.understanding.vocabulary import Vocabulary
from assistant.understanding.words import fold

_PARTICIPATING = ("deelnem", "participating")
_SCHOOL = ("school", "scholen", "schools")
_OBLIGED = re.compile(r"\b(moet|moeten|hoeft|must|have to|has to)\b")
_ASKED = re.compile(
    r"^\W*(?:(?:en|maar|of) )?(?:(?:wie|welke|wat|hoeveel|who|which|what|how many)\b|"
    r"(?:hoort|horen|zit|zitten|behoort|doet|doen|valt|maakt|is|zijn|does|do|is|are) "
    r"(?:de|het|onze|ons|deze|die|een|wij|we|zij|the|our|this|a)\b)"
)
_OUTSIDE = re.compile(
    r"\b(buiten|geen lid|outside)\b.{0,20}\b(coalitie|coalition)|"
    r"\b(?:niet|geen|nooit|not|no|never)\b(?! (?:alleen|only|enkel|just))[^.,;]{0,25}"
    r"\b(?:bij|tot|in|van|uit|lid|deel|part|to)\b[^.,;]{0,34}\b(?:\w*coalitie|\w*coalities|coalitions?)\b|"
    r"^\W*(?:geen (?:van|enkele?)|none of|not one)\b"
)
_ITS_OWN = re.compile(  # what belongs to the coalition itself says nothing of a school
    r"\b(?:voorzitter|bestuur|budget|geld|plan|plannen|programma|vergadering|naam|coordinator|"
    r"penvoerder|secretaris|aanvraag|afspraken|chair|board|plan|money)\b[^.,;]{0,4}"
    r"\b(?:van|of)\b[^.,;]{0,20}\b(?:\w*coalitie|coalition)\b"
)
_BELONGS = re.compile(
    r"\b(zit|zitten|hoort|horen|valt|onze|uit|in|van|binnen|lid|belongs?|part|our|to)\b.{0,25}"
    r"\b(coalitie|coalition)"
)
# "de coalitie waarin veertien basisscholen deelnemen"
_SCHOOLS_IN = re.compile(
    r"\b(?:waarin|waaraan|waar|in which)\b[^.,;]{0,40}\b\w*(?:scholen|schools)\b[^.,;]{0,15}"
    r"\b(?:deelnemen|meedoen|meewerken|zitten|participate|take part)\b"
)
_GROUP = re.compile(
    r"\b(?:groep|groepen|group|groups)\s*(\d)(?:\s*(?:,|en|-|t/m|and|of|or)\s*(\d))*"
)
# "kinderen van zes tot tien jaar": in digits once folded.
_AGES = re.compile(
    r"\b(?:van|tussen|from|between|aged) (?:de )?(?P<from>\d{1,2})(?: jaar)? (?:tot(?: en met)?|"
    r"t m|en|to|and) "
    r"(?P<to>\d{1,2})(?: jaar| jarige| year)?\b"
)
_TEENS = re.compile(r"\b(?:pubers?|tieners?|brugklassers?|teenagers?)\b")
_SCHOOL_AGE, _BEFORE_SCHOOL, _LAST_GROUP = 4, 3, 8
_INFANTS = re.compile(r"\b(kleuter\w*|kindergarten)\b")
_MBO = re.compile(r"\bmbo[- ]?(?:niveau|level)?[- ]?(\d)\b|\b(?:niveau|level)[- ]?(\d)\b")
_CARER = re.compile(r"\b(pedagogisch medewerker|pm-er|pm'er|pmer|childcare worker)\b")
_ABOVE_MBO = re.compile(r"\b(hbo|wo-|bevoegde? (leerkracht|leraar))\b")
_REPLACES = re.compile(
    r"\b(als vaste (leerkracht|juf|leraar)|in plaats van (de|een) (leerkracht|juf|leraar)|"
    r"vervangt de (leerkracht|juf)|instead of (the|a) teacher|"
    r"zelfstandig voor de (klas|groep)|"
    r"(leerkracht|juf|leraar|docent) (vervangt|vervangen|te vervangen)|"
    r"vervang\w* (van )?(de|een) (vaste |gewone |eigen |zieke )?(leerkracht|juf|leraar|docent)|"
    r"(geen|zonder) (vaste |eigen |gewone |reguliere )?(leerkracht|juf|leraar|docent))\b"
)
_BESIDE = re.compile(
    r"\b(naast de (gewone |vaste |reguliere |eigen )?(leerkracht|juf|leraar|docent)|"
    r"next to the (regular )?teacher|"
    r"extra (beroepskracht|kracht|handen|pm|onderwijsassistent|assistent))"
)
_STUDENTS = re.compile(
    r"\b(mbo|hbo|roc|universitair\w*|university)[- ]?(\d )?"
    r"(student\w*|leerling\w*|klas\w*|opleiding\w*|school|scholen|scholieren)|\bstudenten\b"
)
_HELPING = re.compile(
    r"\b(?:door|by|hulp van|help (?:of|from)|inzet van|steun van|samen met|ondersteund door)\b"
    r"[^.,;?]{0,25}\b(?:studenten|students)\b|"
    r"\b(?:studenten|students)\b(?: [^\s.,;?]+){0,5}? "
    r"(?:geven|gaven|helpen|hielpen|begeleiden|ondersteunen|verzorgen|lesgeven|koken|coachen|assisteren|"
    r"organiseren|draaien|staan|teach|help|guide|assist|run|coach|support|mentor|as|als)\b|"
    r"\b(?:zet|zetten|huren|huurt|vragen|inzetten|betalen|hire|pay)\b[^.,;?]{0,15}\b(?:studenten|students)\b|"
    r"\bmet\b(?: \w+)? studenten\b"
)
_FOR_STUDENTS = re.compile(
    r"\b(?:voor|aan|for)\b(?! (?:het|"
    r"de) (?:\w+ ){0,2}door)[^.,;?]{0,15}\b(?:\w+-)?(?:studenten|students)\b|"
    r"\bstudenten\b[^.;?]{0,20}\b(?:meedoen|deelnemen|krijgen|volgen)\b"
)
_PUPILS = re.compile(
    r"\b(basisschool\w*|kinderen|groep \d|brugklas\w*|vmbo\w*|havo\w*|vwo\w*|middelbare|"
    r"vo-?scho\w*|speciaal onderwijs|praktijkschool|pupils|primary|secondary|kids)\b"
)
_UNFOUNDED = re.compile(
    r"\b(geen|zonder|niet|no|without)\b[^.,;]{0,25}\bonderbouw\w*|"
    r"\bonderbouwing is er niet|\bniet onderbouwd"
)
_FOUNDED = re.compile(
    r"\b(goede?|stevige?|sterke|degelijke?|wetenschappelijke?|sound|solid)\b[^.,;]{0,20}"
    r"\b(onderbouw\w*|reasoning|evidence)|\bgoed onderbouwd"
)


_NOT_OF_ALL = re.compile(  # "van de derde moet ik dat nog uitzoeken"
    r"\b(?:van|voor|of|for|about) (?:de |het |the )?(?:eerste|tweede|derde|vierde|laatste|andere|"
    r"overige|"
    r"first|second|third|fourth|last|other)\b[^.?!]{0,60}\b(?:uitzoeken|nagaan|navragen|weet|weten|onbekend|"
    r"onduidelijk|onzeker|nog niet|find out|unknown|not sure|not know)\b"
)


def coalition(
    parts: tuple[Clause, ...],
    themes: tuple[str, ...],
    municipality: str | None,
    vocabulary: Vocabulary,
) -> bool | None:
    """Whether the school takes part in a coalition that is paid through the SPUK.

    A school in a municipality without a coalition never does. "Moet de school in een coalitie
    zitten?" states nothing.
    """
    about_school = "school-en-omgeving" in themes or any("coalitie" in p.concepts for p in parts)
    if about_school and municipality and municipality not in vocabulary.coalition:
        return False
    unsure = left_open(parts)
    said = [
        _takes_part(part)
        for number, part in enumerate(parts)
        if number not in unsure and _speaks(part, about_school=about_school)
    ]
    if False in said:
        return False
    if about_school and _NOT_OF_ALL.search(fold(" ".join(part.text for part in parts))):
        return None  # of which school it is so, the question does not say
    return True if True in said else None


def _speaks(part: Clause, *, about_school: bool) -> bool:
    takes_part = "doet-mee" in part.concepts and (about_school or _participating_school(part))
    flat = fold(part.text)
    of_the_five = "hoeveel-coalities" in part.concepts and bool(_OUTSIDE.search(flat))
    joined = about_school and bool(_SCHOOLS_IN.search(flat))
    named = "coalitie" in part.concepts or takes_part or of_the_five or joined
    return named and not (_OBLIGED.search(flat) or _ASKED.search(flat) or _ITS_OWN.search(flat))


def _takes_part(part: Clause) -> bool | None:
    flat = fold(part.text)
    marks = [m for m in part.mentions if m.concept in ("coalitie", "doet-mee")]
    if any(negated_near(part, m, 3, _behind(m)) for m in marks) or _OUTSIDE.search(flat):
        return False
    joined = _BELONGS.search(flat) or _SCHOOLS_IN.search(flat)
    return True if "doet-mee" in part.concepts or joined else None


def _participating_school(part: Clause) -> bool:
    """Whether a school itself is called participating: "een deelnemende Rotterdamse school"."""
    return any(
        word.text.endswith(_SCHOOL)
        for mention in part.mentions
        if mention.concept == "doet-mee" and mention.form.startswith(_PARTICIPATING)
        for word in part.words[mention.last + 1 : mention.last + 3]
    )


def _behind(mention: Mention) -> int:
    """How far a negation may follow: "deelnemende school heeft geen zaal" denies something else."""
    return 0 if mention.form.startswith(_PARTICIPATING) else 3


def classroom(text: str) -> dict[str, Any]:
    """The highest `groep`, the `mbo_niveau` of staff, and how their work is set up."""
    flat = fold(text)
    return {
        "groep": _groep(flat),
        "naast_gewone_leerkracht": _first(flat, _REPLACES, _BESIDE),
        "goed_onderbouwd": _first(flat, _UNFOUNDED, _FOUNDED),
        "mbo_niveau": _level(flat),
        "leerlingen_so_po_vo": False if _students_taught(flat) else None,
    }


def _students_taught(flat: str) -> bool:
    """Whether students are who it is for: beside pupils, or where they help, they are not."""
    if not _STUDENTS.search(flat) or _PUPILS.search(flat):
        return False
    return bool(_FOR_STUDENTS.search(flat)) or not _HELPING.search(flat)


def _first(flat: str, denied: re.Pattern[str], said: re.Pattern[str]) -> bool | None:
    """False where it is denied, True where it is said, None where neither."""
    if denied.search(flat):
        return False
    return True if said.search(flat) else None


def _groep(flat: str) -> int | None:
    groups = [int(digit) for m in _GROUP.finditer(flat) for digit in re.findall(r"\d", m[0])]
    if groups:
        return max(groups)
    ages = [(int(m["from"]) + int(m["to"])) // 2 for m in _AGES.finditer(flat)]
    if ages and max(ages) >= _SCHOOL_AGE:
        return max(1, min(max(ages) - _BEFORE_SCHOOL, _LAST_GROUP))
    if _TEENS.search(flat):
        return _LAST_GROUP
    return 1 if _INFANTS.search(flat) else None


def _level(flat: str) -> int | None:
    """The level of vocational training."""
    if _ABOVE_MBO.search(flat):
        return ABOVE_MBO
    level = _MBO.search(flat)
    if level:
        return int(level[1] or level[2])
    return 3 if _CARER.search(flat) else None
