"""Which passages of an index came from which file, so that an unchanged file is not read again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from assistant.errors import IndexCorrupt
from assistant.retrieval import generation as generations
from assistant.retrieval.generation import Generation
from corpus.model import Passage

FILE = "parts.json"


class Part(Struct, frozen=True):
    """One file that was read: its passages are `first` and the `count - 1` after it.

    `key` follows from all that its passages follow from. `reason` says why there are none.
    """

    name: str
    source: str
    key: str
    first: int
    count: int
    original: bool = False
    pages: int = 0
    reason: str | None = None


class Read(Struct, frozen=True):
    """What a file gave, whether it was read now or before."""

    passages: tuple[Passage, ...]
    pages: int = 0
    reason: str | None = None


def remembered(known: Sequence[Generation]) -> Mapping[str, Read]:
    """What the files of the served generation gave, by key; empty where that is unknown."""
    for generation in known[:1]:
        try:
            passages = generations.passages(generation)
            return {
                part.key: Read(
                    passages[part.first : part.first + part.count], part.pages, part.reason
                )
                for part in parts(generation)
            }
        except IndexCorrupt:
            return {}
    return {}


def parts(generation: Generation) -> tuple[Part, ...]:
    """The files that a generation was made of."""
    if FILE not in generation.manifest.files:
        return ()
    try:
        return msgspec.json.decode(generation.read(FILE), type=tuple[Part, ...])
    except msgspec.DecodeError as error:
        raise generations.corrupt(f"{generation.directory / FILE}: {error}") from error


def write(directory: Path, made: Sequence[Part]) -> None:
    """Keeps the list with the passages it counts."""
    (directory / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(made)))
