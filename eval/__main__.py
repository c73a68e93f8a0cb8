"""`python -m eval FILE...`: ask the questions, judge the answers, write records and reports."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from assistant.errors import SpukwijzerError
from eval import floors as floors_of
from eval import items, records, report
from eval.judge import judge
from eval.totals import Judged, add_up


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 0, 1 where a floor is not met, 2 where a file cannot be used."""
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except SpukwijzerError as error:
        print(error.message, file=sys.stderr)
        return 2


def _run(options: argparse.Namespace) -> int:
    floors = floors_of.load(options.floors) if options.floors else None
    below = False
    for name, found in _runs(options):
        judged = [judge(record) for record in found]
        short = (
            floors_of.not_met(floors_of.for_name(floors, name), add_up(judged)) if floors else ()
        )
        below = below or bool(short)
        folder = options.out / name
        _write(folder, found, judged, report.markdown(name, judged, short))
        print(report.terminal(name, judged, short))
        print(f"  Het hele verslag: {folder / 'report.md'}\n")
    return 1 if below else 0


def _runs(options: argparse.Namespace) -> Iterator[tuple[str, list[records.Record]]]:
    """The records of each file under its name; every file is read before anything is asked."""
    if options.rescore:
        for file in options.files:
            yield file.parent.name, records.read(file)
        return
    gold = [(file.stem, items.load(file)) for file in options.files]
    ask = records.assistant()
    for name, questions in gold:
        yield name, list(records.ask_all(questions, ask))


def _write(
    folder: Path, found: Sequence[records.Record], judged: Sequence[Judged], text: str
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    records.write(found, folder / "records.jsonl")
    scores = b"".join(msgspec.json.encode(one.score) + b"\n" for one in judged)
    (folder / "scores.jsonl").write_bytes(scores)
    (folder / "report.md").write_text(text, encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m eval",
        description="Stel de vragen uit goudbestanden en beoordeel de antwoorden.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="JSONL met vragen")
    parser.add_argument(
        "--out", type=Path, default=Path("eval/out"), help="map voor records, scores en verslag"
    )
    parser.add_argument(
        "--floors", type=Path, help="TOML met ondergrenzen; status 1 als er een niet is gehaald"
    )
    parser.add_argument(
        "--rescore",
        action="store_true",
        help="FILE is records.jsonl van een eerdere run: beoordeel opnieuw zonder te vragen",
    )
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
