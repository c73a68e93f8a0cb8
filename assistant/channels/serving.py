"""`spukwijzer serve`: the chat page and the API with uvicorn, on loopback unless told otherwise."""

from __future__ import annotations

import errno
import socket
import sys
from contextlib import suppress

from assistant.bootstrap import build, embedder
from assistant.errors import InvalidInput
from assistant.settings import Settings

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def run(settings: Settings) -> int:
    """Serves until interrupted; prints the address first.

    Raises InvalidInput where the port cannot be used, SpukwijzerError where there is no index.
    """
    if not 0 < settings.port < 65536:
        raise InvalidInput(
            "De poort moet een getal van 1 tot en met 65535 zijn. "
            "Kies hem met --port of met de instelling SPUKWIJZER_PORT."
        )
    with _listener(settings.host, settings.port) as listener:
        return _serve(settings, listener)


def _serve(settings: Settings, listener: socket.socket) -> int:
    import uvicorn

    from assistant.channels.mailbox.desk import open_desk
    from assistant.channels.web.app import create_app
    from assistant.conversations.sqlite import SqliteStore

    load_model = embedder()
    assistant = build(settings, embedder=load_model)
    app = create_app(
        assistant,
        settings,
        sources=assistant.sources,
        passages=lambda source: assistant.library.passages(source),
        conversations=SqliteStore(settings.data / "gesprekken.sqlite"),
        fact_choices=assistant.choices(),
        rulebook=assistant.rulebook,
        health=lambda: {"retrieval": assistant.receipt.retrieval},
        mailbox=open_desk(settings, lambda source: assistant.library.passages(source), load_model),
    )
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    print(f"SPUK-wijzer staat klaar op http://{host}:{settings.port}", flush=True)
    if settings.host not in _LOOPBACK:
        print("Let op: de pagina is ook vanaf andere machines bereikbaar.", file=sys.stderr)
    config = uvicorn.Config(app, host=settings.host, port=settings.port, log_level="warning")
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])
    return 0


def _listener(host: str, port: int) -> socket.socket:
    """The port, taken before anything is opened; InvalidInput where that cannot be done."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        other = port + 1 if port < 65535 else port - 1
        advice = f"Kies een andere, bijvoorbeeld: spukwijzer serve --port {other}"
        if error.errno == errno.EADDRINUSE:
            raise InvalidInput(f"Poort {port} is al in gebruik. {advice}") from error
        if error.errno == errno.EACCES:
            raise InvalidInput(f"Poort {port} is hier niet toegestaan. {advice}") from error
        raise InvalidInput(
            f"Het adres {host} is op deze machine niet te gebruiken. "
            "Kies een ander met --host of met de instelling SPUKWIJZER_HOST.",
            detail=f"{host}:{port}: {error}",
        ) from error
