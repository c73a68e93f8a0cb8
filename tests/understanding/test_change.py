"""What is shifted where an activity goes from one amount to another, or changes by a share."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.understanding.given import Reader


@pytest.mark.parametrize(
    ("text", "budget", "moved"),
    [
        ("we brengen een activiteit van 8 naar 6 ton bij een budget van 1 miljoen", 10**6, 200_000),
        ("we verlagen activiteit A van 8 naar 6 ton", None, 200_000),
        ("we verlagen activiteit A van € 800.000 naar € 600.000", None, 200_000),
        ("we verhogen sport van 2 naar 3 ton; het budget van het thema is 8 ton", 800_000, 100_000),
        ("A gaat van 12 naar 9 ton en B van 3 naar 6 ton, we verschuiven dat", None, 300_000),
        ("activiteit A van 4 ton met 30% verlagen bij een budget van 1 miljoen", 10**6, 120_000),
        ("we shift it from 800,000 to 600,000 of a budget of 1,000,000", 10**6, 200_000),
        ("we schuiven 2 ton van de 8 ton naar een andere activiteit", 800_000, 200_000),
    ],
)
def test_the_difference_is_what_is_shifted(
    reader: Reader, text: str, budget: int | None, moved: int
) -> None:
    facts = reader.facts(f"Is een wijziging nodig als {text}?")

    assert (facts.budget, facts.verschuiving) == (budget, moved)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("een activiteit van 40% naar 10% van het budget gaat", "0.3"),
        ("een activiteit van 40 naar 10 procent van het hoofdthema gaat", "0.3"),
        ("we het budget van het hoofdthema voor 30% anders verdelen", "0.3"),
        ("we een kwart van het budget verschuiven", "0.25"),
    ],
)
def test_a_share_of_the_budget_is_a_shift(reader: Reader, text: str, share: str) -> None:
    facts = reader.facts(f"Is een wijziging nodig als {text}?")

    assert facts.verschuiving_aandeel == Decimal(share)


@pytest.mark.parametrize(
    "text",
    ["we een activiteit met 30% verlagen", "we voor een activiteit een derde minder uitgeven"],
)
def test_a_share_of_one_activity_says_nothing_of_the_budget(reader: Reader, text: str) -> None:
    facts = reader.facts(f"Is een wijziging nodig als {text}?")

    assert (facts.verschuiving, facts.verschuiving_aandeel, facts.budget) == (None, None, None)
