"""Passages and vectors -> a generation's files: LlamaIndex nodes in Chroma, BM25 arrays."""

from __future__ import annotations

import math
import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

from assistant.retrieval import keyword, vectors
from assistant.retrieval.embedding import Advance
from assistant.retrieval.generation import PASSAGES, TITLES, Generation, corrupt
from corpus.model import Passage, Source
from ingest.sentences import plain
from ingest.vectors import KEY_SIZE, Embedded, Words

if TYPE_CHECKING:
    from numpy.typing import NDArray

KEYS = "vector-texts.bin"
BATCH = 500  # nodes handed to Chroma at once; it refuses more than some thousands


def write_passages(directory: Path, passages: Sequence[Passage]) -> None:
    """`passages.jsonl`, in the order of the vectors."""
    (directory / PASSAGES).write_bytes(msgspec.json.Encoder().encode_lines(passages))


def write_titles(directory: Path, sources: dict[str, Source]) -> None:
    """`titles.json`, so that an index can name its sources without the corpus."""
    titles = {source.id: source.title for source in sources.values()}
    (directory / TITLES).write_bytes(msgspec.json.encode(titles, order="sorted"))


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
    _save(directory / vectors.VECTORS, made.matrix)
    (directory / KEYS).write_bytes(b"".join(made.keys))
    _save(directory / vectors.STARTS, np.asarray(words.starts, dtype=np.int32))


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
    matrix: NDArray[np.float16],
    advance: Advance,
) -> None:
    """A Chroma collection with a node for every passage and every sentence."""
    from llama_index.core.ingestion import IngestionPipeline

    from assistant.retrieval import chroma

    count = len(matrix)
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
                    "ef_search": breadth(count),
                    # The graph goes to disk once, when the last node is in; what is left in the
                    # log instead would be replayed, and written, by every reader.
                    "sync_threshold": max(2, count),
                }
            },
        )
        pipeline = IngestionPipeline(
            transformations=[],
            vector_store=chroma.NamesOnly.from_collection(collection),
            disable_cache=True,
        )
        for batch in _nodes(passages, words, matrix):
            pipeline.run(nodes=batch)
            advance(len(batch))
    finally:
        client.close()
    _shrink(directory / chroma.DIRECTORY)


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


def _nodes(
    passages: Sequence[Passage], words: Words, matrix: NDArray[np.float16]
) -> Iterator[list[Any]]:
    """The nodes in the order of the vectors, a batch at a time."""
    from llama_index.core.schema import TextNode

    from assistant.retrieval.chroma import sentence_node

    names = [passage.id for passage in passages]
    for number, passage in enumerate(passages):
        count = words.starts[number + 1] - words.starts[number]
        names.extend(sentence_node(passage.id, n) for n in range(1, count + 1))
    texts = (*words.passages, *words.sentences)
    for start in range(0, len(names), BATCH):
        part = slice(start, start + BATCH)
        rows = matrix[part].astype(np.float32)
        yield [
            TextNode(id_=name, text=text, embedding=row.tolist())
            for name, text, row in zip(names[part], texts[part], rows, strict=True)
        ]


def _save(path: Path, array: NDArray[Any]) -> None:
    data = BytesIO()
    np.save(data, array, allow_pickle=False)
    path.write_bytes(data.getvalue())
