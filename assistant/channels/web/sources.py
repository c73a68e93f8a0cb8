"""The pages of the sources: the catalogue, a source passage by passage, and one passage alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec
from fastapi import APIRouter
from markupsafe import Markup
from msgspec import Struct
from starlette.responses import Response

from assistant.channels.web.addresses import conversation_address
from assistant.channels.web.highlighting import Finder, cited_words
from assistant.channels.web.markdown import passage_html
from assistant.channels.web.problems import PassageUnknown, SourceUnknown
from assistant.channels.web.proof import SEPARATOR
from assistant.channels.web.render import page
from assistant.channels.web.site import Site
from assistant.channels.web.view import sections
from assistant.conversations.store import ConversationUnknown
from assistant.domain import Answer
from corpus.catalogue import COVERAGES
from corpus.model import Passage, Source

_CONVERSATION_ID = re.compile(r"[0-9a-f]{32}")
_NUMBER = re.compile(r"[0-9]{1,4}")
_LONGEST = 500  # characters of words to look for


class Listed(Struct, frozen=True):
    """A source with how many of its passages are its own words, and how many are ours."""

    source: Source
    verbatim: int
    own_words: int


class Reading(Struct, frozen=True):
    """Where a reader came from and what to mark per passage."""

    back: str | None
    finders: dict[str, Finder]

    def html(self, passage: Passage) -> Markup:
        """The passage with the words that were looked for marked in it."""
        return passage_html(passage.text, self.finders.get(passage.id))


def source_routes(site: Site) -> APIRouter:
    """The routes of these pages, answering from `site`."""
    router = APIRouter()

    @router.get("/bronnen")
    def catalogue() -> Response:
        listed = [_listed(source, site.passages(source.id)) for source in site.sources.values()]
        counted = Counter(source.coverage for source in site.sources.values())
        known = [(coverage, counted[coverage]) for coverage in COVERAGES if counted[coverage]]
        return page("sources.html", listed=listed, known=known)

    @router.get("/bronnen/{source_id}")
    def source(
        source_id: str,
        passage: str = "",
        gesprek: str = "",
        antwoord: str = "",
        woorden: str = "",
    ) -> Response:
        if source_id not in site.sources:
            raise SourceUnknown
        passages = site.passages(source_id)
        return page(
            "source.html",
            source=site.sources[source_id],
            listed=_listed(site.sources[source_id], passages),
            sections=sections(passages),
            reading=_reading(site, passage, gesprek, antwoord, woorden),
            chosen=passage,
        )

    @router.get("/bronnen/{source_id}/passage")
    def one_passage(
        source_id: str,
        passage: str = "",
        gesprek: str = "",
        antwoord: str = "",
        woorden: str = "",
    ) -> Response:
        if source_id not in site.sources:
            raise SourceUnknown
        found = next((p for p in site.passages(source_id) if p.id == passage), None)
        if found is None:
            raise PassageUnknown
        reading = _reading(site, passage, gesprek, antwoord, woorden)
        return page(
            "passage.html", source=site.sources[source_id], passage=found, html=reading.html(found)
        )

    return router


def _listed(source: Source, passages: Sequence[Passage]) -> Listed:
    verbatim = sum(passage.verbatim for passage in passages)
    return Listed(source, verbatim, len(passages) - verbatim)


def _reading(site: Site, passage: str, conversation_id: str, n: str, words: str) -> Reading:
    """What to mark: the words of the address, else those of the answer that it names."""
    finders: dict[str, Finder] = {}
    back = None
    if _CONVERSATION_ID.fullmatch(conversation_id) and _NUMBER.fullmatch(n):
        back = f"{conversation_address(conversation_id)}#antwoord-{n}"
        finders = _of_answer(site, conversation_id, int(n))
    if passage and words:
        finders[passage] = Finder(words[:_LONGEST].split(SEPARATOR))
    return Reading(back, finders)


def _of_answer(site: Site, conversation_id: str, n: int) -> dict[str, Finder]:
    """Per passage that an answer cites, the words of the claims that rest on it."""
    try:
        exchanges = site.conversations.get(conversation_id).exchanges
    except ConversationUnknown:
        return {}
    exchange = next((e for e in exchanges if e.n == n), None)
    if exchange is None:
        return {}
    answer = msgspec.json.decode(exchange.answer, type=Answer)
    return {
        citation.passage_id: Finder(cited_words(answer, citation.n))
        for citation in answer.citations
    }
