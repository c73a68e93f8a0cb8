"""The gold is counted, and what would make its figures dishonest is named."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from assistant.domain import Turn
from assistant.errors import InvalidInput
from eval import census
from eval.items import Item
from tests.eval.given import ITEM, item

GOLD = sorted((Path(__file__).parents[2] / "eval" / "gold").glob("*.jsonl"))
SPLITS = {"train", "dev", "test"}


def made(item_id: str, question: str | None = None, outcome: str = "yes", **fields: object) -> Item:
    return msgspec.structs.replace(
        item(outcome=[outcome]), id=item_id, question=question or f"Vraag {item_id}?", **fields
    )


def test_groups_are_counted_by_what_an_item_says():
    found = [
        made("a", outcome="not_in_sources", activity="zwemles", pair="b"),
        made("b", style="adversarial", pair="a", history=(Turn("user", "eerder"),)),
        made("c", outcome="out_of_scope", style="typo"),
        made("d", style="english"),
    ]

    assert census.counts(found) == {
        "items": 4,
        "multi_turn": 1,
        "typo": 1,
        "english": 1,
        "silent": 1,
        "off_topic_or_adversarial": 2,
        "with_activity": 1,
        "pairs": 1,
    }


def test_an_id_or_a_question_that_comes_twice_is_named():
    files = {
        "train": [made("a", "Mag een lunch?"), made("b")],
        "test": [made("b", "Heel iets anders?"), made("c", "mag een LUNCH")],
    }

    assert list(census.twice(files)) == [
        "het id b staat in train en in test",
        "test/c vraagt hetzelfde als train/a",
    ]


def test_the_same_words_after_other_turns_are_another_question():
    after = made("b", "En in 2025?", history=(Turn("user", "Hoeveel voor Jonge Kind?"),))

    assert list(census.twice({"dev": [made("a", "En in 2025?"), after]})) == []


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (made("b", outcome="no"), None),
        (made("b", outcome="no", pair="a"), None),
        (made("b", outcome="yes"), "dezelfde uitkomst"),
        (made("c", outcome="no"), "geen andere vraag van dev"),
        (made("b", outcome="no", pair="c"), "noemt een ander, c"),
    ],
)
def test_a_pair_is_two_questions_of_one_file_that_end_otherwise(other, said):
    wrong = list(census.broken_pairs({"dev": [made("a", pair="b"), other]}))

    assert bool(said) == bool([line for line in wrong if line.startswith("dev/a")])
    assert said is None or said in wrong[0]


def test_an_item_is_no_pair_with_itself():
    assert list(census.broken_pairs({"dev": [made("a", pair="a")]}))


@pytest.mark.parametrize(
    "seen",
    [
        made("t", activity="zwemles"),
        made("t", "Mogen zwemlessen uit Jonge Kind?"),
        made("t", "En in 2025?", history=(Turn("user", "Mag een Zwemles?"),)),
    ],
)
def test_an_activity_of_test_is_not_in_train_by_name_or_by_word(seen):
    files = {"train": [seen], "test": [made("x", activity="zwemles")]}

    [wrong] = census.seen_before(files, {"test": ("train",)})

    assert "'zwemles'" in wrong
    assert "train/t" in wrong


@pytest.mark.parametrize("question", ["Mag zwemlesmateriaal?", "Mag een les zwemmen?"])
def test_a_part_of_a_word_is_another_activity(question):
    files = {"train": [made("t", question)], "test": [made("x", activity="zwemles")]}

    assert list(census.seen_before(files, {"test": ("train",)})) == []


def test_what_cannot_be_compared_is_said():
    [wrong] = census.seen_before({"test": [made("a")]}, {"test": ("train",)})

    assert "niet samen gegeven" in wrong


def test_small_groups_and_kinds_that_do_not_occur_are_named():
    wrong = list(census.too_few({"dev": [made("a")]}, {"items": 2, "typo": 1, "pairs": 0}))

    assert wrong[:2] == ["items: 1, nodig zijn er 2", "typo: 0, nodig zijn er 1"]
    assert "soort eligibility: geen enkele" in wrong
    assert "uitkomst conditional: geen enkele" in wrong
    assert "stijl english: geen enkele" in wrong
    assert not [line for line in wrong if line.startswith(("pairs", "soort budget", "stijl plain"))]


def test_a_demand_on_a_group_that_is_not_counted_is_an_error():
    assert "typos: geen groep" in next(census.too_few({"dev": [made("a")]}, {"typos": 1}))


def test_the_counts_stand_in_a_column_a_file():
    table = census.markdown({"train": [made("a"), made("b")], "test": [made("c")]})

    assert "| Groep | train | test | samen |" in table
    assert "| items | 2 | 1 | 3 |" in table
    assert "| budget | 2 | 1 | 3 |" in table


def test_the_exit_status_says_whether_the_demands_are_met(tmp_path, capsys, monkeypatch):
    path = tmp_path / "dev.jsonl"
    path.write_text(json.dumps(ITEM), encoding="utf-8")

    assert census.main([str(path)]) == 1
    assert "FOUT  items: 1, nodig zijn er 500" in capsys.readouterr().out
    monkeypatch.setattr(census, "problems", lambda *_: [])
    assert census.main([str(path)]) == 0
    assert census.main([str(tmp_path / "weg.jsonl")]) == 2


def test_two_files_of_one_name_are_refused(tmp_path):
    (tmp_path / "a").mkdir()
    paths = [tmp_path / "dev.jsonl", tmp_path / "a" / "dev.jsonl"]
    for path in paths:
        path.write_text(json.dumps(ITEM), encoding="utf-8")

    with pytest.raises(InvalidInput, match="al een bestand dev"):
        census.read(paths)


def test_no_tracked_question_comes_twice_and_every_pair_is_one():
    files = census.read(GOLD)

    assert [*census.twice(files), *census.broken_pairs(files)] == []


@pytest.mark.skipif(
    not {path.stem for path in GOLD} >= SPLITS,
    reason="the gold is not split in train, dev and test yet",
)
def test_the_tracked_gold_meets_every_demand():
    assert {path.stem for path in GOLD} == SPLITS
    assert census.problems(census.read(GOLD), census.demands()) == []
