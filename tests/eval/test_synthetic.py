"""The made-up large corpus has the size that was asked for, and vectors near the real ones."""

from __future__ import annotations

import numpy as np
import pytest

from eval.bench.synthetic import DrawnEmbedder, Pool, write
from ingest import corpus as corpora
from ingest import vectors
from tests.retrieval.fakes import WordEmbedder, write_corpus

TEXT = """# Bron

## Een

De gemeente vraagt het geld ieder jaar opnieuw aan bij het Rijk. Scholen doen mee met een
activiteit na de gewone schooltijd in de wijk. Wie verhuist naar een andere gemeente, verliest
de plaats op de lijst van deelnemers.
"""


@pytest.fixture
def pool(tmp_path):
    directory = write_corpus(tmp_path / "own", bron=TEXT)
    passages = corpora.passages(corpora.read(directory))
    vectors.refresh(directory, passages, WordEmbedder(), lambda _: None)
    return Pool(directory, WordEmbedder())


def test_each_passage_has_a_heading_of_its_own_and_no_sentence_occurs_twice(tmp_path, pool):
    passages = corpora.passages(corpora.read(write(tmp_path / "many", pool, 250)))
    sentences = vectors.words(passages).sentences

    assert len(passages) == 250
    assert len({passage.locator.heading for passage in passages}) == 250
    assert len(sentences) == len(set(sentences)) == 749  # two, three and four in turn


def test_a_drawn_vector_lies_near_that_of_the_sentence_it_was_made_from(pool):
    text = pool.sentence(7)
    base = pool.vectors[pool.numbers[text.replace(" (zaak 7)", "")]]
    drawn = DrawnEmbedder(WordEmbedder(), pool)

    [vector] = drawn.passages([text])

    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)
    assert vector @ base > 0.85
    assert np.array_equal(drawn.passages([text])[0], vector)
    assert not np.array_equal(drawn.passages([pool.sentence(8)])[0], vector)
