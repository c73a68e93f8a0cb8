"""Two runs over the same questions are compared question by question."""

from __future__ import annotations

import pytest

from eval.paired import difference, mean_interval


def runs(both: int, first: int, second: int, neither: int) -> tuple[list[bool], list[bool]]:
    one = [True] * (both + first) + [False] * (second + neither)
    other = [True] * both + [False] * first + [True] * second + [False] * neither
    return one, other


@pytest.mark.parametrize(
    ("table", "mean", "low", "high"),
    [
        ((36, 12, 2, 0), 0.2, 0.0569, 0.3404),
        ((1, 1, 7, 12), -0.2857, -0.5069, -0.0256),
        ((14, 5, 0, 22), 0.1220, 0.0115, 0.2265),
    ],
)
def test_the_interval_is_newcombes_on_worked_examples(table, mean, low, high):
    found = difference(*runs(*table))

    assert (found.mean, found.low, found.high) == pytest.approx((mean, low, high), abs=1e-4)
    assert (found.won, found.lost) == table[1:3]


def test_the_other_way_round_it_is_the_mirror_image():
    one, other = runs(36, 12, 2, 0)

    there, back = difference(one, other), difference(other, one)

    assert (back.mean, back.low, back.high) == pytest.approx((-there.mean, -there.high, -there.low))
    assert (back.won, back.lost) == (there.lost, there.won)


def test_runs_that_never_differ_have_an_interval_that_shrinks_with_more_questions():
    few, many = difference(*runs(18, 0, 0, 2)), difference(*runs(180, 0, 0, 20))

    assert few.mean == many.mean == 0
    assert 0 < many.high < few.high


def test_pairing_makes_it_narrower_than_chance_would():
    alike, unlike = difference(*runs(50, 10, 5, 35)), difference(*runs(33, 27, 22, 18))

    assert alike.mean == pytest.approx(unlike.mean)
    assert alike.high - alike.low < unlike.high - unlike.low


def test_without_questions_everything_is_possible():
    assert (difference([], []).low, difference([], []).high) == (-1.0, 1.0)


def test_runs_of_unlike_length_cannot_be_compared():
    with pytest.raises(ValueError, match="argument 2"):
        difference([True], [True, False])


def test_the_interval_of_a_mean_holds_the_mean_and_is_the_same_every_time():
    values = [0.0] * 90 + [1.0] * 10

    low, high = mean_interval(values)

    assert 0.03 <= low < 0.1 < high <= 0.17
    assert mean_interval(values) == (low, high)
