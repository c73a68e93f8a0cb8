"""Tells a follow-up about another plan, known or not, from one about the plan before it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from assistant.understanding.described import names_something, without_name
from assistant.understanding.form import asked, sentences
from assistant.understanding.leave import asks_leave
from assistant.understanding.said import Said, stated
from assistant.understanding.vocabulary import ACTIVITEIT, Vocabulary
from assistant.understanding.words import fold

_DOES = re.compile(
    r"\b(?:geven|uitdelen|schenken|kopen|aanschaffen|huren|aanbieden|organiseren|houden|bouwen|maken|"
    r"plaatsen|aanleggen|opzetten|oprichten|openen|beginnen|starten|give|hand out|buy|rent|offer|"
    r"organi[sz]e|build|set up|start|open)\b"
)
_SAME_PLAN = re.compile(
    r"\b(?:dat|dit|die|deze|het|er|ze|zij|hen|hun|dan|daar\w*|hier\w*|als|indien|zo n|zelfde|"
    r"dezelfde|hetzelfde|it|that|this|they|them|then|there|if|same)\b"
)
# "Dan de bewoners: die vragen om een hek. Kan dat ook?": the plan stands before the question.
_WANTED = re.compile(
    r"\b(?:vra\w+ (?:\w+ ){0,2}om|wil\w*|wens\w*|stel\w* voor|voorstel|plannen|plan|idee\w*|"
    r"opper\w*|"
    r"zou\w*|overweg\w*|kom\w* met|dacht\w*|denk\w* aan|asks? for|wants?|would like|suggest\w*|"
    r"propos\w*|ideas?|plans?)\b"
)
_GOES_ON = re.compile(
    r"^\W*(?:(?:en|maar|and|but) )?(?:dat|dit|het|er|ze|zij|hij|daar\w*|hier\w*|dezelfde|hetzelfde|"
    r"it|they|that|this|there|the same)\b"
)
# What is told of a plan that is known already.
_DETAILS = frozenset(
    ("mbo_niveau", "groep", "naast_gewone_leerkracht", "goed_onderbouwd", "doelgroep")
)


def new_plan(own: Said, vocabulary: Vocabulary) -> bool:
    """Whether a message asks leave for a plan of its own that no term holds.

    "En mogen wij gezinnen een kerstpakket geven?" is not about the course asked about before.
    """
    question = asked(own.text)
    flat = fold(question)
    if _told_before(own, question, vocabulary):
        return True
    if own.facts.activiteiten or not asks_leave(question, own.form) or not _DOES.search(flat):
        return False
    return not _SAME_PLAN.search(flat) and names_something(without_name(question), vocabulary)


def _told_before(own: Said, question: str, vocabulary: Vocabulary) -> bool:
    """Whether the sentence right before a question that only points tells a plan no term holds."""
    told = own.text[: own.text.rfind(question)].strip() if question in own.text else ""
    last = next(reversed(sentences(told)), "")
    if not last or own.facts.activiteiten or not asks_leave(question, own.form):
        return False
    if _DETAILS & stated(own.facts).keys():
        return False
    flat = fold(last)
    if _GOES_ON.match(flat) or not _WANTED.search(flat) or not _SAME_PLAN.search(fold(question)):
        return False
    return names_something(without_name(last), vocabulary)


def without_earlier_plan(earlier: Said) -> Said:
    """What was said before, without the plan that it was about."""
    concepts = frozenset(c for c in earlier.concepts if not c.startswith(ACTIVITEIT))
    return replace(earlier, concepts=concepts, facts=replace(earlier.facts, activiteiten=()))
