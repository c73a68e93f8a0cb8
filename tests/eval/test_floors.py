"""The assistant on its corpus reaches the floors, proves every figure and repeats itself."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from assistant.settings import Settings
from eval import floors, items, records, repeat, report
from eval.judge import judge
from eval.records import Ask
from eval.totals import add_up

GOLD = sorted(file.stem for file in (Path(__file__).parents[2] / "eval" / "gold").glob("*.jsonl"))
EVERY = 5  # the two-process check takes each fifth question


@pytest.fixture(scope="module")
def ask(project: Path, shipped_index: Path) -> Ask:
    return records.assistant(Settings(corpus=project / "corpus", index=shipped_index))


def reach_the_floors(gold: Path, ask: Ask, project: Path) -> None:
    judged = [judge(record) for record in records.ask_all(items.load(gold), ask)]
    limits = floors.for_name(floors.load(project / "eval" / "floors.toml"), gold.stem)
    short = floors.not_met(limits, add_up(judged))
    sys.stdout.write("\n" + report.terminal(gold.stem, judged, short) + "\n")

    assert not short, report.markdown(gold.stem, judged, short)


@pytest.mark.parametrize("name", GOLD)
def test_the_projects_own_questions_reach_the_floors(project, ask, name):
    reach_the_floors(project / "eval" / "gold" / f"{name}.jsonl", ask, project)


def test_the_sample_questions_reach_the_floors(project, shared, ask):
    reach_the_floors(shared / "eval" / "questions.jsonl", ask, project)


def test_the_same_question_gives_the_same_bytes_in_two_processes(
    project, shipped_index, tmp_path, monkeypatch, capsys
):
    lines = (project / "eval" / "gold" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    sample = tmp_path / "sample.jsonl"
    sample.write_text("\n".join(lines[::EVERY]) + "\n", encoding="utf-8")
    monkeypatch.setenv("SPUKWIJZER_INDEX", str(shipped_index))
    monkeypatch.chdir(project)

    assert repeat.main([str(sample)]) == 0, capsys.readouterr().out
