"""What is to be worked out is read: bounds, what is left out, several shifts, costs and money."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.understanding.calculation import calculation
from assistant.understanding.clauses import clauses
from tests.understanding.given import Reader


def said(reader: Reader, text: str) -> frozenset[str]:
    return calculation(text, clauses(text, reader.vocabulary.lexicon))


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Is er minder dan 7 miljoen?", "grens:minder"),
        ("Gaat meer dan 50% naar OCW?", "grens:meer"),
        ("Er is ruim € 31 miljoen", "grens:ruim"),
        ("Het is bijna 10 miljoen", "grens:bijna"),
        ("about 30 million euro", "grens:ongeveer"),
        ("het totaal zonder integraal en programmageld", "zonder:programmaondersteuning"),
        ("als je de programmaondersteuning er niet bij rekent", "zonder:programmaondersteuning"),
        ("alle middelen, inclusief integraal", "met:integraal"),
    ],
)
def test_the_words_around_a_line_or_amount_are_read(
    reader: Reader, text: str, concept: str
) -> None:
    assert concept in said(reader, text)


def test_an_amount_without_a_word_before_it_has_no_bound(reader: Reader) -> None:
    assert not any(c.startswith("grens:") for c in said(reader, "Is het 7 miljoen of minder?"))


def test_a_line_that_is_left_out_is_not_asked_about(reader: Reader) -> None:
    facts = reader.facts("Wat is het totaal zonder integraal en programmageld?")

    assert facts.hoofdthemas == ()


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("We verschuiven 50.000, 40.000 en 30.000 binnen een budget van 460.000", 120_000),
        (
            "Budget van 1.040.000: er ging 110.000 van 1 naar 2, 95.000 van 3 naar 2 en 70.000 weg",
            275_000,
        ),
        ("Is een wijzigingsaanvraag nodig bij 30.000 van de 110.000?", 30_000),
    ],
)
def test_several_shifts_add_up(reader: Reader, text: str, moved: int) -> None:
    assert reader.facts(text).verschuiving == moved


def test_shares_that_are_shifted_one_after_another_add_up(reader: Reader) -> None:
    facts = reader.facts("We hebben in maart 12% verschoven en in juni 10%, binnen Re-integratie.")

    assert facts.verschuiving_aandeel == Decimal("0.22")


def test_what_was_put_back_is_not_added(reader: Reader) -> None:
    facts = reader.facts("Eerst 20% verschoven, daarna 10% teruggezet, dus het wijkt 10% af.")

    assert facts.verschuiving_aandeel == Decimal("0.10")


@pytest.mark.parametrize(
    ("text", "money", "costs"),
    [
        ("Kunnen we onze uitgaven van 2024 dekken met geld van 2025?", 2025, 2024),
        ("Mogen facturen van 2025 betaald worden uit het budget van 2024?", 2024, 2025),
        ("Kosten uit 2023 betalen van het budget van 2024", 2024, 2023),
        ("Mag geld van 2025 gebruikt worden voor kosten die we in 2024 maakten?", 2025, 2024),
    ],
)
def test_costs_of_one_year_are_paid_with_money_of_another(
    reader: Reader, text: str, money: int, costs: int
) -> None:
    facts = reader.facts(text)

    assert (facts.van_jaar, facts.naar_jaar) == (money, costs)
