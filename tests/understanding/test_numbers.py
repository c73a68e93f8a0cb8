"""Numbers as the Dutch write them: right, or asked back, never silently smaller."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dutch import Number, euro, numbers, percent

THIRD = Decimal(1) / 3


def only(text: str, kind: str) -> Number:
    """The one number of this kind in the text."""
    found = [n for n in numbers(text) if n.kind == kind]
    assert len(found) == 1, [(n.kind, n.value) for n in numbers(text)]
    return found[0]


def dotted(amount: int, separator: str = ".") -> str:
    return f"{amount:,}".replace(",", separator)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("250.000", 250_000),
        ("€ 250.000", 250_000),
        ("€250.000", 250_000),
        ("€ 250.000,00", 250_000),
        ("250.000,00", 250_000),
        ("€ 250.000,-", 250_000),
        ("€ 250.000,--", 250_000),
        ("EUR 250.000", 250_000),
        ("250.000 euro", 250_000),
        ("250.000 euro's", 250_000),
        ("€ 250 000", 250_000),
        ("€ 250\u00a0000", 250_000),
        ("250000 euro", 250_000),
        ("€ 250 duizend", 250_000),
        ("250 duizend euro", 250_000),
        ("250k", 250_000),
        ("€ 250k", 250_000),
        ("2,5 ton", 250_000),
        ("2.5 ton", 250_000),
        ("twee ton", 200_000),
        ("anderhalve ton", 150_000),
        ("een half miljoen", 500_000),
        ("anderhalf miljoen", 1_500_000),
        ("1,2 mln", 1_200_000),
        ("€ 1,2 mln", 1_200_000),
        ("1,2 miljoen euro", 1_200_000),
        ("€ 31,61 miljoen", 31_610_000),
        ("1 miljard", 1_000_000_000),
        ("€ 1.067.800", 1_067_800),
        ("€ 1.067.800,50", Decimal("1067800.50")),
        ("€ 72.727.000,-", 72_727_000),
        ("€ 12", 12),
        ("€ 2024", 2_024),
        ("€ 2.024", 2_024),
        ("-5000", -5_000),
        ("€ -5.000", -5_000),
        ("min 5000 euro", -5_000),
    ],
)
def test_an_amount_is_read_in_every_notation(text: str, value: int | Decimal) -> None:
    for sentence in (text, f"Wij hebben {text} over.", f"het gaat om {text}, klopt dat?"):
        number = only(sentence, "euro")

        assert number.value == value
        assert not number.ambiguous


def test_a_table_in_thousands_counts_in_thousands() -> None:
    assert only("31.610 (x € 1.000)", "euro").value == 31_610_000
    assert only("Bedragen x 1.000: 9350", "euro").value == 9_350_000


@pytest.mark.parametrize("text", ["250,000", "€ 250,000", "1.250 miljoen"])
def test_a_notation_that_can_mean_two_amounts_is_marked(text: str) -> None:
    assert only(f"Wij hebben {text} over", "euro").ambiguous


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("€ 2500.000", 2_500_000),
        ("€ 1000.000", 1_000_000),
        ("€ 25.0000", 250_000),
        ("€ 1.0000", 10_000),
        ("€ 250.00", 250),
    ],
)
def test_a_misplaced_point_never_makes_an_amount_silently_smaller(text: str, value: int) -> None:
    number = only(text, "euro")

    assert number.ambiguous or number.value >= value


@pytest.mark.parametrize(
    "text",
    [
        "van € 100.000 - € 200.000",
        "tussen 100.000 en 200.000 euro",
        "100.000-200.000 euro",
        "100.000 – 200.000 euro",
        "€ 100.000 tot € 200.000",
    ],
)
def test_a_range_has_two_positive_ends(text: str) -> None:
    assert [n.value for n in numbers(text) if n.kind == "euro"] == [100_000, 200_000]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("25%", "0.25"),
        ("25 %", "0.25"),
        ("25 procent", "0.25"),
        ("25 percent", "0.25"),
        ("25,0%", "0.25"),
        ("25,00 %", "0.25"),
        ("25,01%", "0.2501"),
        ("25.01%", "0.2501"),
        ("24,9 procent", "0.249"),
        ("1,1%", "0.011"),
        ("100%", "1"),
        ("0%", "0"),
        ("een kwart", "0.25"),
        ("de helft", "0.5"),
        ("driekwart", "0.75"),
        ("een vijfde", "0.2"),
        ("vijftien procent", "0.15"),
        ("vijfentwintig procent", "0.25"),
    ],
)
def test_a_share_is_read_in_every_notation(text: str, value: str) -> None:
    for sentence in (text, f"Wij schuiven {text} van het budget"):
        assert only(sentence, "share").value == Decimal(value)


def test_a_third_is_a_third_and_more_than_a_quarter() -> None:
    assert only("een derde van het budget", "share").value == THIRD
    assert only("twee derde", "share").value == Decimal(2) / 3


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("in 2024", [2024]),
        ("2023-2025", [2023, 2024, 2025]),
        ("2023 t/m 2025", [2023, 2024, 2025]),
        ("van 2023 tot en met 2025", [2023, 2024, 2025]),
        ("2024 en 2025", [2024, 2025]),
        ("in '24", [2024]),
        ("geld van 2025 in 2026", [2025, 2026]),
    ],
)
def test_years_are_years_and_no_amounts(text: str, years: list[int]) -> None:
    found = numbers(text)

    assert [int(n.value) for n in found if n.kind == "year"] == years
    assert not [n for n in found if n.kind == "euro"]


@pytest.mark.parametrize("text", ["20 gebieden", "groep 3", "128 coalities", "artikel 7", "mbo 3"])
def test_plain_counts_are_no_amounts(text: str) -> None:
    assert not [n for n in numbers(text) if n.kind in ("euro", "share")]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("600.000 voor re-integratie en 400.000 voor jonge kind", [600_000, 400_000]),
        ("€ 180.000 van € 800.000", [180_000, 800_000]),
        ("2 ton van de 1,2 miljoen", [200_000, 1_200_000]),
    ],
)
def test_several_amounts_are_read_in_order(text: str, amounts: list[int]) -> None:
    assert [n.value for n in numbers(text) if n.kind == "euro"] == amounts


def test_a_number_knows_its_place() -> None:
    text = "Mag 25,01% van € 250.000,-?"

    for number in numbers(text):
        assert text[number.start : number.end].strip() == number.raw


notations = st.sampled_from(
    [
        lambda n: f"€ {dotted(n)}",
        lambda n: f"€{dotted(n)}",
        lambda n: f"€ {dotted(n)},-",
        lambda n: f"€ {dotted(n)},00",
        lambda n: f"€ {dotted(n, ' ')}",
        lambda n: f"€ {dotted(n, chr(0xA0))}",
        lambda n: f"€ {n}",
        lambda n: f"EUR {dotted(n)}",
        lambda n: f"{dotted(n)} euro",
        lambda n: f"{n} euro",
        lambda n: f"{dotted(n)} euro's",
        lambda n: f"€ {n} duizend",
        lambda n: f"{n},5 duizend euro",
        lambda n: f"{n} ton",
        lambda n: f"{n},5 mln",
        lambda n: f"€ {n},25 miljoen",
    ]
)
SCALES = {"duizend": 1_000, "ton": 100_000, "mln": 1_000_000, "miljoen": 1_000_000}


@settings(deadline=None, derandomize=True, max_examples=500)
@given(amount=st.integers(min_value=1, max_value=999_999_999), write=notations)
def test_no_amount_is_ever_silently_smaller(amount: int, write) -> None:  # type: ignore[no-untyped-def]
    text = write(amount)
    scale = next((v for word, v in SCALES.items() if word in text), 1)

    number = only(f"Er blijft {text} over.", "euro")

    assert number.ambiguous or number.value >= amount * scale


@settings(deadline=None, derandomize=True)
@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for number in numbers(text):
        assert 0 <= number.start <= number.end <= len(text)


# --- written for people -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("31610000", "€ 31.610.000"),
        ("0", "€ 0"),
        ("999", "€ 999"),
        ("1000", "€ 1.000"),
        ("675388.1", "€ 675.388,10"),
        ("1067800.00", "€ 1.067.800"),
        ("-5000", "-€ 5.000"),
    ],
)
def test_an_amount_is_written_with_points_and_cents_only_where_there_are(
    value: str, text: str
) -> None:
    assert euro(Decimal(value)) == text


@settings(deadline=None, derandomize=True)
@given(st.integers(min_value=-(10**9), max_value=10**9))
def test_a_written_amount_is_read_back_as_the_same(amount: int) -> None:
    assert only(euro(amount), "euro").value in (amount, abs(amount))
    assert only(euro(abs(amount)), "euro").value == abs(amount)


@pytest.mark.parametrize(
    ("share", "text"),
    [
        ("0.25", "25%"),
        ("0.2500", "25%"),
        ("0.2501", "25,01%"),
        ("0.2499", "24,99%"),
        ("0.249", "24,9%"),
        ("0.011", "1,1%"),
        ("0", "0%"),
        ("1", "100%"),
        ("0.85", "85%"),
        ("0.291", "29,1%"),
    ],
)
def test_a_share_is_written_with_a_comma(share: str, text: str) -> None:
    assert percent(Decimal(share)) == text


def test_a_long_share_is_cut_off() -> None:
    assert percent(THIRD) == "33,33%"


@settings(deadline=None, derandomize=True, max_examples=500)
@given(
    budget=st.integers(min_value=4, max_value=260_000_000),
    over=st.integers(min_value=1, max_value=50),
)
def test_a_shift_above_a_quarter_is_never_written_as_a_quarter(budget: int, over: int) -> None:
    """Also one euro above a quarter of the largest budget there is."""
    moved = budget // 4 + over

    assert percent(Decimal(moved) / budget) != "25%"


@settings(deadline=None, derandomize=True)
@given(st.decimals(min_value=0, max_value=1, places=4))
def test_a_written_share_is_read_back_as_the_same(share: Decimal) -> None:
    assert only(percent(share), "share").value == share
