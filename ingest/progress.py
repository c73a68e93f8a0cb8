"""A progress bar on a terminal, silence elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from ingest.build import READING, Progress


@contextmanager
def bar() -> Iterator[Progress | None]:
    """A bar on standard error, one a stage; None where nobody watches a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from tqdm import tqdm

    bars: dict[str, tqdm[NoReturn]] = {}

    def show(what: str, done: int, total: int) -> None:
        if what not in bars:
            for earlier in bars.values():
                earlier.close()
            unit = " bestanden" if what == READING else " teksten"
            bars[what] = tqdm(total=total, desc=what, unit=unit, file=sys.stderr)
        bars[what].update(done - bars[what].n)

    try:
        yield show
    finally:
        for shown in bars.values():
            shown.close()
