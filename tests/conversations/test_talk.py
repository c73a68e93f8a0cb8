"""Asking within a conversation: what the assistant hears and what is kept."""

from __future__ import annotations

import msgspec
import pytest

from assistant.conversations.masking import BSN, EMAIL
from assistant.conversations.memory import MemoryStore
from assistant.conversations.talk import talk
from assistant.domain import Answer, Turn
from assistant.errors import InvalidInput
from tests.channels.web.fakes import FakeAssistant


def test_personal_data_reach_neither_the_assistant_nor_the_store() -> None:
    assistant, store = FakeAssistant(), MemoryStore()
    id_ = store.create().id
    talk(
        assistant,
        store,
        id_,
        "Hoeveel is er voor jan@voorbeeld.nl?",
        facts={"wie": "BSN 111222333"},
    )

    assert assistant.asked[0].text == f"Hoeveel is er voor {EMAIL}?"
    assert assistant.asked[0].facts == {"wie": f"BSN {BSN}"}
    kept = msgspec.json.encode(msgspec.to_builtins(store.get(id_)))
    assert b"jan@voorbeeld" not in kept
    assert b"111222333" not in kept


def test_earlier_turns_go_along_as_history() -> None:
    assistant, store = FakeAssistant(), MemoryStore()
    id_ = store.create().id
    first = talk(assistant, store, id_, "Mag een lunch?")
    talk(assistant, store, id_, "En hoeveel is er?")

    said = msgspec.json.decode(first.answer, type=Answer).text
    assert assistant.asked[1].history == (Turn("user", "Mag een lunch?"), Turn("assistant", said))


def test_a_question_asked_again_has_not_itself_as_history() -> None:
    assistant, store = FakeAssistant(), MemoryStore()
    id_ = store.create().id
    talk(assistant, store, id_, "Mag een lunch?")
    talk(assistant, store, id_, "Is een wijziging nodig?")
    talk(
        assistant,
        store,
        id_,
        "Is een wijziging nodig?",
        facts={"nieuwe_activiteit": "ja"},
        revises=2,
    )
    talk(
        assistant,
        store,
        id_,
        "Is een wijziging nodig?",
        facts={"nieuwe_activiteit": "nee"},
        revises=3,
    )

    histories = [
        [turn.text for turn in question.history if turn.role == "user"]
        for question in assistant.asked
    ]
    assert histories == [[], ["Mag een lunch?"], ["Mag een lunch?"], ["Mag een lunch?"]]


def test_a_corrected_question_counts_once_with_its_correction_as_the_askers_fact() -> None:
    assistant, store = FakeAssistant(), MemoryStore()
    id_ = store.create().id
    talk(assistant, store, id_, "Is een wijziging nodig?")
    talk(
        assistant,
        store,
        id_,
        "Is een wijziging nodig?",
        facts={"nieuwe_activiteit": "ja"},
        revises=1,
    )
    talk(assistant, store, id_, "En hoeveel is er?")

    asked = [turn.text for turn in assistant.asked[2].history if turn.role == "user"]
    assert asked == ["Is een wijziging nodig?"]
    assert assistant.asked[2].history[0].facts == {"nieuwe_activiteit": "ja"}


@pytest.mark.parametrize("n", [0, 2, -1])
def test_only_a_question_of_this_conversation_can_be_asked_again(n: int) -> None:
    assistant, store = FakeAssistant(), MemoryStore()
    id_ = store.create().id
    talk(assistant, store, id_, "Mag een lunch?")

    with pytest.raises(InvalidInput):
        talk(assistant, store, id_, "Mag een lunch?", revises=n)
    assert len(store.get(id_).exchanges) == 1


def test_a_question_that_fails_is_not_kept() -> None:
    assistant, store = FakeAssistant(), MemoryStore()
    id_ = store.create().id

    with pytest.raises(RuntimeError):
        talk(assistant, store, id_, "Dit gaat stuk")
    assert store.get(id_).exchanges == ()
