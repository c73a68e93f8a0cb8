"""A corpus directory -> its catalogue, its documents and the hash that tells whether it changed.

Beside the texts of the corpus, our renderings, may stand the originals of an organisation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from assistant.retrieval.generation import digest
from corpus import catalogue
from corpus.errors import CorpusError
from corpus.model import Passage, Source
from ingest import originals
from ingest.document import Document
from ingest.originals import File, Folder
from ingest.parts import Part, Read
from ingest.readers import markdown
from ingest.segment import segment

TEXTS = "texts"
RULES = 1  # raised whenever readers or the cutting make other passages of the same file


class Corpus(Struct, frozen=True):
    """The catalogue, the texts as bytes by source id in alphabetical order, and the originals.

    `own` are the sources that only the organisation's own catalogue has.
    """

    sources: dict[str, Source]
    texts: dict[str, bytes]
    hash: str
    own: dict[str, Source] = {}
    folder: Folder = Folder()


class Collected(Struct, frozen=True):
    """All passages, renderings before originals, and the files that they came from."""

    passages: tuple[Passage, ...]
    parts: tuple[Part, ...]


def read(corpus_dir: Path, originals_dir: Path | None = None) -> Corpus:
    """What is in a directory laid out like `corpus/`; a text without a source is an error."""
    tracked = catalogue.load(corpus_dir)
    listed_too = catalogue.own(originals_dir) if originals_dir is not None else {}
    own = {name: source for name, source in listed_too.items() if name not in tracked}
    sources = catalogue.merged(tracked, own)
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
    folder = originals.look(originals_dir, sources)
    hashes = [digest(listed), *(f"{source} {digest(data)}" for source, data in texts.items())]
    if own or folder.files:
        hashes += [repr(RULES), *(repr(source) for source in own.values())]
        hashes += [f"{file.name} {file.hash}" for file in folder.files]
    return Corpus(sources, texts, digest("\n".join(hashes).encode()), own, folder)


def passages(corpus: Corpus) -> tuple[Passage, ...]:
    """The passages of every text, by source id and then in the order of the text."""
    return tuple(passage for one in _texts(corpus, {}) for passage in one[1].passages)


def collect(
    corpus: Corpus,
    known: Mapping[str, Read],
    read: originals.Read = originals.read_each,
    advance: Callable[[int], None] = lambda _: None,
) -> Collected:
    """The passages of texts and originals; of `known` files nothing is read again.

    An original that cannot be read has no passages, and its part says why.
    """
    found: list[Passage] = []
    parts: list[Part] = []
    headings: dict[str, tuple[str, ...]] = {}
    for source, one, key in _texts(corpus, known):
        parts.append(Part(_file(source), source, key, len(found), len(one.passages)))
        found.extend(one.passages)
        headings[source] = _headings(one.passages)
    for file, one, key in _originals(corpus.folder.files, headings, known, read, advance):
        parts.append(
            Part(
                file.name,
                file.source,
                key,
                len(found),
                len(one.passages),
                original=True,
                pages=one.pages,
                reason=one.reason,
            )
        )
        found.extend(one.passages)
    return Collected(tuple(found), tuple(parts))


def _texts(corpus: Corpus, known: Mapping[str, Read]) -> list[tuple[str, Read, str]]:
    found: list[tuple[str, Read, str]] = []
    for source, data in corpus.texts.items():
        title = corpus.sources[source].title
        key = digest(repr(("text", RULES, source, title, digest(data))).encode())
        one = known.get(key)
        found.append((source, one or Read(segment(_document(source, data, title))), key))
    if not any(one.passages for _, one, _ in found):
        raise CorpusError(f"De teksten in de map {TEXTS} zijn leeg: alleen koppen, geen inhoud.")
    return found


def _document(source: str, data: bytes, title: str) -> Document:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CorpusError(
            f"{_file(source)}:{line}: geen UTF-8. Sla het bestand op als UTF-8."
        ) from error
    document = markdown.read(source, text, file=_file(source))
    if document.title != title:
        raise CorpusError(
            f'{_file(source)}:1: de titel is "{document.title}", '
            f'maar in {catalogue.FILE} "{title}". Maak ze gelijk.'
        )
    return document


def _originals(
    files: tuple[File, ...],
    headings: Mapping[str, tuple[str, ...]],
    known: Mapping[str, Read],
    read: originals.Read,
    advance: Callable[[int], None],
) -> list[tuple[File, Read, str]]:
    keys = [_key(file, headings.get(file.source, ())) for file in files]
    new = [file for file, key in zip(files, keys, strict=True) if key not in known]
    if len(new) < len(files):
        advance(len(files) - len(new))
    made: dict[str, Read] = {}
    for file, got in zip(new, read(new, headings), strict=True):
        made[file.name] = _cut(file, got)
        advance(1)
    return [
        (file, known[key] if key in known else made[file.name], key)
        for file, key in zip(files, keys, strict=True)
    ]


def _key(file: File, headings: tuple[str, ...]) -> str:
    """What the passages of a file follow from; where the folder stands is no part of it."""
    given = ("original", RULES, file.source, file.name, file.part, file.hash, headings)
    return digest(repr(given).encode())


def _cut(file: File, got: Document | originals.Refused) -> Read:
    if isinstance(got, originals.Refused):
        return Read((), reason=got.reason)
    mark = originals.MARK + (f"{file.part}." if file.part else "")
    blocks = [block for section in got.sections for block in section.blocks]
    found = segment(replace(got, source=file.source, verbatim=True), mark)
    if not found:
        return Read((), reason="er staat geen tekst in. Gebruik een bestand met leesbare tekst.")
    return Read(found, pages=max((block.page or 0 for block in blocks), default=0))


def _headings(found: tuple[Passage, ...]) -> tuple[str, ...]:
    """The heading paths in the order of the text; the same path twice over is two headings."""
    paths: list[str] = []
    before = ""
    for passage in found:
        if passage.locator.heading != before:
            paths.append(passage.locator.heading)
        before = passage.locator.heading
    return tuple(paths)


def _file(source: str) -> str:
    return f"{TEXTS}/{source}.md"
