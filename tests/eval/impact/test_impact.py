"""What a changed rule, passage, source or word does to the answers, and what is named as cause."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.channels import cli
from assistant.conversations.model import Exchange
from assistant.conversations.sqlite import SqliteStore
from assistant.errors import InvalidInput
from eval.impact.causes import Changed
from eval.impact.changes import Change
from eval.impact.questions import from_conversations
from eval.impact.report import Impact, as_json, as_text
from eval.impact.vectors import KeptVectors
from ingest.build import build
from tests.eval.impact.conftest import MONEY, SHIFT, TRIP, Compare, Edit
from tests.retrieval.fakes import WordEmbedder

WIJZIGING = "rules/2023-2025/wijziging.toml"
BRIEF = "texts/brief-alliantiebesturen-2023.md"
SLIDES = "texts/presentatie-startbijeenkomst-2023.md"
CHANGES = "brief-alliantiebesturen-2023 › Onderbesteding en tussentijdse wijzigingen"


def only(found: Impact) -> tuple[tuple[Change, ...], Changed]:
    [(causes, [one])] = found.groups
    return causes, one


def lower_the_limit(edit: Edit) -> None:
    """The drempel goes to 20%, in the rule and in the words that it rests on."""
    edit(WIJZIGING, "drempel = 0.25", "drempel = 0.20")
    edit(WIJZIGING, "# 25%", "# 20%")
    edit(BRIEF, "meer dan 25%", "meer dan 20%")
    edit(SLIDES, "boven de 25%", "boven de 20%")


def test_a_lower_limit_turns_the_verdict_and_is_named_with_its_step(
    impact: Compare, edit: Edit
) -> None:
    lower_the_limit(edit)

    causes, one = only(impact())

    assert one.asked.question.text == SHIFT
    assert one.difference.outcome == ("no", "yes")
    assert CHANGES in one.difference.citations_changed
    assert ("drempel", "0.25", "0.2") in [(c.key, c.old, c.new) for c in causes]
    [step] = [s for s in one.difference.steps if s.label == "Drempel"]
    assert (step.old, step.new, step.place) == ("25%", "20%", CHANGES)


def test_the_report_lists_the_corpora_first_and_then_each_question_with_its_reason(
    impact: Compare, edit: Edit
) -> None:
    lower_the_limit(edit)

    text = as_text(impact())

    assert text.index(f"{WIJZIGING} › drempel: 0.25 → 0.2") < text.index("Gevolgen: 3 vragen")
    assert "1 antwoord verandert, waarvan 0 alleen in woorden." in text
    assert "uitkomst: nee → ja" in text
    assert f"waarom: stap ‘Drempel’: 25% → 20% ({CHANGES})" in text
    assert f"{CHANGES}: " in text


def test_a_change_of_rules_alone_needs_one_index(impact: Compare, edit: Edit) -> None:
    edit(WIJZIGING, "drempel = 0.25", "drempel = 0.20")
    built: list[Path] = []

    def indexer(corpus: Path, index: Path) -> None:
        built.append(corpus)
        build(corpus, index)

    causes, one = only(impact(indexer=indexer))

    assert len(built) == 1
    assert [c.key for c in causes] == ["drempel"]
    assert one.difference.outcome == ("no", "yes")


def test_of_two_changed_rules_only_the_one_that_matters_is_a_cause(
    impact: Compare, edit: Edit
) -> None:
    edit(WIJZIGING, "drempel = 0.25", "drempel = 0.20")
    edit("rules/2023-2025/aanvraag.toml", "2023-09-30", "2023-10-31")

    found = impact()

    assert {c.key for c in found.changes} == {"drempel", "tot"}
    assert [c.key for c in only(found)[0]] == ["drempel"]


def test_a_changed_amount_is_shown_old_and_new(impact: Compare, edit: Edit) -> None:
    edit("rules/2023-2025/budget.toml", "31_610_000", "31_999_000")

    causes, one = only(impact())

    assert one.asked.question.text == MONEY
    assert 31_610_000 in [eur for _, eur in one.difference.amounts_gone]
    assert 31_999_000 in [eur for _, eur in one.difference.amounts_new]
    assert [(c.old, c.new) for c in causes] == [("31610000", "31999000")]
    assert causes[0].key == "regel › school-en-omgeving › eur › 2024"


def test_a_passage_with_other_words_changes_the_proof_and_no_verdict(
    impact: Compare, edit: Edit
) -> None:
    edit(SLIDES, "buitenlandse reizen en citotraining", "buitenlandse reizen, en citotraining")

    causes, one = only(impact())

    assert one.asked.question.text == TRIP
    assert one.difference.outcome is None
    assert one.difference.citations_changed
    assert [c.kind for c in causes] == ["passage"]


def test_a_source_that_is_taken_away_is_named_where_an_answer_rested_on_it(
    impact: Compare, new: Path
) -> None:
    catalogue = new / "sources.toml"
    entries = catalogue.read_text(encoding="utf-8").split("[[source]]")
    kept = [e for e in entries if 'id = "presentatie-startbijeenkomst-2023"' not in e]
    catalogue.write_text("[[source]]".join(kept), encoding="utf-8")
    (new / SLIDES).unlink()

    found = impact()

    removed = [c for c in found.changes if c.kind == "bron"]
    assert [(c.key, c.new) for c in removed] == [("presentatie-startbijeenkomst-2023", None)]
    assert found.changed == 3
    for causes, members in found.groups:
        assert removed[0] in causes
        for one in members:
            assert one.new.outcome == "fout"
            assert "presentatie-startbijeenkomst-2023" in one.difference.error
    assert "geen antwoord, maar een fout" in as_text(found)


def test_a_word_that_is_no_longer_known_changes_what_is_understood(
    impact: Compare, edit: Edit
) -> None:
    edit("rules/2023-2025/activiteiten.toml", '"skireis", ', "")

    found = impact()

    assert all("activiteiten" in c.place for c in found.changes)
    for causes, members in found.groups:
        assert [one.asked.question.text for one in members] == [TRIP]
        assert causes == found.changes


def test_equal_corpora_are_asked_nothing(impact: Compare) -> None:
    found = impact()

    assert (found.changes, found.asked, found.changed) == ((), 0, 0)
    assert "gelijk" in as_text(found)


def test_a_change_that_no_question_meets_changes_no_answer(impact: Compare, edit: Edit) -> None:
    edit("rules/2023-2025/aanvraag.toml", "2023-09-30", "2023-10-31")

    found = impact()

    assert (len(found.changes), found.asked, found.changed) == (1, 3, 0)
    assert "Geen enkel antwoord verandert." in as_text(found)


def test_without_questions_there_is_nothing_to_compare(
    impact: Compare, edit: Edit, ask_file: Path
) -> None:
    edit(WIJZIGING, "drempel = 0.25", "drempel = 0.20")
    ask_file.write_text("\n", encoding="utf-8")

    with pytest.raises(InvalidInput, match="--vragen"):
        impact()


def test_kept_conversations_are_asked_again_with_what_went_before(
    impact: Compare, edit: Edit, tmp_path: Path, ask_file: Path
) -> None:
    file = tmp_path / "gesprekken.sqlite"
    store = SqliteStore(file)
    conversation = store.create()
    answer = b'{"id":"a","question":"","language":"nl","kind":"procedure","outcome":"no",'
    answer += b'"tranche":null,"tranche_basis":null,"text":"Nee.","claims":[],"facts":[],'
    answer += b'"conditions":[],"amounts":[],"follow_ups":[],"flip_points":[],"citations":[],'
    answer += b'"contact":null,"receipt":{"version":"","corpus":"","rules":"","index":"",'
    answer += b'"retrieval":""}}'
    store.append(conversation.id, Exchange(0, "We schuiven 18% binnen Jonge Kind.", answer, ""))
    store.append(conversation.id, Exchange(0, SHIFT, answer, "", facts={"jaren": "2024"}))
    store.close()
    edit(WIJZIGING, "drempel = 0.25", "drempel = 0.20")
    people = list(from_conversations(file))

    found = impact(people=people)

    assert [len(asked.question.history) for asked in people] == [0, 2]
    assert people[1].question.facts == {"jaren": "2024"}
    origins = [one.asked.origin for _, members in found.groups for one in members]
    assert "gesprek 1, vraag 2" in origins
    assert conversation.id not in json.dumps(as_json(found))


def test_vectors_of_what_people_asked_are_not_kept(tmp_path: Path) -> None:
    file = tmp_path / "impact" / "vraagvectoren.npy"
    first = KeptVectors(WordEmbedder(), file)
    known = first.query("van ons")
    first.forgetting()
    first.query("van een ander")

    again = KeptVectors(WordEmbedder(), file)

    assert again.query("van ons").tobytes() == known.tobytes()
    assert again.embedded == 0
    again.query("van een ander")
    assert again.embedded == 1


def test_a_damaged_memory_of_vectors_only_costs_time(tmp_path: Path) -> None:
    file = tmp_path / "vraagvectoren.npy"
    file.write_bytes(b"geen vectoren")

    assert KeptVectors(WordEmbedder(), file).query("van ons").shape == (WordEmbedder().dimension,)


def test_the_command_ends_with_one_where_an_answer_changes(
    edit: Edit,
    project: Path,
    new: Path,
    ask_file: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("SPUKWIJZER_DATA", str(tmp_path / "data"))
    asked = ["--zonder-goud", "--vragen", str(ask_file)]
    corpora = [str(project / "corpus"), str(new)]

    assert cli.main(["impact", *corpora, *asked]) == 0
    edit(WIJZIGING, "drempel = 0.25", "drempel = 0.20")
    capsys.readouterr()
    assert cli.main(["impact", *corpora, *asked, "--json"]) == 1

    said = json.loads(capsys.readouterr().out)
    assert (said["asked"], said["changed"]) == (3, 1)
    [group] = said["groups"]
    assert [cause["key"] for cause in group["causes"]] == ["drempel"]
    assert group["questions"][0]["outcome"] == ["no", "yes"]


def test_a_folder_that_is_no_corpus_is_refused_with_what_to_do(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["impact", str(tmp_path), str(project / "corpus")]) == 2

    assert "geen map met bronnen" in capsys.readouterr().err
