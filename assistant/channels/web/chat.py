"""The chat page: ask, ask on, correct a fact; all of it works without script."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from assistant.channels.web.addresses import answer_address, conversation_address
from assistant.channels.web.correcting import ask_again
from assistant.channels.web.origin import same_origin
from assistant.channels.web.owning import owner_or_new, remember
from assistant.channels.web.problems import problem
from assistant.channels.web.question import checked_question
from assistant.channels.web.reading import form_fields
from assistant.channels.web.render import page
from assistant.channels.web.site import Site
from assistant.channels.web.streaming import answered, wants_events
from assistant.channels.web.suggestions import ROLES
from assistant.channels.web.view import Failed, exchange_views
from assistant.conversations.model import Conversation, Exchange
from assistant.conversations.store import ConversationUnknown
from assistant.conversations.talk import talk
from assistant.errors import InvalidInput
from assistant.settings import MAX_QUESTION

Form = Annotated[dict[str, str], Depends(form_fields)]
Asked = tuple[str, Exchange]  # the conversation's id and what was added to it


def chat_routes(site: Site) -> APIRouter:
    """The routes of the conversation, answering from `site`."""
    router = APIRouter()
    own_forms = [Depends(same_origin)]

    @router.get("/")
    def start() -> Response:
        return _chat(site, None)

    @router.get("/vraag")
    def back_to_start() -> Response:
        return to("/")

    @router.post("/vraag", dependencies=own_forms)
    def first_question(request: Request, form: Form) -> Response:
        typed, owner = form.get("vraag", ""), owner_or_new(request)
        response = _answered(
            request,
            site,
            lambda: _first_answer(site, typed, owner),
            lambda error: _failed(error, "/vraag", typed),
        )
        return remember(response, request, owner) if response.status_code < 400 else response

    @router.get("/gesprek/{conversation_id}")
    def conversation(conversation_id: str) -> Response:
        return _chat(site, site.conversations.get(conversation_id))

    @router.post("/gesprek/{conversation_id}", dependencies=own_forms)
    def next_question(request: Request, conversation_id: str, form: Form) -> Response:
        typed = form.get("vraag", "")
        return _answered(
            request,
            site,
            lambda: _next_answer(site, conversation_id, typed),
            lambda error: _failed(error, conversation_address(conversation_id), typed),
            conversation_id,
        )

    @router.get("/gesprek/{conversation_id}/antwoorden/{n}/feiten")
    def back_to_conversation(conversation_id: str, n: int) -> Response:
        return to(answer_address(conversation_id, n))

    @router.post("/gesprek/{conversation_id}/antwoorden/{n}/feiten", dependencies=own_forms)
    def correct_fact(request: Request, conversation_id: str, n: int, form: Form) -> Response:
        name, typed = form.get("naam", ""), form.get("waarde", "")
        kept = site.conversations.get(conversation_id)
        return _answered(
            request,
            site,
            lambda: (conversation_id, ask_again(site, kept, n, name, typed)),
            lambda error: _failed(error, conversation_address(conversation_id), typed, n, name),
            conversation_id,
        )

    return router


def _first_answer(site: Site, typed: str, owner: str) -> Asked:
    """Asks in a new conversation; without an answer no conversation is left behind."""
    question = checked_question(typed)
    conversation = site.conversations.create(owner)
    try:
        exchange = talk(site.assistant, site.conversations, conversation.id, question)
    except Exception:
        site.conversations.delete(conversation.id)
        raise
    return conversation.id, exchange


def _next_answer(site: Site, conversation_id: str, typed: str) -> Asked:
    question = checked_question(typed)
    return conversation_id, talk(site.assistant, site.conversations, conversation_id, question)


def _answered(
    request: Request,
    site: Site,
    ask: Callable[[], Asked],
    explain: Callable[[Exception], Failed],
    conversation_id: str | None = None,
) -> Response:
    """The answer as events or by a redirect to it; else what went wrong and what was typed."""
    try:
        asked_in, exchange = ask()
    except Exception as error:  # noqa: BLE001 whatever it was, nothing that was typed is lost
        return _chat(site, _kept(site, conversation_id), explain(error))
    if wants_events(request):
        return answered(site, asked_in, exchange)
    return to(answer_address(asked_in, exchange.n))


def _failed(
    error: Exception, path: str, typed: str, exchange: int | None = None, fact: str | None = None
) -> Failed:
    told = problem(error, path)
    # An error that is mended by typing says how in the message itself.
    action = "" if isinstance(error, InvalidInput) else told.actie
    return Failed(told.detail, action, told.status, typed, told.referentie, exchange, fact)


def _kept(site: Site, conversation_id: str | None) -> Conversation | None:
    """The conversation, or None where it is gone: what was typed is then shown without it."""
    try:
        return site.conversations.get(conversation_id) if conversation_id else None
    except ConversationUnknown:
        return None


def _chat(site: Site, conversation: Conversation | None, failed: Failed | None = None) -> Response:
    return page(
        "chat.html",
        status=failed.status if failed else 200,
        conversation=conversation,
        views=exchange_views(conversation, site) if conversation else [],
        failed=failed,
        roles=ROLES,
        maximum=MAX_QUESTION,
        contact=site.settings.contact,
    )


def to(address: str) -> Response:
    """See Other: a reload of the page that follows does not send the form again."""
    return RedirectResponse(address, status_code=303)
