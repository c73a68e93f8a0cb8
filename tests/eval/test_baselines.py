"""Simpler systems answer in the same format, with the best fixed policy that train allows."""

from __future__ import annotations

import msgspec
import pytest

from assistant.domain import Outcome, Question, Turn
from assistant.errors import InvalidInput
from assistant.settings import Settings
from corpus.model import Locator, Passage, Source
from eval.answer import read_answer
from eval.baselines import bm25, without_learnt
from eval.baselines.policy import Found, Policy, asking, fit, is_yes_no, query
from eval.items import Item
from eval.properties import unproven
from tests.eval.given import BRIEF, item

SOURCE = Source(
    id=BRIEF,
    title="Brief",
    publisher="BZK",
    date="2023-07",
    kind="brief",
    authority="brief",
    tranches=("2023-2025",),
    coverage="volledig",
    licence="vrij",
)
LOWEST = float("-inf")


def passage(number: int, text: str) -> Passage:
    return Passage(f"p{number}", BRIEF, Locator(f"Kop {number}"), text)


LUNCH = passage(1, "Maaltijden zoals een lunch zijn uitgesloten.")
MONEY = passage(2, "Bedragen x € 1.000: School en Omgeving krijgt 31.610, dat is € 5.")
COURSE = passage(3, "Een cursus taal voor ouders kan een activiteit zijn.")


def asked(item_id: str, question: str, *outcomes: str) -> Item:
    return msgspec.structs.replace(item(outcome=list(outcomes)), id=item_id, question=question)


@pytest.mark.parametrize(
    "question",
    [
        "Mag een lunch uit School en Omgeving?",
        "We geven een lunch. Kan dat uit Jonge Kind?",
        "Als we 30% verschuiven, moet er dan een wijziging komen?",
        "May a lunch be paid?",
    ],
)
def test_a_question_that_opens_with_a_verb_asks_for_yes_or_no(question):
    assert is_yes_no(question)


@pytest.mark.parametrize(
    "question", ["Hoeveel is er in 2024?", "Wie mag aanvragen?", "Mag dat? En wat kost het?"]
)
def test_any_other_question_does_not(question):
    assert not is_yes_no(question)


def test_the_policy_has_the_limits_and_the_verdict_that_are_right_most_often():
    scores = {"weer": 1.0, "sisa": 3.0, "mag": 5.0, "mag ook": 6.0, "hoe": 7.0}
    train = [
        asked("1", "weer", "out_of_scope"),
        asked("2", "sisa", "not_in_sources"),
        asked("3", "mag", "no"),
        asked("4", "mag ook", "conditional", "no"),
        asked("5", "hoe", "answered"),
    ]

    assert fit(train, lambda text: [Found(LUNCH, scores[text])]) == Policy(3.0, 5.0, Outcome.NO)


def test_where_no_limit_helps_there_is_none():
    train = [asked("1", "hoe", "answered"), asked("2", "wat", "answered")]

    found = fit(train, lambda text: [Found(LUNCH, 1.0 if text == "hoe" else 2.0)])

    assert (found.in_scope, found.in_sources) == (LOWEST, LOWEST)


def test_equal_scores_are_never_on_both_sides_of_a_limit():
    train = [asked("1", "weer", "out_of_scope"), asked("2", "hoe", "answered")]

    found = fit(train, lambda _: [Found(LUNCH, 1.0)])

    assert found.outcome("weer", 1.0) == found.outcome("hoe", 1.0)


def test_an_answer_is_the_best_passage_with_three_citations_and_its_amounts():
    found = [Found(one, 1.0) for one in (MONEY, LUNCH, COURSE, LUNCH)]
    ask = asking(lambda _: found, Policy(0.0, 0.0, Outcome.NO), {BRIEF: SOURCE})

    answer = ask(Question("Hoeveel is er voor School en Omgeving?"))

    assert answer.outcome is Outcome.ANSWERED
    assert answer.text == f"{MONEY.text} [1]"
    assert [c.passage_id for c in answer.citations] == ["p2", "p1", "p3"]
    assert answer.tranche == "2023-2025"
    assert {5, 31_610, 31_610_000} <= {amount.eur for amount in answer.amounts}
    assert unproven(item(), read_answer(msgspec.to_builtins(answer))) == ()


@pytest.mark.parametrize(
    ("score", "outcome", "cited"),
    [
        (0.5, Outcome.OUT_OF_SCOPE, 0),
        (1.5, Outcome.NOT_IN_SOURCES, 0),
        (2.0, Outcome.CONDITIONAL, 1),
    ],
)
def test_a_score_below_a_limit_claims_nothing(score, outcome, cited):
    policy = Policy(1.0, 2.0, Outcome.CONDITIONAL)
    ask = asking(lambda _: [Found(LUNCH, score)], policy, {BRIEF: SOURCE})

    answer = ask(Question("Mag een lunch?"))

    assert (answer.outcome, len(answer.citations)) == (outcome, cited)


def test_the_askers_earlier_turns_are_searched_with_and_the_assistants_are_not():
    searched: list[str] = []

    def search(text: str) -> list[Found]:
        searched.append(text)
        return []

    ask = asking(search, Policy(0.0, 0.0, Outcome.NO), {})
    ask(Question("En in 2025?", (Turn("user", "Mag een lunch?"), Turn("assistant", "Nee."))))

    assert searched == [query("En in 2025?", ["Mag een lunch?"])]
    assert "Nee" not in searched[0]


def test_bm25_finds_the_passage_with_the_words_in_another_form():
    best, *others = bm25.search([LUNCH, MONEY, COURSE])("Mogen we cursussen geven aan een ouder?")

    assert best.passage is COURSE
    assert all(best.score > other.score for other in others)


def test_bm25_gives_a_question_without_any_known_word_no_score():
    assert bm25.search([LUNCH, MONEY])("xyzzy")[0].score == 0


@pytest.mark.slow
def test_llamaindex_on_chroma_finds_the_passage_that_means_the_same():
    from assistant.retrieval import embedding
    from eval.baselines import llamaindex_chroma

    model = embedding.load()
    assert model is not None

    for _ in range(2):  # a second index in one process has nothing of the first
        search = llamaindex_chroma.search([LUNCH, COURSE], model)

        assert [one.passage for one in search("Is er geld voor eten tussen de middag?")] == [
            LUNCH,
            COURSE,
        ]


def test_the_product_without_its_learnt_parts_is_the_same_product_otherwise(tmp_path, monkeypatch):
    class Later(Settings, frozen=True):
        learnt: bool = True

    monkeypatch.setattr(without_learnt, "Settings", Later)
    settings = Later(corpus=tmp_path, index=tmp_path, port=1234)

    assert without_learnt.without(settings) == msgspec.structs.replace(settings, learnt=False)


def test_a_product_without_learnt_parts_says_so(tmp_path, monkeypatch):
    class Before(msgspec.Struct):
        corpus: str = ""

    monkeypatch.setattr(without_learnt, "Settings", Before)

    with pytest.raises(InvalidInput, match="geen geleerde delen"):
        without_learnt.without(Settings(corpus=tmp_path, index=tmp_path))
