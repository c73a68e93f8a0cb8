import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.sentences import embedded_sentences, plain, split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Eén zin.", ["Eén zin."]),
        ("Dit mag. Dat niet!", ["Dit mag.", "Dat niet!"]),
        ("Mag dat? 2024 is later.", ["Mag dat?", "2024 is later."]),
        ("Denk aan bijv. een cursus.", ["Denk aan bijv. een cursus."]),
        ("Het gaat om art. 7 van de wet.", ["Het gaat om art. 7 van de wet."]),
        (
            "Zie www.wijkwijzer.org/vraagbaak voor meer.",
            ["Zie www.wijkwijzer.org/vraagbaak voor meer."],
        ),
        ("Het is € 1.200,50. Meer niet.", ["Het is € 1.200,50.", "Meer niet."]),
        ("Het gaat door i.v.m. De Zaak.", ["Het gaat door i.v.m. De Zaak."]),
        ('Hij zei: "Ja." Toen ging hij.', ['Hij zei: "Ja."', "Toen ging hij."]),
    ],
)
def test_running_text_is_cut_at_the_ends_of_sentences(text, sentences):
    assert split_sentences(text) == sentences


@given(st.lists(st.text(alphabet="aB1.?! \"'(", min_size=1, max_size=12), max_size=8))
def test_no_word_gets_lost_between_sentences(parts):
    text = " ".join(" ".join(parts).split())

    assert " ".join(split_sentences(text)).split() == text.split()


def test_a_table_row_is_embedded_with_the_headings_of_its_columns():
    table = "| Thema | 2024 |\n| --- | ---: |\n| Jonge Kind | 31.333 |\n| Totaal | |"

    assert embedded_sentences(table) == ("Thema: Jonge Kind; 2024: 31.333", "Thema: Totaal")


def test_items_and_lines_of_a_paragraph_are_embedded_without_their_signs():
    text = "Het **mag**\nwel:\n\n- een [cursus](https://x.nl)\n- een `uitje`\n  naar zee"

    assert plain(text) == "Het mag wel:\neen cursus\neen uitje naar zee"


def test_a_passage_of_one_sentence_is_embedded_once():
    assert embedded_sentences("Eén zin.") == ()
    assert embedded_sentences("Eén zin. Eén zin.") == ()
