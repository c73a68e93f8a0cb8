"""Removing what an organisation added: the original, its former versions and its own entry."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from assistant.errors import InvalidInput
from corpus import catalogue
from corpus.model import Source
from ingest import durable, originals
from ingest.catalogue import entries, versions


class Removed(Struct, frozen=True):
    """The files that are gone, and whether the source itself is gone from the catalogue."""

    files: tuple[str, ...]
    entry: bool


def remove(originals_dir: Path, tracked: Mapping[str, Source], source: str) -> Removed:
    """Removes all of one source that is in the folder; what the project tracks stays."""
    with durable.locked(originals_dir):
        own = catalogue.own(originals_dir)
        folder = originals.look(originals_dir, catalogue.merged(tracked, own))
        mine = [file.path for file in folder.files if file.source == source]
        mine += versions.files(originals_dir, source)
        entry = source in own
        if not mine and not entry:
            raise InvalidInput(
                f"Van de bron {source} staat er geen origineel. Er is niets om weg te halen. "
                "Een bron uit de vaste catalogus zelf blijft altijd staan."
            )
        if entry:
            entries.remove(originals_dir, source)
        for path in mine:
            path.unlink()
        for left in (originals_dir / originals.VERSIONS / source, originals_dir / source):
            if left.is_dir() and not any(path.is_file() for path in left.rglob("*")):
                for inner in sorted(left.rglob("*"), reverse=True):
                    inner.rmdir()
                left.rmdir()
        names = tuple(path.relative_to(originals_dir).as_posix() for path in mine)
        return Removed(names, entry)
