"""A gold file is read strictly: what is misspelt is an error that names file and line."""

from __future__ import annotations

import json

import pytest

from assistant.domain import Kind, Outcome
from assistant.errors import InvalidInput
from eval.items import load
from tests.eval.given import ITEM


def write(path, *lines):
    path.write_text("\n".join(json.dumps(line) for line in lines) + "\n", encoding="utf-8")
    return path


def with_expect(**fields):
    return {**ITEM, "expect": {**ITEM["expect"], **fields}}


def test_items_come_in_the_order_of_the_file(tmp_path):
    turns = [{"role": "user", "text": "eerder"}]
    path = write(tmp_path / "g.jsonl", ITEM, {**ITEM, "id": "b", "history": turns})

    first, second = load(path)

    assert (first.id, second.id) == ("bud-900", "b")
    assert first.kind is Kind.BUDGET
    assert first.expect.outcome == (Outcome.ANSWERED, Outcome.CONDITIONAL)
    assert second.history[0].text == "eerder"


def test_an_item_may_name_its_activity_and_the_other_of_its_pair(tmp_path):
    path = write(
        tmp_path / "g.jsonl", {**ITEM, "activity": "warme lunch", "pair": "b"}, ITEM | {"id": "b"}
    )

    first, second = load(path)

    assert (first.activity, first.pair) == ("warme lunch", "b")
    assert (second.activity, second.pair) == (None, None)


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({**ITEM, "histroy": []}, "histroy"),
        ({key: value for key, value in ITEM.items() if key != "why"}, "why"),
        ({**ITEM, "style": "poem"}, "poem"),
        (with_expect(outcome=["maybe"]), "maybe"),
        (with_expect(outcome=[]), "leeg"),
        (with_expect(tranche="2020-2022"), "2020-2022"),
        (with_expect(amounts_eur=[31.5]), "int"),
        (with_expect(must_mention=["(open"]), "(open"),
        (with_expect(must_not_mention=["*"]), "*"),
        ({**ITEM, "activity": "Warme lunch"}, "Warme lunch"),
        ({**ITEM, "activity": ""}, "activity"),
        ({**ITEM, "pairs": "b"}, "pairs"),
    ],
)
def test_a_wrong_line_is_named_with_what_is_wrong(tmp_path, wrong, named):
    path = write(tmp_path / "g.jsonl", ITEM, {**wrong, "id": "b"})

    with pytest.raises(InvalidInput) as error:
        load(path)

    assert "g.jsonl:2:" in error.value.message
    assert named in error.value.message


def test_two_items_with_one_id_are_refused(tmp_path):
    with pytest.raises(InvalidInput, match="bud-900 komt twee keer voor"):
        load(write(tmp_path / "g.jsonl", ITEM, ITEM))


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfe", b"geen json\n"])
def test_a_file_without_questions_is_refused(tmp_path, content):
    path = tmp_path / "g.jsonl"
    path.write_bytes(content)

    with pytest.raises(InvalidInput, match=r"g\.jsonl"):
        load(path)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InvalidInput, match=r"weg\.jsonl"):
        load(tmp_path / "weg.jsonl")


def test_every_gold_file_of_the_project_reads_and_has_no_id_twice(project):
    ids = [item.id for file in sorted(project.glob("eval/gold/*.jsonl")) for item in load(file)]

    assert len(ids) >= 150
    assert len(ids) == len(set(ids))


def test_no_gold_question_is_a_copy_of_a_sample_question(project, shared):
    own = {_bare(i.question) for f in project.glob("eval/gold/*.jsonl") for i in load(f)}
    given = {_bare(item.question) for item in load(shared / "eval" / "questions.jsonl")}

    assert not own & given - {""}


def _bare(question: str) -> str:
    return "".join(letter for letter in question.casefold() if letter.isalnum())
