"""The assistant as it ships, with the shipped index, and its answers to the project's own gold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from assistant.bootstrap import build
from assistant.domain import Answer, Question, Turn
from assistant.pipeline import Assistant
from assistant.settings import Settings
from eval.items import Item
from eval.records import Record

Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def shipped(project: Path, shipped_index: Path) -> Assistant:
    return build(Settings(corpus=project / "corpus", index=shipped_index), cold=True)


@pytest.fixture(scope="session")
def ask(shipped: Assistant) -> Ask:
    """Asks a question, with earlier turns as (role, text)."""

    def asked(text: str, *history: tuple[str, str], facts: dict[str, str] | None = None) -> Answer:
        turns = tuple(Turn(role, said) for role, said in history)
        return shipped.ask(Question(text, turns, facts=facts or {}))

    return asked


@pytest.fixture(scope="session")
def gold_asked(gold_records: dict[str, list[Record]]) -> list[tuple[Item, Answer]]:
    """Every gold question that gets an answer, with that answer."""
    return [
        (record.item, msgspec.convert(record.answer, Answer))
        for found in gold_records.values()
        for record in found
        if record.answer is not None  # test_pipeline names what breaks
    ]


@pytest.fixture(scope="session")
def gold_answers(gold_asked: list[tuple[Item, Answer]]) -> list[Answer]:
    """The answers alone."""
    return [answer for _, answer in gold_asked]
