"""A sentence that asks -> its questions, each as it stands in the mail and as it is put."""

from __future__ import annotations

import re

from msgspec import Struct

from assistant.channels.mail import cues, indirect
from assistant.channels.mail.marked import Marked
from assistant.understanding.several import asked_in

_TELL_US = re.compile(
    r"^\W*(?:could|can|would) you (?:please )?(?:tell|let|explain|confirm|indicate|clarify)\b|"
    r"^\W*(?:kunt|kun|kunnen|zou|zouden|wilt|willen) (?:u|je|jullie)\b[^?]{0,40}\b"
    r"(?:aangeven|zeggen|vertellen|laten weten|uitleggen|toelichten)\b",
    re.IGNORECASE,
)
# "Kunnen jullie mij helpen aan ...": what stands in the list is what is asked for.
_HELPS = re.compile(
    r"\b(?:kun\w*|kan|wil\w*|zou\w*|could|can|would)\b[^?]{0,40}\b(?:helpen aan|geven|doorgeven|"
    r"noemen|leveren|aanleveren|"
    r"provide|give|tell)\b",
    re.IGNORECASE,
)
_TAG = 7  # words of a question that only asks whether what was said is so
_ENGLISH = re.compile(r"\b(?:the|we|our|is|are|would|and|of)\b", re.IGNORECASE)
_DUTCH = re.compile(r"\b(?:de|het|een|wij|onze|is|zijn|voor|van|en)\b", re.IGNORECASE)


class Put(Struct, frozen=True):
    """A question: the words of the mail, and the words put to the assistant."""

    shown: str
    put: str


def questions_in(one: Marked, plan: str) -> list[Put]:
    """The questions of a sentence that asks; `plan` is what was laid down just before it."""
    text = one.text
    if one.sentence.over:
        return [Put(text, " ".join(one.sentence.over))]
    if one.sentence.point:
        return [Put(text, _of_point(text, one.sentence.point))]
    if cues.BARE.match(text):
        return [Put(text, allowed(plan or text))]
    marked = text.rstrip().endswith("?")
    if one.claims and not marked:
        return [_checked(text)]
    if lettered := _lettered(text):
        return lettered
    if cues.HOLDS.match(text) and not marked:
        return [_checked(text)]
    if cues.CORRECT_ME.match(text) and plan:
        return [Put(plan, _checked(plan).put)]
    if not marked:
        return _without_mark(one, plan)
    if cues.TAG.match(text) and len(text.split()) <= _TAG:
        english = bool(re.match(r"\W*(?:is that|right|correct)\b", text, re.IGNORECASE))
        return [Put(text, "Is that right?" if english else "Klopt dat?")]
    if cues.INDIRECT.search(text) or _TELL_US.match(text):
        pieces = indirect.cut(text.rstrip(" ?"))
        if len(pieces) > 1:
            return [Put(piece.rstrip(" ;,"), indirect.put(piece)) for piece in pieces]
    return [Put(piece, re.sub(r"\?{2,}$", "?", piece)) for piece in _apart(text)]


def _without_mark(one: Marked, plan: str) -> list[Put]:
    """The questions of a sentence that asks without a question mark."""
    text = one.text
    if both := cues.ABOUT_BOTH.search(text):
        return [
            Put(text.rstrip(" ;,."), f"Graag informatie over {both[part].rstrip(' ;,.')}?")
            for part in ("first", "second")
        ]
    says_what = cues.CONTENT.search(text) or cues.ASKS_OPENLY.search(text)
    if cues.WANTS_ASSENT.search(text) and not plan and not says_what:
        return []
    if plan and cues.ASSENT.search(text) and not cues.CONTENT.search(text):
        return [Put(plan, f"{ended(plan)} {allowed(plan)}")]
    if (wanted := cues.WANTED.search(text)) and not cues.INDIRECT.search(text):
        return [Put(text.rstrip(" ;,."), _what_is(text[wanted.start("thing") :]))]
    if one.below and cues.WHETHER.match(text):
        return [Put(text.rstrip(" ;,."), indirect.put(text))]
    return [Put(piece.rstrip(" ;,"), indirect.put(piece)) for piece in indirect.cut(text)]


def _checked(text: str) -> Put:
    """What is told, and whether it is right."""
    english = allowed(text) != "Mag dat?"
    asked = "Is that right?" if english else "Klopt dat?"
    return Put(text.rstrip(" ;,."), f"{ended(text)} {asked}")


def _lettered(text: str) -> list[Put]:
    """A question for each letter of a list inside the sentence; none where there is no list."""
    marks = list(cues.LETTERED.finditer(text))
    if len(marks) < 2:
        return []
    lead = text[: marks[0].start()].strip()
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    points = [text[mark.end() : end].strip(" ;,.?") for mark, end in zip(marks, ends, strict=True)]
    return [Put(f"{lead} {point}", f"{lead} {point}?") for point in points if point]


def allowed(text: str) -> str:
    """Whether that is allowed, asked in the language of the text."""
    english = len(_ENGLISH.findall(text)) > len(_DUTCH.findall(text))
    return "Is that allowed?" if english else "Mag dat?"


def ended(text: str) -> str:
    """The text as a sentence of its own."""
    bare = re.sub(r"[,;:\s]*$", "", text)
    return bare if bare.endswith((".", "!")) else f"{bare}."


def _apart(text: str) -> list[str]:
    """The questions of one sentence; those that lean on each other stay together."""
    if both := cues.AS_WELL.match(text):
        return [f"{both['first'].rstrip(' ,')}?", f"En {both['rest']}?"]
    found = asked_in(text)
    if any(cues.EACH.search(one) for one in found[1:]):
        return [text]
    leaning = [one for one in found[1:] if cues.POINTING.search(one) and len(one.split()) <= _TAG]
    return found if all(cues.OPEN.match(one) for one in leaning) else [text]


def _what_is(thing: str) -> str:
    english = bool(re.match(r"the\b", thing, re.IGNORECASE))
    named = thing[:1].lower() + thing[1:]
    several = bool(re.match(r"de \w+(?:en|s|ta)\b", named)) and not english
    lead = "What is" if english else "Wat zijn" if several else "Wat is"
    return f"{lead} {named.rstrip(' .!:;,')}?"


def _of_point(text: str, point: str) -> str:
    """What is asked of a point of a list: what is asked of all, else a figure, else a verdict."""
    of_all = text[len(point) :]
    if _HELPS.search(of_all):
        return _what_is(point)
    if cues.JUDGES.search(of_all):
        return text
    if figure := cues.FIGURES.search(of_all):
        return f"{figure.group().capitalize()}: {point.rstrip(' .')}?"
    return f"{text} {allowed(text)}"
