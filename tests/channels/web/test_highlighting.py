"""Words that are sought are found by their stems and marked; the text itself stays as it is."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.channels.web.excerpt import LONGEST, excerpt
from assistant.channels.web.highlighting import Finder
from assistant.channels.web.markdown import passage_html
from tests.channels.web.test_payloads import PAYLOADS, strange


@pytest.mark.parametrize(
    ("sought", "text", "marked"),
    [
        ("maaltijd", "Geen maaltijden of reizen.", "Geen <mark>maaltijden</mark> of reizen."),
        ("wijziging", "Een wijzigingsaanvraag.", "Een <mark>wijzigingsaanvraag</mark>."),
        ("€ 31.610.000", "Er is 31.610 in 2024.", "Er is <mark>31.610</mark> in 2024."),
        ("25%", "Meer dan 25% anders.", "Meer dan <mark>25%</mark> anders."),
        ("school omgeving", "School, omgeving.", "<mark>School, omgeving</mark>."),
        ("de het een", "De brief en het geld.", "De brief en het geld."),
        ("", "Geen woorden.", "Geen woorden."),
    ],
)
def test_words_are_marked_in_every_form(sought: str, text: str, marked: str) -> None:
    assert Finder((sought,)).marked(text) == marked


@settings(deadline=None, derandomize=True)
@given(sought=st.text(max_size=40), text=st.text(max_size=200))
def test_marking_changes_no_letter_of_the_text(sought: str, text: str) -> None:
    marked = Finder((sought,)).marked(text)

    assert unescape(marked.replace("<mark>", "").replace("</mark>", "")) == text


def test_only_the_paragraph_that_holds_most_is_marked() -> None:
    text = "De gemeente is er.\n\nDe gemeente vraagt het budget aan."

    html = passage_html(text, Finder(("Vraagt de gemeente het budget aan?",)))

    assert "<p>De gemeente is er.</p>" in html
    assert "<mark>gemeente vraagt</mark>" in html


def test_a_row_of_a_table_counts_as_one() -> None:
    text = "| thema | 2024 |\n|---|---|\n| School | 31.610 |\n| Kind | 31.333 |"

    html = passage_html(text, Finder(("School in 2024: € 31.610.000",)))

    assert "<mark>School</mark>" in html
    assert "<mark>31.610</mark>" in html
    assert "31.333</td>" in html
    assert "<mark>31.333" not in html


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_marked_passage_brings_no_markup_of_its_own(payload: str) -> None:
    html = passage_html(payload, Finder((payload, "script img klik elders nee")))

    assert strange(html, None) == []
    assert "<a " not in html


def test_an_excerpt_is_the_best_part_as_plain_text() -> None:
    text = (
        "Eerst iets anders. " * 40
        + "\n\n- **maaltijden** voor kinderen\n- reizen\n\n"
        + "Slot. " * 90
    )

    found = excerpt(text, Finder(("maaltijd",)))

    assert "maaltijden voor kinderen" in found
    assert "**" not in found
    assert len(found) <= LONGEST + 10
    assert found.startswith("… ")


@settings(deadline=None, derandomize=True)
@given(text=st.text(max_size=1500), sought=st.text(max_size=20))
def test_an_excerpt_is_never_long(text: str, sought: str) -> None:
    assert len(excerpt(text, Finder((sought,)))) <= LONGEST + 40
