"""A corpus directory -> an index: built beside the old one, swapped in at once, or left alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from assistant.errors import IndexCorrupt, IndexMismatch, IndexMissing
from assistant.retrieval import embedding
from assistant.retrieval import generation as generations
from assistant.retrieval.embedding import Embedder
from assistant.retrieval.generation import (
    GENERATIONS,
    LAYOUT,
    MANIFEST,
    POINTER,
    File,
    Generation,
    Manifest,
)
from corpus.model import Passage
from ingest import corpus as corpora
from ingest import durable, index, originals, parts, vectors
from ingest.align import align
from ingest.corpus import Corpus
from ingest.vectors import Words

Progress = Callable[[str, int, int], None]  # what is done, how many are done, out of how many
Load = Callable[[], Embedder | None]

READING = "Originelen lezen"
EMBEDDING = "Teksten omzetten in vectoren"
STORING = "Vectoren opslaan"

_UNUSABLE = (IndexMissing, IndexCorrupt, IndexMismatch)


class Original(Struct, frozen=True):
    """What an original gave; `reason` says why it gave nothing, and what to do."""

    name: str
    source: str | None
    passages: int = 0
    pages: int = 0
    reason: str | None = None


class Report(Struct, frozen=True):
    """What a build did. `embedded` texts went through the model; the others were known.

    Of the passages, `verbatim` are the words of originals; `beside` renderings have such a passage.
    """

    generation: str
    unchanged: bool
    sources: int
    passages: int
    sentences: int
    embedded: int
    degraded: bool
    verbatim: int = 0
    beside: int = 0
    originals: tuple[Original, ...] = ()


def build(
    corpus_dir: Path,
    index_dir: Path,
    originals_dir: Path | None = None,
    *,
    progress: Progress | None = None,
    load: Load = embedding.load,
    read: originals.Read = originals.read_each,
    force: bool = False,
) -> Report:
    """Makes the index follow the corpus; does nothing where it already does, unless forced.

    Files that have not changed are not read, cut or embedded again. Killed at any moment, the old
    index goes on serving and the next build clears up. Raises CorpusError where a file of the
    corpus is wrong; the index is then as it was. An original that is wrong is in the report.
    """
    corpus = corpora.read(corpus_dir, originals_dir)
    embedder = load()
    fingerprint = _fingerprint(corpus, embedder)
    with durable.locked(index_dir):
        known = _healthy(index_dir)
        _clear(index_dir)
        for number, generation in enumerate(() if force else known):
            if generation.manifest.fingerprint == fingerprint:
                if number > 0:  # the corpus is what it was before the last build
                    _swap(index_dir, generation.name)
                return _report(generation, corpus, 0, unchanged=number == 0)
        collected = corpora.collect(
            corpus,
            {} if force else parts.remembered(known),
            read,
            _counter(progress, READING, len(corpus.folder.files)),
        )
        passages = collected.passages
        name = _free_name(index_dir, fingerprint[:16])
        directory = index_dir / GENERATIONS / name
        directory.mkdir(parents=True)
        durable.sync_directory(directory.parent)
        words = vectors.words(passages)
        index.write_passages(directory, passages)
        index.write_titles(directory, corpus.sources)
        parts.write(directory, collected.parts)
        index.write_originals(directory, align(passages), corpus.own)
        index.write_keywords(directory, passages, corpus.sources)
        new = 0
        if embedder is not None:
            new = _write_dense(
                directory,
                corpus_dir,
                corpus,
                passages,
                words,
                known,
                embedder,
                progress,
                force=force,
            )
        manifest = _manifest(directory, fingerprint, corpus, passages, words, embedder)
        durable.sync_tree(directory)
        durable.write(directory / MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)))
        _swap(index_dir, name)
        _clear(index_dir)
        return _report(Generation(name, manifest, directory), corpus, new, unchanged=False)


def _fingerprint(corpus: Corpus, embedder: Embedder | None) -> str:
    model = (
        (embedder.model, embedder.dimension, embedder.query_prefix, embedder.passage_prefix)
        if embedder
        else None
    )
    return generations.digest(repr((LAYOUT, corpus.hash, model)).encode())


def _healthy(index_dir: Path) -> list[Generation]:
    """The generation that is served and the one before it, as far as they can be used."""
    try:
        names = generations.pointed(index_dir)
    except _UNUSABLE:
        return []
    found: list[Generation] = []
    for name in names:
        try:
            generation = generations.opened(index_dir, name)
            for file in generation.manifest.files:
                generation.check(file)
            index.check_database(generation)
        except _UNUSABLE:
            if not found and name == names[0]:
                return []  # what is served is unusable: build anew, whatever came before it
        else:
            found.append(generation)
    return found


def _indexed(known: Sequence[Generation], embedder: Embedder) -> vectors.Known:
    """The vectors of the generation that is served, by the texts that they were made of."""
    if not known or known[0].manifest.model != embedder.model:
        return {}
    from assistant.retrieval.vectors import load

    matrix = load(known[0]).matrix
    return dict(zip(index.read_keys(known[0]), matrix, strict=True))


def _write_dense(
    directory: Path,
    corpus_dir: Path,
    corpus: Corpus,
    passages: tuple[Passage, ...],
    words: Words,
    served: Sequence[Generation],
    embedder: Embedder,
    progress: Progress | None,
    *,
    force: bool,
) -> int:
    texts = (*words.passages, *words.sentences)
    known = _indexed(served, embedder)
    if any(vectors.key(text) not in known for text in texts):
        known = {**vectors.tracked(corpus_dir, embedder, corpus.texts), **known}
    made = vectors.embedded(texts, known, embedder, _counter(progress, EMBEDDING, len(texts)))
    index.write_vectors(directory, words, made)
    old = None if force or not served else served[0]
    if old is not None and old.manifest.model != embedder.model:
        old = None
    index.write_nodes(
        directory, passages, words, made, old, _counter(progress, STORING, len(texts))
    )
    return made.new


def _counter(progress: Progress | None, what: str, total: int) -> Callable[[int], None]:
    done = 0

    def advance(more: int) -> None:
        nonlocal done
        done = min(total, done + more)
        if progress is not None:
            progress(what, done, total)

    return advance


def _manifest(
    directory: Path,
    fingerprint: str,
    corpus: Corpus,
    passages: tuple[Passage, ...],
    words: Words,
    embedder: Embedder | None,
) -> Manifest:
    files: dict[str, File] = {}
    live: list[str] = []
    for path in sorted(p for p in directory.rglob("*") if p.is_file()):
        name = path.relative_to(directory).as_posix()
        # Chroma notes in its database who opens it; its graph stays as it is.
        if path.suffix == ".sqlite3":
            live.append(name)
        else:
            with path.open("rb") as file:
                files[name] = File(path.stat().st_size, generations.digest_of(file))
    return Manifest(
        layout=LAYOUT,
        fingerprint=fingerprint,
        corpus=corpus.hash,
        model=embedder.model if embedder else None,
        dimension=embedder.dimension if embedder else 0,
        query_prefix=embedder.query_prefix if embedder else "",
        passage_prefix=embedder.passage_prefix if embedder else "",
        sources=len({passage.source for passage in passages}),
        passages=len(passages),
        sentences=len(words.sentences),
        files=files,
        live=tuple(live),
    )


def _swap(index_dir: Path, name: str) -> None:
    """Points readers to a generation, and remembers the one before it."""
    try:
        before = [old for old in generations.pointed(index_dir) if old != name][:1]
    except _UNUSABLE:
        before = []
    durable.write(index_dir / POINTER, "".join(f"{n}\n" for n in (name, *before)).encode())


def _clear(index_dir: Path) -> None:
    """Removes what no pointer names: remains of killed builds, all but the last two generations."""
    try:
        kept = set(generations.pointed(index_dir))
    except IndexMissing:
        kept = set()
    except IndexCorrupt:
        return
    directory = index_dir / GENERATIONS
    for path in sorted(directory.iterdir()) if directory.is_dir() else []:
        if path.name not in kept:
            shutil.rmtree(path)
    (index_dir / f"{POINTER}.new").unlink(missing_ok=True)


def _free_name(index_dir: Path, wanted: str) -> str:
    """A directory name that is not taken; the same corpus has the same name on every machine."""
    taken = {path.name for path in (index_dir / GENERATIONS).glob(f"{wanted}*")}
    names = (wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _report(generation: Generation, corpus: Corpus, new: int, *, unchanged: bool) -> Report:
    made = generation.manifest
    listed = [part for part in parts.parts(generation) if part.original]
    found = [
        Original(part.name, part.source, part.count, part.pages, part.reason) for part in listed
    ]
    found += [Original(one.name, None, reason=one.reason) for one in corpus.folder.refused]
    return Report(
        generation=generation.name,
        unchanged=unchanged,
        sources=made.sources,
        passages=made.passages,
        sentences=made.sentences,
        embedded=new,
        degraded=made.model is None,
        verbatim=sum(part.count for part in listed),
        beside=len(generations.aligned(generation)),
        originals=tuple(sorted(found, key=lambda one: one.name)),
    )
