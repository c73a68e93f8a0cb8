"""Drafts are scored on questions found and invented, on outcomes, on the person and on words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from assistant.domain import Kind
from assistant.errors import InvalidInput
from eval.answer import Answered
from eval.items import Expect
from eval.mails import Asked, load, matched


def asked(outcome: str) -> Asked:
    expect = msgspec.convert(
        {
            "outcome": [outcome],
            "tranche": None,
            "amounts_eur": [],
            "cite_any": [],
            "must_mention": [],
            "must_not_mention": [],
        },
        Expect,
    )
    return Asked("vraag", Kind.ELIGIBILITY, expect)


def answer(outcome: str) -> Answered:
    given: dict[str, Any] = {
        "outcome": outcome,
        "kind": "eligibility",
        "tranche": None,
        "text": "",
        "language": "nl",
        "amounts": [],
        "citations": [],
    }
    return msgspec.convert(given, Answered)


def test_questions_are_matched_in_order_with_the_outcome_that_fits() -> None:
    expected = [asked("yes"), asked("no")]

    assert matched(expected, [answer("yes"), answer("no")]) == {0: 0, 1: 1}
    assert matched(expected, [answer("conditional"), answer("yes"), answer("no")]) == {0: 1, 1: 2}
    assert matched(expected, [answer("no")]) == {1: 0}
    assert matched(expected, []) == {}


def test_a_wrong_line_is_named_by_file_and_number(tmp_path: Path) -> None:
    path = tmp_path / "mails.jsonl"
    path.write_text('{"id": "a"}\n', encoding="utf-8")

    with pytest.raises(InvalidInput, match=r"mails\.jsonl:1"):
        load(path)
