"""Dates are read in every form people use, and prove only what they say."""

from __future__ import annotations

import pytest

from eval.dates import Date, dates, without_dates

END = Date(month=12, year=2026, day=31)


@pytest.mark.parametrize(
    "text",
    [
        "31 december 2026",
        "31 December 2026",
        "December 31, 2026",
        "31st of December 2026",
        "2026-12-31",
        "31-12-2026",
        "31/12/2026",
        "31.12.2026",
        "31 dec. 2026",
    ],
)
def test_one_day_in_many_forms(text):
    [found] = dates(f"Uiterlijk {text} is het klaar.")

    assert found.date == END


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1 augustus", Date(month=8, day=1)),
        ("december 2025", Date(month=12, year=2025)),
        ("8 mei 2024", Date(month=5, year=2024, day=8)),
        ("3 mrt 2024", Date(month=3, year=2024, day=3)),
    ],
)
def test_a_date_may_leave_out_year_or_day(text, date):
    assert [found.date for found in dates(text)] == [date]


@pytest.mark.parametrize(
    "text", ["in 2024", "2023-2025", "mei", "you may ask", "20 gebieden", "artikel 7.1", "31.610"]
)
def test_years_alone_and_other_numbers_are_no_dates(text):
    assert dates(text) == []


@pytest.mark.parametrize("until", [" tot en met ", " t/m ", " - ", " tot ", " en "])
def test_the_year_at_the_end_of_a_period_holds_for_its_start(until):
    start, end = dates(f"van 1 augustus{until}30 september 2023")

    assert start.date == Date(month=8, year=2023, day=1)
    assert end.date == Date(month=9, year=2023, day=30)


def test_a_year_in_the_next_sentence_says_nothing_of_the_day_before_it():
    first, _ = dates("Het begint op 1 augustus. De brief is van 30 september 2023")

    assert first.date.year is None


@pytest.mark.parametrize(
    ("less", "proven"),
    [
        (END, True),
        (Date(month=12, year=2026), True),
        (Date(month=12, day=31), True),
        (Date(month=12, year=2025, day=31), False),
        (Date(month=12, year=2026, day=30), False),
        (Date(month=11, year=2026, day=31), False),
    ],
)
def test_a_full_date_proves_itself_and_its_parts(less, proven):
    assert END.proves(less) is proven


def test_a_part_does_not_prove_the_full_date():
    assert not Date(month=12, year=2026).proves(END)
    assert not Date(month=12, day=31).proves(END)


def test_blanking_dates_keeps_the_numbers_around_them():
    assert without_dates("5% op 31.12.2026: € 10").split() == ["5%", "op", ":", "€", "10"]
