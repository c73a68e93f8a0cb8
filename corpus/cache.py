"""Decoded copies beside an index, so that a cold start does not read TOML again."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

_T = TypeVar("_T")


def remembered(copy: Path, decode: Callable[[bytes], _T], make: Callable[[], _T]) -> _T:
    """What `copy` holds; where it cannot be read, what `make` gives, kept there as JSON.

    The name of `copy` has to follow from all that `make` reads, so that no change is missed.
    """
    try:
        return decode(copy.read_bytes())
    except (OSError, msgspec.MsgspecError):
        pass
    made = make()
    _store(copy, msgspec.json.encode(made))
    return made


def _store(copy: Path, data: bytes) -> None:
    """Writes beside and renames; a folder that cannot be written to is no problem here."""
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        temporary = copy.with_suffix(f".{os.getpid()}.tmp")
        temporary.write_bytes(data)
        temporary.replace(copy)
    except OSError:
        return
