"""Asking keeps what came back, unjudged, so that it can be judged again."""

from __future__ import annotations

import msgspec
import pytest

from assistant.domain import Answer, Question, Turn
from assistant.errors import IndexMissing, InvalidInput
from eval.judge import judge
from eval.records import Record, ask_all, read, write
from eval.repeat import different
from tests.eval.given import ANSWER, item, said


def record(answer, error=None):
    return Record(id="bud-900", item=item(), answer=answer, seconds=0.2, error=error)


def test_every_item_is_asked_with_its_history_in_order():
    asked: list[Question] = []

    def fake(question: Question) -> Answer:
        asked.append(question)
        return said(question.text.upper())

    turn = Turn(role="user", text="eerder")
    first = msgspec.structs.replace(item(), question="een", history=(turn,))
    second = msgspec.structs.replace(item(), id="b", question="twee")

    records = list(ask_all([first, second], fake))

    assert [(question.text, question.history) for question in asked] == [
        ("een", (turn,)),
        ("twee", ()),
    ]
    assert [one.id for one in records] == ["bud-900", "b"]
    assert records[0].answer is not None
    assert records[0].answer["text"] == "EEN"
    assert records[0].answer["outcome"] == "answered"
    assert records[0].seconds >= 0


def test_an_error_is_kept_and_the_next_item_is_still_asked():
    answers = iter([IndexMissing("er is geen index"), said("goed")])

    def fake(question: Question) -> Answer:
        result = next(answers)
        if isinstance(result, Exception):
            raise result
        return result

    broken, fine = ask_all([item(), item()], fake)

    assert broken.answer is None
    assert broken.error == "IndexMissing: er is geen index"
    assert fine.error is None


def test_records_survive_the_disk(tmp_path):
    records = [record(ANSWER), record(None, "kapot")]

    write(records, tmp_path / "nieuw" / "records.jsonl")

    assert read(tmp_path / "nieuw" / "records.jsonl") == records


@pytest.mark.parametrize("content", [b"", b'{"id": "x"}\n', b"geen json\n"])
def test_a_file_that_holds_no_records_is_refused(tmp_path, content):
    path = tmp_path / "records.jsonl"
    path.write_bytes(content)

    with pytest.raises(InvalidInput, match=r"records\.jsonl"):
        read(path)


def test_a_record_is_judged_with_its_figures_without_proof():
    found = judge(record({**ANSWER, "text": ANSWER["text"] + " En € 5."}))

    assert found.score.fully
    assert [figure.printed for figure in found.unproven] == ["€ 5"]
    assert found.outcome == "answered"


def test_a_real_answer_has_every_field_that_is_judged():
    [one] = ask_all([item()], lambda _: said("In 2024 niets."))

    assert judge(one).outcome == "answered"


@pytest.mark.parametrize(
    ("answer", "error", "named"),
    [(None, "kapot", "kapot"), ({"text": "halve"}, None, "outcome")],
)
def test_no_answer_or_half_an_answer_is_right_in_nothing(answer, error, named):
    found = judge(record(answer, error))

    assert not found.score.fully
    assert named in found.score.failures[0]


def test_two_runs_may_differ_in_ids_and_times_only():
    first = list(ask_all([item()], lambda _: said("gelijk", "1")))
    same = list(ask_all([item()], lambda _: said("gelijk", "2")))
    other = list(ask_all([item()], lambda _: said("anders", "1")))

    assert different(first, same) == []
    assert different(first, other) == ["bud-900"]
