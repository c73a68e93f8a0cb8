"""Settings from the environment, each with a safe default; nothing else reads the environment."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

PROJECT = Path(__file__).resolve().parent.parent
CONTACT = "SPUKKansrijkewijk@minbzk.nl"
MAX_QUESTION = 4_000  # characters


class Settings(Struct, frozen=True):
    """Where things are and how the assistant is reached. Paths are directories.

    `learnt` says whether examples help to read a question (see `understanding.learnt`).
    """

    corpus: Path
    index: Path
    data: Path = PROJECT / ".data"
    host: str = "127.0.0.1"
    port: int = 8350
    contact: str = CONTACT
    learnt: bool = True
    originals: Path | None = None

    @property
    def originals_folder(self) -> Path:
        """Where the organisation's own copies of the documents are: in the corpus, unless told."""
        return self.originals or self.corpus / "originals"


def from_environment() -> Settings:
    """Settings of this process.

    SPUKWIJZER_CORPUS, _INDEX, _DATA, _HOST, _PORT, _LEARNT and _ORIGINALS win.
    """
    return Settings(
        corpus=Path(os.environ.get("SPUKWIJZER_CORPUS") or PROJECT / "corpus"),
        index=Path(os.environ.get("SPUKWIJZER_INDEX") or PROJECT / ".index"),
        data=Path(os.environ.get("SPUKWIJZER_DATA") or PROJECT / ".data"),
        host=os.environ.get("SPUKWIJZER_HOST") or "127.0.0.1",
        port=_port(os.environ.get("SPUKWIJZER_PORT") or "8350"),
        learnt=os.environ.get("SPUKWIJZER_LEARNT") != "0",
        originals=Path(folder) if (folder := os.environ.get("SPUKWIJZER_ORIGINALS")) else None,
    )


def _port(text: str) -> int:
    """The port number; 0 stands for a value that cannot be one and is refused when serving."""
    return int(text) if text.isdecimal() and len(text) <= 5 else 0
