"""The work list of whoever maintains the rules: wrong, unknown and unsettled answers.

Everyone's questions stand on it, so it opens only for someone at the machine itself, or for whom
the sign-on of the organisation lets through: the setting names the header that it adds.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from assistant.channels.web.chat import to
from assistant.channels.web.golding import gold_lines
from assistant.channels.web.origin import same_origin
from assistant.channels.web.problems import NotMaintainer
from assistant.channels.web.render import page
from assistant.channels.web.site import Site
from assistant.channels.web.view import kept_answer
from assistant.channels.web.words import verdict, words
from assistant.conversations.model import Task
from assistant.conversations.tasks import KINDS
from assistant.settings import LOOPBACK, MAINTAINERS_LOOPBACK, MAINTAINERS_OFF

KIND_WORDS = {
    "wrong": "Klopt niet volgens een lezer",
    "unknown": "De bronnen zeggen dit niet",
    "asked_back": "Teruggevraagd en niet beantwoord",
}
_FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")


def maintaining_routes(site: Site) -> APIRouter:
    """The routes of the work list, answering from `site`."""

    def maintainer(request: Request) -> None:
        if not may_maintain(request, site.settings.maintainers):
            raise NotMaintainer

    router = APIRouter(dependencies=[Depends(maintainer)])

    @router.get("/beheer/meldingen")
    def work_list(soort: str = "") -> Response:
        found = site.conversations.tasks()
        return page(
            "tasks.html",
            tasks=[(task, *_shown(task)) for task in found if soort in ("", task.kind)],
            counts={kind: sum(task.kind == kind for task in found) for kind in KINDS},
            chosen=soort,
            kind_words=KIND_WORDS,
            reasons=words("nl").reasons,
        )

    @router.get("/beheer/meldingen.jsonl")
    def as_gold(soort: str = "") -> Response:
        found = [task for task in site.conversations.tasks() if soort in ("", task.kind)]
        return Response(
            gold_lines(found),
            media_type="application/jsonl",
            headers={"Content-Disposition": 'attachment; filename="meldingen.jsonl"'},
        )

    @router.post("/beheer/meldingen/{task_id}/afgehandeld", dependencies=[Depends(same_origin)])
    def put_away(task_id: Annotated[int, ...]) -> Response:
        site.conversations.put_away(task_id)
        return to("/beheer/meldingen")

    return router


def may_maintain(request: Request, maintainers: str) -> bool:
    """Whether the one who asks may see the work list.

    "loopback" is for someone at this machine: a request that a proxy passed on does not count,
    nor does a name that another site made point here. Any other value is the header in which
    the organisation's sign-on says who it is; that proxy must drop the header of a visitor.
    """
    if maintainers == MAINTAINERS_OFF:
        return False
    if maintainers != MAINTAINERS_LOOPBACK:
        return bool(request.headers.get(maintainers, "").strip())
    client = request.client.host if request.client else ""
    passed_on = any(name in request.headers for name in _FORWARDED)
    return client in LOOPBACK and request.url.hostname in LOOPBACK and not passed_on


def _shown(task: Task) -> tuple[str, str]:
    """The verdict and the text of the answer."""
    answer = kept_answer(task.exchange)
    return verdict(answer), answer.text
