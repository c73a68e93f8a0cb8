"""Counts over the work list, and texts side by side."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from assistant.channels.mailbox.comparing import alike, lines
from assistant.channels.mailbox.model import Status
from assistant.channels.mailbox.statistics import figures
from tests.channels.mailbox.desk import desk, drafted


def test_a_comparison_tells_what_went_out_and_what_came_in() -> None:
    compared = lines("Beste,\n\nNee.\n\nGroet", "Beste,\n\nJa, mits.\n\nGroet")

    assert [(line.kind, line.text) for line in compared if line.kind != "same"] in (
        [("removed", "Nee."), ("added", "Ja, mits.")],
        [("added", "Ja, mits."), ("removed", "Nee.")],
    )
    assert alike("een twee drie", "een twee drie") == 1
    assert 0 < alike("een twee drie", "een twee vier") < 1


def test_the_figures_count_what_people_did(tmp_path: Path) -> None:
    at = desk(tmp_path)
    first, second, third = (drafted(at, n) for n in (1, 2, 3))
    at.edit(first.key, "Anders.", "Ria", 1)
    at.edit(first.key, "Nog anders.", "Ria", 2)
    at.approve(first.key, "Piet", 3, {})
    at.approve(second.key, "Piet", 1, {})
    at.work.change(third.key, lambda w: replace(w, status=Status.SENT, sent_text=w.text))

    found = figures(at.work.all(), at.work.edit_counts())
    assert dict(found.statuses)[Status.APPROVED] == 2
    assert found.outcomes == (("no", 3),)
    assert (found.handled, found.unedited) == (3, 2)
    assert found.edits_mean == 2 / 3
    assert found.edits_most == 2
    assert (found.compared, found.sent_as_drafted, found.kept_median) == (1, 1, 1)


def test_an_empty_work_list_has_no_averages() -> None:
    found = figures([], {})

    assert (found.edits_mean, found.kept_median) == (None, None)
