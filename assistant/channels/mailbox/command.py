"""`spukwijzer postbus`: watches the mailbox until it is stopped, or looks once."""

from __future__ import annotations

import fcntl
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from assistant.channels.mailbox.imap import MailboxUnreachable, check, session
from assistant.channels.mailbox.joining import drafting
from assistant.channels.mailbox.model import Drafting
from assistant.channels.mailbox.store import WorkList
from assistant.channels.mailbox.watching import SETTLE, Watcher
from assistant.errors import InvalidInput
from assistant.settings import Postbus, Settings, postbus_from_environment

_LONGEST_PAUSE = 60  # seconds


def run(settings: Settings, *, once: bool) -> int:
    """Watches; returns the exit code. Raises InvalidInput where the settings cannot work."""
    postbus = postbus_from_environment()
    check(postbus)
    with alone(settings.data):
        print(f"De postbus op {postbus.host} wordt bekeken. Er wordt niets verstuurd.", flush=True)
        watch(work_list(settings), postbus, drafting(settings), once=once)
    return 0


def work_list(settings: Settings) -> WorkList:
    """The work list that the watcher and the pages share."""
    return WorkList(settings.data / "postbus.sqlite")


def watch(
    work: WorkList,
    settings: Postbus,
    draft: Drafting,
    *,
    once: bool = False,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Passes over the mailbox; connects anew, after a growing pause, whenever the line breaks."""
    watcher = Watcher(work, settings, draft, clock)
    rest = 1
    while True:
        try:
            with session(settings) as opened:
                while True:
                    waiting = watcher.look(opened)
                    rest = 1
                    if once and not waiting:
                        return
                    seconds = int(SETTLE.total_seconds()) if waiting else settings.interval
                    if opened.idles and not waiting:
                        opened.wait(settings.folder, seconds)
                    else:
                        pause(seconds)
        except MailboxUnreachable as error:
            if once:
                raise
            print(f"spukwijzer: {error.message} Opnieuw over {rest} s.", file=sys.stderr)
            pause(rest)
            rest = min(rest * 2, _LONGEST_PAUSE)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One watcher at a time for this folder of data; the system frees it when a process dies."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "postbus.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise InvalidInput("De postbus wordt al bekeken door een ander proces.") from error
        yield
