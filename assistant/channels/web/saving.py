"""A conversation to keep: to print, as Markdown, as a Word document and as JSON with receipts."""

from __future__ import annotations

import msgspec
from fastapi import APIRouter
from starlette.responses import Response

from assistant.channels.web.plain_text import answer_text, conversation_markdown
from assistant.channels.web.problems import MessageUnknown
from assistant.channels.web.render import page
from assistant.channels.web.site import Site
from assistant.channels.web.view import exchange_view, exchange_views
from assistant.channels.web.wire import conversation_body
from assistant.channels.web.word_document import word_document
from assistant.conversations.model import Conversation

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def saving_routes(site: Site) -> APIRouter:
    """The routes of what can be kept of a conversation, answering from `site`."""
    router = APIRouter()
    kept = site.conversations.get

    @router.get("/gesprek/{conversation_id}/afdruk")
    def to_print(conversation_id: str) -> Response:
        conversation = kept(conversation_id)
        views = exchange_views(conversation, site)
        return page("print.html", conversation=conversation, views=views)

    @router.get("/gesprek/{conversation_id}/gesprek.md")
    def as_markdown(conversation_id: str) -> Response:
        conversation = kept(conversation_id)
        text = conversation_markdown(conversation, exchange_views(conversation, site))
        return _file(text.encode(), "text/markdown; charset=utf-8", conversation, "md")

    @router.get("/gesprek/{conversation_id}/gesprek.docx")
    def as_word(conversation_id: str) -> Response:
        conversation = kept(conversation_id)
        content = word_document(conversation, exchange_views(conversation, site))
        return _file(content, WORD, conversation, "docx")

    @router.get("/gesprek/{conversation_id}/gesprek.json")
    def as_json(conversation_id: str) -> Response:
        conversation = kept(conversation_id)
        content = msgspec.json.format(msgspec.json.encode(conversation_body(conversation)))
        return _file(content, "application/json", conversation, "json")

    @router.get("/gesprek/{conversation_id}/antwoorden/{n}/tekst")
    def one_as_text(conversation_id: str, n: int) -> Response:
        conversation = kept(conversation_id)
        if not 1 <= n <= len(conversation.exchanges):
            raise MessageUnknown
        text = answer_text(exchange_view(conversation, n, site))
        return Response(text, media_type="text/plain; charset=utf-8")

    return router


def _file(content: bytes, media_type: str, conversation: Conversation, ending: str) -> Response:
    """A file to keep; its name holds the day and nothing of the secret address."""
    name = f"spukwijzer-gesprek-{conversation.created_at[:10]}.{ending}"
    return Response(
        content,
        media_type=media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
