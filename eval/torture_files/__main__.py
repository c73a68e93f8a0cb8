"""`python -m eval.torture_files [--list]`: reads every torture file, prints the figures as JSON."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

import msgspec

from eval.torture_files import run
from ingest.worker import Limits


def main(arguments: list[str] | None = None) -> int:
    """0 where every file was read or reported, and nothing hung or crashed."""
    parser = argparse.ArgumentParser(prog="python -m eval.torture_files", description=__doc__)
    parser.add_argument("--list", action="store_true", help="what became of each file")
    parser.add_argument("--seconds", type=float, default=Limits().seconds, metavar="S")
    chosen = parser.parse_args(arguments)
    names: list[str] = []

    def counted() -> Iterator[tuple[str, bytes]]:
        for name, data in run.files():
            names.append(name)
            yield name, data

    found = []
    for one in run.outcomes(counted(), Limits(seconds=chosen.seconds)):
        found.append(one)
        if chosen.list or one.what in ("hung", "crashed"):
            print(f"{one.name!r}\t{one.what}\t{one.reason}\t{one.detail[:160]!r}", flush=True)
    result = run.figures(found, len(names))
    print(msgspec.json.encode(result).decode())
    return 0 if result.hung == result.crashed == result.uncaught == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
