"""What every test shares: quiet libraries and the folder with the sources, where there is one."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from eval.records import Record

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


@pytest.fixture(scope="session")
def gold_records(project: Path, shipped_index: Path) -> dict[str, list[Record]]:
    """Every gold question, asked once for all tests, by the name of its file.

    The sample beside the checkout is there too, where it is. Two threads ask: the engine that
    embeds works without Python's lock.
    """
    from assistant.bootstrap import build
    from assistant.settings import Settings
    from eval import items, records

    ask = build(Settings(corpus=project / "corpus", index=shipped_index), cold=True).ask
    files = sorted((project / "eval" / "gold").glob("*.jsonl"))
    sample = project.parent / "shared" / "eval" / "questions.jsonl"
    found: dict[str, list[Record]] = {}
    with ThreadPoolExecutor(2) as pool:
        for file in [*files, *([sample] if sample.is_file() else [])]:
            asked = pool.map(lambda item: list(records.ask_all([item], ask)), items.load(file))
            found[file.stem] = [record for one in asked for record in one]
    return found
