"""Refuses forms that another site sends in the name of a visitor."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.requests import Request

from assistant.channels.web.problems import OtherOrigin


def same_origin(request: Request) -> None:
    """Raises OtherOrigin where a browser says that the request comes from elsewhere.

    Every current browser sends Sec-Fetch-Site or Origin with a form. A program that sends
    neither acts for itself, not for a visitor. The scheme is not compared: behind a proxy that
    handles TLS it differs.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        if site not in ("same-origin", "none"):
            raise OtherOrigin
        return
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise OtherOrigin
