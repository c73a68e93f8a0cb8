"""The mailbox pages to read: the work list, a draft beside its proof, figures, precedents.

There is no address here that sends anything: a person takes the approved text to the mailbox.
"""

from __future__ import annotations

from fastapi import APIRouter, Depends, Request
from starlette.responses import PlainTextResponse, Response

from assistant.channels.mailbox.desk import Desk
from assistant.channels.mailbox.model import Status
from assistant.channels.mailbox.rendering import rendered
from assistant.channels.mailbox.statistics import figures
from assistant.channels.mailbox.store import MailUnknown
from assistant.channels.web.mailbox_item import item_page, work_of
from assistant.channels.web.mailbox_steps import step_routes
from assistant.channels.web.mailbox_view import rows
from assistant.channels.web.mailbox_words import WORDS
from assistant.channels.web.problems import NotSignedOn
from assistant.channels.web.render import page
from assistant.channels.web.site import Site


def mailbox_routes(site: Site) -> APIRouter:
    """The routes of these pages; where the mailbox is not in use one page that says so."""
    desk = site.mailbox
    if desk is None:
        router = APIRouter()
        router.add_api_route("/postbus", _off, methods=["GET"])
        return router

    def signed_on(request: Request) -> None:
        """Raises NotSignedOn where the organisation's sign-on should have named someone."""
        header = desk.settings.user_header
        if header and not request.headers.get(header, "").strip():
            raise NotSignedOn

    router = APIRouter(dependencies=[Depends(signed_on)])
    router.include_router(_overviews(desk))
    router.include_router(_items(desk))
    router.include_router(step_routes(desk))
    return router


def _off() -> Response:
    return page("mailbox_off.html", status=404)


def _overviews(desk: Desk) -> APIRouter:
    router = APIRouter(prefix="/postbus")

    @router.get("")
    def work_list(status: str = "") -> Response:
        chosen = Status(status) if status in set(Status) else None
        return page("mailbox.html", chosen=chosen, words=WORDS, **rows(desk, chosen))

    @router.get("/cijfers")
    def statistics() -> Response:
        found = figures(desk.work.all(), desk.work.edit_counts())
        return page("mailbox_figures.html", figures=found, words=WORDS)

    @router.get("/precedenten")
    def precedents() -> Response:
        found = [(one, desk.precedents.changed(one)) for one in desk.precedents.all()]
        return page("mailbox_precedents.html", precedents=found, words=WORDS)

    @router.get("/precedenten/{precedent_id}")
    def precedent(precedent_id: str) -> Response:
        found = desk.precedents.get(precedent_id)
        if found is None:
            raise MailUnknown
        changed = desk.precedents.changed(found)
        return page("mailbox_precedent.html", precedent=found, changed=changed, words=WORDS)

    return router


def _items(desk: Desk) -> APIRouter:
    router = APIRouter(prefix="/postbus")

    @router.get("/{key}")
    def item(request: Request, key: str, weggelaten: str = "") -> Response:
        return item_page(desk, request, key, left_out=bool(weggelaten))

    @router.get("/{key}/antwoord.eml")
    def download(key: str) -> Response:
        mail = rendered(work_of(desk, key), desk.sender, desk.now())
        disposition = f'attachment; filename="antwoord-{key[:8]}.eml"'
        return Response(
            mail, media_type="message/rfc822", headers={"Content-Disposition": disposition}
        )

    @router.get("/{key}/antwoord.txt")
    def plain(key: str) -> Response:
        return PlainTextResponse(work_of(desk, key).text + "\n")

    return router
