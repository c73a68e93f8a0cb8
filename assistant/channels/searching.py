"""`spukwijzer zoek`: the passages that retrieval finds, with their scores."""

from __future__ import annotations

import sys

import msgspec

from assistant.errors import InvalidInput
from assistant.retrieval.generation import current, titles
from assistant.retrieval.open import open_index
from assistant.settings import Settings


def run(text: str, settings: Settings, *, limit: int, as_json: bool) -> int:
    """Searches and prints; returns the exit code."""
    if not text.strip():
        raise InvalidInput("De zoekvraag is leeg. Typ een of meer woorden.")
    if not 1 <= limit <= 100:
        raise InvalidInput("--aantal: kies een getal van 1 tot en met 100.")
    hits = open_index(settings.index, cold=True).search(text, limit)
    if as_json:
        sys.stdout.buffer.write(msgspec.json.encode(hits) + b"\n")
        return 0
    named = titles(current(settings.index))
    for hit in hits:
        source = hit.passage.source
        place = hit.passage.locator.heading or named.get(source, "inleiding")
        print(f"{hit.score:.2f}  {source} › {place}")
        print("      " + " ".join(hit.passage.text.split())[:160])
    return 0
