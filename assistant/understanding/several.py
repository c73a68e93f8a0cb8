"""Cuts a message that asks several things into its questions, each with what they share."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from assistant.domain import Turn
from assistant.understanding.form import is_question, sentences

_MOST = 8  # questions that are answered one by one
# "hoeveel is er in 2024, en wanneer moet het op zijn?": a second question in the same sentence.
_SECOND = re.compile(
    r",? (?:en|and) (?=(?:(?:tot|vanaf|binnen|op|voor|uit|bij|aan|until|from|by) )?"
    r"(?:uiterlijk )?(?:hoeveel|wanneer|wie|wat|waar|welke?|waarom|waardoor|how much|how many|"
    r"when|who|what|"
    r"where|which|why|"
    r"(?:mag|mogen|kan|kunnen|moet|moeten|geldt|gelden|may|can|must|do|does|is|are|zijn) "
    r"(?:dan |ook |er )?(?:ik|we|wij|je|jullie|u|er|het|de|een|dat|dit|die|deze|hij|zij|ze|i|we|"
    r"you|it|the|that|this|there)) )"
    # "waarin jongeren laten zien wie ze zijn en wat ze kunnen" asks nothing
    r"(?!(?:wat|wie|waar|waarom|hoe|who|what|where|why|how) (?:ik|we|wij|je|jullie|u|hij|zij|ze|"
    r"men|"
    r"i|you|they|she|he)\b)",
    re.IGNORECASE,
)
# "mogen we huur betalen, mogen we eten betalen?": two questions with no more than a comma.
_NEXT = re.compile(
    r", (?=(?:mag|mogen|kan|kunnen|moet|moeten|may|can) "
    r"(?:de|het|een|we|wij|er|ik|u|onze|the|we|a)\b)",
    re.IGNORECASE,
)
_ASKS_FIRST = re.compile(
    r"^\W*(?:(?:en|maar|dus|and|but) )?(?:mag|mogen|kan|kunnen|moet|moeten|hoeveel|wanneer|"
    r"may|can|must|how|when)\b",
    re.IGNORECASE,
)
_LEAST_WORDS = 4  # of a question inside a sentence
_LISTED = re.compile(r"^\s*(?:\(?\d{1,2}[.):]|[a-h][.)]|[-*•])\s+", re.MULTILINE)


class Part(Struct, frozen=True):
    """One question of a message, with the statements just before it; `asked` is without those.

    `opening` is what the message stated before its first question, `before` its previous question;
    both are empty for the first one. `setting` is what holds for every question of the message;
    `leans` where the caller knows that it goes on about the question before it.
    """

    text: str
    asked: str
    opening: str = ""
    before: str = ""
    setting: str = ""
    leans: bool = False


def parts(text: str) -> tuple[Part, ...]:
    """The questions of a message in order; one part where it asks one thing, at most eight."""
    found: list[Part] = []
    opening = ""
    own: list[str] = []
    for sentence in sentences(_LISTED.sub("", text)):
        if not sentence.endswith("?"):
            own.append(sentence)
            continue
        for question in asked_in(sentence):
            whole = " ".join((*own, question))
            if found:
                found.append(Part(whole, question, opening, found[-1].text))
            else:
                opening = " ".join(own)
                found.append(Part(whole, question))
            own = []
    if not 2 <= len(found) <= _MOST:
        return (Part(text, text),)
    if own:  # what is said after the last question belongs to it
        last = found[-1]
        found[-1] = replace(last, text=" ".join((*own, last.text)))
    return tuple(found)


def history(part: Part, earlier: tuple[Turn, ...], *, leans: bool) -> tuple[Turn, ...]:
    """What the part builds on: the question before it if it leans on that, else the opening."""
    said = f"{part.opening} {part.before}" if leans else part.opening
    return (*earlier, Turn("user", said.strip())) if said.strip() else earlier


def asked_in(sentence: str) -> list[str]:
    """The questions of one sentence."""
    cuts = [match.end() for match in _SECOND.finditer(sentence)]
    if _ASKS_FIRST.match(sentence):
        cuts = sorted({*cuts, *(match.end() for match in _NEXT.finditer(sentence))})
    starts = [0, *cuts]
    pieces = [sentence[a:b] for a, b in zip(starts, [*cuts, len(sentence)], strict=True)]
    asking = [_ended(piece) for piece in pieces]
    if any(len(piece.split()) < _LEAST_WORDS or not is_question(piece) for piece in asking):
        return [sentence]
    return asking


def _ended(piece: str) -> str:
    """The piece without the joining word at its end, as a question of its own."""
    bare = re.sub(r"[\s,;]*(?:\b(?:en|and))?\s*$", "", piece, flags=re.IGNORECASE)
    return bare if bare.endswith("?") else f"{bare}?"
