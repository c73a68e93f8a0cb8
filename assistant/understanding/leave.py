"""Reads whether leave is asked or refused: "mogen we 20% verschuiven?", "kan dat?", "mag niet".

Leave for a shift asks for another yes or no than "is een wijzigingsaanvraag nodig?". Leave for a
plan puts nothing forward to be checked: the rules decide it.
"""

from __future__ import annotations

import re

from assistant.domain import Form
from assistant.understanding.form import asked, sentences
from assistant.understanding.words import fold

MAY_SHIFT = "mag-verschuiven"
NOT_APPLYING = "geen-aanvraag-nodig"
_NOT_APPLYING = re.compile(
    r"(?<!\bof )\bgeen (?:wijzigings(?:aanvraag|verzoek)|wijziging aan\w*)\b|\bno change request\b|"
    r"\b(?:wijzigings(?:aanvraag|verzoek)|change request)\b[^.?!,]{0,20}\b(?:niet|not)\b"
    r"[^.?!,]{0,10}\b(?:nodig|vereist|hoeft?|needed|required|necessary)\b|"
    r"\b(?:hoef|hoeft|hoeven)\b[^.?!]{0,30}\b(?:niets|niks)\b[^.?!]{0,20}"
    r"\b(?:in te dienen|aan te vragen|te melden|indienen|aanvragen|melden)\b|"
    r"\b(?:niets|niks)\b[^.?!]{0,25}\bhoev?en?\b[^.?!]{0,10}"
    r"\b(?:in te dienen|aan te vragen|te melden)\b|"
    r"\b(?:te (?:klein|weinig|gering|beperkt|laag)|(?:klein|weinig|gering|laag) genoeg|"
    r"too (?:small|little|low|minor)|small enough)\b[^.?!,]{0,25}"
    r"\b(?:wijzigings(?:aanvraag|verzoek)|change request)\b"
)
_OF_APPLYING = re.compile(r"\bwijziging|\bchange request")
_MAY = re.compile(
    r"\b(?:mag|mogen|kan|kunnen|may|can|could)\b (?:ik|wij|we|je|u|men|i|you|"
    r"(?:een|de|onze) gemeente|het college|the municipality)\b|"
    r"\b(?:mag|kan|may|can) (?:dat|dit|that|this)\b(?: zomaar| zo| ook)*\s*\?*$"
)
_MAY_VERB = r"(?:mag|magt|mogen|mogn|mocht|mochten|kan|kun|kunt|kunnen|may|can|could)"
_IN_FRONT = re.compile(
    rf"^(?:(?:en|maar|dus|of|ook|and|but|so|or|dan|daarnaast|verder|nu) )*{_MAY_VERB}\b"
    r"(?! (?:het|dit|dat) (?:zijn|kloppen|wezen)\b| (?:u|je|jij|jullie|you) )"
)
_BEHIND = re.compile(
    rf"\b{_MAY_VERB} (?:dat|dit|zoiets|het|hij|zij|ze|die|deze|we|wij|ik|men|that|this|it|they)\b|"
    r"\b(?:is|zou|zijn|is) (?:dat|dit|het|zoiets|die|that|this|it) (?:\w+ ){0,3}?"
    r"(?:toegestaan|mogelijk|akkoord|oke|ok|goed|subsidiabel|declarabel|allowed|permitted|possible)\b|"
    r"\b(?:is|zijn|are) [^.?!]{2,60} (?:toegestaan|toegelaten|allowed|permitted)\s*\?*$|"
    r"\bis (?:daar|er|hier) (?:\w+ ){0,2}(?:ruimte|plaats|budget) voor\b|"
    r"\bis there (?:any )?room for\b|"
    r"\bis (?:that|this|it) (?:fine|all right)\b|"
    r"\b(?:gaat|lukt|werkt) (?:dat|dit|het|zoiets)(?: \w+){0,2}\W*$|"
    rf"\b(?:of|whether|if)\b[^.?!]{{0,200}}\b{_MAY_VERB}\b|"
    r"\b(?:zou|zouden) (?:dat|dit|zoiets|het|we|wij|ik|hij|ze|die) (?:[^.?!]{0,60} )?"
    r"(?:mogen|kunnen|passen)\b|"
    r"\b(?:top of \w+|go of no ?go|kan of niet|mag of niet|yay of nay)\s*\?*$|"
    r"\b(?:neem|nemen|veronderstel\w*|denk|denken|dacht|vermoed\w*|volgens (?:mij|ons)|hoop|hopen|"
    r"ga|gaan)\b[^.?!]{0,60}"
    rf"\b{_MAY_VERB}\b"
)
_DENIED = (
    r"\b(?:niet|geen|nooit|nergens|not|no|never)\b(?! (?:alleen|enkel|slechts|meer dan|minder|"
    r"langer|later|eerder|only|just|more than)\b)"
)
# What lies between the verb and its denial says nothing of its own.
_BETWEEN = (
    r"(?:(?!\b(?:als|indien|omdat|want|die|dat|waar\w*|wie|terwijl|zolang|mits|tenzij|en|maar|of|"
    r"wordt|is|zijn|hoeft|heeft|hebben|komt|zit|zitten|gaan|gaat|wonen|woont|"
    r"if|because|who|which|and|but|or|when)\b)[^.?!,;])"
)
_REFUSED = re.compile(
    rf"\b{_MAY_VERB}\b{_BETWEEN}{{0,90}}?{_DENIED}|"
    rf"\b(?:dat|that)\b{_BETWEEN}{{0,70}}?{_DENIED}{_BETWEEN}{{0,70}}?\b(?:{_MAY_VERB}|toegestaan|"
    rf"allowed)\b|\b(?:is|zijn|are)\b{_BETWEEN}{{0,50}}?\b(?:niet toegestaan|verboden|uitgesloten|"
    r"not allowed|forbidden|excluded)\b|\b(?:cannot|can t|mustn t)\b"
)
_THEME_PAIR = re.compile(r"\b(school|armoede|veerkracht|poverty) (?:en|and) (?=[a-z])")
_TWICE = re.compile(r"\b(?:niet|geen|nooit|not|no|never)\b")
# What is asked of these is no question on a plan, whatever activity is named beside them.
NOT_OF_A_PLAN = frozenset(
    "wijzigingsaanvraag verschuiven doorschuiven verlenging cofinanciering monitoring leerkring"
    " sisa sisa-code verantwoording terugvordering onderbesteding bcf aanvraag alliantie rente"
    " verdeelsleutel persoonsgegeven presenteren geld-doorgeven".split()
)
_TWO = 2  # denials that undo each other
_APPLYING = frozenset({"wijzigingsaanvraag", "aanvraag", "zonder-aanvraag", "drempel"})


def leave(text: str, concepts: frozenset[str]) -> frozenset[str]:
    """The concept that says so, and the one that says that no applying is needed, where said."""
    shifts = "verschuiven" in concepts and not concepts & _APPLYING
    asked_for = {MAY_SHIFT} if shifts and _MAY.search(fold(asked(text))) else set()
    question = fold(asked(text))  # what others say of applying is not what is asked
    told = question if _OF_APPLYING.search(question) else fold(text)
    without = {NOT_APPLYING} if _NOT_APPLYING.search(told) else set()
    return frozenset(asked_for | without)


def asks_leave(text: str, how: Form) -> bool:
    """Whether the message asks with yes or no if a plan may be: "kan dat?", "mogen we ...?"."""
    if how is not Form.YES_NO:
        return False
    last = fold(next(reversed(sentences(asked(text))), text))
    final = re.split(r"[,;:]\s+", last)[-1].strip()
    return any(_IN_FRONT.search(part) or _BEHIND.search(part) for part in (last, final))


def refuses_leave(claim: str) -> bool:
    """Whether a claim says that something may not be: "een lunch mag niet uit dit geld"."""
    flat = _THEME_PAIR.sub(r"\1 & ", fold(claim))
    return bool(_REFUSED.search(flat)) and len(_TWICE.findall(flat)) < _TWO
