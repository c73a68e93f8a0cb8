"""What goes out compressed, and what goes out as it comes."""

from __future__ import annotations

from collections.abc import AsyncIterator

from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from assistant.channels.web.compressing import Compress

PAGE = "<p>Een lange pagina.</p>" * 500


async def _pieces() -> AsyncIterator[str]:
    yield "data: een\n\n"
    yield "data: twee\n\n"


def made() -> TestClient:
    app = Starlette(
        routes=[
            Route("/lang", lambda _: HTMLResponse(PAGE)),
            Route("/kort", lambda _: HTMLResponse("<p>kort</p>")),
            Route("/json", lambda _: JSONResponse([PAGE])),
            Route("/stroom", lambda _: StreamingResponse(_pieces(), media_type="text/html")),
        ]
    )
    app.add_middleware(Compress)
    return TestClient(app)


def test_a_page_goes_out_compressed_and_reads_the_same() -> None:
    sent = made().get("/lang")

    assert sent.headers["content-encoding"] == "gzip"
    assert int(sent.headers["content-length"]) < len(PAGE) / 10
    assert sent.headers["vary"] == "Accept-Encoding"
    assert sent.text == PAGE


def test_short_pages_data_and_streams_go_out_as_they_are() -> None:
    client = made()

    for path in ("/kort", "/json", "/stroom"):
        assert "content-encoding" not in client.get(path).headers
    assert client.get("/stroom").text == "data: een\n\ndata: twee\n\n"


def test_who_does_not_ask_for_it_gets_plain_text() -> None:
    sent = made().get("/lang", headers={"accept-encoding": "identity"})

    assert "content-encoding" not in sent.headers
    assert sent.text == PAGE


def test_a_page_without_a_body_keeps_its_length(app: FastAPI) -> None:
    with TestClient(app, headers={"accept": "text/html"}) as client:
        assert client.head("/nergens").status_code in (404, 405)
