"""Style sheet, pictures and scripts: put together once, compressed, named by what is in them."""

from __future__ import annotations

import gzip
import hashlib
import logging
import mimetypes
import re
from pathlib import Path

from msgspec import Struct
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from assistant.channels.web.bundling import BUNDLE, FONT, SYSTEM, THEMES
from assistant.channels.web.tokens import block, dark, declared, used
from assistant.errors import InvalidInput

STATIC = Path(__file__).parent / "static"
PLAIN = "eenvoudig"  # the theme that needs nothing from elsewhere
STYLE = "stijl.css"

_FIRST = ("font.css", "style.css")  # of our own sheets; the others follow by name
_LAST = ("narrow.css", "print.css")
_PARTS = ("plain.css", "tokens.css", "dark.css")  # used in their own places
_URL = re.compile(r"url\((\w[\w.-]*)\)")
_BLANK = re.compile(r"/\*.*?\*/|\s+", re.S)
_FOREVER = "public, max-age=31536000, immutable"
_COMPRESSED = ("text/", "image/svg", "application/json")
_log = logging.getLogger(__name__)


class Asset(Struct, frozen=True):
    """A file as it is sent."""

    media_type: str
    body: bytes
    compressed: bytes | None
    digest: str


class Assets:
    """Serves /static: by name, to be checked again each time, or by name and hash, for ever."""

    def __init__(self, theme: str, *, static: Path = STATIC, bundled: Path = BUNDLE) -> None:
        self._found: dict[str, Asset] = {}
        for file in sorted(static.iterdir()):
            self._add(file.name, file.read_bytes())
        if (bundled / FONT).is_file() and theme != PLAIN:
            self._add(FONT, (bundled / FONT).read_bytes())
        sheet = _style(theme, static, bundled)
        self._add(STYLE, _URL.sub(self._placed, sheet).encode())
        self._by_address = {self.address(name): name for name in self._found}

    def address(self, name: str) -> str:
        """Where a file is to be had for ever; where there is none of that name, its plain place."""
        asset = self._found.get(name)
        if asset is None:
            return f"/static/{name}"
        stem, dot, suffix = name.rpartition(".")
        return f"/static/{stem}.{asset.digest}{dot}{suffix}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        await self._response(request)(scope, receive, send)

    def _response(self, request: Request) -> Response:
        if request.method not in ("GET", "HEAD"):
            raise HTTPException(405)
        path = request.scope["path"]
        name = self._by_address.get(path, path.removeprefix("/static/"))
        asset = self._found.get(name)
        if asset is None:
            raise HTTPException(404)
        headers = {
            "Cache-Control": _FOREVER if path in self._by_address else "no-cache",
            "ETag": f'"{asset.digest}"',
        }
        if asset.compressed:
            headers["Vary"] = "Accept-Encoding"
        if request.headers.get("if-none-match") == headers["ETag"]:
            return Response(status_code=304, headers=headers)
        body = asset.body
        if asset.compressed and "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
            body = asset.compressed
        return Response(body, media_type=asset.media_type, headers=headers)

    def _add(self, name: str, body: bytes) -> None:
        media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        if name.endswith(".woff2"):
            media_type = "font/woff2"
        packed = gzip.compress(body, 9, mtime=0) if media_type.startswith(_COMPRESSED) else None
        self._found[name] = Asset(media_type, body, packed, hashlib.sha256(body).hexdigest()[:16])

    def _placed(self, match: re.Match[str]) -> str:
        return f"url({self.address(match[1])})"


def _style(theme: str, static: Path, bundled: Path) -> str:
    """The whole style sheet of a theme. The system stands in a layer: our own rules go first."""
    placed = (*_FIRST, *_LAST, *_PARTS)
    between = (f.name for f in sorted(static.glob("*.css")) if f.name not in placed)
    sheets = [_read(static / name) for name in (*_FIRST, *between, *_LAST)]
    plain_tokens = declared(_read(static / "tokens.css"))
    system, tokens = "", {}
    if theme != PLAIN:
        tokens = declared(_theme(theme, bundled))
        system = _read(bundled / SYSTEM) if (bundled / SYSTEM).is_file() else ""
    if not system:
        sheets[0] = _read(static / "plain.css")  # in place of the font
    light = {**plain_tokens, **tokens}
    greys = _read(static / "dark.css")
    night = {**dark(light), **declared(greys)}
    light = used(light, [system, *sheets, greys])
    night = used(night, [system, *sheets, *light.values(), *night.values()])
    by_system = ":root:not([data-weergave=licht])"
    parts = [
        f"@layer systeem{{{system}}}" if system else "",
        block(":root", light),
        f"@media screen and (prefers-color-scheme:dark){{{block(by_system, night)}}}",
        f"@media screen{{{block(':root[data-weergave=donker]', night)}}}",
        *sheets,
    ]
    return _BLANK.sub(" ", "\n".join(parts))


def _theme(theme: str, bundled: Path) -> str:
    """The style sheet with the tokens: of a bundled theme by name, else of a file."""
    file = bundled / THEMES / f"{theme}.css"
    if file.is_file():
        return _read(file)
    if theme.endswith(".css"):
        if Path(theme).is_file():
            return _read(Path(theme))
        raise InvalidInput(
            f"Het thema {theme} is er niet. Noem een CSS-bestand met design tokens, "
            f"of laat SPUKWIJZER_THEME weg.",
        )
    if (bundled / SYSTEM).is_file():
        names = ", ".join(sorted(f.stem for f in (bundled / THEMES).glob("*.css")))
        raise InvalidInput(
            f"Het thema {theme} is er niet. Kies uit {names} of {PLAIN}, "
            "of noem een CSS-bestand met design tokens (SPUKWIJZER_THEME).",
        )
    _log.warning(
        "Het ontwerpsysteem ontbreekt (%s): de pagina heeft de eigen eenvoudige stijl. "
        "Bouw het met: make bundle",
        bundled,
    )
    return ""


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")
