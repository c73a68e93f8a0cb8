"""The API: bytes of prepared structs in and out, under /v1."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends, Path, Response
from msgspec import Struct
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from assistant.bootstrap import VERSION
from assistant.channels.mail.message import mail_of_text
from assistant.channels.mail.model import Draft
from assistant.channels.web.openapi import document
from assistant.channels.web.problems import (
    BodyInvalid,
    MailboxOff,
    MessageUnknown,
    SourceUnknown,
)
from assistant.channels.web.question import checked_fact, checked_question
from assistant.channels.web.reading import decoded, json_body
from assistant.channels.web.site import Site
from assistant.channels.web.wire import (
    AnswerRequest,
    ConversationRequest,
    DraftRequest,
    FactsByName,
    FieldError,
    Health,
    MessageRequest,
    SourceBody,
    SourceList,
    conversation_body,
    message,
)
from assistant.conversations.talk import talk
from assistant.domain import Answer, Question, Turn
from assistant.errors import InvalidInput

Body = Annotated[bytes, Depends(json_body)]
Number = Annotated[int, Path(ge=1)]


def api_routes(site: Site) -> APIRouter:
    """The routes of the API, answering from `site`."""
    router = APIRouter()
    contract = msgspec.json.encode(document(site.settings))

    @router.get("/openapi.json")
    @router.get("/v1/openapi.json")
    async def openapi() -> Response:
        return Response(contract, media_type="application/json")

    # A bare route: what FastAPI would look up and check here, is done by reading the body.
    # What was answered before needs no thread of its own.
    again: Callable[[Question], Answer | None] = getattr(site.assistant, "again", lambda _: None)

    async def answers(request: Request) -> Response:
        sent = decoded(await json_body(request), AnswerRequest)
        question = Question(
            text=_question(sent.question),
            history=tuple(Turn(turn.role, turn.text) for turn in sent.history),
            tranche=sent.tranche,
            facts=_facts(sent.facts),
        )
        known = again(question)
        if known is None:
            known = await run_in_threadpool(site.assistant.ask, question)
        return _json(known)

    router.add_route("/v1/answers", answers, methods=["POST"])

    @router.post("/v1/drafts")
    def drafts(body: Body) -> Response:
        return _json(_draft(site, decoded(body, DraftRequest)))

    @router.post("/v1/conversations")
    def start(body: Body) -> Response:
        decoded(body or b"{}", ConversationRequest)
        conversation = site.conversations.create()
        return _created(conversation_body(conversation), f"/v1/conversations/{conversation.id}")

    @router.get("/v1/conversations/{conversation_id}")
    def conversation(conversation_id: str) -> Response:
        return _json(conversation_body(site.conversations.get(conversation_id)))

    @router.delete("/v1/conversations/{conversation_id}")
    def forget(conversation_id: str) -> Response:
        site.conversations.delete(conversation_id)
        return Response(status_code=204)

    @router.post("/v1/conversations/{conversation_id}/messages")
    def ask(conversation_id: str, body: Body) -> Response:
        sent = decoded(body, MessageRequest)
        exchange = talk(
            site.assistant,
            site.conversations,
            conversation_id,
            _question(sent.question),
            tranche=sent.tranche,
            facts=_facts(sent.facts),
            revises=sent.revises,
        )
        return _created(
            message(exchange), f"/v1/conversations/{conversation_id}/messages/{exchange.n}"
        )

    @router.get("/v1/conversations/{conversation_id}/messages/{n}")
    def one_message(conversation_id: str, n: Number) -> Response:
        exchanges = site.conversations.get(conversation_id).exchanges
        if n > len(exchanges):
            raise MessageUnknown
        return _json(message(exchanges[n - 1]))

    @router.get("/v1/sources")
    def sources() -> Response:
        return _json(SourceList(tuple(site.sources.values())))

    @router.get("/v1/sources/{source_id}")
    def source(source_id: str) -> Response:
        if source_id not in site.sources:
            raise SourceUnknown
        return _json(SourceBody(site.sources[source_id], tuple(site.passages(source_id))))

    @router.get("/v1/health")
    def health() -> Response:
        details = dict(site.health())
        return _json(Health("ok", VERSION, len(site.sources), details))

    return router


def _draft(site: Site, sent: DraftRequest) -> Draft:
    """The draft of a mail; raises MailboxOff where this server makes none."""
    if site.drafting is None:
        raise MailboxOff
    mail = mail_of_text(sent.subject, sent.sender, sent.body)
    if not mail.text and not mail.subject:
        empty = "De mail is leeg. Vul het onderwerp of de tekst in."
        raise BodyInvalid(empty, (FieldError("body", empty),))
    return site.drafting(mail)


def _question(typed: str) -> str:
    try:
        return checked_question(typed)
    except InvalidInput as error:
        raise BodyInvalid(error.message, (FieldError("question", error.message),)) from None


def _facts(sent: FactsByName) -> dict[str, str]:
    try:
        return {name: checked_fact(value) for name, value in sent.items()}
    except InvalidInput as error:
        raise BodyInvalid(error.message, (FieldError("facts", error.message),)) from None


def _json(value: Struct, status: int = 200) -> Response:
    return Response(msgspec.json.encode(value), status, media_type="application/json")


def _created(value: Struct, location: str) -> Response:
    response = _json(value, 201)
    response.headers["Location"] = location
    return response
