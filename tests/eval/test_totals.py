"""Totals count what was asked, and their interval is honest for small numbers."""

from __future__ import annotations

import msgspec
import pytest

from eval.properties import Unproven
from eval.score import score
from eval.totals import Judged, Share, add_up, by
from tests.eval.given import answer, item


def judged(item_, answer_, *, unproven=(), seconds=0.1):
    return Judged(item_, score(item_, answer_), answer_.outcome, answer_.text, unproven, seconds)


def test_a_share_counts_only_the_items_that_ask_for_it():
    totals = add_up(
        [
            judged(item(), answer()),
            judged(item(), answer(amounts=[])),
            judged(item(amounts_eur=[], tranche=None, cite_any=[]), answer(outcome="no")),
        ]
    )

    assert totals.amounts == Share(1, 2)
    assert totals.tranche == Share(2, 2)
    assert totals.citation == Share(2, 2)
    assert totals.outcome == Share(2, 3)
    assert totals.fully == Share(1, 3)


def test_what_may_not_happen_is_counted():
    odd = Unproven("x", "bedrag", "€ 5")
    totals = add_up(
        [
            judged(item(outcome=["yes"]), answer(outcome="no")),
            judged(item(outcome=["not_in_sources"]), answer(), unproven=(odd, odd)),
        ]
    )

    assert (totals.flips, totals.answered_where_silent, totals.unproven) == (1, 1, 2)


@pytest.mark.parametrize(
    ("share", "low", "high"),
    [
        (Share(0, 10), 0.0, 0.2775),
        (Share(10, 10), 0.7225, 1.0),
        (Share(5, 10), 0.2366, 0.7634),
        (Share(81, 90), 0.8208, 0.9465),
        (Share(0, 0), 0.0, 1.0),
    ],
)
def test_the_interval_is_wilsons(share, low, high):
    assert share.interval() == pytest.approx((low, high), abs=1e-4)


def test_nothing_asked_is_nothing_wrong():
    assert Share(0, 0).fraction == 1.0


def test_groups_are_in_alphabetical_order():
    long = msgspec.structs.replace(item(), style="long")
    members = [judged(item(), answer()), judged(long, answer()), judged(item(), answer())]

    groups = by(members, lambda one: one.style)

    assert list(groups) == ["long", "plain"]
    assert len(groups["plain"]) == 2
