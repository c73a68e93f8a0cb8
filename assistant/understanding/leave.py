"""Reads whether leave is asked to shift money: "mogen we 20% verschuiven?".

That asks for another yes or no than "is een wijzigingsaanvraag nodig?".
"""

from __future__ import annotations

import re

from assistant.understanding.form import asked
from assistant.understanding.words import fold

MAY_SHIFT = "mag-verschuiven"
NOT_APPLYING = "geen-aanvraag-nodig"
_NOT_APPLYING = re.compile(
    r"\bgeen (?:wijzigings(?:aanvraag|verzoek)|wijziging aan\w*)\b|\bno change request\b|"
    r"\b(?:wijzigings(?:aanvraag|verzoek)|change request)\b[^.?!,]{0,20}\b(?:niet|not)\b"
    r"[^.?!,]{0,10}\b(?:nodig|vereist|hoeft?|needed|required|necessary)\b"
)
_MAY = re.compile(
    r"\b(?:mag|mogen|kan|kunnen|may|can|could)\b (?:ik|wij|we|je|u|men|i|you|"
    r"(?:een|de|onze) gemeente|het college|the municipality)\b|"
    r"\b(?:mag|kan|may|can) (?:dat|dit|that|this)\b(?: zomaar| zo| ook)*\s*\?*$"
)
_APPLYING = frozenset({"wijzigingsaanvraag", "aanvraag", "zonder-aanvraag", "drempel"})


def leave(text: str, concepts: frozenset[str]) -> frozenset[str]:
    """The concept that says so, and the one that says that no applying is needed, where said."""
    shifts = "verschuiven" in concepts and not concepts & _APPLYING
    asked_for = {MAY_SHIFT} if shifts and _MAY.search(fold(asked(text))) else set()
    without = {NOT_APPLYING} if _NOT_APPLYING.search(fold(text)) else set()
    return frozenset(asked_for | without)
