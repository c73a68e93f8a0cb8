"""Typos in words of the field are mended; every other word is left as it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.understanding.given import Reader


@pytest.mark.parametrize(
    "text",
    [
        "Wij willen graag weten wanneer de straat wordt opgeknapt.",
        "De ouders komen morgen met hun kinderen naar de klas.",
        "Hartelijk dank voor uw bericht, ik hoor graag van u.",
        "Kunt u mij vertellen wat de gemeente vorige week besloten heeft?",
        "Onze collega's zijn ziek, daarom is het antwoord later.",
        "Het gebouw staat leeg en de huur loopt door tot het einde van de maand.",
        "Would you please tell us what the municipality should do next month?",
        "Hoeveel mensen wonen er ongeveer, en welke talen spreken ze?",
        "De bibliotheek leent boeken uit aan jongeren en volwassenen.",
    ],
)
def test_ordinary_words_are_left_alone(reader: Reader, text: str) -> None:
    assert reader.corrected(text) == text


@pytest.mark.parametrize(
    ("typed", "concept"),
    [
        ("wijzigingsaanvrag", "wijzigingsaanvraag"),
        ("wijzigingsaavraag", "wijzigingsaanvraag"),
        ("wijzgingsaanvraag", "wijzigingsaanvraag"),
        ("cofinancierng", "cofinanciering"),
        ("begeleidingscomissie", "begeleidingscommissie"),
        ("verdeelsleuttel", "verdeelsleutel"),
        ("terugvodering", "terugvordering"),
        ("doorschuven", "doorschuiven"),
        ("reintegartie", "thema:re-integratie"),
        ("programmaondersteunig", "thema:programmaondersteuning"),
        ("focusgebeid", "focusgebied"),
        ("verlengng", "verlenging"),
        ("coalitei", "coalitie"),
    ],
)
def test_a_typo_in_a_word_of_the_field_is_understood(
    reader: Reader, typed: str, concept: str
) -> None:
    assert concept in reader.concepts(reader.corrected(f"Een vraag over {typed} graag."))


def test_only_the_typo_changes(reader: Reader) -> None:
    text = "Beste collega, mag de BEGELEIDINGSCOMISSIE over € 250.000 (25%) gaan?"

    corrected = reader.corrected(text)

    before, _, after = text.partition("BEGELEIDINGSCOMISSIE")
    assert corrected.startswith(before)
    assert corrected.endswith(after)
    assert "begeleidingscommissie" in corrected.lower()


@pytest.mark.parametrize("text", ["", "?", "€ 250.000", "25,01%", "2024", "S&O"])
def test_figures_and_abbreviations_are_left_alone(reader: Reader, text: str) -> None:
    assert reader.corrected(text) == text


def test_mending_twice_changes_nothing_more(reader: Reader) -> None:
    once = reader.corrected("de begeleidingscomissie en de wijzigingsaanvrag")

    assert reader.corrected(once) == once


def test_the_texts_of_the_sources_hold_no_typos(reader: Reader, project: Path) -> None:
    """A word of a source is an ordinary word of the field: none of them is changed."""
    changed: dict[str, str] = {}
    for path in sorted((project / "corpus" / "texts").glob("*.md")):
        for line in path.read_text(encoding="utf-8").splitlines():
            mended = reader.corrected(line)
            if mended != line:
                pairs = zip(line.split(), mended.split(), strict=False)
                changed |= {a: b for a, b in pairs if a != b}

    assert changed == {}
