"""P1: p95 of a warm search with 10,000 passages indexed / p95 of embedding the question alone.

`python -m eval.bench.p01_warm_answer`. The passages are sentences of our corpus put together anew
and numbered, so that each is unlike the others; their vectors are the real vectors of those
sentences with noise (cosine about 0.97), since embedding 40,000 texts takes an hour. Index,
database, keyword arrays and questions are real. The index is built once, under the system's
temporary directory.
"""

from __future__ import annotations

import argparse
import importlib
import random
import re
import time
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import numpy as np

from assistant import settings
from assistant.retrieval import embedding
from assistant.retrieval.embedding import Advance, Embedder, Vectors
from assistant.retrieval.open import open_index
from corpus import catalogue
from eval.bench import line
from eval.bench.questions import RETRIEVAL
from ingest import corpus as corpora
from ingest import vectors
from ingest.build import build

SOURCES = 100
SECTIONS = 100  # of one passage each
SENTENCES = 3  # a passage


class Recombined:
    """The model for questions; for passages, the known vectors of their sentences with noise."""

    def __init__(self, model: Embedder, known: dict[str, Vectors]) -> None:
        self.model = model.model
        self.dimension = model.dimension
        self.query_prefix = model.query_prefix
        self.passage_prefix = model.passage_prefix
        self.query = model.query
        self._known = known

    def passages(self, texts: Sequence[str], advance: Advance | None = None) -> Vectors:
        """The mean of the sentences in each text, a little off, always in the same direction."""
        rows = np.empty((len(texts), self.dimension), dtype=np.float32)
        if advance is not None:
            advance(len(texts))
        for number, text in enumerate(texts):
            parts = [self._known[part] for part in re.split(r" ?Punt \d+: ", text) if part]
            row = np.mean(parts, axis=0)
            noise = np.random.default_rng(zlib.crc32(text.encode())).normal(size=self.dimension)
            row = row / np.linalg.norm(row) + 0.25 * noise / np.linalg.norm(noise)
            rows[number] = row / np.linalg.norm(row)
        return rows


def prepared(corpus_dir: Path, model: Embedder) -> tuple[Path, Embedder]:
    """The directory of the large index, built if need be, and the model that goes with it."""
    corpus = corpora.read(corpus_dir)
    words = vectors.words(corpora.passages(corpus))
    texts = [" ".join(text.split()) for text in words.sentences if len(text) > 40]
    known = vectors.tracked(corpus_dir, model, corpus.texts)
    by_text = {
        text: known[vectors.key(text)].astype(np.float32)
        for text in dict.fromkeys(texts)
        if vectors.key(text) in known
    }
    large = line.workshop("p01-corpus")
    _write_corpus(large, list(by_text), next(iter(catalogue.load(corpus_dir).values())))
    recombined = Recombined(model, by_text)
    index = line.workshop("p01-index")
    build(large, index, load=lambda: recombined)
    return index, recombined


def _write_corpus(directory: Path, sentences: list[str], example: catalogue.Source) -> None:
    chance = random.Random(20230711)
    (directory / corpora.TEXTS).mkdir(exist_ok=True)
    listed = []
    number = 0
    for source in range(SOURCES):
        name = f"bron-{source}"
        entry = {**msgspec.structs.asdict(example), "id": name, "title": name}
        listed.append(
            "[[source]]\n"
            + "".join(
                f"{key} = {msgspec.json.encode(value).decode()}\n"
                for key, value in entry.items()
                if value is not None
            )
        )
        text = f"# {name}\n"
        for section in range(SECTIONS):
            parts = []
            for sentence in chance.sample(sentences, SENTENCES):
                number += 1
                parts.append(f"Punt {number}: {sentence}")
            text += f"\n## Onderdeel {section}\n\n{' '.join(parts)}\n"
        (directory / corpora.TEXTS / f"{name}.md").write_text(text, encoding="utf-8")
    (directory / catalogue.FILE).write_text("\n".join(listed), encoding="utf-8")


def measure(call: Callable[[str], object], question: str) -> tuple[float, float]:
    """Processor and wall-clock seconds of one call."""
    wall, processor = time.perf_counter(), time.process_time()
    call(question)
    return time.process_time() - processor, time.perf_counter() - wall


def main() -> None:
    """Questions alternate between ours and the peer; one ratio of percentiles a round."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument(
        "--answer",
        metavar="MODULE:FUNCTION",
        help="measure this instead of the search: from an index directory to a callable (question)",
    )
    chosen = parser.parse_args()
    model = embedding.load()
    if model is None:
        raise SystemExit("no embedding model on this machine")
    index_dir, recombined = prepared(settings.from_environment().corpus, model)
    if chosen.answer:
        module, _, function = chosen.answer.partition(":")
        answer = getattr(importlib.import_module(module), function)(index_dir)
    else:
        answer = open_index(index_dir, cold=False, load=lambda: recombined).search
    for question in RETRIEVAL:
        answer(question)
    ours: list[list[tuple[float, float]]] = []
    peer: list[list[tuple[float, float]]] = []
    for number in range(chosen.rounds):
        ours.append([])
        peer.append([])
        for question in RETRIEVAL:
            varied = f"{question} ({number})"
            peer[-1].append(measure(model.query, varied))
            ours[-1].append(measure(answer, varied))

    def p95(found: list[list[tuple[float, float]]], clock: int) -> list[float]:
        return [line.percentile([pair[clock] for pair in one], 0.95) for one in found]

    wall = line.result("P1", p95(ours, 1), p95(peer, 1))
    line.show(
        line.result(
            "P1",
            p95(ours, 0),
            p95(peer, 0),
            wall_ratio=wall["ratio"],
            measured=chosen.answer or "search",
            passages=SOURCES * SECTIONS,
            unit="cpu seconds, p95",
        )
    )


if __name__ == "__main__":
    main()
