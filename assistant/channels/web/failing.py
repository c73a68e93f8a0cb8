"""The response to any error: a page for someone who reads pages, problem details otherwise."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from assistant.channels.web.problems import problem, problem_response
from assistant.channels.web.render import page


def failed(request: Request, error: Exception) -> Response:
    """The answer to a request that failed; 5xx carries a reference number that is in the log."""
    told = problem(error, request.url.path)
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    if _reads_pages(request):
        return page("error.html", status=told.status, headers=headers, problem=told)
    return problem_response(told, headers)


def _reads_pages(request: Request) -> bool:
    api = request.url.path == "/openapi.json" or f"{request.url.path}/".startswith("/v1/")
    return not api and "text/html" in request.headers.get("accept", "")
