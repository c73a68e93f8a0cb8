"""Fits the weights of the learnt parts on the examples in `corpus/learnt/`; see `spukwijzer leer`.

The same examples give the same weights. A subject is weighed on chances that come from a model
which has not seen the question (five parts, each left out once), as it will be for a new one.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from assistant.domain import Question
from assistant.dutch import numbers
from assistant.understanding.described import descriptions
from assistant.understanding.learnt import subjects as ranking
from assistant.understanding.learnt.activities import SURE, UNKNOWN
from assistant.understanding.learnt.features import Embed, Vector, centred, row
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

_PARTS = 5
_STRENGTH_OF_SUBJECTS = 8.0  # how closely the model follows the examples
_STRENGTH_OF_ACTIVITIES = 30.0
_STEPS = 500


class QuestionExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A question and the subject it is about."""

    text: str
    subject: str


class ActivityExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A description and the activity it stands for; "onbekend" where none is known."""

    text: str
    activity: str


class _Question(Struct, frozen=True):
    """An example as it was read."""

    vector: Vector
    read: tuple[tuple[str, float], ...]
    points: dict[str, float]
    beside: frozenset[str]
    words: int
    subject: str


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
    vectors = _vectors([correct(q.text, vocabulary) for q in asked], embed)
    mean = vectors.mean(axis=0)
    questions = [
        _read(example, centred(vector, mean), vocabulary, rulebook)
        for example, vector in zip(asked, vectors, strict=True)
    ]
    classes = tuple(sorted({q.subject for q in questions}))
    columns = tuple(sorted({name for q in questions for name, _ in q.read}))
    statements = _statements(classes, rulebook, embed, mean)
    subject, constant = _linear(questions, classes, columns)
    order, figures = _ranking(questions, classes, columns, statements)
    more = _undescribed(asked, vocabulary, {e.text for e in described})
    activities = _activities([*described, *more], rulebook, embed)
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
        ranking=order,
        activity_mean=activities.mean,
        activity=activities.weights,
        activity_constant=activities.constant,
    )


def _vectors(texts: Sequence[str], embed: Embed) -> NDArray[np.float32]:
    """A row a text; the engine works without Python's lock, so that threads use every core."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return np.array(list(pool.map(embed, texts)))


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
) -> _Question:
    text = correct(example.text, vocabulary)
    said = read_message(text, vocabulary)
    meant, _ = tranche(Question(text), said.concepts, said.facts, follow_up=False)
    shares = sum(n.kind == "share" for n in numbers(text))
    reading = Reading(said.concepts, said.asks, said.form, said.facts, shares, meant)
    return _Question(
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


def _matrix(questions: Sequence[_Question], columns: Sequence[str]) -> NDArray[np.float32]:
    at = {name: number for number, name in enumerate(columns)}
    return np.array([row(q.vector, q.read, at) for q in questions])


def _linear(
    questions: Sequence[_Question], classes: Sequence[str], columns: Sequence[str]
) -> tuple[NDArray[np.float32], Vector]:
    """A row of weights and a constant for each class."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=_STRENGTH_OF_SUBJECTS, max_iter=_STEPS)
    model.fit(_matrix(questions, columns), [q.subject for q in questions])
    weights = np.zeros((len(classes), model.coef_.shape[1]), dtype=np.float32)
    constant = np.full(len(classes), -30.0, dtype=np.float32)  # a class that was not seen
    for number, name in enumerate(model.classes_):
        weights[classes.index(name)] = model.coef_[number]
        constant[classes.index(name)] = model.intercept_[number]
    return weights, constant


def _ranking(
    questions: Sequence[_Question],
    classes: tuple[str, ...],
    columns: tuple[str, ...],
    statements: NDArray[np.float32],
) -> tuple[Vector, dict[str, float]]:
    """The weights of the evidence, and how often the surest subject is the right one."""
    from sklearn.linear_model import LogisticRegression

    rows, right, of = [], [], []
    for part in range(_PARTS):
        kept = [q for n, q in enumerate(questions) if n % _PARTS != part]
        weights, constant = _linear(kept, classes, columns)
        for number in range(part, len(questions), _PARTS):
            question = questions[number]
            chance = _chances(weights, constant, _matrix([question], columns)[0])
            points = np.array([question.points.get(name, 0.0) for name in classes])
            near = statements @ question.vector
            for at in ranking.shortlist(classes, chance, points):
                rows.append(
                    ranking.evidence(
                        classes, chance, points, near, question.beside, at, question.words
                    )
                )
                right.append(classes[at] == question.subject)
                of.append(number)
    table, truth, owner = np.array(rows), np.array(right), np.array(of)
    spread = table.std(axis=0) + 1e-9
    sure = np.zeros(len(truth))
    for part in range(_PARTS):
        inside = owner % _PARTS != part
        model = LogisticRegression(max_iter=_STEPS).fit(table[inside] / spread, truth[inside])
        sure[~inside] = model.predict_proba(table[~inside] / spread)[:, 1]
    model = LogisticRegression(max_iter=_STEPS).fit(table / spread, truth)
    order = np.append(model.coef_[0] / spread, model.intercept_[0]).astype(np.float32)
    return order, _figures(questions, sure, truth, owner)


def _figures(
    questions: Sequence[_Question],
    sure: NDArray[np.float64],
    truth: NDArray[np.bool_],
    owner: NDArray[np.int64],
) -> dict[str, float]:
    best = {}
    for at in np.argsort(sure, kind="stable"):
        best[int(owner[at])] = bool(truth[at])
    known = [n for n, q in enumerate(questions) if q.subject not in ranking.NO_SUBJECT]
    by_words = [
        max(q.points, key=lambda s: q.points[s], default="") == q.subject for q in questions
    ]
    return {
        "subject_right": round(float(np.mean([best[n] for n in known])), 3),
        "subject_right_by_words_alone": round(float(np.mean([by_words[n] for n in known])), 3),
    }


def _chances(
    weights: NDArray[np.float32], constant: Vector, features: NDArray[np.float32]
) -> NDArray[np.float64]:
    points = (weights @ features + constant).astype(np.float64)
    shares = np.exp(points - points.max())
    return np.asarray(shares / shares.sum())


class _Activities(Struct, frozen=True):
    classes: tuple[str, ...]
    mean: Vector
    weights: NDArray[np.float32]
    constant: Vector
    figures: dict[str, float]


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


def _activities(
    described: Sequence[ActivityExample], rulebook: Rulebook, embed: Embed
) -> _Activities:
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import KFold

    examples = [(e.text, e.activity) for e in described] + _listed(rulebook)
    vectors = _vectors([text for text, _ in examples], embed)
    mean = vectors.mean(axis=0)
    seen = np.array([centred(vector, mean) for vector in vectors])
    truth = np.array([name for _, name in examples])

    def model() -> LogisticRegression:
        return LogisticRegression(C=_STRENGTH_OF_ACTIVITIES, max_iter=_STEPS)

    chosen, sure = truth.copy(), np.zeros(len(truth))
    for inside, outside in KFold(_PARTS, shuffle=True, random_state=0).split(seen):
        fitted = model().fit(seen[inside], truth[inside])
        shares = fitted.predict_proba(seen[outside])
        chosen[outside], sure[outside] = fitted.classes_[shares.argmax(1)], shares.max(1)
    taken = (chosen != UNKNOWN) & (sure >= SURE)
    known = truth != UNKNOWN
    fitted = model().fit(seen, truth)
    return _Activities(
        tuple(str(name) for name in fitted.classes_),
        mean.astype(np.float32),
        fitted.coef_.astype(np.float32),
        fitted.intercept_.astype(np.float32),
        {
            "activity_recognised": round(float(taken[known].mean()), 3),
            "activity_right": round(float((chosen == truth)[taken & known].mean()), 3),
            "unknown_taken_for_known": round(float(taken[~known].mean()), 3),
        },
    )


def _listed(rulebook: Rulebook) -> list[tuple[str, str]]:
    """The words that the rules list for each activity, without their wildcards."""
    return [
        (word.replace("*", "").replace(" .. ", " "), activity.id)
        for rules in rulebook.tranches.values()
        for activity in (rules.activiteiten.activiteit if rules.activiteiten else ())
        for word in (*activity.woorden_nl, *activity.woorden_en)
    ]
