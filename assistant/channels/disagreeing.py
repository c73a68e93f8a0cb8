"""`spukwijzer tegenstrijdig`: where sources differ, what goes first, and what an answer says."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from assistant.rules.register import Difference, register
from assistant.settings import Settings
from corpus import catalogue
from corpus.load import load
from corpus.model import Source
from corpus.rulebook import cite


def run(settings: Settings, *, as_json: bool) -> int:
    """Prints the register; returns the exit code."""
    sources = catalogue.load(settings.corpus)
    found = register(load(settings.corpus, settings.index))
    if as_json:
        rows = [_row(difference, sources) for difference in found]
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(rows)).decode() + "\n")
        return 0
    for difference in found:
        sys.stdout.write("\n".join(_lines(difference)) + "\n\n")
    sys.stdout.write(f"{len(found)} verschillen tussen bronnen.\n")
    return 0


def _lines(difference: Difference) -> Iterator[str]:
    data = difference.data
    note = " (sluit elkaar niet uit)" if data.schijnbaar else ""
    yield f"{difference.id}: {data.onderwerp}{note}"
    for number, version in enumerate(data.versie, start=1):
        yield f"  {number}. {version.gezag}, {version.datum}: {version.nl}"
        yield f"     {version.bron}"
    yield f"  Waarom: {data.uitleg}{f' {data.reden}' if data.reden else ''}"
    if difference.answer:
        yield f"  Een antwoord zegt: {difference.answer}"


def _row(difference: Difference, sources: Mapping[str, Source]) -> dict[str, Any]:
    data = difference.data
    return {
        "id": difference.id,
        "tranche": difference.tranche,
        "subject": data.onderwerp,
        "kind": data.soort,
        "apparent": data.schijnbaar,
        "claims": [
            {
                "value": version.nl,
                "printed": version.gedrukt,
                "source": cite(version.bron).bron,
                "title": sources[cite(version.bron).bron].title,
                "heading": cite(version.bron).kop,
                "authority": version.gezag,
                "date": version.datum,
                "amounts": [{"label": a.label, "eur": a.eur} for a in version.bedragen],
            }
            for version in data.versie
        ],
        "first": cite(difference.first.bron).bron,
        "why": data.uitleg,
        "reason": data.reden or None,
        "answer": difference.answer,
    }
