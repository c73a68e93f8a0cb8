"""A hundred thousand passages: what building, opening and searching cost, and what is found.

`python -m eval.bench.hundred_thousand [--passages N]`. Passages and their vectors are made up (see
`synthetic`: the model embeds only the questions), so the figures are those of everything but
embedding, which takes 4 to 5 passages per second of one core. Building, the first search of a
command and searching as a server run each in a process of its own, so that memory can be told
apart. Recall is the share of the ten nearest vectors of all that Chroma finds; `same_hits` is the
share of the first eight passages that a search looking at every vector gives too.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np

from assistant import settings
from assistant.retrieval import chroma, embedding, vectors
from assistant.retrieval.embedding import Embedder
from assistant.retrieval.generation import current
from assistant.retrieval.open import open_index
from assistant.retrieval.remembering import Remembering
from eval import items
from eval.bench import line, synthetic
from ingest.build import build

QUESTIONS = Path(__file__).resolve().parent.parent / "gold" / "dev.jsonl"
ASKED = 100
NEAREST = 10
EQUAL = 1e-5


def built(corpus: Path, index: Path) -> dict[str, Any]:
    """What a build from nothing costs."""
    real = _model()
    pool = synthetic.Pool(settings.from_environment().corpus, real)
    drawn = synthetic.DrawnEmbedder(real, pool)
    report, wall, cpu = _timed(lambda: build(corpus, index, load=lambda: drawn, force=True))
    return {
        "build_seconds": round(wall, 1),
        "build_cpu": round(cpu, 1),
        "build_peak_mb": _peak_mb(),
        "passages": report.passages,
        "vectors": report.passages + report.sentences,
    }


def first(index: Path) -> dict[str, Any]:
    """What one search by a command costs, which looks at every vector."""
    text = _questions()[0]
    _, wall, cpu = _timed(lambda: open_index(index, cold=True).search(text))
    return {
        "command_seconds": round(wall, 2),
        "command_cpu": round(cpu, 2),
        "command_peak_mb": _peak_mb(),
    }


def served(index: Path) -> dict[str, Any]:
    """What a server costs, and what it finds."""
    model = Remembering(_model())
    texts = _questions()
    opened, wall, cpu = _timed(lambda: open_index(index, cold=False, load=lambda: model))
    _, first_wall, first_cpu = _timed(lambda: opened.search(texts[0]))
    for text in texts:
        model.query(text)
    spent = [_timed(lambda text=text: opened.search(text))[2] for text in texts]
    figures = {
        "server_first_search_seconds": round(wall + first_wall, 2),
        "server_first_search_cpu": round(cpu + first_cpu, 2),
        "server_mb": _resident_mb(),
        "server_private_mb": _resident_mb(private=True),
        "search_cpu_ms_p50": round(1000 * line.percentile(spent, 0.5), 2),
        "search_cpu_ms_p95": round(1000 * line.percentile(spent, 0.95), 2),
    }
    exact = open_index(index, cold=True, load=lambda: model)
    shares = []
    for text in texts:
        ours = {hit.passage.id for hit in opened.search(text)}
        shares.append(fmean(hit.passage.id in ours for hit in exact.search(text)))
    asked = [model.query(text) for text in texts]
    return {**figures, "recall_at_10": _recall(index, asked), "same_hits": round(fmean(shares), 4)}


def _recall(index: Path, asked: list[np.ndarray]) -> float:
    generation = current(index)
    matrix = vectors.load(generation).matrix
    client = chroma.client(generation.directory / chroma.DIRECTORY)
    collection = client.get_collection(chroma.COLLECTION, embedding_function=None)
    questions = np.stack(asked)
    cosines = np.concatenate(
        [
            _unit(matrix[start : start + vectors.ROWS_AT_ONCE].astype(np.float32)) @ questions.T
            for start in range(0, len(matrix), vectors.ROWS_AT_ONCE)
        ]
    )
    worst = np.partition(cosines, -NEAREST, axis=0)[-NEAREST] - EQUAL
    shares = []
    for question, least in zip(questions, worst, strict=True):
        found = collection.query(
            query_embeddings=[question], n_results=NEAREST, include=["distances"]
        )
        shares.append(fmean(1 - d >= least for d in found["distances"][0]))
    client.close()
    return round(fmean(shares), 4)


def _unit(rows: np.ndarray) -> np.ndarray:
    lengths: np.ndarray = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / lengths


def _questions() -> list[str]:
    return [item.question for item in items.load(QUESTIONS) if not item.history][:ASKED]


def _timed(do: Callable[[], Any]) -> tuple[Any, float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    done = do()
    return done, time.perf_counter() - wall, time.process_time() - cpu


def _peak_mb() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _resident_mb(*, private: bool = False) -> int:
    """Memory of this process; `private` leaves out files that processes share."""
    name = "RssAnon" if private else "VmRSS"
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition(f"{name}:")[2].split()[0]) // 1024


def _model() -> Embedder:
    model = embedding.load()
    if model is None:
        raise SystemExit("no embedding model on this machine")
    return model


def _child(*arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "eval.bench.hundred_thousand", *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> None:
    """The figures of the three processes on one line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--keep", action="store_true", help="search the index of the last run")
    parser.add_argument("--build", type=Path, nargs=2, metavar=("CORPUS", "INDEX"))
    parser.add_argument("--first", type=Path, metavar="INDEX")
    parser.add_argument("--serve", type=Path, metavar="INDEX")
    chosen = parser.parse_args()
    if chosen.build:
        print(json.dumps(built(*chosen.build)))
    elif chosen.first:
        print(json.dumps(first(chosen.first)))
    elif chosen.serve:
        print(json.dumps(served(chosen.serve)))
    else:
        _all(chosen.passages, keep=chosen.keep)


def _all(count: int, *, keep: bool) -> None:
    place = line.workshop("many")
    corpus, index = place / "corpus", place / "index"
    found: dict[str, Any] = {}
    if not keep:
        pool = synthetic.Pool(settings.from_environment().corpus, _model())
        synthetic.write(corpus, pool, count)
        found.update(_child("--build", str(corpus), str(index)))
    directory = current(index).directory
    size = sum(path.stat().st_size for path in directory.rglob("*") if path.is_file())
    found["index_mb"] = size // 1_000_000
    found.update(_child("--first", str(index)))
    found.update(_child("--serve", str(index)))
    line.show({"goal": "100,000 passages", **found, **line.machine()})


if __name__ == "__main__":
    main()
