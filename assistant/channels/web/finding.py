"""The search page: every passage by words and meaning, for people who want to read themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from markupsafe import Markup
from msgspec import Struct
from starlette.responses import Response

from assistant.channels.web.excerpt import excerpt
from assistant.channels.web.highlighting import Finder
from assistant.channels.web.proof import reading_address
from assistant.channels.web.question import checked_question
from assistant.channels.web.render import page
from assistant.channels.web.site import Search, Site
from assistant.errors import InvalidInput
from assistant.retrieval.index import Hit
from corpus.model import AUTHORITIES, TRANCHES, Source

PER_PAGE = 10
MOST = 50  # results that can be paged through
_FIRST_LOOK, _LAST_LOOK = 100, 6_400  # hits asked for, the second where filters drop most
_LONGEST = 200  # characters of a filter


class Filters(Struct, frozen=True):
    """What the results are limited to; empty is not limited."""

    tranche: str = ""
    soort: str = ""
    bron: str = ""

    def keep(self, source: Source) -> bool:
        """Whether passages of this source are wanted. One of both tranches counts for each."""
        return (
            (not self.tranche or self.tranche in source.tranches)
            and (not self.soort or self.soort == source.authority)
            and (not self.bron or self.bron == source.id)
        )


class Found(Struct, frozen=True):
    """A result as the page shows it."""

    hit: Hit
    source: Source
    address: str
    text: Markup


def search_routes(site: Site) -> APIRouter:
    """The route of the search page, answering from `site`."""
    router = APIRouter()

    @router.get("/zoek")
    def search(request: Request) -> Response:
        sent = request.query_params
        typed = sent.get("woorden", "")
        filters = Filters(*(sent.get(name, "")[:_LONGEST] for name in ("tranche", "soort", "bron")))
        values: dict[str, Any] = _choices(site) | {"typed": typed, "filters": filters}
        if not typed.strip() or site.search is None:
            return page("search.html", error=None, found=None, **values)
        try:
            words = checked_question(typed)
        except InvalidInput as error:
            return page("search.html", status=400, error=error.message, found=None, **values)
        hits = matching(site.search, site, words, filters)
        number = _page(sent.get("bladzijde", ""), len(hits))
        start = (number - 1) * PER_PAGE
        shown = hits[start : start + PER_PAGE]
        return page(
            "search.html",
            error=None,
            found=[_found(site, hit, words) for hit in shown],
            count=len(hits),
            most=MOST,
            start=start + 1,
            by_words_only=any(hit.dense is None for hit in hits),
            pages=_pages(typed, filters, number, len(hits)),
            **values,
        )

    return router


def matching(search: Search, site: Site, words: str, filters: Filters) -> list[Hit]:
    """The best hits that pass the filters, looking further where the filters drop many."""
    limit = _FIRST_LOOK
    while True:
        hits = search(words, limit)
        kept = [h for h in hits if h.score > 0 and filters.keep(site.sources[h.passage.source])]
        if len(kept) >= MOST or len(hits) < limit or limit >= _LAST_LOOK:
            return kept[:MOST]
        limit *= 4


def _choices(site: Site) -> dict[str, Any]:
    used = {source.authority for source in site.sources.values()}
    return {
        "tranches": TRANCHES,
        "authorities": [a for a in AUTHORITIES if a in used],
        "sources": sorted(site.sources.values(), key=lambda source: source.title.casefold()),
    }


def _found(site: Site, hit: Hit, words: str) -> Found:
    passage = hit.passage
    finder = Finder((words,))
    return Found(
        hit=hit,
        source=site.sources[passage.source],
        address=reading_address(passage.source, passage.id, (words[:_LONGEST],)),
        text=Markup(finder.marked(excerpt(passage.text, finder))),  # noqa: S704 marked() escapes
    )


def _page(typed: str, count: int) -> int:
    last = max(1, -(-count // PER_PAGE))
    return min(int(typed), last) if typed.isdecimal() and len(typed) < 4 and int(typed) else 1


def _pages(
    typed: str, filters: Filters, number: int, count: int
) -> Sequence[tuple[int, str, bool]]:
    """The pages of results: number, address, and whether it is this one."""
    last = -(-count // PER_PAGE)
    kept = {"woorden": typed, "tranche": filters.tranche}
    kept |= {"soort": filters.soort, "bron": filters.bron}
    given = {name: value for name, value in kept.items() if value}
    return [
        (n, f"/zoek?{urlencode(given | {'bladzijde': str(n)})}", n == number)
        for n in range(1, last + 1)
    ]
