"""What a message is that asks nothing about the SPUK: a greeting, thanks, another scheme."""

from __future__ import annotations

import re

from assistant.domain import Facts
from assistant.understanding.words import fold

_POLITE = r"[\s,.!?]*(?:allemaal|daar|hoor|nog|even|team|postbus|collega'?s?|there|all)?[\s,.!?]*"
_GREETING = re.compile(
    r"^(?:hallo|hoi|hi|hey|hello|dag|goede(?:morgen|middag|navond)|goeden?dag|beste|moin|"
    rf"good (?:morning|afternoon|evening)){_POLITE}"
    r"(?:(?:alles goed|hoe (?:gaat het|is het)|how are you)[^?]{0,20}\?*)?$"
)
_THANKS = re.compile(
    r"^(?:ok[e]?|prima|top|super|fijn|duidelijk|helder|great|perfect)?[\s,.!]*"
    r"(?:(?:hartelijk |heel erg |veel |erg )?(?:dank|bedankt|thanks|thank you|merci)\b.{0,60}|"
    r"(?:dat is |it is |is )?(?:duidelijk|helder|ok[e]?|prima|clear)|"
    r"(?:tot ziens|doei|fijne dag|prettige dag|goodbye|bye)\b.{0,30})?[\s,.!]*$"
)
_WHO = re.compile(
    r"\b(?:wie|wat) ben (?:je|jij|u)\b|\bwie bent u\b|"
    r"\bben (?:je|jij) een (?:mens|robot|computer|bot)|"
    r"\bbent u een\b|\bwat (?:kun|kan|kunt|doe|doet) (?:je|jij|u)\b(?! met)|"
    r"\bwaar (?:kun|kan|kunt) (?:je|jij|u) (?:mij |me )?(?:mee |bij )?helpen\b|"
    r"\bwho are you\b|\bwhat can you do\b|\bare you (?:a |an )?(?:human|robot|bot|computer|ai)\b"
)
_ITS_ROUND = re.compile(
    r"\b(?:ronde|openstelling|aanvraagperiode|aanvraagronde|loket|call|round) (?:van|voor|of|"
    r"for) (?:het |de |the )?"
    r"(?!spuk|regeling kansrijke)\w*(?:fonds|deal|deals|akkoord|programma|fund)\b"
)
_LONGEST = 14  # words
_BESIDE = re.compile(
    r"\b(?:ook|al|naast|tegelijk|dubbel\w*|combin\w*|stapel\w*|samen met|aanvull\w*|"
    r"also|already|alongside|besides|double|both|together|as well)\b"
)
_WORK = re.compile(
    r"^(?:(?:kun|kunt|kan|wil|wilt|zou|can|could|would) (?:je|jij|u|you)\b.{0,60}\b"
    r"(?:schrijven|maken|ontwerpen|verzinnen|bedenken|write|draft|design|compose|make)\b|"
    r"(?:please )?(?:schrijf|maak|ontwerp|verzin|bedenk|write|draft|design|compose|make)\b)"
)
_ALSO_ORDINARY = frozenset({"brief", "aanvraagformulier", "bijeenkomst", "presentatie", "school"})
_OF_SPUK = ("thema:",)
_CORE = frozenset(
    "spuk dubbele-financiering financiering-vervallen voortzetten uitbreiden vervangen-eigen-geld"
    " nergens-anders andere-doelen".split()
)


def small_talk(text: str) -> str | None:
    """ "groet", "dank" or "wie" for a message that is nothing else, else None."""
    flat = fold(text).strip()
    if not flat or len(flat.split()) > _LONGEST:
        return None
    if _WHO.search(flat):
        return "wie"
    if _GREETING.match(flat):
        return "groet"
    return "dank" if _THANKS.match(flat) else None


def asks_for_work(text: str, own: frozenset[str], strong: frozenset[str]) -> bool:
    """Whether something must be made ("maak een uitnodiging") that has nothing of this field."""
    named = own & (strong - _ALSO_ORDINARY) or any(c.startswith(_OF_SPUK) for c in own)
    return not named and not own & {"geld", "aanvraag"} and bool(_WORK.search(fold(text).strip()))


def round_of_another(text: str) -> bool:
    """Whether it asks when another scheme opens: "de volgende ronde van het ...fonds"."""
    return bool(_ITS_ROUND.search(fold(text)))


def other_scheme(text: str, own: frozenset[str], facts: Facts) -> bool:
    """Whether another scheme itself is asked about, not what it means for the SPUK."""
    if "andere-regeling" not in own or own & _CORE:
        return False
    if round_of_another(text):
        return True
    if any(concept.startswith(_OF_SPUK) for concept in own):
        return False
    settled = facts.ander_rijksgeld not in (None, "onbekend")
    return not settled and not _BESIDE.search(fold(text))
