"""Reads files in a process of its own, bounded in time and memory: each is read or reported.

`read_all` keeps one process for many files and starts another after a crash, a kill or a file that
took too long or too much. What that process does stands in `ingest.worker_process`.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from assistant.settings import (
    READ_MEGABYTES,
    READ_MEMORY,
    READ_PAGES,
    READ_SECONDS,
    Settings,
)
from ingest.document import Document
from ingest.exchange import Refused, Task, receive, send

File = Path | tuple[str, bytes]  # on disk, or a name with its contents

_FILES = 200  # after so many files a fresh process, so that nothing piles up
_START = 60.0  # seconds in which a process must be ready
_MOST = 256_000_000  # bytes of a result; no document has so much text

MISSING = "Dit bestand is er niet of is niet te openen. Controleer de naam en de rechten."
NO_FILE = "Dit is geen gewoon bestand. Geef de naam van een document."
TOO_LARGE = (
    "Dit bestand is groter dan {limit} MB. Splits het of maak het kleiner, "
    "of verhoog SPUKWIJZER_READ_MEGABYTES."
)
TOO_SLOW = (
    "Het lezen van dit bestand duurde langer dan {limit} seconden. Splits het, sla het opnieuw op, "
    "of verhoog SPUKWIJZER_READ_SECONDS."
)
TOO_MUCH = (
    "Het lezen van dit bestand kost meer dan {limit} MB geheugen. Splits het, sla het opnieuw op, "
    "of verhoog SPUKWIJZER_READ_MEMORY."
)
BROKEN = (
    "Dit bestand is beschadigd of vreemd opgebouwd en is niet te lezen. "
    "Open het in het programma waarmee het gemaakt is en sla het opnieuw op."
)
OUT_OF_TIME = "out of time"  # details
ENDED = "the process ended"
NOT_STARTED = "Het programma dat bestanden leest start niet. Probeer het later opnieuw."


class Limits(Struct, frozen=True):
    """What reading one file may take: seconds, MB of memory, MB of the file, pages of a PDF."""

    seconds: float = READ_SECONDS
    memory: int = READ_MEMORY
    megabytes: int = READ_MEGABYTES
    pages: int = READ_PAGES


class Read(Struct, frozen=True):
    """A file that was read; the source of the document is its name without the extension."""

    name: str
    document: Document


class Failed(Struct, frozen=True):
    """A file that was not read: why, and what to do, in Dutch; `detail` is for the log."""

    name: str
    reason: str
    detail: str = ""


def limits(settings: Settings) -> Limits:
    """The limits that the settings ask for."""
    return Limits(
        settings.read_seconds, settings.read_memory, settings.read_megabytes, settings.read_pages
    )


def read_all(
    files: Iterable[File],
    within: Limits | None = None,
    headings: Mapping[str, Sequence[str]] | None = None,
) -> Iterator[Read | Failed]:
    """Every file in the order given, read or with the reason why not; never raises for a file.

    `headings` are the heading paths that are known, by the name of the file.
    """
    reading = _Reading(within or Limits(), headings or {})
    try:
        for file in files:
            yield reading.one(file)
    finally:
        reading.stop()


class _Crashed(Exception):
    """The process is gone; `slow` where it was ended because it took too long."""

    def __init__(self, detail: str, *, slow: bool = False) -> None:
        super().__init__(detail)
        self.slow = slow


class _Reading:
    """One process at a time, and what it read so far."""

    def __init__(self, within: Limits, headings: Mapping[str, Sequence[str]]) -> None:
        self._within = within
        self._headings = headings
        self._process: subprocess.Popen[bytes] | None = None
        self._link: socket.socket | None = None
        self._done = 0

    def one(self, file: File) -> Read | Failed:
        """A file that fails in a process that read others before gets a fresh one, once."""
        name = str(file) if isinstance(file, Path) else file[0]
        task = _task(file, name, self._within)
        if isinstance(task, Failed):
            return task
        if name in self._headings:
            task = replace(task, headings=tuple(self._headings[name]))
        used = self._done > 0
        result, again = self._attempt(task, name)
        return self._attempt(task, name)[0] if again and used else result

    def stop(self, patience: float = 0.0) -> int | None:
        """Ends the process, if there is one; the code with which it ended by itself, if it did."""
        code = None
        if self._process is not None:
            with suppress(subprocess.TimeoutExpired):
                code = self._process.wait(patience)
            self._process.kill()
            self._process.wait()
        if self._link is not None:
            self._link.close()
        self._process = self._link = None
        self._done = 0
        return code

    def _attempt(self, task: Task, name: str) -> tuple[Read | Failed, bool]:
        """The result, and whether the process ended over it or ran out of memory."""
        if self._done >= _FILES:
            self.stop()
        try:
            link = self._started()
        except (OSError, _Crashed) as error:
            self.stop()
            return Failed(name, NOT_STARTED, f"{type(error).__name__}: {error}"), False
        try:
            answer = self._asked(link, task)
        except _Crashed as error:
            code = self.stop(0.0 if error.slow else 1.0)
            if error.slow:
                reason = TOO_SLOW.format(limit=f"{self._within.seconds:g}")
                return Failed(name, reason, str(error)), False
            return Failed(name, BROKEN, f"{ENDED} ({code}): {error}"), True
        self._done += 1
        if isinstance(answer, Document):
            return Read(name, answer), False
        if answer.memory:
            self.stop()
            reason = TOO_MUCH.format(limit=self._within.memory)
            return Failed(name, reason, answer.detail), True
        return Failed(name, answer.reason or BROKEN, answer.detail), False

    def _asked(self, link: socket.socket, task: Task) -> Document | Refused:
        until = time.monotonic() + self._within.seconds
        try:
            send(link, msgspec.msgpack.encode(task), until)
            answer = receive(link, _MOST, until)
            return msgspec.msgpack.decode(answer, type=Document | Refused)
        except TimeoutError as error:
            raise _Crashed(OUT_OF_TIME, slow=True) from error
        except (OSError, EOFError, ValueError, msgspec.MsgspecError) as error:
            raise _Crashed(f"{type(error).__name__}: {error}") from error

    def _started(self) -> socket.socket:
        if self._link is not None and self._process is not None and self._process.poll() is None:
            return self._link
        self.stop()
        ours, theirs = socket.socketpair()
        self._link = ours
        arguments = [theirs.fileno(), self._within.seconds, self._within.memory, self._within.pages]
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-m", "ingest.worker_process", *map(str, arguments)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(path or "." for path in sys.path)},
            )
        try:
            receive(ours, 0, time.monotonic() + _START)
        except (OSError, EOFError, ValueError) as error:
            raise _Crashed(f"not ready: {error}") from error
        return ours


def _task(file: File, name: str, within: Limits) -> Task | Failed:
    """What the process is asked, or why it need not be asked."""
    shown = name.encode("utf-8", "replace").decode()
    most = within.megabytes * 1_000_000
    if isinstance(file, Path):
        try:
            found = file.stat()
        except (OSError, ValueError) as error:
            return Failed(name, MISSING, str(error))
        if not S_ISREG(found.st_mode):
            return Failed(name, NO_FILE)
        size, task = found.st_size, Task(shown, most, path=os.fsencode(file.absolute()))
    else:
        size, task = len(file[1]), Task(shown, most, data=file[1])
    return Failed(name, TOO_LARGE.format(limit=within.megabytes)) if size > most else task
