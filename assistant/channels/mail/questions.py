"""Finds what a mail asks: questions with what they build on, and what a person has to do."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from assistant.channels.mail import cues, indirect
from assistant.channels.mail.perpoint import spread
from assistant.channels.mail.reasons import of_text
from assistant.channels.mail.sentences import Sentence, read, without_greeting
from assistant.understanding.several import Part, asked_in

MOST = 20  # questions that are answered one by one
_LONGEST = 1_500  # characters of what was stated before a question
_SHORTEST = 2  # words of a question
_LEANS = 7  # words of a question that says nothing without what stands before it
_SAYS_THAT = re.compile(r"\b(?:dat|that)\b(?:\W+[\w'-]+){4}")  # what is taken to be so
_ASK_ENGLISH = re.compile(r"\b(?:the|we|our|is|are|would|and|of)\b", re.IGNORECASE)
_ASK_DUTCH = re.compile(r"\b(?:de|het|een|wij|onze|is|zijn|voor|van|en)\b", re.IGNORECASE)


class Asking(Struct, frozen=True):
    """A question: as it stands in the mail, and as it is put to the assistant.

    `own_case` where only a person can say: the state of an application, the reply to a mail, an
    exception or a promise. `bare` is the question alone; `opens` where it is set apart
    from what stands before it.
    """

    text: str
    part: Part
    own_case: bool = False
    bare: str = ""
    opens: bool = False


class Found(Struct, frozen=True):
    """What a mail asks: its questions in order, and the kinds of things to be done."""

    questions: tuple[Asking, ...]
    actions: tuple[str, ...]
    opening: str = ""
    too_many: bool = False


class _Piece(Struct):
    """One question while it is being put together: what was said before it and after it."""

    asked: str
    shown: str
    before: list[str]
    after: list[str]
    own_case: bool = False
    paragraph: int = 0
    listed: bool = False
    opens: bool = False
    shared: str = ""
    story: str = ""


def find(text: str) -> Found:
    """The questions and requests of a text that its sender wrote, personal data left out."""
    body, _ = without_greeting(text)
    pieces, actions, rest = _pieces(spread(read(body), _asks))
    if not pieces:
        pieces = _implied(rest) if not actions else []
    opening = pieces[0].shared if pieces else ""
    found: list[Asking] = []
    for at, piece in enumerate(pieces[:MOST]):
        stated = " ".join((*piece.before, *piece.after))[-_LONGEST:]
        whole = f"{stated} {piece.asked}".strip()
        earlier = found[-1].part.text if found and _may_lean(piece, pieces[at - 1]) else ""
        given = (
            opening if piece.opens or _is_whole(piece) else f"{opening} {pieces[0].story}".strip()
        )
        part = Part(whole, piece.shown, given if found else "", earlier)
        found.append(Asking(_shown(piece), part, piece.own_case, piece.asked, piece.opens))
    return Found(tuple(found), actions, opening, len(pieces) > MOST)


def _may_lean(piece: _Piece, before: _Piece) -> bool:
    """Whether a question may build on the one before it: in the same breath, or pointing back."""
    if _is_whole(piece):
        return False
    if not piece.listed and not piece.opens and piece.paragraph == before.paragraph:
        return True
    whole = " ".join((*piece.before, piece.asked))
    return len(whole.split()) < _LEANS or bool(cues.POINTS_BACK.match(whole))


def _is_whole(piece: _Piece) -> bool:
    """Whether a question says by itself what it is about: with a year, and pointing nowhere."""
    words = len(piece.asked.split())
    dated = re.search(r"\b20\d\d\b", piece.asked)
    return words > _LEANS and bool(dated) and not cues.LEANING.search(piece.asked)


def _common(pieces: list[_Piece], waiting: list[Sentence], asking: Sentence) -> str:
    """What is stated before the first question for all of them: in paragraphs of its own.

    What stands in the paragraph or the list item of the first question is about that question,
    but for what leads up to the words that several plans or questions follow.
    """
    if pieces:
        return ""
    announced = max(
        (at for at, one in enumerate(waiting) if cues.SEVERAL.search(one.text)), default=-1
    )
    return " ".join(
        one.text
        for at, one in enumerate(waiting)
        if (one.paragraph != asking.paragraph or asking.listed or at <= announced)
        and not one.listed
    )


def _shown(piece: _Piece) -> str:
    """The question in its own words; a short one with the plan that it is about."""
    own = _unclaimed(piece.shown)
    words = len(own.split())
    leans = words < _LEANS or (words <= 2 * _LEANS and cues.LEANING.search(own))
    stated = [text for text in piece.before if not text.endswith(":")]
    if not leans or not stated or piece.listed:
        return own
    plans = [text for text in stated if cues.PLANS.search(text)]
    said = [text for text in plans or stated if not cues.CLAIMED.search(text)]
    return f"{said[-1]} {own}" if said else own


def _unclaimed(text: str) -> str:
    """The question without what its sender puts before it as approved or promised."""
    lead, found, rest = text.rpartition(": ")
    claimed = found and rest.endswith("?") and cues.CLAIMED.search(lead)
    return rest[:1].upper() + rest[1:] if claimed else text


def _pieces(given: list[Sentence]) -> tuple[list[_Piece], tuple[str, ...], list[str]]:
    """Questions with the statements around them, kinds of actions, and statements left over."""
    pieces: list[_Piece] = []
    actions: list[str] = []
    waiting: list[Sentence] = []
    below = opens = False
    paragraph = 0
    for at, sentence in enumerate(given):
        text = sentence.text
        kinds = _actions(text)
        actions += [kind for kind in kinds if kind not in actions]
        if kinds and not (set(kinds) <= cues.ALSO_ASKED and text.endswith("?")):
            continue
        if (cues.COURTESY.match(text) and not cues.NAMED.search(text)) or _wants_decision(text):
            continue
        head, polite = _polite_end(text)
        if polite:
            if not cues.FILLER.match(head) and not cues.ELSEWHERE.search(head):
                waiting.append(replace(sentence, text=_ended(head)))
            continue
        below = (below and (sentence.listed or text.endswith("?"))) or bool(
            cues.QUESTIONS_BELOW.search(text)
        )
        plan = next((one for one in reversed(waiting) if cues.PLANS.search(one.text)), None)
        if plan is None and waiting and waiting[-1].paragraph == sentence.paragraph:
            plan = waiting[-1]
        asked = _asked(sentence, plan.text if plan else "", below=below)
        if not asked or _is_only_said(given, at):
            announces = below and text.endswith(":") and not cues.TOLD.search(text)
            if not cues.FILLER.match(text) and not announces:
                waiting.append(replace(sentence, text=cues.JOINER.sub("", text)))
            opens = opens or bool(cues.OPENS.match(text))
            continue
        in_list = (
            bool(waiting) and waiting[-1].listed and waiting[-1].paragraph == sentence.paragraph
        )
        before, after = _shared(waiting, sentence, first=not pieces)
        if pieces:
            pieces[-1].after += after
        else:
            before = [*after, *before]
        for number, (shown, put) in enumerate(asked):
            own = bool(cues.OWN_CASE.search(shown)) or "besluit" in of_text(shown, "")
            put = cues.JOINER.sub("", put)
            piece = _Piece(put[:1].upper() + put[1:], shown, before if number == 0 else [], [], own)
            piece.paragraph, piece.listed = sentence.paragraph, bool(sentence.listed or in_list)
            piece.opens = number == 0 and (opens or bool(cues.OPENS.match(shown)))
            piece.shared = _common(pieces, waiting, sentence)
            pieces.append(piece)
        waiting, paragraph, opens = [], sentence.paragraph, False
    rest = [sentence.text for sentence in waiting]
    if pieces:
        pieces[-1].after += _until_new(waiting, paragraph)
        if all(one.paragraph == pieces[0].paragraph and not one.listed for one in pieces):
            told = [text for text in pieces[0].before if text not in pieces[0].shared]
            pieces[0].story = " ".join(told)  # one story, told in one go
    return pieces, tuple(actions), rest


def _wants_decision(text: str) -> bool:
    """Whether a sentence asks for a promise or a decision, which no source can answer."""
    return not text.endswith("?") and "besluit" in of_text(text, "")


def _polite_end(text: str) -> tuple[str, bool]:
    """The sentence without a courtesy behind its last comma, and whether there is one."""
    head, found, last = text.rpartition(", ")
    return (head, True) if found and cues.COURTESY.match(last) else (text, False)


def _actions(text: str) -> list[str]:
    return [name for name, pattern in cues.ACTIONS if pattern.search(text)]


def _asked(sentence: Sentence, plan: str, *, below: bool) -> list[tuple[str, str]]:
    """The questions in a sentence: as shown, and as put; none where it asks nothing.

    `plan` is the plan laid down just before it, which an invitation to respond is about.
    """
    text = sentence.text
    words = len(text.split())
    if sentence.stated or _announces(text):
        return []
    if sentence.point:
        return [(text, text)]
    if text.endswith("?"):
        if words < _SHORTEST:
            return []
        return [(one, re.sub(r"\?{2,}$", "?", one)) for one in _apart(text)]
    if cues.INVITES.search(text) and (plan or cues.PLANS.search(text)):
        own = bool(cues.PLANS.search(text))
        told = own or bool(cues.OUT_OF.search(text))
        return [(text if own else plan, f"{_ended(text) if told else ''} {_allowed(text)}".strip())]
    if cues.INVITES.search(text) and _SAYS_THAT.search(text):
        return [(text, _asking(text))]
    if words > 3 and (
        cues.ASKS.search(text)
        or cues.ASKS_BARE.search(text)
        or cues.BEHIND_COLON.search(text)
        or (below and cues.OPENS_QUESTION.match(text))
    ):
        return [(one.rstrip(" ;,"), indirect.put(one)) for one in indirect.cut(text)]
    if wanted := cues.WANTED.search(text):
        return [(text.rstrip(" ;,."), _what_is(text[wanted.start("thing") :]))]
    if sentence.listed and re.match(r"(?:of|whether|if)\b", text, re.IGNORECASE) and below:
        whether = text[:1].lower() + text[1:]
        opened = "Graag horen wij" if whether.startswith("of") else "Please let us know"
        return [(text.rstrip(" ;,."), _asking(f"{opened} {whether}"))]
    if below and sentence.listed and words >= _SHORTEST:
        return [(text.rstrip(" ;,"), _asking(text))]
    return []


def _apart(text: str) -> list[str]:
    """The questions of one sentence; those that lean on each other stay together."""
    found = asked_in(text)
    return [text] if any(cues.POINTING.search(one) for one in found[1:]) else found


def _announces(text: str) -> bool:
    """Whether a sentence only says that what follows is asked: "Wij willen graag weten:"."""
    below = text.endswith(":") and cues.QUESTIONS_BELOW.search(text)
    return bool(below) and not cues.ASKED_BY.search(text)


def _asks(sentence: Sentence) -> bool:
    """Whether a sentence by itself asks something."""
    return bool(_asked(sentence, "", below=False))


def _is_only_said(given: list[Sentence], at: int) -> bool:
    """Whether a sentence without a question mark leads up to the question right behind it."""
    one = given[at]
    if one.text.endswith("?") or at + 1 == len(given) or cues.WHETHER.search(one.text):
        return False
    following = given[at + 1]
    return (
        following.text.endswith("?")
        and following.paragraph == one.paragraph
        and not following.listed
        and not cues.OPENS.match(following.text)
        and (bool(cues.POINTING.search(following.text)) or len(following.text.split()) < _LEANS)
        and not cues.COURTESY.match(following.text)
        and not _actions(following.text)
    )


def _shared(
    waiting: list[Sentence], asking: Sentence, *, first: bool
) -> tuple[list[str], list[str]]:
    """What was stated between two questions, divided: for the next one, and for the one before."""
    if first:
        return [one.text for one in waiting], []
    for at, one in enumerate(waiting):
        if one.listed or cues.OPENS.match(one.text):
            return [w.text for w in waiting[at:]], [w.text for w in waiting[:at]]
        if at and one.paragraph != waiting[at - 1].paragraph:
            return [w.text for w in waiting[at:]], [w.text for w in waiting[:at]]
    new = asking.listed or bool(cues.OPENS.match(asking.text))
    apart = bool(waiting) and waiting[-1].paragraph != asking.paragraph
    texts = [one.text for one in waiting]
    return ([], texts) if new or apart else (texts, [])


def _until_new(waiting: list[Sentence], paragraph: int) -> list[str]:
    """What is said behind the last question and still belongs to it: in the same paragraph."""
    found: list[str] = []
    for one in waiting:
        if one.listed or cues.OPENS.match(one.text) or one.paragraph != paragraph:
            break
        found.append(one.text)
    return found


def _implied(statements: list[str]) -> list[_Piece]:
    """A plan that is laid down without a question asks whether it is allowed."""
    plans = [text for text in statements if cues.PLANS.search(text)]
    if not plans:
        return []
    shown = plans[-1]
    at = statements.index(shown)
    rest = [text for text in statements[at + 1 :] if not cues.INVITES.search(text)]
    asked = f"{_ended(shown)} {_allowed(shown)}"
    return [_Piece(asked, shown, statements[:at], rest)]


def _asking(text: str) -> str:
    """The sentence with a question mark at its end."""
    return text.rstrip(" .!:;,") + "?"


def _what_is(thing: str) -> str:
    english = bool(re.match(r"the\b", thing, re.IGNORECASE))
    return _asking(f"{'What is' if english else 'Wat is'} {thing[:1].lower()}{thing[1:]}")


def _ended(text: str) -> str:
    return re.sub(r"[,;:\s]*$", "", text) + ("" if text.rstrip().endswith((".", "!")) else ".")


def _allowed(text: str) -> str:
    english = len(_ASK_ENGLISH.findall(text)) > len(_ASK_DUTCH.findall(text))
    return "Is that allowed?" if english else "Mag dat?"
