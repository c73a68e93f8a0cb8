"""Every torture file through the reading process: what was read, reported, or worse."""

from __future__ import annotations

import resource
from collections.abc import Iterable, Iterator

from msgspec import Struct

from eval.torture_files import hostile_office, hostile_pdfs, hostile_texts
from eval.torture_files.damage import damaged
from ingest import worker
from ingest.worker import Failed, Limits, Read


class Outcome(Struct, frozen=True):
    """What became of one file: read, reported, hung (ended by the time limit) or crashed."""

    name: str
    what: str
    reason: str = ""
    detail: str = ""


class Figures(Struct, frozen=True):
    """How many of each; `generic` of the reported ones had no reason of their reader's."""

    files: int
    read: int
    reported: int
    generic: int
    hung: int
    crashed: int
    uncaught: int
    peak_mb: int


def files(*, bombs: bool = True) -> Iterator[tuple[str, bytes]]:
    """All of them; without bombs what takes little time and memory."""
    good = [
        ("plat.pdf", hostile_pdfs.plain()),
        ("open.pdf", hostile_pdfs.plain(compressed=False)),
        ("slot.pdf", hostile_pdfs.locked(password="", algorithm="AES-256")),
        *hostile_office.good(),
    ]
    for name, data in good:
        yield name, data
        yield from damaged(name, data)
    yield from hostile_pdfs.circles()
    yield from hostile_pdfs.oddities()
    yield from hostile_texts.misnamed()
    if bombs:
        yield from hostile_texts.texts()
        yield from hostile_pdfs.bombs()
        yield from hostile_office.hostile()


def outcomes(given: Iterable[tuple[str, bytes]], within: Limits) -> Iterator[Outcome]:
    """One for each file, in order."""
    for result in worker.read_all(given, within):
        yield _outcome(result)


def figures(found: Iterable[Outcome], files: int) -> Figures:
    """The counts; a file without an outcome counts as uncaught."""
    found = list(found)
    count = {what: sum(one.what == what for one in found) for what in _WHATS}
    return Figures(
        files=files,
        **count,
        generic=sum(one.what == "reported" and one.reason == worker.BROKEN for one in found),
        uncaught=files - len(found),
        peak_mb=resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1_024,
    )


_WHATS = ("read", "reported", "hung", "crashed")


def _outcome(result: Read | Failed) -> Outcome:
    if isinstance(result, Read):
        return Outcome(result.name, "read")
    what = "reported"
    if result.detail == worker.OUT_OF_TIME:
        what = "hung"
    elif result.detail.startswith(worker.ENDED):
        what = "crashed"
    return Outcome(result.name, what, result.reason, result.detail)
