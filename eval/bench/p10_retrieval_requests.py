"""P10: retrieval answers a second, 8 clients and 2 workers / what two cores can embed.

`python -m eval.bench.p10_retrieval_requests`. Every question is another one, so that none is
embedded before. The peer is the embedding engine alone in two processes, on the same questions,
and nothing else; both run on the same cores, in turn.
"""

from __future__ import annotations

import argparse
import multiprocessing
import time

from assistant.bootstrap import build
from assistant.domain import Question
from assistant.retrieval import embedding
from assistant.retrieval.embedding import Vectors
from assistant.settings import from_environment
from eval.bench import line
from eval.bench.questions import RETRIEVAL
from eval.bench.serving import load, ours


class _Counting:
    """The model, and how often it was asked."""

    def __init__(self) -> None:
        model = embedding.load()
        if model is None:
            raise SystemExit("no embedding model on this machine")
        self._model = model
        self.model, self.dimension = model.model, model.dimension
        self.query_prefix, self.passage_prefix = model.query_prefix, model.passage_prefix
        self.passages = model.passages
        self.asked = 0

    def query(self, text: str) -> Vectors:
        """One vector."""
        self.asked += 1
        return self._model.query(text)


def needing_retrieval() -> tuple[str, ...]:
    """The questions that the rules do not settle by themselves."""
    model = _Counting()
    assistant = build(from_environment(), embedder=lambda: model)
    found = []
    for text in RETRIEVAL:
        before = model.asked
        assistant.ask(Question(text))
        if model.asked > before:
            found.append(text)
    return tuple(found)


def question(client: int, number: int) -> str:
    """A question that needs retrieval and was not asked before."""
    base = question.asked[(client * 5 + number) % len(question.asked)]
    return f"{base} ({chr(97 + client)}{number}-{question.turn})"


question.turn = 0  # rises each round
question.asked = RETRIEVAL


def _embed(core: int, seconds: float, turn: int, found: multiprocessing.Queue) -> None:
    model = embedding.load()
    if model is None:
        raise SystemExit("no embedding model on this machine")
    model.query("warm")
    found.put(("ready", core))
    until = time.monotonic() + seconds
    number = 0
    while time.monotonic() < until:
        base = RETRIEVAL[(core * 5 + number) % len(RETRIEVAL)]
        model.query(f"{base} (e{core}{number}-{turn})")
        number += 1
    found.put(("done", number))


def embedded(seconds: float, turn: int) -> float:
    """Questions a second that two processes embed."""
    context = multiprocessing.get_context("spawn")
    found = context.Queue()
    workers = [context.Process(target=_embed, args=(n, seconds, turn, found)) for n in range(2)]
    for worker in workers:
        worker.start()
    counts = [number for _ in range(4) for kind, number in [found.get()] if kind == "done"]
    for worker in workers:
        worker.join()
    return sum(counts) / seconds


def main() -> None:
    """One ratio a round."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--workers", type=int, default=2)
    chosen = parser.parse_args()
    question.asked = needing_retrieval()
    mine, peer = [], []
    with ours(chosen.workers) as served:
        load(served.port, chosen.clients, chosen.seconds, question)
        for turn in range(1, chosen.rounds + 1):
            question.turn = turn
            mine.append(
                len(load(served.port, chosen.clients, chosen.seconds, question)) / chosen.seconds
            )
            peer.append(embedded(chosen.seconds, turn))
    line.show(
        line.result(
            "P10",
            mine,
            peer,
            clients=chosen.clients,
            workers=chosen.workers,
            questions=len(question.asked),
            unit="answers a second",
        )
    )


if __name__ == "__main__":
    main()
