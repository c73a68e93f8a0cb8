"""Answers and passages become HTML whose marks lead to the list of sources."""

from __future__ import annotations

from assistant.channels.web.markdown import answer_html, passage_html


def test_a_mark_links_to_its_source_and_each_mark_has_its_own_place() -> None:
    rendered = answer_html("Nee. [1] Zie ook [2][1].", "antwoord-3", {1, 2}, "Bron")

    assert rendered.marks == {
        1: ("antwoord-3-merk-1-1", "antwoord-3-merk-1-2"),
        2: ("antwoord-3-merk-2-1",),
    }
    assert rendered.html.count('href="#antwoord-3-bron-1"') == 2
    assert 'id="antwoord-3-merk-2-1" href="#antwoord-3-bron-2"' in rendered.html


def test_a_mark_without_a_source_stays_text() -> None:
    rendered = answer_html("Dit staat in [7] en [0].", "a", {1}, "Bron")

    assert rendered.marks == {}
    assert "<p>Dit staat in [7] en [0].</p>" in rendered.html


def test_marks_in_lists_and_bold_text_are_links_and_in_code_they_are_not() -> None:
    rendered = answer_html("- **ja [1]**\n- `x[1]`\n", "a", {1}, "Bron")

    assert rendered.marks == {1: ("a-merk-1-1",)}
    assert "<code>x[1]</code>" in rendered.html


def test_a_table_is_wrapped_so_that_it_scrolls_by_itself_and_has_no_inline_style() -> None:
    html = passage_html("| a | b |\n|---|--:|\n| x | 1 |")

    assert html.startswith('<div class="table" tabindex="0"><table>')
    assert '<td class="align-right">1</td>' in html
    assert "style=" not in html


def test_a_euro_sign_stays_with_its_amount() -> None:
    assert "€\u00a031.610.000" in passage_html("Er is € 31.610.000.")
