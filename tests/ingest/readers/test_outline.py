import pytest

from corpus.model import Locator
from ingest.errors import Unreadable
from ingest.readers.outline import Outline
from ingest.readers.tables import pipe_rows


def headings(outline):
    return [section.locator.heading for section in outline.document("t").sections]


def test_a_heading_lies_in_the_nearest_one_of_a_smaller_level():
    outline = Outline("bron")
    for level, words in ((2, "A"), (4, "B"), (3, "C"), (2, "D")):
        outline.heading(level, words)
        outline.paragraph("x")

    assert headings(outline) == ["A", "A › B", "A › C", "D"]


def test_a_heading_over_headings_gives_no_section_and_a_lone_one_is_its_own_words():
    outline = Outline("bron")
    outline.heading(1, "A")
    outline.heading(2, "B")
    outline.heading(1, "C")
    found = outline.document("t").sections

    assert [(s.locator.heading, s.blocks[0].text) for s in found] == [("A › B", "B"), ("C", "C")]


def test_a_part_is_another_place_under_the_same_heading():
    outline = Outline("bron")
    outline.heading(1, "Artikel 2", place=Locator("", artikel="2"))
    outline.part(Locator("", artikel="2", lid="1"))
    outline.paragraph("x")
    [section] = outline.document("t").sections

    assert section.locator == Locator("Artikel 2", artikel="2", lid="1")


def test_what_lies_under_an_item_is_a_line_of_it():
    outline = Outline("bron")
    outline.item("- a")
    outline.item("- b", 1)
    outline.item("- c", 2)
    outline.paragraph("d")
    outline.item("- e", 1)

    assert [block.text for block in outline.document("t").sections[0].blocks] == [
        "- a\n  - b\n    - c",
        "d",
        "- e",
    ]


def test_signs_without_words_are_no_block():
    outline = Outline("bron")
    outline.paragraph(" … ")
    outline.item("-")
    outline.heading(1, "***")
    outline.table(pipe_rows([["", "-"], ["", ""]]))

    with pytest.raises(Unreadable, match="geen leesbare tekst"):
        outline.document("t")


def test_ragged_rows_are_filled_and_a_bar_in_a_cell_is_no_border():
    assert pipe_rows([["a|b", "c\nd"], ["", ""], ["e"]]) == (
        "| a\\|b | c d |\n| --- | --- |\n| e |  |"
    )
