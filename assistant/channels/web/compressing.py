"""Pages go out compressed where the browser takes it; what is streamed goes out as it comes."""

from __future__ import annotations

import gzip

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LEAST = 1_000  # bytes; below this compressing costs more than it saves
_LEVEL = 5


class Compress:
    """ASGI middleware: gzip for HTML that is sent in one piece.

    Nothing secret stands beside what another site can make a browser send: forms from elsewhere are
    refused, so the size of a page tells a stranger nothing.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or "gzip" not in Headers(scope=scope).get("accept-encoding", ""):
            await self._app(scope, receive, send)
            return
        start: Message | None = None

        async def send_smaller(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start" and _is_page(message):
                start = message
                return
            if start is not None:
                held, start = start, None
                if not message.get("more_body") and len(message.get("body", b"")) >= _LEAST:
                    message = {**message, "body": gzip.compress(message["body"], _LEVEL, mtime=0)}
                    headers = MutableHeaders(scope=held)
                    headers["Content-Encoding"] = "gzip"
                    headers["Content-Length"] = str(len(message["body"]))
                    headers.add_vary_header("Accept-Encoding")
                await send(held)
            await send(message)

        await self._app(scope, receive, send_smaller)


def _is_page(message: Message) -> bool:
    headers = Headers(raw=message["headers"])
    return headers.get("content-type", "").startswith("text/html") and (
        "content-encoding" not in headers
    )
