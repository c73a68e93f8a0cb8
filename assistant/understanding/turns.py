"""What a message does to the conversation: start afresh, build on it, ask again, or stand aside."""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.domain import Facts
from assistant.understanding.form import is_elliptic
from assistant.understanding.said import Said
from assistant.understanding.vocabulary import ACTIVITEIT, MINISTERIE, THEMA
from assistant.understanding.words import fold, tokens

_INTERJECTION = (
    r"(?:(?:o ?ke?|okay|oke|mooi|prima|duidelijk|helder|goed|fijn|top|super|hm+|ja(?: hoor)?|aha|"
    r"ah|dank(?: u| je)?(?: wel)?|dankjewel|dankuwel|bedankt|thanks|thank you|great|clear|right)"
    r"(?:\s*[,.!;:]+\s*|\s+(?=en\b|maar\b|dus\b|and\b|but\b|so\b)))*"
)
_NEW_SUBJECT = re.compile(
    rf"^{_INTERJECTION}(?:(?:en |nog )?(?:(?:nu |even |nog |heel )*(?:iets|wat) (?:heel )?anders|"
    r"(?:een |nog een )?(?:hele |heel )?(?:andere?|nieuwe?) (?:vraag|vraagje|onderwerp|kwestie)|"
    r"los daarvan|ander onderwerp|something else|(?:a )?(?:another|different|new) question|"
    r"on another note|unrelated))\b\s*[,:.!;-]*"
)
_OPENING = re.compile(
    rf"^{_INTERJECTION}(nee|zo (?:niet|ja|nee)\b|if (?:not|so)\b|"
    r"sorry|foutje|en|maar|and|but|ook|of|dus|dan|weet (je|u)|"
    r"ik bedoel\w*|i mean\w*|juist|eigenlijk|geldt (dat|dit|die)|does that|is that|"
    r"wat (als|indien)|what (if|about)|hoe zit (het|dat)|"
    r"how about|andersom|omgekeerd|hoezo|waarom|zeker|mag (dat|dit|het)|kan (dat|dit|het)|stel|"
    r"are you sure|corrigeer|herstel|verbeter|correct (?:yourself|that|it)|"
    r"(?:je|jij|u) (?:zei|zegt|had|schreef)|you (?:just )?said)\b"
)
_ELSEWHERE = re.compile(
    r"\b(andersom|omgekeerd|vice versa|bij elkaar|hetzelfde|diezelfde|datzelfde|the same|"
    r"daar(voor|van|mee|uit|over|na)?|(?:hoort|horen|past|passen|geldt|gelden) (?:daar|hier)bij|"
    r"hier(voor|van|mee|uit|over)|er (dan|nog|mee|bij|uit|van|over)|ervan|ermee|ervoor|eruit|ook|"
    r"(?:de rest|het verschil|het restant)\b(?=[^.?!]{0,20}\bdan\b)|"
    r"(?:vraag|vraagt|vragen|dien|dient|dienen|meld|melden|stuur|sturen) (?:je|jij|u|ik|we|wij|"
    r"men) "
    r"(?:dat|dit|die|deze|het|zo n)\b(?! (?:bedrag|geld|budget))|"
    r"also|(dat|dit|die|deze|this|that) (bedrag|geld|budget|deel|percentage|middelen|activiteit|"
    r"project|training|school|gebied|thema|jaar|amount|money|activity|year))\b"
)
# "Dat" and "die" point back behind these words; behind others they join a clause to its noun.
_PRONOUN = re.compile(
    r"(?:^|[,;:.!?]\s*|\b(?:mag|mogen|kan|kunnen|moet|moeten|is|zijn|was|waren|geldt|gelden|klopt|"
    r"valt|hoort|past|staat|komt|wordt|worden|krijgt|doet|doen|gaat|van|voor|met|uit|bij|in|over|"
    r"naar|als|of|en|dus|maar|waarom|waar|hoe|hoeveel|wat|wanneer|indien|can|may|does|do|is|was|"
    r"will|for|of|if|with)\s+)"
    r"(dat|dit|die|deze|ze|zij|het(?= (?:nog|dan|ook|nu|wel|toch)\b)|"
    r"it|that|this|those|these|they)\b"
)
_AGAIN = re.compile(
    rf"^{_INTERJECTION}(?:en |maar |and |but )?(?:"
    r"waarom(?: (?:wel|niet|is dat|mag dat|kan dat|dan|zo|eigenlijk))*|hoezo(?: niet| dan)?|"
    r"(?:en )?waar (?:staat|vind ik|lees ik|blijkt) (?:dat|dit|het|je dat|u dat)\w*"
    r"(?: (?:dan|precies|uit|beschreven|op))*|"
    r"(?:welke|wat is (?:de|je|uw)) bron(?: is dat)?|bron(?:vermelding)?|"
    r"(?:weet (?:je|u) (?:dat|het) )?(?:wel |heel )?zeker(?: weten)?|"
    r"(?:weet (?:je|u)) (?:dat|het) (?:wel |heel )?zeker|echt(?: waar)?|klopt (?:dat|dit)(?: wel)?|"
    r"(?:kun|kan|kunt|wil|wilt) (?:je|u) (?:dat|dit|het) (?:toelichten|uitleggen|onderbouwen)|"
    r"leg(?: dat| dit)?(?: eens)? uit|why(?: not| is that)?|are you sure(?: about that)?|really|"
    r"where does it say (?:that|so)|where is that written|what is (?:the|your) source"
    r")\s*[?!.]*$"
)
_THANKS = re.compile(
    r"^(?:(?:heel |hartelijk |erg |alvast |ok[e]? |super |top |mooi |prima |many |very )*"
    r"(?:dank(?: u| je)?(?: wel)?|dankjewel|dankuwel|bedankt|merci|thanks|thank you|thx|top|super|"
    r"prima|duidelijk|helder|fijn|mooi|groet(?:en|jes)?|fijne dag|tot ziens|doei|great|bye)"
    r"(?: voor (?:de|het|je|uw) \w+| zo| hoor| nog| so much| very much| a lot)*\s*[,.!]*\s*)+$"
)
# What cannot be read without what was said before, however long the message is.
_DEFINITE = re.compile(
    r"\b(?:dit|dat|hetzelfde|datzelfde|this|"
    r"the same) (?:budget|potje|thema|hoofdthema|traject|project|"
    r"theme|project)\b|\bdan (?:toch|wel)\b|"
    r"\b(?:er zijn|we hebben|wij hebben|er is|ik heb) nog \w+ (?:plek|plekken|plaats|plaatsen)\b|"
    r"\blaten (?:aanhaken|aansluiten|meedoen|meelopen|instromen|deelnemen)\b|"
    r"\b(?:hetzelfde|datzelfde) geldt\b|"
    r"\b(?:the )?same (?:applies|goes|holds)\b|"
    r"\bgeldt (?:dat|dit|hetzelfde|die \w+) ook\b|"
    r"\ber (?:dan |nog )?ook (?:dan |nog )?(?:uit|van|mee) "
    r"(?:betaald|bekostigd|vergoed|gefinancierd)\b"
)
# What a question can be about by itself; a theme, a year or a place only says of what.
SUBJECTS = frozenset(
    "cofinanciering monitoring leerkring sisa sisa-code verantwoording terugvordering"
    " wijzigingsaanvraag doorschuiven verlenging onderbesteding begeleidingscommissie"
    " uitvoeringsplan gebiedsadviseur aanvraagformulier verdeelsleutel bcf alliantie wijkwijzer"
    " bijeenkomst spreekuur onderzoek aanvraag dubbele-financiering actielijn ouderbijdrage"
    " rente personeel persoonsgegeven uitbetaling presenteren".split()
)
_SHORT, _LONGEST_POINTING, _LONGEST_OPENING, _LONGEST_DEFINITE = 6, 22, 30, 45  # words
_NAMED = (THEMA, MINISTERIE, ACTIVITEIT)


# "Het wordt € 10.000 meer. En dan?"
_AND_THEN = re.compile(r"(?:^|[.?!,;] )(?:en|wat|and|what) (?:dan|then)\W*$")


class Move(StrEnum):
    """What a message does to what was said before it."""

    AFRESH = "afresh"
    FOLLOWS = "follows"
    AGAIN = "again"
    ASIDE = "aside"


def move(own: Said, before: Said | None) -> Move:
    """How the message stands to the conversation before it; `own` is what it says by itself.

    A thank-you, an instruction or talk of something else stands aside: it changes nothing.
    """
    flat = fold(own.text).strip()
    if own.announced:
        return Move.AFRESH
    if before is not None and _AGAIN.match(flat):
        return Move.AGAIN
    if _THANKS.match(flat) or _is_beside_the_field(own, before):
        return Move.ASIDE
    if before is None:
        return Move.AFRESH
    return Move.FOLLOWS if _leans(own, before, flat) else Move.AFRESH


def is_announced(text: str) -> bool:
    """Whether the message says itself that it is about something else: "Andere vraag: ..."."""
    return _NEW_SUBJECT.match(fold(text).strip()) is not None


def asks_what_then(text: str) -> bool:
    """Whether it only asks what follows from what it tells: "Het wordt meer. En dan?"."""
    return _AND_THEN.search(fold(text)) is not None


def without_announcement(text: str) -> str:
    """The text without "Andere vraag:" before it."""
    flat = fold(text)
    match = _NEW_SUBJECT.match(flat)
    return text[match.end() :].strip() or text if match and len(flat) == len(text) else text


def _is_beside_the_field(own: Said, before: Said | None) -> bool:
    """Whether nothing in the message is of this field or points at what was said."""
    if "instructie" in own.concepts:
        return not own.text.strip().endswith("?")
    if own.concepts - {"buiten-onderwerp"} or own.facts != Facts():
        return False
    flat = fold(own.text).strip()
    leans = bool(_OPENING.match(flat) or _points(own, flat) or is_elliptic(own.text))
    return before is None or not leans or "buiten-onderwerp" in own.concepts


def _leans(own: Said, before: Said, flat: str) -> bool:
    count = len(tokens(own.text))
    if not before.asked:
        return True
    if count <= _LONGEST_OPENING and _OPENING.match(flat):
        return True
    if count <= _LONGEST_POINTING and _points(own, flat):
        return True
    of_a_school = own.facts.school_in_coalitie is not None  # whose activities are other ones
    if count <= _LONGEST_DEFINITE and _AND_THEN.search(flat):
        return True
    definite = not own.facts.hoofdthemas and not of_a_school and bool(_DEFINITE.search(flat))
    if count <= _LONGEST_DEFINITE and definite:
        return True
    if not own.asked:
        return count <= _SHORT or (count <= _LONGEST_POINTING and not _names(own))
    return count <= _SHORT and not _stands_alone(own, before)


def _stands_alone(own: Said, before: Said) -> bool:
    """A short question about a subject of its own: "Is cofinanciering verplicht?"."""
    subjects = own.concepts & SUBJECTS
    return bool(subjects) and not is_elliptic(own.text) and not subjects & before.concepts


def _points(own: Said, flat: str) -> bool:
    """Whether it points back: no theme or activity in the message itself comes before the word."""
    end = len(flat) if own.named_at is None else own.named_at
    return bool(_ELSEWHERE.search(flat[:end]) or _PRONOUN.search(flat[:end]))


def _names(own: Said) -> bool:
    return any(c.startswith(_NAMED) for c in own.concepts) or bool(own.concepts & SUBJECTS)
