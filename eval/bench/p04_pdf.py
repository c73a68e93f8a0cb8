"""P4: cpu of making a PDF searchable, against embedding its texts alone.

`python -m eval.bench.p04_pdf`. The file holds the shipped texts, set as a report with headings,
running lines and page numbers. Each round reads it in the reading process (its start is counted),
cuts it, embeds every passage and sentence, and stores what a build stores. The peer is the cpu
that the embedding model takes within that round, so that noise in it, which is larger than the
rest, is in both. `pypdf` is what pypdf's own plain extraction of the pages takes.
"""

from __future__ import annotations

import argparse
import io
import resource
import shutil
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from pypdf import PdfReader

from assistant import settings
from assistant.retrieval import embedding
from assistant.retrieval.embedding import Advance, Embedder, Vectors
from corpus.model import HEADING_SEPARATOR
from eval.bench import line
from eval.torture_files.sheets import HEIGHT, Sheet, made
from ingest import corpus as corpora
from ingest import index, vectors
from ingest.readers import markdown
from ingest.segment import segment
from ingest.worker import Read, read_all

PAGES = 6
BOTTOM = 80.0


class Spent(Struct, frozen=True):
    """Seconds of cpu of one round, and how many texts were embedded."""

    total: float
    reading: float
    embedding: float
    texts: int


class Timed:
    """An embedder that notes the cpu it takes."""

    def __init__(self, inner: Embedder) -> None:
        self._inner = inner
        self.spent = 0.0

    def __getattr__(self, name: str) -> object:
        return getattr(self._inner, name)

    def passages(self, texts: list[str], advance: Advance) -> Vectors:
        """As the inner one does."""
        began = time.process_time()
        try:
            return self._inner.passages(texts, advance)
        finally:
            self.spent += time.process_time() - began


def report(corpus: Path, pages: int) -> bytes:
    """The first pages of the shipped texts as a PDF."""
    given = corpora.read(corpus)

    def draw(canvas: object) -> None:
        sheet = Sheet(canvas)
        number = 1

        def room() -> bool:
            nonlocal number
            if sheet.y > BOTTOM:
                return True
            _running(sheet, number)
            sheet.next_page()
            number += 1
            return number <= pages

        for source, data in given.texts.items():
            document = markdown.read(source, data.decode(), file=source)
            for section in document.sections:
                names = section.locator.heading.split(HEADING_SEPARATOR)
                sheet.heading(names[-1][:70], 17 - 2 * min(3, len(names)))
                for block in section.blocks:
                    if not room():
                        return
                    if block.kind != "table":
                        sheet.paragraph(block.text.replace("- ", "• ", block.kind == "item"))
        _running(sheet, number)

    return made(draw)


def _running(sheet: Sheet, number: int) -> None:
    sheet.canvas.setFont(sheet.plain, 8)
    sheet.canvas.drawString(72, HEIGHT - 40, "Verzamelde teksten")
    sheet.canvas.drawString(300, 30, f"Pagina {number}")


def searchable(data: bytes, model: Embedder, directory: Path, corpus: Path) -> Spent:
    """One round: from the bytes of the file to an index on disk."""
    sources = corpora.read(corpus).sources
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir(parents=True)
    source = min(sources)
    timed = Timed(model)
    began = _cpu()
    [result] = read_all([(f"{source}.pdf", data)])
    if not isinstance(result, Read):
        raise SystemExit(result.reason)
    read = _cpu() - began
    passages = segment(result.document)
    words = vectors.words(passages)
    index.write_passages(directory, passages)
    index.write_keywords(directory, passages, sources)
    texts = (*words.passages, *words.sentences)
    embedded = vectors.embedded(texts, {}, timed, lambda _: None)
    index.write_vectors(directory, words, embedded)
    index.write_nodes(directory, passages, words, embedded, None, lambda _: None)
    return Spent(_cpu() - began, read, timed.spent, embedded.new)


def _cpu() -> float:
    """Of this process and of those that it started and that ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _seconds(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


def _plain(data: bytes) -> None:
    for page in PdfReader(io.BytesIO(data)).pages:
        page.extract_text()


def main() -> None:
    """One line; the first round, in which libraries are loaded, does not count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pages", type=int, default=PAGES)
    chosen = parser.parse_args()
    model = embedding.load()
    if model is None:
        raise SystemExit("no embedding model on this machine")
    corpus = settings.from_environment().corpus
    directory = line.workshop("p04-index")
    searchable(report(corpus, 1), model, directory, corpus)
    data = report(corpus, chosen.pages)
    rounds: list[Spent] = []
    plain: list[float] = []
    for _ in range(chosen.rounds):
        rounds.append(searchable(data, model, directory, corpus))
        plain.append(_seconds(lambda: _plain(data)))
    line.show(
        line.result(
            "P4",
            [one.total for one in rounds],
            [one.embedding for one in rounds],
            pages=len(PdfReader(io.BytesIO(data)).pages),
            texts=rounds[0].texts,
            reading=round(statistics.median(one.reading for one in rounds), 4),
            reading_share=round(statistics.median(o.reading / o.embedding for o in rounds), 4),
            pypdf=round(statistics.median(plain), 4),
        )
    )


if __name__ == "__main__":
    main()
