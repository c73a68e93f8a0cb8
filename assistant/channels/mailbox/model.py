"""The nouns of the mailbox: a mail that came in, its draft, the reply's headers, the work."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from msgspec import Struct


class Drafted(Struct, frozen=True):
    """One question of a mail with the answer to it, as the public JSON."""

    text: str
    answer: dict[str, Any]


class Draft(Struct, frozen=True, kw_only=True):
    """A reply as the drafting stage gives it. Texts are masked.

    `reasons` say in Dutch why a person has to look; `masked` names what was left out.
    """

    subject: str
    body: str
    questions: tuple[Drafted, ...] = ()
    needs_human: bool = False
    reasons: tuple[str, ...] = ()
    masked: tuple[str, ...] = ()
    proof: Any = None


Drafting = Callable[[bytes], Draft]


class Status(StrEnum):
    """Where a mail stands in the work list."""

    NEW = "new"  # seen, the draft is not there yet
    DRAFTED = "drafted"
    PERSON = "person"
    APPROVED = "approved"
    SENT = "sent"
    REPLACED = "replaced"  # the draft for a later mail of the thread answers it too
    IGNORED = "ignored"  # no mail of a person: nothing is drafted


class Reply(Struct, frozen=True):
    """The headers of a reply: addresses as in a header line, ids with their brackets."""

    to: tuple[str, ...]
    cc: tuple[str, ...]
    subject: str
    in_reply_to: str
    references: tuple[str, ...]


class Incoming(Struct, frozen=True):
    """What is kept of a mail: no words of it, only what a reply needs.

    `key` is a hash of Message-ID and contents: the same mail under another UID has the same one.
    `ignored` says in Dutch why nothing is drafted, else it is empty.
    """

    key: str
    message_id: str
    thread: tuple[str, ...]
    reply: Reply
    ignored: str = ""


class Work(Struct, frozen=True, kw_only=True):
    """A mail in the work list.

    `text` is the draft as it stands now, `version` counts its texts from 1. `placed` is the
    version that lies in the drafts folder, 0 where there is none, and `placing` when the watcher
    began to put one there. `notes` are Dutch sentences
    about what happened to the draft in the mailbox.
    """

    key: str
    message_id: str
    received_at: str
    status: Status
    reply: Reply
    thread: tuple[str, ...] = ()
    ignored: str = ""
    draft: Draft | None = None
    text: str = ""
    version: int = 0
    editor: str = ""
    approver: str = ""
    approved_at: str = ""
    placed: int = 0
    placing: str = ""
    replaced_by: str = ""
    sent_text: str = ""
    sent_at: str = ""
    notes: tuple[str, ...] = ()
