"""Word documents and presentations, made here with the libraries that offices use to make them."""

import io
import zipfile

import docx as word
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from pptx import Presentation
from pptx.util import Inches

from ingest.errors import Unreadable
from ingest.readers import docx, pptx, safe_zip

NS = nsdecls("w")


def saved(file):
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def read(file):
    return docx.read("bron", saved(file))


def blocks(document):
    return [
        (section.locator.heading, block.kind, block.text)
        for section in document.sections
        for block in section.blocks
    ]


def with_style(file, style_id, name, *, inside=""):
    file.styles.element.append(
        parse_xml(
            f'<w:style {NS} w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/>'
            f"{inside}</w:style>"
        )
    )


def paragraph(file, xml):
    file.element.body.insert_element_before(parse_xml(f"<w:p {NS}>{xml}</w:p>"), "w:sectPr")


def test_headings_nest_and_the_title_is_the_title():
    file = word.Document()
    file.add_heading("Plan", 0)
    file.add_heading("Bomen", 1)
    file.add_heading("Groot", 2)
    file.add_paragraph("Een linde.")
    document = read(file)

    assert document.title == "Plan"
    assert blocks(document) == [("Bomen › Groot", "paragraph", "Een linde.")]


@pytest.mark.parametrize("name", ["Kop 1", "kop 1", "heading 1", "Heading 1"])
def test_headings_have_dutch_names_too(name):
    file = word.Document()
    with_style(file, "EigenKop", name)
    paragraph(file, '<w:pPr><w:pStyle w:val="EigenKop"/></w:pPr><w:r><w:t>Bomen</w:t></w:r>')
    file.add_paragraph("Een linde.")

    assert blocks(read(file)) == [("Bomen", "paragraph", "Een linde.")]


def test_a_style_that_builds_on_a_heading_is_one():
    file = word.Document()
    with_style(file, "Huisstijl", "Huisstijl titel", inside='<w:basedOn w:val="Heading2"/>')
    file.add_heading("Boven", 1)
    paragraph(file, '<w:pPr><w:pStyle w:val="Huisstijl"/></w:pPr><w:r><w:t>Onder</w:t></w:r>')
    file.add_paragraph("x")

    assert blocks(read(file)) == [("Boven › Onder", "paragraph", "x")]


def test_deleted_words_and_field_codes_are_left_out_and_inserted_words_stay():
    file = word.Document()
    paragraph(
        file,
        '<w:r><w:t xml:space="preserve">Het is </w:t></w:r>'
        '<w:del w:id="1" w:author="x"><w:r><w:delText>duur</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>goedkoop</w:t></w:r></w:ins>'
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>"
        "<w:r><w:br/><w:t>en</w:t><w:noBreakHyphen/><w:t>mooi</w:t></w:r>",
    )

    assert blocks(read(file)) == [("", "paragraph", "Het is goedkoop en-mooi")]


def test_headers_and_footers_are_left_out():
    file = word.Document()
    file.sections[0].header.paragraphs[0].text = "Briefhoofd"
    file.sections[0].footer.paragraphs[0].text = "Voettekst"
    file.add_paragraph("Inhoud.")

    assert blocks(read(file)) == [("", "paragraph", "Inhoud.")]


def test_lists_have_the_numbers_that_word_prints():
    file = word.Document()
    for text in ("een", "twee"):
        file.add_paragraph(text, style="List Number")
    file.add_paragraph("los", style="List Bullet")

    assert [text for _, _, text in blocks(read(file))] == ["1. een", "2. twee", "- los"]


def test_numbered_headings_have_the_number_of_their_own_level():
    file = word.Document()
    numbering = file.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate((("decimal", "Artikel %1"), ("lowerLetter", "%1%2.")))
    )
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {NS} w:abstractNumId="77">{levels}</w:abstractNum>')
    )
    numbering.append(parse_xml(f'<w:num {NS} w:numId="88"><w:abstractNumId w:val="77"/></w:num>'))
    for name, text in (("Heading1", "Doel"), ("Heading1", "Geld"), ("Heading2", "Wie")):
        level = 0 if name == "Heading1" else 1
        paragraph(
            file,
            f'<w:pPr><w:pStyle w:val="{name}"/><w:numPr><w:ilvl w:val="{level}"/>'
            f'<w:numId w:val="88"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r>',
        )
    file.add_paragraph("x")

    assert [heading for heading, _, _ in blocks(read(file))] == [
        "Artikel 1 Doel",
        "Artikel 2 Geld › 2a. Wie",
    ]


def test_merged_cells_leave_their_neighbours_empty():
    file = word.Document()
    table = file.add_table(3, 3)
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "breed"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "hoog"

    assert blocks(read(file))[0][2].split("\n") == [
        "| 00 | breed |  |",
        "| --- | --- | --- |",
        "| hoog | 11 | 12 |",
        "|  | 21 | 22 |",
    ]


def test_a_frame_of_one_cell_is_text():
    file = word.Document()
    file.add_table(1, 1).cell(0, 0).text = "Let op het hek."

    assert blocks(read(file)) == [("", "paragraph", "Let op het hek.")]


def test_a_text_box_comes_once_after_its_paragraph():
    file = word.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>In de kantlijn.</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    paragraph(
        file,
        f"<w:r><w:t>Tekst.</w:t></w:r><w:r><mc:AlternateContent {mc}>"
        f"<mc:Choice Requires='wps'>{box}"
        f"</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>",
    )

    assert [text for _, _, text in blocks(read(file))] == ["Tekst.", "In de kantlijn."]


def test_footnotes_stand_under_their_number_after_the_text():
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    file = word.Document()
    file.add_paragraph("Tekst.")
    notes = (
        f'<w:footnotes {NS}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>Zie de bijlage.</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), file.part.package)
    file.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    assert blocks(read(file)) == [
        ("", "paragraph", "Tekst."),
        ("Voetnoten", "item", "1. Zie de bijlage."),
    ]


def test_words_in_a_content_control_are_read():
    file = word.Document()
    inside = "<w:p><w:r><w:t>Ingevuld.</w:t></w:r></w:p>"
    control = f"<w:sdt {NS}><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    file.element.body.insert_element_before(parse_xml(control), "w:sectPr")

    assert blocks(read(file)) == [("", "paragraph", "Ingevuld.")]


def test_a_document_nested_too_deep_is_refused():
    file = word.Document()
    deep = "<w:sdt><w:sdtContent>" * 120 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 120
    control = parse_xml(f"<w:sdt {NS}><w:sdtContent/></w:sdt>")
    file.element.body.insert_element_before(control, "w:sectPr")
    data = _with_member(
        saved(file),
        "word/document.xml",
        lambda xml: xml.replace(
            b"<w:sdtContent/>", f"<w:sdtContent>{deep}</w:sdtContent>".encode()
        ),
    )

    with pytest.raises(Unreadable):
        docx.read("bron", data)


@pytest.mark.parametrize("read_it", [docx.read, pptx.read])
def test_a_file_with_a_password_says_what_to_do(read_it):
    with pytest.raises(Unreadable, match="wachtwoord"):
        read_it("bron", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


@pytest.mark.parametrize("read_it", [docx.read, pptx.read])
def test_a_file_that_unpacks_into_far_too_much_is_refused_unopened(read_it):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 40_000_000)
        archive.writestr("ppt/presentation.xml", b"x")

    with pytest.raises(Unreadable, match="veel te groot"):
        read_it("bron", buffer.getvalue())


def test_a_file_of_too_many_parts_is_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(safe_zip.MOST_MEMBERS + 1):
            archive.writestr(f"word/{number}", b"")

    with pytest.raises(Unreadable, match="veel te groot"):
        docx.read("bron", buffer.getvalue())


def test_another_zip_is_no_office_file():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("foto.png", b"x")

    with pytest.raises(Unreadable, match="Office"):
        docx.read("bron", buffer.getvalue())


def test_a_slide_is_a_section_with_its_number_as_page():
    file = Presentation()
    for number in (1, 2):
        slide = file.slides.add_slide(file.slide_layouts[1])
        slide.shapes.title.text = "Zelfde titel"
        slide.placeholders[1].text = f"punt {number}"
    found = pptx.read("bron", saved(file)).sections

    assert [(s.locator.heading, s.locator.page) for s in found] == [
        ("Zelfde titel", 1),
        ("Zelfde titel", 2),
    ]
    assert {block.page for block in found[1].blocks} == {2}


def test_bullets_of_a_slide_keep_what_lies_under_them():
    file = Presentation()
    slide = file.slides.add_slide(file.slide_layouts[1])
    slide.shapes.title.text = "Titel"
    frame = slide.placeholders[1].text_frame
    frame.text = "boven"
    under = frame.add_paragraph()
    under.text, under.level = "onder", 1
    frame.add_paragraph().text = "naast"

    assert blocks(pptx.read("bron", saved(file))) == [
        ("Titel", "item", "- boven\n  - onder"),
        ("Titel", "item", "- naast"),
    ]


def test_groups_tables_and_notes_of_a_slide_are_read():
    file = Presentation()
    slide = file.slides.add_slide(file.slide_layouts[5])
    slide.shapes.title.text = "Titel"
    group = slide.shapes.add_group_shape()
    group.shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame.text = "in de groep"
    table = slide.shapes.add_table(2, 2, 0, 0, Inches(3), Inches(1)).table
    for at, text in enumerate(("A", "B", "1", "2")):
        table.cell(at // 2, at % 2).text = text
    table.cell(1, 0).merge(table.cell(1, 1))
    slide.notes_slide.notes_text_frame.text = "Vertel dit rustig."

    assert blocks(pptx.read("bron", saved(file))) == [
        ("Titel", "paragraph", "in de groep"),
        ("Titel", "table", "| A | B |\n| --- | --- |\n| 1 2 |  |"),
        ("Titel › Notities", "paragraph", "Vertel dit rustig."),
    ]


def test_a_hidden_slide_is_left_out_and_the_pages_still_count():
    file = Presentation()
    for text in ("een", "twee"):
        slide = file.slides.add_slide(file.slide_layouts[5])
        slide.shapes.title.text = text
    file.slides[0]._element.set("show", "0")

    assert [(s.locator.heading, s.locator.page) for s in pptx.read("b", saved(file)).sections] == [
        ("twee", 2)
    ]


def test_a_presentation_of_pictures_only_says_so():
    file = Presentation()
    file.slides.add_slide(file.slide_layouts[6])

    with pytest.raises(Unreadable, match="geen leesbare tekst"):
        pptx.read("bron", saved(file))


def _with_member(data, name, change):
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for member in old.namelist():
            content = old.read(member)
            new.writestr(member, change(content) if member == name else content)
    return buffer.getvalue()
