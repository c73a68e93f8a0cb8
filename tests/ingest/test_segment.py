import re

from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Locator
from ingest.document import Block, Document, Section
from ingest.readers import markdown
from ingest.segment import LONG, SLACK, WIDE, segment

SENTENCE = "De gemeente vraagt de uitkering aan voor het hele gebied en legt daarna uit waarom. "


def passages(text):
    return segment(markdown.read("bron", text, file="texts/bron.md"))


def test_a_short_section_is_one_passage():
    text = "# T\n\n## A\n\nEerst dit.\n\n- een\n- twee\n\nDan dat.\n"

    [passage] = passages(text)

    assert passage.text == "Eerst dit.\n\n- een\n- twee\n\nDan dat."
    assert passage.id == "bron#a-1"


def test_passages_never_cross_a_heading_however_short_the_sections_are():
    found = passages("# T\n\nl\n\n## A\n\nx\n\n### B\n\ny\n\n## A\n\nz\n")

    assert [(p.id, p.text) for p in found] == [
        ("bron#inleiding-1", "l"),
        ("bron#a-1", "x"),
        ("bron#b-1", "y"),
        ("bron#a-2", "z"),
    ]


def test_ids_stay_when_another_section_grows():
    before = passages("# T\n\n## A\n\nx\n\n## B\n\ny\n")
    after = passages(f"# T\n\n## A\n\n{SENTENCE * 30}\n\n## B\n\ny\n")

    assert before[-1].id == after[-1].id == "bron#b-1"


def test_a_long_section_is_cut_between_blocks():
    paragraph = (SENTENCE * 5).strip()

    found = passages("# T\n\n## A\n\n" + "\n\n".join([paragraph] * 4) + "\n")

    assert [p.text for p in found] == [f"{paragraph}\n\n{paragraph}"] * 2


def test_a_long_list_is_cut_between_items():
    items = [f"- punt {number}: {SENTENCE.strip()}" for number in range(20)]

    found = passages("# T\n\n## A\n\n" + "\n".join(items) + "\n")

    assert len(found) > 1
    assert all(p.text.startswith("- punt") for p in found)
    assert "\n".join(p.text for p in found) == "\n".join(items)


def test_a_block_that_is_too_long_is_cut_between_sentences():
    found = passages(f"# T\n\n## A\n\n{SENTENCE * 30}\n")

    assert len(found) > 2
    assert all(p.text.startswith("De gemeente") and p.text.endswith("waarom.") for p in found)


def test_a_table_stays_whole():
    rows = "\n".join(f"| Gebied {number}. Het is groot. | {number}.000 |" for number in range(100))
    table = f"| Gebied | Bedrag |\n| --- | --- |\n{rows}"

    found = passages(f"# T\n\n## A\n\n{SENTENCE * 8}\n\n{table}\n\n{SENTENCE * 8}\n")

    assert len(table) > LONG
    assert any(p.text == table for p in found)


def test_an_announcement_stays_with_what_it_announces():
    items = "\n".join(f"- {SENTENCE.strip()}" for _ in range(9))

    found = passages(f"# T\n\n## A\n\n{SENTENCE * 10}\n\nDenk aan:\n\n{items}\n")

    assert found[1].text.startswith("Denk aan:\n\n- De gemeente")


def test_a_short_rest_joins_the_passage_before_it():
    found = passages(f"# T\n\n## A\n\n{SENTENCE * 10}\n\nKlaar.\n")

    assert len(found) == 1
    assert found[0].text.endswith("waarom.\n\nKlaar.")


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "- ", "### kop "]), st.integers(1, 25)),
        min_size=1,
        max_size=12,
    )
)
def test_every_word_is_in_one_passage_and_none_is_too_long(blocks):
    lines = [
        sign + ("x" if sign == "### kop " else (SENTENCE * count).strip()) for sign, count in blocks
    ]

    found = passages("# T\n\n## A\n\n" + "\n\n".join(lines) + "\n\neind\n")

    words = re.findall(r"\w+", " ".join(line for line in lines if not line.startswith("#")))
    assert re.findall(r"\w+", " ".join(p.text for p in found)) == [*words, "eind"]
    assert all(len(p.text) <= LONG + SLACK for p in found)
    assert len({p.id for p in found}) == len(found)


def test_a_table_of_a_thousand_rows_is_cut_between_rows_with_its_heads_repeated():
    rows = [f"| Gebied {number}. Het is groot. | {number}.000 |" for number in range(1000)]
    heads = "| Gebied | Bedrag |\n| --- | --- |"
    table = "\n".join((heads, *rows))

    found = passages(f"# T\n\n## A\n\nVooraf.\n\n{table}\n")

    assert all(len(p.text) <= WIDE for p in found)
    tables = [p.text.removeprefix("Vooraf.\n\n") for p in found if "|" in p.text]
    assert all(text.startswith(heads + "\n") for text in tables)
    assert [line for text in tables for line in text.splitlines()[2:]] == rows


def test_heads_that_would_fill_a_table_themselves_are_not_repeated():
    heads = "| " + "kop " * 400 + "| b |\n| --- | --- |"
    rows = [f"| rij {number} | {'x' * 50} |" for number in range(100)]

    found = passages(f"# T\n\n## A\n\n{chr(10).join((heads, *rows))}\n")

    text = "\n".join(p.text for p in found)
    assert text.count("kop kop") == heads.count("kop kop")
    assert all(row in text for row in rows)


def test_words_without_a_full_stop_are_cut_between_words():
    words = [f"woord{number}" for number in range(3000)]

    found = passages(f"# T\n\n## A\n\n{' '.join(words)}\n")

    assert all(len(p.text) <= WIDE for p in found)
    assert " ".join(p.text for p in found).split() == words


def test_a_section_without_words_is_no_passage():
    empty = Section(Locator(heading="A"), (), 1)

    assert segment(Document("bron", "T", (empty,))) == ()


def test_a_passage_is_on_the_page_of_its_first_block():
    blocks = tuple(Block("paragraph", SENTENCE * 8, page, page) for page in (3, 4, 9))
    section = Section(Locator(heading="A", page=2), blocks, 1)

    found = segment(Document("bron", "T", (section,), verbatim=True), "o.")

    assert [(p.locator.page, p.id, p.verbatim) for p in found] == [
        (3, "bron#o.a-1", True),
        (4, "bron#o.a-2", True),
        (9, "bron#o.a-3", True),
    ]
