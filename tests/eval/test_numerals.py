"""Numbers mean what Dutch and English writers mean by them, to the last digit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.numerals import in_thousands, quantities, readings, states_euros


@pytest.mark.parametrize(
    ("numeral", "notation", "values"),
    [
        ("31.610", "nl", {"31610"}),
        ("31.610", "en", {"31.61"}),
        ("31.610", "both", {"31610", "31.61"}),
        ("31,610", "en", {"31610"}),
        ("31.610.000", "en", {"31610000"}),
        ("31.610.000", "nl", {"31610000"}),
        ("1,1", "nl", {"1.1"}),
        ("1.1", "nl", {"1.1"}),
        ("1,1", "en", {"1.1"}),
        ("0.250", "nl", {"0.25"}),
        ("0,989", "nl", {"0.989"}),
        ("85.000,50", "nl", {"85000.5"}),
        ("85,000.50", "nl", {"85000.5"}),
        ("85\u00a0000", "nl", {"85000"}),
        ("250", "nl", {"250"}),
    ],
)
def test_a_numeral_is_read_in_its_notation(numeral, notation, values):
    assert readings(numeral, notation) == {Decimal(value) for value in values}


@given(st.integers(min_value=0, max_value=10**12))
def test_whole_euros_in_dutch_and_english_grouping_are_the_same_number(euros):
    english = f"{euros:,}"
    dutch = english.replace(",", ".")

    assert readings(dutch, "nl") == readings(english, "en") == {Decimal(euros)}
    assert states_euros(f"Er is € {dutch} voor de wijk.", euros)


@given(st.integers(min_value=1, max_value=10**9), st.integers(min_value=1, max_value=10**9))
def test_an_amount_states_no_other_amount_of_whole_euros_than_its_own(stated, other):
    text = f"€ {stated:,}".replace(",", ".") + ",-"
    possible = {stated, stated / 1_000}  # 1.234 may be English for one and a bit

    assert states_euros(text, other) == (other in possible)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("€ 250.000", "250000"),
        ("250.000 euro", "250000"),
        ("€250k", "250000"),
        ("EUR 250 duizend", "250000"),
        ("2,5 ton", "250000"),
        ("1,2 mln", "1200000"),
        ("1,2 mln. euro", "1200000"),
        ("31,61 miljoen", "31610000"),
        ("0,25 miljard", "250000000"),
        ("250.000", "250000"),
    ],
)
def test_amounts_are_known_by_their_sign_word_or_thousands_marks(text, value):
    [found] = quantities(text, "nl")

    assert found.unit == "amount"
    assert found.values == {Decimal(value)}


@pytest.mark.parametrize(
    "text", ["25%", "25 %", "25 procent", "25 per cent", "25,0%", "25 percent"]
)
def test_percentages_are_known_by_their_sign_or_word(text):
    [found] = quantities(text, "nl")

    assert found.unit == "percent"
    assert found.values == {Decimal(25)}


@pytest.mark.parametrize("text", ["20 gebieden", "artikel 7", "x 0,989", "in 2024"])
def test_bare_numbers_are_neither(text):
    assert [found.unit for found in quantities(text, "nl")] == ["plain"]


@pytest.mark.parametrize(
    "text", ["Bedragen x € 1.000", "(x 1.000)", "x €1.000", "× 1.000", "bedragen in duizenden"]
)
def test_a_table_says_that_it_is_in_thousands_and_that_is_no_amount(text):
    assert in_thousands(text)
    assert quantities(text, "nl") == []


@pytest.mark.parametrize("text", ["€ 1.000", "twee keer 1.000", "max 1.000 euro"])
def test_a_thousand_euros_is_no_unit(text):
    assert not in_thousands(text)
    assert len(quantities(text, "nl")) == 1


def test_the_unit_behind_a_figure_adds_the_reading_in_whole_euros():
    [found] = quantities("31.610 (x € 1.000)", "nl")

    assert found.values == {Decimal(31_610), Decimal(31_610_000)}
