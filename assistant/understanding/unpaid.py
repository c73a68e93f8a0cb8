"""Reads whether it is said that nothing else pays: "niets hiervan komt uit ander rijksgeld"."""

from __future__ import annotations

import re

_PAID = (
    r"(?:betaal[dt]?|betalen|betaalde|meebetaalt|meebetalen|meebetaald|gefinancierd|financiert|"
    r"financieren|meefinanciert|bekostigd|bekostigt|bekostigen|vergoedt?|vergoeden|gedekt|dekt|"
    r"gesubsidieerd|subsidieert|draagt|dragen|bijdraagt|bijdragen|bijgedragen|legt|leggen|komt|komen|"
    r"loopt|lopen|paid|pays?|funded|funds|financed|covered|covers|comes?|contributes?)"
)
_MONEY = (
    r"(?:\w*geld|gelden|geldschieters?|geldbron(?:nen)?|geldstro(?:om|men)|bron(?:nen)?|"
    r"financiers?|financiering|\w*subsidies?|\w*bijdragen?|\w*fonds(?:en)?|potten|pot|potjes?|"
    r"\w*middelen|\w*budget(?:ten)?|dekking|bekostiging|vergoeding|\w*regeling(?:en)?|"
    r"uitkering(?:en)?|donateurs?|sponsors?|funding|funds?|money|grants?|subsid(?:y|ies)|"
    r"sources?|funders?|financing)"
)
_STATE = (
    r"(?:\w*rijk\w*|overheid\w*|ministerie\w*|departement\w*|state|government|ministr(?:y|ies))"
)
_OTHER = r"(?:andere?|overige|verdere|extra|bijkomende|aanvullende|other|further|additional)"
_WITHIN = r"[^.?!;:]{0,60}?"
_SPUK = (
    r"(?:(?:de|onze|het|deze|the|our)\s+)?spuk"
    r"(?:[- ]?(?:geld|gelden|budget|middelen|pot|potje|subsidie|money|funds))?"
)
_ONLY = (
    r"(?:alleen|volledig|helemaal|geheel|fully|entirely|uitsluitend|"
    r"enkel(?: en alleen)?|louter|slechts|puur|solely|only|exclusively|purely)"
)

_NONE_OF_IT = re.compile(
    rf"\b(?:niets|niks|niemendal|geen (?:van|ervan|hiervan|daarvan|cent|euro|"
    rf"stuiver)|none of|nothing|not a (?:cent|euro))\b"
    rf"{_WITHIN}\b(?:{_OTHER}|{_STATE}|elders|elsewhere|ergens)\b"
)
_NOT_MEANT = re.compile(r"\b(?:niets|niks|nothing|none)\b[^,]*\b(?:hoef\w*|moet\w*|needs?|must)\b")
_NOWHERE = re.compile(
    rf"\bnergens\b{_WITHIN}\b(?:{_MONEY}|{_PAID})\b|\b(?:{_MONEY}|{_PAID})\b{_WITHIN}\bnergens\b"
)
_NOWHERE_BUT = re.compile(r"\bnergens (?:in|op|bij|staat|te|genoeg|voldoende|meer)\b")
_NO_OTHER = re.compile(
    rf"\b(?:geen|zonder|nul|no|without(?: any)?|any)(?: enkele?)? {_OTHER} (?:\w+ )?{_MONEY}\b|"
    rf"\b(?:geen|zonder) enkele? (?:\w*subsidie|financiering|bekostiging|dekking|geldbron|bron|"
    rf"financier|rijks\w*|"
    rf"ministerie|departement|overheid\w*)\b|"
    r"\b(?:het rijk|rijksoverheid|ministerie|the state|the government)\b[^.?!;:,]{0,12}"
    r"\b(?:draagt|betaalt|vergoedt|financiert|legt|geeft|bekostigt|dekt|pays|contributes)\b"
    r"[^.?!;:,]{0,25}\b(?:niet|niets|niks|geen|nothing)\b"
)
_ANY = re.compile(r"\b(?:not|no|never|without|n t|don t|doesn t|isn t)\b[^.?!]{0,40}\bany\b")
_NOBODY = re.compile(
    rf"\b(?:niemand|nobody|no one|no-one)\b(?! (?:van|of) (?:de|het|the)\b){_WITHIN}\b{_PAID}\b"
    r"(?! (?:ge)?kr(?:e|ij)gen)|"
    rf"\b{_PAID}\b[^.?!;]{{0,20}}\b(?:niemand|nobody|no one)\b|\bdoor niemand\b|"
    r"\b(?:not|isn t|aren t) (?:being )?(?:paid|funded|financed|"
    r"covered)\b[^.?!]{0,20}\bby (?:any(?: ?one| ?body)|others?)\b"
)
_NEITHER = re.compile(rf"\b(?:noch|neither)\b[^.?!]{{0,12}}\b{_STATE}\b{_WITHIN}\b{_PAID}\b")
_ONLY_SPUK = re.compile(
    rf"\b{_ONLY} (?:(?:met|uit|vanuit|door|van|via|op|with|from|out of|by) )?{_SPUK}(?![\w-])"
    rf"(?! (?:gebied\w*|gemeente\w*|area|town))|"
    rf"\bspuk\b[^.?!]{{0,12}}\b(?:is|vormt)\b[^.?!]{{0,12}}\b(?:enige|only|sole)\b[^.?!]{{0,12}}{_MONEY}|"
    rf"\b(?:enige|only|sole) {_MONEY}\b[^.?!]{{0,20}}\b(?:is|vormt)\b[^.?!]{{0,8}}\bspuk\b"
)
_ONLY_LINE = re.compile(
    rf"\b{_ONLY} (?:uit|met|vanuit|van|from|out of) (?:(?:het|de|ons|onze|dit|dat|the|this) )?"
    r"(?:(?:hoofd)?thema |theme |budget )?(?:re.?integratie|school en omgeving|jonge kind|armoede|"
    r"veerkracht|"
    r"integra(?:al|le)|(?:hoofd)?thema|theme)\b[^.?!,;]{0,30}\b(?:betaald|bekostigd|gefinancierd|vergoed|paid|"
    r"funded|financed)\b"
)
_RULE = re.compile(r"\b(?:mag|mogen|kan|kunnen|moet\w*|hoef\w*|dient|dienen|may|can|must|should)\b")
_NO_CENT = re.compile(
    r"\b(?:verder|voor de rest|daarnaast|anders) (?:\w+ ){0,4}?(?:geen|niet een) (?:\w+ )?"
    r"(?:cent|euro|stuiver|geld|budget|potje|financiering|subsidie|middelen)\b|"
    r"\b(?:geen|not a) (?:cent|euro|stuiver) (?:verder|anders|from elsewhere)\b"
)
_COMMA = re.compile(r"[,;:()]")
_NOT_INVOLVED = re.compile(
    rf"\b{_OTHER} (?:\w+ ){{0,2}}{_MONEY}\b[^.?!;]{{0,25}}\b(?:niet|is not|are not|isn t|aren t)\b|"
    rf"\b{_OTHER} {_STATE}\b[^.?!;]{{0,30}}\b(?:niet|niets|niks|not|nothing)\b"
)
_NOT_ALL = re.compile(
    r"\b(?:niet|not)(?: \w+)? (?:alles|volledig|helemaal|geheel|"
    r"compleet|de hele|het hele|all|everything|fully|entirely)\b"
)
_NOT_ONLY = re.compile(r"\b(?:niet|not) (?:alleen|enkel|slechts|only|just|de enige|the only)\b")


def nothing_else_pays(flat: str) -> bool:
    """Whether a folded sentence says so; "niet alles" and "niet alleen" deny only a part."""
    if _NOT_ALL.search(flat) or _NOT_ONLY.search(flat):
        return False
    none = _NONE_OF_IT.search(flat) and not _NOT_MEANT.search(flat)
    nowhere = _NOWHERE.search(flat) and not _NOWHERE_BUT.search(flat)
    no_other = _NO_OTHER.search(flat)
    if no_other and no_other[0].startswith("any"):
        no_other = no_other if _ANY.search(flat) else None
    only = any(
        (_ONLY_SPUK.search(part) or _ONLY_LINE.search(part)) and not _RULE.search(part)
        for part in _COMMA.split(flat)
    )
    nobody = _NOBODY.search(flat) or _NEITHER.search(flat) or _NOT_INVOLVED.search(flat)
    no_cent = _NO_CENT.search(flat)
    return bool(no_cent or none or nowhere or no_other or only or nobody)


def not_all_is_paid(flat: str) -> bool:
    """Whether a folded sentence says that only not all of it is paid."""
    return bool(_NOT_ALL.search(flat))
