"""Vectors of texts that were embedded before, so that only what is new has to be embedded.

`<corpus>/vectors/<model>/<source-id>.npy` is tracked with the texts: a record per embedded text,
its hash and its float16 vector, in the order of the hashes. An entry whose text is gone is never
asked for; a text without an entry is embedded again.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from assistant.retrieval.embedding import Advance, Embedder, cleaned
from corpus.model import Passage
from ingest import durable
from ingest.sentences import embedded_sentences, plain

DIRECTORY = "vectors"
KEY_SIZE = 16
BATCH = 2048  # texts embedded at once; what comes back is single precision, twice as large

Vector = NDArray[np.float16]
Known = dict[bytes, Vector]

_log = logging.getLogger(__name__)


class Words(Struct, frozen=True):
    """What is embedded of the passages: each one whole, and `starts` of its sentences."""

    passages: tuple[str, ...]
    sentences: tuple[str, ...]
    starts: tuple[int, ...]


class Embedded(Struct, frozen=True):
    """Rows in the order of `Words` (passages, then sentences); `new` of them were embedded now."""

    keys: tuple[bytes, ...]
    matrix: NDArray[np.float16]
    new: int


def words(passages: Sequence[Passage]) -> Words:
    """The words of the passages and of their sentences, without headings and Markdown."""
    sentences: list[str] = []
    starts = [0]
    for passage in passages:
        sentences.extend(embedded_sentences(passage.text))
        starts.append(len(sentences))
    return Words(tuple(plain(p.text) for p in passages), tuple(sentences), tuple(starts))


def embedded(
    texts: Sequence[str], known: Mapping[bytes, Vector], embedder: Embedder, advance: Advance
) -> Embedded:
    """The vectors of the texts: known ones as they are, the others from the model."""
    keys = [key(text) for text in texts]
    matrix = np.empty((len(keys), embedder.dimension), dtype=np.float16)
    new: dict[bytes, int] = {}  # the row where each unknown text stands first
    for row, k in enumerate(keys):
        if k in known:
            matrix[row] = known[k]
        else:
            new.setdefault(k, row)
    advance(sum(k in known for k in keys))
    first = list(new.values())
    for start in range(0, len(first), BATCH):
        rows = first[start : start + BATCH]
        matrix[rows] = embedder.passages([texts[row] for row in rows], advance)
    for row, k in enumerate(keys):
        if new.get(k, row) != row:
            matrix[row] = matrix[new[k]]
    return Embedded(tuple(keys), matrix, len(new))


def key(text: str) -> bytes:
    """The name of a text among the vectors of one model."""
    return hashlib.blake2b(cleaned(text).encode(), digest_size=KEY_SIZE).digest()


def tracked(corpus_dir: Path, embedder: Embedder, sources: Iterable[str]) -> Known:
    """The vectors that stand beside the texts; a damaged file or vector counts as absent."""
    known: Known = {}
    for source in sources:
        path = _path(corpus_dir, embedder, source)
        if not path.exists():
            continue
        try:
            records = np.load(BytesIO(path.read_bytes()), allow_pickle=False)
            known.update(_usable(records["text"], records["vector"], embedder.dimension))
        except (OSError, ValueError, IndexError, KeyError) as error:
            _log.warning("%s is damaged, its texts are embedded again: %s", path, error)
    return known


def save(
    corpus_dir: Path, embedder: Embedder, source: str, texts: Sequence[str], rows: Known
) -> None:
    """Writes the vectors of one source, the same bytes for the same texts and vectors."""
    keys = sorted({key(text) for text in texts})
    records = np.empty(len(keys), dtype=_record(embedder.dimension))
    for row, k in enumerate(keys):
        records[row] = (k, rows[k])
    data = BytesIO()
    np.save(data, records, allow_pickle=False)
    path = _path(corpus_dir, embedder, source)
    if not path.exists() or path.read_bytes() != data.getvalue():
        path.parent.mkdir(parents=True, exist_ok=True)
        durable.write(path, data.getvalue())


def refresh(
    corpus_dir: Path, passages: Sequence[Passage], embedder: Embedder, advance: Advance
) -> int:
    """Makes the tracked vectors those of the passages; returns how many texts were embedded."""
    sources = list(dict.fromkeys(passage.source for passage in passages))
    new = 0
    for source in sources:
        texts = texts_of(passages, source)
        made = embedded(texts, tracked(corpus_dir, embedder, [source]), embedder, advance)
        save(corpus_dir, embedder, source, texts, dict(zip(made.keys, made.matrix, strict=True)))
        new += made.new
    for path in without_source(corpus_dir, sources):
        path.unlink()
    return new


def texts_of(passages: Sequence[Passage], source: str) -> list[str]:
    """The texts of one source that are embedded."""
    found = words([passage for passage in passages if passage.source == source])
    return [*found.passages, *found.sentences]


def without_source(corpus_dir: Path, sources: Iterable[str]) -> list[Path]:
    """Tracked files of sources that have no text any more, whatever the model."""
    kept = set(sources)
    files = (corpus_dir / DIRECTORY).glob("*/*.npy")
    return sorted(path for path in files if path.stem not in kept)


def file_size(corpus_dir: Path, embedder: Embedder, source: str) -> int:
    """Bytes of the tracked file, 0 where there is none."""
    path = _path(corpus_dir, embedder, source)
    return path.stat().st_size if path.exists() else 0


def _usable(keys: NDArray[np.void], rows: Vector, dimension: int) -> Known:
    if rows.shape != (len(keys), dimension):
        raise ValueError(f"shape {rows.shape}")
    lengths = np.linalg.norm(rows.astype(np.float32), axis=1)
    whole = (lengths > 0.99) & (lengths < 1.01)
    return {k.tobytes(): row for k, row, ok in zip(keys, rows, whole, strict=True) if ok}


def _record(dimension: int) -> np.dtype[np.void]:
    return np.dtype([("text", f"V{KEY_SIZE}"), ("vector", "<f2", (dimension,))])


def _path(corpus_dir: Path, embedder: Embedder, source: str) -> Path:
    return corpus_dir / DIRECTORY / embedder.model / f"{source}.npy"
