"""Finds what a mail asks: questions with what they build on, and what a person has to do."""

from __future__ import annotations

import re

from msgspec import Struct

from assistant.channels.mail import blocks, cues
from assistant.channels.mail.dividing import joined
from assistant.channels.mail.gathering import gather, is_whole, may_lean, shown
from assistant.channels.mail.marked import mark
from assistant.channels.mail.roles.reader import Meaning, Roles
from assistant.channels.mail.sentences import read, without_greeting
from assistant.understanding.several import Part

MOST = 20  # questions that are answered one by one
MASKED = re.compile(r"\[[\w-]+ weggelaten\]")  # personal data that was left out
_SAME = 16  # words of a question that only says what the one before it is asked of as well
_AGAIN = 4  # words of a question that says "idem" of something else
_SHORT = 7  # words of a question that goes on about the one before it
_LONGEST = 1_500  # characters of what was stated before a question
# "..., kunt u me daaraan helpen?"
_HELP_ME = re.compile(
    r",\s(?:kun(?:t|nen)?|zou(?:den)?) (?:u|je|jullie) (?:me|mij|ons) (?:daar|hier)\w* helpen\W*$|"
    r",\s(?:could|can) you help (?:me|us) with (?:that|this)\W*$",
    re.IGNORECASE,
)


class Asking(Struct, frozen=True):
    """A question: as it stands in the mail, and as it is put to the assistant.

    `own_case` where only a person can say: the state of an application, the reply to a mail, an
    exception or a promise. `bare` is the question alone; `opens` where it is set apart
    from what stands before it. `certainty` is the chance (0 to 1) that it is a question.
    `told` is what was stated for it before it, `after` behind it. `personal`
    where it is about the case of one resident: `text` then only says that. `over` where it
    asks which of several points something holds for, `point` where it is one of several of which
    the same is asked.
    """

    text: str
    part: Part
    own_case: bool = False
    bare: str = ""
    opens: bool = False
    certainty: float = 1.0
    told: str = ""
    after: str = ""
    personal: bool = False
    over: bool = False
    point: bool = False


class Found(Struct, frozen=True):
    """What a mail asks: its questions in order, and the kinds of things to be done.

    `opening` is what it states before its first question for all of them; `only_tells` where
    nothing in it looks like a question or a request, `implied` where its only question is a plan.
    """

    questions: tuple[Asking, ...]
    actions: tuple[str, ...]
    opening: str = ""
    too_many: bool = False
    only_tells: bool = False
    implied: bool = False


def find(text: str, roles: Roles, meaning: Meaning | None = None, *, around: str = "") -> Found:
    """The questions and requests of a text that its sender wrote, personal data left out.

    `around` is what is stated outside the text for all of its questions, as in a subject.
    """
    body, _ = without_greeting(text)
    gathered = gather(mark(read(body), roles, meaning))
    pieces = gathered.pieces
    setting = _plain(f"{around} {gathered.opening} {gathered.general}").strip()[-_LONGEST:]
    found: list[Asking] = []
    everything = [text for piece in pieces for text in (*piece.before, *piece.after)]
    for at, piece in enumerate(pieces[:MOST]):
        if at and cues.SAME_AGAIN.match(piece.asked):
            piece.asked = pieces[at - 1].asked
        elif at and cues.SAME_FOR.search(piece.asked) and len(piece.asked.split()) <= _SAME:
            piece.asked = f"{piece.asked.rstrip(' .?')}. {pieces[at - 1].asked}"
        piece.asked = _HELP_ME.sub("?", piece.asked)
        block = blocks.selected(everything, piece.asked, piece.near)
        others = block.others if block else ()
        own = [text for text in block.own if text not in piece.before] if block else []
        told = [text for text in (*own, *piece.before) if text not in others]
        before = _as_stated(joined(told))
        after = _as_stated(joined(piece.after))
        stated = _plain(f"{before} {after}").strip()[-_LONGEST:]
        whole = MASKED.sub("", f"{stated} {piece.asked}").strip()
        earlier = _before(found[-1]) if found and may_lean(piece, pieces[at - 1]) else ""
        earlier = blocks.without(earlier, others)
        given = _plain(blocks.without(gathered.opening, others))
        if not piece.opens and not is_whole(piece):
            given = f"{given} {_plain(blocks.without(gathered.story, others))}".strip()
        around_it = blocks.without(setting, others)
        short = bool(own) and len(piece.asked.split()) < _SHORT
        part = Part(whole, piece.shown, given if found else "", earlier, around_it, short)
        found.append(
            Asking(
                text=shown(piece),
                part=part,
                own_case=piece.own_case,
                bare=piece.asked,
                opens=piece.opens,
                certainty=piece.certainty,
                told=before,
                after=after,
                over=piece.over,
                point=piece.point,
            )
        )
    only_tells = not pieces and not gathered.actions and not gathered.doubtful
    too_many = len(pieces) > MOST
    return Found(
        tuple(found), gathered.actions, gathered.opening, too_many, only_tells, gathered.implied
    )


def _before(one: Asking) -> str:
    """What a question that leans on this one builds on: its own text, or what "idem" stands for."""
    again = len(one.bare.split()) <= _AGAIN and bool(cues.SAME_AGAIN.match(one.bare.split()[0]))
    return one.part.before if again and one.part.before else one.part.text


def _as_stated(text: str) -> str:
    """The text without question marks: what is not a question is not to be answered."""
    return text.replace("?", ".")


def _plain(text: str) -> str:
    """What is stated, without the marks of personal data that was left out."""
    return MASKED.sub("", _as_stated(text))
