"""Reads whether leave is asked to shift money: "mogen we 20% verschuiven?".

That asks for another yes or no than "is een wijzigingsaanvraag nodig?".
"""

from __future__ import annotations

import re

from assistant.understanding.form import asked
from assistant.understanding.words import fold

MAY_SHIFT = "mag-verschuiven"
_MAY = re.compile(
    r"\b(?:mag|mogen|kan|kunnen|may|can|could)\b (?:ik|wij|we|je|u|men|i|you|"
    r"(?:een|de|onze) gemeente|het college|the municipality)\b|"
    r"\b(?:mag|kan|may|can) (?:dat|dit|that|this)\b(?: zomaar| zo| ook)*\s*\?*$"
)
_APPLYING = frozenset({"wijzigingsaanvraag", "aanvraag", "zonder-aanvraag", "drempel"})


def leave(text: str, concepts: frozenset[str]) -> frozenset[str]:
    """The concept that says so, or none."""
    shifts = "verschuiven" in concepts and not concepts & _APPLYING
    return frozenset({MAY_SHIFT}) if shifts and _MAY.search(fold(asked(text))) else frozenset()
