"""The comparison page: one question asked for each tranche, side by side."""

from __future__ import annotations

import re
from typing import Any

from fastapi import APIRouter
from markupsafe import Markup
from msgspec import Struct
from starlette.responses import Response

from assistant.channels.web import words_compare as said
from assistant.channels.web.addresses import conversation_address
from assistant.channels.web.beside import Side, amounts, differs, side, unknown
from assistant.channels.web.highlighting import cited_words
from assistant.channels.web.markdown import answer_html
from assistant.channels.web.question import checked_question
from assistant.channels.web.render import page
from assistant.channels.web.site import Site
from assistant.channels.web.words import verdict
from assistant.conversations.masking import mask
from assistant.conversations.store import ConversationUnknown
from assistant.conversations.talk import history
from assistant.domain import Answer, Outcome, Question
from assistant.errors import InvalidInput
from assistant.settings import MAX_QUESTION
from corpus.model import TRANCHES

_CONVERSATION_ID = re.compile(r"[0-9a-f]{32}")
_NUMBER = re.compile(r"[0-9]{1,4}")


class Column(Struct, frozen=True):
    """One tranche as the page shows it; `prefix` makes its ids unique."""

    side: Side
    prefix: str
    verdict: str
    text: Markup
    outcome: str
    sought: dict[int, tuple[str, ...]]


def comparison_routes(site: Site) -> APIRouter:
    """The route of the comparison, answering from `site`."""
    router = APIRouter()

    @router.get("/vergelijk")
    def compare(vraag: str = "", gesprek: str = "", antwoord: str = "") -> Response:
        try:
            asked = _of_conversation(site, gesprek, antwoord) or _typed(vraag)
        except InvalidInput as error:
            return _page(site, typed=vraag, error=error.message)
        if asked is None:
            return _page(site, typed="")
        back = f"{conversation_address(gesprek)}#antwoord-{antwoord}" if gesprek else None
        return _page(site, typed=asked.text, asked=asked, back=back)

    return router


def _typed(text: str) -> Question | None:
    """The question of the form; personal data are masked as they are in a conversation."""
    return Question(mask(checked_question(text)).text) if text.strip() else None


def _of_conversation(site: Site, conversation_id: str, n: str) -> Question | None:
    """An earlier question with what went before it and what was corrected by hand."""
    if not (_CONVERSATION_ID.fullmatch(conversation_id) and _NUMBER.fullmatch(n)):
        return None
    try:
        conversation = site.conversations.get(conversation_id)
    except ConversationUnknown:
        return None
    exchange = next((e for e in conversation.exchanges if e.n == int(n)), None)
    if exchange is None:
        return None
    facts = {name: value for name, value in exchange.facts.items() if name != "tranche"}
    return Question(exchange.question, history(conversation, before=exchange.n), None, facts)


def _page(
    site: Site,
    *,
    typed: str,
    error: str | None = None,
    asked: Question | None = None,
    back: str | None = None,
) -> Response:
    values: dict[str, Any] = {"columns": (), "joint": None}
    if asked is not None:
        first, second = (side(t, _ask(site, asked, t)) for t in TRANCHES)
        values = {
            "columns": [_column(one) for one in (first, second)],
            "joint": _joint(_ask(site, asked, None)),
            "differs": differs(first, second),
            "amounts": amounts(first, second),
            "unknown": unknown(first, second),
        }
    return page(
        "compare.html",
        status=400 if error else 200,
        typed=typed,
        error=error,
        back=back,
        maximum=MAX_QUESTION,
        contact=site.settings.contact,
        **values,
    )


def _ask(site: Site, asked: Question, tranche: str | None) -> Answer:
    return site.assistant.ask(Question(asked.text, asked.history, tranche, asked.facts))


def _column(one: Side) -> Column:
    answer = one.answer
    prefix = f"t{one.tranche}"
    numbers = {citation.n for citation in answer.citations}
    if one.other is not None:
        text = said.OTHER_TRANCHE.format(tranche=one.tranche, other=one.other)
        shown, outcome = Markup.escape(text), Outcome.NOT_IN_SOURCES
        return Column(one, prefix, said.SILENT, shown, outcome, {})
    rendered = answer_html(answer.text, prefix, numbers, "Bron")
    sought = {n: cited_words(answer, n) for n in numbers}
    return Column(one, prefix, verdict(answer), rendered.html, answer.outcome, sought)


def _joint(answer: Answer) -> Column | None:
    """The answer to the question as it was asked, where that is about both tranches."""
    spoken_of = {citation.tranche for citation in answer.citations}
    if answer.tranche is not None or not set(TRANCHES) <= spoken_of:
        return None
    return _column(side("", answer))
