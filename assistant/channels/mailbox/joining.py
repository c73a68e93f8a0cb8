"""Puts the mailbox together: the one place that knows who drafts."""

from __future__ import annotations

from assistant.bootstrap import build
from assistant.channels.mailbox.drafting import adopted
from assistant.channels.mailbox.model import Draft, Drafted, Drafting
from assistant.channels.mailbox.sent import text_of
from assistant.settings import MAX_QUESTION, Settings


def drafting(settings: Settings) -> Drafting:
    """What makes the draft of a raw mail."""
    import msgspec

    from assistant.conversations.masking import mask
    from assistant.domain import Outcome, Question

    assistant = build(settings)

    def draft(raw: bytes) -> Draft:
        masked = mask(text_of(raw).strip())
        answer = assistant.ask(Question(masked.text[:MAX_QUESTION]))
        unsure = answer.outcome in (
            Outcome.NOT_IN_SOURCES,
            Outcome.OUT_OF_SCOPE,
            Outcome.NEEDS_INFORMATION,
        )
        return Draft(
            subject="",
            body=answer.text,
            questions=(Drafted(masked.text, msgspec.to_builtins(answer)),),
            needs_human=unsure,
            masked=masked.removed,
        )

    return adopted(draft)
