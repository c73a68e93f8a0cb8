"""The list of one's own conversations, without an account: a random number in a cookie.

The cookie names a browser, not a person, and is needed for nothing but that list. Scripts cannot
read it and other sites do not send it along with a form.
"""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import Response

from assistant.conversations.store import new_id

COOKIE = "spukwijzer-gesprekken"
_YEAR = 365 * 24 * 3600
_ID = re.compile(r"[0-9a-f]{32}")


def owner_of(request: Request) -> str | None:
    """Whose list this browser shows; None where it has none yet."""
    found = request.cookies.get(COOKIE, "")
    return found if _ID.fullmatch(found) else None


def owner_or_new(request: Request) -> str:
    """Whose list a new conversation comes on."""
    return owner_of(request) or new_id()


def remember(response: Response, request: Request, owner: str) -> Response:
    """The response, with the cookie set anew for a year."""
    response.set_cookie(
        COOKIE,
        owner,
        max_age=_YEAR,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return response
