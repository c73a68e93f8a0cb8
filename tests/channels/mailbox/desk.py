"""A work list with mails in it, for the tests of what people do with them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from msgspec.structs import replace

from assistant.channels.mailbox import incoming
from assistant.channels.mailbox.desk import Desk
from assistant.channels.mailbox.model import Draft, Drafted, Status, Work
from assistant.channels.mailbox.precedents import Precedents
from assistant.channels.mailbox.store import WorkList
from assistant.domain import Question
from assistant.retrieval.embedding import Advance, Vectors
from assistant.settings import Postbus
from corpus.model import Passage
from tests.channels.mailbox.conftest import OWN, mail
from tests.channels.web.fakes import FakeAssistant, passages_of

LUNCH = "Mag een warme lunch uit School en Omgeving?"
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class Letters:
    """An embedder that counts letters: texts with the same letters lie close."""

    model, dimension, query_prefix, passage_prefix = "letters", 26, "", ""

    def query(self, text: str) -> Vectors:
        counts = [text.casefold().count(chr(97 + n)) + 0.01 for n in range(26)]
        vector = np.array(counts, dtype=np.float32)
        return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)

    def passages(self, texts: Sequence[str], advance: Advance | None = None) -> Vectors:
        return np.stack([self.query(text) for text in texts])


class Sources:
    """The passages as they are now; a test may change them."""

    def __init__(self) -> None:
        self.changed: dict[str, str] = {}

    def __call__(self, source_id: str) -> list[Passage]:
        found = passages_of(source_id)
        return [msgspec.structs.replace(p, text=self.changed.get(p.id, p.text)) for p in found]


def desk(folder: Path, sources: Sources | None = None, **settings: Any) -> Desk:
    """A desk over an empty work list."""
    work = WorkList(folder / "postbus.sqlite")
    precedents = Precedents(work, sources or Sources(), Letters)
    return Desk(work, precedents, Postbus(addresses=(OWN,), **settings), lambda: NOON)


def drafted(at: Desk, number: int, question: str = LUNCH, **answer: Any) -> Work:
    """A mail with this one question, drafted by the fake assistant; `answer` changes its fields."""
    read = incoming.read(mail(number, text=question), (OWN,))
    at.work.take_in("INBOX", 1, number, read, f"2026-03-02T10:{number:02}:00+00:00")
    said = msgspec.to_builtins(FakeAssistant().ask(Question(question))) | answer
    draft = Draft(
        subject="Re: Vraag over de SPUK",
        body=f"Beste Jan,\n\n{said['text']}\n\nMet vriendelijke groet",
        questions=(Drafted(question, said),),
    )
    return at.work.change(
        read.key,
        lambda work: replace(work, status=Status.DRAFTED, draft=draft, text=draft.body, version=1),
    )
