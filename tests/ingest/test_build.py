import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from assistant.errors import IndexCorrupt, IndexMissing
from assistant.retrieval import generation
from assistant.retrieval.open import open_index
from corpus.errors import CorpusError
from ingest import __main__ as command
from ingest import durable
from ingest.build import build
from tests.retrieval.fakes import LETTER, WordEmbedder, write_corpus


def without_model():
    return None


@pytest.fixture
def corpus(tmp_path):
    return write_corpus(tmp_path / "corpus")


@pytest.fixture
def index(tmp_path):
    return tmp_path / "index"


def ids(index_dir):
    return [passage.id for passage in generation.passages(generation.current(index_dir))]


def change(corpus, old, new):
    path = corpus / "texts" / "presentatie.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_every_section_becomes_a_passage_with_its_place(corpus, index):
    report = build(corpus, index, load=WordEmbedder)

    found = generation.passages(generation.current(index))
    assert [passage.id for passage in found] == [
        "brief#inleiding-1",
        "brief#aanvragen-1",
        "brief#middelen-1",
        "brief#verantwoorden-1",
        "presentatie#maaltijden-1",
        "presentatie#wijzigen-1",
    ]
    assert found[3].locator.heading == "Middelen › Verantwoorden"
    assert (report.sources, report.passages, report.sentences) == (2, 6, 11)
    assert (report.unchanged, report.degraded) == (False, False)


def test_an_unchanged_corpus_is_no_work(corpus, index):
    first = build(corpus, index, load=without_model)
    pointer = (index / generation.POINTER).stat()

    second = build(corpus, index, load=without_model)

    assert second.unchanged
    assert second.generation == first.generation
    assert (index / generation.POINTER).stat() == pointer


def test_only_what_is_new_is_embedded(corpus, index):
    build(corpus, index, load=WordEmbedder)
    change(corpus, "Een lunch mag niet.", "Een warme lunch mag niet.")
    embedder = WordEmbedder()

    report = build(corpus, index, load=lambda: embedder)

    assert embedder.seen == [
        "Een warme lunch mag niet. Een uitstapje naar het buitenland mag ook niet.",
        "Een warme lunch mag niet.",
    ]
    assert report.embedded == 2


def test_the_same_corpus_gives_a_generation_of_the_same_name_anywhere(corpus, tmp_path):
    one = build(corpus, tmp_path / "one", load=without_model)
    two = build(corpus, tmp_path / "two", load=without_model)

    assert one.generation == two.generation


def test_the_last_two_generations_are_kept_and_older_ones_removed(corpus, index):
    names = [build(corpus, index, load=without_model).generation]
    for old, new in (("Een lunch", "Een warme lunch"), ("Een warme lunch", "Een koude lunch")):
        change(corpus, old, new)
        names.append(build(corpus, index, load=without_model).generation)

    assert {path.name for path in (index / "generations").iterdir()} == set(names[1:])
    assert generation.pointed(index) == (names[2], names[1])


def test_going_back_to_the_corpus_before_costs_no_build(corpus, index):
    first = build(corpus, index, load=WordEmbedder)
    change(corpus, "Een lunch", "Een warme lunch")
    second = build(corpus, index, load=WordEmbedder)
    change(corpus, "Een warme lunch", "Een lunch")

    report = build(corpus, index, load=WordEmbedder)

    assert report.generation == first.generation
    assert not report.unchanged
    assert generation.pointed(index) == (first.generation, second.generation)


@pytest.mark.parametrize(
    "damaged", ["passages.jsonl", "keyword-scores.npy", "chroma/chroma.sqlite3"]
)
def test_a_damaged_index_is_built_anew(corpus, index, damaged):
    first = build(corpus, index, load=WordEmbedder)
    path = index / "generations" / first.generation / damaged
    data = bytearray(path.read_bytes())
    data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
    path.write_bytes(data)

    report = build(corpus, index, load=WordEmbedder)

    assert not report.unchanged
    assert report.generation != first.generation
    assert open_index(index, cold=False, load=WordEmbedder).search("lunch", 1)


def test_another_model_means_another_index(corpus, index):
    build(corpus, index, load=lambda: WordEmbedder("words-1"))

    report = build(corpus, index, load=lambda: WordEmbedder("words-2"))

    assert not report.unchanged
    assert report.embedded > 0
    assert generation.current(index).manifest.model == "words-2"


def test_without_a_model_the_index_says_so_and_a_model_later_completes_it(corpus, index):
    bare = build(corpus, index, load=without_model)
    full = build(corpus, index, load=WordEmbedder)

    assert (bare.degraded, full.degraded) == (True, False)
    assert bare.generation != full.generation


def test_force_builds_an_unchanged_corpus(corpus, index):
    first = build(corpus, index, load=without_model)

    report = build(corpus, index, load=without_model, force=True)

    assert not report.unchanged
    assert report.generation == f"{first.generation}-2"


def test_progress_counts_up_to_all_texts(corpus, index):
    steps = []

    build(corpus, index, load=WordEmbedder, progress=lambda *step: steps.append(step))

    last = {what: (done, total) for what, done, total in steps}
    assert last == {"Teksten omzetten in vectoren": (17, 17), "Vectoren opslaan": (17, 17)}


KILLED = """
import os, signal, sys
from pathlib import Path
from ingest import build as module, durable, originals
from tests.retrieval.fakes import WordEmbedder

moment, (corpus, index, folder) = sys.argv[1], map(Path, sys.argv[2:])

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

class Dying(WordEmbedder):
    def passages(self, texts, advance=None):
        die()

write = durable.write
if moment in ("manifest", "pointer"):
    name = {"manifest": module.MANIFEST, "pointer": module.POINTER}[moment]
    durable.write = lambda path, data: die() if path.name == name else write(path, data)
if moment == "clean-up":
    module._clear = lambda index_dir, clear=module._clear: (
        die() if module.generations.pointed(index_dir)[0] != before else clear(index_dir)
    )
    before = module.generations.pointed(index)[0]

def progress(what, done, total):
    if moment == "storing" and what == module.STORING:
        die()

def read(files, headings):
    if moment == "reading":
        die()
    return originals.read_each(files, headings)

load = Dying if moment == "embedding" else WordEmbedder
module.build(corpus, index, folder, progress=progress, load=load, read=read)
"""


@pytest.mark.parametrize(
    "moment", ["reading", "embedding", "storing", "manifest", "pointer", "clean-up"]
)
def test_a_killed_build_leaves_a_whole_index_serving_and_no_debris(corpus, index, tmp_path, moment):
    folder = tmp_path / "originelen"
    folder.mkdir()
    (folder / "brief.txt").write_text("Aanvragen\n\nDe gemeente vraagt aan.\n", encoding="utf-8")
    old = build(corpus, index, folder, load=WordEmbedder)
    change(corpus, "Een lunch", "Een warme lunch")
    (folder / "brief.txt").write_text("Aanvragen\n\nDe stad vraagt aan.\n", encoding="utf-8")

    killed = subprocess.run(
        [sys.executable, "-c", KILLED, moment, str(corpus), str(index), str(folder)],
        cwd=Path(__file__).parents[2],
        check=False,
    )

    assert killed.returncode == -signal.SIGKILL
    served = open_index(index, cold=False, load=WordEmbedder)
    assert (served.generation == old.generation) is (moment != "clean-up")
    assert (
        served.search("Een uitstapje naar het buitenland mag ook niet", 1)[0].passage.id
        == "presentatie#maaltijden-1"
    )
    after = build(corpus, index, folder, load=WordEmbedder)
    assert {path.name for path in (index / "generations").iterdir()} == {
        old.generation,
        after.generation,
    }
    assert sorted(path.name for path in index.iterdir()) == [".lock", "CURRENT", "generations"]


def test_debris_goes_even_where_nothing_else_is_to_be_done(corpus, index):
    report = build(corpus, index, load=without_model)
    (index / "generations" / "half" / "chroma").mkdir(parents=True)
    (index / "CURRENT.new").write_text("half", encoding="utf-8")

    assert build(corpus, index, load=without_model).unchanged
    assert [path.name for path in (index / "generations").iterdir()] == [report.generation]
    assert not (index / "CURRENT.new").exists()


def test_a_build_waits_for_the_one_that_is_at_work(corpus, index):
    reports = []
    second = threading.Thread(
        target=lambda: reports.append(build(corpus, index, load=without_model))
    )

    with durable.locked(index):
        second.start()
        second.join(timeout=0.5)
        assert second.is_alive()
    second.join(timeout=30)

    assert [report.unchanged for report in reports] == [False]


def test_a_wrong_corpus_leaves_the_index_as_it_was(corpus, index):
    report = build(corpus, index, load=without_model)
    change(corpus, "## Maaltijden", "## Maaltijden {artkel=1}")

    with pytest.raises(CorpusError, match=r"texts/presentatie\.md:3: onbekend kenmerk"):
        build(corpus, index, load=without_model)

    assert generation.current(index).name == report.generation
    assert [path.name for path in (index / "generations").iterdir()] == [report.generation]


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        ({"a": "# T\n\n## A\n"}, "De teksten in de map texts zijn leeg"),
        ({"a": "# T\n\nx\n\n## B\n\n```\n```\n"}, r"texts/a\.md:7: HTML en codeblokken"),
    ],
)
def test_a_corpus_that_says_nothing_or_cannot_be_read_is_refused(tmp_path, index, texts, message):
    with pytest.raises(CorpusError, match=message):
        build(write_corpus(tmp_path, **texts), index, load=without_model)


def test_a_corpus_without_texts_is_refused(corpus, index):
    for path in (corpus / "texts").iterdir():
        path.unlink()

    with pytest.raises(CorpusError, match="geen teksten in de map texts"):
        build(corpus, index, load=without_model)


def test_a_text_without_a_source_is_refused(corpus, index):
    (corpus / "texts" / "los.md").write_text(LETTER, encoding="utf-8")

    with pytest.raises(CorpusError, match=r"texts/los\.md: deze bron staat niet in sources\.toml"):
        build(corpus, index, load=without_model)


def test_a_title_that_differs_from_the_catalogue_is_refused(corpus, index):
    change(corpus, "# Presentatie van de start", "# Presentatie")

    with pytest.raises(CorpusError, match='de titel is "Presentatie"'):
        build(corpus, index, load=without_model)


def test_a_text_that_is_no_utf8_is_refused_with_its_line(corpus, index):
    (corpus / "texts" / "brief.md").write_bytes(b"# Brief over de uitkering\n\ncaf\xe9\n")

    with pytest.raises(CorpusError, match=r"texts/brief\.md:3: geen UTF-8"):
        build(corpus, index, load=without_model)


def test_the_command_says_what_it_did_and_what_is_wrong(corpus, index, capsys, monkeypatch):
    monkeypatch.setattr(command, "build", lambda *a, **k: build(*a, **k, load=without_model))
    arguments = ["--corpus", str(corpus), "--index", str(index)]

    assert command.main(arguments) == 0
    assert "6 passages en 11 zinnen uit 2 bronnen" in capsys.readouterr().out
    assert command.main(arguments) == 0
    assert "Er is niets veranderd" in capsys.readouterr().out
    change(corpus, "# Presentatie van de start", "# Presentatie")
    assert command.main(arguments) == 4
    assert 'de titel is "Presentatie"' in capsys.readouterr().err


def test_any_folder_laid_out_like_the_corpus_can_be_indexed(tmp_path):
    other = write_corpus(
        tmp_path / "anders", reglement="# Reglement\n\n## Honden\n\nHonden aan de lijn.\n"
    )

    build(other, tmp_path / "index", load=without_model)

    [hit] = open_index(tmp_path / "index", cold=True, load=without_model).search("mag een hond los")
    assert hit.passage.locator.heading == "Honden"


def test_an_index_that_was_never_built_is_missing_not_damaged(index):
    with pytest.raises(IndexMissing):
        generation.current(index)


def test_a_pointer_to_nothing_is_repaired_by_a_build(corpus, index):
    build(corpus, index, load=without_model)
    (index / generation.POINTER).write_text("", encoding="utf-8")
    with pytest.raises(IndexCorrupt):
        generation.current(index)

    build(corpus, index, load=without_model)

    assert len(ids(index)) == 6
    assert len(list((index / "generations").iterdir())) == 1
