"""What every test shares: quiet libraries and the folder with the sources, where there is one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["ANONYMIZED_TELEMETRY"] = "False"

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of the checkout."""
    return PROJECT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the checkout with the original documents and sample questions."""
    folder = PROJECT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("../shared is not beside this checkout: nothing to compare with")
    return folder


@pytest.fixture(scope="session")
def shipped_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the corpus as it is in this checkout, built once for all tests."""
    from ingest.build import build

    folder = tmp_path_factory.mktemp("index")
    build(PROJECT / "corpus", folder)
    return folder
