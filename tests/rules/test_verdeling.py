"""What one area gets: computed only where the source divides a line equally."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from assistant.domain import Form, Outcome
from tests.rules.given import SECOND, Decide, euros

HOW_MUCH: dict[str, Any] = {"form": Form.OPEN, "asks": ("hoeveel",), "concepts": ("per-gebied",)}
NOT_EQUAL = ("re-integratie", "school-en-omgeving", "integraal", "programmaondersteuning")


@pytest.mark.parametrize(
    ("theme", "year", "part"),
    [
        ("armoede-en-schulden", 2023, 510_000),
        ("armoede-en-schulden", 2024, 170_000),
        ("armoede-en-schulden", 2025, 170_000),
        ("armoede-en-schulden", None, 850_000),
        ("veerkracht-en-weerbaarheid", 2023, 85_000),
        ("veerkracht-en-weerbaarheid", 2025, 85_000),
        ("veerkracht-en-weerbaarheid", None, 255_000),
    ],
)
def test_an_equal_key_gives_each_area_a_twentieth(
    decided: Decide, theme: str, year: int | None, part: int
) -> None:
    ruling = decided(
        "gebied-bedrag", **HOW_MUCH, hoofdthemas=(theme,), jaren=(year,) if year else ()
    )

    assert ruling.outcome is Outcome.ANSWERED
    assert Decimal(part) in euros(ruling)


def test_equal_lines_can_be_added(decided: Decide) -> None:
    ruling = decided(
        "gebied-bedrag",
        **HOW_MUCH,
        hoofdthemas=("armoede-en-schulden", "veerkracht-en-weerbaarheid"),
    )

    assert euros(ruling) >= {Decimal(850_000), Decimal(255_000), Decimal(1_105_000)}


@pytest.mark.parametrize(
    ("theme", "net"), [("armoede-en-schulden", 807_500), ("veerkracht-en-weerbaarheid", 242_250)]
)
def test_the_equal_share_can_be_asked_net(decided: Decide, theme: str, net: int) -> None:
    ruling = decided(
        "gebied-bedrag",
        form=Form.OPEN,
        asks=("hoeveel",),
        concepts=("per-gebied", "netto"),
        hoofdthemas=(theme,),
    )

    assert Decimal(net) in euros(ruling)


@pytest.mark.parametrize(("year", "half"), [(None, 1_827_750), (2023, 261_100), (2024, 783_325)])
def test_of_jonge_kind_only_the_equal_half_is_known(
    decided: Decide, year: int | None, half: int
) -> None:
    ruling = decided(
        "gebied-bedrag", **HOW_MUCH, hoofdthemas=("jonge-kind",), jaren=(year,) if year else ()
    )

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
    assert Decimal(half) in euros(ruling)
    assert Decimal(half) * 2 not in euros(ruling)


@pytest.mark.parametrize("theme", NOT_EQUAL)
def test_a_key_that_cannot_be_computed_gives_no_amount(decided: Decide, theme: str) -> None:
    ruling = decided("gebied-bedrag", **HOW_MUCH, hoofdthemas=(theme,))

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
    assert euros(ruling) == set()


def test_what_an_area_gets_in_all_is_not_known(decided: Decide) -> None:
    ruling = decided("gebied-bedrag", **HOW_MUCH)

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
    assert Decimal("12_503_600") not in euros(ruling)


def test_the_theme_that_came_later_is_not_divided_by_twenty(decided: Decide) -> None:
    ruling = decided("gebied-bedrag", **HOW_MUCH, hoofdthemas=("gezonde-leefomgeving",))

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
    assert Decimal(360_000) not in euros(ruling)


@pytest.mark.parametrize(
    ("theme", "claimed", "outcome"),
    [
        ("armoede-en-schulden", 850_000, Outcome.YES),
        ("armoede-en-schulden", 800_000, Outcome.NO),
        ("veerkracht-en-weerbaarheid", 255_000, Outcome.YES),
        ("re-integratie", 956_250, Outcome.NO),
        ("school-en-omgeving", 3_636_350, Outcome.NO),
    ],
)
def test_a_claimed_share_is_confirmed_or_corrected(
    decided: Decide, theme: str, claimed: int, outcome: Outcome
) -> None:
    ruling = decided(
        "gebied-bedrag",
        form=Form.CHECK,
        concepts=("per-gebied",),
        hoofdthemas=(theme,),
        bedragen=(Decimal(claimed),),
    )

    assert ruling.outcome is outcome


@pytest.mark.parametrize(
    ("theme", "kind"),
    [
        ("armoede-en-schulden", "gelijk"),
        ("veerkracht-en-weerbaarheid", "gelijk"),
        ("jonge-kind", "helft-gelijk"),
        ("re-integratie", "anders"),
        ("school-en-omgeving", "anders"),
        ("integraal", "anders"),
    ],
)
def test_the_key_of_a_line_is_given_with_its_place(decided: Decide, theme: str, kind: str) -> None:
    ruling = decided("verdeelsleutel", form=Form.OPEN, hoofdthemas=(theme,))

    assert ruling.outcome is Outcome.ANSWERED
    [step] = ruling.steps
    assert step.value == kind
    assert step.cite is not None


def test_without_a_line_all_known_keys_are_given(decided: Decide) -> None:
    ruling = decided("verdeelsleutel", form=Form.OPEN)

    assert len(ruling.points) == 6


@pytest.mark.parametrize("topic", ["gebied-bedrag", "verdeelsleutel"])
def test_the_second_tranche_has_no_known_key(decided: Decide, topic: str) -> None:
    ruling = decided(topic, **HOW_MUCH, tranche=SECOND, hoofdthemas=("armoede-en-schulden",))

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
    assert euros(ruling) == set()
