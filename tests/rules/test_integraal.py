"""Fifteen percent of a gross budget is set apart; the rows of the table are what is left."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.domain import Form, Outcome
from tests.rules.given import SECOND, Decide, euros


@pytest.mark.parametrize(
    ("gross", "part", "left"),
    [
        ("1_000_000", "150_000", "850_000"),
        ("11_000_000", "1_650_000", "9_350_000"),
        ("100", "15", "85"),
        ("333", "49.95", "283.05"),
    ],
)
def test_of_a_gross_amount_fifteen_percent_is_set_apart(
    decided: Decide, gross: str, part: str, left: str
) -> None:
    ruling = decided("integraal", form=Form.OPEN, asks=("hoeveel",), bedragen=(Decimal(gross),))

    assert ruling.outcome is Outcome.ANSWERED
    assert euros(ruling) >= {Decimal(part), Decimal(left)}


@pytest.mark.parametrize(
    ("theme", "year", "gross", "net"),
    [
        ("re-integratie", 2024, 11_000_000, 9_350_000),
        ("re-integratie", 2025, 11_500_000, 9_775_000),
        ("armoede-en-schulden", None, 20_000_000, 17_000_000),
        ("armoede-en-schulden", 2024, 4_000_000, 3_400_000),
        ("veerkracht-en-weerbaarheid", None, 6_000_000, 5_100_000),
        ("school-en-omgeving", None, 85_561_176, 72_727_000),
        ("jonge-kind", None, 86_011_765, 73_110_000),
    ],
)
def test_the_gross_budget_of_a_row_is_printed_or_computed(
    decided: Decide, theme: str, year: int | None, gross: int, net: int
) -> None:
    ruling = decided(
        "integraal",
        form=Form.OPEN,
        asks=("hoeveel",),
        hoofdthemas=(theme,),
        jaren=(year,) if year else (),
    )

    assert euros(ruling) >= {Decimal(gross), Decimal(net), Decimal(gross - net)}


def test_a_printed_gross_budget_is_cited_and_not_called_computed(decided: Decide) -> None:
    ruling = decided("integraal", form=Form.OPEN, hoofdthemas=("re-integratie",), jaren=(2024,))

    [point] = [p for p in ruling.points if "§eur:11000000" in p.values.values()]
    assert point.kind == "source"
    assert any(c.bron.startswith("presentatie-") for c in point.cites)


def test_the_trace_holds_the_share_with_its_place(decided: Decide) -> None:
    ruling = decided("integraal", form=Form.OPEN)

    assert any(step.value == "15%" and step.cite for step in ruling.steps)


def test_the_second_tranche_has_no_known_share(decided: Decide) -> None:
    ruling = decided("integraal", tranche=SECOND, form=Form.OPEN, bedragen=(Decimal(1_000_000),))

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
    assert Decimal(150_000) not in euros(ruling)
