"""Slips hit a fifth of the words, leave what turns a question, and can be made again."""

from __future__ import annotations

import os
import random
import subprocess
import sys

import msgspec
import pytest

from assistant.domain import Turn
from eval import slips
from eval.slips import carries_content, mistyped, slipped, with_slips
from tests.eval.given import item

TEXT = "Mogen wij in 2024 een warme lunch voor alle leerlingen betalen uit School en Omgeving?"


def chance(seed: int = 1) -> random.Random:
    return random.Random(seed)


def changed(before: str, after: str) -> list[tuple[str, str]]:
    pairs = zip(before.split(), after.split(), strict=True)
    return [(old, new) for old, new in pairs if old != new]


@pytest.mark.parametrize("word", ["warme", "lunch", "Re-integratie", "taalcafé", "focusgebied's"])
def test_words_of_four_letters_or_more_carry_content(word):
    assert carries_content(word)


@pytest.mark.parametrize("word", ["uit", "niet", "Geen", "NIET", "2024", "31610k", "25procent"])
def test_short_words_digits_and_negations_are_left_alone(word):
    assert not carries_content(word)


@pytest.mark.parametrize("seed", range(20))
def test_a_fifth_of_the_words_gets_one_slip(seed):
    slipped_words = changed(TEXT, mistyped(TEXT, chance(seed)))

    assert len(slipped_words) == 3  # of 14 words
    assert all(carries_content(old.strip("?")) for old, _ in slipped_words)
    assert all(abs(len(old) - len(new)) <= 1 for old, new in slipped_words)


def test_where_too_few_words_carry_content_only_those_are_hit():
    text = "en of we dat nu in de wijk op 1 mei al of niet"

    [(old, _)] = changed(text, mistyped(text, chance()))

    assert old == "wijk"


@pytest.mark.parametrize(
    "text", ["", "ja", "en in 2025?", "niet geen niet geen niet geen", "a-b-c-d"]
)
def test_a_text_without_words_to_hit_stays_or_changes_without_failing(text):
    assert len(mistyped(text, chance()).split()) == len(text.split())


@pytest.mark.parametrize("seed", range(50))
def test_a_slip_always_changes_the_word(seed):
    for word in ("oooo", "aaaa", "éééé", "a-b-c-d", "Hoeveel"):
        assert slipped(word, chance(seed)) != word


@pytest.mark.parametrize(
    ("slip", "possible"),
    [
        (slips.swapped, {"ulnch", "lnuch", "lucnh", "lunhc"}),
        (slips.dropped, {"unch", "lnch", "luch", "lunh", "lunc"}),
        (slips.doubled, {"llunch", "luunch", "lunnch", "luncch", "lunchh"}),
        (
            slips.beside,
            {"kunch", "lynch", "linch", "lubch", "lumch", "lunxh", "lunvh", "luncg", "luncj"},
        ),
    ],
)
def test_there_are_four_slips(slip, possible):
    assert {slip("lunch", chance(seed)) for seed in range(200)} == possible


def test_a_capital_stays_a_capital_on_the_key_beside():
    assert {slips.beside("O", chance(seed)) for seed in range(20)} == {"I", "P"}


def test_the_asker_slips_and_the_assistant_does_not():
    turns = (Turn("user", TEXT), Turn("assistant", TEXT))
    asked = msgspec.structs.replace(item(), question=TEXT, history=turns)

    typed = with_slips(asked, seed=1)

    assert typed.question != TEXT
    assert typed.history[0].text not in (TEXT, typed.question)
    assert typed.history[1].text == TEXT
    assert typed.expect == asked.expect


def test_another_seed_or_item_slips_elsewhere():
    asked = msgspec.structs.replace(item(), question=TEXT)

    found = {
        with_slips(msgspec.structs.replace(asked, id=name), seed).question
        for name in ("a", "b")
        for seed in (1, 2)
    }

    assert len(found) == 4


def test_the_slips_are_the_same_in_every_process(project):
    asked = msgspec.structs.replace(item(), question=TEXT)
    code = (
        "from eval.slips import with_slips; from tests.eval.given import item; import msgspec, sys;"
        "asked = msgspec.structs.replace(item(), question=sys.argv[1]);"
        "sys.stdout.write(with_slips(asked, 7).question)"
    )
    typed = {
        subprocess.run(
            [sys.executable, "-c", code, TEXT],
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=project,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(project)},
        ).stdout
        for seed in ("0", "1")
    }

    assert typed == {with_slips(asked, 7).question}
