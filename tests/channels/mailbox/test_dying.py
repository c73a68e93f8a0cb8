"""The watcher dies at every single step, once each: still one draft, and nothing lost."""

from __future__ import annotations

from collections import Counter
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest

from assistant.channels.mailbox.imap import Session, session
from assistant.channels.mailbox.store import WorkList
from assistant.channels.mailbox.watching import Watcher
from assistant.settings import Postbus
from tests.channels.mailbox.conftest import INBOX, Clock, Drafting, Server, mail

IMAP = ("examine", "since", "look", "whole", "own_drafts", "answers", "lies_there", "place")
STORE = ("since", "seen", "take_in", "attempt", "change", "change_all", "skip")


class Death(BaseException):
    """What no part of the watcher can catch."""


def dying(monkeypatch: pytest.MonkeyPatch, at: int, *, after: bool) -> list[int]:
    """Every step counts; number `at` dies before, or just after, it is done."""
    steps = [0]
    for owner, names in ((Session, IMAP), (WorkList, STORE), (Session, ("take_away",))):
        for name in names:
            monkeypatch.setattr(owner, name, counted(getattr(owner, name), steps, at, after=after))
    return steps


def counted(step: Any, steps: list[int], at: int, *, after: bool) -> Any:
    def call(*arguments: Any, **options: Any) -> Any:
        steps[0] += 1
        mine = steps[0]
        if mine == at and not after:
            raise Death
        found = step(*arguments, **options)
        if mine == at:
            raise Death
        return found

    return call


def a_life(settings: Postbus, path: Path, clock: Clock) -> None:
    """One run of the watcher's process, over two passes."""
    work = WorkList(path)
    try:
        with session(settings) as opened:
            watcher = Watcher(work, settings, Drafting(), clock)
            watcher.look(opened)
            watcher.look(opened)
    finally:
        work.close()


@pytest.mark.slow
@pytest.mark.parametrize("after", [False, True])
def test_wherever_it_dies_every_mail_gets_one_draft(
    server: Server,
    settings: Postbus,
    tmp_path: Path,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    after: bool,
) -> None:
    step, deaths, sent = 0, 0, []
    while True:
        step += 1
        number = len(sent)
        for new in (
            mail(number, text="Mag een lunch?"),
            mail(number + 1, text="En hoeveel?", In_Reply_To=f"<vraag-{number}@gemeente.example>"),
        ):
            server.deliver(new)
            sent.append(new)
        with monkeypatch.context() as patch:
            steps = dying(patch, step, after=after)
            try:
                a_life(settings, tmp_path / "postbus.sqlite", clock)
            except Death:
                deaths += 1
        done = steps[0] < step
        clock.later(60)
        a_life(settings, tmp_path / "postbus.sqlite", clock)
        if done or step >= 60:
            break

    answers = Counter(
        message_from_bytes(raw)["In-Reply-To"] for _, raw in server.lying("Concepten").values()
    )
    # The second of each two answers the first as well: one draft for both.
    assert answers == {f"<vraag-{n}@gemeente.example>": 1 for n in range(1, len(sent), 2)}
    assert len(server.lying(INBOX)) == len(sent)
    assert deaths >= 25
