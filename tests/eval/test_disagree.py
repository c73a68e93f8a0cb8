"""The finder of differences: the same thing, another figure, in another source."""

from __future__ import annotations

import pytest

from corpus.model import Locator, Passage
from eval.disagree import disagreements


def passage(source: str, text: str) -> Passage:
    return Passage(f"{source}#1", source, Locator("Kop"), text)


def found(one: str, other: str) -> dict[str, set[str]]:
    pairs = disagreements([passage("een", one), passage("ander", other)])
    return {about: {said.value for said in claims} for about, claims in pairs}


@pytest.mark.parametrize(
    ("one", "other", "about", "values"),
    [
        (
            "Negentien burgemeesters vroegen het.",
            "De 20 betrokken burgemeesters.",
            "aantal burgemeesters",
            {"19", "20"},
        ),
        (
            "Op 11 juli, van 13:00 tot 16:00 uur.",
            "| dag | tijd |\n|---|---|\n| 11 juli 2023 | 14.30-16.30 uur |",
            "uren op 11 juli",
            {"13.00-16.00", "14.30-16.30"},
        ),
        (
            "Aanvragen kan tot 30 september.",
            "Aanvragen kan tot en met 30 september.",
            "laatste dag 30 september",
            {"tot", "tot en met"},
        ),
        (
            "| Thema | 2024 |\n|---|---|\n| Jonge Kind | 31.333 |",
            "| Thema | 2024 |\n|---|---|\n| Jonge Kind | 31.000 |",
            "jonge kind, 2024",
            {"31.333", "31.000"},
        ),
        (
            "Er is € 250 miljoen beschikbaar.",
            "Er is € 256 miljoen beschikbaar.",
            "bedrag bij beschikbaar",
            {"€250miljoen", "€256miljoen"},
        ),
    ],
)
def test_two_sources_with_other_figures_are_found(
    one: str, other: str, about: str, values: set[str]
) -> None:
    assert found(one, other)[about] == values


def test_the_same_figure_in_words_is_no_difference() -> None:
    assert "aantal ministeries" not in found("Drie ministeries betalen.", "De 3 ministeries.")


def test_a_year_before_a_noun_counts_nothing() -> None:
    assert found("In 2024 scholen.", "In 2025 scholen.") == {}
