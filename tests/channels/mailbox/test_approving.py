"""Editing and approving: who may do what with which version."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from assistant.channels.mailbox.approving import ChangedMeanwhile, FourEyes, name
from assistant.channels.mailbox.model import Status
from assistant.errors import InvalidInput
from tests.channels.mailbox.desk import desk, drafted


@pytest.mark.parametrize("who", ["Ria", " ria ", "RIA"])
def test_the_last_editor_cannot_approve(tmp_path: Path, who: str) -> None:
    at = desk(tmp_path)
    work = drafted(at, 1)
    at.edit(work.key, "Een ander antwoord.", "Ria", 1)

    with pytest.raises(FourEyes):
        at.approve(work.key, who, 2, {})
    assert at.work.get(work.key).status is Status.DRAFTED


def test_a_colleague_can_and_their_name_and_the_day_are_kept(tmp_path: Path) -> None:
    at = desk(tmp_path)
    work = drafted(at, 1)
    at.edit(work.key, "Een ander antwoord.", "Ria", 1)
    approved = at.approve(work.key, "Piet", 2, {})

    assert (approved.status, approved.approver, approved.approved_at[:10]) == (
        Status.APPROVED,
        "Piet",
        "2026-03-02",
    )


def test_what_only_the_machine_wrote_needs_one_person(tmp_path: Path) -> None:
    at = desk(tmp_path)

    assert at.approve(drafted(at, 1).key, "Ria", 1, {}).status is Status.APPROVED


def test_the_mark_of_the_machine_falls_when_a_person_approves(tmp_path: Path) -> None:
    at = desk(tmp_path)
    work = drafted(at, 1)
    marked = f"[CONCEPT, gemaakt door een computer. Lees dit na.]\n\n{work.text}"
    at.work.change(work.key, lambda work: replace(work, text=marked))

    assert at.approve(work.key, "Ria", 1, {}).text == work.text
    assert at.precedents.all()[0].reply == work.text


def test_without_the_setting_an_editor_may_approve(tmp_path: Path) -> None:
    at = desk(tmp_path, four_eyes=False)
    work = drafted(at, 1)
    at.edit(work.key, "Een ander antwoord.", "Ria", 1)

    assert at.approve(work.key, "Ria", 2, {}).status is Status.APPROVED


def test_an_edit_after_approval_takes_the_approval_and_the_precedent_away(tmp_path: Path) -> None:
    at = desk(tmp_path)
    work = drafted(at, 1)
    at.approve(work.key, "Piet", 1, {})
    assert len(at.precedents.all()) == 1
    at.edit(work.key, "Toch anders.", "Ria", 2)

    again = at.work.get(work.key)
    assert (again.status, again.approver) == (Status.DRAFTED, "")
    assert at.precedents.all() == []


def test_an_approval_can_be_taken_back(tmp_path: Path) -> None:
    at = desk(tmp_path)
    work = drafted(at, 1)
    at.approve(work.key, "Piet", 1, {})
    at.withdraw(work.key, 2)

    assert at.work.get(work.key).status is Status.DRAFTED
    with pytest.raises(InvalidInput):
        at.withdraw(work.key, 3)


def test_two_people_cannot_overwrite_each_other(tmp_path: Path) -> None:
    at = desk(tmp_path)
    work = drafted(at, 1)
    at.edit(work.key, "Van Ria.", "Ria", 1)

    with pytest.raises(ChangedMeanwhile):
        at.edit(work.key, "Van Piet.", "Piet", 1)
    with pytest.raises(ChangedMeanwhile):
        at.approve(work.key, "Piet", 1, {})
    assert at.work.get(work.key).text == "Van Ria."


def test_saving_the_same_words_is_no_edit(tmp_path: Path) -> None:
    at = desk(tmp_path)
    work = drafted(at, 1)
    at.edit(work.key, work.text.replace("\n", "\r\n"), "Ria", 1)

    assert at.work.edits(work.key) == []
    assert at.work.get(work.key).editor == ""


def test_personal_data_that_a_person_types_is_not_kept(tmp_path: Path) -> None:
    at = desk(tmp_path)
    work = drafted(at, 1)
    removed = at.edit(work.key, "Bel Jan op 06-12345678.", "Ria", 1)

    assert removed == ("[telefoonnummer weggelaten]",)
    assert b"12345678" not in (tmp_path / "postbus.sqlite-wal").read_bytes()


def test_the_number_of_the_team_itself_stays_through_an_edit(tmp_path: Path) -> None:
    at = desk(tmp_path)
    work = drafted(at, 1)
    closing = "Met vriendelijke groet\nSPUK-team, 070-1234567"
    at.work.change(work.key, lambda work: replace(work, text=f"Nee.\n\n{closing}"))
    at.edit(work.key, f"Nee, helaas. Bel 070-7654321.\r\n\r\n{closing}", "Ria", 1)

    text = at.work.get(work.key).text
    assert text == f"Nee, helaas. Bel [telefoonnummer weggelaten].\n\n{closing}"


@pytest.mark.parametrize("typed", ["", "  ", "\u200b", "x" * 81])
def test_a_name_that_says_nobody_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput):
        name(typed)


def test_an_empty_answer_is_refused(tmp_path: Path) -> None:
    at = desk(tmp_path)
    work = drafted(at, 1)

    with pytest.raises(InvalidInput):
        at.edit(work.key, " \n", "Ria", 1)
