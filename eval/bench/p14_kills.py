"""P14: kill -9 at random moments of a rebuild: answers from a half-built index, old index lost.

`python -m eval.bench.p14_kills [--kills 50] [--originals]`. With `--originals` the editions are
files in the folder with originals, which the ingest has to read and set beside our rendering.
After each kill the index is opened as a server and as a command would open it: every file must
match its manifest, and the passage found must be of the edition that was served before, or of the
new one where the swap was done. Then the next rebuild follows, on what the killed one left. The
peer rebuilds one database in place.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from assistant import settings
from assistant.errors import SpukwijzerError
from assistant.retrieval import embedding
from assistant.retrieval.embedding import Embedder
from assistant.retrieval.generation import current, passages
from assistant.retrieval.open import open_index
from eval.bench import editions, line
from ingest.build import build


def killed(command: list[str], after: float) -> bool:
    """Runs a command and kills it; False where it was done before that."""
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        process.wait(timeout=after)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return True
    return False


def edition_served(index: Path, model: Embedder) -> int | None:
    """The edition that both ways of opening find, None where anything is not whole."""
    try:
        generation = current(index)
        for name in generation.manifest.files:
            generation.read(name)
        if len(passages(generation)) != generation.manifest.passages:
            return None
        found = {
            editions.number_in(hits[0].passage.text) if hits else None
            for cold in (True, False)
            for hits in [
                open_index(index, cold=cold, load=lambda: model).search(editions.QUESTION, 1)
            ]
        }
    except SpukwijzerError:
        return None
    return found.pop() if len(found) == 1 else None


def ours(
    corpus: Path, index: Path, kills: int, chance: random.Random, originals: Path | None = None
) -> dict[str, int]:
    """Kills rebuilds and counts what was wrong after each."""
    model = embedding.load()
    if model is None:
        raise SystemExit("no embedding model on this machine")
    editions.publish(corpus, 0, originals)
    build(corpus, index, originals, load=lambda: model)
    command = [sys.executable, "-m", "ingest", "--corpus", str(corpus), "--index", str(index)]
    command += ["--originals", str(originals)] if originals else []
    editions.publish(corpus, 1, originals)
    started = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    whole = time.monotonic() - started
    count = {"half_built": 0, "lost": 0, "killed": 0, "swapped": 0}
    served = 1
    for number in range(2, kills + 2):
        editions.publish(corpus, number, originals)
        count["killed"] += killed(command, chance.uniform(0.02, 1.0) * whole)
        found = edition_served(index, model)
        if found is None:
            count["lost"] += 1
        elif found not in (served, number):
            count["half_built"] += 1
        else:
            count["swapped"] += found == number
            served = found
    left = {path.name for path in (index / "generations").iterdir()}
    build(corpus, index, originals, load=lambda: model)
    kept = {path.name for path in (index / "generations").iterdir()}
    return {**count, "debris_after_last_kill": len(left) - 2, "kept_after_build": len(kept)}


def naive(index: Path, directory: Path, kills: int, chance: random.Random) -> dict[str, int]:
    """The same for one database that is rebuilt in place."""
    generation = current(index).directory
    command = [
        sys.executable, "-m", "eval.bench.naive_rebuild", str(directory), str(generation),
    ]  # fmt: skip
    started = time.monotonic()
    expected = int(subprocess.run(command, check=True, capture_output=True).stdout)
    whole = time.monotonic() - started
    count = {"half_built": 0, "killed": 0}
    for _ in range(kills):
        count["killed"] += killed(command, chance.uniform(0.02, 1.0) * whole)
        asked = "from pathlib import Path; import sys; from eval.bench import naive_rebuild as n;"
        asked += "print(n.opened(Path(sys.argv[1])).count())"
        ran = subprocess.run(
            [sys.executable, "-c", asked, str(directory)], capture_output=True, check=False
        )
        count["half_built"] += ran.returncode != 0 or int(ran.stdout) != expected
    return count


def main() -> None:
    """Prints the counts; ours have to be 0 and 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--peer-kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=14)
    parser.add_argument("--originals", action="store_true")
    chosen = parser.parse_args()
    originals = line.workshop("p14-originals") if chosen.originals else None
    corpus, index = line.workshop("p14-corpus"), line.workshop("p14-index")
    editions.copy(settings.from_environment().corpus, corpus)
    mine = ours(corpus, index, chosen.kills, random.Random(chosen.seed), originals)
    theirs = naive(index, line.workshop("p14-naive"), chosen.peer_kills, random.Random(chosen.seed))
    line.show(
        {
            "goal": "P14 with originals" if chosen.originals else "P14",
            "ours": mine["half_built"] + mine["lost"],
            "peer": theirs["half_built"],
            "ratio": None,
            "rounds": chosen.kills,
            "ours_counted": mine,
            "peer_counted": theirs,
            **line.machine(),
        }
    )


if __name__ == "__main__":
    main()
