"""Passages and vectors -> a generation's files: LlamaIndex nodes in Chroma, BM25 arrays."""

from __future__ import annotations

import math
import shutil
import sqlite3
import warnings
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
from msgspec import Struct

from assistant.errors import IndexCorrupt
from assistant.retrieval import generation as generations
from assistant.retrieval import keyword
from assistant.retrieval import vectors as retrieval
from assistant.retrieval.embedding import Advance
from assistant.retrieval.generation import (
    ALIGNED,
    PASSAGES,
    SOURCES,
    TITLES,
    Generation,
    corrupt,
    sentence_node,
)
from corpus.model import Passage, Source
from ingest.sentences import plain
from ingest.vectors import KEY_SIZE, Embedded, Words

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection
    from numpy.typing import NDArray

KEYS = "vector-texts.bin"
REMOVED = "removed-nodes.json"
NEW = 0.5  # share of new nodes up to which the old database is updated
GONE = 0.25  # share of nodes removed in its life up to which a database is updated
BATCH = 500  # nodes handed to Chroma at once; it refuses more than some thousands


def write_passages(directory: Path, passages: Sequence[Passage]) -> None:
    """`passages.jsonl`, in the order of the vectors."""
    (directory / PASSAGES).write_bytes(msgspec.json.Encoder().encode_lines(passages))


def write_titles(directory: Path, sources: Mapping[str, Source]) -> None:
    """`titles.json`, so that an index can name its sources without the corpus."""
    titles = {source.id: source.title for source in sources.values()}
    (directory / TITLES).write_bytes(msgspec.json.encode(titles, order="sorted"))


def write_originals(
    directory: Path, aligned: Mapping[str, Sequence[str]], own: Mapping[str, Source]
) -> None:
    """What only an index with originals has: which of them says what, and sources of their own."""
    if aligned:
        (directory / ALIGNED).write_bytes(msgspec.json.encode(aligned))
    if own:
        (directory / SOURCES).write_bytes(msgspec.json.encode(tuple(own.values())))


def write_keywords(
    directory: Path, passages: Sequence[Passage], sources: dict[str, Source]
) -> None:
    """The BM25 score of every term in every passage; its title and headings count as its words."""
    import bm25s

    met: dict[str, int] = {}  # each term once, in the order in which they are met
    listed = [
        array("i", (met.setdefault(term, len(met)) for term in keyword.terms(words)))
        for words in (
            "\n".join((sources[p.source].title, p.locator.heading, plain(p.text))) for p in passages
        )
    ]
    terms = sorted(met)
    number = np.empty(len(met), dtype=np.int32)
    number[[met[term] for term in terms]] = np.arange(len(met), dtype=np.int32)
    scores = bm25s.BM25(method="lucene", k1=1.5, b=0.75).build_index_from_ids(
        unique_token_ids=list(range(len(terms))),
        corpus_token_ids=[array("i", number[found].tobytes()) for found in listed],
        show_progress=False,
    )
    (directory / keyword.TERMS).write_bytes(msgspec.json.encode(terms))
    _save(directory / keyword.STARTS, np.asarray(scores["indptr"], dtype=np.int64))
    _save(directory / keyword.ROWS, np.asarray(scores["indices"], dtype=np.int32))
    _save(directory / keyword.SCORES, np.asarray(scores["data"], dtype=np.float32))


def write_vectors(directory: Path, words: Words, made: Embedded) -> None:
    """The vectors themselves, for exact scores and for search without a database."""
    _save(directory / retrieval.VECTORS, made.matrix)
    (directory / KEYS).write_bytes(b"".join(made.keys))
    _save(directory / retrieval.STARTS, np.asarray(words.starts, dtype=np.int32))


def read_keys(generation: Generation) -> list[bytes]:
    """The hash of the text behind each vector of a generation."""
    data = generation.read(KEYS)
    return [data[start : start + KEY_SIZE] for start in range(0, len(data), KEY_SIZE)]


def breadth(count: int) -> int:
    """How many nodes a search in the graph keeps in view.

    With 256 all of the ten nearest were found among 8,000 vectors and 92% of them among 400,000;
    with 1,000 there it was 99%.
    """
    return max(256, round(1.6 * math.sqrt(count)))


def write_nodes(
    directory: Path,
    passages: Sequence[Passage],
    words: Words,
    made: Embedded,
    old: Generation | None,
    advance: Advance,
) -> None:
    """A Chroma collection with a node for every passage and every sentence.

    Where `old` has most of them, its database is copied and only what differs is written.
    """
    names = _names([passage.id for passage in passages], words.starts)
    nodes = dict(zip(names, made.keys, strict=True))
    if old is not None:
        change = _change(nodes, old)
        if change is not None:
            advance(len(nodes) - len(change.added))
            _update(directory, old, change, names, words, made, advance)
            return
    _create(directory, names, words, made, advance)
    _keep_removed(directory, 0)


def _create(
    directory: Path, names: Sequence[str], words: Words, made: Embedded, advance: Advance
) -> None:
    from assistant.retrieval import chroma

    client = chroma.client(directory / chroma.DIRECTORY)
    try:
        collection = client.create_collection(
            chroma.COLLECTION,
            embedding_function=None,
            configuration={
                "hnsw": {
                    "space": "cosine",
                    "max_neighbors": 32,
                    "ef_construction": 200,
                    "ef_search": breadth(len(names)),
                    # The graph goes to disk once, when the last node is in; what is left in the
                    # log instead would be replayed, and written, by every reader.
                    "sync_threshold": max(2, len(names)),
                }
            },
        )
        _add(collection, _nodes(range(len(names)), names, words, made.matrix), advance)
    finally:
        client.close()
    _shrink(directory / chroma.DIRECTORY)


class _Change(Struct, frozen=True):
    removed: tuple[str, ...]
    added: frozenset[str]
    before: int  # nodes that earlier updates removed; the graph keeps their places


def _change(nodes: Mapping[str, bytes], old: Generation) -> _Change | None:
    """What has to be done to an old database; None where a new one is the better way."""
    try:
        passages = generations.passages(old)
        starts = retrieval.load(old).starts.tolist()
        before = msgspec.json.decode(old.read(REMOVED), type=int)
        known = dict(zip(_names([p.id for p in passages], starts), read_keys(old), strict=True))
    except (IndexCorrupt, msgspec.DecodeError, ValueError):
        return None
    removed = tuple(name for name, key in known.items() if nodes.get(name) != key)
    added = frozenset(name for name, key in nodes.items() if known.get(name) != key)
    gone = before + len(removed)
    # One change alone would stay in Chroma's log: it writes its graph from two on.
    if len(removed) + len(added) < 2 or len(added) > NEW * len(nodes) or gone > GONE * len(nodes):
        return None
    return _Change(removed, added, before)


def _update(
    directory: Path,
    old: Generation,
    change: _Change,
    names: Sequence[str],
    words: Words,
    made: Embedded,
    advance: Advance,
) -> None:
    from assistant.retrieval import chroma

    place = directory / chroma.DIRECTORY
    shutil.copytree(
        old.directory / chroma.DIRECTORY, place, ignore=shutil.ignore_patterns("*.sqlite3*")
    )
    for name in old.manifest.live:
        # Readers of the old generation may be writing to it: SQLite copies it whole.
        origin = f"{(old.directory / name).absolute().as_uri()}?mode=ro"
        with (
            closing(sqlite3.connect(origin, uri=True)) as source,
            closing(sqlite3.connect(directory / name)) as copy,
        ):
            source.backup(copy)
    client = chroma.client(place)
    try:
        collection = client.get_collection(chroma.COLLECTION, embedding_function=None)
        with warnings.catch_warnings():
            # Chroma warns that the collection has no embedding function, which is how it is made.
            warnings.simplefilter("ignore", DeprecationWarning)
            collection.modify(
                configuration={
                    "hnsw": {
                        "ef_search": breadth(len(names)),
                        "sync_threshold": len(change.removed) + len(change.added),
                    }
                }
            )
        for start in range(0, len(change.removed), BATCH):
            collection.delete(ids=list(change.removed[start : start + BATCH]))
        rows = [row for row, name in enumerate(names) if name in change.added]
        _add(collection, _nodes(rows, names, words, made.matrix), advance)
    finally:
        client.close()
    _keep_removed(directory, change.before + len(change.removed))


def _add(collection: Collection, batches: Iterable[list[Any]], advance: Advance) -> None:
    from llama_index.core.ingestion import IngestionPipeline

    from assistant.retrieval import chroma

    pipeline = IngestionPipeline(
        transformations=[],
        vector_store=chroma.NamesOnly.from_collection(collection),
        disable_cache=True,
    )
    for batch in batches:
        pipeline.run(nodes=batch)
        advance(len(batch))


def _keep_removed(directory: Path, count: int) -> None:
    (directory / REMOVED).write_bytes(msgspec.json.encode(count))


def check_database(generation: Generation) -> None:
    """Raises IndexCorrupt where Chroma's database is damaged: it has no hash in the manifest."""
    made = generation.manifest
    for name in made.live:
        path = generation.directory / name
        try:
            with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as base:
                state = base.execute("PRAGMA quick_check").fetchone()[0]
                count = base.execute("SELECT count(*) FROM embeddings").fetchone()[0]
        except sqlite3.Error as error:
            raise corrupt(f"{path}: {error}") from error
        if state != "ok" or count != made.passages + made.sentences:
            raise corrupt(f"{path}: {state}, {count} vectors")


def _shrink(directory: Path) -> None:
    """Gives back the room of the log that Chroma emptied: nine tenths of its database."""
    for path in sorted(directory.glob("*.sqlite3")):
        with closing(sqlite3.connect(path)) as base:
            base.execute("VACUUM")


def _names(passages: Sequence[str], starts: Sequence[int]) -> list[str]:
    """The names of the nodes in the order of the vectors: passages, then sentences."""
    names = list(passages)
    for number, passage in enumerate(passages):
        count = starts[number + 1] - starts[number]
        names.extend(sentence_node(passage, n) for n in range(1, count + 1))
    return names


def _nodes(
    rows: Sequence[int], names: Sequence[str], words: Words, matrix: NDArray[np.float16]
) -> Iterator[list[Any]]:
    """The nodes of these rows, a batch at a time."""
    from llama_index.core.schema import TextNode

    texts = (*words.passages, *words.sentences)
    for start in range(0, len(rows), BATCH):
        part = list(rows[start : start + BATCH])
        vectors = matrix[part].astype(np.float32)
        yield [
            TextNode(id_=names[row], text=texts[row], embedding=vector.tolist())
            for row, vector in zip(part, vectors, strict=True)
        ]


def _save(path: Path, array: NDArray[Any]) -> None:
    data = BytesIO()
    np.save(data, array, allow_pickle=False)
    path.write_bytes(data.getvalue())
