import pytest

from eval.torture_files.hostile_office import docx, good, mail, pptx
from eval.torture_files.hostile_pdfs import plain
from ingest import media
from ingest.errors import Unreadable


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("brief.docx", "docx"),
        ("dia.pptx", "pptx"),
        ("vraag.eml", "mail"),
        ("pagina.html", "html"),
        ("wet.xml", "bwb"),
        ("stcrt.xml", "staatscourant"),
        ("notitie.md", "markdown"),
        ("notitie.txt", "text"),
    ],
)
def test_a_good_file_goes_to_the_reader_of_its_kind(name, kind):
    assert media.kind(name, dict(good())[name]) == kind


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("brief.txt", plain(), "pdf"),
        ("brief.docx", plain(), "pdf"),
        ("brief.pdf", docx(), "docx"),
        ("dia.docx", pptx(), "pptx"),
        ("bericht.txt", mail(), "text"),
        ("bericht", mail(), "mail"),
        ("pagina", b"<!DOCTYPE html><p>tekst", "html"),
        ("pagina", b"<?xml version='1.0'?><html xmlns='x'><p>tekst</p></html>", "html"),
        ("tekst.pdf", b"gewoon een tekst", "text"),
        ("tekst", "één tekst".encode("utf-16"), "text"),
        ("notitie.MD", b"# Kop", "markdown"),
        ("wet", b"<?xml version='1.0'?>\n<!-- x -->\n<toestand bwb-id='a'/>", "bwb"),
        ("a.msg", media._OLE + "__substg1.0_".encode("utf-16-le"), "mail"),
    ],
)
def test_what_is_in_a_file_counts_for_more_than_its_name(name, data, kind):
    assert media.kind(name, data) == kind


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", media.EMPTY),
        ("a.txt", b" \n\x00", media.EMPTY),
        ("a.png", b"\x89PNG\r\n\x1a\n123", media.IMAGE),
        ("a.doc", media._OLE + b"123", media.OLD_OFFICE),
        ("a.docx", b"PK\x03\x04 en dan niets", media.DAMAGED_ZIP),
        ("a.xml", b"<?xml version='1.0'?><iets/>", media.UNKNOWN_XML),
        ("a.exe", bytes(range(256)), media.UNKNOWN),
        ("a.xyz", b"een tekst", media.UNKNOWN),
    ],
)
def test_a_kind_that_nobody_reads_is_refused_with_what_to_do(name, data, reason):
    with pytest.raises(Unreadable) as refused:
        media.kind(name, data)

    assert refused.value.message == reason


def test_the_document_of_a_file_comes_from_its_reader():
    document = media.read("bron", "a.pdf", plain())

    assert document.source == "bron"
    assert document.verbatim
