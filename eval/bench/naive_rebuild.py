"""The naive peer of P14 and P15: one Chroma directory, emptied and filled again in place.

`python -m eval.bench.naive_rebuild DIR GENERATION`: takes passages and vectors from a generation
of ours, so that only the way of storing differs, and prints how many rows it stored.
"""

from __future__ import annotations

import sys
from pathlib import Path

import chromadb
import msgspec
import numpy as np
from chromadb.config import Settings

COLLECTION = "texts"
BATCH = 50


def opened(directory: Path) -> chromadb.Collection:
    """The collection as a reader opens it."""
    client = chromadb.PersistentClient(
        str(directory), settings=Settings(anonymized_telemetry=False)
    )
    return client.get_or_create_collection(
        COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
    )


def rebuild(directory: Path, generation: Path) -> int:
    """Deletes every row and adds those of the generation."""
    collection = opened(directory)
    lines = (generation / "passages.jsonl").read_bytes().splitlines()
    passages = [msgspec.json.decode(text) for text in lines]
    vectors = np.load(generation / "vectors.npy")[: len(passages)].astype(np.float32)
    if old := collection.get(include=[])["ids"]:
        collection.delete(ids=old)
    for start in range(0, len(passages), BATCH):
        part = slice(start, start + BATCH)
        collection.add(
            ids=[passage["id"] for passage in passages[part]],
            documents=[passage["text"] for passage in passages[part]],
            embeddings=vectors[part],
        )
    return len(passages)


if __name__ == "__main__":
    print(rebuild(Path(sys.argv[1]), Path(sys.argv[2])))
