"""`spukwijzer bron`: add, list, show, remove, check and fetch the documents answers rest on."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from assistant.errors import InvalidInput
from assistant.settings import Settings

if TYPE_CHECKING:
    from ingest.catalogue.adding import Added
    from ingest.catalogue.comparing import Difference
    from ingest.catalogue.listing import Row
    from ingest.catalogue.versions import Version

_INGEST = "Werk de index bij met: spukwijzer ingest"

Run = Callable[[argparse.Namespace, Settings], int]


def add_parsers(command: Any) -> None:
    """The choices of `bron`; `command` is its parser."""
    command.set_defaults(run=_nothing)
    kinds = command.add_subparsers(title="opdrachten", metavar="opdracht")

    def make(name: str, run: Run, explained: str) -> Any:
        made = kinds.add_parser(name, help=explained)
        made.set_defaults(run=_explained(run))
        made.choices.add_argument(
            "--corpus", metavar="MAP", help="de map met de bronnen (standaard corpus/)"
        )
        made.choices.add_argument(
            "--originelen", metavar="MAP", help="de map met originelen (standaard corpus/originals)"
        )
        return made

    added = make("toevoegen", _add, "voeg een document toe, of een nieuwe versie ervan")
    added.arguments.add_argument(
        "document", help="een bestand, of een adres dat begint met https://"
    )
    added.choices.add_argument(
        "--id", required=True, help="de id van de bron, bijvoorbeeld brief-x"
    )
    added.choices.add_argument("--titel", help="de titel; nodig bij een nieuwe bron")
    added.choices.add_argument(
        "--gezag", help="wet, regeling, toelichting, brief, faq, presentatie, kamerbrief of nieuws"
    )
    added.choices.add_argument(
        "--tranche",
        action="append",
        help="2023-2025 of 2026-2028; mag vaker; 'geen' als het document bij geen tranche hoort",
    )
    added.choices.add_argument("--datum", help="de datum van het document: JJJJ-MM-DD")
    added.choices.add_argument("--geldig-vanaf", metavar="DATUM", help="vanaf wanneer het geldt")
    added.choices.add_argument("--geldig-tot", metavar="DATUM", help="tot wanneer het geldt")
    added.choices.add_argument("--uitgever", help="wie het document uitgaf")
    added.choices.add_argument("--soort", help="het soort document, bijvoorbeeld besluit")
    added.choices.add_argument("--licentie", help="onder welke voorwaarden u het mag gebruiken")

    for name, run, explained in (
        ("lijst", _list, "toon alle bronnen"),
        ("toon", _show, "toon alles over een bron"),
        ("controleer", _check, "vergelijk onze weergave en de regels met het origineel"),
        ("verwijder", _remove, "haal het origineel en een eigen bron weg"),
        ("ophalen", _fetch, "haal de officiële documenten van internet"),
    ):
        made = make(name, run, explained)
        if name in ("toon", "verwijder"):
            made.arguments.add_argument("id", help="de id van de bron")
        elif name != "lijst":
            made.arguments.add_argument("id", nargs="?", help="de id van de bron; zonder id: alle")
        if name in ("lijst", "toon", "controleer"):
            made.choices.add_argument("--json", action="store_true", help="toon JSON")


def _explained(run: Run) -> Run:
    """The command, with a folder that cannot be read or written as an error that says so."""

    def guarded(options: argparse.Namespace, settings: Settings) -> int:
        try:
            return run(options, settings)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise InvalidInput(
                f"De map met originelen is niet te gebruiken ({error.strerror}). Kijk of u er "
                "rechten op hebt en of de schijf vol is, of kies een andere met --originelen.",
                detail=str(error),
            ) from error

    return guarded


def _nothing(_: argparse.Namespace, __: Settings) -> int:
    raise InvalidInput(
        "Kies toevoegen, lijst, toon, controleer, verwijder of ophalen. "
        "Uitleg: spukwijzer bron --help"
    )


def _folder(options: argparse.Namespace, settings: Settings) -> Path:
    return Path(options.originelen) if options.originelen else settings.originals_folder


def _add(options: argparse.Namespace, settings: Settings) -> int:
    from corpus import catalogue
    from ingest.catalogue import adding, retrieving

    folder = _folder(options, settings)
    tracked = catalogue.load(settings.corpus)
    date = options.datum
    if "://" in options.document:
        known = catalogue.merged(tracked, catalogue.own(folder))
        document, changed = retrieving.document(options.document, known)
        date = date or (changed if options.id in known else None)
    else:
        document = _document(Path(options.document))
    given = adding.Given(
        id=_clean(options.id) or "",
        title=_clean(options.titel),
        authority=_clean(options.gezag),
        tranches=_tranches(options.tranche, adding.NO_TRANCHE),
        date=_clean(date),
        publisher=_clean(options.uitgever),
        kind=_clean(options.soort),
        licence=_clean(options.licentie),
        valid_from=_clean(options.geldig_vanaf),
        valid_to=_clean(options.geldig_tot),
    )
    _say(_added(adding.add(folder, tracked, document, given)))
    return 0


def _document(path: Path) -> Any:
    from ingest.catalogue.adding import Document, suffix_of

    if not path.is_file():
        raise InvalidInput(f"Het bestand {path} bestaat niet. Controleer de naam en de map.")
    try:
        return Document(path.read_bytes(), suffix_of(path.name))
    except OSError as error:
        raise InvalidInput(
            f"Het bestand {path} is niet te openen. Kijk of u er rechten op hebt."
        ) from error


def _added(done: Added) -> str:
    name = done.source.id
    if done.same:
        return f"Dit bestand staat er al, bij de bron {name} ({done.file}). Er is niets veranderd."
    if done.new_source:
        return f"De nieuwe bron {name} is toegevoegd, met het bestand {done.file}. {_INGEST}"
    if done.before is not None:
        return (
            f"De bron {name} heeft een nieuwe versie: {done.file}. De vorige versie (van "
            f"{done.before.date}) is bewaard als {done.before.file}. {_INGEST}"
        )
    return f"Het origineel van de bron {name} is toegevoegd: {done.file}. {_INGEST}"


def _list(options: argparse.Namespace, settings: Settings) -> int:
    from ingest.catalogue import listing

    rows = listing.rows(settings.corpus, _folder(options, settings))
    if options.json:
        _json([_fields(row) for row in rows])
        return 0
    heads = ("id", "gezag", "tranches", "dekking", "versies", "tekst")
    lines = [heads, *(_line(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    for line in lines:
        _say(
            "  ".join(f"{cell:{width}}" for cell, width in zip(line, widths, strict=True)).rstrip()
        )
    return 0


def _line(row: Row) -> tuple[str, ...]:
    source = row.source
    tranches = ", ".join(source.tranches) or "geen"
    name = f"{source.id} (eigen)" if row.own else source.id
    return (name, source.authority, tranches, source.coverage, str(len(row.versions)), row.words)


def _show(options: argparse.Namespace, settings: Settings) -> int:
    from ingest.catalogue import listing

    row = listing.one(settings.corpus, _folder(options, settings), options.id)
    if options.json:
        _json(_fields(row))
        return 0
    source = row.source
    shown = (
        ("id", f"{source.id} (eigen bron)" if row.own else source.id),
        ("titel", source.title),
        ("uitgever", source.publisher),
        ("datum", source.date),
        ("toelichting bij de datum", source.date_note),
        ("soort", source.kind),
        ("gezag", source.authority),
        ("tranches", ", ".join(source.tranches) or "geen"),
        ("dekking", source.coverage),
        ("toelichting bij de dekking", source.coverage_note),
        ("adres", source.url),
        ("licentie", source.licence),
        ("tekst in antwoorden", row.words),
        ("origineel", ", ".join(row.files) or None),
    )
    for name, value in shown:
        if value:
            _say(f"{name}: {value}")
    for number, version in enumerate(row.versions, start=1):
        _say(f"versie {number}: {_version(version)}")
    return 0


def _version(version: Version) -> str:
    parts = [version.file, f"van {version.date}"]
    if version.valid_from:
        parts.append(f"geldig vanaf {version.valid_from}")
    if version.valid_to:
        parts.append(f"geldig tot {version.valid_to}")
    if version.url:
        parts.append(f"opgehaald van {version.url}")
    return ", ".join((*parts, f"sha256 {version.sha256}"))


def _fields(row: Row) -> dict[str, Any]:
    return {
        **msgspec.to_builtins(row.source),
        "eigen": row.own,
        "tekst": row.words,
        "bestanden": list(row.files),
        "versies": msgspec.to_builtins(row.versions),
    }


def _check(options: argparse.Namespace, settings: Settings) -> int:
    from ingest.catalogue import comparing

    done = comparing.compare(settings.corpus, _folder(options, settings), options.id)
    if options.json:
        _json(msgspec.to_builtins(done))
    else:
        for source in done.sources:
            found = [one for one in done.differences if one.source == source]
            _say(f"{source}: {_count(len(found), 'verschil', 'verschillen')}")
            for one in found:
                _say(f"- {_place(one)}")
        if not done.differences:
            _say("Onze weergave en de regels kloppen met de originelen.")
    return 1 if done.differences else 0


def _place(one: Difference) -> str:
    return f"{one.kind} | {one.place}: {one.message}"


def _remove(options: argparse.Namespace, settings: Settings) -> int:
    from corpus import catalogue
    from ingest.catalogue import listing, removing

    folder = _folder(options, settings)
    tracked = catalogue.load(settings.corpus)
    listing.refuse_unknown(options.id, catalogue.merged(tracked, catalogue.own(folder)))
    done = removing.remove(folder, tracked, options.id)
    for name in done.files:
        _say(f"Weggehaald: {name}")
    if done.entry:
        _say(f"De bron {options.id} staat niet meer in de catalogus.")
    else:
        _say(f"De bron {options.id} blijft in de catalogus, nu zonder origineel.")
    _say(_INGEST)
    return 0


def _fetch(options: argparse.Namespace, settings: Settings) -> int:
    from corpus import catalogue
    from ingest.catalogue import listing, retrieving

    folder = _folder(options, settings)
    tracked = catalogue.load(settings.corpus)
    known = catalogue.merged(tracked, catalogue.own(folder))
    wanted = list(known.values())
    if options.id is not None:
        listing.refuse_unknown(options.id, known)
        wanted = [known[options.id]]
        if known[options.id].url is None:
            raise InvalidInput(
                f"Van de bron {options.id} is geen adres bekend. Voeg het bestand zelf toe met: "
                "spukwijzer bron toevoegen"
            )
    failed = 0
    new = 0
    for done in retrieving.retrieve(folder, tracked, known, wanted):
        if isinstance(done, retrieving.Failed):
            failed += 1
            _say(f"{done.source}: niet opgehaald. {done.reason}")
        elif done.same:
            _say(f"{done.source.id}: niet veranderd.")
        else:
            new += 1
            _say(f"{done.source.id}: opgehaald als {done.file}.")
    _say(f"Nieuw: {_count(new, 'document', 'documenten')}. Mislukt: {failed}.")
    if new:
        _say(_INGEST)
    return 1 if failed else 0


def _tranches(said: Sequence[str] | None, none: str) -> tuple[str, ...] | None:
    if said is None:
        return None
    every = [part.strip() for one in said for part in one.split(",") if part.strip()]
    return () if every == [none] else tuple(dict.fromkeys(map(_sound, every)))


def _clean(said: str | None) -> str | None:
    """What was said, or None where that is nothing."""
    return None if said is None or not said.strip() else _sound(said.strip())


def _sound(said: str) -> str:
    """The words without the halves of signs that a terminal may hand on."""
    return said.encode("utf-8", "replace").decode()


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _json(value: Any) -> None:
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(value)) + b"\n")
    sys.stdout.buffer.flush()


def _say(line: str) -> None:
    print(line, flush=True)
