"""P13: share of the ten nearest vectors that Chroma finds, against looking at all of them.

`python -m eval.bench.p13_recall`. Vectors are those of the shipped corpus, questions are our
benchmark questions and every sentence of the corpus itself. Chroma builds its graph with several
threads, so each round is a new build. Equal cosines count as found: texts that occur twice do.
"""

from __future__ import annotations

import argparse
import statistics

import numpy as np

from assistant import settings
from assistant.retrieval import chroma, embedding
from assistant.retrieval.generation import current
from assistant.retrieval.vectors import VECTORS
from eval.bench import line
from eval.bench.questions import RETRIEVAL
from ingest.build import build

NEAREST = 10
EQUAL = 1e-5


def recall(index_dir: object, questions: np.ndarray, vectors: np.ndarray) -> float:
    """The mean over the questions."""
    client = chroma.client(current(index_dir).directory / chroma.DIRECTORY)
    collection = client.get_collection(chroma.COLLECTION, embedding_function=None)
    shares = []
    for question in questions:
        cosines = vectors @ question
        worst = np.sort(cosines)[-NEAREST] - EQUAL
        found = collection.query(
            query_embeddings=[question], n_results=NEAREST, include=["distances"]
        )
        shares.append(sum(1 - d >= worst for d in found["distances"][0]) / NEAREST)
    client.close()
    return statistics.mean(shares)


def main() -> None:
    """One recall a build; the peer, exact search, is 1 by definition."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    model = embedding.load()
    if model is None:
        raise SystemExit("no embedding model on this machine")
    index = line.workshop("p13-index")
    corpus = settings.from_environment().corpus
    asked = np.stack([model.query(question) for question in RETRIEVAL])
    found = []
    for _ in range(rounds):
        build(corpus, index, load=lambda: model, force=True)
        generation = current(index)
        vectors = np.load(generation.directory / VECTORS).astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        sentences = vectors[generation.manifest.passages :]
        found.append(recall(index, np.concatenate([asked, sentences]), vectors))
    line.show(
        line.result(
            "P13",
            found,
            [1.0] * rounds,
            worst=round(min(found), 5),
            vectors=len(vectors),
            questions=len(asked) + len(sentences),
        )
    )


if __name__ == "__main__":
    main()
