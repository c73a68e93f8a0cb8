"""The catalogue of a corpus: `sources.toml`, read strictly, and remembered by its hash.

An organisation that adds documents of its own lists them in a catalogue of its own, beside those
documents and with the same keys; what this project tracks is never edited for it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from corpus.cache import remembered
from corpus.errors import CorpusError
from corpus.model import AUTHORITIES, Source

FILE = "sources.toml"
COVERAGES = ("volledig", "gedeeltelijk", "alleen bekend dat het bestaat")

_FIELDS = {field.name: field.required for field in msgspec.structs.fields(Source)}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_SCHEMA = repr((_FIELDS, AUTHORITIES, COVERAGES)).encode()
_COPY = msgspec.json.Decoder(tuple[Source, ...])


def load(corpus_dir: Path) -> dict[str, Source]:
    """The sources by id, in the order of the file: one `[[source]]` table each."""
    return _parse(_read(corpus_dir), corpus_dir / FILE)


def own(originals_dir: Path) -> dict[str, Source]:
    """The sources that the organisation listed beside its originals; none where there is no list.

    An id that the tracked catalogue has too belongs to that catalogue: see `merged`.
    """
    path = originals_dir / FILE
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise CorpusError(
            f"{FILE} in de map met originelen is niet te lezen. Kijk of u er rechten op hebt.",
            detail=f"{path}: {error}",
        ) from error
    return _parse(data, path, "originelen/")


def merged(tracked: Mapping[str, Source], added: Mapping[str, Source]) -> dict[str, Source]:
    """Both catalogues as one; of an id in both the tracked entry counts."""
    return {**tracked, **{name: one for name, one in added.items() if name not in tracked}}


def load_cached(corpus_dir: Path, cache_dir: Path) -> dict[str, Source]:
    """The same sources as `load`, from a decoded copy in `cache_dir` where there is one.

    The copy is named by the hash of the file and of what may stand in it, so that no change is ever
    missed; one that cannot be read is made anew. Saves a cold start reading TOML.
    """
    data = _read(corpus_dir)
    copy = cache_dir / f"sources-{hashlib.sha256(_SCHEMA + data).hexdigest()[:32]}.json"
    sources = remembered(
        copy, _COPY.decode, lambda: tuple(_parse(data, corpus_dir / FILE).values())
    )
    return {source.id: source for source in sources}


def _read(corpus_dir: Path) -> bytes:
    path = corpus_dir / FILE
    try:
        return path.read_bytes()
    except OSError as error:
        raise CorpusError(
            f"{FILE} ontbreekt of is niet te lezen. Een corpusmap bevat {FILE} en de map texts.",
            detail=f"{path}: {error}",
        ) from error


def _parse(data: bytes, path: Path, folder: str = "") -> dict[str, Source]:
    import tomllib

    shown = f"{folder}{FILE}"
    try:
        tables = tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise CorpusError(f"{shown} is geen UTF-8. Sla het bestand op als UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise CorpusError(
            f"{shown}: geen geldige TOML ({error}). Verbeter die regel.", detail=f"{path}: {error}"
        ) from error
    entries = tables.pop("source", [])
    if tables:
        raise CorpusError(
            f"{shown}: onbekende sleutel {_names(tables)}. Gebruik alleen [[source]]."
        )
    if not isinstance(entries, list):
        raise CorpusError(f"{shown}: schrijf elke bron onder [[source]], met dubbele haken.")
    sources: dict[str, Source] = {}
    for number, entry in enumerate(entries, start=1):
        source = checked(entry, f'{shown}: [[source]] nummer {number} (id "{_id(entry)}")')
        if source.id in sources:
            raise CorpusError(
                f'{shown}: id "{source.id}" komt twee keer voor. Geef elke bron een eigen id.'
            )
        sources[source.id] = source
    return sources


def checked(entry: Any, place: str) -> Source:
    """One entry as a Source; `place` goes before the words that say what is wrong with it."""
    if not isinstance(entry, Mapping):
        raise CorpusError(f"{place}: geen tabel. Schrijf elke bron onder [[source]].")
    if unknown := entry.keys() - _FIELDS.keys():
        raise CorpusError(
            f"{place}: onbekende sleutel {_names(unknown)}. "
            f"Toegestaan zijn: {', '.join(sorted(_FIELDS))}."
        )
    if missing := {name for name, required in _FIELDS.items() if required} - entry.keys():
        raise CorpusError(f"{place}: {_names(missing)} ontbreekt. Vul dat aan.")
    try:
        source = msgspec.convert(entry, Source)
    except msgspec.ValidationError as error:
        raise CorpusError(f'{place}: verkeerde waarde ({error}). Zet tekst tussen "…".') from error
    for holds, advice in (
        (_ID.fullmatch(source.id), "id: gebruik kleine letters, cijfers en -"),
        (source.title.strip(), "title is leeg"),
        (_DATE.fullmatch(source.date), "date: schrijf JJJJ, JJJJ-MM of JJJJ-MM-DD"),
        (source.authority in AUTHORITIES, f"authority: kies uit {', '.join(AUTHORITIES)}"),
        (source.coverage in COVERAGES, f"coverage: kies uit {', '.join(COVERAGES)}"),
    ):
        if not holds:
            raise CorpusError(f"{place}: {advice}.")
    return source


def _id(entry: Any) -> str:
    return str(entry.get("id", "?")) if isinstance(entry, Mapping) else "?"


def _names(keys: Any) -> str:
    return ", ".join(f"`{key}`" for key in sorted(keys))
