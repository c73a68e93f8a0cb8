"""`spukwijzer impact OUD NIEUW`: prints the comparison; the exit status says if answers change."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

from assistant.settings import Settings
from eval.impact.questions import GOLD, from_conversations, from_files
from eval.impact.replay import Progress, compare
from eval.impact.report import as_json, as_text
from eval.impact.sides import Indexer, Place

CHANGED = 1


def run(
    options: argparse.Namespace,
    settings: Settings,
    indexer: Indexer,
    progress: Progress | None = None,
) -> int:
    """0 where every answer stays the same, 1 where one changes."""
    files = [] if options.zonder_goud else sorted(GOLD.glob("*.jsonl"))
    files += [Path(name) for name in options.vragen]
    kept = Path(options.gesprekken) if options.gesprekken else settings.data / "gesprekken.sqlite"
    people = list(from_conversations(kept)) if kept.is_file() else []
    impact = compare(
        Place(Path(options.oud), _path(options.index_oud)),
        Place(Path(options.nieuw), _path(options.index_nieuw)),
        list(from_files(files)),
        people,
        settings,
        indexer,
        progress,
    )
    if options.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(as_json(impact))).decode() + "\n")
    else:
        sys.stdout.write(as_text(impact) + "\n")
    return CHANGED if impact.changed else 0


def _path(name: str | None) -> Path | None:
    return Path(name) if name else None
