import pytest

from eval.torture_files.hostile_pdfs import locked, long, one_page, plain
from eval.torture_files.sheets import made, scan, stream
from ingest.errors import Unreadable
from tests.ingest.pdf.given import read, texts


def refused(data, **limits):
    with pytest.raises(Unreadable) as error:
        read(data, **limits)
    return error.value.message


def test_a_scan_says_that_it_needs_text_recognition():
    assert "(OCR)" in refused(scan())


def test_a_scan_with_a_stamp_on_it_is_a_scan():
    def draw(canvas):
        from PIL import Image
        from reportlab.lib.utils import ImageReader

        for page in range(3):
            canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 40, 40, 500, 700)
            if page == 0:
                canvas.drawString(72, 800, "Ingekomen 3 maart 2024")
            canvas.showPage()

    assert "(OCR)" in refused(made(draw))


def test_an_empty_page_says_that_there_is_no_text():
    assert refused(made(lambda canvas: canvas.showPage())).startswith("Dit PDF-bestand bevat geen")


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_file_locked_for_changes_only_is_read(algorithm):
    assert read(locked(password="", algorithm=algorithm)) == read(plain())


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_file_with_a_password_says_so(algorithm):
    assert "wachtwoord" in refused(locked(password="geheim", algorithm=algorithm))


def test_a_damaged_file_says_so():
    assert "beschadigd" in refused(plain()[:1500])
    assert "beschadigd" in refused(b"%PDF-1.7\n")


def test_a_damaged_page_is_named():
    data = plain()
    at = data.index(b"/ASCII85Decode", data.index(b"/ASCII85Decode") + 1)
    data = data[:at] + b"/LZWDecode    " + data[at + 14 :]

    assert refused(data).startswith("Pagina 2 van dit PDF-bestand is beschadigd")


@pytest.mark.parametrize("said", [11, 1])
def test_more_pages_than_allowed_are_refused_whatever_the_file_says(said):
    message = refused(long(11, said=said), pages=10)

    assert "11 pagina's" in message
    assert "SPUKWIJZER_READ_PAGES" in message


def test_pages_that_all_hold_the_same_line_keep_it():
    assert len(texts(read(long(10)))) == 10


def test_letters_without_a_meaning_are_reported():
    font = (
        "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H "
        "/DescendantFonts [<< /Subtype /CIDFontType2 >>] >>"
    )
    data = one_page(stream(b"BT /F1 12 Tf 72 700 Td <E001E002E003E004E005> Tj ET"), font=font)

    assert "niet te herleiden" in refused(data)


def test_text_in_a_font_that_is_not_there_is_reported():
    data = one_page(stream(b"BT /F9 12 Tf 72 700 Td (De gemeente) Tj ET"))

    assert "niet te herleiden" in refused(data)
