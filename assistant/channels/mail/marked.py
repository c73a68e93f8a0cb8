"""The sentences of a mail, each with what it does there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from assistant.channels.mail import cues
from assistant.channels.mail.perpoint import spread
from assistant.channels.mail.roles.reader import Chances, Meaning, Role, Roles
from assistant.channels.mail.sentences import Sentence

_ASKS = 0.4  # chance from which a sentence is a question
_ASKS_WITH_MARK = 0.12  # the same, for one that ends with a question mark
_ASKS_FOR_OTHERS = 0.05  # the same, for one that tells what somebody else wants to know
_ASKS_IF_WORDED = 0.03  # the same, for one that assumes something and wants to hear of it
_ASKS_FOR_FIGURE = 0.15  # the same, for one that misses or wants a figure that it names
_ASKS_BELOW = 0.1  # the same, for an item of a list that was announced as questions
_REQUEST = 0.55
_OWN = 0.5  # chance from which a question is about the sender's own case
_OUTRIGHT = 8  # words
_POINTS = 14  # words of a sentence that only points at the questions
_FOR_OTHERS = re.compile(
    r"\b(?:stel(?:t|de|len|den)|legt|had|heeft|hebben)\b[^.?!]{0,40}\b(?:vervolg)?vraag\b,?\s(?=of\b)|"
    r"\b(?:vraagt|vragen|vroeg(?: tot slot| ook| nog)?|belde|mailde|informeerde|polste|wil(?:len|"
    r"de|den)?(?: (?:ook|nog|graag|"
    r"verder))* weten|asks?|"
    r"wants? to know|(?:ik|wij|we) (?:moet|moeten) (?:[\w-]+ ){0,4}(?:vertellen|antwoorden|zeggen|"
    r"melden|terugkoppelen|"
    r"laten weten))\b"
    r"[^.?!]{0,60}?\b(?:of|wat|hoe\w*|wanneer|wie|welke?|whether|if|what|how|when|who|which)\b|"
    r",\s(?:vraagt|vroeg|vragen|vroegen) (?:hij|zij|ze|men|(?:mijn|onze|de) \w+)\W*$",
    re.IGNORECASE,
)
_SUPPOSE = re.compile(r"^\W*(?:(?:en|maar|and|but)\s)?(?:stel|suppose)\b", re.IGNORECASE)
_HURRIES = re.compile(
    r"\bper omgaande\b|\bzo (?:spoedig|snel) mogelijk\b|\bas soon as possible\b", re.IGNORECASE
)
_ASKS_LEAVE = re.compile(
    r"\b(?:mag|mogen|kan|kunnen|moet|moeten|klopt|bedrag\w*|cijfers?|of|may|can|must|whether)\b",
    re.IGNORECASE,
)
# An item of a list of questions that only names a figure: "het aantal deelnemende gemeenten".
_FIGURE_WANTED = re.compile(
    r"^\W*(?:het|de|the) (?:[\w-]+ ){0,3}?(?:aantal|bedrag(?:en)?|totaal\w*|percentage|\w*datum|"
    r"termijn|hoogte|"
    r"omvang|verdeelsleutel|number|amount|total|date)\b",
    re.IGNORECASE,
)
_HELP_WITH = re.compile(r"\bhelp\w*\b[^:]{0,30}:\s*$", re.IGNORECASE)
_CELLS = re.compile(r"\?\s+\?")  # a row of a table that is to be filled in
_INTERROGATIVE = re.compile(r"\w\W*\?\W*$")


class Marked(Struct, frozen=True):
    """A sentence, what it does, and the chances of that; `below`: under an announced list.

    `claims`: in a list of claims that are to be confirmed.
    """

    sentence: Sentence
    role: Role
    chances: Chances
    below: bool = False
    claims: bool = False

    @property
    def text(self) -> str:
        return self.sentence.text

    @property
    def asks(self) -> bool:
        return self.role in (Role.ASKS, Role.OWN_CASE)


def mark(given: Sequence[Sentence], roles: Roles, meaning: Meaning | None = None) -> list[Marked]:
    """The sentences with their roles, a question about every point put to each of them."""
    found = _marked(given, roles([one.text for one in given], meaning))
    known = {id(one.sentence): one for one in found}
    divided = spread(given, lambda sentence: _asks_itself(known[id(sentence)]))
    marked = []
    for sentence in divided:
        one = known.get(id(sentence))
        if one is None:  # made anew for a point, or only said before the points
            role = Role.ASKS if sentence.point or sentence.over else Role.ANNOUNCES
            one = Marked(sentence, role, {role: 1.0})
        marked.append(one)
    return marked


def _asks_itself(one: Marked) -> bool:
    """Whether it asks something, other than as a point of a list that something is asked about."""
    itself = one.text.endswith("?") or bool(cues.OPENS_QUESTION.match(one.text))
    return one.asks and (itself or not one.sentence.listed)


def _marked(given: Sequence[Sentence], told: Sequence[Chances]) -> list[Marked]:
    found: list[Marked] = []
    below = claims = False
    for sentence, chances in zip(given, told, strict=True):
        before = found[-1] if found else None
        if not sentence.listed:
            below = below and before is not None and before.sentence.listed
        role = _role(sentence, chances, below=below)
        stands_with = before is not None and _goes_with(sentence, before)
        claimed = claims and sentence.listed and _is_claim(sentence.text)
        if claimed or stands_with:
            role = Role.ASKS
        one = Marked(sentence, role, chances, below, claimed)
        found.append(one)
        ends = sentence.text.endswith(":")
        claims = (claims and sentence.listed) or (ends and bool(_claims_below(one)))
        announces = role in (Role.ANNOUNCES, Role.ASKS, Role.COURTESY)
        announces = announces or bool(_HELP_WITH.search(sentence.text))
        in_list = sentence.listed and (below or one.asks)
        below = in_list or (announces and ends) or (below and not sentence.listed)
    return found


def _claims_below(one: Marked) -> bool:
    """Whether what stands in the list below is to be confirmed."""
    return not one.sentence.listed and bool(cues.CONFIRM_BELOW.search(one.text))


def _is_claim(text: str) -> bool:
    """Whether an item says that something is so, rather than naming or asking it."""
    return not cues.OPEN.match(text) and bool(cues.VERB.search(text))


def _goes_with(sentence: Sentence, before: Marked) -> bool:
    """Whether a sentence asks by what stands before it: one thing more, or what we make of it."""
    words = len(sentence.text.split())
    near = sentence.paragraph == before.sentence.paragraph
    if before.asks and words <= _OUTRIGHT and cues.AND_ALSO.match(sentence.text):
        return near
    if before.asks and words <= 2 * _OUTRIGHT and cues.SAME_FOR.search(sentence.text):
        return True
    stated = before.role in (Role.TELLS, Role.PLAN)
    return (
        near and stated and words <= 2 * _OUTRIGHT and bool(cues.WANTS_ASSENT.search(sentence.text))
    )


def _asks_outright(text: str) -> bool:
    """Whether a few words ask for a yes or a no, or for a verdict on the list below."""
    short = len(text.split()) <= _OUTRIGHT
    return (short and bool(cues.YES_OR_NO.search(text))) or bool(cues.JUDGED_BELOW.match(text))


def _by_words(sentence: Sentence, *, marked: bool, in_list: bool) -> Role | None:
    """The role that the words of a sentence settle, whatever its chances; None where none do."""
    text = sentence.text
    if _only_told(sentence, marked=marked):
        return Role.TELLS
    if cues.OR_NOT.match(text) or (marked and cues.RHETORICAL.search(text)):
        return Role.COURTESY
    if cues.BARE.match(text) or _asks_outright(text) or (marked and cues.TAG.match(text)):
        return Role.ASKS
    if in_list and (marked or cues.OPEN.match(text) or cues.WHETHER.match(text)):
        return Role.ASKS
    if in_list and _FIGURE_WANTED.match(text) and not cues.VERB.search(text):
        return Role.ASKS
    short = len(text.split()) <= _POINTS
    if cues.ONLY_POINTS.search(text) and (short or text.rstrip().endswith(":")):
        return Role.ANNOUNCES
    return None


def _only_told(sentence: Sentence, *, marked: bool) -> bool:
    """Whether it is a cell, a figure or a label, or says what the sender does not know yet."""
    text = sentence.text
    if _CELLS.search(text):
        return True
    if marked:
        return False
    labelled = cues.LABELLED_FIGURE.match(text) or cues.LABEL.match(text)
    if sentence.quoted or text.count("|") > 1 or labelled:
        return True
    if cues.ASSUMES_AND_ASKS.search(text):
        return False
    unknown = cues.NOT_KNOWN.search(text) and not cues.MAY.search(text)
    asks = cues.ASKS_OPENLY.search(text) or _ASKS_LEAVE.search(text)
    beside = (_SUPPOSE.match(text) or _HURRIES.search(text)) and not asks
    return bool(unknown or beside or cues.UNDECIDED.search(text))


def _role(sentence: Sentence, chances: Chances, *, below: bool) -> Role:
    """The likeliest role; a sentence asks from a lower chance, as no question may be missed."""
    asks = chances.get(Role.ASKS, 0.0) + chances.get(Role.OWN_CASE, 0.0)
    marked = sentence.text.rstrip().endswith("?")
    in_list = below and sentence.listed
    if not (marked or in_list or cues.MAY_ASK.search(sentence.text)):
        asks = 0.0
    worded = _by_words(sentence, marked=marked, in_list=in_list)
    if worded is not None:
        return worded
    if cues.LETS_KNOW.search(sentence.text):
        own = chances.get(Role.OWN_CASE, 0.0) >= chances.get(Role.ASKS, 0.0)
        return Role.OWN_CASE if own else Role.ASKS
    if marked and cues.MAY_OPEN.match(sentence.text) and chances.get(Role.REQUEST, 0.0) < _REQUEST:
        asks = max(asks, _ASKS)
    least = _ASKS
    if below and sentence.listed:
        least = _ASKS_BELOW
    elif _INTERROGATIVE.search(sentence.text):
        least = _ASKS_WITH_MARK
    elif _FOR_OTHERS.search(sentence.text):
        least = _ASKS_FOR_OTHERS
    elif cues.ASSUMES_AND_ASKS.search(sentence.text):
        least = _ASKS_IF_WORDED
    elif cues.WANTED.search(sentence.text):
        least = _ASKS_FOR_FIGURE
    if asks >= least and chances.get(Role.REQUEST, 0.0) < _REQUEST:
        own = chances.get(Role.OWN_CASE, 0.0) >= max(_OWN, chances.get(Role.ASKS, 0.0))
        return Role.OWN_CASE if own else Role.ASKS
    rest = {r: c for r, c in chances.items() if r not in (Role.ASKS, Role.OWN_CASE)}
    return max(rest, key=lambda role: (rest[role], role.value))
