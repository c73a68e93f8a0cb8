"""PDF files that lead a reader round in circles, blow up, or say what is not so."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator

from eval.torture_files.sheets import Sheet, made, raw, scan, stream

_CATALOG = "<< /Type /Catalog /Pages 2 0 R >>"
_PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
_PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
    "/Resources << /Font << /F1 5 0 R >> >> >>"
)
_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_WORDS = b"BT /F1 12 Tf 72 700 Td (De gemeente vraagt het bedrag aan.) Tj ET"
_MEGABYTE = 1 << 20


def plain(*, compressed: bool = True) -> bytes:
    """A good file of three pages with a heading, text, a list and a table."""

    def draw(canvas: object) -> None:
        sheet = Sheet(canvas)
        for number in range(1, 4):
            sheet.heading(f"{number} Hoofdstuk", 16)
            sheet.paragraph("De gemeente legt vast wat zij doet en welk bedrag daarbij hoort. " * 6)
            sheet.lines("1. Het eerste punt", "2. Het tweede punt")
            rows = [("Gemeente", "2024", "2025"), ("Arnhem", "1.000", "2.000"), ("Breda", "3", "4")]
            sheet.table(rows, (72, 200, 280, 360), ruled=True)
            sheet.next_page()

    return made(draw, compressed=compressed)


def locked(*, password: str, algorithm: str) -> bytes:
    """A file that opens with this password; an empty one opens for everybody."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(plain())))
    writer.encrypt(password, "eigenaar", algorithm=algorithm)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def long(pages: int, *, said: int | None = None) -> bytes:
    """So many pages, that all show the same words; `said` is the number it gives itself."""
    kids = " ".join(f"{number} 0 R" for number in range(5, 5 + pages))
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R "
        "/Resources << /Font << /F1 4 0 R >> >> >>"
    )
    tree = f"<< /Type /Pages /Kids [{kids}] /Count {pages if said is None else said} >>"
    return raw([_CATALOG, tree, stream(_WORDS), _FONT, *[page] * pages])


def one_page(
    content: bytes, *, page: str = _PAGE, font: str = _FONT, more: tuple[str | bytes, ...] = ()
) -> bytes:
    """A file of one page with this content, and whatever is put in place of its other objects."""
    return raw([_CATALOG, _PAGES, page, content, font, *more])


def circles() -> Iterator[tuple[str, bytes]]:
    """Objects that lead back to themselves."""
    words = stream(_WORDS)
    yield "kids-self.pdf", raw([_CATALOG, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"])
    yield (
        "kids-parent.pdf",
        raw(
            [
                _CATALOG,
                "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 9 >>",
                "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 /Parent 2 0 R >>",
            ]
        ),
    )
    deep = [
        f"<< /Type /Pages /Kids [{n + 1} 0 R] /Count 1 /Parent {n - 1} 0 R >>"
        for n in range(3, 3000)
    ]
    yield (
        "pages-deep.pdf",
        raw([_CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", *deep, _PAGE]),
    )
    wide = [
        f"<< /Type /Pages /Kids [{' '.join(f'{n + 1} 0 R' for _ in range(10))}] /Count 9 >>"
        for n in range(2, 12)
    ]
    yield "pages-doubling.pdf", raw([_CATALOG, *wide, _PAGE])
    yield "object-self.pdf", raw(["1 0 R", _PAGES, _PAGE, words, _FONT])
    yield "root-missing.pdf", raw([_CATALOG], root=9)
    yield (
        "page-self.pdf",
        one_page(words, page=_PAGE.replace("/Contents 4 0 R", "/Contents 3 0 R")),
    )
    yield "contents-array-self.pdf", raw([_CATALOG, _PAGES, _PAGE, "[4 0 R 4 0 R]", _FONT])
    yield "length-self.pdf", one_page(b"<< /Length 4 0 R >>\nstream\n" + _WORDS + b"\nendstream")
    yield (
        "resources-self.pdf",
        raw(
            [
                _CATALOG,
                _PAGES,
                _PAGE.replace("<< /Font << /F1 5 0 R >> >>", "6 0 R"),
                words,
                _FONT,
                "<< /Font 6 0 R /XObject 6 0 R >>",
            ]
        ),
    )
    yield (
        "parent-self.pdf",
        raw(
            [
                _CATALOG,
                "<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 2 0 R >>",
                _PAGE.replace("/Resources << /Font << /F1 5 0 R >> >>", ""),
                words,
                _FONT,
            ]
        ),
    )
    form = _PAGE.replace("/F1 5 0 R >>", "/F1 5 0 R >> /XObject << /X 6 0 R >>")
    draws_itself = stream(
        b"/X Do " * 20 + _WORDS,
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >>",
    )
    yield "form-self.pdf", one_page(stream(b"/X Do"), page=form, more=(draws_itself,))
    laughing = [
        stream(
            b"/X Do " * 10,
            f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {n + 1} 0 R >> >>",
        )
        for n in range(6, 20)
    ]
    yield (
        "form-laughs.pdf",
        one_page(
            stream(b"/X Do"),
            page=form,
            more=(
                *laughing,
                stream(
                    _WORDS, "/Type /XObject /Subtype /Form /Resources << /Font << /F1 5 0 R >> >>"
                ),
            ),
        ),
    )
    outline = "<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>"
    yield (
        "outline-loop.pdf",
        raw(
            [
                outline,
                _PAGES,
                _PAGE,
                words,
                _FONT,
                "<< /First 7 0 R /Last 7 0 R >>",
                "<< /Title (a) /Next 7 0 R /First 6 0 R /Parent 6 0 R >>",
            ]
        ),
    )
    yield (
        "font-self.pdf",
        one_page(
            words,
            font="<< /Type /Font /Subtype /Type0 /DescendantFonts [5 0 R] /ToUnicode 5 0 R /Encoding 5 0 R >>",
        ),
    )
    good = one_page(words)
    at = good.rindex(b"startxref\n") + 10
    offset = good[at:].split(b"\n")[0]
    yield "xref-loop.pdf", good.replace(b"trailer\n<<", b"trailer\n<< /Prev " + offset)
    yield "encrypt-self.pdf", good.replace(b"trailer\n<<", b"trailer\n<< /Encrypt 1 0 R")


def bombs() -> Iterator[tuple[str, bytes]]:
    """Small files that become very large."""
    zeros = zlib.compressobj(9)
    packed = b"".join(zeros.compress(b"\x00" * _MEGABYTE) for _ in range(600)) + zeros.flush()
    yield "flate-600MB.pdf", one_page(_filtered(packed, "/FlateDecode"))
    twice = zlib.compress(packed, 9)
    yield "flate-twice.pdf", one_page(_filtered(twice, "[/FlateDecode /FlateDecode]"))
    yield (
        "flate-chain.pdf",
        one_page(_filtered(packed[:100_000], "[" + "/FlateDecode " * 500 + "]")),
    )
    yield "text-12MB.pdf", one_page(stream(_WORDS * (12 * _MEGABYTE // len(_WORDS))))
    yield "orders.pdf", one_page(stream(b"q Q " * 1_200_000 + _WORDS))
    yield (
        "one-string.pdf",
        one_page(stream(b"BT /F1 12 Tf (" + b"woord " * _MEGABYTE + b") Tj ET")),
    )
    yield (
        "spans.pdf",
        one_page(
            stream(
                b"BT /F1 9 Tf "
                + b"".join(b"1 0 0 1 %d %d Tm (a) Tj " % (n % 500, n % 800) for n in range(110_000))
                + b"ET"
            )
        ),
    )
    yield (
        "row-of-spans.pdf",
        one_page(
            stream(
                b"BT /F1 9 Tf "
                + b"".join(b"1 0 0 1 %d 700 Tm (abc) Tj " % (n * 30) for n in range(30_000))
                + b"ET"
            )
        ),
    )
    yield (
        "rules.pdf",
        one_page(
            stream(_WORDS + b"".join(b"10 %d 500 0.5 re f " % (n % 800) for n in range(60_000)))
        ),
    )
    yield (
        "columns.pdf",
        one_page(
            stream(
                b"BT /F1 4 Tf "
                + b"".join(
                    b"1 0 0 1 %d %d Tm (kolom met woorden) Tj " % (x, y)
                    for y in range(0, 840, 5)
                    for x in range(0, 4000, 45)
                )
                + b"ET"
            )
        ),
    )
    yield "nested-arrays.pdf", one_page(stream(b"[" * 200_000 + b"]" * 200_000 + b" TJ"))
    yield (
        "nested-dictionaries.pdf",
        raw([_CATALOG, "<< /Kids " + "<< /A " * 50_000 + ">>" * 50_000]),
    )
    yield (
        "widths.pdf",
        one_page(
            stream(_WORDS),
            font="<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType2 /W [0 999999999 500] >>] >>",
        ),
    )
    cmap = b"begincmap 1 begincodespacerange <00> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange endcmap"
    yield (
        "cmap-range.pdf",
        one_page(
            stream(_WORDS), font=_FONT.replace(">>", "/ToUnicode 6 0 R >>"), more=(stream(cmap),)
        ),
    )
    yield (
        "predictor.pdf",
        one_page(
            _filtered(
                zlib.compress(_WORDS),
                "/FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>",
            )
        ),
    )


def oddities() -> Iterator[tuple[str, bytes]]:
    """Files that are odd, empty of text or locked."""
    yield "scan.pdf", scan()
    yield "locked-rc4.pdf", locked(password="geheim", algorithm="RC4-128")  # noqa: S106 - of a test
    yield "locked-aes.pdf", locked(password="geheim", algorithm="AES-256")  # noqa: S106 - of a test
    yield "open-rc4.pdf", locked(password="", algorithm="RC4-128")
    yield "open-aes.pdf", locked(password="", algorithm="AES-256")
    yield "pages-10000.pdf", long(10_000)
    yield "pages-10000-says-1.pdf", long(10_000, said=1)
    yield "pages-1-says-10000.pdf", long(1, said=10_000)
    yield "pages-1500.pdf", long(1_500)
    yield "no-pages.pdf", raw([_CATALOG, "<< /Type /Pages /Kids [] /Count 0 >>"])
    yield "no-text.pdf", one_page(stream(b"10 10 m 90 90 l S"))
    yield (
        "no-operands.pdf",
        one_page(stream(b"BT Tf Td Tj TJ Tm ' cm Do BDC EMC gs re l " + _WORDS)),
    )
    yield "unclosed-image.pdf", one_page(stream(b"BI /W 10 /H 10 ID abc " + _WORDS))
    yield (
        "nan.pdf",
        one_page(stream(b"BT /F1 1e400 Tf 9e999 0 0 9e999 0 0 Tm (x) Tj ET " + _WORDS)),
    )
    yield "header-only.pdf", b"%PDF-1.7\n"
    yield "header-late.pdf", b"\r\n" * 300 + plain()
    yield "tail.pdf", plain() + b"\x00" * 100_000


def _filtered(data: bytes, names: str) -> bytes:
    head = f"<< /Length {len(data)} /Filter {names} >>\nstream\n".encode("latin-1")
    return head + data + b"\nendstream"
