"""A thread that grew: the new mail's draft also answers what an open draft answered before."""

from __future__ import annotations

from collections.abc import Sequence
from email.utils import parseaddr

from msgspec.structs import replace

from assistant.channels.mailbox.model import Draft, Drafted, Incoming, Reply, Status, Work

OPEN = (Status.DRAFTED, Status.PERSON)
EDITED = (
    "Er kwam een nieuwe mail in deze draad. Dit concept is al door een mens bewerkt en blijft "
    "staan. Bekijk ze samen."
)
OTHERS = (
    "Er kwam een nieuwe mail in deze draad, van of aan anderen. Dit concept blijft staan. "
    "Bekijk ze samen."
)


def earlier(incoming: Work, works: Sequence[Work]) -> list[Work]:
    """The mails before this one in its thread whose drafts are not sent, oldest first."""
    before = set(incoming.thread) - {incoming.message_id}
    waiting = (*OPEN, Status.APPROVED)
    return [work for work in works if work.message_id in before and work.status in waiting]


def reaches(reply: Reply, before: Reply) -> bool:
    """Whether everyone whom the earlier reply is for gets the new one too."""
    return _people(before.to) <= _people((*reply.to, *reply.cc))


def together(draft: Draft, before: Sequence[Work]) -> Draft:
    """The new draft with what the earlier ones answered and it does not, below its own words."""
    asked = {_plain(question.text) for question in draft.questions}
    added: list[Drafted] = []
    for work in before:
        for question in work.draft.questions if work.draft else ():
            if _plain(question.text) not in asked:
                asked.add(_plain(question.text))
                added.append(question)
    reasons = [*draft.reasons, *(r for w in before if w.draft for r in w.draft.reasons)]
    if not added:
        return replace(draft, reasons=tuple(dict.fromkeys(reasons)))
    return replace(
        draft,
        body="\n\n".join(
            (
                draft.body.rstrip(),
                "Op uw eerdere mail antwoorden wij:",
                *(_answered(question) for question in added),
            )
        ),
        questions=(*draft.questions, *added),
        needs_human=draft.needs_human or any(w.draft.needs_human for w in before if w.draft),
        reasons=tuple(dict.fromkeys(reasons)),
        masked=tuple(
            dict.fromkeys((*draft.masked, *(m for w in before if w.draft for m in w.draft.masked)))
        ),
    )


def replaced(work: Work, by: Incoming | Work) -> Work:
    """The earlier mail once the new draft answers it."""
    return replace(work, status=Status.REPLACED, replaced_by=by.key)


def _answered(question: Drafted) -> str:
    quoted = " ".join(question.text.split())
    lines = [f"“{quoted}”", str(question.answer.get("text", "")).strip()]
    citations = question.answer.get("citations") or []
    proof = [
        f"[{one.get('n')}] {one.get('title')}"
        + (f", {heading}" if (heading := (one.get("locator") or {}).get("heading")) else "")
        for one in citations
    ]
    return "\n".join((*lines, *proof))


def _people(lines: Sequence[str]) -> set[str]:
    return {parseaddr(line)[1].casefold() for line in lines}


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
