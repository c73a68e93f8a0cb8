"""A document that the organisation added answers what no term of the field knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.bootstrap import build as assistant
from assistant.domain import Outcome, Question
from assistant.pipeline import Assistant
from assistant.settings import Settings
from ingest.build import build

LISTED = """[[source]]
id = "notitie"
title = "Notitie gesprekken"
publisher = "gemeente"
date = "2024-02"
kind = "notitie"
authority = "faq"
tranches = ["2023-2025"]
coverage = "volledig"
licence = "eigen werk"
"""


@pytest.fixture(scope="module")
def asked(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("eigen")
    originals = folder / "originals"
    originals.mkdir()
    (originals / "sources.toml").write_text(LISTED, encoding="utf-8")
    (originals / "notitie.txt").write_text(
        "Overleg\n\nBuurtgesprekken vinden elk half jaar plaats, in maart en september.\n",
        encoding="utf-8",
    )
    build(project / "corpus", folder / "index", originals)
    return assistant(Settings(corpus=project / "corpus", index=folder / "index"), cold=True)


def test_a_subject_of_an_own_document_is_answered_in_its_own_words(asked: Assistant) -> None:
    answer = asked.ask(Question("Wanneer vinden de buurtgesprekken plaats?"))

    assert answer.outcome is Outcome.ANSWERED
    assert "maart en september" in answer.text
    assert [(c.source_id, c.verbatim) for c in answer.citations] == [("notitie", True)]


def test_what_no_document_covers_stays_out_of_scope(asked: Assistant) -> None:
    assert asked.ask(Question("Wat eet een giraffe?")).outcome is Outcome.OUT_OF_SCOPE
