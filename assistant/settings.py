"""Settings from the environment, each with a safe default; nothing else reads the environment."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

PROJECT = Path(__file__).resolve().parent.parent
CONTACT = "SPUKKansrijkewijk@minbzk.nl"
MAX_QUESTION = 4_000  # characters


class Settings(Struct, frozen=True):
    """Where things are and how the assistant is reached. Paths are directories."""

    corpus: Path
    index: Path
    host: str = "127.0.0.1"
    port: int = 8350
    contact: str = CONTACT


def from_environment() -> Settings:
    """Settings of this process; SPUKWIJZER_CORPUS, _INDEX, _HOST and _PORT override the defaults."""
    return Settings(
        corpus=Path(os.environ.get("SPUKWIJZER_CORPUS") or PROJECT / "corpus"),
        index=Path(os.environ.get("SPUKWIJZER_INDEX") or PROJECT / ".index"),
        host=os.environ.get("SPUKWIJZER_HOST") or "127.0.0.1",
        port=int(os.environ.get("SPUKWIJZER_PORT") or 8350),
    )
