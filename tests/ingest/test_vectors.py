import numpy as np
import pytest

from ingest import check, vectors
from ingest import corpus as corpora
from tests.retrieval.fakes import WordEmbedder, write_corpus


@pytest.fixture
def corpus(tmp_path):
    return write_corpus(tmp_path)


def refreshed(corpus, embedder):
    passages = corpora.passages(corpora.read(corpus))
    return vectors.refresh(corpus, passages, embedder, lambda _: None)


def checked(corpus, embedder, sample=99):
    read = corpora.read(corpus)
    return check.check_vectors(corpus, read, corpora.passages(read), embedder, sample)


def path_of(corpus, source="brief"):
    return corpus / "vectors" / "words-1" / f"{source}.npy"


def test_refreshing_twice_embeds_once_and_leaves_the_same_bytes(corpus):
    assert refreshed(corpus, WordEmbedder()) == 17
    before = path_of(corpus).read_bytes()

    assert refreshed(corpus, WordEmbedder()) == 0
    assert path_of(corpus).read_bytes() == before
    assert checked(corpus, WordEmbedder()) == []


def test_a_changed_text_needs_a_new_vector_and_loses_the_old_one(corpus):
    refreshed(corpus, WordEmbedder())
    text = corpus / "texts" / "brief.md"
    text.write_text(text.read_text("utf-8").replace("30 september", "1 oktober"), "utf-8")

    [wrong] = checked(corpus, WordEmbedder())
    assert wrong.startswith("brief: 2 teksten zonder vector, 2 vectoren zonder tekst")
    assert "python -m ingest vectors" in wrong
    assert refreshed(corpus, WordEmbedder()) == 2
    assert checked(corpus, WordEmbedder()) == []


def test_a_vector_of_another_text_is_found_by_embedding_again(corpus):
    refreshed(corpus, WordEmbedder())
    records = np.load(path_of(corpus))
    records["vector"] = np.roll(records["vector"], 1, axis=0)
    np.save(path_of(corpus), records)

    wrong = checked(corpus, WordEmbedder())

    assert len(wrong) == len(records) == 11
    assert all("hoort niet bij de tekst" in line for line in wrong)


def test_vectors_of_a_source_that_went_are_found_and_removed(corpus):
    refreshed(corpus, WordEmbedder())
    path_of(corpus).rename(path_of(corpus, "oud"))

    assert any(line.startswith("oud.npy") for line in checked(corpus, WordEmbedder()))
    refreshed(corpus, WordEmbedder())
    assert not path_of(corpus, "oud").exists()


def test_a_damaged_file_counts_as_no_vectors(corpus, caplog):
    refreshed(corpus, WordEmbedder())
    path_of(corpus).write_bytes(b"x" * 100)

    assert vectors.tracked(corpus, WordEmbedder(), ["brief"]) == {}
    assert "damaged" in caplog.text


def test_a_vector_of_the_wrong_length_counts_as_none(corpus):
    refreshed(corpus, WordEmbedder())
    records = np.load(path_of(corpus))
    records["vector"][3] = 0
    np.save(path_of(corpus), records)

    known = vectors.tracked(corpus, WordEmbedder(), ["brief"])

    assert len(known) == len(records) - 1


def test_vectors_of_one_model_are_unknown_to_another(corpus):
    refreshed(corpus, WordEmbedder())

    assert vectors.tracked(corpus, WordEmbedder("words-2"), ["brief"]) == {}


def test_a_text_that_occurs_twice_is_embedded_once(tmp_path):
    corpus = write_corpus(tmp_path, a="# T\n\n## A\n\nZelfde zin.\n\n## B\n\nZelfde zin.\n")
    embedder = WordEmbedder()

    assert refreshed(corpus, embedder) == 1
    assert embedder.seen == ["Zelfde zin."]


def test_a_text_that_occurs_twice_is_embedded_once_whatever_the_batch(monkeypatch):
    texts = [f"tekst {number % 5}" for number in range(13)]
    known = {vectors.key("tekst 2"): np.full(48, 0.5, dtype=np.float16)}
    model = WordEmbedder()
    at_once = vectors.embedded(texts, known, model, lambda _: None)
    assert model.seen == ["tekst 0", "tekst 1", "tekst 3", "tekst 4"]

    monkeypatch.setattr(vectors, "BATCH", 3)
    in_batches = vectors.embedded(texts, known, WordEmbedder(), lambda _: None)

    assert at_once.new == in_batches.new == 4
    assert np.array_equal(at_once.matrix, in_batches.matrix)
    assert (at_once.matrix[2] == 0.5).all()
    assert np.array_equal(at_once.matrix[0], at_once.matrix[5])
