"""The catalogue of a corpus: `sources.toml`, read strictly."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from corpus.errors import CorpusError
from corpus.model import AUTHORITIES, Source

FILE = "sources.toml"
COVERAGES = ("volledig", "gedeeltelijk", "alleen bekend dat het bestaat")

_FIELDS = {field.name: field.required for field in msgspec.structs.fields(Source)}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def load(corpus_dir: Path) -> dict[str, Source]:
    """The sources by id, in the order of the file: one `[[source]]` table each."""
    path = corpus_dir / FILE
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CorpusError(
            f"{FILE} ontbreekt of is niet te lezen. Een corpusmap bevat {FILE} en de map texts.",
            detail=f"{path}: {error}",
        ) from error
    except UnicodeDecodeError as error:
        raise CorpusError(f"{FILE} is geen UTF-8. Sla het bestand op als UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise CorpusError(
            f"{FILE}: geen geldige TOML ({error}). Verbeter die regel.", detail=f"{path}: {error}"
        ) from error
    entries = tables.pop("source", [])
    if tables:
        raise CorpusError(f"{FILE}: onbekende sleutel {_names(tables)}. Gebruik alleen [[source]].")
    if not isinstance(entries, list):
        raise CorpusError(f"{FILE}: schrijf elke bron onder [[source]], met dubbele haken.")
    sources: dict[str, Source] = {}
    for number, entry in enumerate(entries, start=1):
        source = _source(entry, number)
        if source.id in sources:
            raise CorpusError(
                f'{FILE}: id "{source.id}" komt twee keer voor. Geef elke bron een eigen id.'
            )
        sources[source.id] = source
    return sources


def _source(entry: Mapping[str, Any], number: int) -> Source:
    place = f'{FILE}: [[source]] nummer {number} (id "{entry.get("id", "?")}")'
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


def _names(keys: Any) -> str:
    return ", ".join(f"`{key}`" for key in sorted(keys))
