"""Nearest vectors from Chroma, through LlamaIndex's store. Slow to import: the server's way.

Chroma only ever sees our own vectors (`embedding_function=None`, or it would download a model)
and never a directory that is still being written: each generation has its own.
"""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import chromadb
import numpy as np
from chromadb.api.client import Client
from chromadb.config import Settings
from chromadb.errors import ChromaError
from llama_index.core.schema import BaseNode
from llama_index.core.vector_stores import VectorStoreQuery, VectorStoreQueryResult
from llama_index.vector_stores.chroma import ChromaVectorStore

from assistant.retrieval.generation import Generation, corrupt, owner_of
from corpus.model import Passage

if TYPE_CHECKING:
    from numpy.typing import NDArray

DIRECTORY = "chroma"
COLLECTION = "passages"


def client(directory: Path) -> Client:
    """A client of the embedded database in this directory, which reports to nobody."""
    made = chromadb.PersistentClient(
        path=str(directory), settings=Settings(anonymized_telemetry=False)
    )
    if not isinstance(made, Client):  # declared wider; only a Client can be closed
        raise TypeError(type(made))
    return made


class ChromaNearest:
    """Finds the owners of the nearest nodes of one generation; callable as `hybrid.Nearest`."""

    def __init__(self, generation: Generation, passages: Sequence[Passage]) -> None:
        manifest = generation.manifest
        for name in manifest.files:
            if name.startswith(f"{DIRECTORY}/"):
                generation.check(name)
        self._place = generation.directory / DIRECTORY
        self._numbers = {passage.id: number for number, passage in enumerate(passages)}
        try:
            self._client = client(self._place)
            collection = self._client.get_collection(COLLECTION, embedding_function=None)
            count = collection.count()
        except (ChromaError, ValueError, OSError, RuntimeError) as error:
            raise corrupt(f"{self._place}: {error}") from error
        if count != manifest.passages + manifest.sentences:
            raise corrupt(f"{self._place}: {count} vectors, not those of the manifest")
        # Chroma keeps every database it opened until told otherwise; this lets go of a generation
        # when the last search in it is done.
        weakref.finalize(self, self._client.close).atexit = False
        self._nodes = count
        self._store = NamesOnly.from_collection(collection)

    def __call__(self, query: NDArray[np.float32], count: int) -> NDArray[np.int64]:
        """Numbers of the passages that own the `count` nodes nearest to the question."""
        try:
            found = self._store.query(
                VectorStoreQuery(
                    query_embedding=query.tolist(), similarity_top_k=min(count, self._nodes)
                )
            )
            owners = {self._numbers[owner_of(node)] for node in found.ids or ()}
        except (ChromaError, KeyError, ValueError, OSError, RuntimeError) as error:
            raise corrupt(f"{self._place}: {error!r}") from error
        if not owners:
            raise corrupt(f"{self._place}: no vectors found")
        return np.fromiter(sorted(owners), dtype=np.int64)


class NamesOnly(ChromaVectorStore):
    """LlamaIndex's store, with the names and vectors of nodes and without their words.

    The words are in the generation. Reading them from the database, parsing a node for each and
    LlamaIndex's retriever around it took three times as long as finding the nearest vectors;
    keeping them there made the database twelve times as large.
    """

    def add(self, nodes: Sequence[BaseNode], **_: Any) -> list[str]:
        """Adds the nodes; their names."""
        names = [node.node_id for node in nodes]
        rows = np.array([node.get_embedding() for node in nodes], dtype=np.float32)
        self._collection.add(ids=names, embeddings=rows)
        return names

    def query(self, query: VectorStoreQuery, **kwargs: Any) -> VectorStoreQueryResult:
        """The nearest nodes, with a name and nothing else."""
        found = self._collection.query(
            query_embeddings=np.asarray(query.query_embedding, dtype=np.float32),
            n_results=query.similarity_top_k,
            include=["distances"],
            **kwargs,
        )
        distances = (found["distances"] or [[]])[0]
        return VectorStoreQueryResult(
            ids=found["ids"][0], similarities=[1.0 - distance for distance in distances]
        )
