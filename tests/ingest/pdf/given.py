"""A whole document with everything in it, and what another program finds on its pages."""

from __future__ import annotations

import pypdfium2

from eval.torture_files.sheets import HEIGHT, Sheet, made, wrapped
from ingest.document import Document
from ingest.readers import pdf

SENTENCE = (
    "De gemeente legt in de aanvraag vast welke activiteiten zij uitvoert en welk bedrag daarbij "
    "hoort. Wie het plan wijzigt meldt dat op tijd, met een korte toelichting van de reden. "
)
HEAD, FOOT = "Handreiking wijk", "Pagina {} van 4"
TABLE = (
    ("Gemeente", "2024", "2025"),
    ("Arnhem", "1.000", "2.000"),
    ("Breda", "31.610", "4"),
    ("Den Haag", "5", "6"),
)
EDGES = (72, 250, 330, 410)


def read(data: bytes, **limits: int) -> Document:
    return pdf.read("bron", data, **limits)


def sheet_of(draw, **how) -> Document:
    """The document of one page that `draw` writes on."""
    return read(made(lambda canvas: draw(Sheet(canvas)), **how))


def texts(document: Document) -> list[str]:
    return [block.text for section in document.sections for block in section.blocks]


def handreiking(fonts: tuple[str, str]) -> bytes:
    """Four pages: title, running lines, headings, broken words, lists, tables and columns."""

    def draw(canvas) -> None:
        sheet = Sheet(canvas, fonts)
        for number in range(1, 5):
            canvas.setFont(fonts[0], 8)
            canvas.drawString(72, HEIGHT - 40, HEAD)
            canvas.drawString(300, 30, FOOT.format(number))
            if number == 1:
                sheet.heading("Handreiking kansrijke wijk", 24)
            sheet.heading(f"{number} Hoofdstuk {'abcd'[number - 1]}", 16)
            sheet.paragraph(f"Begin van deel {number}. " + SENTENCE * 2)
            sheet.heading(f"{number}.1 Voorwaarden", 12)
            sheet.lines(
                "Het plan gaat over onder-", "wijs en over de re-", "integratie van jongeren."
            )
            sheet.lines("• Eerste punt van de lijst dat", "  doorloopt", "• Tweede punt")
            sheet.lines("1. Een plan", "2. Een begroting")
            sheet.heading("Bedragen", 10)
            sheet.table(TABLE, EDGES, ruled=number % 2 == 0)
            top = sheet.y
            for text in wrapped(f"Links {number}. " + SENTENCE * 2, 205, sheet.plain):
                sheet.line(text)
            sheet.y = top - (5 if number == 3 else 0)
            for text in wrapped(f"Rechts {number}. " + SENTENCE * 2, 205, sheet.plain):
                sheet.line(text, x=310)
            sheet.next_page()

    return made(draw)


def page_texts(data: bytes) -> list[str]:
    """What PDFium reads on each page."""
    found = []
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            text = page.get_textpage()
            found.append(text.get_text_range())
            text.close()
            page.close()
    return found


def letters(text: str) -> str:
    """Only letters and figures, in small letters."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())
