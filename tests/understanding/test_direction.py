"""Costs of one year and money of another: from where to where the money would go."""

from __future__ import annotations

import pytest

from tests.understanding.given import Reader


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Mogen wij kosten van 2024 betalen met geld van 2025?", 2025, 2024),
        ("Kunnen de facturen uit 2023 met het budget van 2024 worden betaald?", 2024, 2023),
        ("Mag het gat van 2024 worden gedicht met de jaarschijf van 2025?", 2025, 2024),
        ("Mogen wij alvast van 2025 lenen om het gat van 2024 te dichten?", 2025, 2024),
        ("Kunnen we voor 2023 lenen uit het geld van 2024?", 2024, 2023),
        ("May we borrow from 2025 to pay for 2024?", 2025, 2024),
        ("Mogen we in 2026 nog een training betalen uit het geld van 2023-2025?", 2025, 2026),
        ("De show is in april 2026. Betalen uit het geld van de eerste ronde?", 2025, 2026),
        ("We hebben in 2023 niks uitgegeven van de spuk, mag dat in 2024?", 2023, 2024),
    ],
)
def test_money_of_another_year_for_costs_of_this_one(
    reader: Reader, text: str, source: int, target: int
) -> None:
    facts = reader(text).facts

    assert (facts.van_jaar, facts.naar_jaar) == (source, target)


@pytest.mark.parametrize(
    "text",
    [
        "Hoeveel kosten waren er in 2024 en hoeveel geld is er in 2024?",
        "Hoeveel geld was er in 2023 en 2024 voor Jonge Kind?",
        "Wat is het bedrag voor 2024 en voor 2025?",
    ],
)
def test_years_side_by_side_are_no_move(reader: Reader, text: str) -> None:
    assert reader(text).facts.van_jaar is None
