"""P6: processor time of a cold `spukwijzer ask` with a retrieval question / the naive script.

`python -m eval.bench.p06_cold_ask [--command "spukwijzer ask"]`. The command gets the question as
its last argument. Both indexes are built beforehand.
"""

from __future__ import annotations

import argparse
import os
import resource
import shlex
import subprocess
import sys
from pathlib import Path

from assistant import settings
from eval.bench import line
from eval.bench.questions import RETRIEVAL
from ingest.build import build


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Processor seconds of a command and everything that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def main() -> None:
    """Ours and the peer in turn, one question a round; the first of each only warms the disk."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--command", default=f"{sys.executable} -m assistant.channels.cli ask")
    chosen = parser.parse_args()
    corpus = settings.from_environment().corpus
    index = line.workshop("p06-index")
    build(corpus, index)
    naive = [sys.executable, "-m", "eval.bench.naive_retrieval"]
    peer_index = line.workshop("p06-naive")
    environment = {**os.environ, "SPUKWIJZER_INDEX": str(index)}
    if not (peer_index / "chroma.sqlite3").exists():
        subprocess.run([*naive, "build", str(peer_index), str(corpus)], check=True)
    ours: list[float] = []
    peer: list[float] = []
    for question in RETRIEVAL[: chosen.rounds + 1]:
        ours.append(seconds([*shlex.split(chosen.command), question], environment))
        peer.append(seconds([*naive, "ask", str(peer_index), question], environment))
    line.show(
        line.result("P6", ours[1:], peer[1:], command=_shown(chosen.command), unit="cpu seconds")
    )


def _shown(command: str) -> str:
    return " ".join(Path(part).name if "/" in part else part for part in shlex.split(command))


if __name__ == "__main__":
    main()
