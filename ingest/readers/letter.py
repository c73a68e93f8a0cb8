"""A mail as its parts, whichever program wrote it."""

from __future__ import annotations

from msgspec import Struct

BROKEN = (
    "Deze mail is beschadigd. Bewaar de mail opnieuw uit uw mailprogramma en bied die nog eens aan."
)


class Letter(Struct):
    """What a mail says and carries; an attachment that is a mail itself can be a Letter already."""

    subject: str
    plain: list[str]
    pages: list[str]  # the same in HTML
    attached: list[tuple[str, bytes | Letter]]
