"""With the original documents indexed, what is cited of them are their own words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.answer.cite import Library, Numbering
from assistant.bootstrap import build as assistant
from assistant.settings import Settings
from corpus.model import Cite, Locator, Passage, Source
from eval import items, records
from eval.judge import judge
from ingest.build import build
from tests.answer.test_numbering import source

BRIEF: dict[str, Source] = {"brief": source("brief")}


def passage(name: str, heading: str, text: str, *, verbatim: bool = False) -> Passage:
    return Passage(f"brief#{name}", "brief", Locator(heading=heading), text, verbatim)


OURS = passage("a-1", "A", "Scholen krijgen 25% en gemeenten 75%.")
ALONE = passage("b-1", "B", "Een plaatje.")
FIRST = passage("o.a-1", "A", "Scholen ontvangen 25%.", verbatim=True)
SECOND = passage("o.a-2", "A", "Gemeenten ontvangen 75%.", verbatim=True)
OTHER = passage("o.c-1", "C", "Eén procent van 75% is veel.", verbatim=True)
LIBRARY = Library(
    BRIEF,
    [OURS, ALONE, FIRST, SECOND, OTHER],
    {OURS.id: (FIRST.id, SECOND.id)},
)


@pytest.mark.parametrize(
    ("bij", "found"),
    [
        (None, FIRST),
        ("25%", FIRST),
        ("75%", SECOND),
        ("scholen krijgen", FIRST),  # our words alone: the original that is most like them
    ],
)
def test_a_reference_leads_to_the_original_that_holds_its_words(
    bij: str | None, found: Passage
) -> None:
    assert LIBRARY.find(Cite("brief", "A", bij)) == found


def test_what_has_no_original_is_shown_in_our_words() -> None:
    assert LIBRARY.find(Cite("brief", "B")) == ALONE


def test_a_rendering_and_its_original_have_one_number() -> None:
    numbering = Numbering(LIBRARY)

    assert [numbering.number(p) for p in (OURS, FIRST, ALONE, SECOND)] == [1, 1, 2, 3]
    assert [c.verbatim for c in numbering.citations()] == [True, False, True]


def test_a_reader_of_a_source_sees_its_words_and_ours_where_it_has_none() -> None:
    assert LIBRARY.passages("brief") == (FIRST, SECOND, OTHER, ALONE)


def test_an_answer_is_made_of_plain_words_where_we_have_them() -> None:
    assert LIBRARY.in_our_words([FIRST, OTHER, OURS]) == [OURS, OTHER]


@pytest.fixture(scope="module")
def asked(
    project: Path, shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[records.Record]:
    """The sample questions, asked with the five documents in the index."""
    index = tmp_path_factory.mktemp("verbatim")
    # Words alone: what the rules cite is the same, and nothing has to be embedded.
    build(project / "corpus", index, shared / "originals", load=lambda: None)
    ask = assistant(Settings(corpus=project / "corpus", index=index), cold=True).ask
    return list(records.ask_all(items.load(shared / "eval" / "questions.jsonl"), ask))


# The targets of links, which a page prints in the middle of a sentence that goes on overleaf.
LINK = re.compile(r"^\s*(?:mailto:|https://)\S+\s*$", re.MULTILINE)


def words(text: str) -> str:
    """The words without white space, hyphens, lines that draw a table and lines that are a link."""
    return re.sub(r"[\s|\u00ad-]+", "", LINK.sub("", text))


def test_every_citation_of_the_five_documents_stands_in_them(
    asked: list[records.Record], shared: Path
) -> None:
    documents = {
        path.stem: words(path.read_text(encoding="utf-8"))
        for path in sorted((shared / "originals").glob("*.txt"))
    }
    citations = [
        citation
        for record in asked
        if record.answer is not None
        for citation in record.answer["citations"]
        if citation["source_id"] in documents
    ]

    assert len(documents) == 5
    assert len(citations) > 150
    assert {c["passage_id"] for c in citations if not c["verbatim"]} == set()
    assert {
        c["passage_id"] for c in citations if words(c["text"]) not in documents[c["source_id"]]
    } == set()


def test_every_answer_is_as_right_as_without_the_documents(asked: list[records.Record]) -> None:
    judged = [judge(record) for record in asked]

    assert [one.score.id for one in judged if not one.score.fully] == []
    assert [one.score.id for one in judged if one.unproven] == []
