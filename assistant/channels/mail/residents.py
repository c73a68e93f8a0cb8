"""Tells questions about the rules from those about one resident, in a mail that tells a case."""

from __future__ import annotations

import re

from msgspec.structs import replace

from assistant.channels.mail.cues import POINTING, WISHES
from assistant.channels.mail.questions import Asking
from assistant.channels.mail.reasons import of_text
from assistant.understanding.form import sentences

_PERSON = re.compile(
    r"\b(?:haar|hem|hij|zijn (?:schuld\w*|moeder|vader|ouders|gezin|situatie|rekening)|zij|ze|d'r|"
    r"(?:mijn|m'?n|my) (?:\w+ )?(?:schuld\w*|uitkering|bijstand\w*|huur\w*|inkomen|man|vrouw|kind\w*|dochter|zoon|moeder|"
    r"vader|gezin|woning|huis|situatie|rekening\w*|partner|ex|toeslag\w*|debts?|benefits?|rent|income|family|child\w*|son|"
    r"daughter|husband|wife)|(?:ik|i) (?:\w+ ){0,3}(?:schuld\w*|uitkering|bijstand|rood|deurwaarder|debts?|benefits?|werk|baan|"
    r"woning|huur|training|cursus|traject|opleiding|hulp|geld)|"
    r"(?:mag|mogen|kan|kom|krijg|moet|heb|ben|may|can|am|do|should) (?:ik|i)\b(?! (?:u|jullie|je|you|ook|hem)\b)|"
    r"diens|wiens|(?:dit|dat|het|een|deze|die) (?:gezin|geval|persoon|mevrouw|meneer|man|vrouw|jongen|meisje|"
    r"kind|leerling|bewoner|bewoonster|inwoner|inwoonster|cliënt|moeder|vader|familie)|bewoner [A-Z]\b|"
    r"her|him|his|she|he|this (?:family|person|resident|child|woman|man))\b|\[[\w-]+ weggelaten\]",
    re.IGNORECASE,
)
# Who works with residents, and "she" or "he" behind it.
_COLLEAGUE = re.compile(
    r"\b(?:collega\w*|leidinggevende|directeur|wethouder|coach|docent|coördinator|coordinator|penningmeester|"
    r"projectleider|manager|bestuur\w*|adviseur|controller|colleague|manager|director|teacher)\b(?![^.?!]*\b(?:mevrouw|"
    r"meneer|gezin|bewoon\w*|bewoner|inwoner|cliënt|moeder|vader|weggelaten)\b)[^.?!]*",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"^\W*(?:(?:en|maar|and|but)\s)?(?:los (?:daarvan|hiervan|van [\w ]{2,30}?)|(?:in het |meer )?algemeen(?:er)?|"
    r"afgezien (?:daarvan|hiervan|van [\w ]{2,30}?)|daarnaast|verder|een andere vraag|in general|"
    r"apart from (?:that|this)|separately)\b[\s,:]*",
    re.IGNORECASE,
)
_WONDERS = re.compile(
    r"^\W*(?:(?:en|maar|and|but)\s)?(?:ons \w+|onze \w+|wij|we|ik) (?:vraagt|vraag|vragen) (?:zich|me|mij|ons) "
    r"(?:daarnaast|verder|ook|los daarvan) af\b",
    re.IGNORECASE,
)
_LEAST_WORDS = 5  # of a question that says itself what it is about
_NEUTRAL = ("Uw vraag over de situatie van een bewoner", "Your question about a resident")


def apart(questions: tuple[Asking, ...], *, english: bool = False) -> tuple[Asking, ...]:
    """The questions of a mail that tells the case of a resident.

    A question counts as one about the rules only where it is set apart from the case, or says by itself what
    it is about, and names no person. It is then asked without the rest of the mail. The others are not repeated.
    """
    found = []
    for one in questions:
        bare = _ASIDE.sub("", one.bare)
        alone = len(bare.split()) >= _LEAST_WORDS and not POINTING.search(bare)
        aside = bool(_ASIDE.match(one.bare) or _WONDERS.match(one.bare))
        if _ASIDE.match(one.told):
            one = replace(one, told=_ASIDE.sub("", one.told), opens=True)
        of_case = aside or (alone and _is_of_person(one.told))
        plan = bool(WISHES.search(one.told)) and not _is_of_person(f"{one.told} {one.bare}")
        told = "" if of_case and not plan else one.told
        text = _ASIDE.sub("", f"{told} {bare}".strip())
        said = one.text if _COLLEAGUE.search(one.text) and bare in text else bare
        about_rules = not _is_of_person(f"{told} {said}") and "bewoner" not in of_text(text, "")
        apart_from_case = one.opens or aside or alone or plan
        if apart_from_case and about_rules and not one.own_case:
            impersonal = [more for more in sentences(one.after) if not _is_of_person(more)]
            text = " ".join((*impersonal, text))
            part = replace(one.part, text=text, opening="", before="")
            found.append(replace(one, text=_ASIDE.sub("", one.text), part=part, bare=bare))
        else:
            shown = _NEUTRAL[english]
            part = replace(one.part, text=shown, asked=shown, opening="", before="")
            found.append(Asking(shown, part, own_case=True, bare=shown, personal=True))
    return tuple(found)


def _is_of_person(text: str) -> bool:
    """Whether the text speaks of one person; whoever works for the gebied is not meant."""
    return bool(_PERSON.search(_COLLEAGUE.sub(" ", text)))
