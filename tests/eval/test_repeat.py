"""The second of two processes has another hash seed and goes through the questions backwards."""

from __future__ import annotations

import io
import json
import sys

import msgspec
import pytest

from assistant.domain import Question
from eval import records, repeat
from tests.eval.given import ANSWER, ITEM, item


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "gold.jsonl"
    rows = ({**ITEM, "id": name, "question": f"Vraag {name}?"} for name in "abc")
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def answered(path, monkeypatch, *options):
    class Out:
        buffer = io.BytesIO()

    def ask(question: Question) -> dict[str, object]:
        return {**ANSWER, "text": question.text}

    monkeypatch.setattr(records, "assistant", lambda: ask)
    monkeypatch.setattr(sys, "stdout", Out)
    assert repeat.main(["--answer", *options, str(path)]) == 0
    return [json.loads(line)["id"] for line in Out.buffer.getvalue().splitlines()]


def test_questions_are_asked_in_order_or_backwards(gold, monkeypatch):
    assert answered(gold, monkeypatch) == ["a", "b", "c"]
    assert answered(gold, monkeypatch, "--backwards") == ["c", "b", "a"]


def test_both_orders_and_both_hash_seeds_are_compared(gold, monkeypatch, capsys):
    started: list[tuple[list[str], str]] = []

    def answers(arguments, seed):
        started.append((list(arguments), seed))
        asked = [msgspec.structs.replace(item(), id=name) for name in "abc"]
        kept = [records.Record(i.id, i, {**ANSWER, "text": i.id}, 0.1) for i in asked]
        return kept[::-1] if arguments[0] == "--backwards" else kept

    monkeypatch.setattr(repeat, "_answers", answers)

    assert repeat.main([str(gold)]) == 0
    assert started == [([str(gold)], "0"), (["--backwards", str(gold)], "1")]
    assert capsys.readouterr().out.startswith("3 van 3 antwoorden gelijk")


def test_an_answer_that_depends_on_the_process_is_named(gold, monkeypatch, capsys):
    def answers(arguments, seed):
        return [records.Record("a", item(), {**ANSWER, "text": seed}, 0.1)]

    monkeypatch.setattr(repeat, "_answers", answers)

    assert repeat.main([str(gold)]) == 1
    assert "verschil: a" in capsys.readouterr().out


def test_without_files_the_whole_gold_is_compared(project, monkeypatch):
    compared: list[str] = []
    monkeypatch.setattr(repeat, "_compare", lambda files: compared.extend(files) or 0)

    assert repeat.main([]) == 0
    assert compared == [str(file) for file in sorted(project.glob("eval/gold/*.jsonl"))]
