"""Arrays of a generation, left on disk: processes that serve one generation share the pages."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.generation import Generation, corrupt

SMALL = 1 << 20  # bytes; below this a copy in memory costs less than a mapping


def array(generation: Generation, name: str) -> NDArray[Any]:
    """The array in this file, after comparing it with the manifest. It cannot be written to."""
    path = generation.check(name)
    large = generation.manifest.files[name].size > SMALL
    try:
        found: NDArray[Any] = np.load(path, mmap_mode="r" if large else None, allow_pickle=False)
    except (ValueError, OSError) as error:
        raise corrupt(f"{path}: {error}") from error
    found.flags.writeable = False
    return found.view(np.ndarray)
