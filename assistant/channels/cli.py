"""The command line: spukwijzer ask, zoek, ingest, serve."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from assistant.errors import SpukwijzerError
from assistant.settings import Settings, from_environment


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit code. Errors are one Dutch line on stderr."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options, _settings(options)))
    except SpukwijzerError as error:
        print(f"spukwijzer: {error.message}", file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="spukwijzer",
        description="Antwoorden over de SPUK Kansrijke Wijk, met regel en vindplaats.",
    )
    commands = parser.add_subparsers(required=True, metavar="opdracht")

    ask = commands.add_parser("ask", help="beantwoord een vraag")
    ask.add_argument("vraag", nargs="?", help="de vraag; '-' leest haar van de standaardinvoer")
    ask.add_argument("--json", action="store_true", help="het hele antwoord als JSON")
    ask.add_argument("--batch", metavar="BESTAND", help="JSONL met vragen; '-' is de invoer")
    ask.add_argument("--tranche", help="2023-2025 of 2026-2028")
    ask.add_argument(
        "--fact", action="append", default=[], metavar="NAAM=WAARDE", help="zet een feit vast"
    )
    _index_option(ask)
    ask.set_defaults(run=_ask)

    search = commands.add_parser("zoek", help="zoek passages in de bronnen")
    search.add_argument("vraag")
    search.add_argument("--json", action="store_true")
    search.add_argument("--aantal", type=int, default=8, help="hoeveel passages (standaard 8)")
    _index_option(search)
    search.set_defaults(run=_search)

    ingest = commands.add_parser("ingest", help="bouw de index van de bronnen")
    ingest.add_argument("--corpus", metavar="MAP", help="een map die is ingedeeld als corpus/")
    _index_option(ingest)
    ingest.set_defaults(run=_ingest)

    serve = commands.add_parser("serve", help="start de chatpagina en de API op deze machine")
    serve.add_argument("--host", help="standaard 127.0.0.1 (alleen deze machine)")
    serve.add_argument("--port", type=int)
    _index_option(serve)
    serve.set_defaults(run=_serve)
    return parser


def _index_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--index", metavar="MAP", help="waar de index staat")


def _settings(options: argparse.Namespace) -> Settings:
    settings = from_environment()
    if getattr(options, "index", None):
        settings = replace(settings, index=Path(options.index))
    if getattr(options, "corpus", None):
        settings = replace(settings, corpus=Path(options.corpus))
    if getattr(options, "host", None):
        settings = replace(settings, host=options.host)
    if getattr(options, "port", None) is not None:
        settings = replace(settings, port=options.port)
    return settings


def _ask(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.channels import asking

    return asking.run(options, settings)


def _search(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.channels import searching

    return searching.run(options.vraag, settings, limit=options.aantal, as_json=options.json)


def _ingest(options: argparse.Namespace, settings: Settings) -> int:
    from ingest.__main__ import summary
    from ingest.build import build
    from ingest.progress import bar

    with bar() as progress:
        report = build(settings.corpus, settings.index, progress=progress)
    print(summary(report))
    return 0


def _serve(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.channels import serving

    return serving.run(settings)


if __name__ == "__main__":
    sys.exit(main())
