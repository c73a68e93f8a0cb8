"""Cuts a message that asks several things into its questions, each with what they share."""

from __future__ import annotations

import re

from msgspec import Struct

from assistant.understanding.form import is_question, sentences

_MOST = 8  # questions that are answered one by one
# "hoeveel is er in 2024, en wanneer moet het op zijn?": a second question in the same sentence.
_SECOND = re.compile(
    r",? (?:en|and) (?=(?:hoeveel|wanneer|wie|wat|waar|welke?|waarom|"
    r"tot wanneer|bij wie|aan wie|how much|how many|when|who|what|where|which|why|"
    r"(?:mag|mogen|kan|kunnen|moet|moeten|geldt|gelden|may|can|must|do|does|is|are|zijn) "
    r"(?:ik|we|wij|je|jullie|u|er|het|de|een|dat|dit|die|deze|hij|zij|ze|i|we|you|it|the|that|this"
    r"|there)) )",
    re.IGNORECASE,
)
_LEAST_WORDS = 4  # of a question inside a sentence
_LISTED = re.compile(r"^\s*(?:\(?\d{1,2}[.):]|[a-h][.)]|[-*•])\s+", re.MULTILINE)


class Part(Struct, frozen=True):
    """One question of a message, with the statements just before it.

    `shared` is what the message said before: its opening statements and its earlier questions.
    """

    text: str
    shared: str


def parts(text: str) -> tuple[Part, ...]:
    """The questions of a message in order; one part where it asks one thing, at most eight."""
    found: list[Part] = []
    opening = ""
    before: list[str] = []
    own: list[str] = []
    for sentence in sentences(_LISTED.sub("", text)):
        if not sentence.endswith("?"):
            own.append(sentence)
            continue
        asked = _asked(sentence)
        if not found:
            opening = " ".join(own)
        for number, question in enumerate(asked):
            said = own if number == 0 else []
            shared = " ".join(([opening] if found else []) + before)
            found.append(Part(" ".join((*said, question)), shared.strip()))
            before.append(question)
        own = []
    if len(found) < 2 or len(found) > _MOST:
        return (Part(text, ""),)
    if own:  # what is said after the last question belongs to it
        last = found[-1]
        found[-1] = Part(" ".join((*own, last.text)), last.shared)
    return tuple(found)


def _asked(sentence: str) -> list[str]:
    """The questions of one sentence."""
    cuts = [match.end() for match in _SECOND.finditer(sentence)]
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
