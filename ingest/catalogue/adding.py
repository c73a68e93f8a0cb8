"""Adding a document to the folder with originals: a new source, or a new version of a known one."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from msgspec import Struct

from assistant.errors import InvalidInput
from assistant.retrieval.generation import digest
from corpus import catalogue
from corpus.errors import CorpusError
from corpus.model import AUTHORITIES, TRANCHES, Source
from ingest import durable, originals
from ingest.catalogue import entries, versions
from ingest.catalogue.versions import Version
from ingest.originals import File, Refused

NO_TRANCHE = "geen"
NOT_GIVEN = "niet opgegeven"


class Document(Struct, frozen=True):
    """The bytes of a document, with the ending of its file name and where it came from."""

    data: bytes
    suffix: str
    url: str | None = None
    media_type: str | None = None


class Given(Struct, frozen=True):
    """What a person says about the document; None for what was not said."""

    id: str
    title: str | None = None
    authority: str | None = None
    tranches: tuple[str, ...] | None = None
    date: str | None = None
    publisher: str | None = None
    kind: str | None = None
    licence: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None


class Added(Struct, frozen=True):
    """What was done: nothing where the folder had this very file; else the version before it."""

    source: Source
    file: str
    new_source: bool = False
    same: bool = False
    before: Version | None = None


def add(
    originals_dir: Path,
    tracked: Mapping[str, Source],
    document: Document,
    given: Given,
    read: originals.Read = originals.read_each,
) -> Added:
    """Puts the document in the folder, and a new source in the organisation's own catalogue.

    The version that was there is kept. Raises InvalidInput, with nothing changed, where something
    that was said is wrong or the document cannot be read.
    """
    _check(given)
    with durable.locked(originals_dir):
        known = catalogue.merged(tracked, catalogue.own(originals_dir))
        new = given.id not in known
        source = _new(given, document.url) if new else _same(known[given.id], given)
        folder = originals.look(originals_dir, known)
        mine = [file for file in folder.files if file.source == source.id]
        if (originals_dir / source.id).is_dir():
            raise InvalidInput(
                f"De bron {source.id} heeft een eigen map met bestanden. Zet het bestand zelf in "
                f"de map {source.id} bij de originelen."
            )
        sha = versions.sha256(document.data)
        _refuse_twice(folder.files, source.id, document.data)
        if mine and versions.sha256(mine[0].path.read_bytes()) == sha:
            return Added(source, mine[0].name, same=True)
        file = f"{source.id}{document.suffix}"
        _refuse_unreadable(source.id, document, read)
        if new:
            entries.add(originals_dir, source)
        version = Version(
            sha256=sha,
            file=file,
            date=given.date or source.date,
            valid_from=given.valid_from,
            valid_to=given.valid_to,
            url=document.url,
            media_type=document.media_type,
        )
        before = _put(originals_dir, source, mine, document.data, version)
        return Added(source, file, new_source=new, before=before)


def suffix_of(name: str, media_type: str | None = None) -> str:
    """The ending of a file name: its own, or the one that belongs to the type of its contents."""
    own = PurePosixPath(name).suffix.casefold()
    if not re.fullmatch(r"\.[a-z0-9]{1,8}", own):
        own = ""
    by_type = _SUFFIXES.get(media_type or "")
    if by_type is not None and (not own or own not in _SUFFIXES.values()):
        return by_type
    return own or ".txt"


_RESERVED = (originals.VERSIONS, Path(catalogue.FILE).stem)
_SUFFIXES = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/xhtml+xml": ".html",
    "application/xml": ".xml",
    "message/rfc822": ".eml",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "text/xml": ".xml",
}


def _put(
    originals_dir: Path, source: Source, mine: list[File], data: bytes, version: Version
) -> Version | None:
    """Writes the file and the list of versions; each step leaves the folder usable."""
    listed = list(versions.read(originals_dir, source.id))
    before: Version | None = None
    if mine:
        old = mine[0].path.read_bytes()
        sha = versions.sha256(old)
        if not listed or listed[-1].sha256 != sha:  # put there by hand
            listed.append(Version(sha256=sha, file=mine[0].name, date=source.date))
        last = listed[-1]
        kept = versions.former(source.id, last)
        (originals_dir / kept).parent.mkdir(parents=True, exist_ok=True)
        durable.write(originals_dir / kept, old)
        until = last.valid_to or version.valid_from
        before = Version(
            last.sha256, kept, last.date, last.valid_from, until, last.url, last.media_type
        )
        listed[-1] = before
    durable.write(originals_dir / version.file, data)
    for file in mine:
        if file.name != version.file:
            file.path.unlink()
    versions.write(originals_dir, source.id, (*listed, version))
    return before


def _check(given: Given) -> None:
    for option, value in (
        ("--datum", given.date),
        ("--geldig-vanaf", given.valid_from),
        ("--geldig-tot", given.valid_to),
    ):
        if value is not None and not is_date(value):
            raise InvalidInput(
                f"{option}: '{value}' is geen datum. Schrijf JJJJ-MM-DD, JJJJ-MM of JJJJ."
            )
    if given.valid_from and given.valid_to and given.valid_to <= given.valid_from:
        raise InvalidInput("--geldig-tot ligt niet na --geldig-vanaf. Verbeter een van de twee.")
    if given.authority is not None and given.authority not in AUTHORITIES:
        raise InvalidInput(
            f"--gezag: '{given.authority}' bestaat niet. Kies uit: {', '.join(AUTHORITIES)}."
        )
    for tranche in given.tranches or ():
        if tranche not in TRANCHES:
            raise InvalidInput(
                f"--tranche: '{tranche}' bestaat niet. Kies uit: {', '.join(TRANCHES)}, of "
                f"{NO_TRANCHE} als het document bij geen tranche hoort."
            )


def is_date(text: str) -> bool:
    """Whether this is a day, a month or a year that exists, written as in the catalogue."""
    parts = text.split("-")
    if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]) or not text.isascii():
        return False
    try:
        year, month, day = (*map(int, parts), 1, 1)[:3]
        datetime.date(year, month, day)
    except ValueError:
        return False
    return all(part.isdecimal() for part in parts)


def _new(given: Given, url: str | None) -> Source:
    missing = [
        option
        for option, value in (
            ("--titel", given.title),
            ("--gezag", given.authority),
            ("--tranche", given.tranches),
            ("--datum", given.date),
        )
        if value is None
    ]
    if missing:
        raise InvalidInput(
            f"De bron {given.id} is nieuw. Geef ook {', '.join(missing)}. "
            "Bedoelde u een bekende bron? Zoek de id op met: spukwijzer bron lijst"
        )
    entry = {
        "id": given.id,
        "title": " ".join((given.title or "").split()),
        "publisher": given.publisher or NOT_GIVEN,
        "date": given.date,
        "kind": given.kind or given.authority,
        "authority": given.authority,
        "tranches": list(given.tranches or ()),
        "coverage": "volledig",
        "licence": given.licence or NOT_GIVEN,
        **({"url": url} if url else {}),
    }
    if given.id in _RESERVED:
        raise InvalidInput(f"--id: '{given.id}' gebruikt het programma zelf. Kies een andere.")
    try:
        return catalogue.checked(entry, "Deze bron")
    except CorpusError as error:
        raise InvalidInput(error.message, detail=error.detail) from error


def _same(source: Source, given: Given) -> Source:
    for option, said, known in (
        ("--titel", given.title, source.title),
        ("--gezag", given.authority, source.authority),
        ("--tranche", given.tranches, source.tranches),
        ("--uitgever", given.publisher, source.publisher),
        ("--soort", given.kind, source.kind),
        ("--licentie", given.licence, source.licence),
    ):
        if said is not None and said != known:
            shown = ", ".join(known) or NO_TRANCHE if isinstance(known, tuple) else known
            raise InvalidInput(
                f"De bron {source.id} staat al in de catalogus, met {option[2:]} '{shown}'. Laat "
                f"{option} weg, of kies een andere id voor een ander document."
            )
    return source


def _refuse_twice(files: tuple[File, ...], source: str, data: bytes) -> None:
    sha = digest(data)
    for file in files:
        if file.source != source and file.hash == sha:
            raise InvalidInput(
                f"Ditzelfde bestand staat er al, bij de bron {file.source} ({file.name}). Kies een "
                f"ander bestand, of haal die bron eerst weg met: spukwijzer bron verwijder "
                f"{file.source}"
            )


def _refuse_unreadable(source: str, document: Document, read: originals.Read) -> None:
    """Reads the document once, so that what yields no words is refused at once."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{source}{document.suffix}"
        path.write_bytes(document.data)
        file = File(source, path.name, path, digest(document.data))
        for got in read([file], {}):
            if isinstance(got, Refused):
                raise InvalidInput(
                    f"Het document is niet te lezen: {got.reason} Er is niets toegevoegd."
                )
