"""The folder with originals: which file is of which source, and what a reader makes of each.

`<source-id>.<ext>` is the original of that source; a source of several files has a folder
`<source-id>/`. A file that cannot be used is a line in the report with what to do, never a stop.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from assistant import settings
from assistant.retrieval.generation import digest
from corpus import catalogue
from corpus.model import Source
from ingest.document import Document
from ingest.segment import slug

VERSIONS = "versies"  # former versions and the record of all of them
MARK = "o."  # after the # in the id of a passage of an original; no heading of ours begins so

_SAME_NAME = (
    "deze naam lijkt te veel op die van een ander bestand. Geef het bestand een eigen naam."
)

_log = logging.getLogger(__name__)

Headings = Mapping[str, Sequence[str]]  # per source the heading paths that our rendering knows


class File(Struct, frozen=True):
    """One original; `name` is its path within the folder.

    `part` tells the files of one source apart in the ids of their passages; "" for a single file.
    """

    source: str
    name: str
    path: Path
    hash: str
    part: str = ""


class Refused(Struct, frozen=True):
    """A file that is not indexed, and why, with what to do about it."""

    name: str
    reason: str


class Folder(Struct, frozen=True):
    """What lies in the folder: the originals in the order of their names, and the rest."""

    files: tuple[File, ...] = ()
    refused: tuple[Refused, ...] = ()


Read = Callable[[Sequence[File], Headings], Iterable[Document | Refused]]  # in order, one a file


def look(originals_dir: Path | None, sources: Mapping[str, Source]) -> Folder:
    """The originals in the folder; a folder that is not there holds none."""
    if originals_dir is None or not originals_dir.is_dir():
        return Folder()
    files: list[File] = []
    refused: list[Refused] = []
    taken: dict[str, str] = {}
    for path in sorted(originals_dir.iterdir()):
        if path.name.startswith((".", "~")) or path.name in (catalogue.FILE, VERSIONS):
            continue
        source = path.name if path.is_dir() else path.stem
        if source not in sources:
            refused.append(Refused(path.name, _unknown(path)))
        elif source in taken:
            refused.append(Refused(path.name, _second(source, taken[source])))
        else:
            taken[source] = path.name
            parts: set[str] = set()
            for one in _files(path):
                name = one.relative_to(originals_dir).as_posix()
                part = slug(one.relative_to(path).as_posix()) if path.is_dir() else ""
                if part in parts:
                    refused.append(Refused(name, _SAME_NAME))
                    continue
                parts.add(part)
                try:
                    files.append(File(source, name, one, digest(one.read_bytes()), part))
                except OSError as error:
                    refused.append(Refused(name, _closed(error)))
    return Folder(tuple(files), tuple(refused))


def read_each(files: Sequence[File], headings: Headings) -> Iterable[Document | Refused]:
    """The documents of the files, or why a file has none, in the order of the files."""
    from ingest import worker

    known = {str(file.path): headings.get(file.source, ()) for file in files}
    within = worker.limits(settings.from_environment())
    for file, got in zip(
        files, worker.read_all([file.path for file in files], within, known), strict=True
    ):
        if isinstance(got, worker.Failed):
            _log.info("%s: %s", file.path, got.detail)
            yield Refused(file.name, got.reason)
        else:
            yield got.document


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    inside = (Path(top) / name for top, _, names in os.walk(path) for name in names)
    return sorted(one for one in inside if not one.name.startswith((".", "~")))


def _unknown(path: Path) -> str:
    what = "deze map heet niet" if path.is_dir() else "dit bestand heet niet"
    return (
        f"{what} naar een bron in de catalogus. Geef de naam <id>.<extensie>, met een id uit "
        "`spukwijzer bron lijst`, of voeg een nieuwe bron toe met `spukwijzer bron toevoegen`."
    )


def _second(source: str, first: str) -> str:
    return (
        f"de bron {source} heeft al {first}. Haal een van de twee weg, of zet ze samen in een "
        f"map {source}/ als ze allebei meetellen."
    )


def _closed(error: OSError) -> str:
    return f"het bestand is niet te openen ({error.strerror}). Kijk of u er rechten op hebt."
