"""The shipped rule data: the situations in these tests are decided with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import catalogue
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


@pytest.fixture(scope="session")
def only_first(project: Path) -> frozenset[str]:
    """Sources that speak of the first tranche and of no other."""
    sources = catalogue.load(project / "corpus").values()
    return frozenset(s.id for s in sources if s.tranches == ("2023-2025",))
