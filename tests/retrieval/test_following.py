import gc
import logging
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant.retrieval import generation
from assistant.retrieval import open as opening
from assistant.retrieval.open import open_index
from ingest.build import build
from tests.retrieval.fakes import SLIDES, WordEmbedder, write_corpus

LUNCH = "Een lunch mag niet"


def corpus_with(directory, number):
    changed = SLIDES.replace("Een lunch mag niet.", f"Een lunch mag niet, versie {number}.")
    return write_corpus(directory / "corpus", presentatie=changed)


def without_model():
    return None


@pytest.mark.parametrize("load", [WordEmbedder, without_model])
def test_a_server_moves_on_to_a_new_index(tmp_path, load, monkeypatch):
    monkeypatch.setattr(opening, "PATIENCE", 0.0)
    build(corpus_with(tmp_path, 1), tmp_path / "index", load=load)
    served = open_index(tmp_path / "index", cold=False, load=load)
    assert "versie 1" in served.search(LUNCH, 1)[0].passage.text

    report = build(corpus_with(tmp_path, 2), tmp_path / "index", load=load)

    assert "versie 2" in served.search(LUNCH, 1)[0].passage.text
    assert served.generation == report.generation


def test_while_the_new_index_opens_the_old_one_answers(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "PATIENCE", 60.0)
    build(corpus_with(tmp_path, 1), tmp_path / "index", load=without_model)
    served = open_index(tmp_path / "index", cold=False, load=without_model)
    really_open = opening.open_generation

    def slowly(*arguments, **settings):
        time.sleep(0.3)
        return really_open(*arguments, **settings)

    monkeypatch.setattr(opening, "open_generation", slowly)
    build(corpus_with(tmp_path, 2), tmp_path / "index", load=without_model)

    assert "versie 1" in served.search(LUNCH, 1)[0].passage.text
    time.sleep(0.6)
    assert "versie 2" in served.search(LUNCH, 1)[0].passage.text


def test_a_new_index_that_cannot_be_opened_leaves_the_old_one_answering(
    tmp_path, monkeypatch, caplog
):
    monkeypatch.setattr(opening, "PATIENCE", 0.0)
    index = tmp_path / "index"
    first = build(corpus_with(tmp_path, 1), index, load=without_model)
    served = open_index(index, cold=False, load=without_model)
    (index / "generations" / "broken").mkdir()
    (index / generation.POINTER).write_text("broken\n", encoding="utf-8")

    with caplog.at_level(logging.ERROR):
        hits = served.search(LUNCH, 1)

    assert "versie 1" in hits[0].passage.text
    assert served.generation == first.generation
    assert "cannot open the new index" in caplog.text


def test_an_index_that_is_removed_leaves_the_open_one_answering(tmp_path, monkeypatch, caplog):
    monkeypatch.setattr(opening, "PATIENCE", 0.0)
    index = tmp_path / "index"
    build(corpus_with(tmp_path, 1), index, load=without_model)
    served = open_index(index, cold=False, load=without_model)
    (index / generation.POINTER).unlink()

    assert "versie 1" in served.search(LUNCH, 1)[0].passage.text


BUILDER = """
import sys
from pathlib import Path
from ingest.build import build
from tests.retrieval.test_following import corpus_with, without_model

for number in range(2, 7):
    build(corpus_with(Path(sys.argv[1]), number), Path(sys.argv[1], "index"), load=without_model)
"""


def test_a_second_process_sees_builds_within_two_seconds_and_never_an_empty_answer(tmp_path):
    build(corpus_with(tmp_path, 1), tmp_path / "index", load=without_model)
    served = open_index(tmp_path / "index", cold=False, load=without_model)
    seen = [1]

    with subprocess.Popen(
        [sys.executable, "-c", BUILDER, str(tmp_path)], cwd=Path(__file__).parents[2]
    ) as builder:
        ended = None
        while ended is None or time.monotonic() < ended + 2:
            [hit] = served.search(LUNCH, 1)
            version = int(hit.passage.text.partition("versie ")[2].partition(".")[0])
            assert version >= seen[-1]
            seen.append(version)
            if version == 6:
                break
            if ended is None and builder.poll() is not None:
                ended = time.monotonic()

    assert builder.returncode == 0
    assert seen[-1] == 6


def test_letting_go_of_one_open_index_leaves_another_working(tmp_path):
    build(corpus_with(tmp_path, 1), tmp_path / "index", load=WordEmbedder)
    first = open_index(tmp_path / "index", cold=False, load=WordEmbedder)
    second = open_index(tmp_path / "index", cold=False, load=WordEmbedder)
    found = first.search(LUNCH, 1)

    del first
    gc.collect()

    assert second.search(LUNCH, 1) == found
