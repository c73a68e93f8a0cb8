"""Floors are read strictly, and each one that is not met is named with its figure."""

from __future__ import annotations

import pytest

from assistant.errors import InvalidInput
from eval.floors import Floors, for_name, load, not_met
from eval.totals import Share, Totals

ALL = Share(10, 10)
PERFECT = dict.fromkeys(
    ("outcome", "best_outcome", "fully", "tranche", "amounts", "citation", "words", "kind"), ALL
) | {"flips": 0, "answered_where_silent": 0, "unproven": 0}
FLOORS = Floors(outcome=0.9, fully=0.8, amounts=1.0, flips=0, answered_where_silent=0, unproven=0)
TABLE = """
outcome = 0.9
fully = 0.8
amounts = 1.0
flips = 0
answered_where_silent = 0
unproven = 0
"""


def test_a_perfect_run_meets_every_floor():
    assert not_met(FLOORS, Totals(**PERFECT)) == ()


@pytest.mark.parametrize(
    ("name", "figure", "said"),
    [
        ("outcome", Share(8, 10), "uitkomst goed: 8 van 10 (80,0%), nodig is 90,0%"),
        ("fully", Share(7, 10), "helemaal goed: 7 van 10"),
        ("amounts", Share(9, 10), "bedragen goed: 9 van 10"),
        ("flips", 1, "ja en nee verwisseld: 1, hoogstens 0"),
        ("answered_where_silent", 2, "antwoord waar de bronnen zwijgen: 2"),
        ("unproven", 3, "cijfers zonder bewijs: 3"),
    ],
)
def test_a_floor_that_is_not_met_is_named_and_no_other(name, figure, said):
    [line] = not_met(FLOORS, Totals(**{**PERFECT, name: figure}))

    assert line.startswith(said)


def test_exactly_the_floor_is_enough():
    assert not_met(FLOORS, Totals(**{**PERFECT, "outcome": Share(9, 10)})) == ()


def test_a_file_has_its_own_floors_or_the_default(tmp_path):
    path = tmp_path / "floors.toml"
    path.write_text(f"[default]{TABLE}[dev]{TABLE.replace('0.8', '0.7')}")

    floors = load(path)

    assert for_name(floors, "dev").fully == 0.7
    assert for_name(floors, "questions").fully == 0.8


@pytest.mark.parametrize(
    "content",
    [
        f"[dev]{TABLE}",
        f"[default]{TABLE}extra = 1",
        "[default]\noutcome = 0.9",
        f"[default]{TABLE.replace('0.9', '90.0')}",
        "geen toml",
    ],
)
def test_floors_without_a_default_or_with_other_keys_are_refused(tmp_path, content):
    path = tmp_path / "floors.toml"
    path.write_text(content)

    with pytest.raises(InvalidInput, match=r"floors\.toml"):
        load(path)
