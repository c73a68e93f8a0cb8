"""Fits the weights of the learnt parts on the examples in `corpus/learnt/`; see `spukwijzer leer`.

The same examples give the same weights. A subject is weighed on chances that come from a model
which has not seen the question (five parts, each left out once), as it will be for a new one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from assistant.domain import Question
from assistant.dutch import numbers
from assistant.understanding.described import descriptions
from assistant.understanding.learnt import subjects as ranking
from assistant.understanding.learnt.activities import UNKNOWN
from assistant.understanding.learnt.features import Embed, Vector, centred
from assistant.understanding.learnt.fit_activities import activities as fit_activities
from assistant.understanding.learnt.fit_activities import vectors_of
from assistant.understanding.learnt.fit_subjects import ReadQuestion, linear, order
from assistant.understanding.learnt.protocol import names
from assistant.understanding.learnt.weights import Names, Weights
from assistant.understanding.reading import Reading
from assistant.understanding.said import read_message
from assistant.understanding.spelling import correct
from assistant.understanding.subjects import beside, points_of
from assistant.understanding.topics import candidates
from assistant.understanding.tranche import tranche
from assistant.understanding.vocabulary import ACTIVITEIT, Vocabulary
from assistant.understanding.words import tokens
from corpus.errors import CorpusError
from corpus.rulebook import Rulebook


class QuestionExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A question and the subject it is about."""

    text: str
    subject: str


class ActivityExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A description and the activity it stands for; "onbekend" where none is known."""

    text: str
    activity: str


def digest(corpus_dir: Path) -> str:
    """The hash of the examples that weights belong to."""
    total = hashlib.sha256()
    for name in ("questions.jsonl", "activities.jsonl"):
        total.update((corpus_dir / "learnt" / name).read_bytes())
    return total.hexdigest()[:16]


def fit(corpus_dir: Path, rulebook: Rulebook, embed: Embed, model: str) -> Weights:
    """Weights for the examples of this corpus, with figures on parts that were left out.

    Raises CorpusError where an example has a subject or activity that the rules do not know.
    """
    vocabulary = Vocabulary(rulebook)
    folder = corpus_dir / "learnt"
    asked = _examples(folder / "questions.jsonl", QuestionExample)
    described = _examples(folder / "activities.jsonl", ActivityExample)
    _check(asked, described, rulebook)
    vectors = vectors_of([correct(q.text, vocabulary) for q in asked], embed)
    mean = vectors.mean(axis=0)
    questions = [
        _read(example, centred(vector, mean), vocabulary, rulebook)
        for example, vector in zip(asked, vectors, strict=True)
    ]
    classes = tuple(sorted({q.subject for q in questions}))
    columns = tuple(sorted({name for q in questions for name, _ in q.read}))
    statements = _statements(classes, rulebook, embed, mean)
    subject, constant = linear(questions, classes, columns)
    ranked, figures = order(questions, classes, columns, statements)
    more = _undescribed(asked, vocabulary, {e.text for e in described})
    activities = fit_activities(
        [(e.text, e.activity) for e in (*described, *more)], rulebook, embed
    )
    return Weights(
        names=Names(
            model=model,
            examples=digest(corpus_dir),
            subjects=classes,
            columns=columns,
            activities=activities.classes,
            figures={**figures, **activities.figures},
        ),
        mean=mean.astype(np.float32),
        subject=subject,
        subject_constant=constant,
        statements=statements,
        ranking=ranked,
        activity_mean=activities.mean,
        activity=activities.weights,
        activity_constant=activities.constant,
    )


def _examples(path: Path, kind: type[Struct]) -> list:  # type: ignore[type-arg]
    lines = [line for line in path.read_bytes().splitlines() if line.strip()]
    return [msgspec.json.decode(line, type=kind) for line in lines]


def _check(
    asked: Sequence[QuestionExample], described: Sequence[ActivityExample], rulebook: Rulebook
) -> None:
    known = {
        f"{t}/{s.id}"
        for t, r in rulebook.tranches.items()
        if r.stellingen
        for s in r.stellingen.stelling
    }
    for example in asked:
        rule = example.subject.startswith(ranking.RULE)
        if not rule and example.subject not in known | ranking.NO_SUBJECT:
            raise CorpusError(f"corpus/learnt/questions.jsonl: {example.subject} bestaat niet.")
    lexicon = Vocabulary(rulebook).lexicon
    for line in described:
        if line.activity != UNKNOWN and not lexicon.has(ACTIVITEIT + line.activity):
            raise CorpusError(f"corpus/learnt/activities.jsonl: {line.activity} bestaat niet.")


def _read(
    example: QuestionExample, vector: Vector, vocabulary: Vocabulary, rulebook: Rulebook
) -> ReadQuestion:
    text = correct(example.text, vocabulary)
    said = read_message(text, vocabulary)
    meant, _ = tranche(Question(text), said.concepts, said.facts, follow_up=False)
    shares = sum(n.kind == "share" for n in numbers(text))
    reading = Reading(said.concepts, said.asks, said.form, said.facts, shares, meant)
    return ReadQuestion(
        vector,
        tuple(names(reading)),
        points_of(candidates(reading, rulebook)),
        beside(reading, rulebook),
        len(text.split()),
        example.subject,
    )


def _statements(
    classes: Sequence[str], rulebook: Rulebook, embed: Embed, mean: Vector
) -> NDArray[np.float32]:
    """The meaning of each statement's own text; zeros for a subject that has none."""
    found = np.zeros((len(classes), len(mean)), dtype=np.float32)
    for tranche_name, rules in rulebook.tranches.items():
        for statement in rules.stellingen.stelling if rules.stellingen else ():
            name = f"{tranche_name}/{statement.id}"
            if name in classes:
                found[classes.index(name)] = centred(embed(statement.nl), mean)
    return found


def _undescribed(
    asked: Sequence[QuestionExample], vocabulary: Vocabulary, known: set[str]
) -> list[ActivityExample]:
    """Runs of words from questions that are not about paying for something: no activities."""
    found: dict[str, None] = {}
    for example in asked:
        if example.subject in ("rule:besteding", "rule:dubbel-vraag"):
            continue
        for run in descriptions(example.text, vocabulary)[:2]:
            mentions = vocabulary.lexicon.find(tokens(run))
            if run not in known and not any(m.concept.startswith(ACTIVITEIT) for m in mentions):
                found.setdefault(run)
    return [ActivityExample(run, UNKNOWN) for run in found]
