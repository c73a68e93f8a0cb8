"""Conversations in one SQLite file.

The standard library's sqlite3 and not SQLAlchemy: importing SQLAlchemy costs more than a whole
rules answer, and three statements on two tables need no mapper. Another database is another
module behind the same protocol. WAL lets several processes read while one writes;
`synchronous=NORMAL` can lose the last exchange when the power fails, never the file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

import msgspec
from msgspec.structs import replace

from assistant.conversations.model import Conversation, Exchange
from assistant.conversations.store import Clock, ConversationUnknown, new_id, stamp, utc_now
from assistant.errors import SpukwijzerError

_TABLES = """
CREATE TABLE IF NOT EXISTS conversation (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL
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
    PRIMARY KEY (conversation_id, n)
) STRICT;
"""
_LAYOUT = 1  # PRAGMA user_version; raise it when the tables change


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
        (layout,) = self._db.execute("PRAGMA user_version").fetchone()
        if layout not in (0, _LAYOUT):
            raise ConversationsUnusable(
                "De bewaarde gesprekken horen bij een andere versie van dit programma.",
                detail=f"{self._path}: layout {layout}, this version reads {_LAYOUT}: move it away",
            )
        self._db.executescript(_TABLES)
        self._db.execute(f"PRAGMA user_version = {_LAYOUT}")

    def close(self) -> None:
        """Closes the file; the store cannot be used after that."""
        with self._lock:
            self._db.close()

    def create(self) -> Conversation:
        conversation = Conversation(id=new_id(), created_at=stamp(self._clock()))
        with self._writing() as db:
            db.execute(
                "INSERT INTO conversation VALUES (?, ?)", (conversation.id, conversation.created_at)
            )
        return conversation

    def get(self, conversation_id: str) -> Conversation:
        with self._lock, self._explained():
            found = self._db.execute(
                "SELECT id, created_at FROM conversation WHERE id = ?", (conversation_id,)
            ).fetchone()
            if found is None:
                raise ConversationUnknown
            rows = self._db.execute(
                "SELECT n, question, answer, asked_at, tranche, facts, revises"
                " FROM exchange WHERE conversation_id = ? ORDER BY n",
                (conversation_id,),
            ).fetchall()
        return Conversation(found[0], found[1], tuple(_exchange(row) for row in rows))

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
                "INSERT INTO exchange VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    conversation_id,
                    added.n,
                    added.question,
                    added.answer,
                    added.asked_at,
                    added.tranche,
                    msgspec.json.encode(added.facts).decode(),
                    added.revises,
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

    def _must_exist(self, conversation_id: str) -> None:
        found = self._db.execute(
            "SELECT 1 FROM conversation WHERE id = ?", (conversation_id,)
        ).fetchone()
        if found is None:
            raise ConversationUnknown

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One writer at a time, over processes too: what is read inside cannot change."""
        with self._lock, self._explained():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise ConversationsUnusable(
                "De gesprekken kunnen nu niet worden gelezen of bewaard.",
                detail=f"{self._path}: {error}: check that it is a database that can be written",
            ) from error


def _exchange(row: tuple[int, str, bytes, str, str | None, str, int | None]) -> Exchange:
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
