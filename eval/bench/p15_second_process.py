"""P15: how soon a second process sees a new index, and whether it ever cites what is not there.

`python -m eval.bench.p15_second_process`. A reader searches without pause in a process of its own
and writes down what each search found. Meanwhile this process swaps in new generations. A search
is stale where it starts more than two seconds after a swap and finds an older edition, empty where
it finds nothing, torn where passage and generation do not belong together. The peer's reader keeps
one database open that is rebuilt in place.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from assistant import settings
from assistant.retrieval import embedding
from assistant.retrieval.embedding import Embedder
from assistant.retrieval.generation import POINTER, current, passages
from assistant.retrieval.open import open_index
from eval.bench import editions, line, naive_rebuild
from ingest.build import build

ALLOWED = 2.0  # seconds


def read_ours(index_dir: Path) -> None:
    """Searches until the parent closes our input; a JSON line a search."""
    index = open_index(index_dir, cold=False)
    while True:
        started = time.time()
        hits = index.search(editions.QUESTION, 3)
        texts = [hit.passage.text for hit in hits]
        _write({"at": started, "generation": index.generation, **_seen(texts)})


def read_naive(directory: Path, vector: Path) -> None:
    """The same on a database that stays open."""
    collection = naive_rebuild.opened(directory)
    question = np.load(vector)
    while True:
        started = time.time()
        try:
            found = collection.query(query_embeddings=[question], n_results=3)
            texts = [text or "" for text in found["documents"][0]]
        except Exception as error:  # noqa: BLE001 - the naive reader is what is measured
            texts = []
            _write({"at": started, "error": type(error).__name__, **_seen([])})
            continue
        _write({"at": started, **_seen(texts)})


def _seen(texts: Sequence[str]) -> dict[str, Any]:
    numbers = [number for text in texts if (number := editions.number_in(text)) is not None]
    return {
        "done": time.time(),
        "edition": max(numbers, default=None),
        "empty": not texts or not all(texts),
    }


def _write(seen: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(seen) + "\n")
    sys.stdout.flush()


def watched(reader: list[str], swap: Any, rounds: int, log: Path) -> tuple[list[Any], list[Any]]:
    """What the reader saw, and when each edition was swapped in."""
    swaps = []
    with log.open("w", encoding="utf-8") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "eval.bench.p15_second_process", *reader], stdout=file
        )
        try:
            while not log.stat().st_size:
                time.sleep(0.1)
            for number in range(2, rounds + 2):
                swaps.append((number, swap(number)))
                time.sleep(ALLOWED + 1)
        finally:
            process.kill()
            process.wait()
    lines = log.read_text(encoding="utf-8").splitlines()
    return [json.loads(text) for text in lines if text.endswith("}")], swaps


def judged(seen: list[Any], swaps: list[Any]) -> dict[str, Any]:
    """Seconds from each swap to the first answer that has it, and the wrong answers."""
    delays = []
    for number, at in swaps:
        first = [s["done"] for s in seen if s["edition"] is not None and s["edition"] >= number]
        delays.append(round(max(0.0, min(first) - at), 3) if first else None)
    newest_before = [
        max((number for number, at in swaps if at + ALLOWED < s["at"]), default=1) for s in seen
    ]
    stale = sum(
        s["edition"] is None or s["edition"] < newest
        for s, newest in zip(seen, newest_before, strict=True)
    )
    return {
        "seconds": delays,
        "searches": len(seen),
        "stale": stale,
        "empty": sum(s["empty"] for s in seen),
        "errors": sum("error" in s for s in seen),
    }


def ours(corpus: Path, index: Path, rounds: int, model: Embedder) -> dict[str, Any]:
    """Our builds with our reader."""
    names = {}

    def swap(number: int) -> float:
        editions.publish(corpus, number)
        names[build(corpus, index, load=lambda: model).generation] = number
        return (index / POINTER).stat().st_mtime

    swap(1)
    seen, swaps = watched(["--ours", str(index)], swap, rounds, line.workshop("p15") / "ours.log")
    # The name is read just after the search: a swap between the two shows the next generation.
    torn = sum(
        s["edition"] is None or not 0 <= names[s["generation"]] - s["edition"] <= 1 for s in seen
    )
    return {**judged(seen, swaps), "torn": torn}


def naive(corpus: Path, index: Path, rounds: int, model: Embedder) -> dict[str, Any]:
    """One database rebuilt in place, with a reader that keeps it open."""
    directory = line.workshop("p15-naive")
    vector = line.workshop("p15") / "question.npy"
    np.save(vector, model.query(editions.QUESTION))

    def swap(number: int) -> float:
        editions.publish(corpus, number)
        build(corpus, index, load=lambda: model)
        naive_rebuild.rebuild(directory, current(index).directory)
        return time.time()

    swap(1)
    log = line.workshop("p15") / "naive.log"
    seen, swaps = watched(["--naive", str(directory), str(vector)], swap, rounds, log)
    return judged(seen, swaps)


def main() -> None:
    """Prints the longest delay, and the counts that have to be 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--ours", type=Path, metavar="INDEX")
    parser.add_argument("--naive", type=Path, nargs=2, metavar=("DIR", "VECTOR"))
    chosen = parser.parse_args()
    if chosen.ours:
        read_ours(chosen.ours)
    if chosen.naive:
        read_naive(*chosen.naive)
    model = embedding.load()
    if model is None:
        raise SystemExit("no embedding model on this machine")
    corpus, index = line.workshop("p15-corpus"), line.workshop("p15-index")
    editions.copy(settings.from_environment().corpus, corpus)
    mine = ours(corpus, index, chosen.rounds, model)
    theirs = naive(corpus, index, min(chosen.rounds, 5), model)
    found = [second for second in mine["seconds"] if second is not None]
    line.show(
        {
            "goal": "P15",
            "ours": max(found) if len(found) == len(mine["seconds"]) else None,
            "peer": _longest(theirs["seconds"]),
            "ratio": None,
            "rounds": chosen.rounds,
            "median": statistics.median(found),
            "ours_counted": mine,
            "peer_counted": theirs,
            "passages": len(passages(current(index))),
            **line.machine(),
        }
    )


def _longest(seconds: list[float | None]) -> float | None:
    """None: some edition was never seen."""
    return None if None in seconds else max(second for second in seconds if second is not None)


if __name__ == "__main__":
    main()
