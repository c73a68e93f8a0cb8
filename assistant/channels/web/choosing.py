"""The form at the foot of each page: light, dark or as the device has it."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from assistant.channels.web.appearance import CHOICES, COOKIE
from assistant.channels.web.origin import same_origin
from assistant.channels.web.reading import form_fields

Form = Annotated[dict[str, str], Depends(form_fields)]
_YEAR = 365 * 24 * 3600  # seconds


def appearance_routes() -> APIRouter:
    """The route that remembers the choice in a cookie and goes back to the page."""
    router = APIRouter()

    @router.get("/weergave")
    def back() -> Response:
        return RedirectResponse("/", status_code=303)

    @router.post("/weergave", dependencies=[Depends(same_origin)])
    def choose(request: Request, form: Form) -> Response:
        response = RedirectResponse(_page_before(request), status_code=303)
        choice = form.get("kleuren", "")
        safe = request.url.scheme == "https"
        if choice in CHOICES and choice:
            response.set_cookie(
                COOKIE, choice, _YEAR, secure=safe, httponly=True, samesite="strict"
            )
        else:
            response.delete_cookie(COOKIE, secure=safe, httponly=True, samesite="strict")
        return response

    return router


def _page_before(request: Request) -> str:
    """The page of ours that the form was on; never an address elsewhere."""
    before = urlsplit(request.headers.get("referer", ""))
    path = before.path
    if before.netloc != request.url.netloc or not path.startswith("/") or path.startswith("//"):
        return "/"
    return f"{path}?{before.query}" if before.query else path
