"""P5: re-ingest after 1 of 100 files changed, cpu / full ingest of the same files.

`python -m eval.bench.p05_reingest [--rounds 5] [--files 100]`. The files are originals of sources
of their own beside the shipped corpus, made of its sentences with a number in each, so that every
sentence is new. Each round builds an index from nothing (the peer), changes one file and ingests
again (ours); each is a process of its own, and its cpu time counts, children included.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

from assistant import settings
from eval.bench import editions, line
from ingest.sentences import split_sentences

SENTENCES = 16  # in a file, under four headings


def sentences(corpus: Path) -> list[str]:
    """Running sentences of the shipped texts."""
    found: list[str] = []
    for path in sorted((corpus / "texts").glob("*.md")):
        for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
            if paragraph[:1].isalpha():
                found.extend(s for s in split_sentences(paragraph) if 40 < len(s) < 200)
    return found


def publish(folder: Path, number: int, stock: list[str], edition: int) -> None:
    """Writes one file; another edition differs in one sentence."""
    lines: list[str] = []
    for place in range(SENTENCES):
        if place % 4 == 0:
            lines += ["", f"Onderdeel {place // 4 + 1}", ""]
        words = stock[(number * SENTENCES + place) % len(stock)]
        mark = f" (editie {edition})" if place == 5 and edition else ""
        lines.append(f"In stuk {number} staat bij punt {place}{mark}: {words}")
    (folder / f"stuk-{number}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def prepare(corpus: Path, folder: Path, files: int) -> list[str]:
    """The folder with originals and their catalogue."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    stock = sentences(corpus)
    entries = (editions.entry(f"stuk-{n}", f"Stuk {n}") for n in range(files))
    (folder / "sources.toml").write_text("".join(entries), encoding="utf-8")
    for number in range(files):
        publish(folder, number, stock, 0)
    return stock


def ingest(corpus: Path, folder: Path, index: Path) -> float:
    """The cpu seconds of one ingest."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [
            sys.executable, "-m", "ingest", "--corpus", str(corpus), "--originals", str(folder),
            "--index", str(index),
        ],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Prints the JSON line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--files", type=int, default=100)
    chosen = parser.parse_args()
    corpus = settings.from_environment().corpus
    folder = line.workshop("p05-originals")
    stock = prepare(corpus, folder, chosen.files)
    index = line.workshop("p05-index")
    ours: list[float] = []
    full: list[float] = []
    for number in range(chosen.rounds):
        publish(folder, 7 % chosen.files, stock, 0)
        shutil.rmtree(index, ignore_errors=True)
        full.append(ingest(corpus, folder, index))
        publish(folder, 7 % chosen.files, stock, number + 1)
        ours.append(ingest(corpus, folder, index))
    [manifest] = sorted(
        (path for path in (index / "generations").glob("*/manifest.json")),
        key=lambda path: path.stat().st_mtime_ns,
    )[-1:]
    made = json.loads(manifest.read_bytes())
    nodes = made["passages"] + made["sentences"]
    line.show(line.result("P5", ours, full, files=chosen.files, nodes=nodes))


if __name__ == "__main__":
    main()
