"""Our own drafts as they lie in the drafts folder, and whether a person has touched them."""

from __future__ import annotations

from collections.abc import Collection
from email.parser import BytesParser
from email.policy import compat32

from assistant.channels.mailbox.imap import Session
from assistant.channels.mailbox.rendering import ABOUT, VERSION, fingerprint
from assistant.channels.mailbox.replies import header
from assistant.channels.mailbox.sent import text_of


class Drafts:
    """The drafts folder at one moment."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._own: dict[str, list[tuple[int, int, str]]] = {}  # key -> (version, uid, hash)
        for one in session.own_drafts():
            message = BytesParser(policy=compat32).parsebytes(one.headers, headersonly=True)
            version, _, marked = header(message, VERSION).strip().partition(".")
            key = header(message, ABOUT).strip()
            if key and version[1:].isdecimal() and "\\Deleted" not in one.flags:
                self._own.setdefault(key, []).append((int(version[1:]), one.uid, marked))

    def has(self, key: str, version: int) -> bool:
        """Whether this version of the draft lies there."""
        return any(found == version for found, _, _ in self._own.get(key, ()))

    def untouched(self, key: str) -> bool:
        """Whether the newest draft of this mail lies there as we made it."""
        lying = self._own.get(key)
        return bool(lying) and self._as_made(max(lying or ()))

    def superfluous(self, replaced: Collection[str]) -> list[int]:
        """UIDs of untouched drafts for which there is a newer one, or the same one once more."""
        found: list[int] = []
        for key, lying in sorted(self._own.items()):
            newest = max(version for version, _, _ in lying)
            first = min(uid for version, uid, _ in lying if version == newest)
            for one in sorted(lying):
                if (key in replaced or one[1] != first) and self._as_made(one):
                    found.append(one[1])
        return found

    def _as_made(self, lying: tuple[int, int, str]) -> bool:
        _, uid, marked = lying
        self._session.examine(self._session.drafts)
        raw = self._session.whole(uid)
        return raw is not None and fingerprint(text_of(raw)) == marked
