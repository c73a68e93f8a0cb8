"""Which tranche is meant: said, carried over from an earlier turn, set by the caller, or open."""

from __future__ import annotations

import pytest

from tests.understanding.given import Reader, user

FIRST, SECOND = "2023-2025", "2026-2028"


@pytest.mark.parametrize(
    ("text", "tranche"),
    [
        ("Hoeveel is er in 2024 voor Jonge Kind?", FIRST),
        ("Hoeveel is er in 2025 voor Jonge Kind?", FIRST),
        ("Hoeveel is er in 2026 voor Jonge Kind?", SECOND),
        ("Hoeveel is er in 2028 voor Jonge Kind?", SECOND),
        ("Mag een lunch in de eerste tranche?", FIRST),
        ("Mag een lunch in de tweede tranche?", SECOND),
        ("Mag een lunch in de tweede ronde van de SPUK?", SECOND),
        ("Mag een lunch in tranche 2?", SECOND),
        ("Is cofinanciering verplicht in 2026-2028?", SECOND),
        ("Is cofinanciering verplicht in de periode 2023 t/m 2025?", FIRST),
        ("What is the budget for the second tranche?", SECOND),
    ],
)
def test_a_year_or_a_name_states_the_tranche(reader: Reader, text: str, tranche: str) -> None:
    read = reader(text)

    assert (read.tranche, read.tranche_basis) == (tranche, "stated")


@pytest.mark.parametrize(
    "text", ["Mag een lunch uit School en Omgeving?", "Is cofinanciering verplicht?"]
)
def test_without_a_year_the_tranche_is_open(reader: Reader, text: str) -> None:
    assert reader(text).tranche is None


def test_both_tranches_named_leave_it_open(reader: Reader) -> None:
    read = reader("Wat is het verschil tussen de eerste en de tweede tranche?")

    assert read.tranche is None


def test_money_of_the_first_tranche_spent_in_2026_is_about_the_first(reader: Reader) -> None:
    read = reader("Kunnen we geld van 2025 nog in 2026 uitgeven?")

    assert read.tranche == FIRST


def test_the_extension_of_the_first_tranche_is_about_the_first(reader: Reader) -> None:
    read = reader("Kunnen we verlenging krijgen tot eind 2026 omdat we geld overhouden?")

    assert read.tranche == FIRST


@pytest.mark.parametrize("tranche", [FIRST, SECOND])
def test_what_the_caller_sets_wins(reader: Reader, tranche: str) -> None:
    read = reader("Hoeveel is er in 2024 voor Jonge Kind?", tranche=tranche)

    assert (read.tranche, read.tranche_basis) == (tranche, "stated")


def test_a_follow_up_stays_in_the_tranche_of_the_turn_before(reader: Reader) -> None:
    read = reader("En voor School en Omgeving?", user("Hoeveel is er in 2024 voor Jonge Kind?"))

    assert (read.tranche, read.tranche_basis) == (FIRST, "earlier_turn")


def test_a_follow_up_may_name_another_tranche(reader: Reader) -> None:
    read = reader("En in 2027?", user("Hoeveel is er in 2024 voor Jonge Kind?"))

    assert (read.tranche, read.tranche_basis) == (SECOND, "stated")


def test_a_new_question_does_not_take_over_the_tranche(reader: Reader) -> None:
    read = reader(
        "Is cofinanciering verplicht voor gemeenten met een focusgebied?",
        user("Hoeveel is beschikbaar in 2027 voor Jonge Kind?"),
    )

    assert read.tranche is None
