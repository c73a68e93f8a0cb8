"""A Dovecot on loopback, the mailbox in it, and a drafting stage that remembers."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from assistant.channels.mailbox.imap import Session, session
from assistant.channels.mailbox.model import Draft, Drafted
from assistant.channels.mailbox.store import WorkList
from assistant.channels.mailbox.watching import Watcher
from assistant.settings import Postbus
from eval import dovecot

OWN = "postbus@ministerie.example"
INBOX = "INBOX"


def mail(
    number: int | str = 1,
    *,
    text: str = "Mag een warme lunch uit School en Omgeving?",
    sender: str = "Jan de Vries <jan@gemeente.example>",
    subject: str = "Vraag over de SPUK",
    to: str = OWN,
    **headers: str,
) -> bytes:
    """A raw mail; other headers by name, with _ for -."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = to
    message["Subject"] = subject
    message["Message-ID"] = f"<vraag-{number}@gemeente.example>"
    message["Date"] = "Mon, 02 Mar 2026 10:00:00 +0100"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message.as_bytes()


class Drafting:
    """Drafts the same for the same mail, and counts."""

    def __init__(self) -> None:
        self.seen: list[bytes] = []
        self.needs_human = False

    def __call__(self, raw: bytes) -> Draft:
        self.seen.append(raw)
        if b"stuk" in raw:
            raise RuntimeError("cannot read this")
        question = raw.decode().replace("\r\n", "\n").partition("\n\n")[2].strip()
        answer = {
            "text": f"Antwoord op: {question} [1]",
            "outcome": "no",
            "kind": "eligibility",
            "citations": [{"n": 1, "title": "De brief", "locator": {"heading": "Wat kan niet?"}}],
        }
        return Draft(
            subject="Re: Vraag over de SPUK",
            body=f"Beste,\n\nAntwoord op: {question} [1]\n\nMet vriendelijke groet",
            questions=(Drafted(question, answer),),
            needs_human=self.needs_human,
        )


class Server:
    """The server as the correspondents and colleagues use it."""

    def __init__(self, running: dovecot.Dovecot, user: str) -> None:
        self.running = running
        self.user = user

    @contextmanager
    def client(self) -> Iterator[Any]:
        from imapclient import IMAPClient

        with IMAPClient("127.0.0.1", port=self.running.port, ssl=False) as client:
            client.login(self.user, dovecot.PASSWORD)
            yield client

    def deliver(self, raw: bytes, folder: str = INBOX, flags: tuple[bytes, ...] = ()) -> None:
        with self.client() as client:
            client.append(folder, raw, flags)

    def lying(self, folder: str) -> dict[int, tuple[tuple[bytes, ...], bytes]]:
        """UID -> flags and bytes of what lies in a folder."""
        with self.client() as client:
            client.select_folder(folder, readonly=True)
            uids = client.search("ALL")
            rows = client.fetch(uids, ["FLAGS", "BODY.PEEK[]"]) if uids else {}
        return {uid: (tuple(sorted(r[b"FLAGS"])), r[b"BODY[]"]) for uid, r in sorted(rows.items())}

    def remove(self, folder: str, uid: int) -> None:
        with self.client() as client:
            client.select_folder(folder)
            client.delete_messages([uid])
            client.uid_expunge([uid])


@pytest.fixture(scope="session")
def running_server() -> Iterator[dovecot.Dovecot]:
    if not dovecot.installed():
        pytest.skip("NO IMAP SERVER: install Debian's dovecot-imapd to test the mailbox")
    with dovecot.running() as server:
        yield server


_users = itertools.count(1)


@pytest.fixture
def server(running_server: dovecot.Dovecot) -> Server:
    """An empty mailbox."""
    return Server(running_server, f"postbus{next(_users)}@ministerie.example")


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    path = tmp_path / "wachtwoord"
    path.write_text(dovecot.PASSWORD + "\n")
    return path


@pytest.fixture
def settings(server: Server, password_file: Path) -> Postbus:
    return Postbus(
        host="127.0.0.1",
        port=server.running.port,
        user=server.user,
        password_file=password_file,
        tls=False,
        addresses=(OWN,),
        interval=1,
    )


@pytest.fixture
def opened(settings: Postbus) -> Iterator[Session]:
    with session(settings) as found:
        yield found


@pytest.fixture
def work(tmp_path: Path) -> Iterator[WorkList]:
    found = WorkList(tmp_path / "postbus.sqlite")
    yield found
    found.close()


@pytest.fixture
def drafting() -> Drafting:
    return Drafting()


class Clock:
    """The time, moved by hand."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.now

    def later(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def look(
    work: WorkList, settings: Postbus, drafting: Drafting, clock: Clock, opened: Session
) -> Callable[[], bool]:
    """One pass over the mailbox."""
    watcher = Watcher(work, settings, drafting, clock)
    return lambda: watcher.look(opened)
