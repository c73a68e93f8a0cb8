"""A sample of each kind of file, with an independent way to get at its words."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from html.parser import HTMLParser
from xml.etree import ElementTree

from msgspec import Struct

from ingest.document import Document
from ingest.readers import (
    bwb,
    docx,
    html,
    mail,
    plain_markdown,
    pptx,
    staatscourant,
    text,
)
from tests.ingest.readers.regulation_samples import BWB, STAATSCOURANT

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Buurt | Site</title>
<style>p { color: red }</style></head><body><nav><a href="/">Menu</a></nav><main>
<h1>Geld voor de buurt</h1><p>Iedere buurt krijgt <b>één</b> pot.</p><h2>Waarvoor?</h2>
<ul><li>voor bomen;<ul><li>ook kleine</li></ul></li><li>voor <i>banken</i>.</li></ul>
<table><caption>Bedragen</caption><tr><th>Jaar</th><th>Euro</th></tr><tr><td>2030</td><td>12.345</td></tr></table>
<details><summary>Mag een hek?</summary><p>Een hek mag niet.</p></details></main>
<footer>Colofon</footer><script>var geheim = "geheim"</script></body></html>"""

MARKDOWN = """# Handleiding pomp

Vooraf even lezen.

## Gebruik van de pomp

Duw de **hendel** naar beneden.

- rustig aan
  - en weer omhoog
- tel tot tien

| Stand | Druk |
| --- | --- |
| laag | 1,5 |

#### Diep gat

<p>Bel de <em>pompmeester</em>.</p>
"""

TEXT = """HANDREIKING BUURTFEEST

Een feest vraagt enige voorbereiding en die begint met een goede afspraak tussen de mensen
die in de straat wonen. Vraag dus iedereen.

Wie doet wat

De voorzitter zorgt voor de tafels. De penningmeester bewaart het geld in een blik op de
bovenste plank.

- limonade
- koek
"""


class Sample(Struct, frozen=True):
    """One file, its reader, and its words by another way than the reader's."""

    name: str
    data: bytes
    read: Callable[[str, bytes], Document]
    words: str


def all_samples() -> list[Sample]:
    return [
        Sample("html", PAGE.encode(), html.read, _words_of_page(PAGE)),
        Sample("markdown", MARKDOWN.encode(), plain_markdown.read, _words_of_markdown()),
        Sample("text", TEXT.encode(), text.read, TEXT),
        Sample("docx", word_file(), docx.read, _words_in(word_file(), "word/", "t", "p")),
        Sample("pptx", slides(), pptx.read, _words_in(slides(), "ppt/", "t", "p")),
        Sample("eml", letter().as_bytes(), mail.read, _words_of_mail()),
        Sample("bwb", BWB.encode(), bwb.read, _words_of_xml(BWB)),
        Sample(
            "staatscourant",
            STAATSCOURANT.encode(),
            staatscourant.read,
            _words_of_xml(STAATSCOURANT),
        ),
    ]


def word_file() -> bytes:
    import docx as library

    file = library.Document()
    file.add_heading("Plan voor het plein", 0)
    file.add_paragraph("Dit plan is van de buurt.")
    file.add_heading("Waarom", 1)
    file.add_paragraph("Het plein is leeg.")
    file.add_paragraph("kaal", style="List Bullet")
    file.add_paragraph("winderig", style="List Bullet")
    file.add_heading("Kosten", 2)
    table = file.add_table(3, 3)
    for row, cells in enumerate(
        (("Post", "2030", "2031"), ("Bomen", "10", "20"), ("Alles", "", ""))
    ):
        for column, cell in enumerate(cells):
            table.cell(row, column).text = cell
    table.cell(2, 1).merge(table.cell(2, 2)).text = "samen 30"
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def slides() -> bytes:
    from pptx import Presentation
    from pptx.util import Inches

    file = Presentation()
    first = file.slides.add_slide(file.slide_layouts[1])
    first.shapes.title.text = "Het plein"
    body = first.placeholders[1].text_frame
    body.text = "leeg"
    deeper = body.add_paragraph()
    deeper.text = "vooral in de winter"
    deeper.level = 1
    body.add_paragraph().text = "tochtig"
    first.notes_slide.notes_text_frame.text = "Hier even wachten."
    second = file.slides.add_slide(file.slide_layouts[5])
    second.shapes.title.text = "De kosten"
    frame = second.shapes.add_table(2, 2, Inches(1), Inches(2), Inches(4), Inches(1))
    for row, cells in enumerate((("Post", "Euro"), ("Bomen", "30"))):
        for column, cell in enumerate(cells):
            frame.table.cell(row, column).text = cell
    third = file.slides.add_slide(file.slide_layouts[6])
    box = third.shapes.add_textbox(Inches(1), Inches(1), Inches(3), Inches(1))
    box.text_frame.text = "Een los woord."
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def letter() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "buur@voorbeeld.nl"
    message["To"] = "postbus@voorbeeld.nl"
    message["Subject"] = "Vraag over de schommel – dringend"
    message.set_content("Beste mensen,\n\nMag de schommel\nblijven staan?\n\n- ja\n- nee\n")
    message.add_alternative("<p>Beste mensen, mag de schommel blijven staan?</p>", subtype="html")
    return message


def plain(words: str) -> str:
    """Words and figures only, one space between."""
    return " ".join(re.findall(r"\w+", words))


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def _words_of_page(page: str) -> str:
    parser = _Page()
    parser.feed(page)
    return "".join(parser.found)


def _words_of_markdown() -> str:
    return re.sub(r"<[^>]+>|[*|#-]", " ", MARKDOWN)


def _words_in(data: bytes, folder: str, tag: str, block: str) -> str:
    """All text elements of all parts of an office file, a line for a paragraph."""
    lines = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in sorted(archive.namelist()):
            if name.startswith(folder) and name.endswith(".xml"):
                for element in ElementTree.fromstring(archive.read(name)).iter():  # noqa: S314
                    if element.tag.endswith("}" + block):
                        lines.append(
                            "".join(
                                e.text or "" for e in element.iter() if e.tag.endswith("}" + tag)
                            )
                        )
    return "\n".join(lines)


def _words_of_mail() -> str:
    body = letter().get_body(("plain",))
    assert body is not None
    return str(body.get_content())


_EDITED = ("redactie", "meta-data", "metadata")
_INLINE = ("nadruk", "extref", "intref", "redactie")


def _words_of_xml(document: str) -> str:
    def words(element: ElementTree.Element) -> str:
        own = "" if element.tag in _EDITED else (element.text or "")
        inner = "" if element.tag in _EDITED else "".join(map(words, element))
        return own + inner + ("" if element.tag in _INLINE else " ") + (element.tail or "")

    return words(ElementTree.fromstring(document.encode()))  # noqa: S314
