"""`python -m eval.repeat [FILE...]`: does the same question give the same bytes in two processes?

Two fresh processes with hash seeds 0 and 1 answer every question of the gold, the second one from
the last to the first, so that nothing an answer leaves behind changes another one. The answers are
compared byte for byte, ids aside.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from assistant.errors import SpukwijzerError
from eval import items, records

_GOLD = Path(__file__).parent / "gold"
_SEEDS = ("0", "1")
_BACKWARDS = "--backwards"
_SHOWN = 20


def comparable(record: records.Record) -> bytes:
    """What must be the same: the answer without its id, or the error."""
    if record.answer is None:
        return (record.error or "").encode()
    return msgspec.json.encode({k: v for k, v in record.answer.items() if k != "id"})


def different(first: Iterable[records.Record], second: Iterable[records.Record]) -> list[str]:
    """The ids of the items whose answers differ."""
    pairs = zip(first, second, strict=True)
    return [one.id for one, other in pairs if comparable(one) != comparable(other)]


def main(arguments: Sequence[str]) -> int:
    """The exit status: 1 where any answer differs, 2 where a file cannot be used."""
    try:
        if arguments[:1] == ["--answer"]:
            return _answer(arguments[1:])
        files = list(arguments) or [str(file) for file in sorted(_GOLD.glob("*.jsonl"))]
        for file in files:
            items.load(Path(file))  # a wrong file is named before any process starts
        return _compare(files)
    except SpukwijzerError as error:
        print(error.message, file=sys.stderr)
        return 2


def _answer(arguments: Sequence[str]) -> int:
    backwards = arguments[:1] == [_BACKWARDS]
    files = arguments[1:] if backwards else arguments
    questions = [item for file in files for item in items.load(Path(file))]
    asked = questions[::-1] if backwards else questions
    for record in records.ask_all(asked, records.assistant()):
        sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")
    return 0


def _compare(files: Sequence[str]) -> int:
    first = _answers(files, _SEEDS[0])
    second = _answers([_BACKWARDS, *files], _SEEDS[1])[::-1]
    unlike = different(first, second)
    same = len(first) - len(unlike)
    print(f"{same} van {len(first)} antwoorden gelijk in twee processen en in twee volgordes")
    for item_id in unlike[:_SHOWN]:
        print(f"  verschil: {item_id}")
    return 1 if unlike else 0


def _answers(arguments: Sequence[str], seed: str) -> list[records.Record]:
    command = [sys.executable, "-m", "eval.repeat", "--answer", *arguments]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, env=environment)
    if done.returncode:
        raise SpukwijzerError(
            f"Het beantwoorden stopte met status {done.returncode}; zie hierboven."
        )
    return [msgspec.json.decode(line, type=records.Record) for line in done.stdout.splitlines()]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
