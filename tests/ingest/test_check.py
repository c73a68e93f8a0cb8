import msgspec
import pytest

from assistant.retrieval import embedding
from corpus.model import Locator
from ingest import check
from ingest import corpus as corpora
from tests.retrieval.fakes import write_corpus


@pytest.fixture
def corpus(tmp_path):
    return corpora.read(write_corpus(tmp_path))


def test_passages_lead_back_to_their_own_words(corpus):
    assert check.check_passages(corpus, corpora.passages(corpus)) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": "Dit staat er niet."}, "de tekst staat niet onder 'Aanvragen'"),
        ({"locator": Locator("Middelen")}, "de tekst staat niet onder 'Middelen'"),
        ({"locator": Locator("Elders")}, "de tekst staat niet onder 'Elders'"),
        ({"text": " - "}, "de passage heeft geen woorden"),
        ({"id": "brief#inleiding-1"}, "deze id komt vaker voor"),
    ],
)
def test_a_passage_that_does_not_lead_back_is_found(corpus, change, message):
    passages = list(corpora.passages(corpus))
    passages[1] = msgspec.structs.replace(passages[1], **change)

    assert any(message in line for line in check.check_passages(corpus, passages))


@pytest.fixture(scope="module")
def shipped(project):
    return corpora.read(project / "corpus")


def test_shipped_passages_are_unique_full_and_lead_back(shipped):
    assert check.check_passages(shipped, corpora.passages(shipped)) == []


def test_shipped_vectors_belong_to_the_shipped_texts(project, shipped):
    model = embedding.load()
    if model is None:
        pytest.skip("the embedding model does not run on this machine")

    passages = corpora.passages(shipped)

    assert check.check_vectors(project / "corpus", shipped, passages, model, sample=1) == []
