"""`python -m eval FILE...`: ask the questions, judge the answers, write records and reports.

With `--baselines` simpler systems get the same questions; what they need to learn they learn from
the train file alone.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from assistant.errors import InvalidInput, SpukwijzerError
from assistant.settings import Settings, from_environment
from eval import floors as floors_of
from eval import items, records, report
from eval.items import Item
from eval.judge import judge
from eval.totals import Judged, add_up

# name of the file, the product's records, and those of each baseline
_Run = tuple[str, list[records.Record], dict[str, list[records.Record]]]


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
    for name, found, others in _runs(options):
        judged = [judge(record) for record in found]
        compared = {other: [judge(record) for record in kept] for other, kept in others.items()}
        short = (
            floors_of.not_met(floors_of.for_name(floors, name), add_up(judged)) if floors else ()
        )
        below = below or bool(short)
        folder = options.out / name
        for other, kept in others.items():
            records.write(kept, folder / f"{other}.jsonl")
        _write(folder, found, judged, report.markdown(name, judged, short, compared))
        print(report.terminal(name, judged, short, compared))
        print(f"  Het hele verslag: {folder / 'report.md'}\n")
    return 1 if below else 0


def _runs(options: argparse.Namespace) -> Iterator[_Run]:
    """What came back for each file; every file is read before anything is asked."""
    if options.rescore:
        for file in options.files:
            yield file.parent.name, records.read(file), _kept(file.parent)
        return
    gold = [(file.stem, items.load(file)) for file in options.files]
    train = items.load(options.train) if options.baselines else []
    settings = from_environment()
    ask = records.assistant(settings)
    others = _baselines(settings, train) if options.baselines else {}
    for name, questions in gold:
        yield (
            name,
            list(records.ask_all(questions, ask)),
            {other: list(records.ask_all(questions, asked)) for other, asked in others.items()},
        )


def _baselines(settings: Settings, train: Sequence[Item]) -> dict[str, records.Ask]:
    """Every baseline that can be made; the others are named with the reason."""
    from eval.baselines.choose import BASELINES

    made: dict[str, records.Ask] = {}
    for name, make in BASELINES.items():
        try:
            made[name] = make(settings, train)
        except InvalidInput as reason:
            print(f"{name} doet niet mee: {reason.message}.", file=sys.stderr)
    return made


def _kept(folder: Path) -> dict[str, list[records.Record]]:
    """What the baselines answered in an earlier run."""
    from eval.baselines.choose import BASELINES

    files = {name: folder / f"{name}.jsonl" for name in BASELINES}
    return {name: records.read(file) for name, file in files.items() if file.is_file()}


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
        "--baselines", action="store_true", help="zet er eenvoudiger systemen naast"
    )
    parser.add_argument(
        "--train",
        type=Path,
        default=Path("eval/gold/train.jsonl"),
        help="JSONL waarvan die systemen leren",
    )
    parser.add_argument(
        "--rescore",
        action="store_true",
        help="FILE is records.jsonl van een eerdere run: beoordeel opnieuw zonder te vragen",
    )
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
