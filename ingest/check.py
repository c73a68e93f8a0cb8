"""Checks of a corpus: ids unique, nothing empty, every place leads back, vectors belong to texts.

Each check returns what is wrong, in Dutch, one line a problem; nothing means that all is well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.retrieval.embedding import Embedder
from corpus.model import HEADING_SEPARATOR, Passage
from ingest import vectors
from ingest.corpus import Corpus

LARGEST_FILE = 1_000_000  # bytes of tracked vectors for one source
SAME = 0.999  # cosine from which two vectors are the same text's: float16 and another processor

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*(?:\{[^{}]*\})?\s*#*\s*$")


def check_passages(corpus: Corpus, passages: Sequence[Passage]) -> list[str]:
    """Ids, emptiness, and whether the words of a passage stand under its heading in the file."""
    wrong = [f"{name}: deze id komt vaker voor" for name, n in _ids(passages).items() if n > 1]
    under = {source: _by_heading(data.decode()) for source, data in corpus.texts.items()}
    for passage in passages:
        if not re.search(r"\w", passage.text):
            wrong.append(f"{passage.id}: de passage heeft geen woorden")
        words = " ".join(passage.text.split())
        if not any(
            words in text for text in under[passage.source].get(passage.locator.heading, ())
        ):
            wrong.append(f"{passage.id}: de tekst staat niet onder {passage.locator.heading!r}")
    return wrong


def check_vectors(
    corpus_dir: Path, corpus: Corpus, passages: Sequence[Passage], embedder: Embedder, sample: int
) -> list[str]:
    """Whether vectors and texts belong together: each of each; a sample is embedded anew."""
    wrong: list[str] = []
    for source in corpus.texts:
        texts = vectors.texts_of(passages, source)
        known = vectors.tracked(corpus_dir, embedder, [source])
        missing = {vectors.key(text) for text in texts} - known.keys()
        stale = known.keys() - {vectors.key(text) for text in texts}
        if missing or stale:
            wrong.append(
                f"{source}: {len(missing)} teksten zonder vector, {len(stale)} vectoren zonder "
                "tekst; ververs ze met: python -m ingest vectors"
            )
        size = vectors.file_size(corpus_dir, embedder, source)
        if size > LARGEST_FILE:
            wrong.append(f"{source}: het bestand met vectoren is te groot ({size} bytes)")
        wrong.extend(_differing(source, texts, known, embedder, sample))
    for path in vectors.without_source(corpus_dir, corpus.texts):
        wrong.append(
            f"{path.name}: vectoren van een bron zonder tekst; "
            "ververs ze met: python -m ingest vectors"
        )
    return wrong


def _differing(
    source: str, texts: Sequence[str], known: vectors.Known, embedder: Embedder, sample: int
) -> list[str]:
    kept = sorted({text for text in texts if vectors.key(text) in known}, key=vectors.key)
    chosen = kept[:: max(1, len(kept) // sample)][:sample] if sample else []
    if not chosen:
        return []
    made = embedder.passages(chosen)
    tracked = np.array([known[vectors.key(text)] for text in chosen], dtype=np.float32)
    cosines = np.sum(made * tracked, axis=1)
    return [
        f"{source}: de vector hoort niet bij de tekst {text[:60]!r}; "
        "ververs de vectoren met: python -m ingest vectors"
        for text, cosine in zip(chosen, cosines, strict=True)
        if cosine < SAME
    ]


def _ids(passages: Sequence[Passage]) -> Counter[str]:
    return Counter(passage.id for passage in passages)


def _by_heading(text: str) -> dict[str, list[str]]:
    """The words under each heading path, read line by line: not by the reader that is checked."""
    found: dict[str, list[str]] = {"": [""]}
    path: list[tuple[int, str]] = []
    words = found[""]
    for line in text.splitlines():
        if heading := _HEADING.match(line):
            level, name = len(heading[1]), " ".join(heading[2].split())
            if level > 1:
                path = [(depth, title) for depth, title in path if depth < level]
                path.append((level, name))
                words = found.setdefault(HEADING_SEPARATOR.join(title for _, title in path), [])
                words.append("")
        else:
            words[-1] = " ".join((words[-1] + " " + line).split())
    return found
