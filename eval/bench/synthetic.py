"""A corpus of any size out of the sentences of the shipped one, and vectors without embedding it.

Embedding 100,000 passages takes hours, so their vectors are drawn: a text is made of sentences of
the shipped corpus, each marked with a number, and its vector is the mean of the real vectors of
those sentences with noise of its own. Same number, same corpus, same vectors, on every machine.
"""

from __future__ import annotations

import re
import shutil
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.retrieval.embedding import Advance, Embedder, Vectors
from ingest import corpus as corpora
from ingest import vectors
from ingest.sentences import split_sentences

PASSAGES_A_SOURCE = 100
SENTENCES = (2, 3, 4)  # in a passage, in turn
NOISE = 0.35  # length of the noise beside a vector of length 1; its cosine is then about .94

_MARK = re.compile(r" \(zaak (\d+)\)")
_ENTRY = """
[[source]]
id = "bundel-{number}"
title = "Bundel {number}"
publisher = "Proef"
date = "2023"
kind = "proef"
authority = "nieuws"
tranches = []
coverage = "volledig"
licence = "vrij"
"""


class Pool:
    """The sentences that passages are made of, with their real vectors."""

    def __init__(self, corpus_dir: Path, embedder: Embedder) -> None:
        corpus = corpora.read(corpus_dir)
        found = vectors.words(corpora.passages(corpus)).sentences
        kept = {s: vectors.key(s) for s in found if 40 <= len(s) <= 200 and s.endswith(".")}
        kept = {s: k for s, k in kept.items() if split_sentences(f"{s} {s}") == [s, s]}
        known = vectors.tracked(corpus_dir, embedder, corpus.texts)
        self.sentences = sorted(s for s, k in kept.items() if k in known)
        self.numbers = {sentence: number for number, sentence in enumerate(self.sentences)}
        rows = [known[kept[sentence]] for sentence in self.sentences]
        self.vectors = np.stack(rows).astype(np.float32)

    def sentence(self, mark: int) -> str:
        """A sentence of the pool under a number, which no other sentence has."""
        chosen = self.sentences[zlib.crc32(f"zin {mark}".encode()) % len(self.sentences)]
        return f"{chosen[:-1]} (zaak {mark})."


class DrawnEmbedder:
    """Real vectors for questions, drawn ones for the passages of a pool."""

    def __init__(self, real: Embedder, pool: Pool) -> None:
        self._real = real
        self._pool = pool
        self.model = real.model
        self.dimension = real.dimension
        self.query_prefix = real.query_prefix
        self.passage_prefix = real.passage_prefix

    def query(self, text: str) -> Vectors:
        return self._real.query(text)

    def passages(self, texts: Sequence[str], advance: Advance | None = None) -> Vectors:
        made = np.empty((len(texts), self.dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            made[row] = self._drawn(text)
            if advance is not None:
                advance(1)
        return made

    def _drawn(self, text: str) -> Vectors:
        sentences = split_sentences(_MARK.sub("", text))
        rows = [self._pool.numbers[sentence] for sentence in sentences]
        mean = self._pool.vectors[rows].mean(axis=0)
        noise = np.random.default_rng(zlib.crc32(text.encode())).standard_normal(self.dimension)
        drawn = mean / np.linalg.norm(mean) + NOISE * noise / np.linalg.norm(noise)
        vector: Vectors = (drawn / np.linalg.norm(drawn)).astype(np.float32)
        return vector


def write(directory: Path, pool: Pool, count: int) -> Path:
    """A corpus of this many passages, each under a heading of its own."""
    shutil.rmtree(directory, ignore_errors=True)
    (directory / "texts").mkdir(parents=True)
    catalogue: list[str] = []
    mark = 0
    for number, first in enumerate(range(0, count, PASSAGES_A_SOURCE), start=1):
        lines = [f"# Bundel {number}"]
        for passage in range(first, min(first + PASSAGES_A_SOURCE, count)):
            length = SENTENCES[passage % len(SENTENCES)]
            lines.append(f"## Stuk {passage}")
            lines.append(" ".join(pool.sentence(mark + n) for n in range(length)))
            mark += length
        path = directory / "texts" / f"bundel-{number}.md"
        path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
        catalogue.append(_ENTRY.format(number=number))
    (directory / "sources.toml").write_text("".join(catalogue), encoding="utf-8")
    return directory
