"""Plain text, tried on texts of our own and on the originals of an organisation."""

import re
from collections import Counter
from pathlib import Path

import pytest

from corpus.model import HEADING_SEPARATOR
from ingest.errors import Unreadable
from ingest.readers import markdown, text

ROOT = Path(__file__).parents[3]
ORIGINALS = ROOT.parent / "shared" / "originals"
FIVE = {
    "brief-alliantiebesturen-2023": 28,
    "nieuws-pont-2025": 2,
    "nieuws-rijksoverheid-2025-12-11": 6,
    "nieuws-sbo-2024": 3,
    "presentatie-startbijeenkomst-2023": 37,
}


def sections(words, headings=()):
    return text.read("bron", words.encode(), headings).sections


def under(found):
    return {s.locator.heading: [block.text for block in s.blocks] for s in found}


def original(source):
    path = ORIGINALS / f"{source}.txt"
    if not path.exists():
        pytest.skip("../shared/originals is not there: nothing to read")
    return path.read_bytes()


def known_headings(source):
    """The heading paths of our rendering of a source, as they stand in it."""
    file = ROOT / "corpus" / "texts" / f"{source}.md"
    found, path = [], []
    for line in file.read_text().splitlines():
        if match := re.match(r"(#{2,6})\s+(.*?)\s*(?:\{[^{}]*\})?$", line):
            level = len(match.group(1))
            path = [*(one for one in path if one[0] < level), (level, match.group(2))]
            found.append(HEADING_SEPARATOR.join(words for _, words in path))
    return found


def words_of(written):
    """Words by another way than the reader's; a hyphen at a line end joins."""
    joined = re.sub(r"(?<=\w)-\s*\n\s*", "", written.replace("\x0c", "\n")).replace("-", "")
    return Counter(re.findall(r"[^\W_]+", joined.casefold()))


@pytest.mark.parametrize("source", FIVE)
def test_all_headings_of_our_rendering_are_found_in_the_original(source):
    expected = known_headings(source)
    found = {s.locator.heading for s in text.read(source, original(source), expected).sections}
    with_parents = {
        HEADING_SEPARATOR.join(path.split(HEADING_SEPARATOR)[:depth])
        for path in found
        for depth in range(1, 8)
    }

    assert len(set(expected)) == FIVE[source]
    assert set(expected) - with_parents == set()


@pytest.mark.parametrize("source", FIVE)
def test_the_paths_that_passages_have_are_enough_to_find_the_headings(source):
    """The catalogue knows only headings with words under them, each once."""
    rendering = (ROOT / "corpus" / "texts" / f"{source}.md").read_text()
    passages = markdown.read(source, rendering, file=source).sections
    paths = list(dict.fromkeys(s.locator.heading for s in passages if s.locator.heading))
    found = {s.locator.heading for s in text.read(source, original(source), paths).sections}

    assert set(paths) <= found


@pytest.mark.parametrize("source", FIVE)
@pytest.mark.parametrize("known", [True, False])
def test_every_word_of_an_original_is_in_some_block_or_heading(source, known):
    data = original(source)
    document = text.read(source, data, known_headings(source) if known else ())
    read = Counter()
    headings = Counter()
    for section in document.sections:
        for block in section.blocks:
            read += words_of(block.text)
        for heading in section.locator.heading.split(HEADING_SEPARATOR):
            headings += words_of(heading)
    written = words_of(data.decode())

    assert written - read - headings == Counter()
    assert read - written == Counter()


def test_a_known_heading_may_be_broken_over_lines_and_carry_a_number():
    found = sections(
        "Vooraf.\n\n2. Wie betaalt\nde slinger  \n\nDe buurt.\n\nWie ruimt op\n\nIedereen.\n",
        ["Wie betaalt de slinger", "Wie ruimt op"],
    )

    assert under(found) == {
        "": ["Vooraf."],
        "Wie betaalt de slinger": ["2. Wie betaalt de slinger", "De buurt."],
        "Wie ruimt op": ["Iedereen."],
    }


def test_a_known_heading_is_found_under_its_parents_in_their_order():
    words = "Bomen\n\nKosten\n\nTien euro.\n\nBanken\n\nKosten\n\nTwee euro.\n"
    found = sections(words, ["Bomen › Kosten", "Banken › Kosten"])

    assert under(found) == {"Bomen › Kosten": ["Tien euro."], "Banken › Kosten": ["Twee euro."]}


def test_the_title_of_a_slide_that_comes_again_opens_the_same_path():
    words = "Thema\n\n- een\n\n\nThema\n\nVragen\n\n- twee\n\n\nThema\n\n- drie\n"
    found = sections(words, ["Thema", "Thema › Vragen"])

    assert [s.locator.heading for s in found] == ["Thema", "Thema › Vragen", "Thema"]


def test_a_known_heading_that_is_not_there_does_no_harm():
    found = sections("Een zin over iets.\n\nBomen\n\nNog een zin.\n", ["Banken", "Bomen"])

    assert [s.locator.heading for s in found] == ["", "Bomen"]


def test_the_words_of_another_subject_do_not_stand_under_the_last_known_heading():
    found = sections(
        "Bomen\n\nWij planten bomen in de straat.\n\nMeer nieuws\n\n"
        "De fanfare speelt zaterdag op het plein voor het buurthuis. Kom ook.\n",
        ["Bomen"],
    )

    assert [s.locator.heading for s in found] == ["Bomen", "Meer nieuws"]


def test_wrapped_lines_are_one_paragraph_and_a_broken_word_is_whole():
    [section] = sections(
        "De vergade-\nring begint om acht uur en de penning-\nmeester, die penningmeester is,\n"
        "komt met de BTW-\naangifte en niet-\nleden; voor-\nen nadelen staan op papier.\n"
    )

    assert [block.text.split("; ") for block in section.blocks] == [
        [
            (
                "De vergadering begint om acht uur en de penningmeester, die penningmeester is, "
                "komt met de BTW-aangifte en niet-leden"
            ),
            "voor- en nadelen staan op papier.",
        ]
    ]


def test_lines_with_an_empty_line_between_them_are_one_paragraph():
    lines = (
        "de buren die in deze lange straat wonen gaan\nnaar het feest en nemen een stoel mee naar\n"
    )
    lines += (
        "de hoek waar de muziek staat en blijven tot\nhet donker wordt en de lampen aan gaan in\n"
    )
    lines += "de tuin van de buurman op nummer drie."
    wide = "\n\n".join(lines.split("\n")) + "\n\n \n\nEen nieuwe alinea begint hier.\n"
    [section] = sections(wide)

    assert [block.text for block in section.blocks] == [
        lines.replace("\n", " "),
        "Een nieuwe alinea begint hier.",
    ]


def test_items_keep_their_marks_and_what_lies_under_them():
    [section] = sections("- een\n - onder een\n- twee die\n  doorloopt\n1. drie\n")

    assert [(block.kind, block.text) for block in section.blocks] == [
        ("item", "- een\n  - onder een"),
        ("item", "- twee die doorloopt"),
        ("item", "1. drie"),
    ]


def test_cells_with_tabs_between_them_are_a_table():
    [section] = sections("Ding\tPrijs\nBoor\t1|2\n\tsamen\n")

    assert (
        section.blocks[0].text == "| Ding | Prijs |\n| --- | --- |\n| Boor | 1\\|2 |\n|  | samen |"
    )


def test_lines_that_end_in_columns_of_figures_are_a_table():
    [section] = sections("Wat 2030 2031 Alles\nBoor 1 2 3\nZaag voor hout 4 5 9\nSamen 5 7 12\n")

    assert section.blocks[0].text.split("\n")[2:] == [
        "| Boor | 1 | 2 | 3 |",
        "| Zaag voor hout | 4 | 5 | 9 |",
        "| Samen | 5 | 7 | 12 |",
    ]
    assert section.blocks[0].text.startswith("| Wat | 2030 | 2031 | Alles |")


def test_a_number_with_a_tab_behind_it_is_an_item():
    [section] = sections("1.\teen ding\n2.\tnog een ding\n")

    assert [block.text for block in section.blocks] == ["1. een ding", "2. nog een ding"]


def test_without_known_headings_numbers_capitals_and_lone_lines_are_headings():
    found = sections(
        "Ons plan\n\nIn deze tekst staat het plan.\n\nHOOFDSTUK BOMEN\n\n1. Waarom bomen\n\n"
        "Bomen geven schaduw.\n\n1.1 Welke bomen\n\nLinden en iepen.\n\nArtikel 3 Kosten\n"
        "De kosten zijn laag.\n"
    )

    assert [s.locator.heading for s in found] == [
        "",
        "HOOFDSTUK BOMEN › 1. Waarom bomen",
        "HOOFDSTUK BOMEN › 1. Waarom bomen › 1.1 Welke bomen",
        "HOOFDSTUK BOMEN › Artikel 3 Kosten",
    ]
    assert text.read("bron", b"Ons plan\n\nIn deze tekst staat het plan.\n").title == "Ons plan"


def test_a_day_is_no_numbered_heading():
    found = sections("Feest\n\n11 juli 2030\n\nDe straat\n\nEen zin over de straat.\n")

    assert [s.locator.heading for s in found][-1] == "De straat"


def test_form_feeds_count_pages_and_running_heads_are_left_out():
    pages = [f"Gemeente Voorbeeld\n\nDit is zin {n} van het stuk.\n\nPagina {n}" for n in (1, 2, 3)]
    [section] = sections("\f".join(pages))

    assert [(block.text, block.page) for block in section.blocks] == [
        ("Dit is zin 1 van het stuk.", 1),
        ("Dit is zin 2 van het stuk.", 2),
        ("Dit is zin 3 van het stuk.", 3),
    ]


def test_a_line_on_every_page_and_nothing_else_is_what_the_file_says():
    [section] = sections("Zelfde zin.\fZelfde zin.\fZelfde zin.")

    assert {block.text for block in section.blocks} == {"Zelfde zin."}


def test_a_sentence_goes_on_over_the_foot_of_a_page():
    [section] = sections("Deze zin begint hier\n\fen eindigt daar.\n")

    assert [(block.text, block.page) for block in section.blocks] == [
        ("Deze zin begint hier en eindigt daar.", 1)
    ]


def test_a_picture_by_another_name_is_no_text():
    with pytest.raises(Unreadable, match="geen tekst"):
        text.read("bron", b"\x89PNG" + bytes(range(32)) * 40)


def test_line_numbers_are_those_of_the_file():
    [section] = sections("een zin staat hier.\r\n\r\ntweede zin staat daar.\r\n")

    assert [block.line for block in section.blocks] == [1, 3]
