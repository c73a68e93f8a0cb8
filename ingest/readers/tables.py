"""Cells -> Markdown pipe rows: the form in which every reader hands on a table."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.readers.clean import has_words, tidy

_PADDED = 200_000  # cells; beyond it a ragged table is left ragged


def pipe_rows(rows: Sequence[Sequence[str]]) -> str:
    """The table, its first row the heads; "" where no cell holds a word."""
    kept = [cells for row in rows if any(cells := [_cell(cell) for cell in row])]
    if not any(has_words(cell) for row in kept for cell in row):
        return ""
    width = max(len(row) for row in kept)
    if width * len(kept) <= _PADDED:
        kept = [[*row, *[""] * (width - len(row))] for row in kept]
    head, *body = ("| " + " | ".join(row) + " |" for row in kept)
    return "\n".join([head, "| " + " | ".join(["---"] * len(kept[0])) + " |", *body])


def _cell(text: str) -> str:
    return tidy(text).replace("|", "\\|")
