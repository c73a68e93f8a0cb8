from collections import Counter

import pytest
from hypothesis import given as given_by
from hypothesis import settings
from hypothesis import strategies as st

from corpus.model import HEADING_SEPARATOR
from eval.torture_files.sheets import BOLD, PLAIN, Sheet, embedded_fonts, made
from tests.ingest.pdf.given import FOOT, HEAD, handreiking, letters, page_texts, read


@pytest.fixture(params=["standard fonts", "embedded fonts"])
def fonts(request):
    return (PLAIN, BOLD) if request.param == "standard fonts" else embedded_fonts()


def test_every_block_stands_on_its_page_under_its_heading(fonts):
    data = handreiking(fonts)
    pages = [letters(text) for text in page_texts(data)]
    blocks = 0
    for section in read(data).sections:
        heading = letters(section.locator.heading.split(HEADING_SEPARATOR)[-1])
        for block in section.blocks:
            blocks += 1
            on_page = pages[block.page - 1]
            text = block.text.replace("---", "")
            assert letters(text) in on_page
            before = "".join(pages[: block.page - 1]) + on_page[: on_page.index(letters(text))]
            assert heading in before
    assert blocks == 4 * 9


def test_no_letter_of_the_text_is_lost_or_doubled(fonts):
    data = handreiking(fonts)
    document = read(data)
    ours = Counter(letters(document.title))
    names = set()
    for section in document.sections:
        name = section.locator.heading.split(HEADING_SEPARATOR)
        names.update((section.locator.page, part) for part in name)
        for block in section.blocks:
            ours.update(letters(block.text))
    for _, name in sorted(names):
        ours.update(letters(name))

    theirs = Counter(letters("".join(page_texts(data))))
    theirs -= Counter(letters(HEAD * 4 + "".join(FOOT.format(n) for n in range(1, 5))))

    assert ours == theirs


def test_the_headings_nest_by_size_weight_and_number(fonts):
    found = [section.locator.heading for section in read(handreiking(fonts)).sections[:3]]

    assert found == [
        "1 Hoofdstuk a",
        "1 Hoofdstuk a › 1.1 Voorwaarden",
        "1 Hoofdstuk a › 1.1 Voorwaarden › Bedragen",
    ]


def test_reading_it_twice_gives_the_same_document(fonts):
    data = handreiking(fonts)

    assert read(data) == read(data)


_WORD = st.text("abcdefghijklmnoprstuvwz", min_size=2, max_size=12)
_LINE = st.tuples(
    st.lists(_WORD, min_size=1, max_size=9),
    st.sampled_from([9, 10, 10, 10, 12, 18]),
    st.booleans(),
    st.sampled_from([72, 72, 90, 200, 320]),
    st.sampled_from([0, 0, 4, 15]),
)


@settings(max_examples=80, deadline=None)
@given_by(st.lists(st.lists(_LINE, min_size=1, max_size=25), min_size=1, max_size=2))
def test_whatever_the_layout_every_word_is_kept_once(pages):
    def draw(canvas):
        sheet = Sheet(canvas)
        for lines in pages:
            for words, size, bold, x, gap in lines:
                sheet.line(" ".join(words), size, bold=bold, x=x)
                sheet.gap(gap)
            sheet.next_page()

    document = read(made(draw))
    sections = document.sections
    blocks = [block.text for section in sections for block in section.blocks]
    headings = [section.locator.heading for section in sections]
    written = Counter(word for lines in pages for words, *_ in lines for word in words)
    found = Counter(word for text in blocks for word in text.split() if word.isalpha())

    assert not found - written
    assert set(written) <= set(" ".join([document.title, *headings, *blocks]).split())
