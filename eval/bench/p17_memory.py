"""P17: memory of a warm worker / of the naive process, as FastAPI, LlamaIndex and Chroma make it.

`python -m eval.bench.p17_memory`. Both answer the same questions first. Counted is the memory that
is a process's own, with its part of what it shares.
"""

from __future__ import annotations

import argparse

from assistant.settings import from_environment
from eval.bench import line, naive_retrieval
from eval.bench.p08_rules_requests import COMMON
from eval.bench.questions import RETRIEVAL
from eval.bench.serving import Client, Served, memory, ours, started


def megabytes(served: Served) -> float:
    """Memory after all questions were asked twice."""
    client = Client(served.port)
    for _ in range(2):
        for question in (*RETRIEVAL, *COMMON):
            client.ask(question)
    return memory(served.pid) / 1e6


def main() -> None:
    """One ratio a round; each round starts both processes anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    directory = line.workshop("naive-index")
    if not any(directory.iterdir()):
        naive_retrieval.build(str(directory), str(from_environment().corpus))
    command = ["-m", "eval.bench.naive_api", "retrieval"]
    mine, peer = [], []
    for _ in range(chosen.rounds):
        with ours() as served:
            mine.append(megabytes(served))
        with started(command, {"NAIVE_INDEX": str(directory)}) as naive:
            peer.append(megabytes(naive))
    line.show(line.result("P17", mine, peer, unit="megabytes"))


if __name__ == "__main__":
    main()
