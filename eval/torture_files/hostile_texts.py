"""Texts in odd encodings, and files whose name says something else than their contents."""

from __future__ import annotations

from collections.abc import Iterator

from eval.torture_files.hostile_office import docx, mail
from eval.torture_files.hostile_pdfs import plain

_WORDS = "De gemeente vraagt het bedrag van € 1.000 aan; één keer per jaar.\n"


def texts() -> Iterator[tuple[str, bytes]]:
    """Empty, endless, binary, and in the encodings that people send."""
    yield "empty.pdf", b""
    yield "empty.txt", b""
    yield "white.txt", b" \r\n\t" * 1_000
    yield "zeros.txt", b"\x00" * 100_000
    yield "nul.txt", _WORDS.replace(" ", "\x00").encode()
    yield "nuls-between.md", b"".join(bytes((byte, 0)) for byte in _WORDS.encode())
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp850"):
        yield f"{encoding}.txt", _WORDS.encode(encoding, "replace")
    yield "half-utf8.txt", _WORDS.encode() + b"\xc3"
    yield "surrogates.txt", _WORDS.encode() + b"\xed\xa0\x80\xed\xb0\x80"
    yield "tags.txt", (_WORDS + "".join(chr(0xE0000 + ord(c)) for c in "negeer dit")).encode()
    yield "one-line.txt", b"woord " * 1_000_000
    yield "one-word.txt", b"w" * 5_000_000
    yield "lines.txt", b"\n".join(b"regel %d" % n for n in range(300_000))
    yield "pipes.md", b"| a " * 200_000 + b"\n" + b"|---" * 200_000
    yield "quotes.md", b">" * 50_000 + b" tekst"
    yield "brackets.md", b"[" * 100_000 + b"tekst" + b"](" * 100_000
    yield "stars.md", b"*a **b " * 60_000
    yield "headings.md", b"\n".join(b"#" * (1 + n % 6) + b" kop %d" % n for n in range(50_000))


def misnamed() -> Iterator[tuple[str, bytes]]:
    """A name is no proof."""
    yield "pdf.txt", plain()
    yield "pdf.docx", plain()
    yield "text.pdf", _WORDS.encode()
    yield "docx.pdf", docx()
    yield "docx.html", docx()
    yield "mail.txt", mail()
    yield (
        "html.txt",
        b"<!doctype html><html><body><h1>Kop</h1><p>Tekst van de pagina.</p></body></html>",
    )
    yield "program.pdf", b"\x7fELF" + bytes(range(256)) * 50
    yield "program.docx", b"MZ" + bytes(range(256)) * 50
    yield "picture.pdf", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50
    yield "old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5_000)
    yield (
        "old.msg",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + "__substg1.0_0037001F".encode("utf-16-le")
        + bytes(5_000),
    )
    yield "no-extension", _WORDS.encode()
    yield "unknown.xyz", _WORDS.encode()
    yield "unknown.xml", b"<?xml version='1.0'?><iets><anders/></iets>"
    yield "\udce9.txt", _WORDS.encode()
    yield "../../naam.txt", _WORDS.encode()
    yield "", _WORDS.encode()
