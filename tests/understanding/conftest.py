"""A reader with the shipped words."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.load import load
from tests.understanding.given import Reader


@pytest.fixture(scope="session")
def reader(project: Path) -> Reader:
    """Reads questions with the shipped terms, activities and areas."""
    return Reader(load(project / "corpus"))
