"""Tells a follow-up about another plan, known or not, from one about the plan before it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from assistant.understanding.described import names_something, without_name
from assistant.understanding.form import asked
from assistant.understanding.leave import asks_leave
from assistant.understanding.said import Said
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


def new_plan(own: Said, vocabulary: Vocabulary) -> bool:
    """Whether a message asks leave for a plan of its own that no term holds.

    "En mogen wij gezinnen een kerstpakket geven?" is not about the course asked about before.
    """
    question = asked(own.text)
    flat = fold(question)
    if own.facts.activiteiten or not asks_leave(question, own.form) or not _DOES.search(flat):
        return False
    return not _SAME_PLAN.search(flat) and names_something(without_name(question), vocabulary)


def without_earlier_plan(earlier: Said) -> Said:
    """What was said before, without the plan that it was about."""
    concepts = frozenset(c for c in earlier.concepts if not c.startswith(ACTIVITEIT))
    return replace(earlier, concepts=concepts, facts=replace(earlier.facts, activiteiten=()))
