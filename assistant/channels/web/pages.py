"""The few fixed texts."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter
from starlette.responses import Response

from assistant.bootstrap import VERSION
from assistant.channels.web.problems import CATALOGUE
from assistant.channels.web.render import page
from assistant.channels.web.site import Site

FIXED = {
    "/privacy": "privacy.html",
    "/toegankelijkheid": "accessibility.html",
    "/over": "about.html",
    "/fouten": "errors.html",
}


def page_routes(site: Site) -> APIRouter:
    """The routes of the fixed pages, answering from `site`."""
    router = APIRouter()

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
