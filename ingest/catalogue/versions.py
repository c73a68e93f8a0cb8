"""The versions of an original: each with its hash, its date and the time in which it holds.

`versies/<source-id>.json` in the folder with originals lists them, the newest last;
`versies/<source-id>/` keeps the files of the former ones.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
from msgspec import Struct

from assistant.errors import SpukwijzerError
from ingest import durable
from ingest.originals import VERSIONS


class Version(Struct, frozen=True, forbid_unknown_fields=True):
    """One version; `file` is its place in the folder. It holds until, not on, `valid_to`."""

    sha256: str
    file: str
    date: str
    valid_from: str | None = None
    valid_to: str | None = None
    url: str | None = None
    media_type: str | None = None


def sha256(data: bytes) -> str:
    """The hash by which versions are told apart."""
    return hashlib.sha256(data).hexdigest()


def read(originals_dir: Path, source: str) -> tuple[Version, ...]:
    """The recorded versions, the newest last; none for a file that was put there by hand."""
    path = _record(originals_dir, source)
    try:
        return msgspec.json.decode(path.read_bytes(), type=tuple[Version, ...])
    except FileNotFoundError:
        return ()
    except (OSError, msgspec.DecodeError) as error:
        raise SpukwijzerError(
            f"De lijst met versies van {source} is niet te lezen. Zet {VERSIONS}/{path.name} terug "
            "uit een reservekopie, of haal dat bestand weg.",
            detail=f"{path}: {error}",
        ) from error


def write(originals_dir: Path, source: str, versions: tuple[Version, ...]) -> None:
    """Keeps the list; without versions there is none."""
    path = _record(originals_dir, source)
    if not versions:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    durable.write(path, msgspec.json.format(msgspec.json.encode(versions)) + b"\n")


def former(source: str, version: Version) -> str:
    """Where the file of a version goes when it is no longer the newest."""
    return f"{VERSIONS}/{source}/{version.sha256[:16]}{Path(version.file).suffix}"


def files(originals_dir: Path, source: str) -> list[Path]:
    """All that is kept of former versions, the list included."""
    folder = originals_dir / VERSIONS / source
    kept = sorted(folder.iterdir()) if folder.is_dir() else []
    record = _record(originals_dir, source)
    return [*kept, *([record] if record.exists() else [])]


def _record(originals_dir: Path, source: str) -> Path:
    return originals_dir / VERSIONS / f"{source}.json"
