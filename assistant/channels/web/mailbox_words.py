"""The fixed words of the mailbox pages; codes never reach a reader."""

from __future__ import annotations

from msgspec import Struct

from assistant.channels.mailbox.model import Status
from assistant.domain import Outcome

_STATUSES: dict[Status, str] = {
    Status.NEW: "Nieuw",
    Status.DRAFTED: "Concept klaar",
    Status.PERSON: "Iemand moet kijken",
    Status.APPROVED: "Goedgekeurd",
    Status.SENT: "Verstuurd",
    Status.REPLACED: "Beantwoord in een later concept",
    Status.IGNORED: "Geen concept",
}

_OUTCOMES: dict[str, str] = {
    Outcome.YES: "Ja",
    Outcome.NO: "Nee",
    Outcome.CONDITIONAL: "Ja, mits (of: dat hangt ervan af)",
    Outcome.NEEDS_INFORMATION: "Meer informatie nodig",
    Outcome.ANSWERED: "Antwoord op een open vraag",
    Outcome.NOT_IN_SOURCES: "De bronnen zeggen dit niet",
    Outcome.OUT_OF_SCOPE: "Buiten het onderwerp",
}

_DIFFERENCES: dict[str, str] = {
    "outcome": "een andere uitkomst",
    "amounts": "andere bedragen",
}

_LINES: dict[str, str] = {"added": "erbij", "removed": "eruit", "same": ""}


class Words(Struct, frozen=True):
    """The words that the templates look up by code."""

    statuses: dict[Status, str]
    outcomes: dict[str, str]
    differences: dict[str, str]
    lines: dict[str, str]

    def outcome(self, code: str) -> str:
        """An outcome in words."""
        return self.outcomes.get(code, "Onbekend")


WORDS = Words(_STATUSES, _OUTCOMES, _DIFFERENCES, _LINES)
