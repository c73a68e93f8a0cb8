"""P16: how slow a reader gets while the index is rebuilt and swapped, under the same load without.

`python -m eval.bench.p16_swap`. A reader in a process of its own searches without pause. Beside it
this process builds an index again and again: in the one half of each round the index that is read,
so that each build ends in a swap, in the other half a copy that nobody reads, which is the same
load without a swap. Each search is timed; the figure is the p95 of the one over that of the other.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from assistant import settings
from assistant.retrieval import embedding
from assistant.retrieval.embedding import Embedder
from assistant.retrieval.open import open_index
from assistant.retrieval.remembering import Remembering
from eval.bench import editions, line
from eval.bench.questions import RETRIEVAL
from ingest.build import build


def read(index_dir: Path, *, remembered: bool) -> None:
    """Searches until the parent ends us; a JSON line a search: when, how long, which generation."""
    model = embedding.load()
    if model is not None and remembered:
        model = Remembering(model)
        for question in RETRIEVAL:
            model.query(question)
    index = open_index(index_dir, cold=False, load=lambda: model)
    number = 0
    while True:
        at, started = time.time(), time.perf_counter()
        found = index.search(RETRIEVAL[number % len(RETRIEVAL)])
        spent = time.perf_counter() - started
        seen = {"at": at, "spent": spent, "hits": len(found), "generation": index.generation}
        sys.stdout.write(json.dumps(seen) + "\n")
        sys.stdout.flush()
        number += 1
        time.sleep(0.01)


class Load:
    """Builds the next edition of a corpus, over and over, into one index."""

    def __init__(self, place: Path, corpus: Path, model: Embedder) -> None:
        self.index = place / "index"
        self._corpus = place / "corpus"
        self._model = model
        self._number = 0
        editions.copy(corpus, self._corpus)
        self.once()

    def once(self) -> None:
        """One edition more."""
        self._number += 1
        editions.publish(self._corpus, self._number)
        build(self._corpus, self.index, load=lambda: self._model)

    def during(self, seconds: float) -> tuple[float, float, int]:
        """Builds for this long; when it began and ended, and how many builds that were."""
        began, builds = time.time(), 0
        while time.time() < began + seconds:
            self.once()
            builds += 1
        return began, time.time(), builds


def measured(
    served: Load, other: Load, rounds: int, seconds: float, *, remembered: bool
) -> dict[str, Any]:
    """The p95 of each half of each round, and the counts that have to be 0."""
    log = line.workshop("p16") / "reader.log"
    halves = []
    command = [sys.executable, "-m", "eval.bench.p16_swap", "--read", str(served.index)]
    with log.open("w", encoding="utf-8") as file:
        process = subprocess.Popen(
            [*command, *(["--remembered"] if remembered else [])], stdout=file
        )
        try:
            while not log.stat().st_size:
                time.sleep(0.1)
            for number in range(rounds):
                first, second = (served, other) if number % 2 else (other, served)
                pair = {id(half): half.during(seconds) for half in (first, second)}
                halves.append((pair[id(served)], pair[id(other)]))
        finally:
            process.kill()
            process.wait()
    lines = log.read_text(encoding="utf-8").splitlines()
    seen = [json.loads(text) for text in lines if text.endswith("}")]

    def p95(half: tuple[float, float, int]) -> float:
        spent = [s["spent"] for s in seen if half[0] <= s["at"] < half[1]]
        return line.percentile(spent, 0.95)

    return {
        "swapped": [p95(swap) for swap, _ in halves],
        "unswapped": [p95(calm) for _, calm in halves],
        "swaps": sum(swap[2] for swap, _ in halves),
        "generations_seen": len({s["generation"] for s in seen}),
        "searches": len(seen),
        "empty": sum(not s["hits"] for s in seen),
        "slowest_ms": round(1000 * max(s["spent"] for s in seen), 1),
    }


def main() -> None:
    """One line for whole searches, one for searches whose question was embedded before."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=8.0, help="half a round")
    parser.add_argument("--read", type=Path, metavar="INDEX")
    parser.add_argument("--remembered", action="store_true", help="questions embedded before")
    chosen = parser.parse_args()
    if chosen.read:
        read(chosen.read, remembered=chosen.remembered)
    model = embedding.load()
    if model is None:
        raise SystemExit("no embedding model on this machine")
    corpus = settings.from_environment().corpus
    places = [line.workshop("p16") / name for name in ("served", "other")]
    for place in places:
        shutil.rmtree(place, ignore_errors=True)
    served, other = (Load(place, corpus, model) for place in places)
    found = measured(served, other, chosen.rounds, chosen.seconds, remembered=chosen.remembered)
    ours, peer = found.pop("swapped"), found.pop("unswapped")
    line.show(line.result("P16", ours, peer, remembered=chosen.remembered, **found))


if __name__ == "__main__":
    main()
