import pytest

from ingest.errors import Unreadable
from ingest.readers import html


def read(body, **given):
    return html.read("bron", body.encode() if isinstance(body, str) else body, **given)


def blocks(body):
    return [
        (section.locator.heading, block.kind, block.text)
        for section in read(body).sections
        for block in section.blocks
    ]


def test_a_single_h1_is_the_title_and_deeper_headings_nest():
    document = read("<title>Site</title><h1>Plein</h1><p>a</p><h2>Bomen</h2><h3>Groot</h3><p>b</p>")

    assert document.title == "Plein"
    assert [s.locator.heading for s in document.sections] == ["", "Bomen › Groot"]


def test_of_several_h1_each_is_a_heading_and_the_page_names_itself():
    document = read("<title>Site</title><h1>Een</h1><p>a</p><h1>Twee</h1><p>b</p>")

    assert document.title == "Site"
    assert [s.locator.heading for s in document.sections] == ["Een", "Twee"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<nav>weg</nav>",
        "<script>weg()</script>",
        "<style>.weg{}</style>",
        "<p hidden>weg</p>",
        '<p style="color:red; display: none">weg</p>',
        '<div aria-hidden="true">weg</div>',
        '<div role="navigation">weg</div>',
        "<!-- weg -->",
        "<template>weg</template>",
        "<button>weg</button>",
        "<header>weg</header>",
        "<footer>weg</footer>",
    ],
)
def test_what_is_no_content_is_left_out(hidden):
    assert blocks(f"<body>{hidden}<p>blijft</p>{hidden}</body>") == [("", "paragraph", "blijft")]


def test_only_the_main_part_is_read_where_there_is_one():
    assert blocks("<div>kruimels</div><main><p>inhoud</p></main><aside>reclame</aside>") == [
        ("", "paragraph", "inhoud")
    ]


def test_the_header_of_an_article_belongs_to_it():
    page = "<article><header><h2>Kop</h2></header><p>a</p></article>"
    page += "<article><p>b</p></article>"

    assert blocks(page) == [("Kop", "paragraph", "a"), ("Kop", "paragraph", "b")]


def test_lists_have_the_marks_that_a_browser_prints():
    page = '<ol start="3"><li>drie<ul><li>onder</li></ul></li><li value="9">negen</li></ol>'

    assert blocks(page) == [("", "item", "3. drie\n  - onder"), ("", "item", "9. negen")]


def test_a_second_paragraph_of_an_item_stays_with_it():
    assert blocks("<ul><li><p>een</p><p>vervolg</p></li></ul>") == [
        ("", "item", "- een\n  vervolg")
    ]


def test_questions_that_unfold_are_headings_over_their_answers():
    page = "<h2>Vragen</h2><details><summary>Mag dit?</summary><p>Ja.</p></details>"
    page += "<dl><dt>Boor<dd>Ding</dl>"

    assert blocks(page)[0] == ("Vragen › Mag dit?", "paragraph", "Ja.")
    assert blocks(page)[1][0].endswith("› Boor")


def test_spanned_cells_leave_their_neighbours_empty():
    page = "<table><tr><th colspan=2>A</th><th>B</th></tr>"
    page += "<tr><td rowspan=2>1</td><td>2</td><td>3</td></tr>"
    page += "<tr><td>4</td><td>5</td></tr></table>"

    assert blocks(page)[0][2].split("\n") == [
        "| A |  | B |",
        "| --- | --- | --- |",
        "| 1 | 2 | 3 |",
        "|  | 4 | 5 |",
    ]


def test_a_table_of_one_row_only_lays_out_the_page():
    assert blocks("<table><tr><td>links</td><td>rechts</td></tr></table>") == [
        ("", "paragraph", "links"),
        ("", "paragraph", "rechts"),
    ]


def test_a_line_break_is_a_space_and_two_begin_a_paragraph():
    assert [text for _, _, text in blocks("<p>een<br>twee<br><br>drie</p>")] == ["een twee", "drie"]


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1", "utf-8"])
def test_the_encoding_that_a_page_names_is_used(charset):
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}"><p>één café</p>'

    assert read(page.encode(charset)).sections[0].blocks[0].text == "één café"


def test_elements_nested_too_deep_are_refused_at_once():
    with pytest.raises(Unreadable, match="te diep"):
        read("<div>" * 300_000 + "x")

    assert read("<div>" * 400 + "x").sections[0].blocks[0].text == "x"


def test_unclosed_paragraphs_and_items_are_not_deep():
    assert len(blocks("<p>x" * 3000)) == 3000
    assert len(blocks("<ul>" + "<li>x" * 3000)) == 3000


def test_a_heading_with_nothing_under_it_is_what_the_page_says_there():
    assert blocks("<h2>Los</h2><h2>Vast</h2><p>a</p>") == [
        ("Los", "paragraph", "Los"),
        ("Vast", "paragraph", "a"),
    ]


def test_the_sign_that_joins_headings_cannot_stand_in_one():
    assert blocks("<h2>Thuis › Buurt</h2><p>a</p>")[0][0] == "Thuis > Buurt"
