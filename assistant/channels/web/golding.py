"""The work list as gold items: questions in the format of the evaluation, labels left empty."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from assistant.channels.web.view import kept_answer
from assistant.channels.web.words import words
from assistant.conversations.model import Conversation, Task
from assistant.conversations.talk import history


def gold_lines(tasks: Iterable[Task]) -> bytes:
    """One JSON object a line, oldest first; `expect.outcome` must be filled in before use."""
    ordered = sorted(tasks, key=lambda task: task.id)
    return b"".join(msgspec.json.encode(_item(task)) + b"\n" for task in ordered)


def _item(task: Task) -> dict[str, object]:
    exchange = task.exchange
    answer = kept_answer(exchange)
    turns = history(Conversation("", "", (*task.before, exchange)), before=exchange.n)
    item: dict[str, object] = {
        "id": f"melding-{task.id}",
        "question": exchange.question,
        "kind": answer.kind,
        "expect": {
            "outcome": [],
            "tranche": None,
            "amounts_eur": [],
            "cite_any": [],
            "must_mention": [],
            "must_not_mention": [],
        },
        "why": _why(task),
        "style": "followup" if turns else "english" if answer.language == "en" else "plain",
    }
    if turns:
        item["history"] = [
            {"role": turn.role, "text": turn.text, **({"facts": turn.facts} if turn.facts else {})}
            for turn in turns
        ]
    return item


def _why(task: Task) -> str:
    """What is known of the trouble; whoever labels the item writes the ground instead."""
    parts = []
    if task.judgement is not None:
        parts.append(f"Melding: {words('nl').reasons.get(task.judgement.reason, '')}.")
        parts.append(task.judgement.note)
    if task.exchange.tranche:
        parts.append(f"Zelf gekozen tranche: {task.exchange.tranche}.")
    for name, value in task.exchange.facts.items():
        parts.append(f"Zelf ingevuld: {name} = {value}.")
    return " ".join(part for part in parts if part)
