"""What the pages of the mailbox work on: the work list, the precedents and who may do what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from itertools import groupby

from msgspec import Struct

from assistant.channels.mailbox import approving
from assistant.channels.mailbox.imap import LOOPBACK
from assistant.channels.mailbox.model import Work
from assistant.channels.mailbox.precedents import Passages, Precedents
from assistant.channels.mailbox.store import WorkList
from assistant.conversations.masking import Masked, mask
from assistant.conversations.store import Clock, stamp, utc_now
from assistant.retrieval.embedding import Embedder
from assistant.settings import CONTACT, Postbus, Settings, postbus_from_environment


class Desk(Struct, frozen=True):
    """Everything the pages need; nothing in it changes while the server runs."""

    work: WorkList
    precedents: Precedents
    settings: Postbus
    clock: Clock = utc_now

    @property
    def sender(self) -> str:
        """The address that replies come from."""
        return self.settings.addresses[0] if self.settings.addresses else self.settings.user

    def now(self) -> datetime:
        """The time of this machine."""
        return self.clock()

    def edit(self, key: str, text: str, who: str, version: int) -> tuple[str, ...]:
        """Keeps a new text; the marks of personal data that were left out of it."""
        before = self.work.get(key).text
        masked = masked_where_new(text, before, (CONTACT, *self.settings.addresses))
        self.work.change(
            key,
            lambda work: approving.edited(work, masked.text, who, version),
            edit=(who, stamp(self.clock())),
        )
        self.precedents.drop(key)
        return masked.removed

    def approve(self, key: str, who: str, version: int, outcomes: dict[int, str]) -> Work:
        """Approves a draft and makes precedents of it."""
        at = stamp(self.clock())
        four_eyes = self.settings.four_eyes
        work = self.work.change(
            key, lambda work: approving.approved(work, who, at, version, four_eyes=four_eyes)
        )
        self.precedents.keep(work, outcomes)
        return work

    def withdraw(self, key: str, version: int) -> None:
        """Takes an approval back, and the precedents with it."""
        self.work.change(key, lambda work: approving.withdrawn(work, version))
        self.precedents.drop(key)


def masked_where_new(text: str, before: str, keep: tuple[str, ...]) -> Masked:
    """The text with personal data left out of the lines that were not there before.

    What stood there came from the drafting stage, which masks; its closing lines may hold the
    team's own telephone number.
    """
    known = frozenset(before.splitlines())
    kept: list[str] = []
    removed: list[str] = []
    for is_known, block in groupby(text.replace("\r\n", "\n").split("\n"), known.__contains__):
        lines = "\n".join(block)
        found = Masked(lines, ()) if is_known else mask(lines, keep)
        kept.append(found.text)
        removed.extend(found.removed)
    return Masked("\n".join(kept), tuple(dict.fromkeys(removed)))


def open_desk(
    settings: Settings, passages: Passages, embedder: Callable[[], Embedder | None]
) -> Desk | None:
    """The desk, or None where the mailbox is not in use or would be open to everyone.

    The pages show who wrote to the mailbox. They are there on this machine alone, or behind the
    organisation's sign-on.
    """
    postbus = postbus_from_environment()
    path = settings.data / "postbus.sqlite"
    if not postbus.host and not path.exists():
        return None
    if settings.host not in LOOPBACK and not postbus.user_header:
        return None
    work = WorkList(path)
    return Desk(work, Precedents(work, passages, embedder), postbus)
