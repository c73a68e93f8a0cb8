"""Whatever notation an amount is written in: its value, or asked back, never another magnitude."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dutch import MONTHS, dates, euro, numbers, percent
from eval.torture import Case, cases, expected, read

GAPS = ("", " ", "\u00a0", "\u202f")
GROUPS = (".", " ", "\u00a0", "\u202f", "'", "")
ENDINGS = ("", ",-", ",--", ",=", ",00")
SENTENCES = (
    "{}",
    "{}.",
    "Wij hebben {} over.",
    "Mag {} naar een andere activiteit, ja of nee?",
    "Het gaat (zie de tabel) om {}; klopt dat?",
    "In 2024 schuiven we {} voor groep 8",
    "De 20 gebieden krijgen\n{}\nsamen",
    "artikel 7 lid 1 noemt {}, versie 2.0 niet",
    "Bel 06-12345678 over {} in het schooljaar 2024-2025",
)
SCALES = {
    "k": 1_000,
    "K": 1_000,
    "dzd": 1_000,
    "duizend": 1_000,
    "ton": 100_000,
    "mln": 1_000_000,
    "mln.": 1_000_000,
    "mio": 1_000_000,
    "M": 1_000_000,
    "miljoen": 1_000_000,
    "mld": 1_000_000_000,
    "miljard": 1_000_000_000,
}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text)
def test_every_notation_of_the_torture_suite_is_read(case: Case) -> None:
    assert read(case.text) == expected(case)


def test_the_torture_suite_is_large_and_holds_no_notation_twice() -> None:
    texts = [case.text for case in cases()]

    assert len(texts) >= 400
    assert len(set(texts)) == len(texts)


def amounts(text: str) -> list[tuple[Decimal, bool]]:
    return [(n.value, n.ambiguous) for n in numbers(text) if n.kind == "euro"]


def grouped(amount: int, separator: str) -> str:
    return f"{amount:,}".replace(",", separator)


currencies: st.SearchStrategy[Callable[[str], str]] = st.sampled_from(
    [
        lambda text: f"€ {text}",
        lambda text: f"€{text}",
        lambda text: f"€\u00a0{text}",
        lambda text: f"EUR {text}",
        lambda text: f"{text} euro",
        lambda text: f"{text} euro's",
        lambda text: f"{text} €",
        lambda text: f"{text} eur",
    ]
)
signs = st.sampled_from([("", 1), ("-", -1), ("−", -1), ("min ", -1)])
some = settings(deadline=None, derandomize=True, max_examples=600)


@some
@given(
    amount=st.integers(1, 999_999_999),
    group=st.sampled_from(GROUPS),
    ending=st.sampled_from(ENDINGS),
    currency=currencies,
    sign=signs,
    sentence=st.sampled_from(SENTENCES),
)
def test_an_amount_with_any_separators_is_read_exactly(
    amount: int,
    group: str,
    ending: str,
    currency: Callable[[str], str],
    sign: tuple[str, int],
    sentence: str,
) -> None:
    text = sign[0] + currency(grouped(amount, group) + ending)

    assert amounts(sentence.format(text)) == [(sign[1] * amount, False)]


@some
@given(
    tenths=st.integers(1, 9_999),
    mark=st.sampled_from(",."),
    gap=st.sampled_from(GAPS),
    scale=st.sampled_from(sorted(SCALES)),
    currency=st.sampled_from(["", "€ ", "€", "EUR "]),
    sentence=st.sampled_from(SENTENCES[1:]),
)
def test_an_amount_with_any_scale_is_read_exactly(
    tenths: int, mark: str, gap: str, scale: str, currency: str, sentence: str
) -> None:
    text = f"{currency}{tenths // 10}{mark}{tenths % 10}{gap}{scale}"

    assert amounts(sentence.format(text)) == [(Decimal(tenths) / 10 * SCALES[scale], False)]


@some
@given(
    digits=st.text("0123456789", min_size=1, max_size=9),
    marks=st.lists(st.tuples(st.integers(1, 8), st.sampled_from(".,")), max_size=3),
)
def test_misplaced_separators_keep_the_dutch_and_the_other_reading(
    digits: str, marks: list[tuple[int, str]]
) -> None:
    """What is no Dutch notation has more than one reading, or is the English grouping."""
    written = digits
    for place, mark in marks:
        if place < len(written):
            written = written[:place] + mark + written[place:]
    found = [n for n in numbers(f"Wij hebben € {written} over") if n.kind == "euro"]
    as_dutch = written.replace(".", "").replace(",", ".")
    dotted_well = all(len(part) == 3 for part in written.split(",")[0].split(".")[1:])
    well = dotted_well and len(written.split(".")[0]) <= 3 and "." not in written.split(",")[-1]

    if found and well and written.count(",") == 0 and "." in written and written[0] != "0":
        assert [(n.value, n.ambiguous) for n in found] == [(Decimal(as_dutch), False)]
    for number in found:
        without_marks = Decimal("".join(c for c in number.raw if c.isdigit()) or "0")
        assert max(number.readings) <= without_marks * 100
        assert len(set(number.readings)) == len(number.readings)


@some
@given(
    first=st.integers(1_000, 99_999_999),
    second=st.integers(1_000, 99_999_999),
    between=st.sampled_from(
        [" en ", " naar ", ", ", " van ", " tot ", " - ", "–", " of ", " voor jeugd en ", "; "]
    ),
    currency=st.sampled_from(["", "€ "]),
)
def test_two_amounts_in_one_sentence_are_two(
    first: int, second: int, between: str, currency: str
) -> None:
    written = [currency + grouped(amount, ".") for amount in (first, second)]

    assert amounts(f"Wij schuiven {between.join(written)} in totaal.") == [
        (first, False),
        (second, False),
    ]


@some
@given(
    few=st.integers(1, 9),
    more=st.integers(1, 9),
    scale=st.sampled_from(["ton", "miljoen", "mln", "k", "duizend", "%", " procent"]),
    link=st.sampled_from([" naar ", " tot ", "-", " à ", " of ", " en "]),
)
def test_a_range_shares_its_unit(few: int, more: int, scale: str, link: str) -> None:
    unit = SCALES.get(scale, Decimal("0.01"))

    found = [n for n in numbers(f"Van {few}{link}{more} {scale}") if n.kind in ("euro", "share")]

    assert [n.value for n in found] == [few * unit, more * unit]


@some
@given(st.decimals(-(10**9), 10**9, places=2))
def test_what_we_write_as_euros_is_read_back(amount: Decimal) -> None:
    for sentence in SENTENCES:
        assert amounts(sentence.format(euro(amount))) == [(amount, False)]


@some
@given(st.decimals(0, 1, places=4))
def test_what_we_write_as_a_percentage_is_read_back(share: Decimal) -> None:
    for sentence in SENTENCES:
        found = [n for n in numbers(sentence.format(percent(share))) if n.kind == "share"]
        assert [(n.value, n.ambiguous) for n in found] == [(share, False)]


@some
@given(date=st.dates(date(2020, 1, 1), date(2049, 12, 31)), style=st.integers(0, 5))
def test_a_date_is_read_in_every_notation(date: date, style: int) -> None:
    day, month, year = date.day, date.month, date.year
    text = (
        f"{day} {MONTHS[month - 1]} {year}",
        f"{day:02d}-{month:02d}-{year}",
        f"{day}/{month}/{year % 100}",
        f"{day}.{month}.{year}",
        f"{year}-{month:02d}-{day:02d}",
        f"{day} {MONTHS[month - 1]} '{year % 100}",
    )[style]

    found = dates(f"Dat was op {text}, toch?")

    assert [(d.day, d.month, d.year) for d in found] == [(day, month, year)]
    assert not amounts(f"Dat was op {text}, toch?")
