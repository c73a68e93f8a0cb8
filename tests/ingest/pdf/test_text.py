import pytest

from ingest.readers.pdf.hyphens import joined, vocabulary
from tests.ingest.pdf.given import SENTENCE, sheet_of, texts


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("over onder-", "wijs en zorg"), "over onderwijs en zorg"),
        (("voor de re-", "integratie van"), "voor de re-integratie van"),
        (("in Noord-", "Holland"), "in Noord-Holland"),
        (("onderwijs-", "en zorgkosten"), "onderwijs- en zorgkosten"),
        (("de SPUK-", "regeling"), "de SPUK-regeling"),
        (("van 2023-", "2025"), "van 2023-2025"),
        (("een auto-", "ongeluk"), "een auto-ongeluk"),
        (("is ge-", "informeerd"), "is geïnformeerd"),
        (("de niet-", "bestede middelen"), "de niet-bestede middelen"),
        (("het (wijk-", "plan)"), "het (wijkplan)"),
        (("bedrag –", "zoals gezegd"), "bedrag – zoals gezegd"),
        (("soft\u00ad", "hyphen"), "softhyphen"),
        (("woord\u00adjes", "midden"), "woordjes midden"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line_is_whole_and_a_real_hyphen_stays(lines, text):
    assert joined(lines) == text


def test_the_rest_of_the_document_tells_which_hyphens_are_real():
    words = vocabulary(["de wijk-aanpak van", "een wijkplan dat"])

    assert joined(["een wijk-", "aanpak en wijk-", "plan"], words) == "een wijk-aanpak en wijkplan"


def test_items_keep_their_number_and_bullets_become_dashes():
    def draw(sheet):
        sheet.paragraph(SENTENCE)
        sheet.lines("• Eerste punt dat", "  doorloopt op een regel", "• Tweede punt")
        sheet.lines("1. Een plan", "2. Een begroting", "   met bedragen")
        sheet.lines("a) Kosten", "b) Baten")

    [section] = sheet_of(draw).sections

    assert [(block.kind, block.text) for block in section.blocks[1:]] == [
        ("item", "- Eerste punt dat doorloopt op een regel"),
        ("item", "- Tweede punt"),
        ("item", "1. Een plan"),
        ("item", "2. Een begroting met bedragen"),
        ("item", "a) Kosten"),
        ("item", "b) Baten"),
    ]


def test_white_space_and_closed_lines_divide_paragraphs():
    def draw(sheet):
        sheet.paragraph(SENTENCE * 2)
        sheet.paragraph("Een tweede alinea. " + SENTENCE * 2)

    assert len(texts(sheet_of(draw))) == 2


def test_a_word_broken_over_two_pages_is_whole_where_it_begins():
    def draw(sheet):
        sheet.lines(*["Een regel met gewone woorden"] * 3, "en de her-")
        sheet.next_page()
        sheet.lines("ziening van het plan.", "Een regel erna")

    [section] = sheet_of(draw).sections

    assert [(block.page, block.text[-9:]) for block in section.blocks[:1]] == [
        (1, "herziening")
    ] or (section.blocks[0].text.endswith("en de herziening") and section.blocks[0].page == 1)
    assert section.blocks[1].text.startswith("van het plan.")
    assert section.blocks[1].page == 2


def test_letters_that_nobody_sees_are_no_part_of_the_words():
    from eval.torture_files.sheets import embedded_fonts

    def draw(sheet):
        fonts = embedded_fonts()
        sheet.plain = fonts[0]
        sheet.line("be\u200bdrag ﬁnancieel")

    assert texts(sheet_of(draw)) == ["bedrag financieel"]
