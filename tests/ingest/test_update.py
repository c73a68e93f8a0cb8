"""A small change updates a copy of the database; the result is that of a build from nothing."""

import sqlite3
from contextlib import closing

import pytest

from assistant.retrieval import chroma, generation
from assistant.retrieval.open import open_index
from ingest import index as indexing
from ingest.build import build
from tests.retrieval.fakes import WordEmbedder, write_corpus

WORDS = "bomen straten scholen ouders kinderen wijken buurten plannen regels brieven".split()


@pytest.fixture
def corpus(tmp_path):
    sections = "".join(
        f"\n## Kop {number}\n\nEr zijn {number} {WORDS[number % 10]}. Dat is nummer {number}.\n"
        for number in range(40)
    )
    return write_corpus(tmp_path / "corpus", brief=f"# Brief\n{sections}")


def change(corpus, old, new):
    path = corpus / "texts" / "brief.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def nodes(index):
    """Every node of the served database with its words and its vector."""
    place = generation.current(index).directory / chroma.DIRECTORY
    client = chroma.client(place)
    try:
        found = client.get_collection(chroma.COLLECTION, embedding_function=None).get(
            include=["documents", "embeddings"]
        )
    finally:
        client.close()
    return {
        name: (text, vector.tolist())
        for name, text, vector in zip(
            found["ids"], found["documents"], found["embeddings"], strict=True
        )
    }


def in_the_log(index):
    base = generation.current(index).directory / chroma.DIRECTORY / "chroma.sqlite3"
    with closing(sqlite3.connect(base)) as opened:
        [[written]] = opened.execute("SELECT min(seq_id) FROM max_seq_id")
        [[waiting]] = opened.execute(
            "SELECT count(*) FROM embeddings_queue WHERE seq_id > ?", (written,)
        )
    return waiting


def removed(index):
    return int((generation.current(index).directory / indexing.REMOVED).read_bytes())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Er zijn 7 plannen.", "Er zijn 7 nieuwe plannen."),
        ("Dat is nummer 3.", "Dat is nummer 3. Er komt een zin bij."),
        ("\n## Kop 5\n\nEr zijn 5 wijken. Dat is nummer 5.\n", ""),
        ("\n## Kop 39\n", "\n## Nieuw\n\nEen nieuwe kop.\n\n## Kop 39\n"),
        ("## Kop 12", "## Kop twaalf"),
    ],
)
def test_an_updated_database_holds_what_a_new_one_would(corpus, tmp_path, old, new):
    index = tmp_path / "index"
    build(corpus, index, load=WordEmbedder)
    before = nodes(index)
    change(corpus, old, new)

    build(corpus, index, load=WordEmbedder)
    build(corpus, tmp_path / "anew", load=WordEmbedder)

    assert nodes(index) == nodes(tmp_path / "anew") != before
    assert in_the_log(index) == in_the_log(tmp_path / "anew") == 0
    asked = open_index(index, cold=False, load=WordEmbedder).search("nieuwe plannen", 20)
    assert asked == open_index(index, cold=True, load=WordEmbedder).search("nieuwe plannen", 20)
    assert asked == open_index(tmp_path / "anew", cold=False, load=WordEmbedder).search(
        "nieuwe plannen", 20
    )


def test_a_small_change_copies_the_database_and_counts_what_left_it(corpus, tmp_path, monkeypatch):
    index = tmp_path / "index"
    build(corpus, index, load=WordEmbedder)
    assert removed(index) == 0
    added = []
    write = indexing._add

    def counted(to, batches, tell):
        kept = list(batches)
        added.append(sum(map(len, kept)))
        write(to, kept, tell)

    monkeypatch.setattr(indexing, "_add", counted)

    change(corpus, "Er zijn 7 plannen.", "Er zijn 7 nieuwe plannen.")
    build(corpus, index, load=WordEmbedder)

    assert added == [2]  # the passage and one of its sentences
    assert removed(index) == 2


def test_a_database_with_too_much_taken_out_is_made_anew(corpus, tmp_path):
    index = tmp_path / "index"
    build(corpus, index, load=WordEmbedder)
    counts = []
    for number in range(12):
        before = f"Er zijn {number} {WORDS[number % 10]}. Dat"
        for word in ("twee", "drie"):
            after = f"Er zijn {number} {word} {WORDS[number % 10]}. Dat"
            change(corpus, before, after)
            before = after
        build(corpus, index, load=WordEmbedder)
        counts.append(removed(index))
        if number and counts[-1] == 0:
            break

    assert counts[0] == 2
    assert max(counts) <= indexing.GONE * 120


def test_a_change_of_one_node_alone_is_written_to_disk_too(corpus, tmp_path):
    index = tmp_path / "index"
    change(
        corpus, "\n## Kop 39\n\nEr zijn 39 brieven. Dat is nummer 39.\n", "\n## Los\n\nEen zin.\n"
    )
    build(corpus, index, load=WordEmbedder)
    change(corpus, "\n## Los\n\nEen zin.\n", "")

    build(corpus, index, load=WordEmbedder)

    assert in_the_log(index) == 0
    assert len(nodes(index)) == 39 * 3


def test_another_model_never_gets_the_old_vectors(corpus, tmp_path):
    index = tmp_path / "index"
    build(corpus, index, load=lambda: WordEmbedder("een"))

    build(corpus, index, load=lambda: WordEmbedder("twee"))

    assert removed(index) == 0
