"""Typos in words of the field are mended; every other word is left as it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding import dictionary
from assistant.understanding.speller import Speller
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


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hoevel mgen we", "hoeveel mogen we"),
        ("dat mag neit", "dat mag niet"),
        ("er is geeen gled", "er is geen geld"),
        ("vijfentwntig procent", "vijfentwintig procent"),
        ("op 30 setpember", "op 30 september"),
        ("wnaneer krijgne wij", "wanneer krijgen wij"),
        ("de kinderboerdrij", "de kinderboerderij"),
        ("onder schooltijd en na schooltidj", "onder schooltijd en na schooltijd"),
    ],
)
def test_ordinary_words_are_mended_too(reader: Reader, typed: str, meant: str) -> None:
    assert reader.corrected(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("uit schoolenomgeving", "uit school en omgeving"),
        ("uit School en Omgevin", "uit School en Omgeving"),
        ("uit schol en omgeving", "uit school en omgeving"),
        ("van het Jonge Kin", "van het Jonge Kind"),
        ("geld over hevelen", "geld overhevelen"),
        ("uit e-integratie", "uit re-integratie"),
        ("in Roterdam-Zuid", "in Rotterdam-Zuid"),
        ("de PSUK", "de SPUK"),
    ],
)
def test_names_of_the_field_are_mended_by_all_their_words(
    reader: Reader, typed: str, meant: str
) -> None:
    assert reader.corrected(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Het Jonge Kind is er niet voor jongeren.",
        "Niet Hengelo of Haarlem, maar Heerlen.",
        "Verlening is iets anders dan verlenging.",
        "Zonder geld gaat het niet onder de naam van Jansen.",
        "Ik heb een integraal budget voor re-integratietrajecten.",
        "Mail naar postbus.spuk@voorbeeld.nl of kijk op voorbeeld.nl/sloot.",
        "De GGD, de VNG en het UWV doen mee.",
        "De pm'er en de pabo-student uit R'dam Zuid.",
    ],
)
def test_right_words_and_names_stay_as_they_are(reader: Reader, text: str) -> None:
    assert reader.corrected(text) == text


@pytest.mark.parametrize("typed", ["noet", "geden", "gren", "biet", "ngeen", "iemand", "onder"])
def test_no_negation_appears(reader: Reader, typed: str) -> None:
    assert reader.corrected(typed) not in ("niet", "geen", "niemand", "zonder")


def test_no_common_word_is_changed(reader: Reader) -> None:
    """More than twenty thousand Dutch words, each by itself."""
    speller = Speller(reader.vocabulary, dictionary.shipped(), english=False)
    known = dictionary.shipped().common

    assert len(known) > 20_000
    assert [word for word in known if speller.mended(word) is not None] == []


def test_an_english_text_keeps_its_english_words(reader: Reader) -> None:
    speller = Speller(reader.vocabulary, dictionary.shipped(), english=True)

    assert [w for w in dictionary.shipped().english if speller.mended(w) is not None] == []


@given(st.text("abdegiknorst -.'?", max_size=40))
def test_any_text_is_mended_without_failing(reader: Reader, text: str) -> None:
    mended = reader.corrected(text)

    assert abs(len(mended) - len(text)) <= len(text)


@given(st.sampled_from(("niet", "geen", "zonder", "nooit")), st.data())
def test_a_negation_that_is_typed_right_stays(
    reader: Reader, negation: str, data: st.DataObject
) -> None:
    words = data.draw(st.lists(st.sampled_from(("mag", "dat", "gedl", "wijkne", "budgte"))))

    text = " ".join([*words, negation])

    assert reader.corrected(text).split()[-1] == negation


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("in Ljouwert", "gemeente:leeuwarden"),
        ("in Grins", "gemeente:groningen"),
        ("in 's-Gravenhage", "gemeente:den-haag"),
        ("in 020", "gemeente:amsterdam"),
        ("in A'dam", "gemeente:amsterdam"),
        ("in R'dam Zuid", "gebied:rotterdam-zuid"),
        ("in Rotterdam South", "gebied:rotterdam-zuid"),
        ("in de Bijlmermeer", "gebied:amsterdam-zuidoost"),
        ("uit S&O", "thema:school-en-omgeving"),
        ("uit A&S", "thema:armoede-en-schulden"),
        ("uit V&W", "thema:veerkracht-en-weerbaarheid"),
        ("uit JK", "thema:jonge-kind"),
        ("uit re-int", "thema:re-integratie"),
    ],
)
def test_nicknames_and_abbreviations_are_understood(
    reader: Reader, text: str, concept: str
) -> None:
    assert concept in reader.concepts(reader.corrected(text))
