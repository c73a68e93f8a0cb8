"""A corpus directory -> its catalogue, its documents and the hash that tells whether it changed."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from assistant.retrieval.generation import digest
from corpus import catalogue
from corpus.errors import CorpusError
from corpus.model import Passage, Source
from ingest.readers import markdown
from ingest.segment import segment

TEXTS = "texts"


class Corpus(Struct, frozen=True):
    """The catalogue and the texts as bytes, by source id in alphabetical order."""

    sources: dict[str, Source]
    texts: dict[str, bytes]
    hash: str


def read(corpus_dir: Path) -> Corpus:
    """What is in a directory laid out like `corpus/`; a text without a source is an error."""
    sources = catalogue.load(corpus_dir)
    try:
        texts = {path.stem: path.read_bytes() for path in sorted((corpus_dir / TEXTS).glob("*.md"))}
        listed = (corpus_dir / catalogue.FILE).read_bytes()
    except OSError as error:
        raise CorpusError("De teksten zijn niet te lezen.", detail=str(error)) from error
    if not texts:
        raise CorpusError(
            f"Er staan geen teksten in de map {TEXTS}. "
            f"Zet daar per bron een bestand <id>.md, met de id uit {catalogue.FILE}.",
            detail=f"no *.md in {corpus_dir / TEXTS}",
        )
    for source in texts:
        if source not in sources:
            raise CorpusError(
                f"{_file(source)}: deze bron staat niet in {catalogue.FILE}. "
                f'Voeg een [[source]] toe met id = "{source}", of haal het bestand weg.'
            )
    hashes = [digest(listed), *(f"{source} {digest(data)}" for source, data in texts.items())]
    return Corpus(sources, texts, digest("\n".join(hashes).encode()))


def passages(corpus: Corpus) -> tuple[Passage, ...]:
    """The passages of every text, by source id and then in the order of the text."""
    found: list[Passage] = []
    for source, data in corpus.texts.items():
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise CorpusError(
                f"{_file(source)}:{line}: geen UTF-8. Sla het bestand op als UTF-8."
            ) from error
        document = markdown.read(source, text, file=_file(source))
        title = corpus.sources[source].title
        if document.title != title:
            raise CorpusError(
                f'{_file(source)}:1: de titel is "{document.title}", '
                f'maar in {catalogue.FILE} "{title}". Maak ze gelijk.'
            )
        found.extend(segment(document))
    if not found:
        raise CorpusError(f"De teksten in de map {TEXTS} zijn leeg: alleen koppen, geen inhoud.")
    return tuple(found)


def _file(source: str) -> str:
    return f"{TEXTS}/{source}.md"
