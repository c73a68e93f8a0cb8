"""`spukwijzer serve`: the chat page and the API with uvicorn, on loopback unless told otherwise."""

from __future__ import annotations

import sys

from assistant.bootstrap import build
from assistant.errors import InvalidInput
from assistant.settings import Settings


def run(settings: Settings) -> int:
    """Serves until interrupted; prints the address first."""
    import uvicorn

    from assistant.channels.web.app import create_app
    from assistant.conversations.sqlite import SqliteStore

    if not 0 < settings.port < 65536:
        raise InvalidInput("--port: kies een getal van 1 tot en met 65535.")
    assistant = build(settings)
    library = assistant.library
    app = create_app(
        assistant,
        settings,
        sources=library.sources,
        passages=lambda source: assistant.library.passages(source),
        conversations=SqliteStore(settings.data / "gesprekken.sqlite"),
        fact_choices=assistant.choices(),
        health=lambda: {"retrieval": assistant.receipt.retrieval},
    )
    print(f"SPUK-wijzer staat klaar op http://{settings.host}:{settings.port}", flush=True)
    if settings.host not in ("127.0.0.1", "localhost", "::1"):
        print("Let op: de pagina is ook vanaf andere machines bereikbaar.", file=sys.stderr)
    uvicorn.run(app, host=settings.host, port=settings.port, log_level="warning")
    return 0
