import pytest

from corpus.errors import CorpusError
from corpus.model import Locator
from ingest.readers import markdown


def sections(text):
    return markdown.read("bron", text, file="texts/bron.md").sections


def test_a_heading_carries_its_parents():
    found = sections("# T\n\n## A\n\nx\n\n### B\n\ny\n\n#### C\n\nz\n\n## D\n\nw\n")

    assert [section.locator.heading for section in found] == ["A", "A › B", "A › B › C", "D"]


def test_words_before_the_first_heading_have_an_empty_heading():
    [lead, _] = sections("# T\n\nvooraf\n\n## A\n\nx\n")

    assert lead.locator == Locator(heading="")
    assert lead.blocks[0].text == "vooraf"


def test_a_heading_without_words_under_it_gives_no_section():
    [only] = sections("# T\n\n## A\n\n### B\n\nx\n")

    assert only.locator.heading == "A › B"


def test_attributes_leave_the_heading_and_fill_the_locator():
    [section] = sections("# T\n\n## Artikel 9a {artikel=9a lid=1 onderdeel=b page=4}\n\nx\n")

    assert section.locator == Locator("Artikel 9a", page=4, artikel="9a", lid="1", onderdeel="b")


def test_a_part_of_an_article_lies_in_that_article_but_may_be_on_another_page():
    [_, lid] = sections("# T\n\n## Artikel 2 {artikel=2 page=3}\n\nx\n\n### Lid 1 {lid=1}\n\ny\n")

    assert lid.locator == Locator("Artikel 2 › Lid 1", artikel="2", lid="1")


def test_blocks_keep_the_words_and_signs_of_the_file():
    table = "| A | B |\n| --- | ---: |\n| x | 1.000 |"
    [section] = sections(
        f"# T\n\n## A\n\neen\ntwee\n\n- punt *a*\n- punt b\n  vervolg\n\n{table}\n"
    )

    assert [(block.kind, block.text) for block in section.blocks] == [
        ("paragraph", "een\ntwee"),
        ("item", "- punt *a*"),
        ("item", "- punt b\n  vervolg"),
        ("table", table),
    ]
    assert [block.line for block in section.blocks] == [5, 8, 9, 12]


def test_a_byte_order_mark_and_windows_line_ends_do_not_matter():
    assert sections("\ufeff# T\r\n\r\n## A\r\n\r\nx\r\n") == sections("# T\n\n## A\n\nx\n")


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", ":1:", "het bestand is leeg"),
        ("tekst zonder titel\n", ":1:", "begin het bestand met"),
        ("## A\n\nx\n", ":1:", "precies één kop met één #"),
        ("# T\n\nx\n\n# U\n", ":5:", "precies één kop met één #"),
        ("# T\n\n## A {artikle=1}\n", ":3:", "onbekend kenmerk `artikle=1`"),
        ("# T\n\n## A {page=vier}\n", ":3:", "page=vier is geen getal"),
        ("# T\n\n##\n\nx\n", ":3:", "de kop is leeg"),
        ("# T\n\n## A › B\n\nx\n", ":3:", "mag niet in een kop"),
        ("# T\n\n<!-- straks -->\n", ":3:", "HTML en codeblokken"),
        ("# T\n\n```\nx\n```\n", ":3:", "HTML en codeblokken"),
        ("# T\n\nx\n\ny\x00z\n", ":5:", "onleesbaar teken"),
    ],
)
def test_a_wrong_file_is_refused_with_file_line_and_advice(text, place, message):
    with pytest.raises(CorpusError) as refused:
        sections(text)

    assert refused.value.message.startswith(f"texts/bron.md{place}")
    assert message in refused.value.message
