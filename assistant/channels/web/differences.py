"""The page with the register of differences between sources."""

from __future__ import annotations

from fastapi import APIRouter
from msgspec import Struct
from starlette.responses import Response

from assistant.answer.cite import Library
from assistant.channels.web.render import page
from assistant.channels.web.site import Site
from assistant.rules.register import Difference, register
from corpus.model import Passage, Source
from corpus.rulebook import Versie, cite


class Claim(Struct, frozen=True):
    """What one source says, with the passage where it says it."""

    version: Versie
    source: Source
    passage: Passage


class Shown(Struct, frozen=True):
    """A difference as the page shows it."""

    difference: Difference
    claims: tuple[Claim, ...]


def difference_routes(site: Site) -> APIRouter:
    """The route of the register, answering from `site`."""
    router = APIRouter()

    @router.get("/tegenstrijdigheden")
    def differences() -> Response:
        found = register(site.rulebook) if site.rulebook is not None else ()
        return page("differences.html", differences=_shown(site, found))

    return router


def _shown(site: Site, found: tuple[Difference, ...]) -> list[Shown]:
    names = dict.fromkeys(cite(v.bron).bron for d in found for v in d.data.versie)
    library = Library(site.sources, [p for name in names for p in site.passages(name)])
    return [
        Shown(
            difference,
            tuple(
                Claim(v, site.sources[cite(v.bron).bron], library.find(cite(v.bron)))
                for v in difference.data.versie
            ),
        )
        for difference in found
    ]
