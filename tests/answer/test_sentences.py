"""Every sentence exists in both languages, and every statement of the sources can be told."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import msgspec
import pytest

from assistant.answer.compose import compose
from assistant.answer.wording import AMOUNT_LABELS, SENTENCES
from assistant.domain import Form
from assistant.pipeline import Assistant
from assistant.rules.decide import decide
from assistant.settings import CONTACT
from corpus.load import load
from corpus.rulebook import Rulebook
from eval.answer import read_answer
from eval.items import Item
from eval.properties import Unproven, unproven
from tests.rules.given import situation


@pytest.fixture(scope="module")
def rulebook(project: Path) -> Rulebook:
    return load(project / "corpus")


def keys_in_code(project: Path) -> Iterator[tuple[str, str]]:
    """The keys of points that the rules and the composition make, where they are written out."""
    for folder in ("rules", "answer"):
        for path in sorted((project / "assistant" / folder).glob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Point":
                    yield from whole_keys(node.args[0], path.name)


def whole_keys(node: ast.AST, file: str) -> Iterator[tuple[str, str]]:
    """Keys in an expression; a part of an f-string is no whole key."""
    if isinstance(node, ast.JoinedStr):
        return
    if isinstance(node, ast.Constant) and re.fullmatch(r"[a-z]+\.[a-z_]+", str(node.value)):
        yield f"{file}:{node.lineno}", str(node.value)
    for part in ast.iter_child_nodes(node):
        yield from whole_keys(part, file)


def test_every_point_that_a_rule_makes_has_a_sentence(project: Path) -> None:
    found = list(keys_in_code(project))

    assert len(found) > 50
    assert [(place, key) for place, key in found if key not in SENTENCES] == []


def test_a_sentence_needs_the_same_values_in_both_languages() -> None:
    def needs(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    differ = {key for key, (dutch, english) in SENTENCES.items() if needs(dutch) != needs(english)}

    assert differ == set()


def test_every_amount_that_a_rule_fills_in_has_a_label(project: Path) -> None:
    """The names under which the rules put an amount into a sentence."""
    names = {
        str(key.value)
        for path in sorted((project / "assistant" / "rules").glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Dict)
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant)
        and isinstance(value, ast.Call)
        and isinstance(value.func, ast.Name)
        and value.func.id == "eur"
    }

    assert {"landelijk", "som", "uitkomst"} <= names
    assert names - set(AMOUNT_LABELS) == set()


def test_sentences_are_addressed_to_u_and_never_to_je() -> None:
    familiar = {
        key
        for key, (dutch, _) in SENTENCES.items()
        if re.search(r"\b(je|jij|jouw|jullie)\b", dutch, re.IGNORECASE)
    }

    assert familiar == set()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_statement_can_be_told_with_its_proof(
    rulebook: Rulebook, shipped: Assistant, language: str
) -> None:
    wrong: list[Unproven] = []
    for tranche, rules in rulebook.tranches.items():
        for statement in rules.stellingen.stelling if rules.stellingen else ():
            case = msgspec.structs.replace(
                situation(f"stelling:{tranche}/{statement.id}", tranche=tranche, form=Form.OPEN),
                language=language,
            )
            ruling = decide(case, rulebook)
            assert ruling is not None
            answer = compose(
                case,
                ruling,
                shipped.library,
                rulebook,
                question="",
                contact=CONTACT,
                receipt=shipped.receipt,
            )
            item = msgspec.convert(
                {
                    "id": f"{tranche}/{statement.id}",
                    "question": "",
                    "kind": "information",
                    "expect": {
                        "outcome": ["answered"],
                        "tranche": None,
                        "amounts_eur": [],
                        "cite_any": [],
                        "must_mention": [],
                        "must_not_mention": [],
                    },
                    "why": "",
                    "style": "plain",
                },
                Item,
            )
            assert (statement.en if language == "en" else statement.nl) in answer.text
            wrong += unproven(item, read_answer(msgspec.to_builtins(answer)))

    assert wrong == []
