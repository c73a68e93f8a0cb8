"""What is done differently for a large corpus gives what the simple way gives."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.errors import IndexCorrupt
from assistant.retrieval import arrays, chroma, vectors
from assistant.retrieval.generation import current, digest, digest_of, titles
from assistant.retrieval.open import open_index
from assistant.retrieval.vectors import NodeVectors
from ingest.build import build
from tests.retrieval.fakes import WordEmbedder, write_corpus

BATCHES = """# Lange bron

""" + "\n\n".join(
    f"## Kop {number}\n\nZin {number} gaat over geld. Zin {number} gaat ook over scholen."
    for number in range(40)
)


@pytest.fixture
def index(tmp_path):
    build(write_corpus(tmp_path / "corpus", lang=BATCHES), tmp_path / "index", load=WordEmbedder)
    return tmp_path / "index"


def test_looking_at_all_vectors_in_pieces_finds_the_same_passages(monkeypatch):
    chance = np.random.default_rng(1)
    rows = chance.normal(size=(50, 8))
    matrix = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float16)
    nodes = NodeVectors(matrix, np.zeros(51, dtype=np.int32))
    query = rows[7].astype(np.float32)
    at_once = set(nodes.nearest(query, 5).tolist())

    monkeypatch.setattr(vectors, "ROWS_AT_ONCE", 7)

    assert set(nodes.nearest(query, 5).tolist()) == at_once
    assert 7 in at_once


def test_a_large_array_stays_on_disk_and_holds_the_same_numbers(index, monkeypatch):
    generation = current(index)
    copied = arrays.array(generation, vectors.VECTORS)

    monkeypatch.setattr(arrays, "SMALL", 0)
    mapped = arrays.array(generation, vectors.VECTORS)

    assert np.array_equal(copied, mapped)
    for found in (copied, mapped):
        with pytest.raises(ValueError, match="read-only"):
            found[0, 0] = 1


def test_a_large_array_that_was_changed_is_not_used(index, monkeypatch):
    monkeypatch.setattr(arrays, "SMALL", 0)
    path = current(index).directory / vectors.VECTORS
    path.write_bytes(path.read_bytes()[:-2] + b"??")

    with pytest.raises(IndexCorrupt):
        open_index(index, cold=True, load=WordEmbedder)


def test_the_hash_of_a_file_read_in_pieces_is_that_of_its_bytes(tmp_path):
    data = bytes(range(256)) * 10_000
    (tmp_path / "file").write_bytes(data)

    with (tmp_path / "file").open("rb") as file:
        assert digest_of(file) == digest(data)


def test_a_short_list_is_the_beginning_of_a_long_one_also_where_scores_are_equal(index):
    opened = open_index(index, cold=True, load=lambda: None)
    whole = opened.search("geld voor scholen", 40)

    assert len({hit.score for hit in whole}) < len(whole)
    for limit in (1, 3, 8, 39):
        assert opened.search("geld voor scholen", limit) == whole[:limit]


def test_the_database_holds_names_and_vectors_and_no_words(index):
    generation = current(index)
    client = chroma.client(generation.directory / chroma.DIRECTORY)
    collection = client.get_collection(chroma.COLLECTION, embedding_function=None)
    held = collection.get(include=["documents", "metadatas", "embeddings"])
    client.close()

    made = generation.manifest
    assert len(held["ids"]) == made.passages + made.sentences
    assert set(held["documents"]) == {None}
    assert set(held["metadatas"]) == {None}
    assert held["embeddings"].shape == (len(held["ids"]), made.dimension)


def test_a_server_and_a_command_find_the_same_in_an_index_built_in_batches(tmp_path, monkeypatch):
    monkeypatch.setattr("ingest.index.BATCH", 7)
    monkeypatch.setattr("ingest.vectors.BATCH", 7)
    corpus = write_corpus(tmp_path / "corpus", lang=BATCHES)
    build(corpus, tmp_path / "index", load=WordEmbedder)

    served = open_index(tmp_path / "index", cold=False, load=WordEmbedder)
    cold = open_index(tmp_path / "index", cold=True, load=WordEmbedder)

    for question in ("Zin 3 over scholen", "geld", "Kop 17"):
        assert served.search(question, 5) == cold.search(question, 5)


def test_an_index_names_its_sources_without_the_corpus(index):
    assert titles(current(index)) == {"lang": "Lange bron"}
