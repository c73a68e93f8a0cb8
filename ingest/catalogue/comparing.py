"""Sets our rendering and the rules beside the original, and lists what differs."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from assistant.errors import InvalidInput
from corpus.load import load
from corpus.model import HEADING_SEPARATOR, Passage
from corpus.references import references
from corpus.rulebook import cite
from ingest import corpus as corpora
from ingest import originals
from ingest.align import align
from ingest.catalogue.listing import refuse_unknown
from ingest.corpus import Collected, Corpus

Kind = Literal["bestand", "kop", "getal", "regel", "zonder weergave", "zonder origineel"]

_PLAIN = (".htm", ".html", ".md", ".txt", ".xml")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


class Difference(Struct, frozen=True):
    """One thing that differs, with the place where it stands."""

    source: str
    kind: Kind
    place: str
    message: str


class Comparison(Struct, frozen=True):
    """The sources that were compared, and what differs, in the order of the sources."""

    sources: tuple[str, ...]
    differences: tuple[Difference, ...]


def compare(
    corpus_dir: Path,
    originals_dir: Path,
    source: str | None = None,
    read: originals.Read = originals.read_each,
) -> Comparison:
    """Compares one source, or every source that has an original."""
    corpus = corpora.read(corpus_dir, originals_dir)
    if source is not None:
        refuse_unknown(source, corpus.sources)
        corpus = _only(corpus, source)
    if not corpus.folder.files:
        which = f"van de bron {source}" if source else "van geen enkele bron"
        raise InvalidInput(
            f"Er staat {which} een origineel om mee te vergelijken. Voeg het toe met: "
            "spukwijzer bron toevoegen"
            if source is None
            else f"Er staat geen origineel {which}. Voeg het toe met: "
            f"spukwijzer bron toevoegen BESTAND --id {source}"
        )
    collected = corpora.collect(corpus, {}, read)
    rules = _rules(corpus_dir)
    compared = tuple(dict.fromkeys(file.source for file in corpus.folder.files))
    raw = dict.fromkeys(compared, "")
    for file in corpus.folder.files:
        raw[file.source] += _raw(file.path)
    found = [
        one for name in compared for one in _source(name, collected, rules.get(name, ()), raw[name])
    ]
    return Comparison(compared, tuple(found))


def _only(corpus: Corpus, source: str) -> Corpus:
    from msgspec.structs import replace

    files = tuple(file for file in corpus.folder.files if file.source == source)
    texts = {name: data for name, data in corpus.texts.items() if name == source}
    return replace(corpus, texts=texts or corpus.texts, folder=replace(corpus.folder, files=files))


def _rules(corpus_dir: Path) -> dict[str, list[tuple[str, str]]]:
    """Per source what the rules refer to: the place in the rules, and the reference."""
    if not (corpus_dir / "rules").is_dir():
        return {}
    found: dict[str, list[tuple[str, str]]] = {}
    for place, reference in references(load(corpus_dir)):
        found.setdefault(cite(reference).bron, []).append((place, reference))
    return found


def _source(
    source: str, collected: Collected, rules: Sequence[tuple[str, str]], raw: str
) -> Iterator[Difference]:
    for part in collected.parts:
        if part.source == source and part.reason is not None:
            yield Difference(source, "bestand", part.name, part.reason)
    ours = [p for p in collected.passages if p.source == source and not p.verbatim]
    theirs = [p for p in collected.passages if p.source == source and p.verbatim]
    if not theirs:
        return
    text = _Text(theirs, raw)
    yield from _headings(source, ours, text)
    yield from _figures(source, ours, text)
    yield from _of_rules(source, rules, text)
    if ours:
        yield from _unmatched(source, ours, theirs)


def _headings(source: str, ours: Iterable[Passage], text: _Text) -> Iterator[Difference]:
    parts = (part for passage in ours for part in passage.locator.heading.split(HEADING_SEPARATOR))
    for part in dict.fromkeys(parts):
        if not text.says(part):
            yield Difference(source, "kop", part, "Deze kop staat niet in het origineel.")


def _figures(source: str, ours: Iterable[Passage], text: _Text) -> Iterator[Difference]:
    for passage in ours:
        for figure in dict.fromkeys(_FIGURE.findall(passage.text)):
            if not text.has_figure(figure):
                yield Difference(
                    source,
                    "getal",
                    passage.locator.heading or "inleiding",
                    f"Het getal {figure} staat in onze weergave, maar niet in het origineel.",
                )


def _of_rules(source: str, rules: Sequence[tuple[str, str]], text: _Text) -> Iterator[Difference]:
    for place, reference in dict.fromkeys(rules):
        wanted = cite(reference)
        for figure in _FIGURE.findall(wanted.bij or ""):
            if not text.has_figure(figure):
                yield Difference(
                    source,
                    "regel",
                    place,
                    f"Een regel noemt het getal {figure} uit '{wanted.kop or 'inleiding'}', maar "
                    "dat staat niet in het origineel.",
                )
        for part in wanted.kop.split(HEADING_SEPARATOR.strip()):
            if not text.says(part):
                yield Difference(
                    source,
                    "regel",
                    place,
                    f"Een regel verwijst naar de kop '{part.strip()}', maar die staat niet in het "
                    "origineel.",
                )


def _unmatched(
    source: str, ours: Sequence[Passage], theirs: Sequence[Passage]
) -> Iterator[Difference]:
    """Sections of the original that we have not, and renderings that are like nothing in it."""
    known = {_words(part) for p in ours for part in p.locator.heading.split(HEADING_SEPARATOR)}
    beside = align((*ours, *theirs))
    used = {name for names in beside.values() for name in names}
    missing = {
        p.locator.heading: p
        for p in reversed(theirs)
        if _words(p.locator.heading.split(HEADING_SEPARATOR)[-1]) not in known
    }
    covered = {p.locator.heading for p in theirs if p.id in used}
    for heading in reversed(missing):
        if heading not in covered:
            yield Difference(
                source,
                "zonder weergave",
                heading or "inleiding",
                "Dit stuk van het origineel staat niet in onze weergave.",
            )
    for passage in ours:
        if passage.id not in beside:
            yield Difference(
                source,
                "zonder origineel",
                passage.locator.heading or "inleiding",
                f"Dit stuk van onze weergave lijkt op geen enkel stuk van het origineel: "
                f"'{_start(passage.text)}'",
            )


class _Text:
    """The words of an original, headings included, to look for words and figures in.

    `raw` is the file itself where that is text: a heading with nothing under it is in no passage.
    """

    def __init__(self, passages: Sequence[Passage], raw: str) -> None:
        headings = dict.fromkeys(p.locator.heading for p in passages)
        self._words = _words("\n".join((*headings, *(p.text for p in passages), raw)))
        self._stated = set(self._words.split())

    def says(self, words: str) -> bool:
        """Whether these words stand in it one after another, whatever is between them."""
        return _words(words) in self._words

    def has_figure(self, figure: str) -> bool:
        """Whether the figure is a word of it or part of one ("13u"); 1.1% is 1,1% too."""
        if figure in self._stated:
            return True
        wanted = re.escape(figure)
        if re.search(r",\d\d?$", figure):
            wanted = wanted.replace(",", "[.,]")
        return re.search(rf"(?<![\d.,]){wanted}(?![.,]?\d)", self._words) is not None


def _raw(path: Path) -> str:
    if path.suffix.casefold() not in _PLAIN:
        return ""
    text = html.unescape(re.sub(r"<[^<>]*>", " ", path.read_bytes().decode("utf-8", "replace")))
    return f"\n{text}\n"


def _words(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.findall(r"[^\W_]+(?:[.,]\d+)*", plain))


def _start(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 80 else words[:79].rsplit(" ", 1)[0] + "…"
