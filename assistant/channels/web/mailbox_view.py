"""What the mailbox pages show, prepared so that templates only lay out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from assistant.channels.mailbox.comparing import Line, lines
from assistant.channels.mailbox.desk import Desk
from assistant.channels.mailbox.model import Drafted, Status, Work
from assistant.channels.mailbox.precedents import Near, Precedent
from assistant.channels.mailbox.store import Edit

OPEN = (Status.NEW, Status.DRAFTED, Status.PERSON, Status.APPROVED)
PAGE = 200  # mails on one page
# What a page reads of an answer, for one that leaves it out.
_EMPTY: dict[str, Any] = {
    "outcome": "",
    "tranche": None,
    "tranche_basis": None,
    "facts": (),
    "trace": (),
    "flip_points": (),
    "citations": (),
}


class Failed(Struct, frozen=True):
    """What could not be done, with what was typed; `text` is None where no text was typed."""

    message: str
    status: int
    text: str | None
    name: str


class Row(Struct, frozen=True):
    """A line of the work list."""

    work: Work
    outcomes: tuple[str, ...]
    warnings: tuple[str, ...]


class Asked(Struct, frozen=True):
    """A question on the proof sheet, with what a person should check and what was said before."""

    question: Drafted
    answer: dict[str, Any]
    check: tuple[str, ...]
    near: tuple[Near, ...]


class Item(Struct, frozen=True):
    """A mail with its draft, its proof and its history."""

    work: Work
    questions: tuple[Asked, ...]
    check: tuple[str, ...]
    warnings: tuple[str, ...]
    edits: tuple[Edit, ...]
    changes: tuple[Line, ...]
    sent: tuple[Line, ...]
    editable: bool


def rows(desk: Desk, chosen: Status | None) -> dict[str, Any]:
    """The work list for its template: of one status, or of all that is still open."""
    works = desk.work.all()
    counts = Counter(work.status for work in works)
    wanted = (chosen,) if chosen else OPEN
    precedents = desk.precedents.all()
    shown = [work for work in reversed(works) if work.status in wanted]
    return {
        "counts": [(status, counts[status]) for status in Status],
        "open": sum(counts[status] for status in OPEN),
        "rows": [_row(desk, work, precedents) for work in shown[:PAGE]],
        "more": max(len(shown) - PAGE, 0),
    }


def _row(desk: Desk, work: Work, precedents: Sequence[Precedent]) -> Row:
    questions = work.draft.questions if work.draft else ()
    outcomes = tuple(dict.fromkeys(str(q.answer.get("outcome", "")) for q in questions))
    return Row(work, outcomes, desk.precedents.warnings(work, precedents))


def item_view(desk: Desk, work: Work) -> Item:
    """One mail for its template."""
    proof = work.draft.proof if work.draft and isinstance(work.draft.proof, dict) else {}
    body = work.draft.body if work.draft else ""
    return Item(
        work=work,
        questions=tuple(
            Asked(
                question,
                _EMPTY | question.answer | _numbered(question.answer, _proven(proof, number)),
                _check(proof, number),
                tuple(desk.precedents.near(question, but=work.key)),
            )
            for number, question in enumerate(work.draft.questions if work.draft else ())
        ),
        check=_texts(proof.get("check")),
        warnings=desk.precedents.warnings(work, desk.precedents.all()),
        edits=tuple(desk.work.edits(work.key)),
        changes=lines(body, work.text) if body.strip() != work.text.strip() else (),
        sent=lines(work.text, work.sent_text) if work.sent_text else (),
        editable=work.status in (Status.DRAFTED, Status.PERSON, Status.APPROVED),
    )


def _numbered(answer: Mapping[str, Any], proven: Mapping[str, Any]) -> dict[str, Any]:
    """The citations with the numbers that they have in the draft, where the proof says those."""
    quotes = [one for one in proven.get("quotes") or () if isinstance(one, dict)]
    if not quotes:
        return {}
    known = {str(one.get("text")): one for one in answer.get("citations") or ()}
    return {
        "citations": [
            {"source_id": "", "passage_id": "", "locator": {"heading": quote.get("place")}}
            | known.get(str(quote.get("text")), {})
            | {"n": quote.get("n"), "title": quote.get("title"), "text": quote.get("text")}
            for quote in quotes
        ]
    }


def _check(proof: Mapping[str, Any], number: int) -> tuple[str, ...]:
    """What the drafting stage says that a person should check for this question."""
    return _texts(_proven(proof, number).get("check"))


def _proven(proof: Mapping[str, Any], number: int) -> Mapping[str, Any]:
    """The proof sheet's part for this question; empty where there is none."""
    proven = proof.get("questions")
    if not isinstance(proven, list) or number >= len(proven):
        return {}
    found: Mapping[str, Any] = proven[number] if isinstance(proven[number], dict) else {}
    return found


def _texts(found: object) -> tuple[str, ...]:
    return tuple(one for one in found if isinstance(one, str)) if isinstance(found, list) else ()
