"""`python -m eval.foreign`: another subject as a folder of its own, indexed and searched.

Writes the pages laid out like corpus/ (one file a page, and one file a subject), has `spukwijzer
ingest` index each and asks every question. Vectors are kept with the index under eval/out, so that
only the first run embeds. The questions about every other page are for choosing between ways of
searching (dev), those about the rest are only reported (test).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.channels import cli
from assistant.errors import SpukwijzerError
from assistant.retrieval import embedding
from assistant.retrieval.index import PassageIndex
from assistant.retrieval.open import open_index
from assistant.retrieval.remembering import Remembering
from eval import found
from eval.foreign import folder
from eval.foreign.folder import LAYOUTS, STYLES, Layout, Page, Question

OUT = Path(__file__).resolve().parent.parent / "out" / "foreign"
PARTS = ("dev", "test")


def part(questions: Sequence[Question], pages: Sequence[Page], name: str) -> list[Question]:
    """The questions for choosing, or those that are only reported; no page is in both."""
    chosen = {page.id for page in pages[PARTS.index(name) :: len(PARTS)]}
    return [asked for asked in questions if asked.page in chosen]


def ranks(
    index: PassageIndex, questions: Sequence[Question], pages: Sequence[Page], layout: Layout
) -> list[int | None]:
    """The place of the first hit of the right page, for each question."""
    by_id = {page.id: page for page in pages}
    return [
        found.rank(
            [
                folder.holds(hit.passage, by_id[asked.page], layout)
                for hit in index.search(asked.question, found.DEEP)
            ]
        )
        for asked in questions
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 1 where less is found than asked for, 2 where the folder cannot be used."""
    options = _parser().parse_args(arguments)
    pages, questions = folder.pages(), folder.questions()
    model = embedding.load()
    shared = Remembering(model, kept=len(questions)) if model is not None else None
    enough = True
    for layout in LAYOUTS:
        place = OUT / layout
        corpus, index_dir = place / "corpus", place / "index"
        folder.write(corpus, pages, layout)
        if cli.main(["ingest", "--corpus", str(corpus), "--index", str(index_dir)]):
            return 2
        try:
            index = open_index(index_dir, cold=True, load=lambda: shared)
        except SpukwijzerError as error:
            print(error.message, file=sys.stderr)
            return 2
        for style in options.style or STYLES:
            for name in options.part or PARTS:
                chosen = part([q for q in questions if q.style == style], pages, name)
                places = ranks(index, chosen, pages, layout)
                print("\n".join(found.lines(f"{layout}, {style}, {name}", places)))
                if options.show:
                    print("\n".join(_missed(chosen, places)))
                enough = enough and found.hits(places, 5).fraction >= options.least
    return 0 if enough else 1


def _missed(questions: Sequence[Question], places: Sequence[int | None]) -> list[str]:
    return [
        f"  plaats {place or '-'}: {asked.page}: {asked.question}"
        for asked, place in zip(questions, places, strict=True)
        if place is None or place > 5
    ]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m eval.foreign", description="Zoek in een map over een ander onderwerp."
    )
    parser.add_argument("--part", action="append", choices=PARTS, help="zonder: allebei")
    parser.add_argument("--style", action="append", choices=STYLES, help="zonder: allebei")
    parser.add_argument("--least", type=float, default=0.0, help="status 1 bij een lagere hit@5")
    parser.add_argument("--show", action="store_true", help="noem de vragen die misgingen")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
