"""P11: p95 of a rules-only request while 8 clients ask retrieval questions / when idle.

`python -m eval.bench.p11_rules_beside_retrieval`. Every question is another one: nothing comes
from the memory of answers or of vectors.
"""

from __future__ import annotations

import argparse
import threading
import time

from eval.bench import line
from eval.bench.p08_rules_requests import _new
from eval.bench.p10_retrieval_requests import needing_retrieval, question
from eval.bench.serving import Client, load, ours


def p95(port: int, seconds: float, start: int) -> float:
    """Milliseconds within which 95% of the rules-only requests of one client are answered."""
    client = Client(port)
    found = []
    until = time.monotonic() + seconds
    number = start
    while time.monotonic() < until:
        began = time.perf_counter()
        client.ask(_new(9, number))
        found.append((time.perf_counter() - began) * 1000)
        number += 1
    return line.percentile(found, 0.95)


def main() -> None:
    """One ratio a round."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--workers", type=int, default=2)
    chosen = parser.parse_args()
    question.asked = needing_retrieval()
    busy, idle = [], []
    with ours(chosen.workers) as served:
        load(served.port, chosen.clients, chosen.seconds, question)
        p95(served.port, 0.5, 0)
        for turn in range(1, chosen.rounds + 1):
            question.turn = turn
            idle.append(p95(served.port, chosen.seconds, turn * 10_000))
            others = threading.Thread(
                target=load, args=(served.port, chosen.clients, chosen.seconds + 1, question)
            )
            others.start()
            time.sleep(0.5)
            busy.append(p95(served.port, chosen.seconds, turn * 10_000 + 5_000))
            others.join()
    line.show(
        line.result(
            "P11",
            busy,
            idle,
            clients=chosen.clients,
            workers=chosen.workers,
            unit="milliseconds, p95",
        )
    )


if __name__ == "__main__":
    main()
