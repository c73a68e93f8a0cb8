import logging
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.retrieval import hybrid
from assistant.retrieval.embedding import EmbeddingError
from assistant.retrieval.keyword import terms
from assistant.retrieval.open import open_index
from assistant.retrieval.vectors import NodeVectors
from ingest.build import build
from tests.retrieval.fakes import WordEmbedder, write_corpus

WORDS = "aanvraag lunch gemeente bedrag thema wijk kind school jongeren schulden".split()


def text(title, number):
    """Twelve sections of sentences that differ, and one that every source repeats."""
    random = np.random.default_rng(number)
    sections = "".join(
        f"## {title} deel {part}\n\n"
        + " ".join(f"Hier gaat {w} over {part}{number}." for w in random.choice(WORDS, 4))
        + "\n\n"
        for part in range(12)
    )
    return f"# {title}\n\n{sections}## Contact\n\nMail het team van de regeling.\n"


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    directory = tmp_path_factory.mktemp("many")
    corpus = write_corpus(
        directory / "corpus", **{f"bron-{n}": text(f"Bron {n}", n) for n in range(8)}
    )
    build(corpus, directory / "index", load=WordEmbedder)
    return directory / "index"


@pytest.fixture(scope="module")
def cold(index):
    return open_index(index, cold=True, load=WordEmbedder)


@pytest.fixture(scope="module")
def warm(index):
    return open_index(index, cold=False, load=WordEmbedder)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from([*WORDS, "waar", "31", "mail", "contact"]), min_size=1, max_size=7))
def test_the_server_and_the_one_shot_command_find_the_same(cold, warm, words):
    question = " ".join(words)

    assert warm.search(question) == cold.search(question)


def test_candidates_suffice_for_the_first_eight(cold, monkeypatch):
    found = {word: cold.search(f"gaat {word} over 3?") for word in WORDS}

    monkeypatch.setattr(hybrid, "NODES", 10_000)

    assert found == {word: cold.search(f"gaat {word} over 3?") for word in WORDS}


def test_hits_come_best_first_and_equals_by_passage_id(cold):
    hits = cold.search("Mail het team van de regeling", 8)

    assert [hit.passage.id for hit in hits] == [f"bron-{n}#contact-1" for n in range(8)]
    assert len({hit.score for hit in hits}) == 1


def test_equals_go_by_id_and_not_by_their_place_in_the_text(tmp_path):
    sections = "".join(f"## {name}\n\nZelfde woorden hier.\n\n" for name in "QZMA")
    build(
        write_corpus(tmp_path, bron=f"# Titel\n\n{sections}"),
        tmp_path / "index",
        load=WordEmbedder,
    )

    hits = open_index(tmp_path / "index", cold=True, load=WordEmbedder).search("zelfde woorden")

    assert [hit.passage.locator.heading for hit in hits] == ["A", "M", "Q", "Z"]


def test_meaning_weighs_four_times_as_much_as_words(cold):
    hits = cold.search("lunch voor de jongeren", 20)

    assert len({(hit.dense, hit.keyword) for hit in hits}) > 5
    for hit in hits:
        assert hit.score == pytest.approx(0.8 * hit.dense + 0.2 * hit.keyword, abs=2e-6)


def test_likeness_does_not_depend_on_the_passages_beside_it():
    random = np.random.default_rng(7)
    starts = np.arange(0, 901, 3, dtype=np.int32)
    nodes = NodeVectors(random.normal(size=(1200, 384)).astype(np.float16), starts)
    question = random.normal(size=384).astype(np.float32)
    everything = nodes.likeness(np.arange(nodes.passages), question)

    for some in (np.array([5]), np.arange(3, 200, 7), np.array([0, 299])):
        assert np.abs(nodes.likeness(some, question) - everything[some]).max() < 1e-10


def test_scores_lie_between_nought_and_one(cold):
    hits = cold.search("aanvraag van de gemeente", 50)

    assert all(0 <= score <= 1 for hit in hits for score in (hit.score, hit.dense, hit.keyword))
    assert max(hit.dense for hit in hits) == max(hit.keyword for hit in hits) == 1


@pytest.mark.parametrize("limit", [1, 3, 50])
def test_no_more_hits_than_asked_for(cold, limit):
    assert len(cold.search("lunch", limit)) == limit


@pytest.mark.parametrize(("question", "limit"), [("", 8), (" \n", 8), ("lunch", 0)])
def test_nothing_asked_is_nothing_found(cold, question, limit):
    assert cold.search(question, limit) == []


def test_odd_characters_in_a_question_do_no_harm(cold):
    assert cold.search("lunch\0\ud83d \u202e🙂" + "x" * 5_000, 3)


def test_headings_and_titles_count_as_words(index):
    found = open_index(index, cold=True, load=lambda: None).search("Contact bron 5", 1)

    assert found[0].passage.id == "bron-5#contact-1"


@pytest.mark.parametrize("is_cold", [True, False])
def test_without_a_model_search_goes_on_with_words_and_says_so(index, is_cold):
    bare = open_index(index, cold=is_cold, load=lambda: None)

    hits = bare.search("lunch", 3)

    assert bare.degraded
    assert all("lunch" in hit.passage.text for hit in hits)
    assert {hit.dense for hit in hits} == {None}
    assert bare.search("onvindbaarwoord") == []


def test_a_model_that_fails_on_a_question_degrades_the_search(index, caplog):
    class Failing(WordEmbedder):
        def query(self, text):
            raise EmbeddingError("vector of length 0.0")

    failing = open_index(index, cold=True, load=Failing)
    assert not failing.degraded

    with caplog.at_level(logging.ERROR):
        hits = failing.search("lunch", 3)

    assert failing.degraded
    assert hits[0].dense is None
    assert "the embedding model failed" in caplog.text


def test_a_long_word_shares_pieces_with_the_compound_it_is_in():
    shared = set(terms("wijziging")) & set(terms("Wijzigingsaanvraag"))

    assert {"~wijzi", "~iging"} <= shared
    assert set(terms("aanvragen")) & set(terms("wijzigingsaanvragen"))


def test_inflection_accents_and_small_words_do_not_matter():
    assert terms("De wijken") == terms("wijk") == ["wijk"]
    assert terms("één") == terms("een") == []
    assert terms("coördinatie")[0] == terms("coordinatie")[0]


def test_figures_stay_whole():
    assert terms("31.610 in 2024 of 25%") == ["31.610", "2024", "25"]


def test_questions_asked_at_once_do_not_disturb_each_other(warm):
    questions = [f"gaat {word} over {number}?" for word in WORDS for number in range(6)]
    alone = [warm.search(question) for question in questions]

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(warm.search, questions)) == alone
