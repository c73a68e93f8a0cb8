"""`spukwijzer uitvoerbaar [BRON] --map MAP`: writes the pages and says what the figures are."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.channels.letter.resting import Trial, letters
from assistant.channels.letter.writing import INDEX, pages
from assistant.errors import InvalidInput
from assistant.retrieval import generation as generations
from assistant.settings import Settings
from corpus import catalogue
from corpus.load import load


def run(source: str | None, folder: Path, settings: Settings, tests: Sequence[Trial]) -> int:
    """Writes the page of one source, or of all, with an index; returns the exit code."""
    sources = catalogue.load(settings.corpus)
    if source is not None and source not in sources:
        raise InvalidInput(
            f"De bron {source[:60]} staat niet in de catalogus. "
            "Kies een id uit corpus/sources.toml, of laat de bron weg voor alle bronnen."
        )
    rulebook = load(settings.corpus, settings.index)
    found = letters(
        sources,
        generations.passages(generations.current(settings.index)),
        rulebook,
        tests or None,
    )
    if source is not None:
        found = [letter for letter in found if letter.source.id == source]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pages(found, rulebook.digest):
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise InvalidInput(
            f"In {folder} kan niet worden geschreven. Kies een andere map met --map."
        ) from error
    passages = sum(len(letter.passages) for letter in found)
    modelled = sum(letter.modelled for letter in found)
    sys.stdout.write(
        f"{len(found)} {'bron' if len(found) == 1 else 'bronnen'}: {modelled} van {passages} "
        f"passages zijn in regels verwerkt. Open {folder / INDEX}\n"
    )
    return 0
