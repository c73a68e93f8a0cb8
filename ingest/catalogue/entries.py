"""The organisation's own catalogue: entries are added to it and taken out, comments stay."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec

from corpus import catalogue
from corpus.errors import CorpusError
from corpus.model import Source
from ingest import durable

_HEADER = re.compile(r"\s*\[\[\s*source\s*\]\]\s*(#.*)?")
_START = """# Eigen bronnen van deze organisatie, met dezelfde sleutels als corpus/sources.toml.
# U kunt dit bestand zelf aanpassen, of: spukwijzer bron toevoegen, spukwijzer bron verwijder.
"""


def add(originals_dir: Path, source: Source) -> None:
    """Adds an entry for a source that no catalogue has yet."""
    path = originals_dir / catalogue.FILE
    before = path.read_text(encoding="utf-8") if path.exists() else _START
    _write(originals_dir, before.rstrip("\n") + "\n\n" + written(source))


def remove(originals_dir: Path, source: str) -> None:
    """Takes the entry of a source out; all that is written between other entries stays."""
    lines = (originals_dir / catalogue.FILE).read_text(encoding="utf-8").splitlines()
    starts = [n for n, line in enumerate(lines) if _HEADER.fullmatch(line)]
    named = re.compile(rf"\s*id\s*=\s*[\"']{re.escape(source)}[\"']\s*(#.*)?")
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        if any(named.fullmatch(line) for line in lines[start:end]):
            while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1][0] == "#"):
                end -= 1  # what stands above the next entry belongs to that one
            _write(originals_dir, "\n".join((*lines[:start], *lines[end:])).rstrip("\n") + "\n")
            return
    raise CorpusError(
        f"De bron {source} staat niet onder een eigen [[source]] in de catalogus. Haal de regels "
        f"zelf weg uit {catalogue.FILE} in de map met originelen."
    )


def written(source: Source) -> str:
    """The entry as it stands in the file; what is not known is left out."""
    lines = ["[[source]]"]
    for field in msgspec.structs.fields(Source):
        value = getattr(source, field.name)
        if isinstance(value, tuple):
            lines.append(f"{field.name} = [{', '.join(map(_string, value))}]")
        elif value is not None:
            lines.append(f"{field.name} = {_string(value)}")
    return "\n".join(lines) + "\n"


def _string(text: str) -> str:
    """TOML writes a string as JSON does, but for one control sign that JSON leaves as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _write(originals_dir: Path, text: str) -> None:
    originals_dir.mkdir(parents=True, exist_ok=True)
    durable.write(originals_dir / catalogue.FILE, text.encode())
