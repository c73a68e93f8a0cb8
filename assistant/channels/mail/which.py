"""Which of several plans a question is about: "traject B", "het tweede", "Mag A?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from assistant.channels.mail import cues
from assistant.channels.mail.marked import Marked
from assistant.channels.mail.roles.reader import Role

_NOUN = (
    r"(?:traject|optie|plan|variant|project|idee|onderdeel|voorstel|activiteit|scenario|aanpak|"
    r"option|idea|proposal|activity)"
)
_LABEL = re.compile(rf"\b(?i:{_NOUN})\s(?P<label>[A-Da-d]|[1-4])\b")
_LETTER = re.compile(
    r"\b(?i:mag|kan|voor|over|en|of|ook|van|valt|past|may|can|for|about|and)\s(?P<label>[A-D])\b"
    r"(?!\s?[&+.])"
)
_ORDINALS = {
    **dict.fromkeys(("eerste", "first"), 0),
    **dict.fromkeys(("tweede", "second"), 1),
    **dict.fromkeys(("derde", "third"), 2),
    **dict.fromkeys(("laatste", "last"), -1),
}
_ORDINAL = re.compile(
    rf"\b(?:het|de|dat|die|the)\s(?P<ordinal>{'|'.join(_ORDINALS)})\b"
    rf"(?=\W*$|\W*\?|\s(?:ook|dan|wel|wél|eveneens|{_NOUN}|one|too|also)\b)"
    rf"(?:\s(?:{_NOUN}|one)\b)?",
    re.IGNORECASE,
)
# "wij willen A doen, en we willen B doen"
_CLAUSES = re.compile(r",?\s(?:en|and)\s(?=(?:we|wij|ik|ze|zij|I|they)\s\w+)")
_LEAST = 2  # plans among which one is meant


class Meant(Struct, frozen=True):
    """The statements of the plan that is meant, and the question that asks about "dat"."""

    stated: tuple[str, ...]
    asked: str


def meant(asked: str, told: Sequence[str], given: Sequence[Marked]) -> Meant | None:
    """The plan among those `given` that a question, or what is `told` just before it, names.

    None where it names none, or where there is only one plan.
    """
    changed = any(cues.SUPPOSES.match(text) for text in told)  # "En als we optie B omgooien?"
    around = asked if changed else " ".join((*told, asked))
    labels = [m["label"].upper() for m in (*_LABEL.finditer(around), *_LETTER.finditer(around))]
    plans = _labelled(given)
    if labels and labels[-1] in plans and len(plans) >= _LEAST:
        plan = plans[labels[-1]]
        own = [text for text in told if not any(text in other for other in plans.values())]
        return Meant((*plan, *own), _about_that(asked))
    ordinal = _ORDINAL.search(asked)
    if ordinal is None:
        return None
    counted = _counted(given)
    place = _ORDINALS[ordinal["ordinal"].lower()]
    if len(counted) < _LEAST or place >= len(counted):
        return None
    return Meant((counted[place],), _about_that(asked))


def _about_that(asked: str) -> str:
    """The question with "dat" for the name of the plan."""
    english = bool(re.match(r"\W*(?:and |may|can|is|does|would)\b", asked, re.IGNORECASE))
    word = "that" if english and "kan" not in asked.casefold() else "dat"
    for pattern in (_ORDINAL, _LABEL):
        asked = pattern.sub(word, asked, count=1)
    return _LETTER.sub(lambda m: m.group()[: -len(m["label"])] + word, asked, count=1)


def _labelled(given: Sequence[Marked]) -> dict[str, tuple[str, ...]]:
    """By label, the sentences of the plan: from where it is first named up to the next one."""
    plans: dict[str, tuple[str, ...]] = {}
    current = ""
    paragraph = -1
    for one in given:
        named = _LABEL.search(one.text)
        if one.asks:
            current = ""
        elif named and named["label"].upper() not in plans:
            current = named["label"].upper()
            plans[current] = (one.text,)
            paragraph = one.sentence.paragraph
        elif current and not named and one.sentence.paragraph == paragraph:
            plans[current] = (*plans[current], one.text)
        else:
            current = ""
    return plans


def _counted(given: Sequence[Marked]) -> list[str]:
    """The plans in the order in which they were told: in a list, in sentences or in clauses."""
    listed = [one.text for one in given if one.sentence.listed and not one.asks]
    if len(listed) >= _LEAST:
        return listed
    plans = [one.text for one in given if one.role is Role.PLAN]
    return plans if len(plans) != 1 else [part.strip(" ,") for part in _CLAUSES.split(plans[0])]
