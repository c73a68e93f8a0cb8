"""`spukwijzer serve`: the chat page and the API with uvicorn, on loopback unless told otherwise."""

from __future__ import annotations

import errno
import os
import socket
import sys
from contextlib import suppress
from typing import Any

from assistant.bootstrap import build, embedder
from assistant.errors import InvalidInput
from assistant.settings import LOOPBACK, Settings, as_environment, from_environment


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
    from uvicorn.supervisors import Multiprocess

    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    ready = f"SPUK-wijzer staat klaar op http://{host}:{settings.port}"
    if settings.host not in LOOPBACK:
        print("Let op: de pagina is ook vanaf andere machines bereikbaar.", file=sys.stderr)
    if settings.workers == 1:
        app = application(settings)
        print(ready, flush=True)
        config = uvicorn.Config(app, log_level="warning")
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listener])
        return 0
    build(settings).receipt  # noqa: B018 what is missing is said here, not once a worker
    os.environ.update(as_environment(settings))  # each worker makes its own application
    config = uvicorn.Config(
        f"{__name__}:application", factory=True, workers=settings.workers, log_level="warning"
    )
    print(ready, flush=True)
    Multiprocess(config, sockets=[listener]).run()
    return 0


def application(settings: Settings | None = None) -> Any:
    """The chat page and the API, ready to serve; settings of the environment if none are given."""
    from assistant.channels.mail.draft import draft
    from assistant.channels.mailbox.desk import open_desk
    from assistant.channels.web.app import create_app
    from assistant.conversations.sqlite import SqliteStore

    settings = settings or from_environment()
    load_model = embedder(settings.workers)
    assistant = build(settings, embedder=load_model)
    return create_app(
        assistant,
        settings,
        sources=assistant.sources,
        passages=lambda source: assistant.library.passages(source),
        conversations=SqliteStore(settings.data / "gesprekken.sqlite"),
        fact_choices=assistant.choices(),
        rulebook=assistant.rulebook,
        search=assistant.search,
        drafting=lambda mail: draft(mail, assistant, settings),
        health=lambda: {"retrieval": assistant.receipt.retrieval},
        mailbox=open_desk(settings, lambda source: assistant.library.passages(source), load_model),
    )


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
