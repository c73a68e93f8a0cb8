"""Takes what the drafting stage gives into the mailbox's own types."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from assistant.channels.mailbox.model import Draft, Drafting


def adopted(draft: Callable[[bytes], object]) -> Drafting:
    """`draft` as this package calls it: any value with the fields of `Draft` will do."""

    def call(raw: bytes) -> Draft:
        return msgspec.convert(msgspec.to_builtins(draft(raw)), Draft)

    return call
