"""The pages to read: the sources, passage by passage, and the few fixed texts."""

from __future__ import annotations

import re
from collections.abc import Callable

from fastapi import APIRouter
from starlette.responses import Response

from assistant.bootstrap import VERSION
from assistant.channels.web.addresses import conversation_address
from assistant.channels.web.problems import CATALOGUE, SourceUnknown
from assistant.channels.web.render import page
from assistant.channels.web.site import Site
from assistant.channels.web.view import sections

FIXED = {
    "/privacy": "privacy.html",
    "/toegankelijkheid": "accessibility.html",
    "/over": "about.html",
    "/fouten": "errors.html",
}

_CONVERSATION_ID = re.compile(r"[0-9a-f]{32}")


def page_routes(site: Site) -> APIRouter:
    """The routes of the pages to read, answering from `site`."""
    router = APIRouter()

    @router.get("/bronnen")
    def sources() -> Response:
        return page("sources.html", sources=list(site.sources.values()))

    @router.get("/bronnen/{source_id}")
    def source(source_id: str, gesprek: str = "", antwoord: str = "") -> Response:
        if source_id not in site.sources:
            raise SourceUnknown
        return page(
            "source.html",
            source=site.sources[source_id],
            sections=sections(site.passages(source_id)),
            back=_back(gesprek, antwoord),
        )

    for address, template in FIXED.items():
        router.add_api_route(address, _fixed(template, site), methods=["GET"])
    return router


def _fixed(template: str, site: Site) -> Callable[[], Response]:
    def show() -> Response:
        return page(
            template,
            contact=site.settings.contact,
            version=VERSION,
            errors=CATALOGUE,
            source_count=len(site.sources),
        )

    return show


def _back(conversation_id: str, n: str) -> str | None:
    """The answer that a reader came from, where the address names one."""
    if not (_CONVERSATION_ID.fullmatch(conversation_id) and re.fullmatch(r"[0-9]{1,4}", n)):
        return None
    return f"{conversation_address(conversation_id)}#antwoord-{n}"
