"""P8: rules-only `POST /v1/answers` requests a second / FastAPI returning a dict of the same size.

`python -m eval.bench.p08_rules_requests`. Both are servers of their own, asked in turn by the same
clients. `ratio` is for the questions that people ask most, which come again and again; in
`new_ratio` every question is another one, so that each is read, decided and worded anew.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from assistant.channels.web.suggestions import ROLES
from eval.bench import line
from eval.bench.serving import Client, load, ours, started

COMMON = tuple(question for role in ROLES for question in role.questions)


def _common(client: int, number: int) -> str:
    return COMMON[(client + number) % len(COMMON)]


def _new(client: int, number: int) -> str:
    """Another amount each time: nothing of the answer was made before."""
    amount = 1_000 + (os.getpid() * 7_919 + client * 100_003 + number * 13) % 900_000
    return f"Mogen we € {amount} van een budget van € 1.000.000 verschuiven?"


def main() -> None:
    """One ratio a round."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.5)
    parser.add_argument("--clients", type=int, default=4)
    chosen = parser.parse_args()
    with ours() as mine, tempfile.TemporaryDirectory() as directory:
        answer = Path(directory) / "answer.json"
        sizes = sorted((Client(mine.port).ask(question) for question in COMMON), key=len)
        answer.write_bytes(sizes[len(sizes) // 2])
        command = ["-m", "eval.bench.naive_api", "dict"]
        with started(command, {"NAIVE_ANSWER": str(answer)}) as naive:
            rates: dict[str, list[float]] = {"common": [], "new": [], "naive": []}
            for _ in range(chosen.rounds):
                for name, port, question in (
                    ("common", mine.port, _common),
                    ("naive", naive.port, _common),
                    ("new", mine.port, _new),
                ):
                    found = load(port, chosen.clients, chosen.seconds, question)
                    rates[name].append(len(found) / chosen.seconds)
    line.show(
        line.result(
            "P8",
            rates["common"],
            rates["naive"],
            new=line.result("P8", rates["new"], rates["naive"])["ours"],
            new_ratio=line.result("P8", rates["new"], rates["naive"])["ratio"],
            bytes=len(sizes[len(sizes) // 2]),
            clients=chosen.clients,
            unit="requests a second",
        )
    )


if __name__ == "__main__":
    main()
