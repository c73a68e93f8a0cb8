"""The shipped rule data: the situations in these tests are decided with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.load import load
from corpus.rulebook import Rulebook
from tests.rules.given import Decide


@pytest.fixture(scope="session")
def rulebook(project: Path) -> Rulebook:
    return load(project / "corpus")


@pytest.fixture(scope="session")
def decided(rulebook: Rulebook) -> Decide:
    """Decides a situation with the shipped rules."""
    return Decide(rulebook)
