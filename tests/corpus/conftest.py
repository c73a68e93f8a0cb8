"""The corpus as it ships, and a copy of its rule data that a test may break."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.answer.cite import Library
from corpus.load import load
from corpus.rulebook import Budget, Rulebook
from ingest import corpus as corpora


@pytest.fixture(scope="session")
def rulebook(project: Path) -> Rulebook:
    return load(project / "corpus")


@pytest.fixture(scope="session")
def library(project: Path) -> Library:
    """All passages of the shipped texts, with the catalogue."""
    shipped = corpora.read(project / "corpus")
    return Library(shipped.sources, corpora.passages(shipped))


@pytest.fixture(scope="session")
def table(rulebook: Rulebook) -> Budget:
    """The national table of the first tranche."""
    table = rulebook.tranches["2023-2025"].budget
    assert table is not None
    return table


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    """A corpus folder with everything that the rule data are made of."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name in ("terms.toml", "gebieden.toml"):
        shutil.copy(project / "corpus" / name, folder)
    for name in ("rules", "texts"):
        shutil.copytree(project / "corpus" / name, folder / name)
    return folder
