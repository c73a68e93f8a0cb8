"""What can be wrong with one file: it is reported with its reason, and the others go on."""

from __future__ import annotations

from assistant.errors import SpukwijzerError


class Unreadable(SpukwijzerError):
    """A file that yields no text; the message says in Dutch why and what to do."""
