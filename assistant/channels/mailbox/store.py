"""The work list in one SQLite file, shared by the watcher and the pages.

WAL lets the pages read while the watcher writes. `synchronous=FULL`: what the watcher noted
before it wrote in a mailbox must be there after a power cut. A mail itself is never kept: only
its ids, the headers that a reply needs, and drafts in masked words.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from assistant.channels.mailbox.model import Incoming, Reply, Status, Work
from assistant.conversations.transaction import transaction
from assistant.errors import SpukwijzerError

_TABLES = """
CREATE TABLE IF NOT EXISTS mail (
    key TEXT PRIMARY KEY,
    message_id TEXT NOT NULL,
    status TEXT NOT NULL,
    received_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    work BLOB NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS mail_by_id ON mail (message_id);
CREATE TABLE IF NOT EXISTS seen (
    folder TEXT NOT NULL,
    validity INTEGER NOT NULL,
    uid INTEGER NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (folder, validity, uid)
) STRICT;
CREATE TABLE IF NOT EXISTS folder (
    name TEXT PRIMARY KEY,
    since TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS edit (
    key TEXT NOT NULL REFERENCES mail (key) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (key, version)
) STRICT;
CREATE TABLE IF NOT EXISTS precedent (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    precedent BLOB NOT NULL,
    model TEXT,
    vector BLOB
) STRICT;
"""
_LAYOUT = 1  # PRAGMA user_version; raise it when the tables change


class WorkListUnusable(SpukwijzerError):
    """The file with the work list cannot be opened, read or written."""

    code = "postbus-onbruikbaar"
    status = 503
    exit_code = 3


class MailUnknown(SpukwijzerError):
    """There is no mail with this key in the work list."""

    code = "mail-onbekend"
    status = 404
    exit_code = 2

    def __init__(self) -> None:
        super().__init__("Deze mail staat niet in de werklijst.")


class Edit(Struct, frozen=True):
    """A text of a draft as a person left it."""

    version: int
    who: str
    at: str
    text: str


class WorkList:
    """Keeps the work in the file `path`; the folder is made where it is missing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        with self._explained():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            try:
                self._prepare()
            except BaseException:
                self._db.close()
                raise

    def _prepare(self) -> None:
        for pragma in ("busy_timeout = 10000", "journal_mode = WAL", "synchronous = FULL"):
            self._db.execute(f"PRAGMA {pragma}")
        self._db.execute("PRAGMA foreign_keys = ON")
        self._db.execute("PRAGMA secure_delete = ON")
        (layout,) = self._db.execute("PRAGMA user_version").fetchone()
        if layout not in (0, _LAYOUT):
            raise WorkListUnusable(
                "De werklijst hoort bij een andere versie van dit programma.",
                detail=f"{self._path}: layout {layout}, this version reads {_LAYOUT}: move it away",
            )
        self._db.executescript(_TABLES)
        self._db.execute(f"PRAGMA user_version = {_LAYOUT}")

    def close(self) -> None:
        """Closes the file; the list cannot be used after that."""
        with self._lock:
            self._db.close()

    def since(self, folder: str, today: str) -> str:
        """The day (ISO) from which mails of this folder are drafted: that of the first look."""
        with self.writing() as db:
            db.execute("INSERT OR IGNORE INTO folder VALUES (?, ?)", (folder, today))
            (found,) = db.execute("SELECT since FROM folder WHERE name = ?", (folder,)).fetchone()
        return str(found)

    def seen(self, folder: str, validity: int) -> frozenset[int]:
        """The UIDs of this folder that were looked at, under this UIDVALIDITY."""
        rows = self.rows("SELECT uid FROM seen WHERE folder = ? AND validity = ?", folder, validity)
        return frozenset(int(row[0]) for row in rows)

    def take_in(
        self, folder: str, validity: int, uid: int, incoming: Incoming, received_at: str
    ) -> bool:
        """Notes a mail; True where it is new, False where it was there under another UID."""
        work = Work(
            key=incoming.key,
            message_id=incoming.message_id,
            received_at=received_at,
            status=Status.IGNORED if incoming.ignored else Status.NEW,
            # Of a mail that nobody answers no addresses are kept.
            reply=Reply((), (), incoming.reply.subject, "", ())
            if incoming.ignored
            else incoming.reply,
            thread=incoming.thread,
            ignored=incoming.ignored,
        )
        with self.writing() as db:
            self.mark_seen(db, folder, validity, uid, incoming.key)
            added = db.execute(
                "INSERT OR IGNORE INTO mail (key, message_id, status, received_at, work)"
                " VALUES (?, ?, ?, ?, ?)",
                (work.key, work.message_id, work.status, received_at, msgspec.json.encode(work)),
            )
            return added.rowcount == 1

    @staticmethod
    def mark_seen(db: sqlite3.Connection, folder: str, validity: int, uid: int, key: str) -> None:
        """Notes that a message was looked at."""
        db.execute("INSERT OR IGNORE INTO seen VALUES (?, ?, ?, ?)", (folder, validity, uid, key))

    def skip(self, folder: str, validity: int, uid: int) -> None:
        """Notes that a message was looked at and is no work."""
        with self.writing() as db:
            self.mark_seen(db, folder, validity, uid, "")

    def place_of(self, key: str, folder: str, validity: int) -> int | None:
        """The UID of a mail in this folder under this UIDVALIDITY, or None."""
        rows = self.rows(
            "SELECT uid FROM seen WHERE key = ? AND folder = ? AND validity = ? ORDER BY uid",
            key,
            folder,
            validity,
        )
        return int(rows[0][0]) if rows else None

    def attempt(self, key: str) -> int:
        """Counts one more attempt to draft this mail; how many there were."""
        with self.writing() as db:
            db.execute("UPDATE mail SET attempts = attempts + 1 WHERE key = ?", (key,))
            (count,) = db.execute("SELECT attempts FROM mail WHERE key = ?", (key,)).fetchone()
        return int(count)

    def get(self, key: str) -> Work:
        """The mail with this key; raises MailUnknown."""
        rows = self.rows("SELECT work FROM mail WHERE key = ?", key)
        if not rows:
            raise MailUnknown
        return _work(rows[0][0])

    def all(self, *statuses: Status) -> list[Work]:
        """The mails with one of these statuses (all of them without), oldest first.

        Of those of one second the first that was seen.
        """
        marks = ", ".join("?" * len(statuses))
        where = f" WHERE status IN ({marks})" if statuses else ""
        rows = self.rows(f"SELECT work FROM mail{where} ORDER BY received_at, rowid", *statuses)  # noqa: S608 only question marks
        return [_work(row[0]) for row in rows]

    def change(
        self, key: str, step: Callable[[Work], Work], *, edit: tuple[str, str] | None = None
    ) -> Work:
        """Applies `step` to a mail while nobody else can change it; what came of it.

        `edit` is who edited and when: the new text is kept in the history. Raises MailUnknown,
        and whatever `step` raises; then nothing is changed.
        """
        with self.writing() as db:
            before, work = self._step(db, key, step)
            if edit is not None and work.version != before.version:
                db.execute(
                    "INSERT INTO edit VALUES (?, ?, ?, ?, ?)", (key, work.version, *edit, work.text)
                )
        return work

    def change_all(self, steps: Mapping[str, Callable[[Work], Work]]) -> None:
        """Applies a step to each of several mails, all or none."""
        with self.writing() as db:
            for key, step in steps.items():
                self._step(db, key, step)

    @staticmethod
    def _step(db: sqlite3.Connection, key: str, step: Callable[[Work], Work]) -> tuple[Work, Work]:
        found = db.execute("SELECT work FROM mail WHERE key = ?", (key,)).fetchone()
        if found is None:
            raise MailUnknown
        before = _work(found[0])
        work = step(before)
        if work != before:
            db.execute(
                "UPDATE mail SET status = ?, work = ? WHERE key = ?",
                (work.status, msgspec.json.encode(work), key),
            )
        return before, work

    def note(self, key: str, sentence: str) -> None:
        """Adds a sentence about this mail, once."""
        self.change(
            key,
            lambda work: (
                work if sentence in work.notes else replace(work, notes=(*work.notes, sentence))
            ),
        )

    def edits(self, key: str) -> list[Edit]:
        """The texts that people left, oldest first."""
        rows = self.rows(
            "SELECT version, who, at, text FROM edit WHERE key = ? ORDER BY version", key
        )
        return [Edit(*row) for row in rows]

    def edit_counts(self) -> dict[str, int]:
        """How often people edited each draft, by key."""
        rows = self.rows("SELECT key, count(*) FROM edit GROUP BY key")
        return {str(key): int(count) for key, count in rows}

    def delete(self, key: str) -> None:
        """Forgets the words and addresses of a mail; that it was seen stays known."""
        with self.writing() as db:
            db.execute("DELETE FROM mail WHERE key = ?", (key,))
        with self._lock, self._explained():
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def rows(self, statement: str, *values: str | int) -> list[tuple]:  # type: ignore[type-arg]
        """The rows of a query."""
        with self._lock, self._explained():
            return self._db.execute(statement, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One writer at a time, over processes too: what is read inside cannot change."""
        with self._lock, self._explained(), transaction(self._db) as db:
            yield db

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise WorkListUnusable(
                "De werklijst kan nu niet worden gelezen of bewaard.",
                detail=f"{self._path}: {error}: check that it is a database that can be written",
            ) from error


def _work(blob: bytes) -> Work:
    return msgspec.json.decode(blob, type=Work)
