"""The pages that show what the rules take from each passage of a source, without test questions."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from fastapi import APIRouter
from starlette.responses import Response

from assistant.channels.letter.resting import Letter, letters
from assistant.channels.web.problems import SourceUnknown
from assistant.channels.web.render import page
from assistant.channels.web.site import Site


def letter_routes(site: Site) -> APIRouter:
    """The routes of these pages, answering from `site`."""
    router = APIRouter()

    @router.get("/bronnen/uitvoerbaar")
    def overview() -> Response:
        found = _letters(site, site.sources)
        return page("letters.html", letters=found, address=_address)

    @router.get("/bronnen/{source_id}/uitvoerbaar")
    def letter(source_id: str) -> Response:
        if source_id not in site.sources:
            raise SourceUnknown
        return page("letter.html", letter=_letters(site, (source_id,))[0])

    return router


def _letters(site: Site, names: Iterable[str]) -> list[Letter]:
    sources = {name: site.sources[name] for name in names}
    if site.rulebook is None:
        return [Letter(source, (), with_tests=False) for source in sources.values()]
    passages = [passage for name in sources for passage in site.passages(name)]
    return letters(sources, passages, site.rulebook)


def _address(source_id: str) -> str:
    return f"/bronnen/{quote(source_id, safe='')}/uitvoerbaar"
