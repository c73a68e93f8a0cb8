"""An answer as server-sent events: the verdict at once, then claim by claim, then all of it.

The script of the page reads them (`static/chat.js`); who has no script gets the same answer by a
redirect. An error is the page that tells it, with or without script. What is shown first is what
was kept: the exchange is in the store before it is sent.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from assistant.channels.web.addresses import answer_address, conversation_address
from assistant.channels.web.markdown import passage_html
from assistant.channels.web.render import fragment
from assistant.channels.web.site import Site
from assistant.channels.web.view import exchange_view, kept_answer
from assistant.channels.web.words import verdict, words
from assistant.conversations.model import Exchange

MEDIA_TYPE = "text/event-stream"
_UNBUFFERED = {"X-Accel-Buffering": "no"}  # a proxy that waits for the end would undo it


def wants_events(request: Request) -> bool:
    """Whether the script of the page sent the form."""
    return MEDIA_TYPE in request.headers.get("accept", "")


def answered(site: Site, conversation_id: str, exchange: Exchange) -> Response:
    """The events of an answer that was given and kept."""
    events = (_event(name, data) for name, data in _events(site, conversation_id, exchange))
    return StreamingResponse(events, media_type=MEDIA_TYPE, headers=_UNBUFFERED)


def _events(
    site: Site, conversation_id: str, exchange: Exchange
) -> Iterator[tuple[str, dict[str, Any]]]:
    answer = kept_answer(exchange)
    first, *rest = answer.claims
    yield (
        "verdict",
        {
            "address": answer_address(conversation_id, exchange.n),
            "html": fragment(
                "arriving.html",
                exchange=exchange,
                answer=answer,
                words=words(answer.language),
                verdict=verdict(answer),
                first=passage_html(first.text),
            ),
        },
    )
    for claim in rest:
        yield "claim", {"html": str(passage_html(claim.text))}
    conversation = site.conversations.get(conversation_id)
    shown = [n for n in (exchange.revises, exchange.n) if n is not None]
    items = {
        f"antwoord-{n}": fragment(
            "item.html",
            conversation=conversation,
            view=exchange_view(conversation, n, site),
            failed=None,
        )
        for n in shown
    }
    yield (
        "done",
        {
            "address": conversation_address(conversation_id),
            "place": f"antwoord-{exchange.n}",
            "items": items,
            "tools": fragment("tools.html", conversation=conversation),
        },
    )


def _event(name: str, data: dict[str, Any]) -> bytes:
    """One event; JSON has no line ends, so it is one data line."""
    return b"event: " + name.encode() + b"\ndata: " + msgspec.json.encode(data) + b"\n\n"
