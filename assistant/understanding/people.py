"""Reads whom the activity is for, and whether paid work is its aim."""

from __future__ import annotations

import re
from typing import Any

from assistant.understanding.clauses import NEGATIONS, Clause
from assistant.understanding.vocabulary import GROEP
from assistant.understanding.words import fold

PARTICIPATIEWET = ("bijstand", "nug")
_WORK_NEGATED = re.compile(
    r"\b(betaald werk|betaalde baan|werk|baan|paid work|paid job)\b[^.;]{0,32}"
    r"\b(hoeft niet|niet nodig|maakt niet uit|is niet nodig|niet hoeft|"
    r"niet aan de orde|niet in beeld|niet in zicht|niet beoogd|niet bedoeld|speelt geen rol|"
    r"niet aan bod|not intended|not on the agenda|out of the question|plays no part|"
    r"niet haalbaar|onhaalbaar|geen optie|lukt niet|not feasible|no option)|"
    r"\b(niet|geen|zonder|not|no|without)\b[^.,;]{0,40}"
    r"\b(betaalde|betaald werk|werk|baan|job|arbeid)\b[^.,;]{0,20}\b(\w*doel|gericht|goal|aim)|"
    r"\b(betaald werk|betaalde baan|werk|baan|paid work|paid job)\b[^.,;]{0,25}"
    r"\b(niet|geen|not)\b[^.,;]{0,15}\b(\w*doel|goal|aim|bedoeling|inzet|streven)|"
    r"\bnaar (?:een )?(?:betaald werk|betaalde baan|werk|baan)\b[^.,;]{0,12}\b(?:begeleid\w*|"
    r"leid\w*|toe ?leid\w*)\b[^.,;]{0,18}"
    r"\bniet\b|"
    r"\b(geen|niet naar|niet gericht op|zonder)\b[^.,;]{0,20}"
    r"\b(betaald werk|betaalde baan|baan|werk)\b"
)
_NOT_OF_THE_ACT = re.compile(
    r"\b(niet|geen|buiten|not|no)\b[^.,;]{0,60}\b"
    r"(participatiewet|artikel 7|art\.? 7|participation act)\b"
)
_WITHOUT_WORK = re.compile(  # says what people have now, not what they are guided to
    r"\b(?:zonder|geen|without|no)"
    r"(?: \w+)? (?:werk|baan|betaald werk|betaalde baan|work|job)\b"
    r"(?= (?:zitten|zit|hebben|heeft|zijn|is|kunnen|maar|en|die|vinden|vindt|vonden|krijgen|krijgt|"
    r"kregen|kunnen vinden|kunnen krijgen|konden)\b)|"
    r"\b(?:niet|nog niet|moeilijk|lastig) (?:aan (?:het|een) (?:werk|baan)|aan de slag) "
    r"(?:komen|komt|kwamen|raken|kunnen)\b|"
    r"\b(?:mensen|bewoners|inwoners|werkzoekenden|jongeren|zitten|zit|hebben|heeft|krijgen|krijgt|"
    r"kregen|vinden|vindt|vonden|komen|people|residents|find|get|have)"
    r"(?: nu| nog| daardoor| zo| dan| vaak| meestal| al jaren| maar)* "
    r"(?:zonder|geen|without|no)(?: \w+)? (?:werk|baan|work|job)\b"
)
_ASKED_OF = re.compile(r"\b(hoeft|hoeven|moet|moeten|must|have to|has to)\b")
_STATED_AIM = re.compile(r"\b(doel|einddoel|goal|aim)\b")
_TOWARDS = re.compile(r"\b(naar|richting|opstap|daarna|later|to)\b")


_OF_THE_GRANT = re.compile(
    r"\b(?:rijk|spuk|specifieke|minister|ministerie)\b|"
    r"\b(?:krijg\w*|ontvang\w*|kregen|ontvingen)\b[^.,;]{0,8}\b(?:wij|we|de gemeente)\b|"
    r"\b(?:wij|we|de gemeente)\b[^.,;]{0,8}\b(?:krijg\w*|ontvang\w*|kregen|ontvingen)\b"
)
_NO_GRANT = ("geen uitkering", "zonder uitkering")


def people(parts: tuple[Clause, ...]) -> dict[str, Any]:
    """`doelgroep`, `doelgroep_participatiewet` and `gericht_op_betaald_werk`."""
    return {**_group(parts), **_aim(parts)}


def _group(parts: tuple[Clause, ...]) -> dict[str, Any]:
    """The group that settles most: WW rules the Participatiewet out, bijstand and nug rule it in.

    Of other groups the first that is named counts, with people in work before the rest; none that
    is named after the Participatiewet itself.
    """
    result: dict[str, Any] = {}
    for part in parts:
        flat = fold(part.text)
        if _NOT_OF_THE_ACT.search(flat) and not _ASKED_OF.search(flat):
            result["doelgroep_participatiewet"] = False
        groups = _groups(part)
        if "ww" in groups:
            result["doelgroep"] = "ww"
            continue
        if groups:
            result.setdefault("doelgroep", "werkenden" if "werkenden" in groups else groups[0])
        in_wet = [g for g in groups if g in PARTICIPATIEWET]
        if in_wet or "participatiewet" in part.concepts:
            result.setdefault("doelgroep_participatiewet", True)
            named = result.setdefault("doelgroep", None)
            if in_wet and named != "ww":
                result["doelgroep"] = in_wet[0]
    return result


def _groups(part: Clause) -> list[str]:
    """The groups that a clause names, without a benefit that they are said not to have."""
    found = set()
    for mention in part.mentions:
        if not mention.concept.startswith(GROEP):
            continue
        name = mention.concept.removeprefix(GROEP)
        before = [word.text for word in part.words[max(0, mention.first - 2) : mention.first]]
        without = name in ("ww", "bijstand") and NEGATIONS.intersection(before)
        if without or (mention.form in _NO_GRANT and _OF_THE_GRANT.search(fold(part.text))):
            continue
        found.add(name)
    return sorted(found)


def _aim(parts: tuple[Clause, ...]) -> dict[str, Any]:
    """Whether paid work is the aim; unpaid work on the way to it says nothing.

    What is called the goal outweighs all else that is said of work.
    """
    result: dict[str, Any] = {}
    for part in parts:
        flat = fold(part.text)
        of_now = bool(_WITHOUT_WORK.search(flat))
        denied = bool(_WORK_NEGATED.search(_WITHOUT_WORK.sub(" ", flat)))
        paid = "betaald-werk" in part.concepts
        if denied or ("geen-betaald-werk" in part.concepts and not of_now):
            if denied or not (paid and _TOWARDS.search(flat)):
                result["gericht_op_betaald_werk"] = False
        elif paid and _STATED_AIM.search(flat):
            return {"gericht_op_betaald_werk": True}
        elif paid:
            result.setdefault("gericht_op_betaald_werk", True)
    return result
