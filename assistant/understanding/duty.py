"""Reads what "hoeft" asks: "Hoeft de gemeente mee te betalen?" is whether it must."""

from __future__ import annotations

import re

from assistant.understanding.form import asked
from assistant.understanding.lexicon import Mention
from assistant.understanding.words import fold

_FREE = frozenset({"vrijwillig", "hoeft-niet"})
_NEED = re.compile(
    r"^\W*(?:(?:en|maar|of|dus) )?hoe(?:f\w*|ven)\b|\b(?:of|waarom) [^.?!]{1,40}\bhoe(?:f\w*|ven)\b"
)
_NEGATED = re.compile(r"\b(?:niet|geen|niets|niks|nooit|niemand|nergens)\b")


def duty(text: str, mentions: tuple[Mention, ...], concepts: frozenset[str]) -> frozenset[str]:
    """The concepts, with a duty in place of freedom where only "hoeft" asks, and nothing denies."""
    forms = [m.form for m in mentions if m.concept in _FREE]
    flat = fold(asked(text)).strip()
    if not forms or not all(
        form.startswith(("hoef", "hoeven")) and " " not in form for form in forms
    ):
        return concepts
    if not _NEED.search(flat) or _NEGATED.search(flat):
        return concepts
    return (concepts - _FREE) | {"verplicht"}
