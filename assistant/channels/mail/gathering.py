"""Sentences with their roles -> questions, each with what was stated for it, before and after."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from assistant.channels.mail import actions, cues, dividing, which
from assistant.channels.mail.asking import Put, allowed, ended, questions_in
from assistant.channels.mail.leading import leads_up
from assistant.channels.mail.marked import Marked
from assistant.channels.mail.roles.reader import Role

_LEANS = 7  # words of a question that says nothing without what stands before it
_LEAST_WORDS = 2
_LEAST_TOLD = 4  # words of a statement that one can have an opinion on
_LEAD = 160  # characters of what was stated that are shown before a short question
_PLANS = 0.1  # chance from which a wish to do something is a plan
_DOUBT = 0.35  # chance of a question or request from which a person has to read the mail
_STATES = (Role.PLAN, Role.TELLS)


class Piece(Struct):
    """One question while it is being put together: what was said before it and after it.

    `chosen` where it is about one of several plans that were told.

    `opens` where it begins something new, `listed` where it is an item of a list. `certainty` is
    the chance (0 to 1) that it is a question at all, `near` what was stated in its paragraph.
    """

    asked: str
    shown: str
    before: list[str]
    after: list[str]
    own_case: bool = False
    paragraph: int = 0
    listed: bool = False
    opens: bool = False
    certainty: float = 1.0
    near: tuple[str, ...] = ()
    over: bool = False
    point: bool = False
    chosen: bool = False


class Gathered(Struct):
    """The questions of a mail, what has to be done, and what holds for all.

    `story` is what leads up to the first of several questions that are told in one go; `general`
    what is said of everything in the mail. `doubtful` where a sentence may ask or want something,
    `implied` where nothing is asked and a plan stands for the question whether it is allowed.
    """

    pieces: list[Piece]
    actions: tuple[str, ...]
    opening: str
    story: str
    general: str
    doubtful: bool
    implied: bool = False


def gather(given: Sequence[Marked]) -> Gathered:
    """The questions in order, with the statements divided over them."""
    pieces: list[Piece] = []
    wanted: dict[str, None] = {}
    waiting: list[Marked] = []
    opening = ""
    opens = False
    paragraph = 0
    for at, one in enumerate(given):
        kinds = actions.kinds(one)
        wanted.update(dict.fromkeys(actions.to_do(one, kinds)))
        if kinds and not (one.asks and actions.also_asks(one, kinds)):
            continue
        if not one.asks or leads_up(given, at):
            if one.role in _STATES or one.asks or _tells_too(one):
                waiting.append(one)
            opens = opens or bool(cues.OPENS.match(one.text))
            continue
        if _hurries(given, at):
            continue
        plan = _plan(waiting, one)
        found = questions_in(one, plan)
        enough = len(one.text.split()) >= _LEAST_WORDS or cues.SAME_AGAIN.match(one.text)
        enough = enough or cues.BARE.match(one.text)
        if not found or not enough:
            continue
        if any(put.shown == plan for put in found):  # the plan itself is what is asked
            waiting = [w for w in waiting if w.text != plan]
        after = dividing.going_on(waiting, paragraph) if pieces else []
        told = [w for w in waiting[len(after) :] if not (one.sentence.over and w.sentence.listed)]
        before, more = dividing.shared(told, one, paragraph if pieces else None)
        after = [*after, *more]
        if pieces:
            pieces[-1].after += after
        else:
            opening = dividing.common(waiting, one)
        in_list = dividing.in_list(waiting, one)
        plan_meant = which.meant(found[0].put, before, given[:at]) if len(found) == 1 else None
        for number, put in enumerate(found):
            piece = _piece(put, one, before if number == 0 else [])
            piece.listed = one.sentence.listed or in_list
            piece.near = dividing.near(waiting, one)
            piece.over = bool(one.sentence.over)
            piece.point = bool(one.sentence.point)
            if plan_meant is not None:
                piece.before, piece.asked = list(plan_meant.stated), plan_meant.asked
                piece.chosen = True
            piece.opens = number == 0 and (opens or bool(cues.OPENS.match(put.shown)))
            pieces.append(piece)
        waiting, paragraph, opens = [], one.sentence.paragraph, False
    story = ""
    implied = not pieces and not wanted
    if pieces:
        pieces[-1].after += dividing.until_new(waiting, paragraph)
        if all(p.paragraph == pieces[0].paragraph and not p.listed for p in pieces):
            story = " ".join(text for text in pieces[0].before if text not in opening)
    elif implied:
        pieces = _implied(given)
    general = " ".join(dividing.general(given))
    doubtful = any(_may_want(one) for one in given)
    return Gathered(pieces, tuple(wanted), opening, story, general, doubtful, implied)


def _tells_too(one: Marked) -> bool:
    """Whether a sentence that announces questions also states what holds for them."""
    return one.role is Role.ANNOUNCES and bool(cues.STATES.search(one.text))


def _hurries(given: Sequence[Marked], at: int) -> bool:
    """Whether a sentence only wants assent to the request right before it."""
    one = given[at]
    if not at or one.text.endswith("?"):
        return False
    if cues.CONTENT.search(one.text) or cues.ASKS_OPENLY.search(one.text):
        return False
    if not cues.WANTS_ASSENT.search(one.text):
        return False
    for before in reversed(given[:at]):
        if before.sentence.paragraph != one.sentence.paragraph or before.asks:
            return False
        if before.role is Role.REQUEST:
            return True
    return False


def _may_want(one: Marked) -> bool:
    """Whether a sentence that counts as neither question nor request may be one all the same."""
    wanting = (Role.ASKS, Role.OWN_CASE, Role.REQUEST)
    return sum(one.chances.get(role, 0.0) for role in wanting) >= _DOUBT


def _piece(put: Put, one: Marked, before: list[str]) -> Piece:
    asked = cues.JOINER.sub("", put.put)
    own = actions.is_own_case(one, put.shown)
    return Piece(asked[:1].upper() + asked[1:], put.shown, before, [], own, one.sentence.paragraph)


def _plan(waiting: Sequence[Marked], one: Marked) -> str:
    """The plan that an invitation to respond is about: the last one, else what stands before it."""
    plans = [w.text for w in waiting if w.role is Role.PLAN]
    near = [w.text for w in waiting if w.sentence.paragraph == one.sentence.paragraph]
    near = [text for text in near if len(text.split()) >= _LEAST_TOLD]
    return (plans[-1:] or near[-1:] or [""])[0]


def _implied(given: Sequence[Marked]) -> list[Piece]:
    """A plan that is laid down without a question asks whether it is allowed."""
    stated = [one for one in given if one.role in _STATES]
    plans = [
        at
        for at, one in enumerate(stated)
        if one.chances.get(Role.PLAN, 0.0) >= _PLANS and cues.WISHES.search(one.text)
    ]
    if not plans:
        return []
    at = plans[-1]
    shown = stated[at].text
    asked = f"{ended(shown)} {allowed(shown)}"
    before = [one.text for one in stated[:at]]
    after = [one.text for one in stated[at + 1 :] if not cues.ASSENT.search(one.text)]
    return [Piece(asked, shown, before, after)]


def may_lean(piece: Piece, before: Piece) -> bool:
    """Whether a question may build on the one before it: in the same breath, or pointing back."""
    if is_whole(piece) or piece.chosen:
        return False
    if not piece.listed and not piece.opens and piece.paragraph == before.paragraph:
        return True
    whole = " ".join((*piece.before, piece.asked))
    points = cues.POINTS_BACK.match(whole) or cues.POINTS_BACK.match(piece.asked)
    back = points or cues.LEANS_BACK.search(piece.asked)
    return len(whole.split()) < _LEANS or bool(back)


def is_whole(piece: Piece) -> bool:
    """Whether a question says by itself what it is about: with a year, and pointing nowhere."""
    words = len(piece.asked.split())
    dated = re.search(r"\b20\d\d\b", piece.asked)
    return words > _LEANS and bool(dated) and not cues.LEANING.search(piece.asked)


def shown(piece: Piece) -> str:
    """The question in its own words; a short one with the plan that it is about."""
    own = _unclaimed(piece.shown)
    words = len(own.split())
    if piece.listed and piece.before and cues.BARE.match(own):
        return f"{piece.before[-1]} {own}"
    leans = words < _LEANS or (words <= 2 * _LEANS and cues.LEANING.search(own))
    stated = [text for text in piece.near or piece.before[-1:] if not text.endswith(":")]
    if not leans or not stated or piece.listed:
        return own
    said = [text for text in stated if not cues.CLAIMED.search(text)]
    lead = ""
    for text in reversed(said):
        if lead and len(text) + len(lead) > _LEAD:
            break
        lead = f"{text} {lead}".strip()
    return f"{lead} {own}".strip()


def _unclaimed(text: str) -> str:
    """The question without what its sender puts before it as approved or promised."""
    lead, found, rest = text.rpartition(": ")
    claimed = found and rest.endswith("?") and cues.CLAIMED.search(lead)
    return rest[:1].upper() + rest[1:] if claimed else text
