"""What is known of each source: entry, original, versions, and whose words answers cite."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from assistant.errors import InvalidInput
from corpus import catalogue
from corpus.model import Source
from ingest import originals
from ingest.catalogue import versions
from ingest.catalogue.versions import Version
from ingest.corpus import TEXTS
from ingest.originals import File

VERBATIM = "letterlijk"
OWN_WORDS = "in onze woorden"
UNKNOWN = "alleen in de lijst"


class Row(Struct, frozen=True):
    """One source; `words` says what an answer can show of it."""

    source: Source
    own: bool
    words: str
    files: tuple[str, ...]
    versions: tuple[Version, ...]


def rows(corpus_dir: Path, originals_dir: Path) -> list[Row]:
    """Every source of both catalogues, in their order."""
    tracked, own = catalogue.load(corpus_dir), catalogue.own(originals_dir)
    known = catalogue.merged(tracked, own)
    files: dict[str, list[File]] = {}
    for file in originals.look(originals_dir, known).files:
        files.setdefault(file.source, []).append(file)
    return [
        _row(
            source,
            corpus_dir,
            originals_dir,
            files.get(source.id, []),
            own=source.id not in tracked,
        )
        for source in known.values()
    ]


def one(corpus_dir: Path, originals_dir: Path, source: str) -> Row:
    """One source; an id that no catalogue has is an error with the ids that look like it."""
    listed = {row.source.id: row for row in rows(corpus_dir, originals_dir)}
    refuse_unknown(source, listed)
    return listed[source]


def refuse_unknown(source: str, known: Mapping[str, object]) -> None:
    """Raises InvalidInput for an id that is not there."""
    if source in known:
        return
    near = difflib.get_close_matches(source, known, n=3, cutoff=0.6)
    meant = f"Bedoelde u {' of '.join(near)}? " if near else ""
    raise InvalidInput(
        f"Er is geen bron met de id '{source}'. {meant}"
        "Bekijk alle bronnen met: spukwijzer bron lijst"
    )


def _row(source: Source, corpus_dir: Path, folder: Path, files: list[File], *, own: bool) -> Row:
    recorded = versions.read(folder, source.id)
    if len(files) == 1 and not files[0].part:
        sha = versions.sha256(files[0].path.read_bytes())
        if not recorded or recorded[-1].sha256 != sha:  # put there by hand
            recorded = (*recorded, Version(sha, files[0].name, source.date))
    else:
        recorded = (
            *recorded,
            *(Version(versions.sha256(f.path.read_bytes()), f.name, source.date) for f in files),
        )
    if files:
        words = VERBATIM
    else:
        words = OWN_WORDS if (corpus_dir / TEXTS / f"{source.id}.md").is_file() else UNKNOWN
    return Row(source, own, words, tuple(file.name for file in files), recorded)
