"""The process that reads: takes one file after the other from its socket, within its limits.

`python -m ingest.worker_process SOCKET SECONDS MEGABYTES PAGES`; only `ingest.worker` starts it.
"""

from __future__ import annotations

import math
import os
import resource
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path, PurePath

import msgspec

from ingest import media
from ingest.errors import Unreadable
from ingest.exchange import Refused, Task, receive, send

_GRACE = 5  # seconds after which it ends itself, when nobody watches it any more
NOTHING = "In dit bestand staat geen tekst. Controleer of dit het goede bestand is."


def main(arguments: list[str]) -> None:
    """Reads until the other side is gone."""
    number, seconds, memory, pages = arguments
    with suppress(ValueError, OSError):  # a system may set a lower limit of its own
        resource.setrlimit(resource.RLIMIT_AS, (int(memory) * 1_048_576,) * 2)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError):  # where memory runs out, this process goes before its parent
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
    with socket.socket(fileno=int(number)) as link, suppress(EOFError, OSError):
        send(link, b"")
        while True:
            task = msgspec.msgpack.decode(receive(link, sys.maxsize), type=Task)
            signal.alarm(math.ceil(float(seconds)) + _GRACE)
            send(link, answer(task, int(pages)))
            signal.alarm(0)


def answer(task: Task, pages: int) -> bytes:
    """The document as msgpack, or the reason why there is none; whatever the file does."""
    try:
        data = task.data
        if task.path is not None:
            with Path(os.fsdecode(task.path)).open("rb") as file:
                data = file.read(task.most + 1)
        source = PurePath(task.name).stem
        document = media.read(source, task.name, data or b"", pages=pages, headings=task.headings)
        if not document.sections:
            raise Unreadable(NOTHING)
        return msgspec.msgpack.encode(document)
    except MemoryError as error:
        refused = Refused("", f"MemoryError: {error}"[:500], memory=True)
    except Unreadable as error:
        refused = Refused(_encodable(error.message), _encodable(str(error.detail or "")))
    except Exception as error:  # noqa: BLE001 - damaged files raise all kinds, in every library
        refused = Refused("", _encodable(f"{type(error).__name__}: {error}"))
    return msgspec.msgpack.encode(refused)


def _encodable(text: str) -> str:
    return text[:2_000].encode("utf-8", "replace").decode()


if __name__ == "__main__":
    main(sys.argv[1:])
