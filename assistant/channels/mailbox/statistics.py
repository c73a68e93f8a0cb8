"""Counts over the work list. They say what was done, not what it saved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import mean, median

from msgspec import Struct

from assistant.channels.mailbox.comparing import alike
from assistant.channels.mailbox.model import Status, Work


class Figures(Struct, frozen=True):
    """What the statistics page shows; shares are fractions, None where there is nothing to count.

    `edits` is per draft that people had in hand (approved or sent), `kept` how much of the
    machine's words was in what was sent.
    """

    statuses: tuple[tuple[Status, int], ...]
    outcomes: tuple[tuple[str, int], ...]
    reasons: tuple[tuple[str, int], ...]
    ignored: tuple[tuple[str, int], ...]
    handled: int
    unedited: int
    edits_mean: float | None
    edits_most: int | None
    compared: int
    sent_as_drafted: int
    kept_median: float | None


def figures(works: Sequence[Work], edits: Mapping[str, int]) -> Figures:
    """The figures over these mails; `edits` is how often people edited each, by key."""
    handled = [w for w in works if w.status in (Status.APPROVED, Status.SENT) and w.draft]
    counts = [edits.get(work.key, 0) for work in handled]
    compared = [w for w in works if w.sent_text and w.draft and w.draft.body]
    kept = [alike(w.draft.body, w.sent_text) for w in compared if w.draft]
    statuses = Counter(work.status for work in works)
    return Figures(
        statuses=tuple((status, statuses[status]) for status in Status),
        outcomes=_most(
            [
                str(question.answer.get("outcome", ""))
                for work in works
                for question in (work.draft.questions if work.draft else ())
            ]
        ),
        reasons=_most([r for w in works for r in (w.draft.reasons if w.draft else ())]),
        ignored=_most([work.ignored for work in works if work.ignored]),
        handled=len(handled),
        unedited=sum(count == 0 for count in counts),
        edits_mean=mean(counts) if counts else None,
        edits_most=max(counts) if counts else None,
        compared=len(compared),
        sent_as_drafted=sum(share == 1 for share in kept),
        kept_median=median(kept) if kept else None,
    )


def _most(found: Sequence[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(found).items(), key=lambda one: (-one[1], one[0])))
