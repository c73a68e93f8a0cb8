"""The learnt parts as understanding uses them: a question's subjects, a description's activity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assistant.domain import Guess
from assistant.understanding.alike import Alike
from assistant.understanding.learnt import activities
from assistant.understanding.learnt.features import Embed, Vector, centred, row
from assistant.understanding.learnt.protocol import Subjects
from assistant.understanding.learnt.subjects import subjects
from assistant.understanding.learnt.weights import Weights

_TRIED = 2  # descriptions of one question; each costs an embedding of a few words


class LearntReader:
    """Applies the tracked weights to vectors of the model that they were made with."""

    def __init__(self, weights: Weights, embed: Embed) -> None:
        self._weights = weights
        self._embed = embed
        self._columns = {name: at for at, name in enumerate(weights.names.columns)}

    def subjects(
        self,
        text: str,
        read: Iterable[tuple[str, float]],
        points: Mapping[str, float],
        beside: frozenset[str],
    ) -> Subjects:
        vector = centred(self._embed(text), self._weights.mean)
        features = row(vector, read, self._columns)
        return subjects(self._weights, vector, features, points, beside, len(text.split()))

    def meaning(self, text: str) -> Vector:
        return self._embed(text)

    def activity(self, descriptions: Iterable[str], alike: Alike) -> Guess | None:
        tried = list(descriptions)[:_TRIED]
        guesses = (
            activities.activity(self._weights, self._embed(words), words, alike) for words in tried
        )
        found = [guess for guess in guesses if guess is not None]
        return max(found, key=lambda guess: (guess.certainty, guess.activity), default=None)
