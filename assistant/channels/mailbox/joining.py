"""Puts the mailbox together: the one place that knows who drafts."""

from __future__ import annotations

from assistant.bootstrap import build
from assistant.channels.mail.draft import draft
from assistant.channels.mail.message import read_mail
from assistant.channels.mailbox.drafting import adopted
from assistant.channels.mailbox.model import Drafting
from assistant.settings import Settings


def drafting(settings: Settings) -> Drafting:
    """What makes the draft of a raw mail."""
    assistant = build(settings)
    return adopted(lambda raw: draft(read_mail(raw, settings), assistant, settings))
