"""`python -m eval.search FILE...`: does search alone find a place that the gold answer may cite?

The questions of gold files that name such places, asked as they are, without the rules. For
comparing ways of searching: an answer that the rules give cites its places without any search.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.errors import SpukwijzerError
from assistant.retrieval.index import PassageIndex
from assistant.retrieval.open import open_index
from assistant.settings import from_environment
from corpus.model import Passage
from eval import found, items
from eval.items import Item


def places(index: PassageIndex, gold: Sequence[Item]) -> list[int | None]:
    """The place of the first hit that may be cited, for each question."""
    return [
        found.rank([cited(hit.passage, item) for hit in index.search(item.question, found.DEEP)])
        for item in gold
    ]


def cited(passage: Passage, item: Item) -> bool:
    """Whether this passage stands where the answer may find its proof."""
    heading = passage.locator.heading.casefold()
    return any(
        passage.source == place.source and place.heading.casefold() in heading
        for place in item.expect.cite_any
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 0, or 2 where a file or the index cannot be used."""
    parser = argparse.ArgumentParser(
        prog="python -m eval.search", description="Vindt zoeken alleen de plaats van het bewijs?"
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="JSONL met vragen")
    options = parser.parse_args(arguments)
    try:
        index = open_index(from_environment().index, cold=True)
        for file in options.files:
            gold = [item for item in items.load(file) if item.expect.cite_any and not item.history]
            print("\n".join(found.lines(file.stem, places(index, gold))))
    except SpukwijzerError as error:
        print(error.message, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
