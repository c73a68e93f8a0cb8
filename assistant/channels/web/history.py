"""One's own conversations: the list, giving one a name, deleting one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from assistant.channels.web.addresses import conversation_address
from assistant.channels.web.chat import to
from assistant.channels.web.origin import same_origin
from assistant.channels.web.owning import owner_of
from assistant.channels.web.question import checked_question
from assistant.channels.web.reading import form_fields
from assistant.channels.web.render import page
from assistant.channels.web.site import Site
from assistant.conversations.masking import mask

Form = Annotated[dict[str, str], Depends(form_fields)]

MAX_TITLE = 80  # characters


def history_routes(site: Site) -> APIRouter:
    """The routes of the list of conversations, answering from `site`."""
    router = APIRouter()
    own_forms = [Depends(same_origin)]

    @router.get("/gesprekken")
    def mine(request: Request) -> Response:
        owner = owner_of(request)
        kept = site.conversations.owned(owner) if owner else ()
        return page("history.html", conversations=kept)

    @router.get("/gesprek/{conversation_id}/naam")
    @router.get("/gesprek/{conversation_id}/verwijderen")
    def back_to_conversation(conversation_id: str) -> Response:
        return to(conversation_address(conversation_id))

    @router.post("/gesprek/{conversation_id}/naam", dependencies=own_forms)
    def rename(conversation_id: str, form: Form) -> Response:
        typed = form.get("naam", "").strip()[:MAX_TITLE]
        title = mask(checked_question(typed)).text if typed else None
        site.conversations.rename(conversation_id, title)
        return to(conversation_address(conversation_id))

    @router.post("/gesprek/{conversation_id}/verwijderen", dependencies=own_forms)
    def forget(conversation_id: str) -> Response:
        site.conversations.delete(conversation_id)
        return page("deleted.html")

    return router
