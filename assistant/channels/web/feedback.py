"""Readers say whether an answer is right; kept with what the answer was made with."""

from __future__ import annotations

from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends
from starlette.responses import Response

from assistant.channels.web.addresses import conversation_address
from assistant.channels.web.chat import to
from assistant.channels.web.origin import same_origin
from assistant.channels.web.problems import MessageUnknown
from assistant.channels.web.question import checked_question
from assistant.channels.web.reading import form_fields
from assistant.channels.web.site import Site
from assistant.channels.web.view import kept_answer
from assistant.channels.web.words import words
from assistant.conversations.masking import mask
from assistant.conversations.model import Judgement
from assistant.dutch import thousands
from assistant.errors import InvalidInput

Form = Annotated[dict[str, str], Depends(form_fields)]

MAX_NOTE = 1_000  # characters
RIGHT, WRONG = "klopt", "klopt-niet"


def feedback_routes(site: Site) -> APIRouter:
    """The routes of judgements, keeping them in the conversations of `site`."""
    router = APIRouter()

    @router.get("/gesprek/{conversation_id}/antwoorden/{n}/oordeel")
    def back_to_answer(conversation_id: str, n: int) -> Response:
        return to(_place(conversation_id, n))

    @router.post(
        "/gesprek/{conversation_id}/antwoorden/{n}/oordeel", dependencies=[Depends(same_origin)]
    )
    def judge(conversation_id: str, n: int, form: Form) -> Response:
        exchanges = site.conversations.get(conversation_id).exchanges
        if not 1 <= n <= len(exchanges):
            raise MessageUnknown
        given = _judgement(form)
        receipt = msgspec.json.encode(kept_answer(exchanges[n - 1]).receipt)
        site.conversations.judge(
            conversation_id, n, msgspec.structs.replace(given, receipt=receipt)
        )
        return to(_place(conversation_id, n))

    return router


def _judgement(form: dict[str, str]) -> Judgement:
    """What the form says; raises InvalidInput with what to do."""
    chosen = form.get("oordeel")
    if chosen == RIGHT:
        return Judgement(right=True)
    reason = form.get("reden", "")
    if chosen != WRONG or reason not in words("nl").reasons:
        raise InvalidInput(
            "Kies eerst wat er niet klopt. Ga terug naar het antwoord en kies een reden."
        )
    note = form.get("toelichting", "").strip()
    if len(note) > MAX_NOTE:
        raise InvalidInput(f"Houd uw uitleg korter: er mogen {thousands(MAX_NOTE)} tekens in.")
    return Judgement(
        right=False, reason=reason, note=mask(checked_question(note)).text if note else ""
    )


def _place(conversation_id: str, n: int) -> str:
    return f"{conversation_address(conversation_id)}#antwoord-{n}-oordeel"
