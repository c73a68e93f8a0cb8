"""Puts the web channel together: one application for the API and the pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from assistant.channels.mail.model import Draft, Mail
from assistant.channels.mailbox.desk import Desk
from assistant.channels.web.api import api_routes
from assistant.channels.web.appearance import Dress
from assistant.channels.web.assets import Assets
from assistant.channels.web.budgeting import budget_routes
from assistant.channels.web.chat import chat_routes
from assistant.channels.web.choosing import appearance_routes
from assistant.channels.web.comparing import comparison_routes
from assistant.channels.web.compressing import Compress
from assistant.channels.web.differences import difference_routes
from assistant.channels.web.failing import failed
from assistant.channels.web.feedback import feedback_routes
from assistant.channels.web.finding import search_routes
from assistant.channels.web.guard import Guard
from assistant.channels.web.history import history_routes
from assistant.channels.web.letters import letter_routes
from assistant.channels.web.mailbox import mailbox_routes
from assistant.channels.web.maintaining import maintaining_routes
from assistant.channels.web.pages import page_routes
from assistant.channels.web.problems import BodyInvalid
from assistant.channels.web.saving import saving_routes
from assistant.channels.web.site import FactChoices, Search, Site
from assistant.channels.web.sources import source_routes
from assistant.conversations.store import ConversationStore
from assistant.conversations.talk import Asks
from assistant.errors import SpukwijzerError
from assistant.settings import Settings
from corpus.model import Passage, Source
from corpus.rulebook import Rulebook


def create_app(
    assistant: Asks,
    settings: Settings,
    *,
    sources: Mapping[str, Source],
    passages: Callable[[str], Sequence[Passage]],
    conversations: ConversationStore,
    fact_choices: FactChoices | None = None,
    health: Callable[[], Mapping[str, str]] = dict,
    rulebook: Rulebook | None = None,
    search: Search | None = None,
    drafting: Callable[[Mail], Draft] | None = None,
    mailbox: Desk | None = None,
) -> FastAPI:
    """The web application.

    `passages` gives the passages of a source in the order of the source. `fact_choices` names,
    per fact, the values that a person may choose from; `health` tells what works less well;
    `rulebook` is what the pages on rules, budget and differences between sources show; `search`
    finds passages for people who want to read themselves; `drafting` makes a draft reply to a mail,
    without it the API refuses mails; `mailbox` is what the pages under `/postbus` work on.
    """
    site = Site(
        assistant,
        settings,
        sources,
        passages,
        conversations,
        fact_choices or {},
        health,
        rulebook,
        search,
        drafting,
        mailbox,
    )
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    for kind in (HTTPException, RequestValidationError, SpukwijzerError):
        app.add_exception_handler(kind, _on_error)
    app.include_router(api_routes(site))
    for routes in (chat_routes, history_routes, saving_routes, feedback_routes, maintaining_routes):
        app.include_router(routes(site))
    app.include_router(budget_routes(site))
    app.include_router(difference_routes(site))
    app.include_router(mailbox_routes(site))
    app.include_router(letter_routes(site))  # before a source that would be named "uitvoerbaar"
    app.include_router(source_routes(site))
    app.include_router(search_routes(site))
    app.include_router(comparison_routes(site))
    app.include_router(page_routes(site))
    app.include_router(appearance_routes())
    assets = Assets(settings.theme)
    app.mount("/static", assets)
    app.add_middleware(Guard)
    app.add_middleware(Dress, assets=assets)  # around the guard: its error pages are dressed too
    app.add_middleware(Compress)
    return app


async def _on_error(request: Request, error: Exception) -> Response:
    if isinstance(error, RequestValidationError):
        error = BodyInvalid("Het adres bevat een waarde die niet klopt.")
    return failed(request, error)
