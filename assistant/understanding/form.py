"""How a question is asked: yes or no, open, or a claim to check; and its question words."""

from __future__ import annotations

import re

from assistant.domain import Form
from assistant.understanding.words import fold

_ASKS = {
    "hoeveel": r"\b(ho?e?ve+l|aantal|hoe hoog|hoe groot|welke? bedrag(en)?|welk percentage|welke percentages|wat is het (bedrag|budget|percentage|totaal)|how much|how many|what amount|what percentage|hvl|hoevl|hoeveeel|hoe veel|welk deel|wat (krijg|krijgt|krijgen|ontvangt|ontvangen)|wat wordt er|wat komt er|wat staat er|wat houden|hoeveel er|wat dragen|wat draagt|wat legt|wat leggen|(tel|telt) .{3,80}\bop\b|op een rij|geef .{0,40}bedrag(en)?|tot en met welk bedrag|tot welk bedrag|vanaf welk bedrag|which amount|what share)\b",
    "wie": r"\b(wie|whose|bij wie|door wie|who|whom|welke (minister|commissie|functionaris|organisatie|partij|instantie)|aan wie|van wie)\b",
    "wanneer": r"\b(wanneer|wnr|wanner|welke (datum|data|dag|dagen|periode|maand|tijd|tijden)|(binnen )?hoeveel (weken|dagen|maanden|tijd)|hoe snel|hoe laat|per wanneer|tot wanneer|vanaf wanneer|op welke datum|when|what date|which date|until when|what time|vanaf welke datum|hoe lang|hoelang|how long|uiterlijk)\b",
    "waar": r"((^|[,;:.!?] |\ben )waar|\bwhere|\b(?:in welk(e)? (gebied|wijk|gemeente|plaats|stad|nplv.gebied)|welk gebied|welke gemeente|waarheen|welk adres|which area|which municipality))\b(?!\s*(om|voor|aan|op|mee)\b)",
    "waarom": r"\b(waarom|why|hoezo|wat is de reden|waardoor|om welke reden)\b",
    "welke": r"\b(welke?|which)\b",
    "wat": r"\b(wat|what)\b",
    "hoe": r"\b(hoe(?! (hoog|groot|veel|lang|laat)\b)|how(?! (much|many|long)\b)|op welke manier)\b",
}
_ASK = {name: re.compile(pattern) for name, pattern in _ASKS.items()}

_VERB_FIRST = re.compile(
    r"^(en |maar |dus |of |ook |and |but |so |or )*(dan |daarnaast |verder )?"
    r"(mag|mogen|kan|kun|kunnen|moet|moeten|is|zijn|was|waren|kon|konden|werd|werden|moest|moesten|mocht|mochten|had|hadden|kreeg|kregen|valt|vallen|hoort|horen|past|passen|"
    r"geldt|gelden|klopt|krijgt|krijgen|heeft|heb|hebben|worden|wordt|doet|doen|hoeft|hoeven|zou|"
    r"zouden|komt|komen|telt|tellen|betaalt|vergoedt|dient|dienen|gaat|gaan|bestaat|zit|zitten|"
    r"staat|mogn|magt|blijft|blijven|verandert|loopt|lopen|ontvangen|ontvangt|lukt|"
    r"can|may|must|is|are|was|were|does|do|did|should|could|would|will|has|have|am|need)\b"
)
_TAG = re.compile(
    r"(\b(mag|kan|klopt|geldt|moet|past|hoort) (dat|dit|het|zoiets)( ook| dan| nog| nu| wel| eigenlijk|"
    r" uit [^?]{1,60}| onder [^?]{1,60}| bij [^?]{1,60}| hier| zo| zomaar| allemaal| met [^?]{1,40}| van [^?]{1,40}| voor [^?]{1,40}| in [^?]{1,40})*"
    r"|\b(valt|hoort|past|mogen|kunnen|mag|kan|moeten|moet|hoeven) (dat|dit|wij|we|ik|het|die|deze)\b[^?]{0,120}"
    r"|\bnodig|\btoch|\bok|\boke|\bakkoord|\bgoed|\bmag dat|\bkan dat|\bkan da|\bmagda|\btoegestaan|\bmogelijk"
    r"|\b(is|was) (dat|dit|het|er) [^?]{0,60}"
    r"|\b(is (that|this|it) [^?]{0,60}|allowed|permitted|possible|right|correct|ok))\s*\??$"
)
_CHECK = re.compile(
    r"\b(klopt (dat|dit|het|die)|klopt|toch\b[^?]{0,15}\?|\bjuist\?|\bwaar\?|nietwaar|is dat (juist|correct|waar|zo)|zeker(?=\s*\?)|correct\?|"
    r"right\?|is (that|this) (right|correct|true)|dus (krijg|hebb|is|wordt|moet)|hebben dus recht|"
    r"weet je dat zeker|weet u dat zeker|are you sure|heeft (hij|zij|ze|u|die|mijn collega|de accountant|onze \w+) gelijk|"
    r"(mag|kan) ik( dat| dit)?( toch)?( gewoon)? zo|mag ik toch)"
)
_BARE_THEME = re.compile(r"\b(re.?int\.?|s&o|a&s|v&w|jk)\?$")
_SENTENCE = re.compile(r"[^.!?\n]*[.!?\n]?")


def sentences(text: str) -> list[str]:
    """The sentences of a text, roughly: cut at . ! ? and line ends, not inside numbers."""
    protected = re.sub(r"(\d)[.](\d)", "\\1\u2024\\2", text)
    protected = re.sub(
        r"\b(art|nr|o\.a|bijv|incl|excl|re-int|resp|bv|evt|m\.b\.t|i\.v\.m|ca|t\.b\.v|jl|mw|dhr)\.",
        lambda m: m[0].replace(".", "\u2024"),
        protected,
        flags=re.IGNORECASE,
    )
    parts = re.findall(r"[^.!?\n]+[.!?]*", protected)
    return [p.replace("\u2024", ".").strip() for p in parts if p.strip(" .!?\n")]


def asked(text: str) -> str:
    """The part of the text that asks: its question sentences, else the whole text."""
    questions = [s for s in sentences(text) if s.endswith("?")]
    return " ".join(questions) if questions else text


def question_words(text: str) -> frozenset[str]:
    """Which of wie, wanneer, waar, hoeveel, waarom, welke, wat, hoe are asked.

    "past" stands for the question whether something belongs under a theme.
    """
    flat = fold(asked(text))
    found = {name for name, pattern in _ASK.items() if pattern.search(flat)}
    if re.search(r"\bhoeveel (weken|dagen|maanden|tijd)\b", flat):
        found.discard("hoeveel")
    if _BELONGS.search(flat):
        found.add("past")
    if _PAYS.search(flat):
        found.add("betalen")
    if _EXISTS.search(flat):
        found.add("bestaan")
    if _REQUEST.search(flat) and re.search(
        r"\b(bedrag\w*|uitrekenen|bereken\w*|amount\w*)\b", flat
    ):
        found.add("hoeveel")
    return frozenset(found)


_REQUEST = re.compile(
    r"\b(kun|kunt|kan|could|can) (je|u|jij|jullie|you)\b.{0,160}\b(geven|noemen|vertellen|uitrekenen|"
    r"zeggen|uitleggen|sturen|laten weten|give|tell|list|explain|calculate)\b"
)
_PAYS = re.compile(
    r"\b(mag|mogen|kan|kunnen|can|may|could|moet)\b.{0,110}\b(uit|vanuit|from|met)\b"
)
_EXISTS = re.compile(
    r"\b(is|was|zijn|waren|komt|kwam|there (is|was)|was there|is there) (er )?.{0,40}\b(geld|budget|middelen|bedrag|money|funding)\b"
)
_BELONGS = re.compile(
    r"\b(valt|vallen|hoort|horen|past|passen)\b.{0,90}\b(onder|bij|in|binnen)\b|"
    r"\b(falls?|fits?|belongs?)\b.{0,60}\b(under|in|within|with|to)\b"
)


def form(text: str) -> Form:
    """Whether the text asks yes or no, is open, or wants a claim checked."""
    flat = fold(asked(text)).strip()
    if _CHECK.search(flat) and not re.search(r"\bhoe (klopt|kan)", flat):
        return Form.CHECK
    if _REQUEST.search(flat):
        return Form.OPEN
    parts = sentences(asked(text))
    last = fold(parts[-1]) if parts else flat
    final = re.split(r"[,;:]\s+", last)[-1].strip()
    if _VERB_FIRST.match(final) or _VERB_FIRST.match(last):
        return Form.YES_NO
    if _OPENING.match(last) or _INNER.search(final):
        return Form.OPEN
    if _TAG.search(last) or _BARE_THEME.search(last):
        return Form.YES_NO
    if last.endswith("?") and len(last.split()) > 5 and not question_words(last):
        return Form.YES_NO
    if _ASKING.search(fold(text)) and not question_words(text):
        return Form.YES_NO
    return Form.OPEN


_OPENING = re.compile(
    r"^(en |maar |and |but )?(\w+ ){0,2}(wat|wie|welke?|hoe|hoeveel|wanneer|waar\w*|what|who|"
    r"which|how|when|where|why)\b(?!.{3,80}, ?(mag|mogen|kan|kunnen|moet|moeten|is|valt)\b)"
)
_INNER = re.compile(r"\b(welke?|hoeveel|wanneer|hoe hoog|how much|which|what)\b")
_ASKING = re.compile(
    r"\b(mag|mogen|kan|kunnen|moet|moeten|valt|geldt|is|zijn) (dat|dit|wij|we|ik|het|die|er|daar|hier)\b"
)
