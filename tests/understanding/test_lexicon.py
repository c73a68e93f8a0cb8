"""Concepts are found in the forms people write: endings, compounds, gaps, hyphens."""

from __future__ import annotations

import pytest

from assistant.understanding.lexicon import Lexicon, concept_names, find
from tests.understanding.given import Reader


def found(text: str, **forms: str | tuple[str, ...]) -> frozenset[str]:
    """The concepts of a small lexicon in the text."""
    concepts = {name: (f,) if isinstance(f, str) else f for name, f in forms.items()}
    return concept_names(find(Lexicon(concepts), text))


@pytest.mark.parametrize(
    ("form", "text", "hit"),
    [
        ("lunch", "een lunch", True),
        ("lunch", "een Lunch!", True),
        ("lunch", "lunches", False),
        ("lunch", "schoollunch", False),
        ("maaltijd*", "maaltijden", True),
        ("maaltijd*", "maaltijd", True),
        ("maaltijd*", "schoolmaaltijd", False),
        ("*lunch", "schoollunch", True),
        ("*lunch", "lunch", True),
        ("*lunch", "lunchpakket", False),
        ("*lunch*", "schoollunchpakket", True),
        ("*lunch*", "lunchen", True),
        ("warme maaltijd*", "een warme maaltijden", True),
        ("warme maaltijd*", "warme en koude maaltijden", False),
        ("financiele educatie", "Financiële educatie", True),
        ("café", "cafe", True),
        ("s&o", "S en O", True),
        ("s&o", "S&O", True),
        ("s en o", "s & o", True),
    ],
)
def test_a_form_is_found_as_it_says(form: str, text: str, hit: bool) -> None:
    assert found(text, naam=form) == (frozenset({"naam"}) if hit else frozenset())


@pytest.mark.parametrize(
    "text", ["re-integratie", "re integratie", "reintegratie", "Re-Integratie"]
)
@pytest.mark.parametrize("form", ["re-integratie"])
def test_a_hyphen_may_be_left_out(form: str, text: str) -> None:
    assert found(f"geld voor {text} in 2024", thema=form) == {"thema"}


def test_a_form_without_hyphen_is_found_in_joined_words() -> None:
    assert found("het wijzigings-formulier", form="wijzigingsformulier") == {"form"}


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("wij dienen in", True),
        ("wij dienen de aanvraag in", True),
        ("wij dienen een twee drie vier vijf zes in", True),
        ("wij dienen een twee drie vier vijf zes zeven in", False),
        ("in wat wij dienen", False),
    ],
)
def test_a_gap_holds_up_to_six_words(text: str, hit: bool) -> None:
    assert bool(found(text, indienen="dien* .. in")) is hit


def test_the_longest_form_wins() -> None:
    forms = {"geld": "budget", "integraal": "integraal budget"}

    assert found("uit het integraal budget", **forms) == {"integraal"}
    assert found("uit het budget", **forms) == {"geld"}


def test_words_beside_a_longer_form_are_found_too() -> None:
    forms = {"geld": "budget", "integraal": "integraal budget"}

    assert found("budget en integraal budget", **forms) == {"geld", "integraal"}


def test_a_gap_hides_nothing_that_stands_in_it() -> None:
    forms = {"indienen": "dien* .. in", "aanvraag": "aanvraag"}

    assert found("dien de aanvraag in", **forms) == {"indienen", "aanvraag"}


def test_a_mention_knows_its_place() -> None:
    text = "Mag een warme lunch?"
    [mention] = find(Lexicon({"eten": ("warme lunch",)}), text)

    assert text[mention.start : mention.end] == "warme lunch"


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("School en Omgeving", "thema:school-en-omgeving"),
        ("s&o", "thema:school-en-omgeving"),
        ("het jonge kind", "thema:jonge-kind"),
        ("reintegratie", "thema:re-integratie"),
        ("a&s", "thema:armoede-en-schulden"),
        ("V&W", "thema:veerkracht-en-weerbaarheid"),
        ("het integrale budget", "thema:integraal"),
        ("programmageld", "thema:programmaondersteuning"),
        ("wijzigingsaanvraag", "wijzigingsaanvraag"),
        ("doorschuiven", "doorschuiven"),
        ("btw-compensatiefonds", "bcf"),
        ("BCF", "bcf"),
        ("cofinanciering", "cofinanciering"),
        ("Regio Deal", "rijksmiddelen"),
        ("SiSa", "sisa"),
        ("een warme lunch", "activiteit:maaltijden"),
        ("schoolontbijt", "activiteit:maaltijden"),
        ("buitenlandse reis", "activiteit:buitenlandse-reis"),
        ("citotraining", "activiteit:citotraining"),
        ("Rotterdam-Zuid", "gebied:rotterdam-zuid"),
        ("Den Haag", "gemeente:den-haag"),
        ("'s-Gravenhage", "gemeente:den-haag"),
        ("OCW", "ministerie:ocw"),
    ],
)
def test_the_words_of_the_field_are_known(reader: Reader, text: str, concept: str) -> None:
    assert concept in reader.concepts(f"Een vraag over {text} graag")


@pytest.mark.parametrize(
    "text", ["Goedemorgen, ik heb een vraag.", "Dank u wel en een fijne dag.", "Hoe laat is het?"]
)
def test_ordinary_sentences_hold_no_activity_and_no_theme(reader: Reader, text: str) -> None:
    kinds = {c.partition(":")[0] for c in reader.concepts(text)}

    assert not kinds & {"activiteit", "thema", "gebied", "gemeente"}
