"""Proof is numbered once, in the order of the text, and every number leads to a passage."""

from __future__ import annotations

import re

import pytest

from assistant.answer.cite import Library, Numbering
from assistant.domain import Answer
from assistant.pipeline import Assistant
from corpus.errors import CorpusError
from corpus.model import Cite, Locator, Passage, Source
from tests.answer.conftest import Ask

MARK = re.compile(r"\[(\d+)\]")


def source(name: str, **fields: str) -> Source:
    given = {
        "title": f"Titel van {name}",
        "publisher": "Ministerie",
        "date": "2023-07",
        "kind": "brief",
        "authority": "brief",
        "coverage": "volledig",
        "licence": "vrij",
    }
    return Source(id=name, tranches=("2023-2025",), **{**given, **fields})


def passage(name: str, heading: str, text: str, *, verbatim: bool = False) -> Passage:
    return Passage(
        id=f"brief#{name}",
        source="brief",
        locator=Locator(heading=heading),
        text=text,
        verbatim=verbatim,
    )


LIBRARY = Library(
    {"brief": source("brief")},
    [
        passage("lead", "", "Geacht bestuur."),
        passage("aanvraag", "Aanvraag", "Een gemeente vraagt aan."),
        passage("middelen", "Bijlage 1 › Middelen", "Jonge Kind 10.444 en 31.333."),
        passage("btw", "Bijlage 1 › BTW", "Er gaat 5% af."),
        passage("verder", "Bijlage 1 › BTW › Verder", "Er gaat 0% af bij jonge kind."),
    ],
)


def test_a_passage_gets_its_number_when_it_is_first_used() -> None:
    numbering = Numbering(LIBRARY)

    first = numbering.numbers([Cite("brief", "BTW"), Cite("brief", "Aanvraag")])
    again = numbering.numbers([Cite("brief", "Middelen"), Cite("brief", "BTW")])

    assert (first, again) == ((1, 2), (3, 1))
    assert [c.n for c in numbering.citations()] == [1, 2, 3]
    assert [c.passage_id for c in numbering.citations()] == [
        "brief#btw",
        "brief#aanvraag",
        "brief#middelen",
    ]


def test_two_references_to_one_passage_are_one_number() -> None:
    found = Numbering(LIBRARY).numbers(
        [Cite("brief", "BTW", "5%"), Cite("brief", "Bijlage 1 › BTW")]
    )

    assert found == (1,)


@pytest.mark.parametrize(
    ("cite", "name"),
    [
        (Cite("brief", ""), "lead"),
        (Cite("brief", "aanvraag"), "aanvraag"),
        (Cite("brief", "Bijlage 1", "31.333"), "middelen"),
        (Cite("brief", "BTW"), "btw"),
        (Cite("brief", "BTW", "0%"), "verder"),
        (Cite("brief", "Bijlage 1 › Verder"), "verder"),
    ],
)
def test_a_reference_leads_to_the_passage_under_its_heading_with_its_words(
    cite: Cite, name: str
) -> None:
    assert LIBRARY.find(cite).id == f"brief#{name}"


def test_the_words_of_the_source_itself_go_before_our_rendering() -> None:
    ours = passage("ours", "Aanvraag", "Een gemeente vraagt aan.")
    theirs = passage("theirs", "Aanvraag", "De gemeente vraagt aan.", verbatim=True)
    library = Library({"brief": source("brief")}, [ours, theirs])

    assert library.find(Cite("brief", "Aanvraag")) == theirs


@pytest.mark.parametrize(
    "cite",
    [
        Cite("brief", "Nergens"),
        Cite("brief", "Aanvraag", "31.333"),
        Cite("folder", "Aanvraag"),
        Cite("brief", "Middelen › Bijlage 1"),
    ],
)
def test_a_reference_that_leads_nowhere_is_an_error_that_names_no_internals(cite: Cite) -> None:
    with pytest.raises(CorpusError) as error:
        LIBRARY.find(cite)

    assert cite.bron not in error.value.message
    assert cite.bron in error.value.detail


def test_a_citation_shows_its_source_and_place() -> None:
    numbering = Numbering(LIBRARY)
    numbering.numbers([Cite("brief", "BTW")])

    [citation] = numbering.citations()
    assert citation.locator.heading == "Bijlage 1 › BTW"
    assert "Bijlage 1 › BTW" in citation.label
    assert (citation.title, citation.tranche) == ("Titel van brief", "2023-2025")
    assert not citation.verbatim


def test_marks_count_from_one_in_the_order_of_the_text(gold_answers: list[Answer]) -> None:
    for answer in gold_answers:
        seen = list(dict.fromkeys(int(n) for n in MARK.findall(answer.text)))

        assert seen == sorted(seen), answer.question
        assert set(seen) <= {c.n for c in answer.citations}, answer.question


def test_citations_are_numbered_once_and_in_order(gold_answers: list[Answer]) -> None:
    for answer in gold_answers:
        assert [c.n for c in answer.citations] == list(range(1, len(answer.citations) + 1))
        passages = [c.passage_id for c in answer.citations]
        assert len(passages) == len(set(passages)), answer.question


def test_every_citation_is_a_passage_of_the_catalogue(
    gold_answers: list[Answer], shipped: Assistant
) -> None:
    known = {p.id: p for name in shipped.sources for p in shipped.library.passages(name)}
    for answer in gold_answers:
        for citation in answer.citations:
            found = known[citation.passage_id]
            assert found.source == citation.source_id
            assert found.locator == citation.locator
            assert found.text == citation.text
            assert citation.title == shipped.sources[found.source].title


def test_every_citation_is_used_in_the_text(gold_answers: list[Answer]) -> None:
    for answer in gold_answers:
        marks = {int(n) for n in MARK.findall(answer.text)}
        used = marks | {n for a in answer.amounts for n in a.citations}
        used |= {n for c in answer.conditions for n in c.citations}
        assert {c.n for c in answer.citations} <= used, answer.question


def test_a_claim_carries_the_marks_of_its_own_citations(gold_answers: list[Answer]) -> None:
    for answer in gold_answers:
        for claim in answer.claims:
            assert {int(n) for n in MARK.findall(claim.text)} == set(claim.citations)


def test_what_an_answer_points_at_exists(gold_answers: list[Answer]) -> None:
    for answer in gold_answers:
        numbers = {c.n for c in answer.citations}
        pointing = [part.citations for part in answer.claims]
        pointing += [part.citations for part in answer.amounts]
        pointing += [part.citations for part in answer.conditions]
        assert {n for citations in pointing for n in citations} <= numbers, answer.question


def test_a_right_claim_does_not_stand_on_the_wrong_passage(ask: Ask) -> None:
    answer = ask("Hoeveel is er in 2024 voor School en Omgeving?")

    [claim] = [c for c in answer.claims if "31.610.000" in c.text]
    by_number = {c.n: c for c in answer.citations}
    assert claim.citations
    assert all("31.610" in by_number[n].text for n in claim.citations)
