from eval.torture_files.sheets import Sheet, made
from tests.ingest.pdf.given import SENTENCE, read, sheet_of


def headings(document):
    return [section.locator.heading for section in document.sections]


def test_larger_letters_are_headings_nested_by_size():
    def draw(sheet):
        for name in "AB":
            sheet.heading(f"Deel {name}", 18, bold=False)
            sheet.paragraph(SENTENCE)
            sheet.heading(f"Stuk van {name}", 13, bold=False)
            sheet.paragraph(SENTENCE)

    assert headings(sheet_of(draw)) == [
        "Deel A", "Deel A › Stuk van A", "Deel B", "Deel B › Stuk van B",
    ]  # fmt: skip


def test_bold_lines_in_the_size_of_the_text_are_headings_below_larger_ones():
    def draw(sheet):
        for name in "AB":
            sheet.heading(f"Deel {name}", 14)
            sheet.heading("Waar kun je aan denken?", 10)
            sheet.paragraph(SENTENCE)

    assert headings(sheet_of(draw)) == [
        "Deel A › Waar kun je aan denken?",
        "Deel B › Waar kun je aan denken?",
    ]


def test_numbers_nest_headings_of_one_size():
    def draw(sheet):
        for name in ("1 Geld", "1.1 Budget", "1.1.1 Verdeling", "1.2 Overheveling", "2 Plan"):
            sheet.heading(name, 12)
            sheet.paragraph(SENTENCE)

    assert headings(sheet_of(draw)) == [
        "1 Geld",
        "1 Geld › 1.1 Budget",
        "1 Geld › 1.1 Budget › 1.1.1 Verdeling",
        "1 Geld › 1.2 Overheveling",
        "2 Plan",
    ]


def test_a_heading_of_two_lines_is_one_heading():
    def draw(sheet):
        for name in "AB":
            sheet.gap(10)
            sheet.line(f"Hoofdthema {name}, dat een lange naam", 14, bold=True)
            sheet.line("heeft die doorloopt", 14, bold=True)
            sheet.gap()
            sheet.paragraph(SENTENCE)

    assert headings(sheet_of(draw))[0] == "Hoofdthema A, dat een lange naam heeft die doorloopt"


def test_articles_are_headings_by_their_name_and_fill_the_locator():
    def draw(sheet):
        for name in ("Artikel 1. Begrippen", "Artikel 2a. Aanvraag"):
            sheet.gap()
            sheet.line(name)
            sheet.gap()
            sheet.paragraph("In artikel 3 van de wet staat meer. " + SENTENCE)

    found = sheet_of(draw).sections

    assert [(s.locator.heading, s.locator.artikel) for s in found] == [
        ("Artikel 1. Begrippen", "1"),
        ("Artikel 2a. Aanvraag", "2a"),
    ]


def test_a_bold_sentence_or_label_is_no_heading():
    def draw(sheet):
        sheet.paragraph(SENTENCE * 2)
        sheet.line("Let op:", bold=True)
        sheet.gap()
        sheet.line("Dit is een hele zin die vet staat.", bold=True)
        sheet.gap()
        sheet.paragraph(SENTENCE)

    assert headings(sheet_of(draw)) == [""]


def test_a_table_of_contents_gives_no_headings():
    def draw(sheet):
        for n in range(1, 5):
            sheet.line(f"{n} Hoofdstuk {'.' * 60} {n}", 12, bold=True)
        sheet.gap()
        sheet.paragraph(SENTENCE * 3)

    assert headings(sheet_of(draw)) == [""]


def test_the_largest_words_of_the_first_page_are_the_title():
    def draw(sheet):
        sheet.heading("Handreiking", 24)
        sheet.heading("Voor gemeenten", 18)
        for name in "AB":
            sheet.heading(f"Deel {name}", 14)
            sheet.paragraph(SENTENCE)

    document = sheet_of(draw)

    assert document.title == "Handreiking"
    assert headings(document) == ["", "Deel A", "Deel B"]
    assert document.sections[0].blocks[0].text == "Voor gemeenten"


def test_without_large_words_the_title_is_that_of_the_file_or_its_name():
    def draw(sheet):
        sheet.paragraph(SENTENCE)

    assert sheet_of(draw, title="Brief  aan de wijk").title == "Brief aan de wijk"
    assert sheet_of(draw, title="Microsoft Word - brief.docx").title == "bron"
    assert sheet_of(draw).title == "bron"


def test_a_section_is_where_its_first_words_are():
    def draw(canvas):
        sheet = Sheet(canvas)
        sheet.paragraph(SENTENCE)
        sheet.heading("Deel A", 14)
        sheet.next_page()
        sheet.paragraph("Op de tweede bladzijde. " + SENTENCE)
        sheet.next_page()
        sheet.paragraph("Op de derde bladzijde. " + SENTENCE)

    section = read(made(draw)).sections[1]

    assert (section.locator.heading, section.locator.page) == ("Deel A", 2)
    assert [block.page for block in section.blocks] == [2, 3]


def test_a_heading_with_nothing_under_it_keeps_its_words_under_the_one_above():
    def draw(sheet):
        sheet.heading("Deel A", 14)
        sheet.paragraph(SENTENCE)
        sheet.heading("Leeg stuk", 12)
        sheet.heading("Deel B", 14)
        sheet.paragraph(SENTENCE)
        sheet.heading("Slotwoord", 12)

    found = sheet_of(draw).sections

    assert [(s.locator.heading, s.blocks[0].text[:9]) for s in found] == [
        ("Deel A", "De gemeen"),
        ("Deel A", "Leeg stuk"),
        ("Deel B", "De gemeen"),
        ("Deel B", "Slotwoord"),
    ]
