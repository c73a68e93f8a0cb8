"""Makes PDF files: text at places, in sizes and weights, with or without fonts inside."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import reportlab
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
LEFT = 72.0
PLAIN, BOLD = "Helvetica", "Helvetica-Bold"


def made(draw: Callable[[Any], None], *, compressed: bool = True, title: str = "") -> bytes:
    """The bytes of a PDF that `draw` draws; the same bytes each time."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1, pageCompression=int(compressed))
    if title:
        canvas.setTitle(title)
    draw(canvas)
    canvas.save()
    return file.getvalue()


def embedded_fonts() -> tuple[str, str]:
    """A plain and a bold font that are put into the file, with letters by number."""
    fonts = Path(reportlab.__file__).parent / "fonts"
    pdfmetrics.registerFont(TTFont("Vera", str(fonts / "Vera.ttf")))
    pdfmetrics.registerFont(TTFont("VeraBd", str(fonts / "VeraBd.ttf")))
    return "Vera", "VeraBd"


class Sheet:
    """Writes from the top of a page downward."""

    def __init__(self, canvas: Any, fonts: tuple[str, str] = (PLAIN, BOLD)) -> None:
        self.canvas = canvas
        self.plain, self.bold = fonts
        self.y = HEIGHT - 90

    def line(self, text: str, size: float = 10, *, bold: bool = False, x: float = LEFT) -> None:
        self.canvas.setFont(self.bold if bold else self.plain, size)
        self.canvas.drawString(x, self.y, text)
        self.y -= 1.3 * size

    def lines(self, *texts: str, x: float = LEFT) -> None:
        for text in texts:
            self.line(text, x=x)
        self.gap()

    def gap(self, height: float = 9) -> None:
        self.y -= height

    def heading(self, text: str, size: float, *, bold: bool = True) -> None:
        self.gap(0.6 * size)
        self.line(text, size, bold=bold)
        self.gap(0.3 * size)

    def paragraph(self, text: str, *, width: float = 440, x: float = LEFT) -> None:
        for line in wrapped(text, width, self.plain):
            self.line(line, x=x)
        self.gap()

    def table(
        self, rows: Iterable[Sequence[str]], edges: Sequence[float], *, ruled: bool = False
    ) -> None:
        """Cells at the edges; all but the first column are right-aligned."""
        rows = list(rows)
        top, height = self.y + 12, 16.0
        for row in rows:
            self.canvas.setFont(self.plain, 10)
            for column, text in enumerate(row):
                if column == 0:
                    self.canvas.drawString(edges[0] + 4, self.y, text)
                else:
                    self.canvas.drawRightString(edges[column + 1] - 4, self.y, text)
            self.y -= height
        if ruled:
            self.canvas.grid(list(edges), [top - n * height for n in range(len(rows) + 1)])
        self.gap(14)

    def next_page(self) -> None:
        self.canvas.showPage()
        self.y = HEIGHT - 90


def wrapped(text: str, width: float, font: str = PLAIN, size: float = 10) -> list[str]:
    """The text in lines of at most this width."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if pdfmetrics.stringWidth(longer, font, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def scan(pages: int = 2) -> bytes:
    """Pages that hold only an image."""
    picture = ImageReader(Image.new("L", (60, 80), 200))

    def draw(canvas: Any) -> None:
        for _ in range(pages):
            canvas.drawImage(picture, 40, 40, 500, 700)
            canvas.showPage()

    return made(draw)


def raw(objects: Sequence[str | bytes], root: int = 1) -> bytes:
    """A PDF file of these objects, numbered from 1, whatever they say."""
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        content = content.encode("latin-1") if isinstance(content, str) else content
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<< /Size %d /Root %d 0 R >>\n" % (len(objects) + 1, root)
    return bytes(data + b"startxref\n%d\n%%%%EOF\n" % table)


def stream(data: bytes, more: str = "") -> bytes:
    """A compressed stream object."""
    packed = zlib.compress(data, 9)
    head = f"<< /Length {len(packed)} /Filter /FlateDecode {more} >>\nstream\n"
    return head.encode("latin-1") + packed + b"\nendstream"
