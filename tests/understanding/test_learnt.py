"""What is learnt from examples: it belongs to them and says how sure it is, or that it is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant import settings
from assistant.bootstrap import build
from assistant.domain import Origin, Outcome, Question
from assistant.pipeline import Assistant
from assistant.retrieval import embedding
from assistant.understanding.alike import Alike
from assistant.understanding.learnt import train, weights
from assistant.understanding.learnt.features import Vector
from assistant.understanding.learnt.reader import LearntReader
from assistant.understanding.learnt.subjects import NO_SUBJECT, RULE
from corpus.errors import CorpusError
from corpus.load import load


@pytest.fixture(scope="module")
def learnt(project: Path) -> LearntReader:
    found, engine = weights.load(project / "corpus"), embedding.load()
    assert found is not None
    assert engine is not None
    return LearntReader(found, engine.query)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    from ingest.build import build as build_index

    chosen = settings.from_environment()
    index = tmp_path_factory.mktemp("index")
    build_index(chosen.corpus, index)
    return build(settings.from_environment().__class__(corpus=chosen.corpus, index=index))


def test_the_weights_belong_to_the_examples(project: Path) -> None:
    found = weights.load(project / "corpus")

    assert found is not None
    assert found.names.examples == train.digest(project / "corpus")


def test_examples_help_on_questions_that_were_left_out(project: Path) -> None:
    found = weights.load(project / "corpus")
    assert found is not None
    figures = found.names.figures

    assert figures["subject_right"] >= figures["subject_right_by_words_alone"] + 0.15
    assert figures["activity_right"] >= 0.9
    assert figures["unknown_taken_for_known"] <= 0.06


def test_every_subject_has_at_least_eight_examples(project: Path) -> None:
    lines = (project / "corpus" / "learnt" / "questions.jsonl").read_text("utf-8").splitlines()
    rulebook = load(project / "corpus")
    statements = {
        f"{name}/{s.id}"
        for name, rules in rulebook.tranches.items()
        if rules.stellingen
        for s in rules.stellingen.stelling
    }

    counts = {s: sum(f'"{s}"' in line for line in lines) for s in statements}
    few = {statement for statement, count in counts.items() if count < 8}

    assert few == set()


@pytest.mark.parametrize(
    ("words", "activity"),
    [
        ("een bakje warm eten tussen de middag", "maaltijden"),
        ("schoolontbijt voor kinderen die zonder eten komen", "maaltijden"),
        ("trainen voor de doorstroomtoets", "citotraining"),
        ("hulp bij het maken van huiswerk", "huiswerkhulp"),
        ("nieuwe parkeerautomaten", "fysieke-ingreep"),
    ],
)
def test_a_description_without_the_official_word_is_recognised(
    learnt: LearntReader, words: str, activity: str
) -> None:
    guess = learnt.activity([words], Alike())

    assert guess is not None
    assert guess.activity == activity
    assert guess.certainty >= 0.5


@pytest.mark.parametrize(
    "words",
    [
        "het vullen van strooizoutsilo's",
        "de kwartaalrapportage aan het college",
        "salarisadministratie van de gemeente",
        "een satelliettelefoon",
        "verzekeringspremies",
        "juridisch advies",
    ],
)
def test_what_resembles_nothing_known_is_unknown(learnt: LearntReader, words: str) -> None:
    assert learnt.activity([words], Alike()) is None


def test_an_activity_that_was_recognised_is_shown_as_derived_with_the_words(
    asked: Assistant,
) -> None:
    answer = asked.ask(
        Question("Mogen we bakjes warm eten tussen de middag uit School en Omgeving betalen?")
    )
    understood = {fact.name: fact for fact in answer.facts}

    assert answer.outcome is Outcome.NO
    if understood["activiteiten"].origin is Origin.DERIVED:
        assert "warm eten" in answer.text


def test_subjects_of_the_weights_are_rules_or_statements(project: Path) -> None:
    found = weights.load(project / "corpus")
    rulebook = load(project / "corpus")
    assert found is not None

    for name in found.names.subjects:
        tranche, _, statement = name.partition("/")
        if name in NO_SUBJECT or name.startswith(RULE):
            continue
        rules = rulebook.tranches[tranche].stellingen
        assert rules is not None
        assert statement in {s.id for s in rules.stelling}, name


def test_damaged_weights_are_refused_with_what_to_do(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "learnt"
    folder.mkdir()
    (folder / "weights.json").write_text("{}")

    with pytest.raises(CorpusError, match="spukwijzer leer"):
        weights.load(tmp_path)


def test_a_corpus_without_examples_has_no_learnt_parts(tmp_path: Path) -> None:
    assert weights.load(tmp_path) is None


def test_an_example_with_an_unknown_subject_is_refused(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "learnt"
    folder.mkdir()
    (folder / "questions.jsonl").write_text(
        '{"text": "Mag dat?", "subject": "2023-2025/nergens"}\n'
    )
    (folder / "activities.jsonl").write_text('{"text": "voetbal", "activity": "sportles"}\n')

    with pytest.raises(CorpusError, match="2023-2025/nergens"):
        train.fit(tmp_path, load(project / "corpus"), _no_meaning, "none")


def _no_meaning(text: str) -> Vector:
    return np.ones(4, dtype=np.float32)
