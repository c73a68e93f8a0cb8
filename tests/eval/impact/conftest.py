"""Two copies of the shipped corpus of which one may be changed, and questions to ask both."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.settings import Settings
from eval.impact.questions import from_files
from eval.impact.replay import compare
from eval.impact.report import Impact
from eval.impact.sides import Place
from ingest.build import build

Edit = Callable[[str, str, str], None]
Compare = Callable[..., Impact]

SHIFT = (
    "Is een wijzigingsaanvraag nodig als we 22% van het budget van Jonge Kind verschuiven? "
    "Het is geen nieuwe activiteit."
)
MONEY = "Hoeveel is er in 2024 landelijk voor School en Omgeving?"
TRIP = "Mag een skireis met leerlingen in 2024 uit School en Omgeving?"


@pytest.fixture
def new(project: Path, tmp_path: Path) -> Path:
    """A copy of the corpus, to be changed."""
    folder = tmp_path / "nieuw"
    shutil.copytree(
        project / "corpus", folder, ignore=shutil.ignore_patterns("*.py", "__pycache__")
    )
    return folder


@pytest.fixture
def edit(new: Path) -> Edit:
    """Replaces words in a file of the changed corpus, which has to hold them."""

    def edited(file: str, old: str, put: str) -> None:
        path = new / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, put), encoding="utf-8")

    return edited


@pytest.fixture
def ask_file(tmp_path: Path) -> Path:
    """Three questions as a person would hand them over."""
    file = tmp_path / "mijn.jsonl"
    lines = [
        {"id": name, "question": text}
        for name, text in (("schuif", SHIFT), ("geld", MONEY), ("reis", TRIP))
    ]
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return file


@pytest.fixture
def impact(project: Path, new: Path, ask_file: Path, tmp_path: Path) -> Compare:
    """The shipped corpus against the changed one."""

    def compared(**other: object) -> Impact:
        options = {"people": (), "indexer": build, **other}
        return compare(
            Place(project / "corpus"),
            Place(new),
            list(from_files([ask_file])),
            settings=Settings(project / "corpus", tmp_path / "index", data=tmp_path / "data"),
            **options,  # type: ignore[arg-type]
        )

    return compared
