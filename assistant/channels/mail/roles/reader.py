"""The tracked weights of the model that tells the role of a sentence, and how they are applied."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from assistant.channels.mail.roles.signs import signs
from corpus.errors import CorpusError

WEIGHTS, NAMES = "mail_roles.npz", "mail_roles.json"


class Role(StrEnum):
    """What a sentence does in a mail."""

    ASKS = "vraag"
    OWN_CASE = "eigen"  # asks about the sender's own mail, application or payment
    PLAN = "plan"
    TELLS = "gegeven"
    ANNOUNCES = "aankondiging"
    COURTESY = "beleefd"
    REQUEST = "verzoek"  # wants a person to do something


Chances = dict[Role, float]  # they add up to 1
Meaning = Callable[[str], Any]  # a text -> its vector

_DOUBTFUL = (0.06, 0.9)  # chance of a question between which the meaning is looked at as well


class Names(Struct, frozen=True, forbid_unknown_fields=True):
    """What the rows and columns stand for; `examples` is the hash of what it was fitted on.

    `model` is the embedding model of the vectors. `figures` are shares that were right on mails
    that were left out while fitting.
    """

    examples: str
    model: str
    roles: tuple[Role, ...]
    signs: tuple[str, ...]
    figures: dict[str, float]


class Weights(Struct, frozen=True):
    """Two models, each with a row a sign and a column a role: of words, and of words and meaning.

    `vector` has a row for each part of the meaning, seen from `mean`.
    """

    words: Any
    words_constant: Any
    both: Any
    both_constant: Any
    vector: Any
    mean: Any


class Roles:
    """Tells the roles of the sentences of a mail by their words, and in doubt by their meaning."""

    def __init__(self, names: Names, weights: Weights) -> None:
        self._names = names
        self._at = {sign: row for row, sign in enumerate(names.signs)}
        self._weights = weights

    def __call__(self, sentences: Sequence[str], meaning: Meaning | None = None) -> list[Chances]:
        """The chance of each role, for every sentence of one mail in order.

        `meaning` costs an embedding for each sentence that the words leave in doubt.
        """
        w = self._weights
        rows = [
            [self._at[sign] for sign in found if sign in self._at] for found in signs(sentences)
        ]
        found = [self._shares(w.words[own].sum(axis=0) + w.words_constant) for own in rows]
        doubtful = [at for at, text in enumerate(sentences) if _in_doubt(text, found[at])]
        if meaning is None or not doubtful:
            return found
        # The embedding model works without Python's lock.
        with ThreadPoolExecutor(min(len(doubtful), os.cpu_count() or 1)) as pool:
            vectors = list(pool.map(meaning, [sentences[at] for at in doubtful]))
        for at, vector in zip(doubtful, vectors, strict=True):
            points = w.both[rows[at]].sum(axis=0) + w.both_constant
            found[at] = self._shares(points + centred(vector, w.mean) @ w.vector)
        return found

    def _shares(self, points: Any) -> Chances:
        import numpy as np

        shares = np.exp(points - points.max())
        shares /= shares.sum()
        return dict(zip(self._names.roles, shares.tolist(), strict=True))


def centred(vector: Any, mean: Any) -> Any:
    """The meaning seen from the mean of all examples, of one length."""
    import numpy as np

    away = np.asarray(vector, dtype=np.float64) - mean
    return away / max(float(np.linalg.norm(away)), 1e-9)


def _in_doubt(text: str, chances: Chances) -> bool:
    asks = chances.get(Role.ASKS, 0.0) + chances.get(Role.OWN_CASE, 0.0)
    return not text.rstrip().endswith("?") and _DOUBTFUL[0] < asks < _DOUBTFUL[1]


@lru_cache(maxsize=2)
def load(corpus: Path) -> Roles:
    """The model beside the corpus. Raises CorpusError where it cannot be read."""
    import numpy as np

    folder = corpus / "learnt"
    try:
        names = msgspec.json.decode((folder / NAMES).read_bytes(), type=Names)
        with np.load(folder / WEIGHTS, allow_pickle=False) as arrays:
            found = {name: arrays[name].astype(np.float64) for name in arrays.files}
        return Roles(names, Weights(**found))
    except (OSError, ValueError, TypeError, msgspec.MsgspecError) as error:
        raise CorpusError(
            "Het model dat vragen in mails vindt is niet te lezen. Maak het opnieuw met: "
            "spukwijzer leer",
            detail=f"{folder}: {error}",
        ) from error
