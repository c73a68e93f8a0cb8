import pytest

from eval.torture_files.hostile_pdfs import one_page
from eval.torture_files.sheets import HEIGHT, PLAIN, Sheet, made, stream, wrapped
from tests.ingest.pdf.given import EDGES, SENTENCE, TABLE, read, sheet_of, texts

PIPES = "\n".join(
    [
        "| Gemeente | 2024 | 2025 |",
        "| --- | --- | --- |",
        "| Arnhem | 1.000 | 2.000 |",
        "| Breda | 31.610 | 4 |",
        "| Den Haag | 5 | 6 |",
    ]
)


@pytest.mark.parametrize("ruled", [True, False])
def test_a_table_of_figures_keeps_its_rows(ruled):
    def draw(sheet):
        sheet.paragraph(SENTENCE)
        sheet.table(TABLE, EDGES, ruled=ruled)
        sheet.paragraph(SENTENCE)

    [section] = sheet_of(draw).sections

    assert [block.kind for block in section.blocks] == ["paragraph", "table", "paragraph"]
    assert section.blocks[1].text == PIPES


def test_a_cell_of_several_lines_is_one_cell_between_drawn_lines():
    def draw(sheet):
        c = sheet.canvas
        c.setFont(PLAIN, 10)
        for x, y, text in [
            (76, 700, "Onderdeel"), (256, 700, "Toelichting"),
            (76, 680, "Voor- en vroeg-"), (76, 668, "schoolse educatie"),
            (256, 680, "Voor kinderen tot"), (256, 668, "vier jaar oud"),
            (76, 648, "Armoede"), (256, 648, "Hulp bij schulden"),
        ]:  # fmt: skip
            c.drawString(x, y, text)
        c.grid([72, 250, 430], [715, 694, 662, 640])

    [section] = sheet_of(draw).sections

    assert section.blocks[0].text.splitlines()[2:] == [
        "| Voor- en vroegschoolse educatie | Voor kinderen tot vier jaar oud |",
        "| Armoede | Hulp bij schulden |",
    ]


def test_a_pipe_in_a_cell_does_not_end_the_cell():
    rows = [("Soort", "1"), ("a|b", "2"), ("c", "3")]
    [section] = sheet_of(lambda sheet: sheet.table(rows, (72, 200, 300), ruled=True)).sections

    assert "| a\\|b | 2 |" in section.blocks[0].text


@pytest.mark.parametrize("shift", [0, 5])
@pytest.mark.parametrize("columns", [2, 3])
def test_columns_are_read_one_after_the_other(columns, shift):
    width = 440 / columns - 15

    def draw(sheet):
        sheet.paragraph("Een regel over de volle breedte, boven alle kolommen. " * 3)
        top, lowest = sheet.y, sheet.y
        for number in range(columns):
            sheet.y = top - shift * number
            for line in wrapped(f"Kolom {number} begint. " + SENTENCE * 2, width):
                sheet.line(line, x=72 + number * 440 / columns)
            lowest = min(lowest, sheet.y)
        sheet.y = lowest - 20
        sheet.paragraph("En weer een regel over de volle breedte, onder alle kolommen. " * 3)

    found = texts(sheet_of(draw))

    assert [text.split(".")[0] for text in found] == [
        "Een regel over de volle breedte, boven alle kolommen",
        *(f"Kolom {number} begint" for number in range(columns)),
        "En weer een regel over de volle breedte, onder alle kolommen",
    ]


def test_labels_stay_with_what_stands_beside_them():
    def draw(sheet):
        for label, text in [
            ("Aanvrager:", "De gemeente die het plan heeft gemaakt"),
            ("Termijn:", "Voor het einde van de maand maart"),
            ("Contact:", "De postbus van het ministerie zelf"),
            ("Besluit:", "Binnen acht weken na de aanvraag"),
        ]:
            sheet.canvas.setFont(PLAIN, 10)
            sheet.canvas.drawString(72, sheet.y, label)
            sheet.canvas.drawString(180, sheet.y, text)
            sheet.y -= 13

    assert "Termijn: Voor het einde van de maand maart" in " ".join(texts(sheet_of(draw)))


def _with_running(pages, head, foot, body=SENTENCE):
    def draw(canvas):
        sheet = Sheet(canvas)
        for number in range(1, pages + 1):
            canvas.setFont(PLAIN, 8)
            canvas.drawString(72, HEIGHT - 40, head(number))
            canvas.drawString(300, 30, foot(number))
            sheet.paragraph(f"Pagina over deel {'abcdefghijklm'[number]}. " + body)
            sheet.next_page()

    return " ".join(texts(read(made(draw))))


def test_running_heads_feet_and_page_numbers_are_left_out():
    found = _with_running(5, lambda n: "Handreiking 2024", lambda n: f"Pagina {n} van 5")

    assert "Handreiking" not in found
    assert "van 5" not in found
    assert found.count("Pagina over deel") == 5


def test_a_running_head_that_differs_left_and_right_is_left_out():
    found = _with_running(
        8, lambda n: "Ministerie" if n % 2 else "Handreiking", lambda n: str(n + 2)
    )

    assert "Ministerie" not in found
    assert "Handreiking" not in found
    assert not any(word.isdecimal() for word in found.split())


def test_a_running_head_that_follows_the_chapters_is_left_out():
    names = ["Geld", "Geld", "Geld", "Geld", "Plan", "Einde"]
    found = _with_running(6, lambda n: names[n - 1], lambda n: f"- {n} -")

    assert not {"Geld", "Plan", "Einde"} & set(found.split())


def test_a_number_at_the_foot_that_does_not_follow_the_pages_is_kept():
    found = _with_running(5, lambda n: "", lambda n: f"totaal {n * n * 7}")

    assert all(f"totaal {n * n * 7}" in found for n in range(1, 6))


def test_lines_the_file_marks_as_running_are_left_out_of_a_single_page():
    content = (
        b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC "
        b"BT /F1 9 Tf 72 30 Td (Voet) Tj ET EMC "
        b"BT /F1 10 Tf 72 700 Td (De tekst van de pagina.) Tj ET"
    )
    assert texts(read(one_page(stream(content)))) == ["De tekst van de pagina."]


def test_a_page_on_its_side_is_read_as_one_holds_it():
    def draw(canvas):
        canvas.rotate(90)
        canvas.translate(0, -590)
        canvas.setFont(PLAIN, 10)
        for n, line in enumerate(wrapped(SENTENCE * 2, 300)):
            canvas.drawString(72, 400 - 13 * n, line)

    assert texts(read(made(draw))) == [" ".join((SENTENCE * 2).split())]


def test_words_written_letter_by_letter_are_words():
    def draw(sheet):
        sheet.canvas.setFont(PLAIN, 10)
        x = 72
        for sign in "wijk en bedrag":
            if sign != " ":
                sheet.canvas.drawString(x, 700, sign)
            x += sheet.canvas.stringWidth(sign, PLAIN, 10)

    assert texts(sheet_of(draw)) == ["wijk en bedrag"]


def test_a_raised_figure_is_no_part_of_the_amount_before_it():
    def draw(sheet):
        sheet.canvas.setFont(PLAIN, 10)
        sheet.canvas.drawString(72, 700, "Het bedrag is 1.000")
        sheet.canvas.setFont(PLAIN, 6)
        sheet.canvas.drawString(
            72 + sheet.canvas.stringWidth("Het bedrag is 1.000", PLAIN, 10), 704, "2"
        )

    assert texts(sheet_of(draw)) == ["Het bedrag is 1.000²"]


def test_words_written_twice_to_look_bold_are_there_once():
    def draw(sheet):
        sheet.canvas.setFont(PLAIN, 10)
        for shift in (0, 0.3):
            sheet.canvas.drawString(72 + shift, 700, "Let op het bedrag")

    assert texts(sheet_of(draw)) == ["Let op het bedrag"]


def test_a_sentence_that_goes_on_in_the_next_column_is_one_paragraph():
    lines = wrapped("Dit is een lange zin die over de kolommen heen loopt en " * 9, 200)

    def draw(sheet):
        top = sheet.y
        half = len(lines) // 2
        for number, part in enumerate((lines[:half], lines[half:])):
            sheet.y = top
            for line in part:
                sheet.line(line, x=72 + 230 * number)

    assert texts(sheet_of(draw)) == [" ".join(lines)]


def test_what_stands_below_both_columns_is_read_after_both():
    def draw(sheet):
        top = sheet.y
        for number in range(2):
            sheet.y = top
            for line in wrapped(f"Kolom {number} begint. " + SENTENCE * 2, 200):
                sheet.line(line, x=72 + 230 * number)
        sheet.heading("Slot", 14)
        sheet.line("Een korte regel.")

    assert [text.split(" begint")[0] for text in texts(sheet_of(draw))] == [
        "Kolom 0",
        "Kolom 1",
        "Een korte regel.",
    ]


def test_a_long_left_column_is_read_before_a_short_right_one():
    def draw(sheet):
        top = sheet.y
        for line in wrapped("Kolom 1 begint. " + SENTENCE * 2, 200):
            sheet.line(line, x=302)
        sheet.y = top
        for number in range(3):
            sheet.heading(f"Stuk {number}", 14)
            for line in wrapped(f"Links {number} begint. " + SENTENCE * 2, 200):
                sheet.line(line)

    found = texts(sheet_of(draw))

    assert [text.split(" begint")[0] for text in found] == [
        "Links 0",
        "Links 1",
        "Links 2",
        "Kolom 1",
    ]
