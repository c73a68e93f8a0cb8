"""Conversations in one SQLite file.

The standard library's sqlite3 and not SQLAlchemy: importing SQLAlchemy costs more than a whole
rules answer, and a dozen statements on three tables need no mapper. Another database is another
module behind the same protocol. WAL lets several processes read while one writes;
`synchronous=NORMAL` can lose the last exchange when the power fails, never the file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

import msgspec
from msgspec.structs import replace

from assistant.conversations.model import Conversation, Exchange, Judgement, Summary, Task
from assistant.conversations.store import Clock, ConversationUnknown, new_id, stamp, utc_now
from assistant.conversations.tasks import ASKED_BACK, left_open, task_kind
from assistant.conversations.transaction import transaction
from assistant.errors import SpukwijzerError

_TABLES = """
CREATE TABLE IF NOT EXISTS conversation (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    owner TEXT,
    title TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS exchange (
    conversation_id TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    question TEXT NOT NULL,
    answer BLOB NOT NULL,
    asked_at TEXT NOT NULL,
    tranche TEXT,
    facts TEXT NOT NULL,
    revises INTEGER,
    left_open TEXT,
    put_away INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (conversation_id, n)
) STRICT;
CREATE TABLE IF NOT EXISTS judgement (
    conversation_id TEXT NOT NULL,
    n INTEGER NOT NULL,
    is_right INTEGER NOT NULL,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    receipt BLOB NOT NULL,
    given_at TEXT NOT NULL,
    PRIMARY KEY (conversation_id, n),
    FOREIGN KEY (conversation_id, n) REFERENCES exchange (conversation_id, n) ON DELETE CASCADE
) STRICT;
CREATE INDEX IF NOT EXISTS conversation_owner ON conversation (owner) WHERE owner IS NOT NULL;
CREATE INDEX IF NOT EXISTS exchange_open ON exchange (left_open) WHERE left_open IS NOT NULL;
"""
_LAYOUT = 2  # PRAGMA user_version; raise it when the tables change
_SINCE_1 = (
    "ALTER TABLE conversation ADD COLUMN owner TEXT",
    "ALTER TABLE conversation ADD COLUMN title TEXT",
    "ALTER TABLE exchange ADD COLUMN left_open TEXT",
    "ALTER TABLE exchange ADD COLUMN put_away INTEGER NOT NULL DEFAULT 0",
)
_EXCHANGE = "e.n, e.question, e.answer, e.asked_at, e.tranche, e.facts, e.revises"
_JUDGEMENT = "is_right, reason, note, receipt, given_at"


class ConversationsUnusable(SpukwijzerError):
    """The file with conversations cannot be opened, read or written."""

    code = "gesprekken-onbruikbaar"
    status = 503
    exit_code = 3


class SqliteStore:
    """Keeps conversations in the file `path`; the folder is made where it is missing."""

    def __init__(self, path: Path, clock: Clock = utc_now) -> None:
        self._path = path
        self._clock = clock
        self._lock = Lock()
        with self._explained():
            path.parent.mkdir(parents=True, exist_ok=True)
            # One connection behind a lock: a write takes well under a millisecond.
            self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            try:
                self._prepare()
            except BaseException:
                self._db.close()
                raise

    def _prepare(self) -> None:
        for pragma in ("busy_timeout = 5000", "journal_mode = WAL", "synchronous = NORMAL"):
            self._db.execute(f"PRAGMA {pragma}")
        self._db.execute("PRAGMA foreign_keys = ON")
        self._db.execute("PRAGMA secure_delete = ON")
        self._raise_layout()
        (layout,) = self._db.execute("PRAGMA user_version").fetchone()
        if layout not in (0, _LAYOUT):
            raise ConversationsUnusable(
                "De bewaarde gesprekken horen bij een andere versie van dit programma.",
                detail=f"{self._path}: layout {layout}, this version reads {_LAYOUT}: move it away",
            )
        self._db.executescript(_TABLES)
        self._db.execute(f"PRAGMA user_version = {_LAYOUT}")

    def _raise_layout(self) -> None:
        """Adds to a file of the first layout what came later; one server at a time."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            if self._db.execute("PRAGMA user_version").fetchone() == (1,):
                for statement in _SINCE_1:
                    self._db.execute(statement)
                rows = self._db.execute(f"SELECT rowid, {_EXCHANGE} FROM exchange e").fetchall()  # noqa: S608
                for rowid, *row in rows:
                    left = left_open(_exchange(tuple(row)))
                    self._db.execute(
                        "UPDATE exchange SET left_open = ? WHERE rowid = ?", (left, rowid)
                    )
                self._db.execute(f"PRAGMA user_version = {_LAYOUT}")
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def close(self) -> None:
        """Closes the file; the store cannot be used after that."""
        with self._lock:
            self._db.close()

    def create(self, owner: str | None = None) -> Conversation:
        conversation = Conversation(id=new_id(), created_at=stamp(self._clock()))
        with self._writing() as db:
            db.execute(
                "INSERT INTO conversation (id, created_at, owner) VALUES (?, ?, ?)",
                (conversation.id, conversation.created_at, owner),
            )
        return conversation

    def get(self, conversation_id: str) -> Conversation:
        with self._lock, self._explained():
            found = self._db.execute(
                "SELECT id, created_at, title FROM conversation WHERE id = ?", (conversation_id,)
            ).fetchone()
            if found is None:
                raise ConversationUnknown
            exchanges = self._exchanges(conversation_id)
            judged = self._db.execute(
                f"SELECT n, {_JUDGEMENT} FROM judgement WHERE conversation_id = ?",  # noqa: S608
                (conversation_id,),
            ).fetchall()
        judgements = {n: _judgement(row) for n, *row in judged}
        return Conversation(found[0], found[1], exchanges, found[2], judgements)

    def _exchanges(self, conversation_id: str) -> tuple[Exchange, ...]:
        rows = self._db.execute(
            f"SELECT {_EXCHANGE} FROM exchange e WHERE conversation_id = ? ORDER BY n",  # noqa: S608
            (conversation_id,),
        ).fetchall()
        return tuple(_exchange(row) for row in rows)

    def ids(self) -> tuple[str, ...]:
        with self._lock, self._explained():
            rows = self._db.execute("SELECT id FROM conversation ORDER BY created_at, id")
            return tuple(row[0] for row in rows.fetchall())

    def append(self, conversation_id: str, exchange: Exchange) -> Exchange:
        with self._writing() as db:
            self._must_exist(conversation_id)
            (last,) = db.execute(
                "SELECT coalesce(max(n), 0) FROM exchange WHERE conversation_id = ?",
                (conversation_id,),
            ).fetchone()
            added = replace(exchange, n=last + 1, asked_at=stamp(self._clock()))
            db.execute(
                "INSERT INTO exchange (conversation_id, n, question, answer, asked_at, tranche,"
                " facts, revises, left_open) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    conversation_id,
                    added.n,
                    added.question,
                    added.answer,
                    added.asked_at,
                    added.tranche,
                    msgspec.json.encode(added.facts).decode(),
                    added.revises,
                    left_open(added),
                ),
            )
        return added

    def delete(self, conversation_id: str) -> None:
        with self._writing() as db:
            self._must_exist(conversation_id)
            db.execute("DELETE FROM conversation WHERE id = ?", (conversation_id,))
        with self._lock, self._explained():
            # The log beside the file still holds the deleted words until it is emptied.
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def owned(self, owner: str) -> tuple[Summary, ...]:
        with self._lock, self._explained():
            rows = self._db.execute(
                "SELECT c.id, c.created_at, c.title, e.question,"
                " (SELECT count(*) FROM exchange x WHERE x.conversation_id = c.id),"
                " (SELECT max(asked_at) FROM exchange x WHERE x.conversation_id = c.id)"
                " FROM conversation c JOIN exchange e ON e.conversation_id = c.id AND e.n = 1"
                " WHERE c.owner = ? ORDER BY c.rowid DESC",
                (owner,),
            ).fetchall()
        return tuple(Summary(*row) for row in rows)

    def rename(self, conversation_id: str, title: str | None) -> None:
        with self._writing() as db:
            self._must_exist(conversation_id)
            db.execute("UPDATE conversation SET title = ? WHERE id = ?", (title, conversation_id))

    def judge(self, conversation_id: str, n: int, judgement: Judgement) -> None:
        with self._writing() as db:
            there = db.execute(
                "UPDATE exchange SET put_away = 0 WHERE conversation_id = ? AND n = ?",
                (conversation_id, n),
            ).rowcount
            if not there:
                raise ConversationUnknown
            db.execute(
                "INSERT OR REPLACE INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    conversation_id,
                    n,
                    int(judgement.right),
                    judgement.reason,
                    judgement.note,
                    judgement.receipt,
                    stamp(self._clock()),
                ),
            )

    def tasks(self, limit: int = 500) -> tuple[Task, ...]:
        with self._lock, self._explained():
            rows = self._db.execute(
                "SELECT e.rowid, e.conversation_id, e.n, e.left_open, r.n IS NOT NULL,"
                " j.is_right, j.reason, j.note, j.receipt, j.given_at"
                " FROM exchange e LEFT JOIN judgement j USING (conversation_id, n)"
                " LEFT JOIN exchange r ON r.conversation_id = e.conversation_id"
                " AND r.revises = e.n"
                " WHERE NOT e.put_away AND (j.is_right = 0 OR (j.is_right IS NULL"
                " AND e.left_open IS NOT NULL AND (e.left_open <> ? OR r.n IS NULL)))"
                " GROUP BY e.rowid ORDER BY e.rowid DESC LIMIT ?",
                (ASKED_BACK, limit),
            ).fetchall()
            return tuple(self._task(row) for row in rows)

    def _task(self, row: tuple[Any, ...]) -> Task:
        rowid, conversation_id, n, left, replaced, *judged = row
        judgement = _judgement(judged) if judged[0] is not None else None
        kind = task_kind(left, judgement, replaced=bool(replaced))
        *before, exchange = self._exchanges(conversation_id)[:n]
        return Task(rowid, kind or "", exchange, tuple(before), judgement)

    def put_away(self, task_id: int) -> None:
        with self._writing() as db:
            db.execute("UPDATE exchange SET put_away = 1 WHERE rowid = ?", (task_id,))

    def _must_exist(self, conversation_id: str) -> None:
        found = self._db.execute(
            "SELECT 1 FROM conversation WHERE id = ?", (conversation_id,)
        ).fetchone()
        if found is None:
            raise ConversationUnknown

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One writer at a time, over processes too: what is read inside cannot change."""
        with self._lock, self._explained(), transaction(self._db) as db:
            yield db

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise ConversationsUnusable(
                "De gesprekken kunnen nu niet worden gelezen of bewaard.",
                detail=f"{self._path}: {error}: check that it is a database that can be written",
            ) from error


def _judgement(row: Sequence[Any]) -> Judgement:
    is_right, reason, note, receipt, given_at = row
    return Judgement(bool(is_right), reason, note, receipt, given_at)


def _exchange(row: Sequence[Any]) -> Exchange:
    n, question, answer, asked_at, tranche, facts, revises = row
    return Exchange(
        n=n,
        question=question,
        answer=answer,
        asked_at=asked_at,
        tranche=tranche,
        facts=msgspec.json.decode(facts, type=dict[str, str]),
        revises=revises,
    )
