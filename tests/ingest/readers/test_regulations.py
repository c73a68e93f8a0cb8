import pytest

from corpus.model import Locator
from ingest.errors import Unreadable
from ingest.readers import bwb, staatscourant
from tests.ingest.readers.regulation_samples import BWB, STAATSCOURANT


def places(document):
    return {
        (s.locator.heading, s.locator.artikel, s.locator.lid, s.locator.onderdeel): [
            block.text for block in s.blocks
        ]
        for s in document.sections
    }


@pytest.fixture(scope="module")
def wet():
    return bwb.read("bron", BWB.encode())


def test_the_citeertitel_is_the_title(wet):
    assert wet.title == "Voorbeeldregeling gereedschap"


def test_an_onderdeel_has_its_own_place_id_and_jci(wet):
    [section] = [s for s in wet.sections if s.locator.lid == "1" and s.locator.onderdeel == "b"]

    assert section.locator == Locator(
        "Hoofdstuk 1 › Artikel 2. Doel",
        artikel="2",
        lid="1",
        onderdeel="b",
        unit="/Hoofdstuk1/Artikel2/Lid1/Onderdeelb",
        jci="jci1.3:c:BWBR0999999&artikel=2&lid=1&o=b&g=2024-01-01",
    )
    assert [block.text for block in section.blocks] == ["b. teruggeeft."]


def test_what_is_nested_in_an_onderdeel_stays_with_it(wet):
    assert places(wet)["Hoofdstuk 1 › Artikel 1. Begrippen", "1", None, "b"] == [
        "b. buur: wie in de straat woont.\n  1°. links;\n  2°. rechts."
    ]


def test_words_after_the_onderdelen_belong_to_the_lid_again(wet):
    lid = [s for s in wet.sections if (s.locator.lid, s.locator.onderdeel) == ("1", None)]

    assert [[block.text for block in section.blocks] for section in lid] == [
        ["1 Lenen mag volgens een ander boek, mits de lener:"],
        ["Dat geldt ook op zondag."],
    ]


def test_words_after_the_articles_lie_in_no_article(wet):
    [last] = [s for s in wet.sections if "buurthuis" in s.blocks[-1].text]

    assert last.locator == Locator("")


def test_what_an_editor_added_is_left_out(wet):
    words = str(places(wet))

    assert "redacteur" not in words
    assert "[red.]" not in words
    assert "weg" not in words


def test_the_jci_that_the_publication_gives_itself_is_kept():
    document = bwb.read("bron", BWB.replace("<lidnr>1</lidnr>", "").encode())
    [section] = [s for s in document.sections if s.blocks[0].text.startswith("Lenen mag")]

    assert section.locator.jci == "jci1.3:c:BWBR0999999&artikel=2&g=2024-02-02"


def test_without_a_bwb_id_no_jci_is_made_up():
    document = bwb.read("bron", BWB.replace("BWBR0999999", "").encode())

    assert all(s.locator.jci is None for s in document.sections if s.locator.artikel != "2")


def test_a_spanned_cell_leaves_its_neighbours_empty(wet):
    [annex] = [s for s in wet.sections if s.locator.heading == "Bijlage A. Tarieven"]

    assert annex.blocks[-1].text.split("\n") == [
        "| Ding | Kort | Lang |",
        "| --- | --- | --- |",
        "| Boor | 1 | 2 |",
        "|  | 3 | 4 |",
        "| Zaag |  | 5 |",
    ]
    assert annex.locator.jci == "jci1.3:c:BWBR0999999&bijlage=A&g=2024-01-01"


def test_a_staatscourant_has_articles_annexes_and_its_explanation():
    document = staatscourant.read("bron", STAATSCOURANT.encode())
    found = places(document)

    assert document.title == "Voorbeeldregeling fietsenstalling"
    assert found["Artikel 1. Plek", "1", None, None] == ["Elke fiets krijgt een plek."]
    assert found["Artikel 2", "2", "1", "a"] == ["a. sluit af;", "1 Met een eigen slot."]
    assert found["Artikel 2", "2", "1", None] == ["– lacht erbij."]
    assert found["Bijlage 1", None, None, None] == ["Een plattegrond in woorden."]
    assert found["TOELICHTING › Algemeen › Waarom nu", None, None, None] == [
        "Omdat het lente werd."
    ]
    assert ("TOELICHTING › Artikelsgewijs", None, None, None) in found


def test_the_metadata_of_a_publication_are_no_text():
    assert "Verborgen" not in str(staatscourant.read("bron", STAATSCOURANT.encode()))


def test_an_annex_within_no_article_has_items_without_an_onderdeel():
    xml = STAATSCOURANT.replace(
        "<al>Een plattegrond in woorden.</al>",
        "<lijst><li><li.nr>a.</li.nr><al>links een hek</al></li></lijst>",
    )
    [annex] = [
        s
        for s in staatscourant.read("b", xml.encode()).sections
        if s.locator.heading == "Bijlage 1"
    ]

    assert annex.locator == Locator("Bijlage 1")
    assert annex.blocks[0].text == "a. links een hek"


@pytest.mark.parametrize("read", [bwb.read, staatscourant.read])
def test_other_xml_is_refused_with_the_place_where_the_right_one_is(read):
    with pytest.raises(Unreadable, match="Haal"):
        read("bron", b"<factuur><bedrag>3</bedrag></factuur>")


@pytest.mark.parametrize("root", ["toestand", "officiele-publicatie"])
def test_elements_nested_too_deep_are_refused(root):
    read = bwb.read if root == "toestand" else staatscourant.read
    for depth in (150, 400, 100_000):
        data = f"<{root}>{'<al>' * depth}x{'</al>' * depth}</{root}>".encode()
        if depth < 200:
            assert read("bron", data).sections[0].blocks[0].text == "x"
        else:
            with pytest.raises(Unreadable):
                read("bron", data)


def test_entities_of_a_file_are_never_expanded_or_fetched():
    bomb = (
        '<!DOCTYPE t [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        "<officiele-publicatie><al>woord &b; &f; einde</al></officiele-publicatie>"
    )
    [section] = staatscourant.read("bron", bomb.encode()).sections

    assert "aaaa" not in section.blocks[0].text
    assert "root:" not in section.blocks[0].text
    assert section.blocks[0].text.startswith("woord")
