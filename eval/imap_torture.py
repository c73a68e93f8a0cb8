"""Many mails while the IMAP server restarts and the watcher is killed, again and again.

`python -m eval.imap_torture` starts a Dovecot on loopback, delivers mails at random moments,
restarts the server (half of the times without warning) and kills the watcher with SIGKILL.
At the end every mail of a person must have exactly one draft, and every mail must lie where it
was, byte for byte and with its flags. Prints one line of JSON; exit status 1 where that fails.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path
from subprocess import DEVNULL, Popen
from typing import Any

from assistant.channels.mailbox.model import Draft, Drafted
from assistant.channels.mailbox.rendering import ABOUT
from assistant.settings import Postbus, Settings, postbus_from_environment
from eval import dovecot
from eval.dovecot import Dovecot

_LONGEST = 600  # seconds


def main(arguments: list[str] | None = None) -> int:
    """Runs the torture; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m eval.imap_torture", description=__doc__)
    parser.add_argument("--mails", type=int, default=200)
    parser.add_argument("--restarts", type=int, default=10)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--assistant", action="store_true", help="draft with the real assistant")
    parser.add_argument("--watch", metavar="FOLDER", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.watch:
        return _watch(Path(options.watch), real=options.assistant)
    if not dovecot.installed():
        print("There is no Dovecot here: install dovecot-imapd.", file=sys.stderr)
        return 2
    figures = torture(
        options.mails, options.restarts, options.kills, options.seed, real=options.assistant
    )
    print(json.dumps(figures))
    return 0 if figures["holds"] else 1


def torture(
    mails: int, restarts: int, kills: int, seed: int, *, real: bool = False
) -> dict[str, Any]:
    """The figures of one run."""
    folder = Path(tempfile.mkdtemp(prefix="spukwijzer-imap-"))
    try:
        return _run(folder, mails, restarts, kills, seed, real=real)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(
    folder: Path, mails: int, restarts: int, kills: int, seed: int, *, real: bool
) -> dict[str, Any]:
    chance = random.Random(seed)
    began = time.monotonic()
    (folder / "wachtwoord").write_text(dovecot.PASSWORD)
    with dovecot.running() as server:
        delivery = _Delivery(server, mails, chance.randrange(10**6))
        delivery.start()
        watcher = _Watcher(folder, server.port, real=real)
        watcher.start()
        blows = ["restart"] * restarts + ["kill"] * kills
        chance.shuffle(blows)
        for blow in blows:
            time.sleep(chance.uniform(0.2, 2.5))
            if blow == "kill":
                watcher.kill()
                watcher.start()
            else:
                server.stop(hard=chance.random() < 0.5)
                time.sleep(chance.uniform(0, 0.5))
                server.start()
        delivery.join()
        end = time.monotonic() + _LONGEST
        while _drafted(server) < delivery.persons and time.monotonic() < end:
            time.sleep(0.5)
        time.sleep(7)  # what would still be drafted twice has the time for it
        figures = _judged(server, delivery)
        watcher.kill()
    return {
        "check": "imap torture",
        **figures,
        "restarts": restarts,
        "kills": kills,
        "seed": seed,
        "drafting": "assistant" if real else "fixed",
        "seconds": round(time.monotonic() - began),
    }


class _Watcher:
    """The watcher as a process of its own, which dies without warning."""

    def __init__(self, folder: Path, port: int, *, real: bool) -> None:
        self._command = [sys.executable, "-m", "eval.imap_torture", "--watch", str(folder)]
        if real:
            self._command.append("--assistant")
        self._environment = os.environ | {
            "SPUKWIJZER_IMAP_HOST": "127.0.0.1",
            "SPUKWIJZER_IMAP_PORT": str(port),
            "SPUKWIJZER_IMAP_USER": dovecot.USER,
            "SPUKWIJZER_IMAP_PASSWORD_FILE": str(folder / "wachtwoord"),
            "SPUKWIJZER_IMAP_TLS": "0",
            "SPUKWIJZER_IMAP_ADDRESSES": dovecot.USER,
            "SPUKWIJZER_IMAP_INTERVAL": "1",
        }
        self._process: Popen[bytes] | None = None

    def start(self) -> None:
        """Starts a fresh one."""
        self._process = Popen(self._command, env=self._environment, stdout=DEVNULL, stderr=DEVNULL)

    def kill(self) -> None:
        """kill -9."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()


class _Delivery(threading.Thread):
    """Delivers the mails, trying again whenever the server is away.

    A delivery that broke off is looked up first, so that the torture itself loses and doubles
    nothing. One in ten is no mail of a person: nothing may be drafted for those.
    """

    def __init__(self, server: Dovecot, mails: int, seed: int) -> None:
        super().__init__(daemon=True)
        self._server = server
        self._chance = random.Random(seed)
        self.mails = {f"<mail-{n}@gemeente.example>": _mail(n) for n in range(mails)}
        self.persons = sum(n % 10 != 9 for n in range(mails))

    def run(self) -> None:
        """Delivers all of them."""
        for message_id, raw in self.mails.items():
            while not self._delivered(message_id, raw):
                time.sleep(0.1)
            time.sleep(self._chance.uniform(0, 0.15))

    def _delivered(self, message_id: str, raw: bytes) -> bool:
        with suppress(Exception), _client(self._server) as client:
            client.select_folder("INBOX", readonly=True)
            if not client.search(["HEADER", "Message-ID", message_id]):
                client.append("INBOX", raw)
            return True
        return False


def _mail(number: int) -> bytes:
    message = EmailMessage()
    message["From"] = f"Medewerker {number} <medewerker{number}@gemeente.example>"
    message["To"] = dovecot.USER
    message["Subject"] = f"Vraag {number} over de SPUK"
    message["Message-ID"] = f"<mail-{number}@gemeente.example>"
    message["Date"] = "Mon, 02 Mar 2026 10:00:00 +0100"
    if number % 10 == 9:
        message["Auto-Submitted"] = "auto-replied"
    message.set_content(
        f"Hoeveel is er in 202{number % 3 + 3} voor School en Omgeving? Nr {number}"
    )
    return message.as_bytes().replace(b"\n", b"\r\n")


def _client(server: Dovecot) -> Any:
    from imapclient import IMAPClient

    client = IMAPClient("127.0.0.1", port=server.port, ssl=False, timeout=20)
    client.login(dovecot.USER, dovecot.PASSWORD)
    return client


def _contents(server: Dovecot, folder: str) -> list[tuple[bytes, tuple[bytes, ...]]]:
    with _client(server) as client:
        client.select_folder(folder, readonly=True)
        uids = client.search("ALL")
        rows = client.fetch(uids, ["BODY.PEEK[]", "FLAGS"]) if uids else {}
    return [(bytes(row[b"BODY[]"]), tuple(row[b"FLAGS"])) for row in rows.values()]


def _drafted(server: Dovecot) -> int:
    with suppress(Exception):
        return len(_contents(server, "Concepten"))
    return 0


def _judged(server: Dovecot, delivery: _Delivery) -> dict[str, Any]:
    """Counts of what went wrong; `holds` where nothing did."""
    inbox = Counter(raw for raw, _ in _contents(server, "INBOX"))
    sent_in = Counter(delivery.mails.values())
    marked = [flags for _, flags in _contents(server, "INBOX") if set(flags) - {b"\\Recent"}]
    drafts = _contents(server, "Concepten")
    answered = Counter(_header(raw, "In-Reply-To") for raw, _ in drafts)
    wanted = {
        message_id for message_id, raw in delivery.mails.items() if b"Auto-Submitted" not in raw
    }
    figures = {
        "mails": len(delivery.mails),
        "of_persons": len(wanted),
        "drafted_once": sum(answered[one] == 1 for one in wanted),
        "drafted_twice": sum(count > 1 for count in answered.values()),
        "not_drafted": sum(answered[one] == 0 for one in wanted),
        "drafted_in_vain": sum(one not in wanted for one in answered),
        "lost": sum((sent_in - inbox).values()),
        "changed": sum((inbox - sent_in).values()),
        "flags_changed": len(marked),
        "sent": len(_contents(server, "Verzonden")),
        "without_draft_flag": sum(b"\\Draft" not in flags for _, flags in drafts),
        "not_ours": sum(not _header(raw, ABOUT) for raw, _ in drafts),
    }
    right = figures["drafted_once"] == len(wanted)
    wrong = [n for n in figures if n not in ("mails", "of_persons", "drafted_once") and figures[n]]
    return {**figures, "holds": right and not wrong}


def _header(raw: bytes, name: str) -> str:
    from email import message_from_bytes

    return str(message_from_bytes(raw).get(name, "")).strip()


def _watch(folder: Path, *, real: bool) -> int:
    """The watcher's process: the product's own loop, with a fixed draft unless `real`."""
    from assistant.channels.mailbox.command import alone, watch, work_list
    from assistant.channels.mailbox.joining import drafting

    settings = Settings(Path("corpus"), Path(".index"), data=folder / "data")
    postbus: Postbus = postbus_from_environment()
    with alone(settings.data):
        watch(work_list(settings), postbus, drafting(settings) if real else _fixed)
    return 0


def _fixed(raw: bytes) -> Draft:
    """A draft that takes as long as a real one: about fifty milliseconds."""
    time.sleep(0.05)
    subject = _header(raw, "Subject")
    return Draft(
        subject=f"Re: {subject}",
        body=f"Beste,\n\nU vroeg: {subject}.\n\nMet vriendelijke groet",
        questions=(Drafted(subject, {"text": "Antwoord", "outcome": "answered"}),),
    )


if __name__ == "__main__":
    sys.exit(main())
