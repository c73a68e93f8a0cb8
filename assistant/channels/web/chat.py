"""The chat page: ask, ask on, correct a fact, forget; all of it works without script."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from assistant.channels.web.correcting import ask_again
from assistant.channels.web.origin import same_origin
from assistant.channels.web.problems import problem
from assistant.channels.web.question import checked_question
from assistant.channels.web.reading import form_fields
from assistant.channels.web.render import page
from assistant.channels.web.site import Site
from assistant.channels.web.view import Failed, exchange_views
from assistant.conversations.model import Conversation
from assistant.conversations.store import ConversationUnknown
from assistant.conversations.talk import talk
from assistant.errors import InvalidInput
from assistant.settings import MAX_QUESTION

Form = Annotated[dict[str, str], Depends(form_fields)]

SUGGESTIONS = (
    "Mag een warme lunch uit School en Omgeving?",
    "Hoeveel geld is er in 2024 voor Jonge Kind?",
    "Moeten we een wijzigingsaanvraag doen als we 30% van het budget verschuiven?",
    "Mogen we geld dat in 2023 over is, in 2024 uitgeven?",
    "Is cofinanciering verplicht?",
    "Welke thema's zijn er in 2026-2028?",
)


def chat_routes(site: Site) -> APIRouter:
    """The routes of the conversation, answering from `site`."""
    router = APIRouter()
    own_forms = [Depends(same_origin)]

    @router.get("/")
    def start() -> Response:
        return _chat(site, None)

    @router.get("/vraag")
    def back_to_start() -> Response:
        return _to("/")

    @router.post("/vraag", dependencies=own_forms)
    def first_question(form: Form) -> Response:
        typed = form.get("vraag", "")
        return _answered(
            lambda: _first_answer(site, typed),
            lambda error: _chat(site, None, _failed(error, "/vraag", typed)),
        )

    @router.get("/gesprek/{conversation_id}")
    def conversation(conversation_id: str) -> Response:
        return _chat(site, site.conversations.get(conversation_id))

    @router.post("/gesprek/{conversation_id}", dependencies=own_forms)
    def next_question(conversation_id: str, form: Form) -> Response:
        typed = form.get("vraag", "")
        address = conversation_address(conversation_id)
        return _answered(
            lambda: _next_answer(site, conversation_id, typed),
            lambda error: _chat(site, _kept(site, conversation_id), _failed(error, address, typed)),
        )

    @router.get("/gesprek/{conversation_id}/antwoorden/{n}/feiten")
    @router.get("/gesprek/{conversation_id}/verwijderen")
    def back_to_conversation(conversation_id: str) -> Response:
        return _to(conversation_address(conversation_id))

    @router.post("/gesprek/{conversation_id}/antwoorden/{n}/feiten", dependencies=own_forms)
    def correct_fact(conversation_id: str, n: int, form: Form) -> Response:
        name, typed = form.get("naam", ""), form.get("waarde", "")
        address = conversation_address(conversation_id)
        kept = site.conversations.get(conversation_id)
        return _answered(
            lambda: f"{address}#antwoord-{ask_again(site, kept, n, name, typed).n}",
            lambda error: _chat(site, kept, _failed(error, address, typed, n, name)),
        )

    @router.post("/gesprek/{conversation_id}/verwijderen", dependencies=own_forms)
    def forget(conversation_id: str) -> Response:
        site.conversations.delete(conversation_id)
        return page("deleted.html")

    return router


def conversation_address(conversation_id: str) -> str:
    """Where a conversation can be read."""
    return f"/gesprek/{quote(conversation_id, safe='')}"


def _first_answer(site: Site, typed: str) -> str:
    """Asks in a new conversation; without an answer no conversation is left behind."""
    question = checked_question(typed)
    conversation = site.conversations.create()
    try:
        exchange = talk(site.assistant, site.conversations, conversation.id, question)
    except Exception:
        site.conversations.delete(conversation.id)
        raise
    return f"{conversation_address(conversation.id)}#antwoord-{exchange.n}"


def _next_answer(site: Site, conversation_id: str, typed: str) -> str:
    question = checked_question(typed)
    exchange = talk(site.assistant, site.conversations, conversation_id, question)
    return f"{conversation_address(conversation_id)}#antwoord-{exchange.n}"


def _answered(ask: Callable[[], str], shown: Callable[[Exception], Response]) -> Response:
    """To the address of the answer, or the page again with what went wrong and what was typed."""
    try:
        return _to(ask())
    except Exception as error:  # noqa: BLE001 whatever it was, nothing that was typed is lost
        return shown(error)


def _failed(
    error: Exception, path: str, typed: str, exchange: int | None = None, fact: str | None = None
) -> Failed:
    told = problem(error, path)
    # An error that is mended by typing says how in the message itself.
    action = "" if isinstance(error, InvalidInput) else told.actie
    return Failed(told.detail, action, told.status, typed, told.referentie, exchange, fact)


def _kept(site: Site, conversation_id: str) -> Conversation | None:
    """The conversation, or None where it is gone: what was typed is then shown without it."""
    try:
        return site.conversations.get(conversation_id)
    except ConversationUnknown:
        return None


def _chat(site: Site, conversation: Conversation | None, failed: Failed | None = None) -> Response:
    return page(
        "chat.html",
        status=failed.status if failed else 200,
        conversation=conversation,
        views=exchange_views(conversation, site.fact_choices) if conversation else [],
        failed=failed,
        suggestions=SUGGESTIONS,
        maximum=MAX_QUESTION,
        contact=site.settings.contact,
    )


def _to(address: str) -> Response:
    """See Other: a reload of the page that follows does not send the form again."""
    return RedirectResponse(address, status_code=303)
