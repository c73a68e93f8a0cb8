"""`python -m eval.typos FILE...`: how much is lost when the same questions are badly typed?

Each file is asked as it is and then with slips, once for each seed. The loss is the difference over
all seeds, with an interval over the questions; each seed has its own paired difference.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import fmean

from msgspec import Struct

from assistant.errors import SpukwijzerError
from eval import items, records
from eval.beside import compared
from eval.figures import figure, points
from eval.items import Item
from eval.judge import judge
from eval.paired import mean_interval
from eval.slips import SHARE, with_slips
from eval.totals import Judged, Share

SEEDS = (1, 2, 3)

_FIGURES: dict[str, Callable[[Judged], bool]] = {
    "uitkomst goed": lambda one: one.score.outcome,
    "helemaal goed": lambda one: one.score.fully,
}


class Loss(Struct, frozen=True):
    """How much smaller a share became through slips, over all seeds, with its 95% interval."""

    mean: float
    low: float
    high: float


def loss(clean: Sequence[bool], runs: Sequence[Sequence[bool]]) -> Loss:
    """The mean loss; a question counts once, however many seeds it was typed with."""
    lost = [before - fmean(after) for before, *after in zip(clean, *runs, strict=True)]
    return Loss(fmean(lost), *mean_interval(lost))


def asked(questions: Sequence[Item], ask: records.Ask) -> list[Judged]:
    """The judged answers to these questions."""
    return [judge(record) for record in records.ask_all(questions, ask)]


def lines(name: str, clean: Sequence[Judged], runs: Mapping[int, Sequence[Judged]]) -> list[str]:
    """The figures in Dutch."""
    said = [f"{name}: {len(clean)} vragen, elk ook {len(runs)} keer met tikfouten"]
    for label, right in _FIGURES.items():
        base = [right(one) for one in clean]
        typed = {seed: [right(one) for one in run] for seed, run in runs.items()}
        said.append(f"  {label} zonder tikfouten {figure(Share(sum(base), len(base)))}")
        for seed, found in typed.items():
            shown = figure(Share(sum(found), len(found)))
            said.append(f"    seed {seed}: {shown}, verschil {compared(found, base)}")
        lost = loss(base, list(typed.values()))
        between = f"{points(lost.low)} tot {points(lost.high)}"
        said.append(f"    verlies over alle seeds: {points(lost.mean)} ({between}) procentpunt")
    return said


def gone_wrong(clean: Sequence[Judged], runs: Mapping[int, Sequence[Judged]]) -> list[str]:
    """Each question that only went wrong with slips, as it was typed."""
    return [
        f"  alleen met tikfouten fout, seed {seed}, {typed.item.id}: {typed.outcome} in plaats van "
        f"{plain.outcome} op {' '.join(typed.item.question.split())}"
        for seed, run in runs.items()
        for plain, typed in zip(clean, run, strict=True)
        if plain.score.outcome and not typed.score.outcome
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 0, 1 where more is lost than allowed, 2 where a file cannot be used."""
    options = _parser().parse_args(arguments)
    try:
        gold = {file.stem: items.load(file) for file in options.files}
        ask = records.assistant()
    except SpukwijzerError as error:
        print(error.message, file=sys.stderr)
        return 2
    too_much = False
    for name, questions in gold.items():
        clean = asked(questions, ask)
        runs = {
            seed: asked([with_slips(item, seed, options.share) for item in questions], ask)
            for seed in options.seed or SEEDS
        }
        shown = gone_wrong(clean, runs) if options.show else []
        print("\n".join([*lines(name, clean, runs), *shown]))
        found = loss(
            [one.score.outcome for one in clean],
            [[one.score.outcome for one in run] for run in runs.values()],
        )
        if options.most is not None and found.mean * 100 > options.most:
            print(f"  TE VEEL VERLIES  uitkomst: hoogstens {options.most:g} procentpunt")
            too_much = True
    return 1 if too_much else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m eval.typos", description="Stel dezelfde vragen met en zonder tikfouten."
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="JSONL met vragen")
    parser.add_argument("--seed", type=int, action="append", help="mag vaker; zonder: 1, 2 en 3")
    parser.add_argument("--show", action="store_true", help="noem wat er door fout ging")
    parser.add_argument("--share", type=float, default=SHARE, help="deel van de woorden")
    parser.add_argument(
        "--most", type=float, help="status 1 bij meer verlies van uitkomst, in punten"
    )
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
