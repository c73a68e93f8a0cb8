"""A claim that something may not be paid is right only where the rule of spending says so."""

from __future__ import annotations

import pytest

from assistant.domain import Outcome, Point, Ruling
from assistant.rules.geweigerd import geweigerd


@pytest.mark.parametrize(
    ("opening", "outcome"),
    [
        ("besteding.ja", Outcome.YES),
        ("besteding.mits", Outcome.CONDITIONAL),
        ("besteding.past_mits", Outcome.CONDITIONAL),
    ],
)
def test_what_may_be_paid_makes_the_refusal_wrong(opening: str, outcome: Outcome) -> None:
    ruling = geweigerd(Ruling(topic="besteding", outcome=outcome, points=(Point(opening),)))

    assert ruling is not None
    assert ruling.outcome is Outcome.NO
    assert ruling.points[0].key == "check.nee"


@pytest.mark.parametrize("opening", ["besteding.nee", "besteding.uitgesloten"])
def test_what_may_not_be_paid_makes_the_refusal_right(opening: str) -> None:
    points = (Point(opening), Point("besteding.doel"))
    ruling = geweigerd(Ruling(topic="besteding", outcome=Outcome.NO, points=points))

    assert ruling is not None
    assert ruling.outcome is Outcome.YES
    assert opening not in [point.key for point in ruling.points]


def test_where_the_sources_do_not_say_the_refusal_is_neither_right_nor_wrong() -> None:
    silent = Ruling(
        topic="besteding", outcome=Outcome.NOT_IN_SOURCES, points=(Point("besteding.stil"),)
    )

    assert geweigerd(silent) is None
