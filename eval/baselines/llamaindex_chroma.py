"""Plain LlamaIndex on Chroma: a VectorStoreIndex of the passages and its retriever, no more.

The embedder is the project's own, so that the way of searching is all that differs.
"""

from __future__ import annotations

from collections.abc import Sequence

import chromadb
from chromadb.config import Settings
from llama_index.core import StorageContext, VectorStoreIndex
from llama_index.core.embeddings import BaseEmbedding
from llama_index.core.schema import TextNode
from llama_index.vector_stores.chroma import ChromaVectorStore

from assistant.retrieval.embedding import Embedder
from corpus.model import Passage
from eval.baselines.policy import CITED, Found, Search

_COLLECTION = "passages"


class _Embedding(BaseEmbedding):
    """An Embedder as LlamaIndex wants it."""

    def __init__(self, embedder: Embedder) -> None:
        super().__init__(model_name=embedder.model)
        self._embedder = embedder

    def _get_query_embedding(self, query: str) -> list[float]:
        vector: list[float] = self._embedder.query(query).tolist()
        return vector

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._get_text_embeddings([text])[0]

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        vectors: list[list[float]] = self._embedder.passages(texts).tolist()
        return vectors


def search(passages: Sequence[Passage], embedder: Embedder) -> Search:
    """A search in these passages, in a database that is gone when the process ends."""
    client = chromadb.EphemeralClient(settings=Settings(anonymized_telemetry=False))
    for earlier in client.list_collections():  # of this process: the client is shared
        client.delete_collection(earlier.name)
    collection = client.create_collection(_COLLECTION, embedding_function=None)
    index = VectorStoreIndex(
        nodes=[
            TextNode(id_=p.id, text=p.text, metadata={"heading": p.locator.heading})
            for p in passages
        ],
        storage_context=StorageContext.from_defaults(
            vector_store=ChromaVectorStore(chroma_collection=collection)
        ),
        embed_model=_Embedding(embedder),
    )
    retriever = index.as_retriever(similarity_top_k=CITED)
    by_id = {passage.id: passage for passage in passages}

    def find(text: str) -> list[Found]:
        nodes = retriever.retrieve(text)
        return [Found(by_id[node.node_id], node.score or 0.0) for node in nodes]

    return find
