"""P19: p50 of the same question asked again / p50 of its first time, and whether the bytes agree.

`python -m eval.bench.p19_again`. In each round a new assistant is built and warmed up with other
questions, so that the first time is a warm answer and not the opening of an index. Then every gold
question is asked twice in a row, and once more after all others. Bytes are those of the public JSON
without its id, which is new for every answer.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from assistant.bootstrap import build
from assistant.domain import Answer, Question
from assistant.settings import Settings, from_environment
from eval import items
from eval.bench import line
from eval.bench.questions import RETRIEVAL
from eval.records import Ask

GOLD = Path(__file__).parent.parent / "gold"


class Timed(NamedTuple):
    """An answer's bytes and what they took: processor and wall-clock milliseconds."""

    content: bytes
    processor: float
    wall: float


def content(answer: Answer) -> bytes:
    """The public JSON without the id."""
    public: dict[str, Any] = msgspec.to_builtins(answer)
    del public["id"]
    return msgspec.json.encode(public)


def timed(ask: Ask, question: Question) -> Timed:
    """One answer."""
    wall, processor = time.perf_counter(), time.process_time()
    answer = ask(question)
    spent = time.process_time() - processor, time.perf_counter() - wall
    return Timed(content(answer), *(seconds * 1_000 for seconds in spent))


def asked(ask: Ask, questions: Sequence[Question]) -> tuple[list[Timed], list[Timed], list[Timed]]:
    """Each question the first time, at once again, and again after all others."""
    first, again = [], []
    for question in questions:
        first.append(timed(ask, question))
        again.append(timed(ask, question))
    return first, again, [timed(ask, question) for question in questions]


def warm(settings: Settings) -> Ask:
    """A new assistant that has opened everything it needs."""
    ask = build(settings).ask
    for question in RETRIEVAL:
        ask(Question(question))
    return ask


def main() -> None:
    """One ratio of medians a round."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(GOLD.glob("*.jsonl")))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--every", type=int, default=8, help="takes one question in so many")
    chosen = parser.parse_args()
    gold = [item for file in chosen.files for item in items.load(file)]
    unique = {
        repr((item.question, item.history)): Question(item.question, item.history)
        for item in gold[:: chosen.every]
        if item.question not in RETRIEVAL
    }
    questions = list(unique.values())
    rounds = [asked(warm(from_environment()), questions) for _ in range(chosen.rounds)]

    def p50(which: int, clock: str) -> list[float]:
        return [statistics.median(getattr(one, clock) for one in found[which]) for found in rounds]

    def ratio(which: int, clock: str) -> object:
        return line.result("P19", p50(which, clock), p50(0, clock))["ratio"]

    line.show(
        line.result(
            "P19",
            p50(1, "wall"),
            p50(0, "wall"),
            cpu_ratio=ratio(1, "processor"),
            later_ratio=ratio(2, "wall"),
            questions=len(questions),
            different=sum(
                one.content != first.content
                for found in rounds
                for others in found[1:]
                for first, one in zip(found[0], others, strict=True)
            ),
            unit="milliseconds, p50",
        )
    )


if __name__ == "__main__":
    main()
