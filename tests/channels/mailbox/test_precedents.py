"""Approved replies as precedents: what is near, what differs, what its source did since."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from assistant.channels.mailbox.desk import Desk
from tests.channels.mailbox.desk import LUNCH, NOON, Sources, desk, drafted

BUDGET = "Hoeveel is er in 2024 voor School en Omgeving?"


def test_an_approved_reply_is_dated_with_its_facts_and_places(tmp_path: Path) -> None:
    at = desk(tmp_path)
    at.approve(drafted(at, 1).key, "Piet", 1, {})

    [precedent] = at.precedents.all()
    assert precedent.at[:10] == "2026-03-02"
    assert precedent.facts == {
        "activiteit": "warme lunch",
        "hoofdthema": "School en Omgeving",
        "soort": "maaltijden",
    }
    assert [rested.passage_id for rested in precedent.passages] == ["brief-2023-so-niet"]
    assert precedent.outcome == "no"
    assert not precedent.edited


def test_the_same_case_comes_first_and_agrees(tmp_path: Path) -> None:
    at = desk(tmp_path)
    at.approve(drafted(at, 1).key, "Piet", 1, {})
    at.approve(drafted(at, 2, "Mag een lunch op een sportdag?", facts=[]).key, "Piet", 1, {})
    new = drafted(at, 3)
    assert new.draft is not None

    near = at.precedents.near(new.draft.questions[0], but=new.key)
    assert near[0].precedent.question == LUNCH
    assert near[0].same_case
    assert near[0].differs == ()
    assert near[0].score is not None
    assert near[0].score > 0.99
    assert at.precedents.warnings(new, at.precedents.all()) == ()


def test_another_outcome_under_the_same_facts_is_flagged(tmp_path: Path) -> None:
    at = desk(tmp_path)
    at.approve(drafted(at, 1).key, "Piet", 1, {})
    new = drafted(at, 2, outcome="yes")
    assert new.draft is not None

    [near] = at.precedents.near(new.draft.questions[0], but=new.key)
    assert near.differs == ("outcome",)
    assert "wijkt af" in at.precedents.warnings(new, at.precedents.all())[0]


def test_the_outcome_that_a_person_chose_counts(tmp_path: Path) -> None:
    at = desk(tmp_path)
    at.approve(drafted(at, 1).key, "Piet", 1, {0: "conditional"})

    [precedent] = at.precedents.all()
    assert (precedent.outcome, precedent.machine) == ("conditional", "no")
    assert at.precedents.warnings(drafted(at, 2), at.precedents.all())


def test_another_amount_under_the_same_facts_is_flagged(tmp_path: Path) -> None:
    at = desk(tmp_path)
    at.approve(drafted(at, 1, BUDGET).key, "Piet", 1, {})
    new = drafted(at, 2, BUDGET, amounts=[{"label": "Landelijk budget", "eur": 31_000_000}])
    assert new.draft is not None

    [near] = at.precedents.near(new.draft.questions[0], but=new.key)
    assert near.differs == ("amounts",)


def test_other_facts_are_another_case(tmp_path: Path) -> None:
    at = desk(tmp_path)
    at.approve(drafted(at, 1).key, "Piet", 1, {})
    facts = [{"name": "hoofdthema", "value": "Jonge Kind", "label": "", "origin": "said"}]
    new = drafted(at, 2, outcome="yes", facts=facts)

    assert at.precedents.warnings(new, at.precedents.all()) == ()


def test_another_tranche_is_no_precedent(tmp_path: Path) -> None:
    at = desk(tmp_path)
    at.approve(drafted(at, 1).key, "Piet", 1, {})
    new = drafted(at, 2, tranche="2026-2028", outcome="yes")
    assert new.draft is not None

    assert at.precedents.near(new.draft.questions[0], but=new.key) == []


def test_a_source_that_changed_or_went_is_flagged(tmp_path: Path) -> None:
    sources = Sources()
    at = desk(tmp_path, sources)
    at.approve(drafted(at, 1).key, "Piet", 1, {})
    new = drafted(at, 2)
    [precedent] = at.precedents.all()
    assert at.precedents.changed(precedent) == ()
    sources.changed["brief-2023-so-niet"] = "Toegestaan zijn:\n\n- maaltijden"

    assert len(at.precedents.changed(precedent)) == 1
    assert "daarna is veranderd" in at.precedents.warnings(new, at.precedents.all())[0]


def test_without_a_model_the_same_topic_still_counts(tmp_path: Path) -> None:
    at = desk(tmp_path)
    at.approve(drafted(at, 1).key, "Piet", 1, {})
    at.work.rows("UPDATE precedent SET vector = NULL, model = NULL")
    new = drafted(at, 2)
    assert new.draft is not None

    [near] = at.precedents.near(new.draft.questions[0], but=new.key)
    assert (near.score, near.same_case) == (None, True)


def test_the_newest_answer_of_a_case_sets_the_older_ones_aside(tmp_path: Path) -> None:
    at = desk(tmp_path)
    at.approve(drafted(at, 1, outcome="yes").key, "Piet", 1, {})
    later = Desk(at.work, at.precedents, at.settings, lambda: NOON + timedelta(days=1))
    later.approve(drafted(at, 2).key, "Piet", 1, {})

    assert at.precedents.warnings(drafted(at, 3), at.precedents.all()) == ()
