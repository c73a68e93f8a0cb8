"""The assistant on its corpus reaches the floors, proves every figure and repeats itself."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from eval import floors, repeat, report
from eval.judge import judge
from eval.records import Record
from eval.totals import add_up

GOLD = sorted(file.stem for file in (Path(__file__).parents[2] / "eval" / "gold").glob("*.jsonl"))
EVERY = 12  # the two-process check takes each twelfth question


def reach_the_floors(name: str, answered: list[Record], project: Path) -> None:
    judged = [judge(record) for record in answered]
    limits = floors.for_name(floors.load(project / "eval" / "floors.toml"), name)
    short = floors.not_met(limits, add_up(judged))
    sys.stdout.write("\n" + report.terminal(name, judged, short) + "\n")

    assert not short, report.markdown(name, judged, short)


@pytest.mark.parametrize("name", GOLD)
def test_the_projects_own_questions_reach_the_floors(project, gold_records, name):
    reach_the_floors(name, gold_records[name], project)


def test_the_sample_questions_reach_the_floors(project, shared, gold_records):
    reach_the_floors("questions", gold_records["questions"], project)


def test_the_same_question_gives_the_same_bytes_in_two_processes(
    project, shipped_index, tmp_path, monkeypatch, capsys
):
    """Two fresh processes with different hash seeds, ids aside; `make eval` asks every question."""
    files = sorted((project / "eval" / "gold").glob("*.jsonl"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    sample = tmp_path / "sample.jsonl"
    sample.write_text("\n".join(lines[::EVERY]) + "\n", encoding="utf-8")
    monkeypatch.setenv("SPUKWIJZER_INDEX", str(shipped_index))
    monkeypatch.chdir(project)

    assert repeat.main([str(sample)]) == 0, capsys.readouterr().out
