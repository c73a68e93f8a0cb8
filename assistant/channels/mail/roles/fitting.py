"""Fits the model of sentence roles on mails that were cut into sentences by hand.

The same examples give the same weights. The figures come from mails that were left out: each mail
once, in five parts.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
from msgspec import Struct

from assistant.channels.mail.roles.reader import NAMES, WEIGHTS, Meaning, Names, Role, centred
from assistant.channels.mail.roles.signs import signs

if TYPE_CHECKING:
    from sklearn.linear_model import LogisticRegression

EXAMPLES = "mail_sentences.jsonl"
_PARTS = 5
_STRENGTH = 1.0  # how closely the model follows the examples
_STEPS = 600
_MEANING = 4.0  # weight of the meaning beside a sign
_LEAST = 2  # sentences that a sign stands in
_SURE = 0.4  # chance from which a sentence counts as a question in the figures


class Labelled(Struct, frozen=True, forbid_unknown_fields=True):
    """The sentences of one mail in order, each with its role."""

    id: str
    style: str
    sentences: tuple[tuple[Role, str], ...]


def digest(corpus: Path) -> str:
    """The hash of the examples that weights belong to."""
    return hashlib.sha256((corpus / "learnt" / EXAMPLES).read_bytes()).hexdigest()[:16]


def fit(corpus: Path, embed: Meaning, model: str) -> dict[str, float]:
    """Writes the weights beside the examples; the figures on mails that were left out.

    `embed` gives the meaning of a sentence with the embedding model of that name.
    """
    from scipy.sparse import csr_matrix, hstack
    from sklearn.feature_extraction import DictVectorizer

    mails = _examples(corpus / "learnt" / EXAMPLES)
    texts = [text for mail in mails for _, text in mail.sentences]
    truth = np.array([role.value for mail in mails for role, _ in mail.sentences])
    of = [mail.id for mail in mails for _ in mail.sentences]
    counted = DictVectorizer()
    table = counted.fit_transform(
        [one for mail in mails for one in signs([text for _, text in mail.sentences])]
    )
    kept = np.asarray((table > 0).sum(axis=0)).ravel() >= _LEAST
    table, columns = table[:, kept], np.array(counted.feature_names_)[kept]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        vectors = np.array(list(pool.map(embed, texts)), dtype=np.float64)
    mean = vectors.mean(axis=0)
    seen = np.array([centred(vector, mean) for vector in vectors])
    both = hstack([table, csr_matrix(_MEANING * seen)]).tocsr()
    words, with_meaning = _model().fit(table, truth), _model().fit(both, truth)
    roles = tuple(Role(name) for name in words.classes_)
    figures = {
        **_figures("words", _left_out(table, truth, of), truth, roles),
        **_figures("meaning", _left_out(both, truth, of), truth, roles),
    }
    names = Names(digest(corpus), model, roles, tuple(columns.tolist()), figures)
    folder = corpus / "learnt"
    np.savez(
        folder / WEIGHTS,
        words=words.coef_.T.astype(np.float16),
        words_constant=words.intercept_.astype(np.float32),
        both=with_meaning.coef_.T[: len(columns)].astype(np.float16),
        both_constant=with_meaning.intercept_.astype(np.float32),
        vector=(_MEANING * with_meaning.coef_.T[len(columns) :]).astype(np.float16),
        mean=mean.astype(np.float32),
    )
    (folder / NAMES).write_bytes(msgspec.json.format(msgspec.json.encode(names), indent=0) + b"\n")
    return figures


def _model() -> LogisticRegression:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=_STRENGTH, max_iter=_STEPS)


def _left_out(table: Any, truth: Any, of: Sequence[str]) -> Any:
    """The chances of each sentence by a model that has not seen its mail."""
    from sklearn.model_selection import GroupKFold

    chances = np.zeros((len(truth), len(set(truth))))
    for inside, outside in GroupKFold(_PARTS).split(table, truth, of):
        fitted = _model().fit(table[inside], truth[inside])
        chances[outside] = fitted.predict_proba(table[outside])
    return chances


def _figures(by: str, chances: Any, truth: Any, roles: Sequence[Role]) -> dict[str, float]:
    asking = (Role.ASKS, Role.OWN_CASE)
    asks = np.isin(truth, [role.value for role in asking])
    said = sum(chances[:, roles.index(role)] for role in asking if role in roles) >= _SURE
    likeliest = np.array([role.value for role in roles])[chances.argmax(axis=1)]
    found = {
        f"{by}_role_right": (likeliest == truth).mean(),
        f"{by}_questions_found": said[asks].mean(),
        f"{by}_found_are_questions": asks[said].mean(),
    }
    return {name: round(float(share), 3) for name, share in found.items()}


def _examples(path: Path) -> list[Labelled]:
    lines = [line for line in path.read_bytes().splitlines() if line.strip()]
    return [msgspec.json.decode(line, type=Labelled) for line in lines]
