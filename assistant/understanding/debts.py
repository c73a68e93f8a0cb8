"""Reads whether residents' own debts, or residents themselves, are to be paid, however it is put.

"Die achterstand in een keer wegwerken" is no activity about debts: it is the debt itself that
would be paid. Teaching or helping people to pay off what they owe is something else.
"""

from __future__ import annotations

import re

from assistant.understanding.form import sentences
from assistant.understanding.words import fold

_DEBT = (
    r"(?:\w*schuld(?:en)?|(?:huur|betaal|betalings|energie)?achterstand(?:en)?|"
    r"(?:achterstallige|openstaande|onbetaalde|oude|oplopende) (?:\w+ )?"
    r"(?:rekening(?:en)?|huur|facturen|facture?|boetes?|premies?|bedrag(?:en)?)|"
    r"(?:energie|zorg|gas)rekening(?:en)?|boetes?|roodstand|"
    r"rent arrears|arrears|debts?|unpaid bills?)"
)
_LINE = re.compile(  # the budget lines are no debts
    r"\b(?:armoede|poverty) ?(?:en|&|and|/) ?(?:schuld(?:en)?|debts?)|\bpreventie van schulden\b"
)
_OWED = re.compile(rf"\b{_DEBT}\b")
# What is only done to a debt.
_CLEARED = re.compile(
    r"\b(?:wegstrepen|weg te strepen|weggestreept|wegwerken|weg te werken|weggewerkt|wegpoetsen|"
    r"doorstrepen|doorgestreept|kwijtschelden|kwijt te schelden|kwijtgescholden|kwijtschelding|"
    r"aflossen|af te lossen|afgelost|lossen we af|los(?:t|sen) [^.?!,]{0,40}\baf|"
    r"afkopen|af te kopen|afgekocht|afkoop|inlossen|ingelost|delgen|vereffenen|vereffend|"
    r"aanzuiveren|aangezuiverd|saneren|saneringskrediet\w*|schone lei|op nul zetten|"
    r"schuld(?:en)?vrij (?:maken|te maken)|uit de schulden kopen|"
    r"write off|written off|pay off|paid off|paying off|wipe out|clean slate|clear (?:the|their))\b"
)
_PAID = (
    r"(?:betalen|betaald|voldoen|voldaan|overnemen|over te nemen|overgenomen|bijpassen|"
    r"voorschieten|voorgeschoten|dichten|gedicht|opvangen|vergoeden|vergoed|pay|paid|take over)"
)
_OF_WHOM = r"(?: (?:van|bij|voor|of) (?:\w+ ){0,4}?\w+)?"
_FROM = r"(?: (?:uit|vanuit|met|van|from|with) (?:\w+ ){0,4}?\w+)?"
_AT_ONCE = r"(?: (?:ook|dan|wel|in een keer|eenmalig|gewoon|meteen|deels|voor hen|ermee|daarmee))*"
_PAYS = re.compile(
    rf"\b{_DEBT}{_OF_WHOM}{_AT_ONCE}{_FROM}{_AT_ONCE}(?: te)? {_PAID}\b|"
    rf"\b{_PAID} (?:(?:we|wij|de gemeente) )?"
    rf"(?:de|hun|haar|zijn|die|deze|iemands|the|their|his|her) (?:\w+ )?{_DEBT}\b"
)
# Who guides, teaches or warns people pays no debt; nor does what is there for people with debts.
_HELPS = re.compile(
    r"\b(?:leren|leert|leer|les|lessen|cursus\w*|training\w*|trainen|workshop\w*|\w*coach\w*|"
    r"begeleid\w*|hulp|helpen|helpt|ondersteun\w*|advies|adviseren|spreekuur\w*|"
    r"loket (?:voor|over)|"
    r"voorlichting\w*|gesprek\w*|maatje\w*|buddy\w*|voorkom\w*|preventie|herken\w*|signaler\w*|"
    r"campagne\w*|schuldhulp\w*|bemiddel\w*|regeling treffen|"
    r"teach\w*|learn\w*|course\w*|guid\w*|help\w*|advice|prevent\w*)\b"
)
_PEOPLE_WITH = re.compile(rf"\b(?:met|with)(?: \w+){{0,2}}? {_DEBT}\b")


_BEFORE = 3  # words
_TO_THEMSELVES = re.compile(
    r"\b(?:zichzelf|hunzelf|elkaar|themselves)\b[^.?!,]{0,50}\b(?:uurloon|loon|salaris|geld|vergoeding|"
    r"uitbetalen|uit te betalen|betalen|uitkeren|pay|wages?)\b|"
    r"\b(?:bewoners|buren|vrijwilligers|buurtbewoners|residents|volunteers)\b[^.?!,]{0,60}"
    r"\b(?:uurloon|loon|salaris|vergoeding per uur|wages)\b|"
    r"\b(?:uurloon|loon|salaris|wages?)\b[^.?!,]{0,30}\b(?:voor|aan|to|for) "
    r"(?:de |the )?(?:bewoners|vrijwilligers|buren|deelnemers|residents|volunteers)\b"
)


def pays_residents(text: str) -> bool:
    """Whether residents would get wages for what they do themselves."""
    return any(_TO_THEMSELVES.search(fold(sentence)) for sentence in sentences(text))


def _near(sentence: str, found: re.Match[str]) -> str:
    """What was found with the few words before it, which say what the debts have to do with it."""
    before = sentence[: found.start()].split()[-_BEFORE:]
    return " ".join([*before, found[0]])


def pays_debts(text: str) -> bool:
    """Whether the text would have debts of residents paid."""
    flat = [_LINE.sub("budget", fold(sentence)) for sentence in sentences(text)]
    owed = any(_OWED.search(sentence) for sentence in flat)
    for sentence in flat:
        cleared = _CLEARED.search(sentence) if owed else None
        if cleared and not _HELPS.search(sentence[: cleared.start()]):
            return True
        told = _PEOPLE_WITH.sub(" ", sentence)
        if any(not _HELPS.search(_near(told, paid)) for paid in _PAYS.finditer(told)):
            return True
    return False
