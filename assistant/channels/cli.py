"""The command line: spukwijzer ask, draft, zoek, ingest, bron, leer, serve."""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from msgspec.structs import replace

from assistant.channels import cataloguing
from assistant.errors import InvalidInput, SpukwijzerError
from assistant.settings import Settings, from_environment


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit code. Errors are one Dutch line on stderr."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal without a euro sign
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


class _Parser(argparse.ArgumentParser):
    """A parser that also says its own words in Dutch."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False)
        self.arguments = self.add_argument_group("argumenten")
        self.choices = self.add_argument_group("keuzes")
        self.choices.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "gebruik:", 1)

    def error(self, message: str) -> NoReturn:
        text = f"spukwijzer: de opdracht klopt niet: {message}. Uitleg: {self.prog} --help\n"
        self.exit(InvalidInput.exit_code, text)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="spukwijzer",
        description="Beantwoordt vragen over de SPUK Kansrijke Wijk, met regel en vindplaats.",
    )
    parser.set_defaults(run=_nothing)
    commands = parser.add_subparsers(title="opdrachten", metavar="opdracht")

    ask = commands.add_parser("ask", help="beantwoord een vraag, of een bestand met vragen")
    ask.arguments.add_argument(
        "vraag", nargs="?", help="de vraag; '-' leest haar van de standaardinvoer"
    )
    ask.choices.add_argument("--json", action="store_true", help="toon het hele antwoord als JSON")
    ask.choices.add_argument(
        "--batch",
        metavar="BESTAND",
        help="beantwoord elke regel van een JSONL-bestand; '-' leest de standaardinvoer",
    )
    ask.choices.add_argument("--tranche", help="de tranche: 2023-2025 of 2026-2028")
    ask.choices.add_argument(
        "--fact",
        action="append",
        default=[],
        metavar="NAAM=WAARDE",
        help="zet een feit vast, bijvoorbeeld jaren=2024; mag vaker",
    )
    ask.set_defaults(run=_ask)

    draft = commands.add_parser("draft", help="maak een conceptantwoord bij een mail")
    draft.arguments.add_argument(
        "mail", nargs="?", help="de mail (.eml of .msg); '-' leest haar van de standaardinvoer"
    )
    draft.choices.add_argument("--json", action="store_true", help="toon het concept als JSON")
    draft.choices.add_argument(
        "--bewijs", action="store_true", help="toon het bewijsblad in plaats van het concept"
    )
    draft.choices.add_argument(
        "--batch",
        metavar="BESTAND",
        help="maak een concept bij elke regel van een JSONL-bestand; '-' leest de standaardinvoer",
    )
    draft.set_defaults(run=_draft)

    search = commands.add_parser("zoek", help="zoek passages in de bronnen")
    search.arguments.add_argument("vraag", help="de woorden of de vraag waarop u zoekt")
    search.choices.add_argument("--json", action="store_true", help="toon de passages als JSON")
    search.choices.add_argument(
        "--aantal",
        type=_number,
        default=8,
        metavar="N",
        help="hoeveel passages, van 1 tot en met 100 (standaard 8)",
    )
    search.set_defaults(run=_search)

    ingest = commands.add_parser("ingest", help="bouw de index van de bronnen")
    ingest.choices.add_argument(
        "--corpus", metavar="MAP", help="de map met de bronnen (standaard corpus/ van dit project)"
    )
    ingest.choices.add_argument(
        "--force", action="store_true", help="bouw de index ook als er niets is veranderd"
    )
    ingest.set_defaults(run=_ingest)

    cataloguing.add_parsers(
        commands.add_parser("bron", help="voeg documenten toe, bekijk en controleer de bronnen")
    )

    learn = commands.add_parser(
        "leer", help="leer opnieuw van de voorbeelden in corpus/learnt (voor beheerders)"
    )
    learn.choices.add_argument(
        "--corpus", metavar="MAP", help="de map met de bronnen (standaard corpus/ van dit project)"
    )
    learn.set_defaults(run=_learn)

    differ = commands.add_parser("tegenstrijdig", help="toon waar bronnen verschillen")
    differ.choices.add_argument("--json", action="store_true", help="toon de lijst als JSON")
    differ.set_defaults(run=_differ)

    letter = commands.add_parser(
        "uitvoerbaar", help="schrijf pagina's: welke regels op welke passage rusten"
    )
    letter.arguments.add_argument("id", nargs="?", help="een bron (zonder: alle bronnen)")
    letter.choices.add_argument(
        "--map", required=True, metavar="MAP", help="de map waarin de pagina's komen"
    )
    letter.set_defaults(run=_letter)

    impact = commands.add_parser(
        "impact", help="vergelijk twee mappen met bronnen: welke antwoorden veranderen, en waarom"
    )
    impact.arguments.add_argument("oud", help="de map met de bronnen zoals die waren")
    impact.arguments.add_argument("nieuw", help="de map met de bronnen zoals die worden")
    impact.choices.add_argument(
        "--vragen",
        action="append",
        default=[],
        metavar="BESTAND",
        help="stel ook de vragen uit dit JSONL-bestand; mag vaker",
    )
    impact.choices.add_argument(
        "--zonder-goud", action="store_true", help="laat de eigen proefvragen (eval/gold) weg"
    )
    impact.choices.add_argument(
        "--gesprekken",
        metavar="BESTAND",
        help="de bewaarde gesprekken (standaard die van de chatpagina, als ze er zijn)",
    )
    for side in ("oud", "nieuw"):
        impact.choices.add_argument(
            f"--index-{side}",
            metavar="MAP",
            help=f"een eigen index voor {side}; zonder deze keuze tijdelijk gemaakt",
        )
    impact.choices.add_argument("--json", action="store_true", help="toon alles als JSON")
    impact.set_defaults(run=_impact)

    mailbox = commands.add_parser(
        "postbus", help="bekijk de postbus en zet bij elke mail een concept klaar"
    )
    mailbox.choices.add_argument(
        "--eenmalig", action="store_true", help="kijk één keer en stop dan"
    )
    mailbox.set_defaults(run=_mailbox)

    serve = commands.add_parser("serve", help="start de chatpagina en de API")
    serve.choices.add_argument(
        "--host", metavar="ADRES", help="het adres (standaard 127.0.0.1: alleen deze machine)"
    )
    serve.choices.add_argument(
        "--port", type=_number, metavar="POORT", help="de poort (standaard 8350)"
    )
    serve.set_defaults(run=_serve)

    for command in (ask, draft, search, ingest, differ, letter, mailbox, serve):
        command.choices.add_argument("--index", metavar="MAP", help="de map waarin de index staat")
    return parser


def _number(text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is geen getal") from error


def _settings(options: argparse.Namespace) -> Settings:
    """The settings of the environment; what the command line says wins."""
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


def _nothing(_: argparse.Namespace, __: Settings) -> int:
    raise InvalidInput(
        "Kies ask, draft, zoek, ingest, bron, leer, tegenstrijdig, uitvoerbaar, impact, postbus of "
        "serve. "
        "Uitleg: spukwijzer --help"
    )


def _ask(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.channels import asking

    return asking.run(options, settings)


def _draft(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.channels import drafting

    return drafting.run(options, settings)


def _search(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.channels import searching

    return searching.run(options.vraag, settings, limit=options.aantal, as_json=options.json)


def _ingest(options: argparse.Namespace, settings: Settings) -> int:
    from ingest.__main__ import summary
    from ingest.build import build
    from ingest.progress import bar

    with bar() as progress:
        report = build(
            settings.corpus,
            settings.index,
            settings.originals_folder,
            progress=progress,
            force=options.force,
        )
    print(summary(report))
    return 0


def _learn(_: argparse.Namespace, settings: Settings) -> int:
    from assistant.bootstrap import embedder, learn
    from assistant.channels.mail.roles.fitting import fit

    figures = learn(settings)
    if (found := embedder()()) is not None:
        figures = {**figures, **fit(settings.corpus, found.query, found.model)}
    for name, share in figures.items():
        print(f"{name:32} {share:.3f}")
    return 0


def _differ(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.channels import disagreeing

    return disagreeing.run(settings, as_json=options.json)


def _letter(options: argparse.Namespace, settings: Settings) -> int:
    """The project's own test questions go along where they are."""
    from assistant.channels.letter import command
    from eval.resting import gold

    return command.run(options.id, Path(options.map), settings, gold())


def _impact(options: argparse.Namespace, settings: Settings) -> int:
    """Exit status 1 where an answer changes."""
    from eval.impact import command
    from ingest.build import build
    from ingest.progress import bar

    with bar() as progress:
        return command.run(options, settings, build, progress)


def _mailbox(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.channels.mailbox import command

    return command.run(settings, once=options.eenmalig)


def _serve(_: argparse.Namespace, settings: Settings) -> int:
    from assistant.channels import serving

    return serving.run(settings)


def program() -> NoReturn:
    """The command as a process. What it made is not tidied up one by one when it ends."""
    code = main()
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    program()
