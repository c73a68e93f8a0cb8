"""Personal data leave a text before it is kept; amounts, years and dates stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversations.masking import ADDRESS, BSN, EMAIL, IBAN, PHONE, mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("BSN 111222333 graag", f"BSN {BSN} graag"),
        ("het nummer is 123456782.", f"het nummer is {BSN}."),
        ("1234.56.782 staat op de brief", f"{BSN} staat op de brief"),
        ("burgerservicenummer: 123 456 789", f"burgerservicenummer: {BSN}"),
        ("bsn is 123.456.782", f"bsn is {BSN}"),
        ("naar NL91ABNA0417164300 overmaken", f"naar {IBAN} overmaken"),
        ("naar NL91 ABNA 0417 1643 00 voor de wijk", f"naar {IBAN} voor de wijk"),
        ("nl91 abna 0417 1643 01 is verkeerd getypt", f"{IBAN} is verkeerd getypt"),
        ("rekening BE68 5390 0754 7034.", f"rekening {IBAN}."),
        ("bel 06-12345678", f"bel {PHONE}"),
        ("bel 06 12 34 56 78 of", f"bel {PHONE} of"),
        ("bel +31 6 1234 5678", f"bel {PHONE}"),
        ("bel +31 (0)70 123 45 67", f"bel {PHONE}"),
        ("bel (020) 123 45 67.", f"bel {PHONE}."),
        ("bel 0182-501234", f"bel {PHONE}"),
        ("bel 0031612345678", f"bel {PHONE}"),
        ("call +49 30 1234567", f"call {PHONE}"),
        ("mail j.de-vries@gemeente.example.nl!", f"mail {EMAIL}!"),
        ("2511 AB 12a in Den Haag", f"{ADDRESS} in Den Haag"),
        ("2511ab, nr. 7", ADDRESS),
        ("op 2511 AB, huisnummer 12", f"op {ADDRESS}"),
        ("Lange Poten 12, 2511 AB Den Haag", f"{ADDRESS} Den Haag"),
    ],
)
def test_personal_data_are_replaced_by_a_mark(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "€ 123.456.782 voor Jonge Kind",
        "€ 123456782",
        "123456782 euro over drie jaar",
        "123.456.782 is het totaal",
        "123456789 voldoet niet aan de proef",
        "in 2024 en 25 kinderen",
        "wat krijgt 2024 SO 5 keer",
        "voor 2511 AB 12 miljoen",
        "In 2024 EN 12 in 2025",
        "van 01-07-2023 tot 10-08-2024",
        "op 01-07-2023 10 plaatsen",
        "31.610.000 in 2024, 28.049.000 in 2025",
        "tranche 2023-2025 en 2026-2028",
        "artikel 7, eerste lid, onderdeel a",
        "Stcrt. 2023, 17605 en BWBR0015703",
        "mail SPUKKansrijkewijk@minbzk.nl of spukkansrijkewijk@MINBZK.nl",
        "22,5% van € 800.000",
        "000000000",
    ],
)
def test_amounts_years_dates_and_the_mailbox_stay(text: str) -> None:
    assert mask(text).text == text
    assert mask(text).removed == ()


def test_every_kind_that_was_found_is_named_once() -> None:
    masked = mask("a@b.nl en c@d.nl bellen 0612345678")

    assert masked.removed == (EMAIL, PHONE)
    assert masked.text == f"{EMAIL} en {EMAIL} bellen {PHONE}"


@given(st.text(alphabet="01269 -.,+()@abNL€EUR\n[]", max_size=60))
def test_masking_twice_is_masking_once(text: str) -> None:
    once = mask(text).text

    assert mask(once).text == once


@given(st.integers(min_value=10_000_000, max_value=99_999_999))
def test_no_number_that_passes_the_11_test_is_kept(head: int) -> None:
    digits = str(head)
    rest = sum((9 - place) * int(digit) for place, digit in enumerate(digits)) % 11
    text = f"nummer {digits}{rest} staat erin"

    assert (mask(text).text == f"nummer {BSN} staat erin") is (rest < 10)
