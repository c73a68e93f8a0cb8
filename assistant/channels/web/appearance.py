"""How the page looks for this reader: the addresses of its files, and light or dark by choice."""

from __future__ import annotations

from contextvars import ContextVar
from http.cookies import CookieError, SimpleCookie

from msgspec import Struct
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.channels.web.assets import Assets

COOKIE = "weergave"
CHOICES = {"": "Zoals mijn apparaat", "licht": "Licht", "donker": "Donker"}


class Appearance(Struct, frozen=True):
    """What every template may ask of the look. `choice` is a key of CHOICES."""

    assets: Assets | None = None
    choice: str = ""

    def address(self, name: str) -> str:
        """Where a style sheet, picture or script is served."""
        return self.assets.address(name) if self.assets else f"/static/{name}"


_PLAIN = Appearance()
current: ContextVar[Appearance] = ContextVar("appearance", default=_PLAIN)


class Dress:
    """ASGI middleware that lets every page know how it looks for this request."""

    def __init__(self, app: ASGIApp, assets: Assets) -> None:
        self._app, self._assets = app, assets

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            current.set(Appearance(self._assets, _chosen(scope)))
        await self._app(scope, receive, send)


def _chosen(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"cookie":
            try:
                morsel = SimpleCookie(value.decode("latin-1")).get(COOKIE)
            except CookieError:
                continue
            if morsel and morsel.value in CHOICES:
                return morsel.value
    return ""
