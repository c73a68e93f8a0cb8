"""An embedder without a model, and small corpora to index."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.retrieval.embedding import Advance, Vectors

SOURCE = """
[[source]]
id = "{id}"
title = "{title}"
publisher = "Ministerie"
date = "2023-07"
kind = "brief"
authority = "brief"
tranches = ["2023-2025"]
coverage = "volledig"
licence = "vrij"
"""

LETTER = """# Brief over de uitkering

Deze brief gaat over de uitkering.

## Aanvragen

Een gemeente doet een aanvraag. De aanvraag komt voor 30 september binnen.

## Middelen

De bedragen staan in duizenden euro's:

| Thema | 2023 | 2024 |
| --- | --- | --- |
| Jonge Kind | 10.444 | 31.333 |
| Re-integratie | 0 | 9.350 |

### Verantwoorden

Verantwoorden gaat met SiSa. Niet gebruikt geld gaat terug.
"""

SLIDES = """# Presentatie van de start

## Maaltijden

Een lunch mag niet. Een uitstapje naar het buitenland mag ook niet.

## Wijzigen

Boven de drempel doet de gemeente een wijzigingsaanvraag. Een nieuwe activiteit telt altijd.
"""


class WordEmbedder:
    """Adds up a fixed random direction per word: texts that share words are alike."""

    dimension = 48
    query_prefix = "q: "
    passage_prefix = "p: "

    def __init__(self, model: str = "words-1") -> None:
        self.model = model
        self.seen: list[str] = []

    def query(self, text: str) -> Vectors:
        return self._vector(text)

    def passages(self, texts: Sequence[str], advance: Advance | None = None) -> Vectors:
        self.seen.extend(texts)
        rows = np.empty((len(texts), self.dimension), dtype=np.float32)
        for number, text in enumerate(texts):
            rows[number] = self._vector(text)
            if advance is not None:
                advance(1)
        return rows

    def _vector(self, text: str) -> Vectors:
        total = np.full(self.dimension, 0.1)
        for word in re.findall(r"\w+", text.casefold()):
            total += np.random.default_rng(zlib.crc32(word.encode())).normal(size=self.dimension)
        return (total / np.linalg.norm(total)).astype(np.float32)


def write_corpus(directory: Path, **texts: str) -> Path:
    """A corpus of these texts, by default a letter and slides; the title is the first line."""
    texts = texts or {"brief": LETTER, "presentatie": SLIDES}
    (directory / "texts").mkdir(parents=True, exist_ok=True)
    catalogue = ""
    for source, text in texts.items():
        title = text.splitlines()[0].removeprefix("# ")
        catalogue += SOURCE.format(id=source, title=title)
        (directory / "texts" / f"{source}.md").write_text(text, encoding="utf-8")
    (directory / "sources.toml").write_text(catalogue, encoding="utf-8")
    return directory
