"""What in a mail asks a person to do something, and questions that only a person can answer."""

from __future__ import annotations

import re

from assistant.channels.mail.marked import Marked
from assistant.channels.mail.reasons import of_text
from assistant.channels.mail.roles.reader import Role

_ALSO_ASKED = frozenset({"uitstel"})  # may be a question about the rules as well
_TELLS = 0.04  # chance below which the words for something to be done only tell of it
_WANTS_ANSWER = re.compile(
    r"\b(?:duidelijkheid|(?:be)?antwoord\w*|reactie|uitsluitsel|volgende|onderstaande?|hieronder|bovenstaande|answer|reply|"
    r"op weg|verder (?:kunt |kunnen |wilt )?helpen|following|below|checken|check|nakijken|controleren|meekijken|meelezen|nalopen|ernaast leggen|naast|verify)\b",
    re.IGNORECASE,
)
_IN_SO_MANY_WORDS = re.compile(
    r"\bgraag verlengen\b|\bverlengen (?:svp|aub|graag)\b", re.IGNORECASE
)
_ALSO = 0.15  # chance from which a clear question also wants something done
_REQUESTS = 0.55  # chance from which a sentence wants something done that no words name
_OWN = 0.1  # chance below which the words for an own case say nothing
_ASKS = 0.6  # chance from which a sentence asks, though its words also want something done
# What asks a person to do something: (name of the reason, the words).
_ACTIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "contactgegevens",
        re.compile(
            r"\b(?:contactgegevens|contactpersoon|contactpersonen|adresgegevens|e-?mailadres(?:sen)?|"
            r"verzendlijst|mailinglijst|adressenlijst|tenaamstelling|contact (?:person|details))\b"
            r"[^?]{0,80}\b(?:aanpassen|wijzigen|wijzigt|gewijzigd|veranderen|veranderd|vervangen|"
            r"bijwerken|verwerken|doorvoeren|doorgeven|opnemen|toevoegen|verwijderen|zetten|"
            r"registreren|update|change|nieuwe?|is voortaan|wordt|zijn voortaan)\b|"
            r"\b(?:wijzig\w*|verander\w*|nieuwe?|aanpass\w*|doorgeven|change of|new|update) "
            r"(?:van |onze |mijn |de |het |our |the )*(?:contactpersoon|contactgegevens|"
            r"contactpersonen|e-?mailadres|adresgegevens|contact (?:person|details))\b|"
            r"\b(?:aanspreekpunt|contactpersoon)\b[^?]{0,60}\b(?:opvolg\w*|niet (?:langer|meer)|nieuw\w*)\b|"
            r"\b(?:niet (?:langer|meer)|nieuwe?|voortaan|opvolg\w*)\b[^?]{0,40}\b(?:aanspreekpunt|contactpersoon)\b|"
            r"\b(?:verzendlijst|mailinglijst|adressenlijst|nieuwsbrief)\b[^?]{0,30}\b(?:halen|afhalen|schrappen|"
            r"afmelden|plaatsen)\b|\b(?:afmelden|uitschrijven)\b[^?]{0,30}\b(?:lijst|nieuwsbrief)\b|"
            r"\bneemt\b[^?]{0,80}\b(?:dossier|taken|rol|portefeuille|contact)\b[^?]{0,60}\bover\b|"
            r"\b(?:zet|voeg|haal|schrijf)\b[^?]{0,50}\b(?:verzendlijst|mailinglijst|nieuwsbrief|"
            r"adressenlijst)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "afspraak",
        re.compile(
            r"\b(?:afspraak|overleg|kennismaking\w*|belafspraak|gesprek|teamsoverleg|"
            r"meeting|call|appointment)\b[^?]{0,60}\b(?:plannen|inplannen|maken|voeren|hebben|"
            r"mogelijk|schedule|set up|arrange)\b|"
            r"\b(?:inplannen|terugbellen\b(?! (?:is |hoeft )?(?:niet|hoeft))|bel (?:mij|me|ons)|(?:u|jullie|mij|ons|me) (?:\w+ )?(?:even )?(?:op)?bellen|langskomen|"
            r"(?:zouden|kunnen|zullen) (?:we|wij)\b[^?]{0,50}\b(?:bellen|overleggen|afspreken|sparren)\b(?=[^?]{0,60}\?)|"
            r"langs (?:te )?komen|datumprikker|call (?:me|us) back|schedule a|set up a)\b|"
            r"\b(?:wanneer|welke dag)\b[^?]{0,40}\b(?:tijd|beschikbaar|schikt|uitkomt)\b|"
            r"\b(?:(?:u|jullie|je)\b[^?]{0,40}\b(?:uit te nodigen|uitnodigen)|nodigen? (?:wij |we |ik )?"
            r"(?:u|jullie|je)\b[^?]{0,60}\buit|spreker|invite you)\b|"
            r"\b(?:wil\w*|graag|zou\w*|like|want)\b[^?]{0,40}\binterview(?:en)?\b|"
            r"\b(?:iemand|een collega|één|een) van (?:u|uw|jullie)\b[^?]{0,70}\b(?:aanschui\w*|langskom\w*|aanwezig|"
            r"bijwo\w*|spreken|uurtje|kwartier)\b|\b(?:een paar|enkele) data\b|\bplan ik\b[^?]{0,60}\b(?:in|uur)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "uitstel",
        re.compile(
            r"\bgraag verlengen\b|\bverlengen (?:svp|aub|a\.u\.b|graag)\b|"
            r"\b(?:vraag|vragen|verzoek|verzoeken|verzoekt)\b(?! (?:wij|we|ik) (?:ons|me|mij) af)[^?]{0,80}\b(?:om|voor) "
            r"(?:[\w-]+ ){0,2}(?:verlenging|uitstel)\b|"
            r"\b(?:request|ask)\w*\b[^?]{0,40}\b(?:an? )?extension\b|"
            r"\b(?:verzoek\w*|vragen?|vraag|aanvragen|krijgen|verlenen|verleent|geven|willen|mogen|"
            r"request\w*|ask\w*|grant)\b[^?]{0,80}\b(?:uitstel|langere termijn|verlenging van de "
            r"(?:termijn|indien\w*|deadline)|respijt|extension of the deadline|more time)\b|"
            r"\b(?:uitstel|respijt)\b[^?]{0,60}\b(?:krijgen|verlenen|mogelijk|vragen|aan te vragen|"
            r"geven|verzoek\w*)\b|"
            r"\b(?:later|te laat|na de deadline)\b[^?]{0,30}\b(?:indienen|inleveren|aanleveren|"
            r"insturen|submit)\b|"
            r"\b(?:halen|redden)\b[^?]{0,40}\b(?:deadline|termijn|indientermijn)\b[^?]{0,10}\bniet\b|"
            r"\b(?:deadline|termijn)\b[^?]{0,40}\bniet\b[^?]{0,12}\b(?:halen|gehaald|redden)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "verwerking",
        re.compile(
            r"\b(?:ontvangst|goede ontvangst|receipt)\b[^?]{0,30}\b(?:bevestig\w*|confirm\w*)\b|"
            r"\b(?:bevestig\w*|confirm\w*)\b[^?]{0,30}\bontvangst\w*\b|"
            r"\b(?:bijgaand|bijgevoegd|hierbij|in de bijlage|attached|enclosed)\b[^?]{0,80}"
            r"\b(?:stuur|sturen|zend\w*|ontvangt|ontvangen|vindt|vinden|treft|dien\w*|"
            r"wijzigingsaanvraag|aanvraagformulier|verantwoording|please find)\b|"
            r"\b(?:dien|dienen)\b[^?]{0,30}\b(?:hierbij|bij deze)\b|"
            r"\b(?:wij|ik) (?:trek|trekken)\b[^?]{0,40}\bin\b",
            re.IGNORECASE,
        ),
    ),
    (
        "verzoek",
        re.compile(
            r"\b(?:graag|gelieve|svp|please|wilt u|kunt u)\b[^?]{0,40}\b(?:bedrag|geld|contributie|amount|money)\b"
            r"[^?]{0,60}\b(?:overmaken|over te maken|overboeken|storten|terugbetalen|transfer)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "toesturen",
        re.compile(
            r"\b(?:kunt|kunnen|kun|kan|wilt|willen|wil|zou|zouden|could|can|would)\s"
            r"(?:u|je|jullie|you)\b[^?]{0,100}\b(?:toesturen|opsturen|toezenden|doorsturen|nasturen|terugsturen|terugzenden|"
            r"(?:kopie|afschrift|bestand|formulier|beschikking|brief|presentatie|dia'?s|slides|link|"
            r"document\w*|verslag|copy|form)\b[^?]{0,30}\b(?:sturen|mailen|zenden|delen|send|share))\b|"
            r"\b(?:send|share)\b[^?]{0,40}\b(?:copy|form|document|slides|letter|list)\b",
            re.IGNORECASE,
        ),
    ),
)
_ENROLS = re.compile(
    r"\b(?:kun\w*|kan|wil\w*|zou\w*|could|can|would)\b[^?]{0,60}\b(?:aanmelden|inschrijven|afmelden|register|enrol|"
    r"sign (?:us|me) up)\b",
    re.IGNORECASE,
)
_WILL_YOU = re.compile(
    r"^\W*(?:(?:en|ook|daarnaast|verder|tot slot|also|and|finally)[\s,]+)*(?:kunt|kun|kunnen|kan|wilt|willen|wil|zou|zouden|"
    r"could|can|would|will) (?:u|je|jullie|you)\b",
    re.IGNORECASE,
)
_ONLY_DONE = frozenset({"toesturen", "verzoek", "contactgegevens"})
# A question about the dossier or the mail itself: only a person can know.
_OWN_CASE = re.compile(
    r"\bwanneer\b[^?]{0,80}\b(?:antwoord|reactie|bericht|terugkoppeling|uitsluitsel|gehoor)\b|"
    r"\b(?:antwoord|reactie|terugkoppeling)\b[^?]{0,50}\b(?:op (?:mijn|onze)|verwachten|tegemoet)\b|"
    r"\b(?:status|stand van zaken|voortgang)\b[^?]{0,60}\b(?:mijn|onze|ons|wij|aanvraag|verzoek|mail|"
    r"brief)\b|"
    r"\bhoe (?:staat|ver)\b[^?]{0,40}\b(?:onze|mijn|ons|is het met)\b|"
    r"\bwanneer\b[^?]{0,20}\b(?:reageert|reageren|antwoordt|beslist|beslissen|belt|komt) (?:u|jullie|het ministerie)\b|"
    r"\b(?:mijn|onze) (?:klacht|bezwaar|bezwaarschrift)\b|"
    r"\b(?:hebben|heeft|hebt|is|zijn|was|did|have)\b[^?]{0,15}\b(?:u|jullie|je|you|mijn|onze|ons|our|my)\b"
    r"[^?]{0,40}\b(?:mail|e-?mail|brief|aanvraag|formulier|stukken|verzoek|application|request)\b"
    r"[^?]{0,40}\b(?:ontvangen|binnen\w*|gekregen|behandeld|goedgekeurd|beoordeeld|received|approved)\b|"
    r"\bwie (?:behandelt|beoordeelt)\b[^?]{0,30}\b(?:mijn|onze|ons)\b|"
    r"\bwanneer\b[^?]{0,60}\b(?:onze|mijn|ons)\b[^?]{0,30}\b(?:betaling|voorschot|geld|bedrag|"
    r"aanvraag|verzoek|beschikking)\b[^?]{0,40}\b(?:komt|overgemaakt|betaald|gestort|behandeld|"
    r"afgehandeld|goedgekeurd|beoordeeld|binnen|ontvangen)\b|"
    r"\bwanneer\b[^?]{0,40}\b(?:factuur|nota|declaratie|offerte|invoice)\b|\bwhen\b[^?]{0,40}\binvoice\b|"
    r"\bwhen\b[^?]{0,60}\b(?:reply|response|answer|hear back|processed)\b|"
    r"\bstatus of (?:my|our)\b",
    re.IGNORECASE,
)


def kinds(one: Marked) -> tuple[str, ...]:
    """The kinds of things that a sentence wants done, by the names of the reasons."""
    chance = one.chances.get(Role.REQUEST, 0.0)
    if chance < _TELLS and not _IN_SO_MANY_WORDS.search(one.text):
        return ()
    found = tuple(name for name, pattern in _ACTIONS if pattern.search(one.text))
    if not found and _ENROLS.search(one.text):
        return ("verzoek",)
    if not found and chance >= _REQUESTS and not one.asks and not _WANTS_ANSWER.search(one.text):
        return ("verzoek",)
    return found


def also_asks(one: Marked, kinds: tuple[str, ...]) -> bool:
    """Whether a sentence with words for something to be done is a question all the same."""
    if set(kinds) <= _ALSO_ASKED and one.text.endswith("?"):
        return True
    if "afspraak" in kinds and not one.text.endswith("?"):
        return False
    if set(kinds) <= _ONLY_DONE and _WILL_YOU.match(one.text):
        return False
    return one.chances.get(Role.ASKS, 0.0) >= _ASKS


def to_do(one: Marked, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds that a person has to handle: of a clear question only what it also requests."""
    clearly = one.asks and also_asks(one, kinds) and one.chances.get(Role.ASKS, 0.0) >= _ASKS
    requests = one.chances.get(Role.REQUEST, 0.0) >= _ALSO
    return kinds if not clearly or requests or set(kinds) <= _ALSO_ASKED else ()


def is_own_case(one: Marked, shown: str) -> bool:
    """Whether only a person can answer: it is about this sender's dossier, or wants a decision."""
    if one.role is Role.OWN_CASE:
        return True
    named = bool(_OWN_CASE.search(shown)) and one.chances.get(Role.OWN_CASE, 1.0) >= _OWN
    return named or "besluit" in of_text(shown, "")
