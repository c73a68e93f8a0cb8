"""The loss through slips is counted per question, over all seeds."""

from __future__ import annotations

import json

import msgspec
import pytest

from assistant.domain import Answer, Question
from eval import records, typos
from eval.judge import judge
from eval.typos import gone_wrong, lines, loss
from tests.eval.given import ANSWER, ITEM, item


def judged(*rights: bool):
    return [
        judge(
            records.Record(
                id=str(number),
                item=msgspec.structs.replace(item(), id=f"item-{number}"),
                answer={**ANSWER, "outcome": "answered" if right else "no"},
                seconds=0.1,
            )
        )
        for number, right in enumerate(rights)
    ]


def test_what_is_lost_with_some_seeds_is_lost_for_that_part():
    found = loss(
        [True, True, True, False], [[True, False, True, False], [True, False, False, True]]
    )

    assert found.mean == pytest.approx((0 + 1 + 0.5 - 0.5) / 4)
    assert found.low < found.mean < found.high


def test_without_any_loss_there_is_none():
    assert loss([True, False], [[True, False]]).mean == 0


CLEAN = judged(True, True)
TYPED = {1: judged(True, False), 2: judged(True, True)}


def test_each_seed_and_all_together_are_shown():
    said = lines("test", CLEAN, TYPED)

    assert said[0] == "test: 2 vragen, elk ook 2 keer met tikfouten"
    assert "  uitkomst goed zonder tikfouten 2/2 = 100,0% (34%-100%)" in said
    assert any(line.startswith("    seed 1: 1/2 = 50,0%") and "0 om 1" in line for line in said)
    assert sum("verlies over alle seeds: +25,0 (" in line for line in said) == 2


def test_what_only_went_wrong_with_slips_is_named_as_it_was_typed():
    [wrong] = gone_wrong(CLEAN, TYPED)

    assert "seed 1, item-1: no in plaats van answered op Hoeveel" in wrong


@pytest.mark.parametrize(("most", "status"), [([], 0), (["--most=4"], 1), (["--most=100"], 0)])
def test_the_exit_status_follows_the_greatest_loss_allowed(
    tmp_path, monkeypatch, capsys, most, status
):
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(ITEM), encoding="utf-8")

    def ask(question: Question) -> Answer:
        right = question.text == ITEM["question"]
        text = ANSWER["text"] if right else "Nee."
        return {**ANSWER, "text": text, "outcome": "answered" if right else "no"}  # type: ignore[return-value]

    monkeypatch.setattr(records, "assistant", lambda: ask)

    assert typos.main([str(path), "--seed=1", *most]) == status
    assert "verlies over alle seeds: +100,0" in capsys.readouterr().out


def test_a_file_that_is_not_there_ends_with_a_message(tmp_path, capsys):
    assert typos.main([str(tmp_path / "weg.jsonl")]) == 2
    assert "weg.jsonl" in capsys.readouterr().err
