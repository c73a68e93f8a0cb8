from contextlib import suppress

import pytest

from ingest.errors import Unreadable
from ingest.readers import plain_markdown


def read(words):
    return plain_markdown.read("bron", words.encode())


def blocks(words):
    return [
        (section.locator.heading, block.kind, block.text, block.line)
        for section in read(words).sections
        for block in section.blocks
    ]


def test_words_lose_their_marks_and_keep_their_lines():
    assert blocks("# T\n\n## A\n\neen *twee* [drie](http://x)\n`vier`\n") == [
        ("A", "paragraph", "een twee drie vier", 5)
    ]


def test_levels_may_be_skipped_and_begin_anywhere():
    assert [
        heading for heading, *_ in blocks("#### Diep\n\nx\n\n## Hoog\n\n##### Laag\n\ny\n")
    ] == [
        "Diep",
        "Hoog › Laag",
    ]


def test_a_single_h1_is_the_title_and_several_are_headings():
    assert read("# Een\n\nx\n").title == "Een"
    assert [heading for heading, *_ in blocks("# Een\n\nx\n\n# Twee\n\ny\n")] == ["Een", "Twee"]


def test_front_matter_gives_the_title_and_is_no_text():
    words = "---\ntitle: 'Mijn stuk'\nauthor: x\n---\n\nInhoud.\n"

    assert read(words).title == "Mijn stuk"
    assert blocks(words) == [("", "paragraph", "Inhoud.", 6)]


def test_html_gives_its_words():
    words = "<div>\n<h2>Kop</h2><p>een <b>twee</b></p>\n<script>weg</script>\n</div>\n"
    words += "\nna <br>regel <i>x</i>\n"

    assert [text for _, _, text, _ in blocks(words)] == ["Kop", "een twee", "na regel x"]


def test_lists_tables_and_quotations_are_kept():
    words = "- a\n  1. b\n\n  vervolg\n- c\n\n> citaat\n"
    words += "\n| A | B |\n|---|---|\n| 1 | 2 \\| 3 |\n\n```\ncode hier\n```\n"

    assert [(kind, text) for _, kind, text, _ in blocks(words)] == [
        ("item", "- a\n  1. b\n  vervolg"),
        ("item", "- c"),
        ("paragraph", "citaat"),
        ("table", "| A | B |\n| --- | --- |\n| 1 | 2 \\| 3 |"),
        ("paragraph", "code hier"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "> " * 5000 + "x",
        "".join("  " * depth + "- x\n" for depth in range(300)),
        "[" * 20_000 + "x",
        "*a " * 20_000,
        "#" * 5000 + " x",
        "<div>" * 5000 + "x",
        "x\n===\n" * 500,
        "```\nniet gesloten",
    ],
    ids=["quotes", "lists", "brackets", "stars", "hashes", "divs", "underlined", "fence"],
)
def test_odd_markdown_never_breaks_the_reader(words):
    with suppress(Unreadable):
        assert read(words).sections
