"""What a ruling gets before it is worded: wrong premises in front, other versions behind."""

from __future__ import annotations

from assistant.domain import Ruling, Understanding
from assistant.rules.conflicten import mentioned
from assistant.rules.premissen import corrected
from corpus.rulebook import Rulebook


def finished(ruling: Ruling, understanding: Understanding, rulebook: Rulebook) -> Ruling:
    """The ruling with what the asker must know around it."""
    return corrected(mentioned(ruling, rulebook), understanding, rulebook)
