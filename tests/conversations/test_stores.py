"""One suite that every store of conversations passes, and what only a file can go wrong at."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from assistant.conversations.memory import MemoryStore
from assistant.conversations.model import Exchange, Judgement
from assistant.conversations.sqlite import ConversationsUnusable, SqliteStore
from assistant.conversations.store import ConversationStore, ConversationUnknown

NOON = datetime(2024, 3, 1, 12, 0, 0, tzinfo=UTC)
ANSWER = '{"text":"Nee, € 0 \\u2013","citations":[{"n":1}]}'.encode()


def asked(question: str, **more: object) -> Exchange:
    return Exchange(n=0, question=question, answer=ANSWER, asked_at="", **more)  # type: ignore[arg-type]


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ConversationStore]:
    if request.param == "memory":
        yield MemoryStore(clock=lambda: NOON)
        return
    sqlite = SqliteStore(tmp_path / "new" / "gesprekken.db", clock=lambda: NOON)
    yield sqlite
    sqlite.close()


def test_a_new_conversation_is_empty_and_can_be_found(store: ConversationStore) -> None:
    conversation = store.create()

    assert conversation.exchanges == ()
    assert conversation.created_at == "2024-03-01T12:00:00+00:00"
    assert store.get(conversation.id) == conversation


def test_ids_cannot_be_guessed(store: ConversationStore) -> None:
    ids = {store.create().id for _ in range(50)}

    assert len(ids) == 50
    assert all(len(bytes.fromhex(id_)) == 16 for id_ in ids)


def test_exchanges_come_back_in_order_byte_for_byte(store: ConversationStore) -> None:
    id_ = store.create().id
    first = store.append(id_, asked("één"))
    second = store.append(
        id_, asked("twee", tranche="2023-2025", facts={"jaar": "2024", "a": "ë"}, revises=1)
    )

    kept = store.get(id_).exchanges
    assert kept == (first, second)
    assert [exchange.n for exchange in kept] == [1, 2]
    assert kept[0].answer == ANSWER
    assert kept[1].facts == {"jaar": "2024", "a": "ë"}
    assert (kept[1].tranche, kept[1].revises) == ("2023-2025", 1)
    assert kept[1].asked_at == "2024-03-01T12:00:00+00:00"


def test_conversations_do_not_mix(store: ConversationStore) -> None:
    one, other = store.create().id, store.create().id
    store.append(one, asked("van de een"))

    assert store.get(other).exchanges == ()
    assert store.append(other, asked("van de ander")).n == 1


def test_all_conversations_can_be_listed(store: ConversationStore) -> None:
    made = {store.create().id for _ in range(3)}
    gone = store.create().id
    store.delete(gone)

    assert made <= set(store.ids())
    assert gone not in store.ids()


def test_a_deleted_conversation_is_gone_and_the_others_stay(store: ConversationStore) -> None:
    kept, gone = store.create().id, store.create().id
    store.append(kept, asked("blijft"))
    store.append(gone, asked("gaat"))
    store.delete(gone)

    with pytest.raises(ConversationUnknown):
        store.get(gone)
    with pytest.raises(ConversationUnknown):
        store.append(gone, asked("te laat"))
    with pytest.raises(ConversationUnknown):
        store.delete(gone)
    assert [exchange.question for exchange in store.get(kept).exchanges] == ["blijft"]


@pytest.mark.parametrize("id_", ["", "x", "' OR 1=1 --", "../..", "0" * 32])
def test_an_unknown_id_is_refused(store: ConversationStore, id_: str) -> None:
    store.create()

    with pytest.raises(ConversationUnknown):
        store.get(id_)


def test_exchanges_added_at_once_all_get_their_own_number(store: ConversationStore) -> None:
    id_ = store.create().id
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda i: store.append(id_, asked(f"vraag {i}")).n, range(40)))

    assert sorted(numbers) == list(range(1, 41))
    assert [exchange.n for exchange in store.get(id_).exchanges] == list(range(1, 41))


def test_a_file_is_read_again_by_the_next_server(tmp_path: Path) -> None:
    path = tmp_path / "gesprekken.db"
    first = SqliteStore(path)
    id_ = first.create().id
    first.append(id_, asked("blijft staan"))
    before = first.get(id_)
    second = SqliteStore(path)

    assert second.get(id_) == before
    first.close()
    assert second.append(id_, asked("gaat verder")).n == 2
    second.close()


def test_two_servers_can_write_in_one_file_at_once(tmp_path: Path) -> None:
    stores = [SqliteStore(tmp_path / "gesprekken.db") for _ in range(2)]
    id_ = stores[0].create().id
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda i: stores[i % 2].append(id_, asked(f"vraag {i}")), range(60)))

    assert [exchange.n for exchange in stores[0].get(id_).exchanges] == list(range(1, 61))
    for store in stores:
        store.close()


def test_nothing_of_a_deleted_conversation_is_left_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "gesprekken.db"
    store = SqliteStore(path)
    id_ = store.create().id
    store.append(id_, asked("opvallendewoorden"))
    assert any(b"opvallendewoorden" in file.read_bytes() for file in tmp_path.iterdir())

    store.delete(id_)

    assert not any(b"opvallendewoorden" in file.read_bytes() for file in tmp_path.iterdir())
    store.close()


def test_a_file_that_is_no_database_is_named_in_the_log_only(tmp_path: Path) -> None:
    path = tmp_path / "gesprekken.db"
    path.write_bytes(b"geen database " * 100)

    with pytest.raises(ConversationsUnusable) as raised:
        SqliteStore(path)

    assert str(path) in raised.value.detail
    assert str(path) not in raised.value.message
    assert path.read_bytes().startswith(b"geen database")


def test_a_file_of_another_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "gesprekken.db"
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()

    with pytest.raises(ConversationsUnusable, match="andere versie"):
        SqliteStore(path)


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("")

    with pytest.raises(ConversationsUnusable):
        SqliteStore(tmp_path / "bestand" / "gesprekken.db")


SILENT = b'{"outcome":"not_in_sources"}'
ASKS = b'{"outcome":"conditional","follow_ups":[{"fact":"groep"}]}'


def test_a_list_holds_the_owners_conversations_newest_first(store: ConversationStore) -> None:
    older, newer = store.create("een").id, store.create("een").id
    others = store.create("ander").id
    for id_ in (older, newer, others):
        store.append(id_, asked(f"vraag van {id_}"))
    store.create("een")  # nothing was asked in it
    store.rename(older, "Lunch")

    assert [(kept.id, kept.title, kept.questions) for kept in store.owned("een")] == [
        (newer, None, 1),
        (older, "Lunch", 1),
    ]
    assert store.get(older).title == "Lunch"


def test_a_judgement_replaces_the_one_before_and_goes_with_the_conversation(
    store: ConversationStore,
) -> None:
    id_ = store.create().id
    store.append(id_, asked("een"))
    store.judge(id_, 1, Judgement(right=True))
    store.judge(id_, 1, Judgement(right=False, reason="bron", note="ë", receipt=b"{}"))

    kept = store.get(id_).judgements[1]
    assert (kept.right, kept.reason, kept.note, kept.receipt) == (False, "bron", "ë", b"{}")
    assert kept.given_at == "2024-03-01T12:00:00+00:00"
    with pytest.raises(ConversationUnknown):
        store.judge(id_, 2, Judgement(right=True))
    store.delete(id_)
    assert store.tasks() == ()


def test_tasks_are_what_is_wrong_unknown_or_still_open(store: ConversationStore) -> None:
    id_ = store.create().id
    for question, answer in (("goed", ANSWER), ("stil", SILENT), ("terug", ASKS), ("open", ASKS)):
        store.append(id_, replace(asked(question), answer=answer))
    store.append(id_, asked("terug", revises=3))
    store.judge(id_, 1, Judgement(right=False, reason="bron"))

    found = store.tasks()
    assert [(task.kind, task.exchange.question) for task in found] == [
        ("asked_back", "open"),
        ("unknown", "stil"),
        ("wrong", "goed"),
    ]
    assert [earlier.question for earlier in found[1].before] == ["goed"]
    store.put_away(found[1].id)
    assert [task.kind for task in store.tasks()] == ["asked_back", "wrong"]


def test_a_file_of_the_first_layout_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "gesprekken.db"
    db = sqlite3.connect(path)
    db.executescript(
        "CREATE TABLE conversation (id TEXT PRIMARY KEY, created_at TEXT NOT NULL) STRICT;"
        "CREATE TABLE exchange (conversation_id TEXT NOT NULL REFERENCES conversation (id)"
        " ON DELETE CASCADE, n INTEGER NOT NULL, question TEXT NOT NULL, answer BLOB NOT NULL,"
        " asked_at TEXT NOT NULL, tranche TEXT, facts TEXT NOT NULL, revises INTEGER,"
        " PRIMARY KEY (conversation_id, n)) STRICT;"
        "INSERT INTO conversation VALUES ('oud', '2024-01-01T00:00:00+00:00');"
        "PRAGMA user_version = 1;"
    )
    db.execute("INSERT INTO exchange VALUES ('oud', 1, 'stil', ?, '', NULL, '{}', NULL)", (SILENT,))
    db.commit()
    db.close()

    store = SqliteStore(path)
    assert store.get("oud").exchanges[0].question == "stil"
    assert [task.kind for task in store.tasks()] == ["unknown"]
    store.close()
