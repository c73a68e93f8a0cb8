"""The folder about another subject: whole, apart in words, and fit to be indexed."""

from __future__ import annotations

from collections import Counter
from statistics import fmean

import pytest

from assistant.retrieval.keyword import terms
from eval import found
from eval.foreign import folder
from eval.foreign.__main__ import PARTS, part
from ingest import corpus as corpora


def test_every_page_has_one_question_of_each_style():
    pages = folder.pages()
    asked = Counter((question.page, question.style) for question in folder.questions())

    assert len(pages) >= 300
    assert asked == {(page.id, style): 1 for page in pages for style in folder.STYLES}


def test_no_two_pages_are_alike_and_no_page_is_too_short_to_answer():
    texts = [" ".join(section.text for section in page.sections) for page in folder.pages()]

    assert len(set(texts)) == len(texts)
    assert len({page.title for page in folder.pages()}) == len(texts)
    assert min(len(text.split()) for text in texts) >= 60


def test_far_questions_share_few_words_with_their_page():
    pages = {page.id: page for page in folder.pages()}

    def shared(question):
        page = pages[question.page]
        held = set(terms("\n".join((page.title, *(section.text for section in page.sections)))))
        words = {term for term in terms(question.question) if not term.startswith("~")}
        return len(words & held) / max(1, len(words))

    by_style = {
        style: fmean(shared(q) for q in folder.questions() if q.style == style)
        for style in folder.STYLES
    }

    assert by_style["far"] < 0.2
    assert by_style["far"] < by_style["plain"]


def test_no_page_is_both_for_choosing_and_for_reporting():
    pages, questions = folder.pages(), folder.questions()
    dev, test = ({q.page for q in part(questions, pages, name)} for name in PARTS)

    assert not dev & test
    assert dev | test == {page.id for page in pages}


@pytest.mark.parametrize("layout", folder.LAYOUTS)
def test_every_page_is_found_again_in_the_folder(tmp_path, layout):
    pages = folder.pages()
    folder.write(tmp_path / "corpus", pages, layout)

    passages = corpora.passages(corpora.read(tmp_path / "corpus"))

    for page in pages:
        held = [passage for passage in passages if folder.holds(passage, page, layout)]
        assert held
        assert page.sections[0].text.split()[0] in held[0].text
    owners = Counter(
        sum(folder.holds(passage, page, layout) for page in pages) for passage in passages
    )
    assert owners == {1: len(passages)}


def test_a_rank_counts_from_one_and_nothing_found_counts_as_zero():
    assert found.rank([False, True, True]) == 2
    assert found.rank([False]) is None
    assert found.hits([1, 5, 6, None], 5).right == 2
    assert found.lines("proef", [1, 2, None, None])[-1].startswith("  MRR@10: 0,375")
