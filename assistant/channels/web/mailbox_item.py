"""The page of one mail, and who is looking at it."""

from __future__ import annotations

import re
from contextlib import suppress
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import Response

from assistant.channels.mailbox import approving
from assistant.channels.mailbox.desk import Desk
from assistant.channels.mailbox.model import Work
from assistant.channels.mailbox.store import MailUnknown
from assistant.channels.web.mailbox_view import Failed, item_view
from assistant.channels.web.mailbox_words import WORDS
from assistant.channels.web.render import page

COOKIE = "postbus_naam"
_KEY = re.compile(r"[0-9a-f]{32}")


def work_of(desk: Desk, key: str) -> Work:
    """The mail at this address; raises MailUnknown."""
    if not _KEY.fullmatch(key):
        raise MailUnknown
    return desk.work.get(key)


def who(desk: Desk, request: Request) -> str:
    """The person as the sign-on or, without one, the cookie names them; may be empty.

    A header holds bytes that are read as Latin-1; a name in UTF-8 is put right.
    """
    header = desk.settings.user_header
    if not header:
        return unquote(request.cookies.get(COOKIE, ""))
    given = request.headers.get(header, "")
    with suppress(UnicodeError):
        given = given.encode("latin-1").decode("utf-8")
    return approving.name(given)


def item_page(
    desk: Desk, request: Request, key: str, failed: Failed | None = None, *, left_out: bool = False
) -> Response:
    """The page; with what went wrong and what was typed where something failed."""
    return page(
        "mailbox_item.html",
        status=failed.status if failed else 200,
        view=item_view(desk, work_of(desk, key)),
        failed=failed,
        left_out=left_out,
        who=failed.name if failed and failed.name else who(desk, request),
        signed_on=bool(desk.settings.user_header),
        four_eyes=desk.settings.four_eyes,
        words=WORDS,
    )
