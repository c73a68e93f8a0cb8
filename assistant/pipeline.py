"""The whole flow on one screen: question -> understanding -> rules (+ retrieval) -> answer.

Read this first. Each stage is a function from frozen values to a frozen value; nothing is shared
between questions, and the same question gives the same answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer.cite import Library
from assistant.answer.compose import compose, out_of_scope
from assistant.answer.passage import from_passages
from assistant.domain import Answer, Question, Receipt
from assistant.retrieval.index import PassageIndex
from assistant.rules.decide import decide
from assistant.rules.finish import finished
from assistant.rules.onbekend import stil
from assistant.settings import Settings
from assistant.understanding.check import checked
from assistant.understanding.understand import understand
from assistant.understanding.vocabulary import Vocabulary
from corpus.model import Passage, Source
from corpus.rulebook import Rulebook


class Assistant:
    """Answers questions with the corpus, the rules and the index it was given."""

    def __init__(
        self,
        settings: Settings,
        rulebook: Rulebook,
        library: Callable[[], Library],
        index: Callable[[], PassageIndex],
        receipt: Callable[[], Receipt],
    ) -> None:
        self._settings = settings
        self._rulebook = rulebook
        self._vocabulary = Vocabulary(rulebook)
        self._library = library
        self._index = index
        self._receipt = receipt

    @property
    def library(self) -> Library:
        """The sources and passages answers cite."""
        return self._library()

    @property
    def sources(self) -> Mapping[str, Source]:
        """The catalogue."""
        return self._library().sources

    @property
    def receipt(self) -> Receipt:
        """What answers are made with now: version, corpus, rules, index and retrieval."""
        return self._receipt()

    def choices(self) -> dict[str, list[tuple[str, str]]]:
        """Per fact the values a person may choose from, with their Dutch names."""
        themes = [
            (theme.id, theme.nl[:1].upper() + theme.nl[1:])
            for rules in self._rulebook.tranches.values()
            if rules.voorwaarden
            for theme in rules.voorwaarden.hoofdthema
        ]
        years = [(str(year), str(year)) for year in range(2023, 2029)]
        return {"hoofdthemas": themes, "jaren": years, "van_jaar": years, "naar_jaar": years}

    def ask(self, question: Question) -> Answer:
        """The answer to one question. Raises InvalidInput for a question that cannot be read."""
        question = checked(question)
        understanding = understand(question, self._rulebook, self._vocabulary)
        if not understanding.in_scope:
            return out_of_scope(
                understanding, self._rulebook, question=question.text, receipt=self._receipt()
            )
        library = self._library()
        ruling = decide(understanding, self._rulebook)
        near: tuple[Passage, ...] = ()
        if ruling is None:
            found = [hit.passage for hit in self._index().search(understanding.text)]
            ruling = from_passages(understanding, found, library)
            if ruling is None:
                ruling = stil(understanding.tranche)
                near = tuple(found[:2])
        return compose(
            understanding,
            finished(ruling, understanding, self._rulebook),
            library,
            self._rulebook,
            question=question.text,
            contact=self._settings.contact,
            receipt=self._receipt(),
            near=near,
        )
