"""How a question is asked: yes or no, open, or a claim to check; and its question words."""

from __future__ import annotations

import re

from assistant.domain import Form
from assistant.understanding.words import fold

_ASKS = {
    "hoeveel": (
        r"\b(ho?e?ve+l|hvl|hoevl|hoeveeel|hoe veel|(?<!een )aantal|hoe hoog|hoe groot|"
        r"welke? bedrag(en)?|welk percentage|welke percentages|welk deel|"
        r"wat (is|was|zijn|waren) (\w+ ){0,5}?(bedrag|bedragen|budget|budgetten|percentage|totaal)|"
        r"wat (krijg|krijgt|krijgen|ontvangt|ontvangen)|"
        r"wat (heeft|hebben|had) .{1,60}\b(gekregen|ontvangen|gehad)|"
        r"wat wordt er|wat komt er|wat staat er|wat gaat er (?:[\w'-]+ ){0,6}?om\b|"
        r"wat er (?:[\w'-]+ ){0,8}?omgaat|"
        r"wat houden|hoeveel er|wat dragen|wat draagt|wat droegen|wat (legt|leggen|legde|legden)|"
        r"wat (levert|leveren|stopt|stoppen)|"
        r"what (?:does|do|did) .{1,40}\b(?:get|receive|contribute)\b|"
        r"what (?:is|was|are|were) (?:the )?(?:\w+ ){0,3}?(?:amounts?|budgets?|total)\b|"
        r"what the (?:\w+ ){0,3}?(?:amounts?|budgets?|total)\b|"
        r"(tel|telt) .{3,80}\bop\b|op een rij|op volgorde|reken \w* ?uit|bereken|"
        r"(geef|noem|toon) .{0,40}(bedrag(en)?|reeks|cijfers|verschil|totaal|totalen)|"
        r"tot en met welk bedrag|tot welk bedrag|vanaf welk bedrag|"
        r"how much|how many|what amount|which amount|what percentage|what share)\b"
    ),
    "wie": (
        r"\b(wie|bij wie|door wie|aan wie|van wie|"
        r"welke? (minister|commissie|functionaris|organisatie|partij|instantie|club|gremium|orgaan|"
        r"persoon|bewindspersoon|afdeling|dienst|loket)|"
        r"(?:which|what) (?:body|committee|organi[sz]ation|department|minister)|who|whom|whose)\b"
    ),
    "wanneer": (
        r"\b(wanneer|wnr|wanner|per wanneer|tot wanneer|vanaf wanneer|uiterlijk|"
        r"welke (datum|data|dag|dagen|periode|termijn|maand|tijd|tijden)|"
        r"op welke datum|vanaf welke datum|(binnen )?ho?e?ve+l (weken|dagen|maanden|tijd)|"
        r"hoe snel|hoe laat|hoe lang|hoelang|"
        r"when|until when|what date|which date|what time|how long)\b"
    ),
    "waar": (
        r"((^|[,;:.!?] |\ben )waar|\bwhere|"
        r"\b(?:in welk(e)? (gebied|wijk|gemeente|plaats|stad|nplv.gebied)|welk gebied|"
        r"welke gemeente|waarheen|welk adres|which area|which municipality))\b"
        r"(?!\s*(om|voor|aan|op|mee)\b)"
    ),
    "waarom": r"\b(waarom|why|hoezo|wat is de reden|waardoor|om welke reden)\b",
    "welke": r"\b(welke?|which|(?:de |the )?(?:namen|names) (?:van|of))\b",
    "wat": r"\b(wat|what)\b",
    "hoe": (
        r"\b(hoe(?! (hoog|groot|veel|lang|laat)\b)|how(?! (much|many|long)\b)|op welke manier)\b"
    ),
}
_ASK = {name: re.compile(pattern) for name, pattern in _ASKS.items()}
_HOW_LONG = re.compile(r"\bho?e?ve+l (weken|dagen|maanden|tijd)\b")
_AMOUNT = re.compile(r"\b(bedrag\w*|uitrekenen|bereken\w*|amount\w*)\b")
_REQUEST = re.compile(
    r"\b(kun|kunt|kunnen|kan|could|can) (je|u|jij|jullie|you)\b.{0,160}"
    r"\b(geven|doorgeven|helpen aan|noemen|vertellen|uitrekenen|zeggen|uitleggen|sturen|"
    r"laten weten|"
    r"give|tell|list|explain|calculate)\b"
)
_PAYS = re.compile(
    r"\b(mag|mogen|kan|kunnen|can|may|could|moet)\b.{0,110}\b(uit|vanuit|from|met)\b|"
    r"\b(mag|mogen|kan|kunnen)\b.{0,110}\b(op|van) (de |het )?(spuk|pot|potje)\b|"
    r"\b(can|may|could)\b.{0,80}\b(pay|fund|cover|reimburse)\b|"
    r"\b(?:uit|vanuit|op)\b[^?]{0,80}\b(?:top of \w+|go of no ?go|kan of niet|mag of niet|"
    r"yay of nay|"
    r"ja of nee|thumbs up)\s*\?"
)
_EXISTS = re.compile(
    r"(?<!\bwat )(?<!\bwhat )\b(is|was|zijn|waren|komt|kwam|there (is|was)|"
    r"was there|is there) (er )?.{0,40}\b(geld|budget|middelen|bedrag|money|funding)\b|"
    r"\b(?:is|was|zijn|waren|kwam|stond) er\b.{0,40}\b(?:niets|niks|iets)\b|"
    r"\b(?:niets|niks|iets|geen geld|geen cent)\b.{0,40}\b(?:is|was|waren|kwam|stond)\b|"
    r"\b(?:kregen|krijgen|kreeg|ontvingen|ontvangen)\b(?! (?:wij|we|ik|u|jullie)\b[^?]*\bterug)"
    r".{0,60}\b(?:al|iets|niets|niks) (?:geld|middelen|budget|voor)\b"
)
_BELONGS = re.compile(
    r"\b(valt|vallen|hoort|horen|past|passen)\b.{0,90}\b(onder|bij|in|binnen)\b|"
    r"\b(is|zijn|lijkt|zou) (dit|dat|zoiets|het|die|deze) (\w+ ){0,2}?(iets|wat|geschikt) "
    r"(zijn )?voor\b|"
    r"\b(falls?|fits?|belongs?)\b.{0,60}\b(under|in|within|with|to)\b"
)

_NAMED_THERE = re.compile(
    r"\b(?:als|een) (?:mogelijkheid|voorbeeld|optie|possibility|example|option)\b[^?]{0,40}"
    r"\b(?:brief|presentatie|bronnen|dia|regeling|letter|sources|presentation)\b|"
    r"\b(?:brief|presentatie|bronnen|dia|regeling|letter|sources|presentation)\b[^?]{0,60}"
    r"\b(?:genoemd|noemt|noemen|vermeld|vermelden|als (?:mogelijkheid|voorbeeld|optie)|named|"
    r"mentioned?)\b|"
    r"\b(?:noemt|noemen|vermeldt|vermelden|genoemd|mentioned?)\b[^?]{0,30}"
    r"\b(?:brief|presentatie|bronnen|dia|letter|sources|presentation)\b"
)
_MAY_OR_MUST = re.compile(r"\b(?:mag|mogen|kan|kunnen|moet\w*|hoef\w*|can|may|must)\b")
_VERB_FIRST = re.compile(
    r"^(en |maar |dus |of |ook |and |but |so |or )*(dan |daarnaast |verder )?"
    r"(mag|mogen|magt|mogn|mocht|mochten|kan|kun|kunnen|kon|konden|moet|moeten|moest|moesten|"
    r"is|zijn|was|waren|werd|werden|worden|wordt|had|hadden|heeft|heb|hebben|"
    r"kreeg|kregen|krijgt|krijgen|ontvangen|ontvangt|valt|vallen|hoort|horen|past|passen|"
    r"geldt|gelden|klopt|doet|doen|hoeft|hoeven|zou|zouden|komt|komen|telt|tellen|"
    r"betaalt|vergoedt|dient|dienen|gaat|gaan|bestaat|zit|zitten|staat|blijft|blijven|"
    r"verandert|loopt|lopen|lukt|houd|houdt|houden|"
    r"can|may|must|is|are|was|were|does|do|did|should|could|would|will|has|have|am|need)\b"
)
_TAG = re.compile(
    r"(\b(mag|kan|klopt|geldt|moet|past|hoort) (dat|dit|het|zoiets)"
    r"( ook| dan| nog| nu| wel| eigenlijk| hier| zo| zomaar| allemaal|"
    r" uit [^?]{1,60}| onder [^?]{1,60}| bij [^?]{1,60}|"
    r" met [^?]{1,40}| van [^?]{1,40}| voor [^?]{1,40}| in [^?]{1,40})*|"
    r"\b(valt|hoort|past|mogen|kunnen|mag|kan|moeten|moet|hoeven) "
    r"(dat|dit|wij|we|ik|het|die|deze)\b[^?]{0,120}|"
    r"\bnodig|\bof (?:toch )?niet|\bof wel|\btoch|\bok|"
    r"\boke|\bakkoord|\bgoed|\btoegestaan|\bmogelijk|"
    r"\bmag dat|\bkan dat|\bkan da|\bmagda|"
    r"\b(is|was) (dat|dit|het|er) [^?]{0,60}|"
    r"\b(is (that|this|it) [^?]{0,60}|allowed|permitted|possible|right|correct|ok))\s*\??$"
)
_CHECK = re.compile(
    r"\b(klopt (dat|dit|het|die)|klopt|kloppen|toch\b[^?]{0,15}\?|\bjuist\?|\bjuist, of\b|"
    r"\bwaar\?|nietwaar|"
    r"is dat (juist|correct|waar|zo)|\bbevestig\b|\bbevestiging dat\b|\bgraag bevestigd\b|"
    r"\b(mag|mogen|kan|kunnen) (ik|wij|we) er ?van ?uit ?gaan dat\b|"
    r"\bgeef (dat|het)( dan| maar| gewoon| even| nu)* toe\b|"
    r"(schrijf|zet|noteer|leg)( dat| dit| het)( dan| maar| gewoon| even| zo| nu| ook)* "
    r"(op(?! een rij| volgorde| de rekening)|zwart op wit|vast|neer|in (de|uw|je) (mail|brief))\b|"
    r"\b(put|write) (that|this|it) (down|in writing)\b|is it (correct|right|true) that|"
    r"zeker(?=\s*\?)|correct\?|right\?|"
    r"is (that|this) (right|correct|true)|"
    r"dus (krijg|hebb|is|wordt|moet)|hebben dus recht|"
    r"weet je dat zeker|weet u dat zeker|are you sure|"
    r"heeft (hij|zij|ze|u|die|mijn collega|de accountant|onze \w+) gelijk|"
    r"(mag|mogen|kan|kunnen) (ik|wij|we) (dat|dit|het) zo (laten staan|aanhouden|overnemen|"
    r"vermelden)|"
    r"(mag|kan) ik( dat| dit)?( toch)?( gewoon)? zo|mag ik toch)"
)
# "Mag hij toch meedoen?" asks for leave; "hij mag toch meedoen?" wants it confirmed.
_LEAVE_ANYWAY = re.compile(
    r"^(?:en |maar |dus |of )*(?:mag|mogen|kan|kunnen) "
    r"[^.?!,]{1,40}?\btoch\b (?!zo\b|gewoon zo\b)\w"
)
_HOW_SO = re.compile(r"\bhoe (klopt|kan)")
_BARE_THEME = re.compile(r"\b(re.?int\.?|s&o|a&s|v&w|jk)\?$")
_OPENING = re.compile(
    r"^(en |maar |and |but )?(\w+ ){0,2}(wat|wie|welke?|hoe|hoeveel|wanneer|waar\w*|what|who|"
    r"which|how|when|where|why)\b(?!.{3,80}, ?(mag|mogen|kan|kunnen|moet|moeten|is|valt)\b)"
)
# "Het totaal van alle middelen in 2025?": a figure is asked for, without a verb.
_FIGURE_NAMED = re.compile(
    r"^(?:(?:en|verder|daarnaast|ook|tot slot|graag|nog|alleen|maar|ten slotte|and|also)\b,? )*"
    r"(?:(?:het|de|een|alle|the|all) )?(?:\w+ ){0,2}?"
    r"(?:totaal\w*|bedrag|bedragen|\w*budget(?:ten)?|som|percentages?|cijfers?|aandeel|"
    r"looptijd|einddatum|sluitingsdatum|deadline|total|amounts?|figures?)\b"
)
_FINITE = re.compile(
    r"\b(?:is|zijn|was|waren|werd|werden|wordt|worden|kan|kun|kunnen|mag|mogen|moet|moeten|zal|"
    r"zou|zouden|heeft|hebben|had|hadden|krijgt?|krijgen|kreeg|kregen|klopt|kloppen|geldt|gelden|"
    r"valt|vallen|hoort|horen|past|passen|gaat|gaan|blijft|blijven|staat|staan|komt|komen|hoeft|"
    r"hoeven|daalt|stijgt|loopt|telt|are|were|has|have|can|may|does|do|did)\b"
)
_HELD = re.compile(r"\b(?:ook|wel|niet|toch|al|zeker|juist|hetzelfde|meer|minder|too)\b")
# "Dat kan vast zonder wijzigingsaanvraag?": a claim, in the order of a statement.
_SAID_AS_SO = re.compile(
    r"^(?:en |maar |dus |dan )*(?:dat|dit|het|zoiets|die|deze) "
    r"(?:kan|mag|kunnen|mogen|hoeft|hoeven|moet|moeten|past|valt|gaat|lukt)\b"
    r"(?![^?]*\b(?:wat|wie|hoe\w*|welke?|wanneer)\b)[^?]*\?$"
)
_SURELY = re.compile(r"\b(?:toch|vast|zeker|gewoon|immers|wel)\b")
_INNER = re.compile(r"\b(welke?|hoeveel|wanneer|hoe hoog|how much|which|what)\b")
_ASKING = re.compile(
    r"\b(mag|mogen|kan|kunnen|moet|moeten|valt|geldt|is|zijn) "
    r"(dat|dit|wij|we|ik|het|die|er|daar|hier)\b"
)

_WHETHER = re.compile(
    r"\b(weten|vernemen|verneem|vernomen|horen|hoor|"
    r"aangeven|bevestigen|nagaan|afvragen|vraag(?: me af)?|"
    r"vragen(?: ons af)?|benieuwd|wonder|know|confirm|(?:question|vraag) (?:is|luidt))\b"
    r"(?: (?:wij|we|ik|u|graag|van u|us|me|ook|nog|even|dan|daarnaast|verder))*,? "
    r"(of|whether|if) "
    r"(?!.{0,80}\b(hoeveel|wanneer|wie|welke?)\b)"
)

_WHAT_IF = re.compile(
    r"^(?:en |maar |and |but )*(?:wat (?:als|indien)|what if|stel\b|what about|how about|"
    r"hoe zit (?:het|dat) (?:dan )?(?:met|bij|voor|als|in)\b)"
)
_INFORM = re.compile(
    r"^(?:[\w']+,? ){0,8}?(?:informatie|inlichtingen|uitleg|toelichting|"
    r"information|an explanation) "
    r"(?:over|omtrent|about|on) (?!(?:of|whether|if)\b)"
)
_WISHES = re.compile(  # "zou ik graag vernemen ...": what follows is what is asked
    r"^(?:en |maar |dus |ook )*(?:zou|zouden|wil|willen|kan|mag) (?:ik|wij|we) "
    r"(?:ook |nog |even |graag |van u )*"
    r"(?:vernemen|weten|horen|begrijpen) (?=(?:(?:aan|bij|door|van|met|in|uit|op|voor|naar) )?"
    r"(?:wat|wie|welke?|hoe\w*|wanneer|waar\w*)\b)"
)
_REASON_BEHIND = re.compile(r",? (?:want|because) [^?.!]*\?$")
_SUPPOSED = re.compile(  # "Mocht er een aanvraag nodig zijn: wanneer moet die binnen zijn?"
    r"^(?:en |maar |dus |of )*(?:mocht|mochten|should)\b"
)
_OPINION = re.compile(  # what the asker thinks of it, behind what is asked
    r",? (?:en|maar|and|but) (?:dat|dit|that|this) (?:lijkt|vind|vinden|klinkt|komt|seems|looks)\b"
    r"[^?.!]{0,60}\?$"
)
_DOT = "\u2024"  # stands for a dot that ends no sentence
_ABBREVIATION = re.compile(
    r"\b(art|nr|o\.a|bijv|incl|excl|re-int|resp|bv|evt|m\.b\.t|i\.v\.m|ca|t\.b\.v|jl|mw|dhr)\.",
    re.IGNORECASE,
)


def is_elliptic(text: str) -> bool:
    """Whether the text asks by a part of a sentence: "en in 2025?", "per gebied dan?".

    It has no verb in front and no question word.
    """
    flat = fold(asked(text)).strip()
    if _WHAT_IF.match(flat):
        return True
    return not (
        _VERB_FIRST.match(flat)
        or _OPENING.match(flat)
        or _INNER.search(flat)
        or _CHECK.search(flat)
        or _REQUEST.search(flat)
        or _ASKING.search(flat)
    )


def sentences(text: str) -> list[str]:
    """The sentences of a text, roughly: cut at . ! ? and line ends, not inside numbers."""
    protected = re.sub(r"(\d)[.](\d)", rf"\1{_DOT}\2", text)
    protected = _ABBREVIATION.sub(lambda m: m[0].replace(".", _DOT), protected)
    parts = re.findall(r"[^.!?\n]+[.!?]*", protected)
    return [p.replace(_DOT, ".").strip() for p in parts if p.strip(" .!?\n")]


def asked(text: str) -> str:
    """The part of the text that asks: its question sentences, else the whole text."""
    questions = [s for s in sentences(text) if s.endswith("?")]
    return " ".join(questions) if questions else text


def is_question(text: str) -> bool:
    """Whether the last clause opens as a question: with a question word, or the verb first."""
    last = fold(text).strip()
    final = re.split(r"[,;:]\s+", last)[-1].strip()
    return any(
        pattern.match(clause) for clause in (last, final) for pattern in (_OPENING, _VERB_FIRST)
    )


def _names_a_figure(sentence: str) -> bool:
    """Whether nothing but a figure is named, without a verb or a figure that is claimed."""
    claimed = re.search(r"\d", re.sub(r"\b20\d\d\b", "", sentence))
    return bool(
        _FIGURE_NAMED.match(sentence)
        and not claimed
        and not _FINITE.search(sentence)
        and not _HELD.search(sentence)
    )


_WHERE_WE_HAVE = re.compile(  # "bij Jonge Kind, waar wij € 800.000 hebben": told, not asked
    r"(?<=, )(?:waar|where) (?:wij|we|ik|we|i) (?=[^,?]{0,40}(?:€|\d))"
)


def question_words(text: str) -> frozenset[str]:
    """Which of wie, wanneer, waar, hoeveel, waarom, welke, wat, hoe are asked.

    "past" stands for the question whether something belongs under a theme, "betalen" whether it
    may be paid, "bestaan" whether there is money, "genoemd" whether a source names it.
    """
    flat = _WHERE_WE_HAVE.sub(" ", fold(asked(text)))
    found = {name for name, pattern in _ASK.items() if pattern.search(flat)}
    if _HOW_LONG.search(flat):
        found.discard("hoeveel")
    for name, pattern in (("past", _BELONGS), ("betalen", _PAYS), ("bestaan", _EXISTS)):
        if pattern.search(flat):
            found.add(name)
    if _NAMED_THERE.search(flat) and not _MAY_OR_MUST.search(flat):
        found.add("genoemd")  # "omdat de brief het noemt, mogen we ...?" asks something else
    if _REQUEST.search(flat) and _AMOUNT.search(flat):
        found.add("hoeveel")
    return frozenset(found)


def form(text: str) -> Form:
    """Whether the text asks yes or no, is open, or wants a claim checked."""
    flat = fold(asked(text)).strip()
    if _OPENING.match(flat):
        flat = _OPINION.sub("?", flat)
    flat = _REASON_BEHIND.sub("?", flat)
    asks_on = _LEAVE_ANYWAY.match(re.split(r"[,;:.!]\s+", flat)[-1])
    if _CHECK.search(flat) and not _HOW_SO.search(flat) and not asks_on:
        return Form.CHECK
    if _REQUEST.search(flat):
        return Form.OPEN
    parts = sentences(asked(text))
    last = fold(parts[-1]) if parts else flat
    if _WHETHER.search(last):
        return Form.YES_NO
    final = re.split(r"[,;:]\s+", last)[-1].strip()
    if _WISHES.match(final):
        return Form.OPEN
    if _SUPPOSED.match(last) and final != last and (_OPENING.match(final) or _INNER.search(final)):
        return Form.OPEN
    if _VERB_FIRST.match(final) or _VERB_FIRST.match(last):
        return Form.YES_NO
    if _OPENING.match(last) or _OPENING.match(final) or _INNER.search(final):
        return Form.OPEN
    if _INFORM.match(last):
        return Form.OPEN
    if _SAID_AS_SO.match(last):
        return Form.CHECK if _SURELY.search(last) else Form.YES_NO
    if _names_a_figure(last):
        return Form.OPEN
    long_question = last.endswith("?") and len(last.split()) > 5
    if (
        _TAG.search(last)
        or _BARE_THEME.search(last)
        or (long_question and not question_words(last))
        or (_ASKING.search(fold(text)) and not question_words(text))
    ):
        return Form.YES_NO
    return Form.OPEN
