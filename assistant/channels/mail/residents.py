"""Tells questions about the rules from those about one resident, in a mail that tells a case."""

from __future__ import annotations

import re

from msgspec.structs import replace

from assistant.channels.mail.cues import POINTING, WISHES
from assistant.channels.mail.questions import Asking
from assistant.channels.mail.reasons import of_text
from assistant.understanding.form import sentences

_PERSON = re.compile(
    r"\b(?:haar|hem|hij|zijn (?:schuld\w*|moeder|vader|ouders|gezin|situatie|rekening)|zij|ze|mijn|mij|ik|z'?n|m'?n|d'r|"
    r"diens|wiens|(?:dit|dat|het|een|deze|die) (?:gezin|geval|persoon|mevrouw|meneer|man|vrouw|jongen|meisje|"
    r"kind|leerling|bewoner|bewoonster|inwoner|inwoonster|cliënt|moeder|vader|familie)|bewoner [A-Z]\b|"
    r"her|him|his|she|he|my|me|this (?:family|person|resident|child|woman|man))\b|\[[\w-]+ weggelaten\]",
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
        of_case = aside or (alone and bool(_PERSON.search(one.told)))
        plan = bool(WISHES.search(one.told)) and not _PERSON.search(f"{one.told} {one.bare}")
        told = "" if of_case and not plan else one.told
        text = _ASIDE.sub("", f"{told} {bare}".strip())
        about_rules = not _PERSON.search(text) and "bewoner" not in of_text(text, "")
        apart_from_case = one.opens or aside or alone or plan
        if apart_from_case and about_rules and not one.own_case:
            impersonal = [more for more in sentences(one.after) if not _PERSON.search(more)]
            text = " ".join((*impersonal, text))
            part = replace(one.part, text=text, opening="", before="")
            found.append(replace(one, text=_ASIDE.sub("", one.text), part=part, bare=bare))
        else:
            shown = _NEUTRAL[english]
            part = replace(one.part, text=shown, asked=shown, opening="", before="")
            found.append(Asking(shown, part, own_case=True, bare=shown, personal=True))
    return tuple(found)
