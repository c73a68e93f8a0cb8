"""Nearest vectors from Chroma, through LlamaIndex's retriever. Slow to import: the server's way.

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
from llama_index.core import VectorStoreIndex
from llama_index.core.bridge.pydantic import PrivateAttr
from llama_index.core.embeddings import BaseEmbedding
from llama_index.core.schema import BaseNode, QueryBundle, TextNode
from llama_index.core.vector_stores import VectorStoreQuery, VectorStoreQueryResult
from llama_index.vector_stores.chroma import ChromaVectorStore

from assistant.retrieval.generation import Generation, corrupt
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
                generation.read(name)
        self._place = generation.directory / DIRECTORY
        self._numbers = {passage.id: number for number, passage in enumerate(passages)}
        self._retrievers: dict[int, Any] = {}
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
        store = _NamesOnly.from_collection(collection)
        self._index = VectorStoreIndex.from_vector_store(store, embed_model=_NoEmbedding())

    def __call__(self, query: NDArray[np.float32], count: int) -> NDArray[np.int64]:
        """Numbers of the passages that own the `count` nodes nearest to the question."""
        try:
            found = self._retriever(min(count, self._nodes)).retrieve(
                QueryBundle("", embedding=query.tolist())
            )
            owners = {self._numbers[owner_of(node.node_id)] for node in found}
        except (ChromaError, KeyError, ValueError, OSError, RuntimeError) as error:
            raise corrupt(f"{self._place}: {error!r}") from error
        if not owners:
            raise corrupt(f"{self._place}: no vectors found")
        return np.fromiter(sorted(owners), dtype=np.int64)

    def _retriever(self, count: int) -> Any:
        if count not in self._retrievers:
            self._retrievers[count] = self._index.as_retriever(similarity_top_k=count)
        return self._retrievers[count]


def sentence_node(passage: str, number: int) -> str:
    """The name of the node of a sentence; the node of a passage is named like the passage."""
    return f"{passage}~{number}"


def owner_of(node: str) -> str:
    """The passage that a node is, or is a sentence of."""
    return node.partition("~")[0]


class _NamesOnly(ChromaVectorStore):
    """LlamaIndex's store, asked for the names of nodes and not for their words.

    The words are in the generation; reading them from the database and parsing a node for each
    costs more than finding the nearest vectors does.
    """

    _nodes: dict[str, BaseNode] = PrivateAttr(default_factory=dict)

    def query(self, query: VectorStoreQuery, **kwargs: Any) -> VectorStoreQueryResult:
        """The nearest nodes, with a name and nothing else."""
        found = self._collection.query(
            query_embeddings=np.asarray(query.query_embedding, dtype=np.float32),
            n_results=query.similarity_top_k,
            include=["distances"],
            **kwargs,
        )
        names = found["ids"][0]
        for name in names:
            if name not in self._nodes:
                self._nodes[name] = TextNode(id_=name)
        return VectorStoreQueryResult(
            nodes=[self._nodes[name] for name in names],
            similarities=[1.0 - distance for distance in (found["distances"] or [[]])[0]],
            ids=names,
        )


class _NoEmbedding(BaseEmbedding):
    """Stands where LlamaIndex would otherwise look for a model of its own; never called."""

    model_name: str = "none"

    def _get_query_embedding(self, query: str) -> list[float]:
        raise NotImplementedError("questions come with their vector")

    async def _aget_query_embedding(self, query: str) -> list[float]:
        raise NotImplementedError("questions come with their vector")

    def _get_text_embedding(self, text: str) -> list[float]:
        raise NotImplementedError("passages come with their vector")
