"""Questions as they are typed, and what is read in them."""

from __future__ import annotations

from assistant.domain import Facts, Question, Turn, Understanding
from assistant.understanding import spelling
from assistant.understanding.facts import read
from assistant.understanding.lexicon import concept_names
from assistant.understanding.understand import understand
from assistant.understanding.vocabulary import Vocabulary
from assistant.understanding.words import tokens
from corpus.rulebook import Rulebook


class Reader:
    """Understanding with one set of rule data."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.vocabulary = Vocabulary(rulebook)

    def __repr__(self) -> str:
        return "the shipped words"

    def __call__(
        self,
        text: str,
        *history: Turn,
        tranche: str | None = None,
        facts: dict[str, str] | None = None,
    ) -> Understanding:
        question = Question(text, history, tranche=tranche, facts=facts or {})
        return understand(question, self.rulebook, self.vocabulary)

    def corrected(self, text: str) -> str:
        """The text with typos in words of the field mended."""
        return spelling.correct(text, self.vocabulary)

    def concepts(self, text: str) -> frozenset[str]:
        """The concepts of the field in the text."""
        return concept_names(self.vocabulary.lexicon.find(tokens(text)))

    def facts(self, text: str) -> Facts:
        """What the text states of the case."""
        return read(text, self.vocabulary)


def user(text: str) -> Turn:
    return Turn("user", text)


def assistant(text: str) -> Turn:
    return Turn("assistant", text)
