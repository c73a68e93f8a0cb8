"""Office files, mails and marked-up texts: good ones, and hostile ones."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from email.message import EmailMessage

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/{part}" ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/>'
    "</Types>"
)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{items}</Relationships>'
)
_RELATION = (
    '<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/{kind}" Target="{target}"/>'
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LAUGHS = (
    "<!DOCTYPE d [<!ENTITY a0 'lach '>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    + "]>"
)
_OUTSIDE = '<!DOCTYPE d [<!ENTITY a11 SYSTEM "file:///etc/passwd">]>'
_MEGABYTE = 1 << 20


def document(body: str = "", doctype: str = "") -> str:
    """The main part of a Word file; without a body one with a heading, text and a list."""
    body = body or (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Aanvraag</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>De gemeente vraagt het bedrag aan voor het hele jaar.</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Jaar</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>1.000</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{doctype}'
        f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    )


def docx(main: str | None = None, more: Iterable[tuple[str, bytes]] = ()) -> bytes:
    """A Word file with this main part."""
    kind = "wordprocessingml.document"
    parts = {
        "[Content_Types].xml": _TYPES.format(part="word/document.xml", kind=kind),
        "_rels/.rels": _RELATIONS.format(
            items=_RELATION.format(id="r1", kind="officeDocument", target="word/document.xml")
        ),
        "word/document.xml": document() if main is None else main,
    }
    return packed([*((name, text.encode()) for name, text in parts.items()), *more])


def pptx(text: str = "De gemeente vraagt het bedrag aan.", doctype: str = "") -> bytes:
    """A presentation of one slide."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    spaces = f'xmlns:a="{_DRAWING}" xmlns:r="{_OFFICE}" xmlns:p="{_SLIDES}"'
    shape = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Titel"/><p:cNvSpPr/><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr>'
        "<p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )
    shapes = shape.format(kind="title", text="Aanvragen") + shape.format(kind="body", text=text)
    parts = {
        "[Content_Types].xml": _TYPES.format(
            part="ppt/presentation.xml", kind="presentationml.presentation"
        ).replace(
            "</Types>",
            '<Override PartName="/ppt/slides/slide1.xml" ContentType="application/'
            'vnd.openxmlformats-officedocument.presentationml.slide+xml"/></Types>',
        ),
        "_rels/.rels": _RELATIONS.format(
            items=_RELATION.format(id="r1", kind="officeDocument", target="ppt/presentation.xml")
        ),
        "ppt/presentation.xml": f'{head}<p:presentation {spaces}><p:sldIdLst><p:sldId id="256" r:id="r2"/></p:sldIdLst></p:presentation>',
        "ppt/_rels/presentation.xml.rels": _RELATIONS.format(
            items=_RELATION.format(id="r2", kind="slide", target="slides/slide1.xml")
        ),
        "ppt/slides/slide1.xml": f"{head}{doctype}<p:sld {spaces}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>",
    }
    return packed([(name, part.encode()) for name, part in parts.items()])


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip file of these parts; the same bytes each time."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, 9)
    return file.getvalue()


def mail() -> bytes:
    """A mail with two forms of its text and an attachment."""
    message = EmailMessage()
    message["From"] = "Gemeente <wijk@voorbeeld.nl>"
    message["To"] = "postbus@voorbeeld.nl"
    message["Subject"] = "Vraag over de aanvraag"
    message["Date"] = "Mon, 6 Mar 2023 10:00:00 +0100"
    message.set_content("Beste collega,\n\nMogen wij het bedrag doorschuiven?\n\nGroet, é\n")
    message.add_alternative("<p>Mogen wij het bedrag <b>doorschuiven</b>?</p>", subtype="html")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    message.set_boundary("grens")
    message.get_payload(0).set_boundary("binnen")  # type: ignore[union-attr]
    return message.as_bytes()


def good() -> Iterator[tuple[str, bytes]]:
    """One good file of each kind that is no PDF."""
    yield "brief.docx", docx()
    yield "dia.pptx", pptx()
    yield "vraag.eml", mail()
    yield "pagina.html", _HTML.encode()
    yield "wet.xml", _BWB.encode()
    yield "stcrt.xml", _STCRT.encode()
    yield "notitie.md", _MARKDOWN.encode()
    yield "notitie.txt", _MARKDOWN.replace("#", "").encode()


def reaching_outside() -> Iterator[tuple[str, bytes]]:
    """Files that ask for other files, or want to be written elsewhere."""
    outside = ("../../../../tmp/spukwijzer-was-here", "/etc/spukwijzer-was-here", "word/../../x")
    yield "outside.docx", docx(more=[(name, b"x") for name in outside])
    words = "<w:p><w:r><w:t>bedrag &a11;</w:t></w:r></w:p>"
    yield "entity.docx", docx(document(words, _OUTSIDE))
    yield "entity.pptx", pptx("bedrag &a11;", _OUTSIDE)
    yield "entity.html", f"{_OUTSIDE}<html><p>bedrag &a11;</p></html>".encode()
    yield "entity-wet.xml", _with_doctype(_BWB, _OUTSIDE)
    yield "entity-stcrt.xml", _with_doctype(_STCRT, _OUTSIDE)


def _with_doctype(text: str, doctype: str) -> bytes:
    head, rest = text.split("?>", 1)
    return f"{head}?>{doctype}{rest}".replace("bedrag", "bedrag &a11;").encode()


def hostile() -> Iterator[tuple[str, bytes]]:
    """Files that reach outside, blow up, or nest without end."""
    yield from reaching_outside()
    yield "bomb.docx", docx(more=[("word/media/a.bin", b"\x00" * (350 * _MEGABYTE))])
    long = "<w:p><w:r><w:t>woord </w:t></w:r></w:p>" * 2_000_000
    yield "many-paragraphs.docx", docx(document(long))
    yield (
        "one-paragraph.docx",
        docx(document(f"<w:p><w:r><w:t>{'woord ' * (15 * _MEGABYTE)}</w:t></w:r></w:p>")),
    )
    inner = packed([("a", b"\x00" * (50 * _MEGABYTE))])
    yield "nested.docx", docx(more=[("word/a.zip", packed([("b.zip", inner)] * 1))])
    yield "entries.docx", packed((f"word/{n}", b"") for n in range(60_000))
    yield "laughs.docx", docx(document("<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>", _LAUGHS))
    yield (
        "deep.docx",
        docx(document("<w:tbl><w:tr><w:tc>" * 40_000 + "</w:tc></w:tr></w:tbl>" * 40_000)),
    )
    yield "laughs.pptx", pptx("&a11;", _LAUGHS)
    yield "lying.docx", _lying()
    yield "other.zip", packed([("a.txt", b"tekst")])
    yield "other.docx", packed([("a.txt", b"tekst")])
    for name, good_one in (("wet.xml", _BWB), ("stcrt.xml", _STCRT)):
        yield f"laughs-{name}", _with_doctype(good_one, _LAUGHS)
        yield (
            f"deep-{name}",
            good_one.replace("bedrag", "<al>" * 60_000 + "</al>" * 60_000).encode(),
        )
        yield f"utf7-{name}", good_one.replace("UTF-8", "utf-7").encode()
    yield "deep.html", ("<html>" + "<div><p>" * 60_000 + "tekst").encode()
    yield "lists.html", ("<html>" + "<ul><li>punt" * 20_000).encode()
    yield "cells.html", ("<html><table><tr>" + "<td colspan=99999 rowspan=99999>x" * 3_000).encode()
    yield "attribute.html", ("<html><p title='" + "x" * (10 * _MEGABYTE) + "'>tekst</p>").encode()
    yield "unclosed.html", ("<html><!--" + "<p>" * _MEGABYTE).encode()
    yield "parts.eml", _deep_mail()
    yield "fields.eml", b"From: a@b.nl\nTo: c@d.nl\n" + b"X-Veld: waarde\n" * 200_000 + b"\ntekst\n"
    yield "encoded.eml", b"From: a@b.nl\nSubject: " + b"=?utf-8?q?=C3?= " * 100_000 + b"\n\ntekst\n"
    yield "addresses.eml", b"From: a@b.nl\nTo: " + b"<" * 200_000 + b"\nSubject: x\n\ntekst\n"
    yield (
        "charset.eml",
        b"From: a@b.nl\nTo: c@d.nl\nContent-Type: text/plain; charset=bestaat-niet\n\nt\xe9kst\n",
    )


def _lying() -> bytes:
    """A part that unpacks into more than its entry says."""
    data = bytearray(docx(document("<w:p/>" + " " * (20 * _MEGABYTE))))
    size = len(document("<w:p/>" + " " * (20 * _MEGABYTE))).to_bytes(4, "little")
    return bytes(data.replace(size, (500).to_bytes(4, "little")))


def _deep_mail() -> bytes:
    lines = ["From: a@b.nl", "To: c@d.nl"]
    for n in range(3_000):
        lines += [f'Content-Type: multipart/mixed; boundary="b{n}"', "", f"--b{n}"]
    return "\n".join([*lines, "", "tekst"]).encode()


_HTML = """<!DOCTYPE html><html lang="nl"><head><title>Aanvragen</title></head><body>
<h1>Aanvragen</h1><p>De gemeente vraagt het bedrag aan.</p><h2>Wanneer</h2>
<ul><li>voor 1 maart</li><li>na overleg</li></ul>
<table><tr><th>Jaar</th><th>Bedrag</th></tr><tr><td>2024</td><td>1.000</td></tr></table>
</body></html>"""
_BWB = """<?xml version="1.0" encoding="UTF-8"?>
<toestand bwb-id="BWBR0000000" inwerkingtreding="2023-01-01"><wetgeving soort="ministeriele-regeling">
<citeertitel>Proefregeling</citeertitel><regeling><regeling-tekst><artikel>
<kop><label>Artikel</label> <nr>1</nr> <titel>Begrippen</titel></kop>
<lid><lidnr>1</lidnr><al>De gemeente vraagt het bedrag aan.</al></lid>
<lid><lidnr>2</lidnr><al>Daarbij geldt:</al><lijst><li><li.nr>a.</li.nr><al>een plan</al></li></lijst></lid>
</artikel></regeling-tekst></regeling></wetgeving></toestand>"""
_STCRT = """<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><metadata><meta name="OVERHEIDop.publicationName" content="Staatscourant"/></metadata>
<staatscourant><kop><titel>Proefregeling</titel></kop><stuk><regeling><regeling-tekst><artikel>
<kop><label>Artikel</label> <nr>1</nr> <titel>Begrippen</titel></kop>
<al>De gemeente vraagt het bedrag aan.</al></artikel></regeling-tekst>
<nota-toelichting><kop><titel>TOELICHTING</titel></kop><al>De regeling geldt een jaar.</al></nota-toelichting>
</regeling></stuk></staatscourant></officiele-publicatie>"""
_MARKDOWN = """# Aanvragen

De gemeente vraagt het bedrag aan.

## Wanneer

- voor 1 maart
- na overleg

| Jaar | Bedrag |
| --- | --- |
| 2024 | 1.000 |
"""
