"""Which index is served: the pointer, the manifest and the passages of one generation.

An index directory holds `CURRENT` (the name of the generation that is served, then the one
before it) and `generations/<name>/`. A generation never changes once its manifest is there, so
a reader has old passages or new ones, never a mixture. Light: no numpy, chromadb or llama_index.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import BinaryIO, TypeVar

import msgspec
from msgspec import Struct

from assistant.errors import IndexCorrupt, IndexMismatch, IndexMissing
from corpus.model import Passage, Source

LAYOUT = 1  # raised whenever passages, vectors or files are made in another way
POINTER = "CURRENT"
GENERATIONS = "generations"
MANIFEST = "manifest.json"
PASSAGES = "passages.jsonl"
TITLES = "titles.json"
ALIGNED = "aligned.json"  # only where there are originals
SOURCES = "own-sources.json"  # only where an organisation listed sources of its own

_T = TypeVar("_T")

_REBUILD = "Bouw de index opnieuw met: spukwijzer ingest"


class File(Struct, frozen=True, forbid_unknown_fields=True):
    """Size and hash of one file of a generation."""

    size: int
    blake2b: str


class Manifest(Struct, frozen=True, forbid_unknown_fields=True):
    """What a generation was made of; written last, so that its presence means "complete".

    `corpus` is the hash of the catalogue and the texts, `fingerprint` that of everything the
    passages and vectors follow from. Without an embedding model `model` is None. `live` names
    files that the database itself writes to when it is opened, so that they have no fixed hash.
    """

    layout: int
    fingerprint: str
    corpus: str
    model: str | None
    dimension: int
    query_prefix: str
    passage_prefix: str
    sources: int
    passages: int
    sentences: int
    files: dict[str, File]
    live: tuple[str, ...] = ()


class Generation(Struct, frozen=True):
    """One complete index; `directory` holds its files."""

    name: str
    manifest: Manifest
    directory: Path

    def read(self, name: str) -> bytes:
        """The bytes of a file, after comparing them with the manifest."""
        try:
            data = (self.directory / name).read_bytes()
        except OSError as error:
            raise corrupt(f"{self.directory / name}: {error}") from error
        entry = self.manifest.files.get(name)
        if entry is None or digest(data) != entry.blake2b:
            raise corrupt(f"{self.directory / name}: hash differs from the manifest")
        return data

    def check(self, name: str) -> Path:
        """The path of a file that is as the manifest says, however large: it is read in pieces."""
        path = self.directory / name
        try:
            with path.open("rb") as file:
                found = digest_of(file)
        except OSError as error:
            raise corrupt(f"{path}: {error}") from error
        entry = self.manifest.files.get(name)
        if entry is None or found != entry.blake2b:
            raise corrupt(f"{path}: hash differs from the manifest")
        return path


def digest(data: bytes) -> str:
    """The hash used throughout an index, as hexadecimal digits."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def digest_of(file: BinaryIO) -> str:
    """`digest` of an open file, which need not fit into memory."""
    total = hashlib.blake2b(digest_size=16)
    while piece := file.read(1 << 20):
        total.update(piece)
    return total.hexdigest()


def corrupt(detail: str) -> IndexCorrupt:
    """The error for an index whose files do not fit together."""
    return IndexCorrupt(f"De index is beschadigd. {_REBUILD}", detail=detail)


def mismatch(reason: str) -> IndexMismatch:
    """The error for an index that is whole, but made for another program or model."""
    return IndexMismatch(f"De index past niet bij dit programma: {reason}. {_REBUILD}")


def pointed(index_dir: Path) -> tuple[str, ...]:
    """Names in the pointer: the generation served and, if any, the one before it."""
    try:
        names = (index_dir / POINTER).read_text(encoding="utf-8").split()
    except FileNotFoundError as error:
        raise IndexMissing(
            "Er is nog geen index. Maak hem met: spukwijzer ingest",
            detail=f"{index_dir / POINTER} does not exist",
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise corrupt(f"{index_dir / POINTER}: {error}") from error
    if not names or any(Path(name).name != name for name in names):
        raise corrupt(f"{index_dir / POINTER}: no generation named")
    return tuple(names)


def current(index_dir: Path) -> Generation:
    """The generation that is served now, after a quick look at presence and size of its files."""
    name = pointed(index_dir)[0]
    try:
        return opened(index_dir, name)
    except IndexCorrupt:
        # Two builds may have passed since the pointer was read, and the first one's files gone.
        again = pointed(index_dir)[0]
        if again == name:
            raise
        return opened(index_dir, again)


def opened(index_dir: Path, name: str) -> Generation:
    """The generation of that name, if it is complete and made by this version of the program."""
    directory = index_dir / GENERATIONS / name
    try:
        data = (directory / MANIFEST).read_bytes()
        layout = msgspec.json.decode(data, type=_Layout).layout
        if layout != LAYOUT:
            raise mismatch(f"opbouw {layout}, verwacht {LAYOUT}")
        manifest = msgspec.json.decode(data, type=Manifest)
    except (OSError, msgspec.DecodeError) as error:
        raise corrupt(f"{directory / MANIFEST}: {error}") from error
    for file, entry in manifest.files.items():
        if _size(directory / file) != entry.size:
            raise corrupt(f"{directory / file}: missing, or its size differs from the manifest")
    for file in manifest.live:
        if _size(directory / file) is None:
            raise corrupt(f"{directory / file}: missing")
    return Generation(name, manifest, directory)


def passages(generation: Generation) -> tuple[Passage, ...]:
    """The passages of a generation, in the order of its vectors."""
    try:
        found = _PASSAGES.decode_lines(generation.read(PASSAGES))
    except msgspec.DecodeError as error:
        raise corrupt(f"{generation.directory / PASSAGES}: {error}") from error
    if len(found) != generation.manifest.passages:
        raise corrupt(f"{generation.directory / PASSAGES}: number of passages")
    return tuple(found)


def titles(generation: Generation) -> dict[str, str]:
    """The titles of the sources by id; none in an index that was made before they were kept."""
    return _optional(generation, TITLES, _TITLES) or {}


def aligned(generation: Generation) -> dict[str, tuple[str, ...]]:
    """Per rendering the passages of the original that say the same, the likest first."""
    return _optional(generation, ALIGNED, _ALIGNED) or {}


def own_sources(generation: Generation) -> tuple[Source, ...]:
    """The sources that only the organisation's own catalogue had when the index was built."""
    return _optional(generation, SOURCES, _SOURCES) or ()


def _optional(generation: Generation, name: str, decoder: msgspec.json.Decoder[_T]) -> _T | None:
    if name not in generation.manifest.files:
        return None
    try:
        return decoder.decode(generation.read(name))
    except msgspec.DecodeError as error:
        raise corrupt(f"{generation.directory / name}: {error}") from error


def sentence_node(passage: str, number: int) -> str:
    """The name of the node of a sentence; the node of a passage is named like the passage."""
    return f"{passage}~{number}"


def owner_of(node: str) -> str:
    """The passage that a node is, or is a sentence of."""
    return node.partition("~")[0]


class _Layout(Struct):
    layout: int


_PASSAGES = msgspec.json.Decoder(Passage)
_TITLES = msgspec.json.Decoder(dict[str, str])
_ALIGNED = msgspec.json.Decoder(dict[str, tuple[str, ...]])
_SOURCES = msgspec.json.Decoder(tuple[Source, ...])


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None
