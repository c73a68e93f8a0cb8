"""Approved replies as precedents: dated, citable, with the facts and passages they rested on.

A precedent never decides anything. It is shown beside a new draft, and where the two differ
under the same facts, or the source has changed since, a person is told.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec
import numpy as np
from msgspec import Struct

from assistant.channels.mailbox.model import Drafted, Work
from assistant.channels.mailbox.store import WorkList
from assistant.retrieval.embedding import Embedder, Vectors
from corpus.model import Passage

NEAREST = 3
_BONUS = 0.03  # of a cosine; those of questions about this subject lie within .15 of each other
Passages = Callable[[str], Sequence[Passage]]


class Rested(Struct, frozen=True):
    """A passage as it was when a reply rested on it."""

    source_id: str
    passage_id: str
    title: str
    heading: str
    digest: str


class Precedent(Struct, frozen=True, kw_only=True):
    """One question of an approved reply. Texts are masked.

    `outcome` is what the approver said the reply comes to; `machine` is what the draft said.
    `reply` is the whole reply as it was approved.
    """

    id: str
    key: str
    at: str
    approver: str
    question: str
    kind: str
    outcome: str
    machine: str
    tranche: str | None
    topics: tuple[str, ...]
    facts: dict[str, str]
    amounts: tuple[int, ...]
    passages: tuple[Rested, ...]
    answer: str
    reply: str
    edited: bool


class Near(Struct, frozen=True):
    """A precedent beside a new question: how it differs, and which of its sources changed.

    `score` is the cosine of the two questions, None where there is no model.
    """

    precedent: Precedent
    score: float | None
    same_case: bool
    differs: tuple[str, ...]
    changed: tuple[Rested, ...]


class Precedents:
    """The precedents in the work list's file."""

    def __init__(
        self,
        work: WorkList,
        passages: Passages,
        embedder: Callable[[], Embedder | None] = lambda: None,
    ) -> None:
        self._work = work
        self._passages = passages
        self._embedder = embedder

    def keep(self, work: Work, outcomes: Mapping[int, str]) -> None:
        """Makes precedents of an approved reply, one a question, in place of earlier ones of it.

        `outcomes` are those that the approver chose, by the number of the question from 0.
        """
        embedder = self._embedder()
        rows: list[tuple[str, str, bytes, str | None, bytes | None]] = []
        for number, question in enumerate(work.draft.questions if work.draft else ()):
            made = self._made(work, number, question, outcomes.get(number))
            vector = embedder.query(made.question).tobytes() if embedder else None
            rows.append(
                (
                    made.id,
                    made.at,
                    msgspec.json.encode(made),
                    embedder.model if embedder else None,
                    vector,
                )
            )
        with self._work.writing() as db:
            db.execute("DELETE FROM precedent WHERE id LIKE ?", (f"{work.key}-%",))
            db.executemany("INSERT INTO precedent VALUES (?, ?, ?, ?, ?)", rows)

    def drop(self, key: str) -> None:
        """Forgets the precedents of a reply: its approval was withdrawn."""
        with self._work.writing() as db:
            db.execute("DELETE FROM precedent WHERE id LIKE ?", (f"{key}-%",))

    def all(self) -> list[Precedent]:
        """Every precedent, newest first."""
        rows = self._work.rows("SELECT precedent FROM precedent ORDER BY at DESC, id")
        return [_decoded(row[0]) for row in rows]

    def get(self, precedent_id: str) -> Precedent | None:
        """The precedent with this id."""
        rows = self._work.rows("SELECT precedent FROM precedent WHERE id = ?", precedent_id)
        return _decoded(rows[0][0]) if rows else None

    def changed(self, precedent: Precedent) -> tuple[Rested, ...]:
        """The passages it rested on that are gone or read otherwise now."""
        return tuple(one for one in precedent.passages if self._digest(one) != one.digest)

    def near(self, question: Drafted, *, but: str = "") -> list[Near]:
        """The nearest precedents, those of the same case first; never of the mail `but` itself.

        Those of another tranche or about something of another kind are no precedents for it.
        """
        rows = self._work.rows("SELECT precedent, model, vector FROM precedent ORDER BY id")
        found = [(_decoded(blob), model, vector) for blob, model, vector in rows]
        alike = [one for one in found if one[0].key != but and _alike(one[0], question)]
        embedder = self._embedder() if alike else None
        asked = embedder.query(question.text) if embedder else None
        model = embedder.model if embedder else None
        near = [
            self._beside(
                precedent, question, _cosine(asked, vector if made_with == model else None)
            )
            for precedent, made_with, vector in alike
        ]
        near.sort(key=lambda one: one.precedent.id)
        near.sort(key=lambda one: one.precedent.at, reverse=True)
        near.sort(
            key=lambda one: (
                not one.same_case,
                -((one.score or 0.0) + _BONUS * _shared(one, question)),
            )
        )
        return near[:NEAREST]

    def warnings(self, work: Work, precedents: Sequence[Precedent]) -> tuple[str, ...]:
        """What a person must know of this draft, from the newest precedent of the same case.

        `precedents` are all of them, newest first. Older ones were set aside by the newest.
        """
        found: list[str] = []
        for question in work.draft.questions if work.draft else ():
            same = (
                one
                for one in precedents
                if one.key != work.key and _alike(one, question) and _same_case(one, question)
            )
            newest = next(same, None)
            if newest is not None and _differences(newest, question.answer):
                found.append("Dit concept wijkt af van een eerder antwoord onder dezelfde feiten.")
            if newest is not None and self.changed(newest):
                found.append("Een eerder antwoord rust op een bron die daarna is veranderd.")
        return tuple(dict.fromkeys(found))

    def _beside(self, precedent: Precedent, question: Drafted, score: float | None) -> Near:
        same = _same_case(precedent, question)
        return Near(
            precedent,
            score,
            same,
            _differences(precedent, question.answer) if same else (),
            self.changed(precedent),
        )

    def _made(self, work: Work, number: int, question: Drafted, outcome: str | None) -> Precedent:
        answer = question.answer
        return Precedent(
            id=f"{work.key}-{number}",
            key=work.key,
            at=work.approved_at,
            approver=work.approver,
            question=question.text,
            kind=str(answer.get("kind", "")),
            outcome=outcome or str(answer.get("outcome", "")),
            machine=str(answer.get("outcome", "")),
            tranche=answer.get("tranche"),
            topics=_topics(answer),
            facts=_facts(answer),
            amounts=_amounts(answer),
            passages=tuple(_rested(one) for one in answer.get("citations") or ()),
            answer=str(answer.get("text", "")),
            reply=work.text,
            edited=bool(work.draft and work.text.strip() != work.draft.body.strip()),
        )

    def _digest(self, rested: Rested) -> str:
        for passage in self._passages(rested.source_id):
            if passage.id == rested.passage_id:
                return digest(passage.text)
        return ""


def digest(text: str) -> str:
    """A hash of a passage's words."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


def _alike(precedent: Precedent, question: Drafted) -> bool:
    """Whether it is about the same tranche, and asks for the same kind of thing."""
    answer = question.answer
    return (precedent.tranche, precedent.kind) == (answer.get("tranche"), answer.get("kind"))


def _same_case(precedent: Precedent, question: Drafted) -> bool:
    """The same facts, and the same words or the same rule: then the reply should be the same."""
    answer = question.answer
    if precedent.facts != _facts(answer):
        return False
    if _plain(precedent.question) == _plain(question.text):
        return True
    # A question about nothing but a tranche has the facts of many others.
    stated = set(precedent.facts) - {"tranche"}
    return bool(stated) and bool(set(precedent.topics) & set(_topics(answer)))


def _differences(precedent: Precedent, answer: Mapping[str, Any]) -> tuple[str, ...]:
    """In what a new answer differs: "outcome", "amounts"."""
    found = []
    if precedent.outcome != str(answer.get("outcome", "")):
        found.append("outcome")
    if precedent.amounts != _amounts(answer):
        found.append("amounts")
    return tuple(found)


def _shared(near: Near, question: Drafted) -> int:
    """How much besides the words is the same: the topic, the outcome."""
    precedent, answer = near.precedent, question.answer
    topic = bool(set(precedent.topics) & set(_topics(answer)))
    return int(topic) + int(topic and precedent.outcome == answer.get("outcome"))


def _topics(answer: Mapping[str, Any]) -> tuple[str, ...]:
    named = {claim.get("rule_id") for claim in answer.get("claims") or ()}
    return tuple(sorted(str(rule) for rule in named if rule))


def _facts(answer: Mapping[str, Any]) -> dict[str, str]:
    facts = {str(one.get("name")): str(one.get("value")) for one in answer.get("facts") or ()}
    return dict(sorted(facts.items()))


def _amounts(answer: Mapping[str, Any]) -> tuple[int, ...]:
    return tuple(sorted({int(one.get("eur", 0)) for one in answer.get("amounts") or ()}))


def _rested(citation: Mapping[str, Any]) -> Rested:
    return Rested(
        source_id=str(citation.get("source_id", "")),
        passage_id=str(citation.get("passage_id", "")),
        title=str(citation.get("title", "")),
        heading=str((citation.get("locator") or {}).get("heading", "")),
        digest=digest(str(citation.get("text", ""))),
    )


def _cosine(asked: Vectors | None, vector: bytes | None) -> float | None:
    if asked is None or vector is None:
        return None
    return float(np.dot(asked, np.frombuffer(vector, dtype=np.float32)))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _decoded(blob: bytes) -> Precedent:
    return msgspec.json.decode(blob, type=Precedent)
