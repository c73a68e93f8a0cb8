"""The outermost layer: security headers on every response, and no error without an answer."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.channels.web.failing import failed

API_VERSION = "1.0.0"

_CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "connect-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    "API-Version": API_VERSION,
    "Content-Security-Policy": _CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not no-referrer: browsers then send "Origin: null" with our own forms.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
OPEN_TO_ALL = ("/openapi.json", "/v1/openapi.json")


class Guard:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def send_guarded(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                _add_headers(scope, MutableHeaders(scope=message))
            await send(message)

        try:
            await self._app(scope, receive, send_guarded)
        except Exception as error:
            if started:
                raise
            await failed(Request(scope), error)(scope, receive, send_guarded)


def _add_headers(scope: Scope, headers: MutableHeaders) -> None:
    for name, value in _HEADERS.items():
        headers[name] = value
    static = scope["path"].startswith("/static/")
    headers["Cache-Control"] = "no-cache" if static else "no-store"
    if scope["path"] in OPEN_TO_ALL:
        headers["Access-Control-Allow-Origin"] = "*"
        headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    if scope["scheme"] == "https":
        headers["Strict-Transport-Security"] = "max-age=31536000"
